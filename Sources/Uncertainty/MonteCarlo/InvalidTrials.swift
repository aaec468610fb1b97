/// The trials in which the model had no finite value: counted, named, never dropped in
/// silence.
public struct InvalidTrials: Sendable, Hashable {
  /// The first such trial.
  public struct Example: Sendable, Hashable {
    /// Its number, from 0.
    public let trial: Int
    /// The values of all inputs in it; NaN for inputs that no output needs.
    public let inputs: [Double]
  }

  /// How many trials gave some output no finite value.
  public let count: Int
  /// The first of them.
  public let first: Example?
}
