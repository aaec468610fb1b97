/// Why a row counts as one that repeats an earlier one.
public enum DuplicateReason: String, Sendable, Hashable, CaseIterable {
  /// The earlier row stands in another file.
  case otherFile = "other-file"
  /// A column that tells readings apart, such as the time, says the same as well.
  case sameMark = "same-mark"
  /// The rows before and after it repeat earlier ones, too, in the same order.
  case series
  /// Nothing speaks for a mistake: weighings up and down, corners and repeatability have such rows.
  case alike

  var index: Int {
    switch self {
    case .otherFile: 0
    case .sameMark: 1
    case .series: 2
    case .alike: 3
    }
  }

  /// Whether it is worth a notice.
  public var isNoticed: Bool { self != .alike }
}

/// The rows that repeat an earlier one.
struct DuplicateFindings: Sendable {
  /// A row and the first one that says the same of the same instrument.
  struct Pair: Sendable, Hashable {
    let place: RowPlace
    let first: RowPlace
    /// By number in the reduction.
    let instrument: UInt32
    let reason: DuplicateReason
  }

  /// How many rows were looked at.
  let examined: Int
  /// How many were found, by ``DuplicateReason/index``.
  let counts: [Int]
  /// In the order of the input: the first ones that are worth a notice, or all that were found.
  let pairs: [Pair]

  /// How many are kept where not all are wanted.
  static let mostPairs = 100
}
