/// A stream of random bits that is the same for the same seed everywhere (SplitMix64).
///
/// Source: G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014.
public struct SeededBits: Sendable {
  /// By how much the state goes on from one value to the next: 2⁶⁴ divided by the golden ratio.
  public static let step: UInt64 = 0x9e37_79b9_7f4a_7c15
  private var state: UInt64

  /// A stream that starts at `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// The bits of a state: a permutation of 64-bit numbers in which every bit depends on all.
  public static func mixed(_ state: UInt64) -> UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
