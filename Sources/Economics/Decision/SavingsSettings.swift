/// How a case is simulated.
public struct SavingsSettings: Sendable, Hashable {
  /// How many trials.
  public var trials: Int
  /// The same seed gives the same figures.
  public var seed: UInt64
  /// How many trials the shares of the variance take, for each input and twice more.
  public var sobolTrials: Int

  /// The fewest trials.
  public static let fewest = 200
  /// The most trials: each keeps what every option comes to.
  public static let most = 1_000_000

  /// Twenty thousand trials, unless said otherwise.
  ///
  /// - Precondition: `trials` is from ``fewest`` to ``most``.
  public init(trials: Int = 20_000, seed: UInt64 = 1) {
    precondition((Self.fewest...Self.most).contains(trials), "trials within their limits")
    self.trials = trials
    self.seed = seed
    sobolTrials = min(trials, 4096)
  }
}
