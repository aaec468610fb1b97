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
    try bounded(name, value, halfWidth, .rectangular, unit)
  }

  /// A triangular law on value ± halfWidth: a/√6.
  ///
  /// - Throws: ``ModelError``
  public static func triangular(
    _ name: String, _ value: Double, halfWidth: Double, unit: String? = nil
  ) throws(ModelError) -> InputQuantity {
    try bounded(name, value, halfWidth, .triangular, unit)
  }

  /// A U-shaped law on value ± halfWidth, as of a temperature that is controlled: a/√2
  /// (JCGM 101:2008, 6.4.6).
  ///
  /// - Throws: ``ModelError``
  public static func arcsine(
    _ name: String, _ value: Double, halfWidth: Double, unit: String? = nil
  ) throws(ModelError) -> InputQuantity {
    try bounded(name, value, halfWidth, .arcsine, unit)
  }

  private static func bounded(
    _ name: String, _ value: Double, _ halfWidth: Double, _ distribution: DistributionName,
    _ unit: String?
  ) throws(ModelError) -> InputQuantity {
    try InputQuantity(
      InputDeclaration(name) {
        $0.unit = unit
        $0.value = value
        $0.halfWidth = halfWidth
        $0.distribution = distribution
      })
  }

  /// A value from a certificate that states U and k (JCGM 100:2008, 4.3.3).
  ///
  /// - Throws: ``ModelError``
  public static func certified(
    _ name: String, _ value: Double, expandedUncertainty: Double, coverageFactor: Double,
    unit: String? = nil
  ) throws(ModelError) -> InputQuantity {
    try InputQuantity(
      InputDeclaration(name) {
        $0.unit = unit
        $0.value = value
        $0.expandedUncertainty = expandedUncertainty
        $0.coverageFactor = coverageFactor
      })
  }

  /// What a display with a step shows: limits at ± half of it (JCGM 100:2008, F.2.2.1).
  ///
  /// - Throws: ``ModelError``
  public static func displayed(
    _ name: String, _ value: Double, resolution: Double, unit: String? = nil
  ) throws(ModelError) -> InputQuantity {
    try InputQuantity(
      InputDeclaration(name) {
        $0.unit = unit
        $0.value = value
        $0.resolution = resolution
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
