extension MonteCarloResult {
  /// Finds the regions of the outputs from the trials of `run`, which are those of the result.
  mutating func addRegions(of run: TrialRun, densityCells: Int) {
    guard
      CoverageRegions.exist(
        standardUncertainties: outputs.map(\.standardUncertainty), covariance: covariance)
    else { return }
    let frames =
      densityCells > 0 ? PairDensity.Frame.all(of: outputs, side: densityCells) : []
    guard let pass = RegionPass(run, self, frames: frames), let found = pass.found() else { return }
    regions = CoverageRegions(
      estimates: pass.center, covariance: covariance, whitening: pass.whitening,
      probability: coverageProbability, ellipsoid: widened(found.ellipsoid),
      rectangle: widened(found.rectangle), bonferroni: nil)
    densities = found.densities
  }

  /// Adds to the standard error of a quantile that of the standard uncertainties in which the
  /// distances are counted, as if the two were independent: it is not larger than stated.
  private func widened(_ factor: RegionFactor.Estimate) -> RegionFactor.Estimate {
    let unit = outputs.reduce(0) { largest, output in
      let u = output.standardUncertainty
      return u > 0 ? max(largest, output.standardErrors.standardUncertainty / u) : largest
    }
    return RegionFactor.Estimate(
      value: factor.value,
      standardError: ElementaryFunctions.hypotenuse(factor.standardError, factor.value * unit))
  }
}
