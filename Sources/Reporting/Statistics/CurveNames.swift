/// What the quantities of a curve are called, and where it was read.
public struct CurveNames: Sendable {
  /// Such as `t`.
  public var x: String
  /// Such as `b`.
  public var y: String
  /// The file of the points.
  public var source: String

  public init(x: String, y: String, source: String) {
    self.x = x
    self.y = y
    self.source = source
  }
}
