/// What one call of a decoder did.
public struct DecodingStep: Equatable, Sendable {
  /// How many bytes of the input were taken.
  public var consumed: Int
  /// How many bytes of output were put.
  public var produced: Int

  /// A step.
  public init(consumed: Int, produced: Int) {
    self.consumed = consumed
    self.produced = produced
  }
}
