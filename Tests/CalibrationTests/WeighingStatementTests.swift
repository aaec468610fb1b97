import Calibration
import Quantities
import Testing
import Verification

@Suite struct WeighingStatementTests {
  @Test func `the minimum weight of appendix G`() throws {
    for entry in try ReferenceCases.all("minimumWeights") {
      let line = WeighingStatement.Line(
        constant: entry.number("alpha_g"), slope: entry.number("beta"))
      let expected = entry.object("recomputed").numbers("R_min_g")
      #expect(expected.count == 3)
      for (factor, least) in zip(entry.numbers("SF"), expected) {
        let found = try #require(
          line.minimumWeight(required: entry.number("Req"), safetyFactor: factor))
        #expect(agree(found, least, relative: entry.number("relative")))
        // By its definition: SF U(R)/R = Req there.
        #expect(
          agree(factor * line.value(at: found) / found, entry.number("Req"), relative: 1e-12))
      }
    }
  }

  @Test func `no load is enough for a requirement below the slope`() {
    let line = WeighingStatement.Line(constant: 1, slope: 1e-3)
    #expect(line.minimumWeight(required: 1e-3, safetyFactor: 1) == nil)
    #expect(line.minimumWeight(required: 2e-3, safetyFactor: 2) == nil)
    #expect(line.minimumWeight(required: 0, safetyFactor: 1) == nil)
    #expect(line.minimumWeight(required: .nan, safetyFactor: 1) == nil)
  }

  private func result() throws -> CalibrationResult {
    try calibrate(
      record(
        readings: [("50 g", "50.0004 g"), ("100 g", "100.0006 g"), ("200 g", "200.0011 g")].map {
          read(mass($0.0), mass($0.1))
        },
        repeats: (mass("100 g"), ["100.0006 g", "100.0003 g", "100.0005 g"].map(mass)),
        eccentricity: (mass("100 g"), mass("0.2 mg")),
        pieces: [
          piece("50", "50 g", u: "0.03 mg"), piece("100", "100 g", u: "0.05 mg"),
          piece("200", "200 g", u: "0.1 mg"),
        ]
      ) {
        $0.conditions.useTemperatureRange = 5
        $0.conditions.temperatureCoefficient = 2e-6
        $0.conditions.adjustmentDrift = 1e-6
      })
  }

  @Test func `the straight lines bound the curves from above`() throws {
    let statement = try #require(try result().weighing.first)
    #expect(statement.upper == 220)
    for index in 0...1000 {
      let reading = 0.22 * Double(index)
      let found = try statement.evaluation(of: reading)
      #expect(statement.line.value(at: reading) >= found.expandedUncertainty * (1 - 1e-4))
      #expect(statement.globalLine.value(at: reading) >= found.globalUncertainty * (1 - 1e-4))
      #expect(found.globalUncertainty >= found.expandedUncertainty)
      #expect(found.corrected == reading - found.error)
      // u² is the sum of its parts.
      let sum = found.parts.reduce(0) { $0 + $1.standardUncertainty * $1.standardUncertainty }
      #expect(agree(sum.squareRoot(), found.standardUncertainty, relative: 1e-14))
    }
    let zero = try statement.evaluation(of: 0)
    #expect(statement.line.constant == zero.expandedUncertainty)
  }

  @Test func `a larger load meets a requirement that a smaller one meets`() throws {
    let result = try result()
    var last = 0.0
    for required in [0.1, 0.01, 0.001, 0.0001] {
      let found = result.minimumWeight(required: required, safetyFactor: 2)
      let least = try #require(found.uncorrected)
      #expect(least > last)
      #expect(least >= (found.corrected ?? .infinity))
      last = least
    }
    #expect(result.minimumWeight(required: 1e-9, safetyFactor: 2).uncorrected == nil)
  }
}
