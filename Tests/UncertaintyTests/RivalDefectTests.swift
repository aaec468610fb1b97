import Quantities
import Testing

@testable import Uncertainty

/// Mistakes that programs of this kind have made, each with a test that it is not made here.
@Suite struct RivalDefectTests {
  private func model(
    _ expression: String, _ inputs: [InputQuantity], quantities: [NamedExpression] = [],
    correlations: [Correlation] = [], p: Double = 0.95
  ) throws -> MeasurementModel {
    try MeasurementModel(
      inputs: inputs, quantities: quantities, outputs: [NamedExpression("y", expression)],
      correlations: correlations, coverageProbability: p)
  }

  private func first(_ model: MeasurementModel) throws -> OutputEvaluation {
    try model.propagated().outputs[0]
  }

  // MARK: Statements that cannot be meant

  @Test func `a negative uncertainty is refused, not taken for a tiny one`() {
    let error = #expect(throws: ModelError.self) {
      try InputQuantity.normal("x", 5, standardUncertainty: -1)
    }
    #expect(error == .input(name: "x", .negative(field: "standardUncertainty")))
    #expect(error?.help != nil)
  }

  @Test func `an unknown name is told by name, with what was meant`() throws {
    let error = #expect(throws: ModelError.self) {
      try model("lenght*2", [.normal("length", 1, standardUncertainty: 0.1)])
    }
    guard case .expression("y", let fault)? = error,
      case .unknownName(let name, let suggestions) = fault.fault
    else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(name == "lenght" && suggestions == ["length"])
    #expect(fault.caret.contains("^^^^^^"))
  }

  @Test func `a misspelt distribution is told, not guessed`() {
    let error = #expect(throws: InputFault.self) { try DistributionName(parsing: "unifrom") }
    #expect(error != nil)
    let near = #expect(throws: InputFault.self) { try DistributionName(parsing: "triangluar") }
    #expect(near == .unknownDistribution("triangluar", suggestions: ["triangular"]))
  }

  @Test func `one observation has no scatter to speak of`() {
    let error = #expect(throws: ModelError.self) { try InputQuantity.observed("x", [5]) }
    #expect(error == .input(name: "x", .tooFewObservations(1)))
  }

  // MARK: First order only

  /// u(x·x) at x = 0: the first order sees nothing, the product has √2 u².
  @Test func `a square at zero is uncertain`() throws {
    for expression in ["x*x", "x^2"] {
      let found = try first(model(expression, [.normal("x", 0, standardUncertainty: 0.3)]))
      #expect(found.firstOrderStandardUncertainty == 0)
      #expect(isClose(found.standardUncertainty, 2.0.squareRoot() * 0.09, relative: 1e-14))
      #expect(found.notes.contains(.zeroSensitivity(["x"])))
    }
  }

  /// A difference quotient with a step of its own size would see nothing of 10⁻³⁴, and all of
  /// the curvature at 10⁸.
  @Test(arguments: [1e-34, 1e-12, 1, 1e8, 1e30])
  func `derivatives have no step`(size: Double) throws {
    let found = try first(
      model(
        "x^3/s^2",
        [
          .normal("x", size, standardUncertainty: size * 1e-9),
          .normal("s", size, standardUncertainty: 0),
        ]))
    #expect(isClose(found.budget[0].sensitivity, 3, relative: 1e-14))
  }

  /// A first-order tool rounds the reading and finds no uncertainty in it.
  @Test func `the step of a display is an input of its own`() throws {
    let display = try InputQuantity(
      InputDeclaration("x") {
        $0.value = 12.3
        $0.resolution = 0.1
      })
    #expect(isClose(display.standardUncertainty, 0.1 / 12.0.squareRoot(), relative: 1e-14))
    // Readings that never change say that it is missing.
    let still = try first(model("x", [.observed("x", [12.3, 12.3, 12.3])]))
    #expect(still.standardUncertainty == 0)
    #expect(still.notes.contains(.noScatter("x")))
  }

  // MARK: Distributions

  /// Limits ±a of a U-shaped law give a/√2, once.
  @Test func `the width of an arcsine law is taken once`() throws {
    let input = try InputQuantity(
      InputDeclaration("x") {
        $0.value = 20
        $0.halfWidth = 0.5
        $0.distribution = .arcsine
      })
    #expect(isClose(input.standardUncertainty, 0.5 / 2.0.squareRoot(), relative: 1e-14))
    let values = try Draws.values([input.distribution], count: 20_000)[0]
    #expect(values.allSatisfy { $0 >= 19.5 && $0 <= 20.5 })
    #expect(values.contains { $0 > 20.49 } && values.contains { $0 < 19.51 })
  }

  /// The two meanings of u of a t law, told apart (JCGM 101:2008, 6.4.9; NIST TN 1900).
  @Test func `u of a t law is its scale unless it is said to be its standard deviation`() throws {
    func deviation(_ convention: InputDeclaration.StudentConvention) throws -> Double? {
      try InputQuantity(
        InputDeclaration("x") {
          $0.value = 0
          $0.standardUncertainty = 2
          $0.degreesOfFreedom = 5
          $0.distribution = .t
          $0.studentConvention = convention
        }
      ).distribution.standardDeviation
    }
    #expect(
      isClose(try #require(try deviation(.scale)), 2 * (5.0 / 3).squareRoot(), relative: 1e-14))
    #expect(isClose(try #require(try deviation(.standardDeviation)), 2, relative: 1e-14))
  }

  @Test func `a skew distribution has an interval that is not symmetric`() throws {
    let skew = try InputQuantity(
      InputDeclaration("x") {
        $0.logMean = 0
        $0.logStandardDeviation = 0.5
        $0.distribution = .lognormal
      })
    var settings = SimulationSettings()
    settings.extent = .trials(200_000)
    let found = try ModelEvaluation(model("x", [skew]), simulating: settings)
    let trials = try #require(found.simulation).outputs[0]
    #expect(trials.skewness > 1.5)
    let (low, high) = (trials.coverageInterval.lower, trials.coverageInterval.upper)
    // exp(±0.98).
    #expect(abs(low - 0.3753) < 0.01 && abs(high - 2.664) < 0.04)
    #expect(trials.shortestCoverageInterval.length < 0.97 * (high - low))
  }

  // MARK: Correlation

  /// All coefficients 1: no Cholesky factor without pivots, and u = Σ c u.
  @Test func `inputs that move as one are added, not refused`() throws {
    let names = (0..<6).map { "x\($0)" }
    var correlations: [Correlation] = []
    for (index, a) in names.enumerated() {
      for b in names.prefix(index) { correlations.append(Correlation(a, b, 1)) }
    }
    let whole = try model(
      names.joined(separator: "+"), names.map { try .normal($0, 1, standardUncertainty: 0.5) },
      correlations: correlations)
    #expect(isClose(try first(whole).standardUncertainty, 3, relative: 1e-12))
    var settings = SimulationSettings()
    settings.extent = .trials(100_000)
    let trials = try #require(try ModelEvaluation(whole, simulating: settings).simulation)
    let output = trials.outputs[0]
    #expect(abs(output.standardUncertainty - 3) < 5 * output.standardErrors.standardUncertainty)
  }

  @Test func `an impossible correlation names the pair`() {
    let error = #expect(throws: ModelError.self) {
      try MeasurementModel(
        inputs: ["a", "b", "c"].map { try .normal($0, 1, standardUncertainty: 1) },
        outputs: [NamedExpression("y", "a + b + c")],
        correlations: [
          Correlation("a", "b", 0.9), Correlation("b", "c", 0.9), Correlation("a", "c", -0.9),
        ])
    }
    guard case .correlation(.indefinite(let a, let b, let r, let possible?))? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(a != b && Set(["a", "b", "c"]).isSuperset(of: [a, b]))
    #expect(!possible.contains(r))
  }

  /// With ν_eff = ∞ for correlated inputs U would be too small; here k stays that of the fewest
  /// degrees of freedom, and the note says so.
  @Test func `correlated inputs with few observations keep their degrees of freedom`() throws {
    let found = try first(
      model(
        "a - b",
        [
          .normal("a", 0, standardUncertainty: 1, degreesOfFreedom: 4),
          .normal("b", 0, standardUncertainty: 1, degreesOfFreedom: 9),
        ], correlations: [Correlation("a", "b", 0.5)]))
    #expect(found.effectiveDegreesOfFreedom.isFinite)
    #expect(isClose(found.coverageFactor, 2.7764451051977987, relative: 1e-6))
    #expect(
      found.notes.contains(
        .correlatedDegreesOfFreedom(inputs: ["a", "b"], degreesOfFreedom: 4)))
  }

  /// Functional correlation: what is subtracted again is gone.
  @Test func `the same input twice is one input`() throws {
    let inputs = [
      try InputQuantity.normal("x", 3, standardUncertainty: 0.2),
      try InputQuantity.normal("z", 1, standardUncertainty: 0.1),
    ]
    #expect(try first(model("x - x + z", inputs)).standardUncertainty == 0.1)
    #expect(try first(model("x/x", inputs)).standardUncertainty == 0)
    let sum = try first(
      model("s - x", inputs, quantities: [NamedExpression("s", "x + z")]))
    #expect(isClose(sum.standardUncertainty, 0.1, relative: 1e-14))
  }

  // MARK: Degrees of freedom and shares

  /// Computed step by step, ν_eff of (a + b) + c is not that of a + (b + c).
  @Test func `degrees of freedom come from the inputs, not from the steps`() throws {
    let inputs = [
      try InputQuantity.normal("a", 0, standardUncertainty: 1, degreesOfFreedom: 3),
      try InputQuantity.normal("b", 0, standardUncertainty: 2, degreesOfFreedom: 7),
      try InputQuantity.normal("c", 0, standardUncertainty: 0.5, degreesOfFreedom: 2),
    ]
    let expected = 5.25 * 5.25 / (1.0 / 3 + 16.0 / 7 + 0.0625 / 2)
    for (quantities, expression) in [
      ([NamedExpression("q", "a + b")], "q + c"), ([NamedExpression("q", "b + c")], "a + q"),
      ([NamedExpression("q", "a - b")], "2*a - q + c"), ([], "a + b + c"),
    ] {
      let found = try first(model(expression, inputs, quantities: quantities))
      #expect(isClose(found.effectiveDegreesOfFreedom, expected, relative: 1e-13))
    }
  }

  @Test func `shares sum to one, with correlations and with second order too`() throws {
    let inputs = [
      try InputQuantity.normal("a", 0, standardUncertainty: 1),
      try InputQuantity.normal("b", 0, standardUncertainty: 2),
      try InputQuantity.normal("c", 4, standardUncertainty: 0.5),
    ]
    for expression in ["a*b + c", "a + b - c", "a*b", "c^2 + a*c"] {
      for r in [-0.9, 0, 0.6] {
        let found = try first(
          model(expression, inputs, correlations: r == 0 ? [] : [Correlation("a", "c", r)]))
        let sum =
          found.budget.reduce(0) { $0 + $1.share }
          + found.secondOrderTerms.reduce(0) { $0 + $1.share }
        #expect(isClose(sum, 1, relative: 1e-12), "\(expression), r = \(r)")
      }
    }
  }

  // MARK: Numbers as they are written

  /// 9.993 printed as 9.992: rounded in binary, and twice.
  @Test func `a result is rounded once, from its decimal digits`() {
    #expect(ReportedValue(9.993, uncertainty: 0.0010).value == "9.9930")
    #expect(ReportedValue(9.9925, uncertainty: 0.012, digits: 2).value == "9.992")
    #expect(ReportedValue(2.675, uncertainty: 0.11).value == "2.68")
    #expect(ReportedValue(1.005, uncertainty: 0.25).value == "1.00")
    // 0.0995 → 0.10 with two digits, not 0.099 → 0.1.
    #expect(ReportedValue(1, uncertainty: 0.0995).uncertainty == "0.10")
    for thousandths in stride(from: -5000, through: 5000, by: 7) {
      let text = ReportedValue(Double(thousandths) / 1000, uncertainty: 0.0012).value
      // With u of two digits the value has four decimals, the last a zero.
      #expect(text.hasSuffix("0"))
      #expect(Double(text) == Double(thousandths) / 1000)
    }
  }

  @Test func `what is rounded for reading is not stored rounded`() throws {
    let found = try first(
      model("a/3", [.normal("a", 1, standardUncertainty: 0.1)]))
    #expect(found.value == 1.0 / 3)
    #expect(found.reported.value == "0.333")
  }

  // MARK: Tails

  /// `1 − p` of what is already near 1 has no digits left.
  @Test func `factors of extreme probabilities keep their digits`() throws {
    // z with P(|Z| > z) = 10⁻¹²: 7.130506 (mpmath).
    let p = 1 - 1e-12
    let k = try first(model("x", [.normal("x", 0, standardUncertainty: 1)], p: p)).coverageFactor
    let tail = ElementaryFunctions.erfc(k / 2.0.squareRoot())
    #expect(isClose(tail, 1 - p, relative: 1e-12))
    #expect(abs(k - 7.1305) < 0.001)
  }

  @Test func `a rare tail is not underestimated`() throws {
    var settings = MonteCarloSettings(trials: 1_000_000, coverageProbability: 0.9999)
    settings.threads = 2
    let program = ModelBuilder.program(inputs: 1) { [$0[0] * 1.0] }
    let y = try MonteCarloSimulation(program, inputs: [.normal(mean: 0, standardDeviation: 1)])
      .run(settings).outputs[0]
    // 3.8906; s.e. √(5·10⁻⁵/10⁶)/φ = 0.034.
    #expect(abs(y.coverageInterval.upper - 3.8906) < 0.17)
    #expect(abs(y.coverageInterval.lower + 3.8906) < 0.17)
  }

  // MARK: Simulation

  @Test func `seeds are kept apart, and nothing is shared between runs`() throws {
    let program = ModelBuilder.program(inputs: 1) { [$0[0] * 1.0] }
    let simulation = try MonteCarloSimulation(
      program, inputs: [.normal(mean: 0, standardDeviation: 1)])
    let one = try simulation.run(MonteCarloSettings(trials: 20_000, seed: 1))
    let two = try simulation.run(MonteCarloSettings(trials: 20_000, seed: 2))
    #expect(one.outputs[0].mean != two.outputs[0].mean)
    #expect(try simulation.run(MonteCarloSettings(trials: 20_000, seed: 1)) == one)
    // More trials begin with the same ones.
    let more = try simulation.run(MonteCarloSettings(trials: 40_000, seed: 1))
    #expect(more.outputs[0].mean != one.outputs[0].mean)
  }

  /// One bad draw must not end in a riddle.
  @Test func `a trial without a value is counted, and its inputs are told`() throws {
    let found = try ModelEvaluation(
      model("sqrt(x)", [.normal("x", 1, standardUncertainty: 0.4)]))
    let invalid = try #require(found.simulation).invalidTrials
    // P(N(1, 0.4) < 0) = 0.0062 of 10⁶.
    #expect(abs(invalid.count - 6210) < 400)
    #expect(try #require(invalid.first).inputs[0] < 0)
    #expect(found.warnings.contains { $0.code == "INVALID-TRIALS" && $0.isGrave })
    let text = try #require(found.warnings.first { $0.code == "INVALID-TRIALS" }).text
    #expect(
      text[.english].contains("\(invalid.count)") && text[.vietnamese].contains("\(invalid.count)"))
  }
}
