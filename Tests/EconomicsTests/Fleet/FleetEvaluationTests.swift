import Quantities
import Statistics
import Testing

@testable import Economics

@Suite("Fleets")
struct FleetEvaluationTests {
  static func scale(
    _ error: Double, kind: String = "counter", place: String = "", fails: Bool = false,
    unit: Double = 1
  ) throws -> FleetInstrument {
    try FleetInstrument(
      kind: kind, place: place, fails: fails, readings: 5, tested: 0...(100 * unit),
      meanLoad: 10 * unit, meanError: error * unit, deviation: 0, limit: 0.1 * unit)
  }

  static func trade(
    _ name: String = "fruit", kinds: [String] = ["counter"], places: [String] = [],
    direction: TradeDirection = .selling, quantity: LossArgument = .value(20_000),
    price: LossArgument = .value(30_000), scales: LossArgument = .absent, unit: Double = 1
  ) throws -> FleetTrade {
    try FleetTrade(
      name: name, kinds: kinds, places: places, direction: direction,
      loads: [.init(load: 2 * unit, share: 1)], quantity: quantity, price: price, scales: scales)
  }

  static func question(
    _ trades: [FleetTrade], _ scales: [FleetInstrument], inputs: [EconomicInput] = [],
    weights: Double = 0
  ) throws -> FleetQuestion {
    try FleetQuestion(
      currency: .vietnameseDong, unit: "kg", inputs: inputs, trades: trades, instruments: scales,
      weights: weights)
  }

  /// 10 000 weighings of 2 kg a scale at 30 000: +3 g and −1 g cost 900 000 and 300 000.
  @Test("where all scales are inspected and well known, the sums are exact")
  func exact() throws {
    let scales = try [Self.scale(0.003, fails: true), Self.scale(-0.001), Self.scale(0.001)]
    let found = try FleetEvaluation(Self.question([Self.trade()], scales), trials: 200)
    let all = found.all
    #expect(separation(all.customers.mean, from: 1_200_000) < 1e-12)
    #expect(separation(all.customers.lower, from: 1_200_000) < 1e-12)
    #expect(separation(all.traders.upper, from: 300_000) < 1e-12)
    #expect(separation(all.net.mean, from: 900_000) < 1e-12)
    #expect(separation(try #require(all.customersFailing), from: 0.75) < 1e-12)
    #expect(separation(all.turnover, from: 3 * 20_000 * 30_000.0) < 1e-12)
    #expect(separation(try #require(all.share), from: 0.003 / 3 / 2) < 1e-12)
    #expect((all.inspected, all.failed, all.scales) == (3, 1, 3))
    #expect(found.places.isEmpty)
  }

  /// Nine of ten on one side: 2 · (10 + 1)/2¹⁰ by the binomial law.
  @Test("whom the errors favour is counted, and what chance makes of it")
  func predominance() throws {
    let scales = try (0..<11).map { index in
      try Self.scale(index == 0 ? -0.001 : index == 10 ? 0 : 0.002)
    }
    for direction in TradeDirection.allCases {
      let found = try FleetEvaluation(
        Self.question([Self.trade(direction: direction)], scales), trials: 200
      ).all.favour
      let counts = [found.positive, found.negative]
      #expect(counts == (direction == .selling ? [9, 1] : [1, 9]))
      #expect(separation(found.probability, from: 22.0 / 1024) < 1e-12)
    }
  }

  /// ISC, Truck Scale Calibration Can Save You Thousands: 78 000 trucks, 200 lb, 25 $ a 2000 lb.
  @Test("a fleet of one truck scale is the published case")
  func published() throws {
    let scale = try FleetInstrument(
      kind: "truck", readings: 1, tested: 0...80_000, meanLoad: 40_000, meanError: 200,
      deviation: 0, limit: 0)
    let trade = try FleetTrade(
      name: "gravel", kinds: ["truck"], direction: .selling,
      loads: [.init(load: 60_000, share: 1)], weighings: .value(78_000),
      price: .value(25.0 / 2000))
    let found = try FleetEvaluation(Self.question([trade], [scale]), trials: 200)
    #expect(separation(found.all.customers.mean, from: 195_000) < 1e-12)
    #expect(found.all.traders.mean == 0)
  }

  @Test("who sells and who buys change places")
  func symmetry() throws {
    let scales = try [0.004, -0.002, 0.001, 0.003].map { try Self.scale($0) }
    let sold = try FleetEvaluation(
      Self.question([Self.trade(scales: .value(50))], scales, weights: 0.3), trials: 400)
    let bought = try FleetEvaluation(
      Self.question([Self.trade(direction: .buying, scales: .value(50))], scales, weights: 0.3),
      trials: 400)
    #expect(sold.all.customers == bought.all.traders)
    #expect(sold.all.traders == bought.all.customers)
    #expect(sold.all.net.mean == -bought.all.net.mean)
  }

  @Test("neither the unit nor the currency matters")
  func scaling() throws {
    let errors = [0.004, -0.002, 0.001, 0.003]
    let base = try FleetEvaluation(
      Self.question([Self.trade(scales: .value(50))], errors.map { try Self.scale($0) }),
      trials: 400)
    for unit in [1e-3, 1e3, 1e6] {
      let other = try FleetEvaluation(
        Self.question(
          [
            Self.trade(
              quantity: .value(20_000 * unit), price: .value(30_000 / unit * 7),
              scales: .value(50), unit: unit)
          ], errors.map { try Self.scale($0, unit: unit) }), trials: 400)
      #expect(separation(other.all.customers.mean, from: 7 * base.all.customers.mean) < 1e-9)
      #expect(separation(other.all.traders.upper, from: 7 * base.all.traders.upper) < 1e-9)
    }
  }

  /// The interval of a mean of n = 5, t₀.₉₅(4) = 2.131 847 (Student's law), all errors above 0.
  @Test("a sample is as sure as Student's law says, and less so than a census")
  func sampling() throws {
    let errors = [0.010, 0.012, 0.011, 0.013, 0.009]
    let scales = try errors.map { try Self.scale($0) }
    let factor = 10_000 * 30_000 * 1e6
    let found = try FleetEvaluation(
      Self.question([Self.trade(scales: .value(1e6))], scales), trials: 40_000)
    let deviation = (2.5e-6 / 5).squareRoot()
    let half = (found.all.net.upper - found.all.net.lower) / 2
    #expect(separation(half, from: factor * 2.131_847 * deviation) < 0.03)
    #expect(separation(found.all.net.mean, from: factor * 0.011) < 0.002)
    // 5 of 10: the variance is half as large (W. G. Cochran, 1977, 2.6).
    let half5 = try FleetEvaluation(
      Self.question([Self.trade(scales: .value(10))], scales), trials: 40_000)
    let narrow = (half5.all.net.upper - half5.all.net.lower) / 2
    #expect(
      separation(narrow, from: 10_000 * 30_000 * 10 * 2.131_847 * deviation * 0.5.squareRoot())
        < 0.03)
  }

  /// Two scales tell little of the others: the interval is wide, the expectation stays.
  @Test("few scales do not blow up what is expected")
  func few() throws {
    let scales = try [0.004, 0.002].map { try Self.scale($0) }
    let found = try FleetEvaluation(
      Self.question([Self.trade(scales: .value(100))], scales, weights: 0.5), trials: 2000
    ).all
    #expect(separation(found.net.mean, from: 100 * 10_000 * 30_000 * 0.003) < 1e-12)
    #expect(found.customers.mean < 2 * found.net.mean + 100 * 10_000 * 30_000 * 0.05)
    #expect(found.net.upper > 3 * found.net.mean)
  }

  @Test("parts sum to the whole, by trade and by place")
  func sums() throws {
    var scales: [FleetInstrument] = []
    for (index, error) in [0.004, -0.002, 0.001, 0.003, -0.004, 0.002].enumerated() {
      scales.append(try Self.scale(error, place: index < 3 ? "A" : "B"))
      scales.append(try Self.scale(-error, kind: "dial", place: index < 2 ? "A" : "C"))
    }
    scales.append(try Self.scale(9, kind: "crane"))
    let question = try Self.question(
      [
        Self.trade("fruit", scales: .value(60)),
        Self.trade("fish", kinds: ["dial"], direction: .buying),
      ], scales, weights: 0.2)
    let found = try FleetEvaluation(question, trials: 500)
    #expect(found.strata.count == 4)
    #expect(found.places.map(\.place) == ["A", "B", "C"])
    #expect(question.leftOut.map(\.kind) == ["crane"])
    for parts in [found.strata, found.trades, found.places, found.kinds] {
      #expect(
        separation(parts.reduce(0) { $0 + $1.customers.mean }, from: found.all.customers.mean)
          < 1e-12)
      #expect(separation(parts.reduce(0) { $0 + $1.scales }, from: found.all.scales) < 1e-12)
    }
    #expect(found.all.scales == 66)
    // Sixty scales at A and B, as three and three were inspected.
    #expect(found.strata[0].scales == 30)
    let again = try FleetEvaluation(question, trials: 500)
    #expect(again.all == found.all)
  }

  @Test("what cannot be asked")
  func refused() throws {
    let scales = try [Self.scale(0.001, place: "A")]
    #expect(throws: EconomicsError.empty(parameter: "trades")) {
      try Self.question([], scales)
    }
    #expect(throws: EconomicsError.self) {
      try Self.question([Self.trade("a"), Self.trade("b", places: ["A"])], scales)
    }
    #expect(
      throws: EconomicsError.nothingInspected(trade: "fruit", kinds: ["counter"], places: ["A"])
    ) {
      try Self.question([Self.trade(places: ["B"])], scales)
    }
    #expect(throws: EconomicsError.fewerScales(trade: "fruit", scales: 0.5, inspected: 1)) {
      try Self.question([Self.trade(scales: .value(0.5))], scales)
    }
    #expect(throws: EconomicsError.sharesDoNotSum(0.9)) {
      try FleetTrade(
        name: "a", kinds: ["b"], direction: .selling, loads: [.init(load: 1, share: 0.9)],
        quantity: .value(1), price: .value(1))
    }
    #expect(throws: EconomicsError.missing(parameter: "quantity")) {
      try FleetTrade(
        name: "a", kinds: ["b"], direction: .selling, loads: [.init(load: 1, share: 1)],
        price: .value(1))
    }
  }
}
