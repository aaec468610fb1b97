extension InputQuantity {
  /// N(value, standardUncertainty²), perhaps with finite degrees of freedom.
  ///
  /// - Throws: ``ModelError``
  public static func normal(
    _ name: String, _ value: Double, standardUncertainty: Double, unit: String? = nil,
    degreesOfFreedom: Double? = nil
  ) throws(ModelError) -> InputQuantity {
    try InputQuantity(
      InputDeclaration(name) {
        $0.unit = unit
        $0.value = value
        $0.standardUncertainty = standardUncertainty
        $0.degreesOfFreedom = degreesOfFreedom
        $0.distribution = .normal
      })
  }

  /// R(value − halfWidth, value + halfWidth).
  ///
  /// - Throws: ``ModelError``
  public static func rectangular(
    _ name: String, _ value: Double, halfWidth: Double, unit: String? = nil
  ) throws(ModelError) -> InputQuantity {
    try InputQuantity(
      InputDeclaration(name) {
        $0.unit = unit
        $0.value = value
        $0.halfWidth = halfWidth
        $0.distribution = .rectangular
      })
  }

  /// The mean of repeated observations (Type A).
  ///
  /// - Throws: ``ModelError``
  public static func observed(
    _ name: String, _ observations: [Double], unit: String? = nil
  ) throws(ModelError) -> InputQuantity {
    try InputQuantity(
      InputDeclaration(name) {
        $0.unit = unit
        $0.observations = observations
      })
  }
}
