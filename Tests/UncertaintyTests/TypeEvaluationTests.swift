import Testing
import Uncertainty

@Suite("Type A and Type B evaluations")
struct TypeEvaluationTests {
  @Test func `the twenty temperatures of GUM 4.4.3`() throws {
    let entry = try ReferenceFile.object("type-a")
    let input = try InputQuantity.observed("t", try #require(entry.numbers("observations")))
    let expectations = [
      ("mean", input.value), ("standardUncertainty", input.standardUncertainty),
      ("standardDeviation", input.standardUncertainty * 20.0.squareRoot()),
    ]
    for (name, found) in expectations {
      let expected = entry.object(name)
      #expect(prints(found, as: try #require(expected.text("published"))), "\(name)")
      #expect(isClose(found, try #require(expected.number("recomputed")), relative: 1e-9))
    }
    #expect(input.degreesOfFreedom == entry.number("degreesOfFreedom"))
    #expect(input.evaluationType == .typeA)
    #expect(
      input.distribution
        == .studentT(
          location: input.value, scale: input.standardUncertainty, degreesOfFreedom: 19))
  }

  @Test func `the statements of GUM 4.3 and 4.4`() throws {
    let cases = try ReferenceFile.object("type-b").objects("cases")
    #expect(cases.count == 9)
    for entry in cases {
      let input = try InputQuantity(InputDeclaration("x", stated: entry.object("input")))
      let clause = try #require(entry.text("source"))
      let expected = try #require(entry.number("recomputed"))
      #expect(isClose(input.standardUncertainty, expected, relative: 1e-9), "\(clause)")
      if let printed = entry.text("published") {
        #expect(prints(input.standardUncertainty, as: printed), "\(clause)")
      }
      #expect(input.evaluationType == .typeB)
    }
  }

  @Test func `coverage factors of GUM table G.2`() throws {
    let table = try ReferenceFile.object("coverage-factors")
    let probabilities = try #require(table.numbers("probabilities"))
    for row in table.objects("rows") {
      let nu = row.number("degreesOfFreedom")
      let recomputed = try #require(row.numbers("recomputed"))
      for (index, p) in probabilities.enumerated() {
        let model = try MeasurementModel(
          inputs: [.normal("x", 0, standardUncertainty: 1, degreesOfFreedom: nu)],
          outputs: [NamedExpression("y", "x")], coverageProbability: p)
        let k = try model.propagated().outputs[0].coverageFactor
        #expect(isClose(k, recomputed[index], relative: 1e-8), "ν = \(nu ?? .infinity), p = \(p)")
        let printed = row.numbers("published") ?? []
        // 235.80 is printed for p = 99.73002 %.
        if index < printed.count, printed[index] != 235.8 {
          #expect((k - printed[index]).magnitude <= 0.005)
        }
      }
    }
  }

  @Test func `moments of the distributions of JCGM 101, 6.4`() throws {
    for entry in try ReferenceFile.object("distributions").objects("cases") {
      let input = try InputQuantity(InputDeclaration("x", stated: entry.object("input")))
      let mean = try #require(input.distribution.mean)
      let deviation = try #require(input.distribution.standardDeviation)
      #expect(isClose(mean, try #require(entry.number("mean")), relative: 1e-9))
      #expect(isClose(deviation, try #require(entry.number("standardDeviation")), relative: 1e-9))
    }
  }

  @Test func `rounding of GUM 7.2.6 and the tolerance of JCGM 101, 7.9.2`() throws {
    let file = try ReferenceFile.object("reporting")
    for entry in file.objects("rounding") {
      let reported = ReportedValue(
        try #require(entry.number("value")), uncertainty: try #require(entry.number("uncertainty")),
        direction: entry.text("direction") == "up" ? .up : .nearestEven)
      #expect(reported.uncertainty == entry.text("expectUncertainty"))
      if let value = entry.text("expectValue") { #expect(reported.value == value) }
    }
    for entry in file.objects("tolerance") {
      let delta = NumericalTolerance.delta(
        try #require(entry.number("uncertainty")), digits: Int(try #require(entry.number("digits")))
      )
      #expect(delta == entry.number("delta"))
    }
  }

  @Test func `validation by JCGM 101, 8`() throws {
    for entry in try ReferenceFile.object("validation").objects("cases") {
      let framework = try #require(entry.numbers("framework"))
      let monteCarlo = try #require(entry.numbers("monteCarlo"))
      let validation = FrameworkValidation(
        framework: framework[0]...framework[1], monteCarlo: monteCarlo[0]...monteCarlo[1],
        standardUncertainty: try #require(entry.number("uncertainty")),
        digits: Int(try #require(entry.number("digits"))))
      #expect(validation.tolerance == entry.number("delta"))
      #expect(validation.isValidated == entry.flag("validated"))
      if let low = entry.number("low"), let high = entry.number("high") {
        #expect((validation.lowDifference - low).magnitude < 1e-12)
        #expect((validation.highDifference - high).magnitude < 1e-12)
      }
    }
  }
}
