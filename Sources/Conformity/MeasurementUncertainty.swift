/// How far a measured value may lie from the true one: the standard deviation of the normal
/// law by which results scatter about it (JCGM 106:2012, 8.1).
public enum MeasurementUncertainty: Sendable, Hashable {
  /// u, in the unit of the values.
  case standard(Double)
  /// u as a part of the magnitude of the value.
  case relative(Double)

  /// - Throws: ``ConformityError/negative(field:value:)``, ``ConformityError/notFinite(field:)``.
  func check() throws(ConformityError) {
    let size =
      switch self {
      case .standard(let u), .relative(let u): u
      }
    if !size.isFinite { throw .notFinite(field: "u") }
    if size < 0 { throw .negative(field: "u", value: size) }
  }

  /// u at a value.
  public func standardUncertainty(at value: Double) -> Double {
    switch self {
    case .standard(let u): u
    case .relative(let part): part * value.magnitude
    }
  }

  func shifted(by decades: Int) -> MeasurementUncertainty {
    switch self {
    case .standard(let u): .standard(DecimalScaling.shifted(u, by: decades))
    case .relative: self
    }
  }
}
