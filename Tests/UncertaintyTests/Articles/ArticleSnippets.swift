import Quantities
import Uncertainty

// The code of the articles in Sources/Uncertainty/Uncertainty.docc, so that it compiles.
// `ArticleTests` compares the two, word by word: between `// article` and `// end` stands the
// code of one article, its blocks divided by empty lines with `// ---`.

enum ArticleSnippets {
  static func evaluatingAModel(print: (Any...) -> Void) throws -> (
    ModelEvaluation, ModelEvaluation, Bool?
  ) {
    // article EvaluatingAModel
    let model = try MeasurementModel(
      title: "A weight of 100 g",
      inputs: [
        .certified("mR", 100.000_05, expandedUncertainty: 0.000_10, coverageFactor: 2, unit: "g"),
        .observed("dm", [0.31, 0.33, 0.29, 0.32, 0.30], unit: "mg"),
        .displayed("step", 0, resolution: 0.1, unit: "mg"),
        .rectangular("rhoA", 1.2, halfWidth: 0.05, unit: "kg/m3"),
        .rectangular("rho", 7950, halfWidth: 140, unit: "kg/m3"),
      ],
      constants: [
        ModelConstant("rhoC", 8000, unit: "kg/m3"), ModelConstant("rho0", 1.2, unit: "kg/m3"),
      ],
      outputs: [
        NamedExpression(
          "m", "(mR + dm + step)*(1 + (rhoA - rho0)*(1/rho - 1/rhoC))", unit: "g")
      ])

    // ---
    let evaluation = try ModelEvaluation(model)
    if let mass = evaluation.propagation?["m"] {
      print("m = (\(mass.reported.value) ± \(mass.reported.uncertainty)) g")
      for row in mass.budget {
        print(row.input, row.standardUncertainty, row.contribution, row.share)
      }
    }
    if let trials = evaluation.simulation?.outputs.first {
      print(trials.mean, trials.standardUncertainty, trials.coverageInterval)
    }
    let isConfirmed = evaluation.validations?[0].isValidated

    // ---
    for warning in evaluation.warnings where warning.isGrave {
      print(warning.code, warning.text[.english])
    }

    // ---
    var options = PropagationOptions()
    options.coverageProbability = 0.9545
    options.coverage = .dominantRectangular

    var settings = SimulationSettings()
    settings.extent = .adaptive(digits: 2, mostTrials: 10_000_000)
    settings.seed = 2026

    let careful = try ModelEvaluation(model, options: options, simulating: settings)

    // ---
    do throws(ModelError) {
      _ = try MeasurementModel(
        inputs: [.normal("length", 1.5, standardUncertainty: 0.1, unit: "m")],
        outputs: [NamedExpression("area", "lenght^2", unit: "m2")])
    } catch {
      print(error.message[.english])
      if let help = error.help { print(help[.english]) }
    }
    // end
    return (evaluation, careful, isConfirmed)
  }

  static func severalOutputs(print: (Any...) -> Void) throws -> (
    ModelEvaluation, Double?, Bool?, CoverageRegions?, RegionFactor.Estimate?
  ) {
    // article SeveralOutputs
    let reflection = try MeasurementModel(
      title: "Reflection coefficient",
      inputs: [
        .normal("x", 0.100, standardUncertainty: 0.010),
        .normal("y", 0.050, standardUncertainty: 0.010),
      ],
      outputs: [
        NamedExpression("magnitude", "sqrt(x^2 + y^2)"),
        NamedExpression("phase", "atan2(y, x)"),
      ],
      correlations: [Correlation("x", "y", 0.6)])

    let evaluation = try ModelEvaluation(reflection)
    let r = evaluation.propagation?.correlation(0, 1)

    // ---
    if let regions = evaluation.simulation?.regions {
      print(regions.ellipsoid.coverageFactor, regions.rectangle.intervals)
      print(regions.ellipsoid.contains([0.11, 0.46]))
    }
    let regionsAgree = evaluation.regionValidation?.isValidated

    // ---
    let stated = CoverageRegions(
      estimates: [10.0, 20.0], covariance: [[0.04, 0.03], [0.03, 0.09]], probability: 0.95)
    let factor = RegionFactor.rectangle(correlation: [[1, 0.5], [0.5, 1]], probability: 0.95)
    // end
    return (evaluation, r, regionsAgree, stated, factor)
  }

  static func manyEvaluations(print: (Any...) -> Void) throws -> (
    [(value: Double, expanded: Double)], MonteCarloResult
  ) {
    // article ManyEvaluations
    let weighing = try MeasurementModel(
      inputs: [
        .normal("indication", 0, standardUncertainty: 0.02),
        .rectangular("resolution", 0, halfWidth: 0.05),
        .normal("reference", 0, standardUncertainty: 0.01),
      ],
      outputs: [NamedExpression("error", "indication + resolution - reference")])

    var prepared = try PreparedPropagation(weighing)
    var errors: [(value: Double, expanded: Double)] = []
    for (indication, load) in [(5.1, 5.0), (10.0, 10.0), (14.9, 15.0)] {
      prepared.setValue(indication, ofInput: 0)
      prepared.setValue(load, ofInput: 2)
      let result = try prepared.evaluate()
      errors.append((result.value, result.expandedUncertainty))
    }

    // ---
    let simulation = try MonteCarloSimulation(
      weighing.program, inputs: weighing.inputs.map(\.distribution))
    let trials = try simulation.run(MonteCarloSettings(trials: 200_000, seed: 7))
    print(trials.outputs[0].shortestCoverageInterval)
    // end
    return (errors, trials)
  }

}
