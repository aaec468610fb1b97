/// Whether a group's values lie higher or lower than those of others in the same strata.
///
/// Values (errors in units of the MPE) belong to strata (kinds of instruments) and to groups
/// (inspectors, weight sets). If groups made no difference, their labels could be dealt out anew
/// within each stratum: the sum S of the group's values then has
///
/// - mean Σ n_s x̄_s and
/// - variance Σ n_s (N_s − n_s)/(N_s − 1) σ_s², σ_s² = Σ(x − x̄_s)²/N_s,
///
/// over strata s with N_s values of mean x̄_s, n_s of them the group's. z = (S − mean)/√variance, its
/// probability by the normal law on both sides: the first two moments of the permutation test, which
/// needs no more than sums of each stratum and group.
///
/// Source: P. R. Rosenbaum, Observational Studies, 2002, 2.4.3; the moments are those of a sample
/// without replacement (W. G. Cochran, Sampling Techniques, 1977, theorem 2.2).
public struct GroupEffect: Sendable, Hashable {
  /// What one stratum says.
  public struct Stratum: Sendable, Hashable {
    /// All values of the stratum.
    public var all: Moments
    /// Those of the group, which are among them.
    public var group: Moments

    /// A stratum from the moments of all its values and of the group's.
    public init(all: Moments, group: Moments) {
      self.all = all
      self.group = group
    }
  }

  /// Count, sum and sum of squares of values.
  public struct Moments: Sendable, Hashable {
    /// How many.
    public var count: Int
    /// Their sum.
    public var sum: Double
    /// The sum of their squares.
    public var squares: Double

    /// Moments that are known; those of no values unless told otherwise.
    public init(count: Int = 0, sum: Double = 0, squares: Double = 0) {
      self.count = count
      self.sum = sum
      self.squares = squares
    }

    /// Takes in one value.
    @inlinable
    public mutating func add(_ value: Double) {
      count += 1
      sum += value
      squares += value * value
    }
  }

  /// How many values of the group were compared.
  public let count: Int
  /// By how much the group's mean differs from what its strata have on average.
  public let difference: Double
  /// z.
  public let score: Double
  /// The two-sided probability of a |z| at least as large.
  public let probability: Double

  /// The effect of one group.
  ///
  /// - Parameter strata: those in which the group has values; a stratum that is the group's alone,
  ///   or in which nothing varies, says nothing.
  /// - Returns: nil where no stratum says anything.
  /// - Throws: `StatisticsError.successesOutOfRange` where a group is larger than its stratum,
  ///   `.valueNotFinite` with the index of a stratum whose sums are not finite.
  public init?(_ strata: [Stratum]) throws(StatisticsError) {
    var count = 0
    var excess = CompensatedSum()
    var variance = CompensatedSum()
    for (index, stratum) in strata.enumerated() {
      let (all, group) = (stratum.all, stratum.group)
      guard (0...all.count).contains(group.count) else {
        throw .successesOutOfRange(successes: group.count, trials: all.count)
      }
      guard all.sum.isFinite, all.squares.isFinite, group.sum.isFinite else {
        throw .valueNotFinite(index: index)
      }
      guard group.count > 0, group.count < all.count else { continue }
      let total = Double(all.count)
      let mean = all.sum / total
      let scatter = max(0, all.squares / total - mean * mean)
      // Below the rounding of the sums there is nothing to compare with.
      guard scatter > 1e-14 * (all.squares / total) else { continue }
      let part = Double(group.count)
      count += group.count
      excess.add(group.sum - part * mean)
      variance.add(part * ((total - part) / (total - 1)) * scatter)
    }
    guard variance.value > 0 else { return nil }
    self.count = count
    difference = excess.value / Double(count)
    score = excess.value / variance.value.squareRoot()
    probability = ElementaryFunctions.erfc(abs(score) / 2.0.squareRoot())
  }
}
