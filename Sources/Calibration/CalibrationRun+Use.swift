import Quantities
import Rules
import Verification

// The error function and what follows from it for weighings in use.
extension CalibrationRun {
  mutating func errorFunction(
    _ points: [CalibrationPoint], shape: ErrorFunction.Shape?
  ) throws(CalibrationFault) -> ErrorFunction? {
    let known = points.compactMap { point -> ErrorFunction.Point? in
      guard let error = point.error, let budget = point.budget, budget.standardUncertainty > 0
      else { return nil }
      return ErrorFunction.Point(
        indication: point.indication.value.approximation, error: error,
        standardUncertainty: budget.standardUncertainty)
    }
    let isEnough = Set(known.map(\.indication)).count >= 2
    let function =
      isEnough
      ? shape.map { ErrorFunction(known, shape: $0) } ?? ErrorFunction.simplest(known) : nil
    guard let function else {
      findings.add(.functionNotFitted)
      return nil
    }
    if !function.isConsistent { findings.add(.chiSquare(function)) }
    return function
  }

  /// A statement for each (partial) weighing range.
  func statements(_ function: ErrorFunction) throws(CalibrationFault) -> [WeighingStatement] {
    var statements: [WeighingStatement] = []
    for range in ranges {
      var lower = Mass.zero
      for partial in range.partials {
        guard let deviation = deviation(at: partial.max, in: range) else { return [] }
        let step = range.step(at: partial.max)
        let terms = WeighingStatement.Terms(
          zeroStep: range.step(at: .zero).value.approximation,
          loadStep: step.value.approximation, deviation: deviation,
          eccentricity: relativeEccentricity,
          temperature: relativeTemperature, buoyancy: relativeBuoyancy,
          adjustment: (conditions.adjustmentDrift ?? 0) / 3.0.squareRoot())
        statements.append(
          try WeighingStatement(
            range: range.number, lower: lower.value.approximation,
            upper: partial.max.value.approximation, step: step, function: function, terms: terms))
        lower = partial.max
      }
    }
    return statements
  }

  /// |ΔI_ecc|max/(L_ecc √3): loads in use stand anywhere, so without the factor 2 of the
  /// calibration (7.4.4, from memory).
  private var relativeEccentricity: Double {
    guard let eccentricity else { return 0 }
    return eccentricity.largestDifference.value.approximation
      / eccentricity.load.value.approximation / 3.0.squareRoot()
  }

  /// K_T ΔT/√12.
  private var relativeTemperature: Double {
    guard let range = conditions.useTemperatureRange,
      let coefficient = conditions.temperatureCoefficient
    else { return 0 }
    return coefficient.magnitude * range / 12.0.squareRoot()
  }

  /// What the variation of the air density does to an instrument that is not adjusted before
  /// each use: as in 7.1.2.2-5e where ΔT is known, else 0.1 ρ₀/(ρ_c √3) as in 5d.
  private var relativeBuoyancy: Double {
    if let range = conditions.useTemperatureRange ?? conditions.roomTemperatureRange {
      return Buoyancy.relativeVariation(temperatureRange: range)
    }
    return 0.1 * Buoyancy.referenceAir / Buoyancy.referenceDensity / 3.0.squareRoot()
  }
}
