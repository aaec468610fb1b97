import Testing

@testable import Statistics

@Suite("Uncertainty and checks of weighings")
struct WeighingUncertaintyTests {
  @Test("standard deviations add in squares, each with its factor")
  func components() throws {
    let design = try WeighingDesignTests.fourOnes()
    let v = [0, 0, 1, 0]
    let process = try WeighingUncertainty(
      repeatability: 2, repeatabilityFreedom: 30, betweenDays: 3, restraint: 5)
    let (s, u) = try process.of(v, in: design)
    // K₁² = 3/8, K₂² = 3/2, share of the restraint 1/2.
    #expect(separation(s, from: (4 * 0.375 + 9 * 1.5).squareRoot()) < 1e-15)
    #expect(separation(u, from: (4 * 0.375 + 9 * 1.5 + 25 * 0.25).squareRoot()) < 1e-15)
  }

  @Test("s_days from a check standard gives the check standard's deviation back")
  func betweenDays() throws {
    let design = try WeighingDesignTests.fourOnes()
    let check = [1, -1, 0, 0]
    let days = try WeighingUncertainty.betweenDays(
      checkStandard: 0.5, repeatability: 0.4, design: design, check: check)
    let process = try WeighingUncertainty(repeatability: 0.4, betweenDays: days)
    #expect(separation(try process.of(check, in: design).standardDeviation, from: 0.5) < 1e-15)
    // Where repeatability alone is more than what was seen, nothing is left for the days.
    let none = try WeighingUncertainty.betweenDays(
      checkStandard: 0.1, repeatability: 0.4, design: design, check: check)
    #expect(none == 0)
  }

  /// t₀.₉₇₅(10) = 2.228 and F₀.₉₅(3; 20) = 3.098 of any table.
  @Test("the checks have the tabulated limits")
  func limits() throws {
    let t = try WeighingCheck.checkStandard(
      1.5, accepted: 1, standardDeviation: 0.25, degreesOfFreedom: 10)
    #expect(t.statistic == 2 && t.isInControl && abs(t.limit - 2.228) <= 0.0005)
    #expect(t.tailProbability > 0.05)
    let out = try WeighingCheck.checkStandard(
      0.4, accepted: 1, standardDeviation: 0.25, degreesOfFreedom: 10)
    #expect(!out.isInControl && out.tailProbability < 0.05)
    let f = try WeighingCheck.repeatability(
      2, degreesOfFreedom: 3, accepted: 1, acceptedFreedom: 20)
    #expect(f.statistic == 4 && !f.isInControl && abs(f.limit - 3.098) <= 0.0005)
    let known = try WeighingCheck.repeatability(
      1, degreesOfFreedom: 3, accepted: 1, acceptedFreedom: .infinity)
    // F(0.95; 3, ∞) = χ²₀.₉₅(3)/3.
    #expect(known.isInControl && abs(known.limit - 7.815 / 3) <= 0.0002)
  }

  @Test("histories that are none are refused by name")
  func refused() throws {
    let design = try WeighingDesignTests.fourOnes()
    #expect(throws: WeighingDesignError.notPositive(name: "repeatability")) {
      try WeighingUncertainty(repeatability: -1)
    }
    #expect(throws: WeighingDesignError.notPositive(name: "restraint")) {
      try WeighingUncertainty(repeatability: 1, restraint: .nan)
    }
    #expect(throws: WeighingDesignError.noFreedom(name: "repeatability")) {
      try WeighingUncertainty(repeatability: 1, repeatabilityFreedom: 0)
    }
    #expect(throws: WeighingDesignError.notPositive(name: "check")) {
      try WeighingCheck.checkStandard(
        1, accepted: 1, standardDeviation: 0, degreesOfFreedom: 3)
    }
    #expect(throws: WeighingDesignError.noFreedom(name: "repeatability")) {
      try WeighingCheck.repeatability(1, degreesOfFreedom: 0, accepted: 1, acceptedFreedom: 1)
    }
    #expect(throws: WeighingDesignError.notPositive(name: "check")) {
      // The restraint itself has no standard deviation from day to day.
      try WeighingUncertainty.betweenDays(
        checkStandard: 1, repeatability: 1, design: design, check: [1, 1, 0, 0])
    }
  }
}
