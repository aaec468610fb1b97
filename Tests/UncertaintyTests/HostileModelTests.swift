import Quantities
import Testing

@testable import Uncertainty

/// Models that no person would write: each ends in order, and nothing is NaN.
@Suite struct HostileModelTests {
  private func inputs(_ names: String...) throws -> [InputQuantity] {
    try names.map { try .normal($0, 1, standardUncertainty: 0.1) }
  }

  /// Ten thousand inputs through both methods, ten thousand draws each.
  @Test func `ten thousand inputs are evaluated and simulated`() throws {
    let names = (0..<10_000).map { "x\($0)" }
    let model = try MeasurementModel(
      inputs: names.map { try .normal($0, 1, standardUncertainty: 0.01) },
      outputs: [NamedExpression("y", names.joined(separator: " + "))])
    var settings = SimulationSettings()
    settings.extent = .trials(10_000)
    let found = try ModelEvaluation(model, simulating: settings)
    let trials = try #require(found.simulation).outputs[0]
    #expect(trials.mean > 9999.9 && trials.mean < 10_000.1)
    #expect(abs(trials.standardUncertainty - 1) < 5 * trials.standardErrors.standardUncertainty)
    #expect(found.warnings.isEmpty)
  }

  @Test func `more outputs than a simulation holds are told`() throws {
    let model = try MeasurementModel(
      inputs: inputs("x"), outputs: (0..<300).map { NamedExpression("y\($0)", "x*\($0 + 1)") })
    let found = try ModelEvaluation(model)
    #expect(found.simulationError == .tooManyOutputs(300))
    #expect(found.propagation?.outputs.count == 300)
    // Nobody asked for regions of so many.
    #expect(found.regions == nil)
  }

  @Test func `regions of twenty outputs, if they are asked for`() throws {
    let model = try MeasurementModel(
      inputs: inputs("x", "z"),
      outputs: (0..<20).map { NamedExpression("y\($0)", "x*\($0 + 1) - z") })
    var settings = SimulationSettings()
    settings.extent = .trials(20_000)
    let found = try ModelEvaluation(model, simulating: settings, coverageRegions: true)
    // Two inputs: no more than two directions.
    #expect(found.regions?.ellipsoid.rank == 2)
    #expect(found.simulation?.regions?.ellipsoid.rank == 2)
    #expect(found.regionValidation != nil)
    #expect(try ModelEvaluation(model, simulating: nil).regions == nil)
  }

  static let names = [
    "sin", "exp", "sqrt", "log10", "atan2", "min", "max", "abs", "pi", "", " ", "a b", "1x", "a-b",
    "x\u{0}", "a\n",
  ]

  @Test(arguments: names)
  func `a name that cannot stand in a formula is refused`(name: String) {
    let error = #expect(throws: ModelError.self) {
      try MeasurementModel(
        inputs: [.normal(name, 1, standardUncertainty: 0.1)],
        outputs: [NamedExpression("y", "1")])
    }
    if case .name(let named, _)? = error {
      #expect(named == name)
    } else {
      Issue.record("\(String(describing: error))")
    }
  }

  static let formulas = [
    "", " ", "(", ")", "()", "x x", "x +", "* x", "x // 2", "2..3", "1e", "1e999", "x^", "sin",
    "sin(",
    "sin()", "sin(x, x)", "atan2(x)", "min(x)", "x = 1", "x;x", "x, x", "\u{202E}x", "x[", "x[kg",
    "inf", "nan", "NaN", "Infinity", "1/0", "0/0", "log(x)", "x**2", "√x", "x!",
  ]

  /// What is no formula is refused with a place; what has no value is told when evaluated.
  @Test(arguments: formulas)
  func `a formula that means nothing is refused`(formula: String) throws {
    do {
      let model = try MeasurementModel(
        inputs: inputs("x"), outputs: [NamedExpression("y", formula)])
      let error = #expect(throws: EvaluationError.self) { try ModelEvaluation(model) }
      #expect(error?.message.english.isEmpty == false)
    } catch {
      let refusal = try #require(error as? ModelError)
      #expect(!refusal.message.english.isEmpty && !refusal.message.vietnamese.isEmpty)
    }
  }

  @Test(arguments: [
    "x^1e308", "exp(exp(exp(x + 5)))", "(x + 1)^(x + 1)^(x + 9)", "1e308*x*10", "x/1e-308/1e-308",
  ])
  func `a value beyond all numbers is told`(formula: String) throws {
    let model = try MeasurementModel(
      inputs: [.normal("x", 2, standardUncertainty: 0.1)],
      outputs: [NamedExpression("y", formula)])
    let error = #expect(throws: EvaluationError.self) { try ModelEvaluation(model) }
    guard case .undefined(_, .tooLarge)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  /// Sizes at both ends of what a Double holds: finite figures or a clear refusal, never NaN.
  @Test(arguments: [
    Double.leastNonzeroMagnitude, Double.leastNormalMagnitude / 1000, 1e-200, 1e-100, 1e100, 1e150,
    1e200, 1e300,
  ])
  func `numbers of any size`(size: Double) throws {
    for formula in ["a + b", "a*b", "a/b", "a^2 - b^2", "sqrt(a*a + b*b)"] {
      do {
        let model = try MeasurementModel(
          inputs: [
            .normal("a", 3 * size, standardUncertainty: size / 10),
            .normal("b", 2 * size, standardUncertainty: size / 10),
          ],
          outputs: [NamedExpression("y", formula), NamedExpression("z", "a - b")],
          correlations: [Correlation("a", "b", 0.5)])
        var settings = SimulationSettings()
        settings.extent = .trials(2000)
        settings.histogramBins = 20
        settings.densityCells = 8
        let found = try ModelEvaluation(model, simulating: settings)
        #expect((found.propagation == nil) == (found.propagationError != nil))
        for output in found.propagation?.outputs ?? [] {
          #expect(output.value.isFinite && output.standardUncertainty.isFinite)
          #expect(output.expandedUncertainty >= 0)
          #expect(output.budget.allSatisfy { !$0.share.isNaN })
        }
        for output in found.simulation?.outputs ?? [] {
          #expect(!output.mean.isNaN && !output.standardUncertainty.isNaN)
        }
        for regions in [found.regions, found.simulation?.regions].compactMap({ $0 }) {
          #expect(regions.ellipsoid.coverageFactor > 0 && regions.rectangle.coverageFactor > 0)
        }
      } catch {
        #expect(error is EvaluationError, "\(formula) at \(size): \(error)")
      }
    }
  }

  @Test func `domain errors in some trials are counted by both outputs`() throws {
    let model = try MeasurementModel(
      inputs: [
        .normal("x", 1, standardUncertainty: 0.5), .normal("z", 0.5, standardUncertainty: 0.3),
      ], outputs: [NamedExpression("y", "ln(x)"), NamedExpression("w", "asin(z)")])
    let found = try ModelEvaluation(model)
    let simulation = try #require(found.simulation)
    // P(x < 0) = 0.0228, P(|z| > 1) = 0.0478: together 0.0695 of 10⁶.
    #expect(abs(Double(simulation.invalidTrials.count) / 1e6 - 0.0695) < 0.003)
    let regions = try #require(simulation.regions)
    #expect(regions.ellipsoid.coverageFactor.isFinite)
    #expect(found.warnings.contains { $0.code == "INVALID-TRIALS" })
  }

  @Test func `a model that fails in every trial says why`() throws {
    // At the estimate it is defined, next to it nowhere.
    let model = try MeasurementModel(
      inputs: [.normal("x", 0, standardUncertainty: 1)],
      outputs: [NamedExpression("y", "sqrt(-abs(x)) + x")])
    let found = try ModelEvaluation(model)
    guard case .tooFewValidTrials(let valid, let trials)? = found.simulationError else {
      Issue.record("\(String(describing: found.simulationError))")
      return
    }
    #expect(valid == 0 && trials == 1_000_000)
    #expect(found.warnings.contains { $0.code == "MONTE-CARLO" })
  }

  @Test func `a group of many correlated inputs is factored`() throws {
    let names = (0..<200).map { "x\($0)" }
    var correlations: [Correlation] = []
    for index in 1..<200 { correlations.append(Correlation(names[index - 1], names[index], 0.4)) }
    let model = try MeasurementModel(
      inputs: names.map { try .normal($0, 0, standardUncertainty: 1) },
      outputs: [NamedExpression("y", names.joined(separator: "+"))], correlations: correlations)
    let found = try model.propagated().outputs[0]
    #expect(isClose(found.standardUncertainty, (200 + 2 * 199 * 0.4).squareRoot(), relative: 1e-10))
  }
}
