import Statistics
import Testing

@testable import Uncertainty

/// How often intervals cover the truth: many experiments are simulated, each of which knows
/// only what a laboratory would know, and each states its interval.
///
/// Where theory gives p exactly, the frequency is within five of its own standard errors.
/// Where theory is an approximation (Welch–Satterthwaite, a bend), the test says how far off it
/// may be, and on which side.
@Suite struct AttainedCoverageTests {
  static let experiments = 20_000
  static let p = 0.95

  /// What chance leaves open after so many experiments.
  static func error(_ count: Int = experiments) -> Double {
    5 * (p * (1 - p) / Double(count)).squareRoot()
  }

  /// The part of experiments whose interval covers `truth`; `estimates` gives the inputs'
  /// values and, where they are estimated too, standard uncertainties.
  static func frequency(
    _ model: MeasurementModel, truth: Double, count: Int = experiments,
    _ estimates: (Int) throws -> [(value: Double, u: Double?)]
  ) throws -> Double {
    var prepared = try PreparedPropagation(model)
    var covered = 0
    for experiment in 0..<count {
      for (input, (value, u)) in try estimates(experiment).enumerated() {
        prepared.setValue(value, ofInput: input)
        if let u { prepared.setStandardUncertainty(u, ofInput: input) }
      }
      let result = try prepared.evaluate()
      if (result.value - truth).magnitude <= result.expandedUncertainty { covered += 1 }
    }
    return Double(covered) / Double(count)
  }

  static func normals(_ count: Int, seed: UInt64, each: Int = experiments) throws -> [[Double]] {
    try Draws.values(
      [InputDistribution](repeating: .normal(mean: 0, standardDeviation: 1), count: count),
      count: each, seed: seed)
  }

  static func model(
    _ expression: String, _ inputs: [InputQuantity], correlations: [Correlation] = []
  ) throws -> MeasurementModel {
    try MeasurementModel(
      inputs: inputs, outputs: [NamedExpression("y", expression)], correlations: correlations)
  }

  // MARK: Where theory is exact

  @Test func `a sum of normal quantities`() throws {
    let z = try Self.normals(3, seed: 51)
    let model = try Self.model(
      "2*a - b + c/4",
      [
        .normal("a", 0, standardUncertainty: 1), .normal("b", 0, standardUncertainty: 2),
        .normal("c", 0, standardUncertainty: 3),
      ])
    let frequency = try Self.frequency(model, truth: 2 * 10 - 5 + 2) { n in
      [(10 + z[0][n], nil), (5 + 2 * z[1][n], nil), (8 + 3 * z[2][n], nil)]
    }
    #expect(abs(frequency - Self.p) < Self.error())
  }

  @Test(arguments: [2, 3, 5, 10])
  func `a mean of few observations`(n: Int) throws {
    let z = try Self.normals(n, seed: 52)
    let model = try Self.model("x", [.observed("x", (0..<n).map(Double.init))])
    let frequency = try Self.frequency(model, truth: 7) { experiment in
      let input = try SampleSummary(z.map { 7 + 3 * $0[experiment] })
      return [(input.mean, input.standardDeviationOfMean ?? 0)]
    }
    #expect(abs(frequency - Self.p) < Self.error())
  }

  @Test(arguments: [0.9, 0.0, -0.9])
  func `a difference of correlated quantities`(r: Double) throws {
    let values = try Draws.values(
      [InputDistribution](repeating: .normal(mean: 0, standardDeviation: 1), count: 2),
      correlations: r == 0 ? [] : [InputCorrelation(0, 1, coefficient: r)],
      count: Self.experiments, seed: 53)
    let model = try Self.model(
      "a - b", [.normal("a", 0, standardUncertainty: 1), .normal("b", 0, standardUncertainty: 1)],
      correlations: r == 0 ? [] : [Correlation("a", "b", r)])
    let frequency = try Self.frequency(model, truth: 0) { n in
      [(values[0][n], nil), (values[1][n], nil)]
    }
    #expect(abs(frequency - Self.p) < Self.error(), "r = \(r)")
  }

  /// Two quantities observed together, five times: one component with four degrees of freedom
  /// (JCGM 100:2008, H.2).
  @Test func `a difference of quantities observed together`() throws {
    let z = try Self.normals(10, seed: 54, each: 1500)
    var covered = 0
    for n in 0..<1500 {
      let a = (0..<5).map { z[$0][n] + 1 }
      let b = (0..<5).map { 0.8 * z[$0][n] + 0.6 * z[5 + $0][n] }
      let model = try MeasurementModel(
        inputs: [.observed("a", a), .observed("b", b)], outputs: [NamedExpression("y", "a - b")],
        simultaneous: [["a", "b"]])
      let found = try model.propagated().outputs[0]
      #expect(isClose(found.effectiveDegreesOfFreedom, 4, relative: 1e-12))
      if found.coverageInterval.contains(1) { covered += 1 }
    }
    #expect(abs(Double(covered) / 1500 - Self.p) < Self.error(1500))
  }

  /// A step of the display that dominates: k = 0.95 √3 covers exactly (EA-4/02, S9); Student's
  /// factor covers always.
  @Test func `a rectangular contribution alone`() throws {
    let x = try Draws.values(
      [.rectangular(lower: -1, upper: 1)], count: Self.experiments, seed: 55)[0]
    let model = try Self.model("x", [.rectangular("x", 0, halfWidth: 1)])
    var options = PropagationOptions()
    options.coverage = .dominantRectangular
    let narrow = try model.propagated(options).outputs[0].expandedUncertainty
    let wide = try model.propagated().outputs[0].expandedUncertainty
    let frequency = Double(x.count { $0.magnitude <= narrow }) / Double(x.count)
    #expect(abs(frequency - Self.p) < Self.error())
    #expect(x.allSatisfy { $0.magnitude <= wide })
  }

  /// The digits a display shows, with a truth anywhere between them: u = d/√12 in the model.
  @Test func `a rounding display with noise`() throws {
    let z = try Self.normals(1, seed: 56)[0]
    let truth = try Draws.values(
      [.rectangular(lower: 0, upper: 1)], count: Self.experiments, seed: 57)[0]
    let model = try Self.model(
      "x + d", [.normal("x", 0, standardUncertainty: 0.2), .rectangular("d", 0, halfWidth: 0.5)])
    var options = PropagationOptions()
    options.coverage = .convolution
    let expanded = try model.propagated(options).outputs[0].expandedUncertainty
    let covered = (0..<Self.experiments).count {
      ((truth[$0] + 0.2 * z[$0]).rounded() - truth[$0]).magnitude <= expanded
    }
    // The error of rounding hangs together with the noise a little.
    #expect(abs(Double(covered) / Double(Self.experiments) - Self.p) < Self.error() + 0.005)
  }

  @Test func `two equal rectangles, by convolution and by the trapezoid`() throws {
    let x = try Draws.values(
      [.rectangular(lower: -1, upper: 1), .rectangular(lower: -1, upper: 1)],
      count: Self.experiments, seed: 58)
    let model = try Self.model(
      "a + b", [.rectangular("a", 0, halfWidth: 1), .rectangular("b", 0, halfWidth: 1)])
    for coverage in [PropagationOptions.Coverage.convolution, .dominantRectangular] {
      var options = PropagationOptions()
      options.coverage = coverage
      let expanded = try model.propagated(options).outputs[0].expandedUncertainty
      let covered = zip(x[0], x[1]).count { ($0 + $1).magnitude <= expanded }
      let frequency = Double(covered) / Double(Self.experiments)
      #expect(abs(frequency - Self.p) < Self.error(), "\(coverage)")
    }
  }

  /// A monotone bend: Monte Carlo's interval covers exactly, that of y ± U does not.
  @Test func `a bent model`() throws {
    let z = try Self.normals(1, seed: 59, each: 1000)[0]
    var (byTrials, byFramework) = (0, 0)
    var settings = SimulationSettings()
    settings.extent = .trials(20_000)
    settings.threads = 1
    for n in 0..<1000 {
      settings.seed = UInt64(n)
      let model = try Self.model("exp(x)", [.normal("x", 0.5 * z[n], standardUncertainty: 0.5)])
      let found = try ModelEvaluation(model, simulating: settings)
      let trials = try #require(found.simulation).outputs[0].coverageInterval
      if trials.lower <= 1, trials.upper >= 1 { byTrials += 1 }
      if try #require(found.propagation).outputs[0].coverageInterval.contains(1) {
        byFramework += 1
      }
    }
    #expect(abs(Double(byTrials) / 1000 - Self.p) < Self.error(1000))
    #expect(byFramework < 925)
  }

  // MARK: Where theory is near

  /// Welch–Satterthwaite: two means of unequal scatter and size; known to be right within a
  /// percent or so.
  @Test(arguments: [(3, 10, 1.0), (4, 4, 3.0), (2, 8, 0.5)])
  func `a difference of two means`(n: Int, m: Int, ratio: Double) throws {
    let z = try Self.normals(n + m, seed: 60)
    let model = try Self.model(
      "a - b",
      [.observed("a", (0..<n).map(Double.init)), .observed("b", (0..<m).map(Double.init))])
    let frequency = try Self.frequency(model, truth: 2) { experiment in
      let a = try SampleSummary(z[..<n].map { 2 + ratio * $0[experiment] })
      let b = try SampleSummary(z[n...].map { $0[experiment] })
      return [
        (a.mean, a.standardDeviationOfMean ?? 0), (b.mean, b.standardDeviationOfMean ?? 0),
      ]
    }
    // Two observations beside eight are the worst that is known, and on the safe side.
    #expect(frequency > Self.p - Self.error() - 0.012, "\(frequency)")
    #expect(frequency < Self.p + Self.error() + 0.015, "\(frequency)")
  }

  @Test func `a ratio and a product of quantities known to two percent`() throws {
    let z = try Self.normals(2, seed: 61)
    for (expression, truth) in [("a/b", 2.0), ("a*b", 50), ("a^2/b", 20)] {
      let model = try Self.model(
        expression,
        [.normal("a", 10, standardUncertainty: 0.2), .normal("b", 5, standardUncertainty: 0.1)])
      let frequency = try Self.frequency(model, truth: truth) { n in
        [(10 + 0.2 * z[0][n], nil), (5 + 0.1 * z[1][n], nil)]
      }
      #expect(abs(frequency - Self.p) < Self.error() + 0.002, "\(expression): \(frequency)")
    }
  }

  /// A weight compared in air with a reference (OIML R 111-1:2004, C.6): observations, a
  /// certificate, buoyancy limits.
  @Test func `a mass by comparison`() throws {
    let z = try Self.normals(6, seed: 62)
    let air = try Draws.values(
      [.rectangular(lower: 1.1, upper: 1.3)], count: Self.experiments, seed: 63)[0]
    let model = try Self.model(
      "mR + dm + (rhoA - 1.2)*0.0187",
      [
        .normal("mR", 100, standardUncertainty: 0.4),
        .observed("dm", [0, 1, 2, 3, 4]), .rectangular("rhoA", 1.2, halfWidth: 0.1),
      ])
    let frequency = try Self.frequency(model, truth: 100.5) { n in
      // The truth of the reference and of the air are elsewhere than the estimates say.
      let (reference, density) = (100 + 0.4 * z[0][n], air[n])
      let buoyancy = (density - 1.2) * 0.0187
      let differences = try SampleSummary(
        (1...5).map { 100.5 - reference - buoyancy + 0.3 * z[$0][n] })
      return [
        (100, nil), (differences.mean, differences.standardDeviationOfMean ?? 0), (1.2, nil),
      ]
    }
    #expect(abs(frequency - Self.p) < Self.error() + 0.006, "\(frequency)")
  }

  // MARK: Several outputs

  @Test func `regions of two outputs cover together`() throws {
    let z = try Self.normals(3, seed: 64)
    let model = try MeasurementModel(
      inputs: ["x1", "x2", "x3"].map { try .normal($0, 0, standardUncertainty: 1) },
      outputs: [NamedExpression("y1", "x1 + x3"), NamedExpression("y2", "x2 + x3")])
    let regions = try #require(try ModelEvaluation(model, simulating: nil).regions)
    var (ellipsoid, box, apart) = (0, 0, 0)
    for n in 0..<Self.experiments {
      let point = [z[0][n] + z[2][n], z[1][n] + z[2][n]]
      if regions.ellipsoid.contains(point) { ellipsoid += 1 }
      if regions.rectangle.contains(point) { box += 1 }
      if point.allSatisfy({ $0.magnitude <= 1.96 * 2.0.squareRoot() }) { apart += 1 }
    }
    let count = Double(Self.experiments)
    #expect(abs(Double(ellipsoid) / count - Self.p) < Self.error())
    #expect(abs(Double(box) / count - Self.p) < Self.error())
    // The two intervals do not hold together.
    #expect(Double(apart) / count < 0.93)
  }
}
