/// How the errors of a kind lie within their limits: counts of E/MPE in steps of a tenth.
///
/// The first place counts what is below −2, the last what is above 2; of the others the place i
/// counts E/MPE from −2 + (i − 1)/10, included, to the next tenth.
public struct SurveyHistogram: Sendable, Hashable {
  /// The classes between −2 and 2.
  public static let classes = 40
  /// Tenths of the MPE at the beginning of the first class.
  public static let firstTenth = -20
  public private(set) var counts = [Int](repeating: 0, count: classes + 2)

  /// Counts of nothing.
  public init() {}

  /// Counts that were made before.
  ///
  /// - Parameter counts: one for each class, and those below and above; `nil` is returned of others.
  public init?(counts: [Int]) {
    guard counts.count == Self.classes + 2 else { return nil }
    self.counts = counts
  }

  /// How many errors there are.
  public var total: Int { counts.reduce(0, +) }

  /// Counts an error; it and its limit have one scale, and the limit is positive.
  public mutating func add(error: Int64, limit: Int64) {
    let tenths = (Int128(error) * 10).quotientAndRemainder(dividingBy: Int128(limit))
    let isBelow = tenths.remainder < 0
    let floor = tenths.quotient - (isBelow ? 1 : 0)
    let last = Int128(-Self.firstTenth)
    let place: Int
    if floor < Int128(Self.firstTenth) {
      place = 0
    } else if floor > last || (floor == last && tenths.remainder > 0) {
      place = Self.classes + 1
    } else {
      // Exactly 2 belongs to the last class.
      place = min(Self.classes, Int(floor) - Self.firstTenth + 1)
    }
    counts[place] += 1
  }

  /// Takes in other counts.
  public mutating func merge(_ other: SurveyHistogram) {
    for place in counts.indices { counts[place] += other.counts[place] }
  }
}
