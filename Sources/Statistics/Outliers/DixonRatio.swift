/// One of Dixon's ratios of a gap at the end of a sorted sample to a range.
///
/// For the largest of x₁ ≤ … ≤ xₙ the ratio is (xₙ − xₙ₋ⱼ)/(xₙ − xᵢ); for the smallest the
/// same seen from the other end. j = 2 looks past a second outlier on the same side, i = 2
/// and 3 past outliers on the other.
///
/// Source: W. J. Dixon, Ann. Math. Stat. 21 (1950) 488-506 and 22 (1951) 68-78; the sizes
/// of samples for each ratio: Dixon, Biometrics 9 (1953) 74-89.
public enum DixonRatio: String, Sendable, Hashable, CaseIterable {
  /// (xₙ − xₙ₋₁)/(xₙ − x₁), for 3 to 7 values.
  case r10
  /// (xₙ − xₙ₋₁)/(xₙ − x₂), for 8 to 10 values.
  case r11
  /// (xₙ − xₙ₋₂)/(xₙ − x₂), for 11 to 13 values.
  case r21
  /// (xₙ − xₙ₋₂)/(xₙ − x₃), for 14 values and more.
  case r22

  /// The ratio that Dixon recommends for n values.
  public init(count: Int) {
    self =
      switch count {
      case ..<8: .r10
      case 8...10: .r11
      case 11...13: .r21
      default: .r22
      }
  }

  /// j: how many values lie in the gap, counted from the end.
  public var gap: Int { self == .r10 || self == .r11 ? 1 : 2 }

  /// i: the rank of the value at the other end of the range.
  public var start: Int {
    switch self {
    case .r10: 1
    case .r11, .r21: 2
    case .r22: 3
    }
  }

  /// The fewest values for which the ratio is not always 0 or 1: i + j + 1.
  public var leastCount: Int { start + gap + 1 }
}
