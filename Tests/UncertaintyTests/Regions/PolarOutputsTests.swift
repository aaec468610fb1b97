import Testing

@testable import Uncertainty

/// Magnitude and phase of a complex quantity (JCGM 102:2011, 9.3), whose published and
/// recomputed figures stand in `reference-data/cases/uncertainty/regions.json`.
@Suite struct PolarOutputsTests {
  struct Entry: CustomTestStringConvertible, Sendable {
    let x: Double
    let r: Double
    let recomputed: [String: Double]
    let framework: [String]
    let trials: [String]
    var testDescription: String { "x = \(x), r = \(r)" }

    init?(_ entry: [String: Any]) {
      guard let x = entry.number("xR"), let r = entry.number("r") else { return nil }
      (self.x, self.r) = (x, r)
      recomputed = entry["recomputed"] as? [String: Double] ?? [:]
      let published = entry.object("published")
      framework = published["GUM"] as? [String] ?? []
      trials = published["MCM"] as? [String] ?? []
    }

    func model() throws -> MeasurementModel {
      try MeasurementModel(
        inputs: [
          .normal("xR", x, standardUncertainty: 0.01), .normal("xI", 0, standardUncertainty: 0.01),
        ],
        outputs: [
          NamedExpression("mag", "sqrt(xR^2 + xI^2)"), NamedExpression("ph", "atan2(xI, xR)"),
        ], correlations: r == 0 ? [] : [Correlation("xR", "xI", r)])
    }
  }

  static let entries: [Entry] =
    ((try? ReferenceFile.object("regions").objects("polar")) ?? []).compactMap(Entry.init)

  @Test func `the cases are read`() {
    #expect(Self.entries.count == 6)
    #expect(Self.entries.allSatisfy { $0.recomputed.count == 5 })
  }

  @Test(arguments: entries)
  func `magnitude and phase`(entry: Entry) throws {
    let evaluation = try ModelEvaluation(try entry.model())
    let trials = try #require(evaluation.simulation)
    let (mag, ph) = (trials.outputs[0], trials.outputs[1])
    for (name, found, tolerance) in [
      ("mag", mag.mean, 5 * mag.standardErrors.mean),
      ("u_mag", mag.standardUncertainty, 5 * mag.standardErrors.standardUncertainty),
      ("ph", ph.mean, 5 * ph.standardErrors.mean),
      ("u_ph", ph.standardUncertainty, 5 * ph.standardErrors.standardUncertainty),
      // 10⁶ trials: five times 1/√M, more than the standard error for any r.
      ("correlation", trials.correlation(0, 1), 0.006),
    ] {
      let expected = try #require(entry.recomputed[name])
      #expect(abs(found - expected) < tolerance, "\(name): \(found), recomputed \(expected)")
    }
    let propagation = try #require(evaluation.propagation)
    for (index, figures) in [entry.framework, entry.trials].enumerated() where figures.count == 4 {
      let found =
        index == 0
        ? propagation.outputs.flatMap { [$0.value, $0.standardUncertainty] }
        : [mag.mean, mag.standardUncertainty, ph.mean, ph.standardUncertainty]
      for (value, printed) in zip(found, figures) {
        // A phase of 10⁶ trials is known to 0.002.
        let isPrinted = prints(value, as: printed)
        let expected = try #require(Double(printed))
        #expect(isPrinted || (index == 1 && abs(value - expected) < 0.005), "\(value) \(printed)")
      }
    }
    // r of the outputs to first order is that of the inputs at a real estimate.
    #expect(abs((propagation.correlation(0, 1) ?? 0) - entry.r) < 1e-12)
  }

  @Test(arguments: entries)
  func `a phase that the law of propagation cannot have is told`(entry: Entry) throws {
    let evaluation = try ModelEvaluation(try entry.model())
    let codes = Set(evaluation.warnings.filter { $0.output == "ph" }.map(\.code))
    // u = 10 rad, 1 rad and 0.1 rad; a circle has π/√3 = 1.81 rad, and ±π is 2 u away at 1 rad.
    #expect(codes.contains("ANGLE-BEYOND-RANGE") == (entry.x == 0.001))
    let validation = try #require(evaluation.regionValidation)
    #expect(!validation.isValidated || entry.x == 0.1)
  }

  @Test func `an interval over the cut is told, also in degrees`() throws {
    func codes(_ expression: String, _ x: Double, _ y: Double) throws -> Set<String> {
      let model = try MeasurementModel(
        inputs: [
          .normal("x", x, standardUncertainty: 0.1), .normal("y", y, standardUncertainty: 0.1),
        ], outputs: [NamedExpression("a", expression)])
      return Set(try ModelEvaluation(model, simulating: nil).warnings.map(\.code))
    }
    #expect(try codes("atan2(y, x)", -1, 0.05).contains("ANGLE-ACROSS-END"))
    #expect(try codes("180/pi*atan2(y, x) + 10", -1, 0.05).contains("ANGLE-ACROSS-END"))
    #expect(!(try codes("atan2(y, x)", 1, 0.05).contains("ANGLE-ACROSS-END")))
    #expect(try codes("100 - asin(x/1.01)", 1, 0).contains("ANGLE-ACROSS-END"))
    // No angle any more.
    #expect(!(try codes("2*sin(atan2(y, x))", -1, 0.05).contains("ANGLE-ACROSS-END")))
    #expect(!(try codes("x*atan2(y, x)", -1, 0.05).contains("ANGLE-ACROSS-END")))
  }
}
