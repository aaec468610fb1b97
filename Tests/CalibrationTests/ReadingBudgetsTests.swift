import Calibration
import Quantities
import Rules
import Testing
import Verification

@Suite struct ReadingBudgetsTests {
  private func bench(
    _ readings: [Reading], _ change: (inout CalibrationRecord) -> Void = { _ in }
  ) -> CalibrationRecord {
    record(
      readings: readings,
      repeats: (mass("100 g"), ["99.9999 g", "100.0001 g", "100 g", "100.0002 g"].map(mass)),
      eccentricity: (mass("50 g"), mass("0.3 mg")),
      pieces: [
        piece("a", "100 g", value: "100.00002 g", u: "0.05 mg"), piece("b", "50 g"),
        piece("c", "20 g", "F1"), piece("d", "20 g", nil),
      ], change)
  }

  @Test func `each is that of a calibration of the reading alone`() throws {
    var turning = read(mass("150 g"), mass("150.0002 g"))
    turning.added = mass("0.03 mg")
    let readings = [
      read(mass("100 g"), mass("100.0001 g")), read(mass("50 g"), mass("50 g")), turning,
      read(mass("0 g"), mass("0 g")), read(mass("20 g"), mass("20 g"), pieces: ["c"]),
      // The error of the weight is not known, there are no such weights.
      read(mass("20 g"), mass("20 g"), pieces: ["d"]), read(mass("33 g"), mass("33 g")),
    ]
    let zero = ZeroReading(load: .zero, indication: .zero, added: mass("0.05 mg"))
    for adjustment in [nil, CalibrationConditions.Adjustment.immediatelyBefore] {
      let record = bench(readings) { $0.conditions.adjustment = adjustment }
      var budgets = try Calibrator(ruleBook: BuiltIn.rules).budgets(for: record)
      var known = 0
      for reading in readings {
        for zero in [nil, zero] {
          var alone = record
          alone.inspection.tests.removeAll { $0.test != .repeatability }
          alone.inspection.tests.append(
            .init(test: .weighing, zero: zero, readings: [reading]))
          let budget = budgets.budget(of: reading, zero: zero)
          #expect(budget == (try calibrate(alone).points.last?.budget))
          known += budget == nil ? 0 : 1
        }
      }
      #expect(known == 10)
    }
  }

  @Test func `without repeated readings there is none`() throws {
    let reading = read(mass("100 g"), mass("100.0001 g"))
    let record = bench([reading]) { record in
      record.inspection.tests.removeAll { $0.test == .repeatability }
    }
    var budgets = try Calibrator(ruleBook: BuiltIn.rules).budgets(for: record)
    #expect(budgets.budget(of: reading, zero: nil) == nil)
  }
}
