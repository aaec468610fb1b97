import Testing

@testable import Uncertainty

/// What must hold whatever the numbers are.
@Suite struct PropagationPropertyTests {
  static func model(
    scale: Double = 1, order: [Int] = [0, 1, 2, 3], expression: String = "a*b/c + d^2"
  ) throws -> MeasurementModel {
    let inputs: [InputQuantity] = [
      try .normal("a", 3 * scale, standardUncertainty: 0.02 * scale, degreesOfFreedom: 5),
      try .rectangular("b", 2, halfWidth: 0.05),
      try .normal("c", 1.5, standardUncertainty: 0.01),
      try InputQuantity(
        InputDeclaration("d") {
          $0.value = 1
          $0.standardUncertainty = 0.03
          $0.distribution = .triangular
        }),
    ]
    return try MeasurementModel(
      inputs: order.map { inputs[$0] }, outputs: [NamedExpression("y", expression)],
      correlations: [Correlation("b", "c", 0.4)])
  }

  /// y = a b/c in another unit of a is y in another unit, to the last digit but rounding.
  @Test(arguments: [1e-30, 1e-9, 1e-6, 1e-3, 1e3, 1e6, 1e9, 1e30])
  func `a unit scales everything and nothing else`(scale: Double) throws {
    let one = try Self.model(expression: "a*b/c").propagated().outputs[0]
    let other = try Self.model(scale: scale, expression: "a*b/c").propagated().outputs[0]
    #expect(isClose(other.value, one.value * scale, relative: 1e-14))
    #expect(isClose(other.standardUncertainty, one.standardUncertainty * scale, relative: 1e-13))
    #expect(isClose(other.coverageFactor, one.coverageFactor, relative: 1e-12))
    #expect(
      isClose(other.effectiveDegreesOfFreedom, one.effectiveDegreesOfFreedom, relative: 1e-12))
    for (a, b) in zip(one.budget, other.budget) {
      #expect(isClose(a.share, b.share, relative: 1e-12))
    }
  }

  @Test(arguments: [1e-12, 1e-3, 1e12])
  func `Monte Carlo scales with the unit, trial by trial`(scale: Double) throws {
    var settings = SimulationSettings()
    settings.extent = .trials(40_000)
    func trials(_ scale: Double) throws -> MonteCarloOutput {
      let model = try Self.model(scale: scale, expression: "a*b/c")
      return try #require(try ModelEvaluation(model, simulating: settings).simulation).outputs[0]
    }
    let (one, other) = (try trials(1), try trials(scale))
    #expect(isClose(other.mean, one.mean * scale, relative: 1e-12))
    #expect(isClose(other.standardUncertainty, one.standardUncertainty * scale, relative: 1e-11))
    #expect(
      isClose(other.coverageInterval.upper, one.coverageInterval.upper * scale, relative: 1e-12))
    #expect(
      isClose(
        other.shortestCoverageInterval.length, one.shortestCoverageInterval.length * scale,
        relative: 1e-6))
  }

  @Test(arguments: [[3, 2, 1, 0], [1, 0, 3, 2], [2, 3, 0, 1]])
  func `the order of inputs does not matter`(order: [Int]) throws {
    let one = try Self.model().propagated().outputs[0]
    let other = try Self.model(order: order).propagated().outputs[0]
    #expect(isClose(other.standardUncertainty, one.standardUncertainty, relative: 1e-14))
    #expect(isClose(other.expandedUncertainty, one.expandedUncertainty, relative: 1e-13))
    for row in one.budget {
      let same = try #require(other.budget.first { $0.input == row.input })
      #expect(isClose(same.sensitivity, row.sensitivity, relative: 1e-14))
      #expect(isClose(same.share, row.share, relative: 1e-12))
    }
  }

  /// Σ cᵢ xᵢ has u² = Σ cᵢ² uᵢ², whatever order of derivatives is asked for.
  @Test func `linear models are exact`() throws {
    let coefficients = [2.0, -3, 0.5, 1000]
    let uncertainties = [0.1, 0.2, 3, 1e-4]
    let model = try MeasurementModel(
      inputs: uncertainties.enumerated().map {
        try .normal("x\($0.offset)", Double($0.offset), standardUncertainty: $0.element)
      }, outputs: [NamedExpression("y", "2*x0 - 3*x1 + x2/2 + 1000*x3 - 7")])
    let parts = zip(coefficients, uncertainties).map { $0 * $1 }
    let expected = parts.reduce(0) { $0 + $1 * $1 }.squareRoot()
    for order in [PropagationOptions.SecondOrder.never, .whereFirstOrderVanishes, .always] {
      var options = PropagationOptions()
      options.secondOrder = order
      let found = try model.propagated(options).outputs[0]
      #expect(isClose(found.standardUncertainty, expected, relative: 1e-15))
      #expect(found.secondOrderTerms.isEmpty)
      #expect(found.value == 2991)
    }
  }

  /// Normal inputs and a linear model: both methods say the same.
  @Test(arguments: [0.5, 0.9, 0.95, 0.99])
  func `Monte Carlo agrees where theory says so`(p: Double) throws {
    let model = try MeasurementModel(
      inputs: [
        .normal("a", 10, standardUncertainty: 0.3), .normal("b", -4, standardUncertainty: 0.4),
      ], outputs: [NamedExpression("y", "a + b")], coverageProbability: p)
    var settings = SimulationSettings()
    settings.extent = .trials(400_000)
    let evaluation = try ModelEvaluation(model, simulating: settings)
    let framework = try #require(evaluation.propagation).outputs[0]
    let trials = try #require(evaluation.simulation).outputs[0]
    #expect(abs(trials.mean - framework.value) < 5 * trials.standardErrors.mean)
    #expect(
      abs(trials.standardUncertainty - framework.standardUncertainty)
        < 5 * trials.standardErrors.standardUncertainty)
    // s.e. of a quantile: √(q(1 − q)/M)/density, with q = (1 + p)/2.
    let z = framework.coverageFactor
    let density = ElementaryFunctions.exp(-z * z / 2) / (2 * Double.pi).squareRoot() / 0.5
    let q = (1 + p) / 2
    let error = 5 * (q * (1 - q) / 400_000).squareRoot() / density
    #expect(abs(trials.coverageInterval.upper - framework.coverageInterval.upperBound) < error)
    #expect(abs(trials.coverageInterval.lower - framework.coverageInterval.lowerBound) < error)
    #expect(trials.shortestCoverageInterval.length <= trials.coverageInterval.length)
  }

  /// More uncertainty, more probability, fewer degrees of freedom: never a smaller U.
  @Test func `U grows with u, with p and with fewer degrees of freedom`() throws {
    func expanded(u: Double = 1, p: Double = 0.95, nu: Double = 10) throws -> Double {
      try MeasurementModel(
        inputs: [
          .normal("a", 1, standardUncertainty: u, degreesOfFreedom: nu),
          .normal("b", 1, standardUncertainty: 0.5),
        ], outputs: [NamedExpression("y", "a*b")], coverageProbability: p
      ).propagated().outputs[0].expandedUncertainty
    }
    func rises(_ values: [Double]) -> Bool {
      zip(values, values.dropFirst()).allSatisfy { $0 < $1 }
    }
    #expect(rises(try [0.1, 0.5, 1, 2, 10].map { try expanded(u: $0) }))
    #expect(rises(try [0.1, 0.5, 0.6827, 0.95, 0.9545, 0.99, 0.9999].map { try expanded(p: $0) }))
    #expect(rises(try [1000, 100, 30, 5, 2, 1].map { try expanded(nu: $0) }))
  }

  /// A part of the formula by itself, or as a quantity of its own.
  @Test func `intermediate quantities change nothing`() throws {
    let inputs = try Self.model().inputs
    let split = try MeasurementModel(
      inputs: inputs,
      quantities: [NamedExpression("ratio", "b/c"), NamedExpression("product", "a*ratio")],
      outputs: [NamedExpression("y", "product + d^2")],
      correlations: [Correlation("b", "c", 0.4)]
    ).propagated().outputs[0]
    let whole = try Self.model().propagated().outputs[0]
    #expect(isClose(split.standardUncertainty, whole.standardUncertainty, relative: 1e-14))
    #expect(isClose(split.expandedUncertainty, whole.expandedUncertainty, relative: 1e-13))
  }
}
