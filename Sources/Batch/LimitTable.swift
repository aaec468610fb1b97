import Quantities
import Rules

/// The error limits of a rule set in the form that the row path compares with.
///
/// Everything is scaled by one whole number, `multiplier`, so that halves of e and
/// every multiple of e that the rules name are whole numbers of steps: with limits of
/// 0.5 e, 1 e and 1.5 e it is 2, and 2E is compared with 1 e, 2 e or 3 e.
struct LimitTable: Sendable {
  /// One band of a class: loads up to `upToInE` e.
  struct Band: Sendable {
    /// The upper bound in e, inclusive; `nil` where the band has no end.
    let upToInE: Int64?
    /// `multiplier × MPE / e` on initial verification.
    let weight: Int64
    let citation: Citation
  }

  /// A stage that the rules know.
  struct StageLimit: Sendable {
    let factor: Int64
    let citation: Citation
  }

  let multiplier: Int64
  private let bands: [[Band]]
  private let stages: [StageLimit?]
  private let scope: WeighingRules.Scope
  /// Whether the scope asks for d = e.
  let requiresDEqualsE: Bool

  /// - Returns: `nil` when a class has no end of bands that ascend, when a limit is no
  ///   finite decimal multiple of e, or when it is so fine or so large that twice an
  ///   error could leave 64 bits.
  init?(_ rules: WeighingRules) {
    var multiplier = 2
    for row in rules.errorLimits {
      let parts = row.mpeInE.denominator
      guard parts <= 20, row.mpeInE.numerator > 0 else { return nil }
      multiplier = Self.leastCommonMultiple(multiplier, parts)
      guard multiplier <= 20, 100_000.isMultiple(of: multiplier) else { return nil }
    }
    var bands: [[Band]] = []
    for accuracyClass in AccuracyClass.allCases {
      let rows = rules.errorLimits.filter { $0.accuracyClass == accuracyClass }
      var last = 0
      var lastWeight = 0
      for (index, row) in rows.enumerated() {
        let weight = row.mpeInE.numerator * (multiplier / row.mpeInE.denominator)
        let end = row.upToInE ?? Int.max
        guard end > last, weight >= lastWeight, row.upToInE != nil || index == rows.count - 1,
          weight * multiplier <= 26
        else { return nil }
        (last, lastWeight) = (end, weight)
      }
      guard rows.count <= ErrorLimits.mostBands else { return nil }
      bands.append(
        rows.map { row in
          Band(
            upToInE: row.upToInE.map(Int64.init),
            weight: Int64(row.mpeInE.numerator * (multiplier / row.mpeInE.denominator)),
            citation: row.citation)
        })
    }
    if bands.allSatisfy(\.isEmpty) { return nil }
    var stages: [StageLimit?] = []
    for stage in Stage.allCases {
      guard let row = rules.stages.first(where: { $0.stage == stage }) else {
        stages.append(nil)
        continue
      }
      guard (1...4).contains(row.mpeFactor) else { return nil }
      stages.append(StageLimit(factor: Int64(row.mpeFactor), citation: row.citation))
    }
    self.multiplier = Int64(multiplier)
    self.bands = bands
    self.stages = stages
    scope = rules.scope
    requiresDEqualsE = rules.scope.requiresDEqualsE
  }

  /// The bands of a class, ascending; none when the rules do not have the class.
  func bands(of accuracyClass: AccuracyClass) -> [Band] { bands[accuracyClass.index] }

  /// What the rules say of a stage.
  subscript(stage: Stage) -> StageLimit? { stages[stage.index] }

  /// The limits for one class, stage and e.
  ///
  /// - Parameter e: the verification scale interval in steps of 0.1 µg, positive.
  /// - Returns: `nil` when the rules have no limits for the class or the stage.
  func limits(_ accuracyClass: AccuracyClass, _ stage: Stage, e: Int64) -> ErrorLimits? {
    let rows = bands(of: accuracyClass)
    guard !rows.isEmpty, let factor = self[stage]?.factor else { return nil }
    return ErrorLimits(rows, factor: factor, e: e, multiplier: multiplier)
  }

  /// Whether the rules are for instruments of this class, kind and Max.
  func covers(_ accuracyClass: AccuracyClass, kind: String, max: Int64?) -> Bool {
    if !scope.classes.isEmpty && !scope.classes.contains(accuracyClass) { return false }
    if !scope.kinds.isEmpty && !scope.kinds.contains(kind) { return false }
    if let largest = scope.largestMax, let max,
      Int128(max) * MassStep.trillionths > largest.value.trillionths
    {
      return false
    }
    return true
  }

  private static func leastCommonMultiple(_ a: Int, _ b: Int) -> Int {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return a / x * b
  }
}

extension AccuracyClass {
  /// The place of the class in `allCases`.
  var index: Int {
    switch self {
    case .i: 0
    case .ii: 1
    case .iii: 2
    case .iiii: 3
    }
  }
}

extension Stage {
  /// The place of the stage in `allCases`.
  var index: Int {
    switch self {
    case .initial: 0
    case .periodic: 1
    case .afterRepair: 2
    case .inService: 3
    }
  }
}
