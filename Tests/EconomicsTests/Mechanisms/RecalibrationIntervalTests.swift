import Testing

@testable import Economics

@Suite("Recalibration intervals")
struct RecalibrationIntervalTests {
  /// C_cal 300, C_oot 20 000 a year, λ 0.05: I 0.784778 years, cost 769.5804, the rule of
  /// thumb 0.774597; and cases minimised directly in reference-data/economics.
  @Test("reference optima")
  func reference() throws {
    for row in try ReferenceFile.rows("recalibration") {
      let problem = try RecalibrationInterval(
        calibrationCost: row.inputs[0], outOfToleranceCost: row.inputs[1], hazard: row.inputs[2])
      let interval = try #require(try problem.optimum())
      #expect(separation(interval, from: row.outputs[0]) < 1e-11)
      #expect(separation(try problem.annualCost(interval: interval), from: row.outputs[1]) < 1e-13)
    }
  }

  @Test("the rule of thumb")
  func thumb() throws {
    let problem = try RecalibrationInterval(
      calibrationCost: 300, outOfToleranceCost: 20_000, hazard: 0.05)
    #expect((problem.smallHazardInterval * 1e6).rounded() == 774_597)
  }

  @Test("nowhere near the optimum is it cheaper")
  func optimal() throws {
    for hazard in [1e-6, 0.01, 0.4, 3] {
      let problem = try RecalibrationInterval(
        calibrationCost: 50, outOfToleranceCost: 4000, hazard: hazard)
      let interval = try #require(try problem.optimum())
      let best = try problem.annualCost(interval: interval)
      for factor in [0.5, 0.9, 0.99, 1.01, 1.1, 2] {
        #expect(try problem.annualCost(interval: interval * factor) >= best)
      }
    }
  }

  @Test("a calibration dearer than being out for ever is never made")
  func never() throws {
    let problem = try RecalibrationInterval(
      calibrationCost: 1000, outOfToleranceCost: 100, hazard: 0.2)
    #expect(try problem.optimum() == nil)
  }

  @Test("the hazard that a share found out tells")
  func hazard() throws {
    let hazard = try RecalibrationInterval.hazard(share: 0.1, interval: 2)
    #expect(separation(1 - Elementary.exp(-hazard * 2), from: 0.1) < 1e-14)
    #expect(throws: EconomicsError.notAShare(parameter: "outOfToleranceShare", value: 1)) {
      try RecalibrationInterval.hazard(share: 1, interval: 2)
    }
  }

  @Test("the series near zero joins the closed form")
  func series() {
    for x in [0.9e-3, 0.999_999e-3] {
      #expect(
        separation(RecalibrationInterval.meanShareOut(x), from: 1 + Elementary.expMinusOne(-x) / x)
          < 1e-12)
      #expect(
        separation(
          RecalibrationInterval.shareLost(x),
          from: -Elementary.expMinusOne(-x) - x * Elementary.exp(-x)) < 1e-12)
    }
  }
}
