public import Quantities

/// How the error of one observation was found: the formula that applied and what went into it.
public struct ErrorDerivation: Sendable, Hashable {
  /// The formula (R 76-1, 3.5.3.2 and A.4.4.3).
  public enum Method: Sendable, Hashable {
    /// E = I − L.
    case direct
    /// E = I + q/2 − ΔL − L, q the step to the next indication.
    case changeover(step: Mass, added: Mass)
    /// E lies between I − L − e/2 and I − L + e/2, e that of the partial range below and above
    /// the indication.
    case between(below: Mass, above: Mass)
  }

  public let method: Method
  public let load: Mass
  /// By how much the weights were heavier than the load says; zero unless that was found out.
  public let deviation: Mass
  public let indication: Mass
  /// The error, or its bounds; equal where it is exact.
  public let least: Mass
  public let largest: Mass

  public var isExact: Bool { least == largest }

  init(_ method: Method, load: Mass, deviation: Mass, indication: Mass, _ bounds: ErrorBounds) {
    self.method = method
    self.load = load
    self.deviation = deviation
    self.indication = indication
    least = bounds.least
    largest = bounds.largest
  }
}
