/// A pattern of points on a Shewhart chart that chance seldom makes.
///
/// The zones are whole standard deviations from the centre line. Western Electric:
/// Statistical Quality Control Handbook (1956); Nelson: L. S. Nelson, J. Qual. Technol. 16
/// (1984) 237-239.
public enum RunRule: String, Equatable, Sendable, CaseIterable {
  /// One point beyond 3 σ (Western Electric 1, Nelson 1).
  case beyondThree = "beyond-3-sigma"
  /// Two of three successive points beyond 2 σ on one side (Western Electric 2, Nelson 5).
  case twoOfThree = "2-of-3-beyond-2-sigma"
  /// Four of five successive points beyond 1 σ on one side (Western Electric 3, Nelson 6).
  case fourOfFive = "4-of-5-beyond-1-sigma"
  /// Eight successive points on one side of the centre (Western Electric 4).
  case eightOnOneSide = "8-on-one-side"
  /// Nine successive points on one side of the centre (Nelson 2).
  case nineOnOneSide = "9-on-one-side"
  /// Six successive points that rise, or that fall (Nelson 3).
  case sixTrending = "6-rising-or-falling"
  /// Fourteen successive points that rise and fall in turn (Nelson 4).
  case fourteenAlternating = "14-alternating"
  /// Fifteen successive points within 1 σ, on either side (Nelson 7).
  case fifteenWithinOne = "15-within-1-sigma"
  /// Eight successive points beyond 1 σ, on either side (Nelson 8).
  case eightBeyondOne = "8-beyond-1-sigma"

  /// The limits of a plain Shewhart chart.
  public static let shewhart: [RunRule] = [.beyondThree]
  /// The four rules of Western Electric.
  public static let westernElectric: [RunRule] = [
    .beyondThree, .twoOfThree, .fourOfFive, .eightOnOneSide,
  ]
  /// The eight rules of Nelson.
  public static let nelson: [RunRule] = [
    .beyondThree, .nineOnOneSide, .sixTrending, .fourteenAlternating, .twoOfThree, .fourOfFive,
    .fifteenWithinOne, .eightBeyondOne,
  ]

  /// A rule that asks for a number of points of a zone among the last few.
  struct Zone: Equatable, Sendable {
    /// How many, among how many.
    let count: Int
    let window: Int
    /// Whether the standardised value z is in the zone above; the zone below is its mirror.
    let isAbove: @Sendable (Double) -> Bool
    /// Whether the zone is its own mirror.
    let isTwoSided: Bool

    static func == (left: Self, right: Self) -> Bool {
      (left.count, left.window) == (right.count, right.window)
    }
  }

  /// The zone of the rule; `nil` for patterns of rising and falling.
  var zone: Zone? {
    switch self {
    case .beyondThree: Zone(count: 1, window: 1, isAbove: { $0 > 3 }, isTwoSided: false)
    case .twoOfThree: Zone(count: 2, window: 3, isAbove: { $0 > 2 }, isTwoSided: false)
    case .fourOfFive: Zone(count: 4, window: 5, isAbove: { $0 > 1 }, isTwoSided: false)
    case .eightOnOneSide: Zone(count: 8, window: 8, isAbove: { $0 > 0 }, isTwoSided: false)
    case .nineOnOneSide: Zone(count: 9, window: 9, isAbove: { $0 > 0 }, isTwoSided: false)
    case .fifteenWithinOne:
      Zone(count: 15, window: 15, isAbove: { $0.magnitude < 1 }, isTwoSided: true)
    case .eightBeyondOne:
      Zone(count: 8, window: 8, isAbove: { $0.magnitude > 1 }, isTwoSided: true)
    case .sixTrending, .fourteenAlternating: nil
    }
  }
}
