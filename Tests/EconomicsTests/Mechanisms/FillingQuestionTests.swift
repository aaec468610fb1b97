import Testing

@testable import Economics

/// Fill target, reject limit, interval and instrument at once.
@Suite("Joint optimum of a filling line")
struct FillingQuestionTests {
  private static func scale(
    _ name: String = "a", uncertainty: Double = 1, drift: Double = 0, annualCost: Double = 0,
    calibrationCost: Double = 0, hazard: Double = 0
  ) throws -> FillingScale {
    try FillingScale(
      name: name, uncertainty: uncertainty, drift: drift, annualCost: annualCost,
      calibrationCost: calibrationCost, hazard: hazard)
  }

  /// Bags of 500 g, T = 15 g (OIML R 87).
  private static func bags(
    price: Double = 180, filling: Double = 10, rejectCost: Double = 1500, shortCost: Double = 0,
    outOfToleranceCost: Double = 0, scales: [FillingScale]? = nil,
    target: FillingQuestion.Choice = .free, checking: FillingQuestion.Checking = .free,
    intervals: ClosedRange<Double> = 0.25...2
  ) throws -> FillingQuestion {
    try FillingQuestion(
      packages: 600_000, price: price, nominal: 500, deficiency: 15, filling: filling,
      rejectCost: rejectCost, shortCost: shortCost, outOfToleranceCost: outOfToleranceCost,
      scales: scales ?? [
        scale(
          "fine", uncertainty: 0.3, drift: 0.5, annualCost: 12e6, calibrationCost: 900_000,
          hazard: 0.1),
        scale("coarse", uncertainty: 3, drift: 4, annualCost: 2e6, calibrationCost: 400_000),
      ], target: target, checking: checking, intervals: intervals)
  }

  /// 76/211/EEC with Qn = 500 g, T = 15 g: σ 8, 10, 12 g give 500.680, 507.190, 514.628 g.
  @Test(
    "without checking the target is that of the average rules",
    arguments: [(6.0, 500.0), (8, 500.680), (10, 507.190), (12, 514.628)])
  func target(sigma: Double, expected: Double) throws {
    let question = try Self.bags(
      filling: sigma, scales: [Self.scale(uncertainty: 0)], checking: .never, intervals: 1...1)
    let plan = try #require(try question.optimum())
    #expect(abs(plan.target - expected) < 5e-4)
    #expect(plan.limit == nil)
    // With drift and uncertainty it is that of the joint scatter.
    let wide = try Self.bags(
      filling: sigma, scales: [Self.scale(uncertainty: 2, drift: 3)], checking: .never,
      intervals: 1...1)
    let single = try FillTarget(
      nominal: 500, deficiency: 15, filling: sigma, drift: 3 / 3.0.squareRoot(), scale: 2)
    #expect(
      separation(try #require(try wide.optimum()).target, from: single.target) < 1e-13)
    #expect(
      separation(
        try #require(try wide.optimum()).giveaway,
        from: try single.annualGiveaway(packages: 600_000, cost: 180)) < 1e-13)
  }

  /// After Golhar and Pollock (1986): c = 0.01, R = 0.05, L = 500, σ = 6: μ* = 503.67561, cost
  /// 5.0824383, found another way in reference-data/economics.
  @Test("an exact check at the label is the refill optimum")
  func refill() throws {
    let question = try FillingQuestion(
      packages: 1, price: 0.01, nominal: 500, deficiency: 15, filling: 6, rejectCost: 0.05,
      scales: [Self.scale(uncertainty: 0)], checking: .fixed(500), intervals: 1...1)
    let plan = try #require(try question.optimum())
    #expect(abs(plan.target - 503.675_61) < 1e-5)
    #expect(abs(plan.annualCost + 5 - 5.082_438_3) < 1e-7)
    let single = try RefillOptimum(limit: 500, deviation: 6, unitCost: 0.01, refillCost: 0.05)
    #expect(separation(plan.annualCost + 5, from: single.cost) < 1e-10)
  }

  /// C_cal 300, C_oot 20 000 a year, λ 0.05: 0.784778 years, 769.5804 a year.
  @Test("without drift the interval is the recalibration optimum")
  func interval() throws {
    let question = try Self.bags(
      price: 0, outOfToleranceCost: 20_000,
      scales: [Self.scale(uncertainty: 0, calibrationCost: 300, hazard: 0.05)], checking: .never,
      intervals: 0.1...10)
    let plan = try #require(try question.optimum())
    #expect(abs(plan.interval - 0.784_778) < 1e-5)
    #expect(abs(plan.calibration + plan.outOfTolerance - 769.580_4) < 1e-4)
  }

  /// At the best limit L one more package let pass costs what one more filled again does.
  ///
  /// S P(x < t | η = L) = R + C, C being the cost of a package that goes out, p = 0. The
  /// probability given the reading is that of JCGM 106:2012, annex A.
  @Test("at a given target the limit is where both errors cost the same")
  func limit() throws {
    let question = try FillingQuestion(
      packages: 1, price: 0, nominal: 500, deficiency: 15, filling: 8, rejectCost: 1,
      shortCost: 30, scales: [Self.scale(uncertainty: 3)], target: .fixed(505), intervals: 1...1)
    let plan = try #require(try question.optimum())
    let limit = try #require(plan.limit)
    let sigma = Elementary.hypotenuse(8, 3)
    let share = sigma * sigma / (sigma * sigma + 9)
    let middle = 505 + share * (limit - 505)
    let short = Elementary.upperTail((middle - 485) / (3 * share.squareRoot()))
    #expect(abs(30 * short - (1 + plan.annualCost)) < 1e-3)
    #expect(plan.guardBand(in: question) == limit - 485)
  }

  @Test("no point of the grid is better, and what is found is lawful")
  func grid() throws {
    for shortCost in [0.0, 5000, 200_000] {
      let question = try Self.bags(shortCost: shortCost)
      let best = try #require(try question.optimum())
      var points = 0
      for scale in question.scales.indices {
        for interval in question.gridOfIntervals {
          for limit in question.gridOfLimits(scale: scale) {
            guard let plan = try question.plan(scale: scale, limit: limit, interval: interval)
            else { continue }
            #expect(best.annualCost <= plan.annualCost)
            points += 1
          }
        }
      }
      #expect(points > 200)
      let sigma = question.deviation(scale: best.scale, interval: best.interval)
      let outgoing = OutgoingPackages(
        target: best.target, deviation: sigma, uncertainty: question.scales[best.scale].uncertainty,
        limit: best.limit)
      #expect(outgoing.mean >= 500 - 1e-9)
      #expect(outgoing.share(below: 485) <= 0.025 * (1 + 1e-8))
      #expect(outgoing.share(below: 470) <= 1e-4 * (1 + 1e-8))
    }
  }

  @Test("a higher price never makes the best plan cheaper, a better scale never dearer")
  func monotone() throws {
    var last = 0.0
    for price in [0.0, 20, 90, 180, 400] {
      let cost = try #require(try Self.bags(price: price).optimum()).annualCost
      #expect(cost >= last * (1 - 1e-5))
      last = cost
    }
    last = 0
    for reject in [0.0, 500, 1500, 20_000] {
      let cost = try #require(try Self.bags(rejectCost: reject).optimum()).annualCost
      #expect(cost >= last * (1 - 1e-5))
      last = cost
    }
    last = 0
    for uncertainty in [0.0, 0.5, 2, 6] {
      let cost = try #require(
        try Self.bags(scales: [Self.scale(uncertainty: uncertainty)]).optimum()
      ).annualCost
      #expect(cost >= last * (1 - 1e-5))
      last = cost
    }
  }

  @Test("more to choose from is never worse, and the unit does not matter")
  func choice() throws {
    let both = try #require(try Self.bags().optimum())
    for scale in try Self.bags().scales {
      let one = try #require(try Self.bags(scales: [scale]).optimum())
      #expect(both.annualCost <= one.annualCost)
    }
    let unchecked = try #require(try Self.bags(checking: .never).optimum())
    #expect(both.annualCost <= unchecked.annualCost)
    let kilograms = try FillingQuestion(
      packages: 600_000, price: 180_000, nominal: 0.5, deficiency: 0.015, filling: 0.01,
      rejectCost: 1500,
      scales: [
        Self.scale(
          uncertainty: 0.0003, drift: 0.0005, annualCost: 12e6, calibrationCost: 900_000,
          hazard: 0.1),
        Self.scale(
          uncertainty: 0.003, drift: 0.004, annualCost: 2e6, calibrationCost: 400_000),
      ], intervals: 0.25...2)
    #expect(
      separation(try #require(try kilograms.optimum()).annualCost, from: both.annualCost) < 1e-6)
  }

  @Test("a target below the law has no plan, and nonsense is refused")
  func unlawful() throws {
    #expect(try Self.bags(target: .fixed(499), checking: .never).optimum() == nil)
    #expect(throws: EconomicsError.self) { try Self.bags(scales: []) }
    #expect(throws: EconomicsError.self) { try Self.bags(price: -1) }
    #expect(throws: EconomicsError.self) { try Self.bags(filling: 0) }
    #expect(throws: EconomicsError.self) { try Self.scale(hazard: .nan) }
  }

  /// The share against a sum over a fine grid, for scales coarse and fine.
  @Test("what goes out short is what a fine sum says", arguments: [0.2, 1.0, 3.0, 8.0])
  func shares(uncertainty: Double) {
    let outgoing = OutgoingPackages(
      target: 505, deviation: 8, uncertainty: uncertainty, limit: 488)
    var (short, passing, first) = (0.0, 0.0, 0.0)
    let step = 0.001
    var x = 505.0 - 80 + step / 2
    while x < 505 + 80 {
      let z = (x - 505) / 8
      let weight = Elementary.normalDensity(z) * Elementary.upperTail((488 - x) / uncertainty)
      passing += weight
      first += weight * x
      if x < 485 { short += weight }
      x += step
    }
    // What lies ten scatters of the scale below the limit is taken for nothing.
    #expect(abs(outgoing.share(below: 485) - short / passing) <= 1e-5 * short / passing + 1e-15)
    #expect(separation(outgoing.mean, from: first / passing) < 1e-9)
    #expect(separation(outgoing.passing, from: passing * step / 8) < 1e-7)
  }
}
