extension MeasurementUnit {
  /// How a value in this unit becomes one in another: times `factor`, times 10^`decades`.
  ///
  /// Powers of ten stay apart, so that the caller can move a decimal point instead of
  /// multiplying: kg to g is exact that way.
  ///
  /// - Parameter asDifference: whether the value is a difference, such as an uncertainty, for
  ///   which the zero of the unit does not matter.
  /// - Returns: `nil` where the units measure different things or, for a value that is no
  ///   difference, begin at different zeros.
  public func conversion(
    to other: MeasurementUnit, asDifference: Bool = false
  ) -> (factor: Double, decades: Int)? {
    guard dimension == other.dimension else { return nil }
    if !asDifference, offset != other.offset { return nil }
    return (
      coefficient == other.coefficient ? 1 : coefficient / other.coefficient,
      decade - other.decade
    )
  }
}
