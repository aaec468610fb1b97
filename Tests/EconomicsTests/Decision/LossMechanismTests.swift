import Quantities
import Testing

@testable import Economics

@Suite("Loss mechanisms")
struct LossMechanismTests {
  @Test("names of parameters are told apart, and what is required comes without default")
  func parameters() {
    for mechanism in LossMechanism.allCases {
      let names = mechanism.parameters.map(\.name)
      #expect(!names.isEmpty)
      #expect(Set(names).count == names.count)
    }
  }

  @Test("overlaps hold both ways")
  func symmetric() {
    for a in LossMechanism.allCases {
      for b in LossMechanism.allCases { #expect(a.overlap(with: b) == b.overlap(with: a)) }
    }
    #expect(LossMechanism.bias.overlap(with: .bias) != nil)
    #expect(LossMechanism.fine.overlap(with: .fine) == nil)
    #expect(LossMechanism.bias.overlap(with: .verification) == nil)
  }

  /// Each mechanism of a case against the function it stands for.
  @Test("a loss is what its function says")
  func values() throws {
    func own(_ mechanism: LossMechanism, _ arguments: [LossArgument]) throws -> Double {
      try SavingsLoss(name: "x", mechanism: mechanism, arguments: arguments)
        .value([], gramsPerUnit: 1, countsGains: false).own
    }
    #expect(
      try own(.disputes, [.value(1000), .value(1), .value(2), .value(0.5), .value(50)])
        == Disputes(weighings: 1000, threshold: 1, uncertainty: 2, bias: 0.5, cost: 50).annualCost)
    #expect(
      separation(
        try own(.refill, [.value(100), .value(0.01), .value(500), .value(6), .value(0.05)]),
        from: 100 * (5.082_438_272_819_098 - 5)) < 1e-11)
    #expect(
      separation(
        try own(
          .falseRejects,
          [.value(100_000), .value(0.001), .value(45), .value(0.92), .value(0), .value(250)]),
        from: 4390) < 1e-14)
    #expect(
      try own(.qualityLoss, [.value(10), .value(20), .value(4), .value(3), .value(4)])
        == QualityLoss(cost: 20, deviation: 4).annualLoss(items: 10, standardDeviation: 5, bias: 0))
    #expect(
      separation(
        try own(.recalibration, [.value(300), .value(20_000), .value(0.05), .optimum]),
        from: 769.580_362_786_065_675) < 1e-13)
    #expect(try own(.recalibration, [.value(1000), .value(100), .value(0.2), .optimum]) == 100)
    #expect(
      try own(.lookBack, [.value(1e6), .value(0.3), .value(2), .value(0.4)])
        == LookBackExposure(annualValue: 1e6, hazard: 0.3, interval: 2).annualCost(share: 0.4))
    #expect(
      abs(
        try own(
          .decisionRisk,
          [
            .value(1000), .value(5), .value(0), .value(5 / 1.96), .value(5.0 / 6), .value(100),
            .value(10), .optimum, .value(2),
          ]) - 2940.903) < 5e-4)
    #expect(try own(.fine, [.value(0.1), .value(750_000)]) == 75_000)
    #expect(
      try own(
        .verification,
        [.value(30_000), .value(2), .value(200), .value(0), .value(0), .value(0)]) == 3_000_000)
    #expect(try own(.other, [.value(12)]) == 12)
    // A target in use that is not the best one.
    #expect(
      separation(
        try own(
          .fill,
          [
            .value(1000), .value(2), .value(500), .value(15), .value(6), .value(0), .value(0),
            .value(503),
          ]), from: 6000) < 1e-12)
  }

  /// 30 000 m³ of water a year at 12 000 a m³, a meter that shows 1.5 % too much: the buyer
  /// pays for 450 m³ that never came.
  @Test("a meter is a scale of volume")
  func meter() throws {
    let water = SavingsLoss(
      name: "water", mechanism: .bias, direction: .buying,
      arguments: [
        .absent, .absent, .value(30_000), .value(12_000), .value(0), .value(0.015), .absent,
        .absent,
      ])
    let found = try water.value([], gramsPerUnit: nil, countsGains: false)
    #expect(separation(found.own, from: 5_400_000) < 1e-14)
  }

  @Test("a profile weighs its errors, and shares are shares of the whole")
  func profile() throws {
    var loss = SavingsLoss(
      name: "rice", mechanism: .bias, direction: .buying,
      arguments: [
        .value(1000), .absent, .absent, .value(2), .value(0.01), .value(0.001), .absent, .absent,
      ],
      profile: [
        .init(load: .value(10), share: .value(0.25)),
        .init(
          load: .value(50), share: .value(0.75), bias: .value(0.1), relativeBias: .value(0.002)),
      ])
    let expected = 2 * (1000 * 0.01 + 250 * 0.01 + 750 * (0.1 + 0.003 * 50))
    #expect(
      separation(
        try loss.value([], gramsPerUnit: nil, countsGains: false).own, from: expected) < 1e-13)
    loss.profile[0].share = .value(0.5)
    loss.profile[1].share = .value(1.5)
    #expect(
      separation(
        try loss.value([], gramsPerUnit: nil, countsGains: false).own, from: expected) < 1e-13)
  }

  /// NĐ 86/2012/NĐ-CP, Điều 10 to 12, as exact decimals have it: 150 g beyond the limit of 100 g
  /// at 7 kg, 20 t traded at 30 000 đ/kg.
  @Test("unlawful gain is that of the decree, times the chance of being found out")
  func unlawfulGain() throws {
    func own(_ direction: TradeDirection, deviation: Double) throws -> Double {
      try SavingsLoss(
        name: "x", mechanism: .unlawfulGain, direction: direction,
        arguments: [
          .value(0.25), .value(30_000), .value(20_000), .value(deviation), .value(0.1), .value(7),
        ]
      ).value([], gramsPerUnit: 1000, countsGains: false).own
    }
    let price = Money(30_000, .vietnameseDong)
    let exact = try UnlawfulGain(
      deviation: Mass(250, .gram), permitted: Mass(100, .gram), testLoad: Mass(7, .kilogram),
      quantity: Mass(20, .tonne), startPrice: price, endPrice: price,
      priceUnit: Mass(1, .kilogram))
    #expect(
      separation(try own(.selling, deviation: 0.25), from: exact.gain.approximation / 4) < 1e-7)
    #expect(try own(.buying, deviation: -0.25) == own(.selling, deviation: 0.25))
    // Within the limit, and in the customer's favour, nothing is gained.
    #expect(try own(.selling, deviation: 0.1) == 0)
    #expect(try own(.selling, deviation: -0.25) == 0)
    #expect(try own(.buying, deviation: 0.25) == 0)
  }
}
