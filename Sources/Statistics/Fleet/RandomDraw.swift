/// A simple random draw from a numbered list: every set of its size is equally likely.
///
/// Each number gets a key of 64 bits that depends on the seed and the number alone (the mixing
/// function of SplitMix64), and those with the smallest keys are drawn. The same seed gives the
/// same draw everywhere, so that anybody can repeat it; a larger draw with the same seed holds the
/// smaller one.
///
/// Source: W. G. Cochran, Sampling Techniques, 1977, 2.1; G. Steele, D. Lea and C. Flood, "Fast
/// splittable pseudorandom number generators", OOPSLA 2014.
public struct RandomDraw: Sendable, Hashable {
  /// What was drawn, from 1 to the length of the list, ascending.
  public let numbers: [Int]

  /// Draws `size` of the numbers from 1 to `population`.
  ///
  /// - Throws: `StatisticsError.negativeTrials`, `.successesOutOfRange` for a size that is
  ///   negative or above the population.
  public init(population: Int, size: Int, seed: UInt64) throws(StatisticsError) {
    if population < 0 { throw .negativeTrials(population) }
    guard (0...population).contains(size) else {
      throw .successesOutOfRange(successes: size, trials: population)
    }
    // The keys of a seed are those of all numbers in a row, begun at a place of its own.
    let start = SeededBits.mixed(seed)
    let keys = (0..<population).map { index in
      (key: SeededBits.mixed(start &+ UInt64(index) &* SeededBits.step), number: index + 1)
    }
    numbers = keys.sorted { $0 < $1 }.prefix(size).map(\.number).sorted()
  }
}
