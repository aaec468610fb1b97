/// A model evaluated in both ways: by the law of propagation of uncertainty, and by
/// Monte Carlo, which says whether the first can be trusted (JCGM 101:2008, 8).
public struct ModelEvaluation: Sendable {
  /// What was evaluated.
  public let model: MeasurementModel
  /// p of all intervals.
  public let coverageProbability: Double
  /// What the law of propagation says; `nil` where it does not apply.
  public let propagation: UncertaintyEvaluation?
  /// Why the law of propagation does not apply.
  public let propagationError: EvaluationError?
  /// What Monte Carlo says; `nil` where it was not asked, or could not be run.
  public let simulation: MonteCarloResult?
  /// Whether adaptive trials became stable before the most that was allowed (JCGM 101:2008,
  /// 7.9); `nil` for a fixed number of trials.
  public let isStable: Bool?
  /// Why Monte Carlo could not be run.
  public let simulationError: MonteCarloError?
  /// The law of propagation against Monte Carlo, by output; `nil` without both.
  public let validations: [FrameworkValidation]?
  /// The coverage regions of the outputs by the law of propagation (JCGM 102:2011, 6.5), if
  /// they were asked for and two or more outputs vary; those of Monte Carlo are in
  /// ``simulation``.
  public let regions: CoverageRegions?
  /// The regions of both methods against each other; `nil` without both.
  public let regionValidation: RegionValidation?

  /// Without being asked, regions are found of up to so many outputs.
  public static let mostOutputsWithRegions = 8

  /// Evaluates `model`.
  ///
  /// - Parameters:
  ///   - options: how the law of propagation is applied; its coverage probability holds
  ///     for Monte Carlo too.
  ///   - settings: how it is simulated; `nil` for not at all.
  ///   - coverageRegions: whether coverage regions of the outputs are found; `nil` for up to
  ///     ``mostOutputsWithRegions`` outputs.
  /// - Throws: ``EvaluationError`` if the model has no value at the estimates, or no slope
  ///   there and is not to be simulated.
  public init(
    _ model: MeasurementModel, options: PropagationOptions = PropagationOptions(),
    simulating settings: SimulationSettings? = SimulationSettings(),
    coverageRegions: Bool? = nil
  ) throws(EvaluationError) {
    self.model = model
    let probability = options.coverageProbability ?? model.coverageProbability
    coverageProbability = probability
    do throws(EvaluationError) {
      let found = try model.propagated(options)
      try Self.check(found, of: model)
      propagation = found
      propagationError = nil
    } catch {
      // Without a slope there is still a distribution.
      guard case .noSlope = error, settings != nil else { throw error }
      propagation = nil
      propagationError = error
    }
    let count = model.outputs.count
    let findsRegions = count > 1 && coverageRegions ?? (count <= Self.mostOutputsWithRegions)
    regions = findsRegions ? propagation.flatMap { Self.regions($0, probability) } : nil
    guard let settings else {
      (simulation, isStable, simulationError, validations) = (nil, nil, nil, nil)
      regionValidation = nil
      return
    }
    do throws(MonteCarloError) {
      var settings = settings
      settings.histogramBins = Self.bins(settings, propagation)
      let (found, stable) = try Self.simulate(
        model, settings, probability, findsRegions: findsRegions)
      simulation = found
      isStable = stable
      simulationError = nil
      validations = propagation.map {
        Self.validations($0, found, digits: settings.validationDigits)
      }
      regionValidation =
        if let regions, let trials = found.regions {
          RegionValidation(
            framework: regions, monteCarlo: trials, digits: settings.validationDigits)
        } else { nil }
    } catch {
      (simulation, isStable, simulationError, validations) = (nil, nil, error, nil)
      regionValidation = nil
    }
  }

  /// A figure beyond what can be computed with is none.
  private static func check(
    _ evaluation: UncertaintyEvaluation, of model: MeasurementModel
  ) throws(EvaluationError) {
    for (index, output) in evaluation.outputs.enumerated() {
      let interval = output.coverageInterval
      if output.standardUncertainty.isFinite, interval.lowerBound.isFinite,
        interval.upperBound.isFinite
      {
        continue
      }
      throw .undefined(model.origins[model.program.outputs[index]], .tooLarge)
    }
  }

  /// Bins need numbers that can be divided; where u is next to nothing, or to everything,
  /// there is nothing to draw.
  private static func bins(
    _ settings: SimulationSettings, _ propagation: UncertaintyEvaluation?
  ) -> Int {
    let canBeDrawn = (propagation?.outputs ?? []).allSatisfy {
      let u = $0.standardUncertainty
      return u == 0 || (1e-290 < u && u < 1e290 && $0.value.magnitude < 1e290)
    }
    return canBeDrawn ? settings.histogramBins : 0
  }

  private static func simulate(
    _ model: MeasurementModel, _ settings: SimulationSettings, _ probability: Double,
    findsRegions: Bool
  ) throws(MonteCarloError) -> (MonteCarloResult, isStable: Bool?) {
    let simulation = try MonteCarloSimulation(
      model.program, inputs: model.inputs.map(\.distribution),
      correlations: model.inputCorrelations)
    let trials: Int
    var isStable: Bool?
    switch settings.extent {
    case .trials(let fixed):
      trials = fixed
    case .adaptive(let digits, let mostTrials):
      let adaptive = try AdaptiveTrials(
        simulation, settings: settings, probability: probability, digits: digits,
        mostTrials: mostTrials, findsRegions: findsRegions)
      (trials, isStable) = (adaptive.count, adaptive.isStable)
    }
    var run = MonteCarloSettings(
      trials: trials, seed: settings.seed, coverageProbability: probability,
      threads: settings.threads, sampling: settings.sampling,
      histogramBins: settings.histogramBins)
    run.findsRegions = findsRegions
    run.densityCells = settings.densityCells
    return (try simulation.run(run), isStable)
  }

  /// The regions of the outputs, where two or more vary.
  private static func regions(
    _ propagation: UncertaintyEvaluation, _ probability: Double
  ) -> CoverageRegions? {
    guard
      CoverageRegions.exist(
        standardUncertainties: propagation.outputs.map(\.standardUncertainty),
        covariance: propagation.covariance)
    else { return nil }
    return CoverageRegions(
      estimates: propagation.outputs.map(\.value), covariance: propagation.covariance,
      probability: probability)
  }

  private static func validations(
    _ propagation: UncertaintyEvaluation, _ simulation: MonteCarloResult, digits: Int
  ) -> [FrameworkValidation] {
    zip(propagation.outputs, simulation.outputs).map { framework, trials in
      FrameworkValidation(
        framework: framework.coverageInterval,
        monteCarlo: trials.coverageInterval.lower...trials.coverageInterval.upper,
        standardUncertainty: trials.standardUncertainty, digits: digits)
    }
  }
}

extension MeasurementModel {
  /// The coefficients of the inputs that are correlated, by their places.
  public var inputCorrelations: [InputCorrelation] {
    correlatedGroups.flatMap { group in
      group.members.indices.flatMap { row in
        (0..<row).compactMap { column in
          let r = group.matrix[row, column]
          return r == 0
            ? nil
            : InputCorrelation(group.members[column], group.members[row], coefficient: r)
        }
      }
    }
  }
}
