import Calibration
public import Quantities
public import Rules

/// What is assumed of the test weights of a dataset, whose rows do not name them.
public struct FleetWeights: Sendable, Hashable {
  /// The assumption.
  public enum Assumption: Sendable, Hashable {
    /// Weights as good as the rules ask for: their error is up to this part of the limit on
    /// initial verification, one third in OIML R 76-1, 3.7.1.
    case partOfLimit(Ratio)
    /// The fewest weights of a class that make up the load, each off by up to its MPE and all to
    /// the same side (EURAMET cg-18 v4.0, 7.1.2; OIML R 111-1, Table 1).
    case weightClass(String)
  }

  public let assumption: Assumption
  /// Nominal value and MPE in grams of the weights of the class, the heaviest first.
  private let stock: [(nominal: Double, limit: Double)]

  /// Weights that the rules just allow.
  public init(_ rule: WeighingRules.TestWeightRule) {
    assumption = .partOfLimit(rule.largestErrorInMPE)
    stock = []
  }

  /// Weights of a class.
  ///
  /// - Returns: `nil` where the table does not have the class.
  public init?(class name: String, _ table: TestWeightTable) {
    let stock = table.rows.compactMap { row in
      row.mpe[name].map {
        (nominal: row.nominal.value.approximation, limit: $0.value.approximation)
      }
    }
    if stock.isEmpty { return nil }
    assumption = .weightClass(name)
    self.stock = stock.sorted { $0.nominal > $1.nominal }
  }

  /// How far the weights of a load may be off, in grams.
  ///
  /// - Parameters:
  ///   - load: in grams, not negative.
  ///   - initialLimit: the MPE at the load on initial verification, in grams.
  /// - Returns: `nil` where weights of the class do not make up the load.
  public func largestError(load: Double, initialLimit: Double) -> Double? {
    if load == 0 { return 0 }
    if case .partOfLimit(let part) = assumption {
      return initialLimit * Double(part.numerator) / Double(part.denominator)
    }
    guard let lightest = stock.last else { return nil }
    // A conventional value is off its nominal one by parts in a million, so that what is left
    // of it is made up of ever lighter weights.
    var rest = load
    var sum = 0.0
    for weight in stock where rest >= weight.nominal {
      let count = (rest / weight.nominal + 1e-9).rounded(.down)
      sum += count * weight.limit
      rest -= count * weight.nominal
    }
    if rest > 1e-9 * load {
      guard rest <= 1e-3 * load else { return nil }
      sum += lightest.limit
    }
    return sum
  }

  /// u of the reference mass in grams: the errors of the weights as a rectangular distribution,
  /// and buoyancy for an instrument of which no adjustment is known (EURAMET cg-18 v4.0,
  /// 7.1.2.2-5d).
  ///
  /// - Returns: `nil` where weights of the class do not make up the load.
  public func standardUncertainty(load: Double, initialLimit: Double) -> Double? {
    guard let limit = largestError(load: load, initialLimit: initialLimit) else { return nil }
    if load == 0 { return 0 }
    let tolerance = limit / 3.0.squareRoot()
    let buoyancy = Buoyancy.notAdjustedUncertainty(mass: load, mpe: limit)
    return (tolerance * tolerance + buoyancy * buoyancy).squareRoot()
  }

  public static func == (a: FleetWeights, b: FleetWeights) -> Bool {
    a.assumption == b.assumption
      && a.stock.elementsEqual(b.stock) { $0.nominal == $1.nominal && $0.limit == $1.limit }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(assumption) }
}
