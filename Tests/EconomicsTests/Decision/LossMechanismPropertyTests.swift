import Quantities
import Testing
import Uncertainty

@testable import Economics

/// What holds of every mechanism, whatever its numbers.
@Suite("Properties of all mechanisms")
struct LossMechanismPropertyTests {
  /// Arguments in the order of the parameters, quantities in kg and money in VND.
  static let samples: [(mechanism: LossMechanism, values: [Double?])] = [
    (.bias, [1000, 50, nil, 18_000, -0.06, 0.001, nil, nil]),
    (.disputes, [1000, 0.05, 0.03, 0.01, 20_000]),
    (.fill, [100_000, 20_000, 0.5, nil, 0.008, 0.002, 0.001, nil]),
    (.fill, [100_000, 20_000, 0.5, 0.02, 0.008, 0, 0, 0.505]),
    (.refill, [1000, 20_000, 0.5, 0.006, 900]),
    (.falseRejects, [5000, 0.02, 12_000, 0.9, 300, 50_000]),
    (.qualityLoss, [1000, 5000, 0.02, 0.008, 0.003]),
    (.recalibration, [600_000, 9_000_000, 0.3, nil]),
    (.lookBack, [1e8, 0.1, 1, 0.02]),
    (.decisionRisk, [1000, 0.005, 0.001, 0.003, 0.001, 40_000, 5000, nil, 200]),
    (.decisionRisk, [1000, 0.005, 0, 0.003, 0.001, 40_000, 5000, 0.0005, 200]),
    (.fine, [0.1, 750_000]),
    (.unlawfulGain, [0.2, 35_000, 12_000, 0.15, 0.05, 5]),
    (.verification, [500_000, 1, 2, 4, 150_000, 80_000]),
    (.other, [250_000]),
  ]

  static func loss(
    _ mechanism: LossMechanism, _ values: [Double?], direction: TradeDirection = .selling
  ) -> SavingsLoss {
    SavingsLoss(
      name: "a", mechanism: mechanism, direction: direction,
      arguments: zip(mechanism.parameters, values).map { parameter, value in
        value.map(LossArgument.value) ?? (parameter.absence == .optimum ? .optimum : .absent)
      })
  }

  static func own(
    _ mechanism: LossMechanism, _ values: [Double?], grams: Double = 1000
  ) throws -> Double {
    try loss(mechanism, values).value([], gramsPerUnit: grams, countsGains: false).own
  }

  /// The values in units of `unit` kilograms and `money` VND.
  static func scaled(
    _ mechanism: LossMechanism, _ values: [Double?], unit: Double, money: Double
  ) -> [Double?] {
    zip(mechanism.parameters, values).map { parameter, value in
      value.map { value in
        switch parameter.kind {
        case .signedQuantity, .quantity, .positiveQuantity: value / unit
        case .money: value / money
        case .price: value / money * unit
        default: value
        }
      }
    }
  }

  @Test(
    "neither the unit of goods nor the currency changes what it costs", arguments: samples.indices)
  func scaling(index: Int) throws {
    let (mechanism, values) = Self.samples[index]
    let base = try Self.own(mechanism, values)
    #expect(base > 0)
    for (unit, money) in [(1e-3, 1.0), (1000, 1), (1, 25_000), (1e-6, 1e-3), (1e6, 1e6)] {
      let other = try Self.own(
        mechanism, Self.scaled(mechanism, values, unit: unit, money: money), grams: 1000 * unit)
      #expect(separation(other * money, from: base) < 1e-7, "\(mechanism) \(unit) \(money)")
    }
  }

  @Test("every mechanism is among the samples")
  func complete() {
    let known = Set(Self.samples.map(\.mechanism))
    #expect(
      Set(LossMechanism.allCases).subtracting(known).map(\.rawValue).sorted() == Self.elsewhere)
  }

  /// Mechanisms whose law is in other units; they have tests of their own.
  static let elsewhere: [String] = []

  /// What the seller loses the buyer gains, and what is no gain of the owner is taken.
  @Test("who sells and who buys change places")
  func symmetry() throws {
    for bias in [-0.06, 0, 0.03] {
      let values: [Double?] = [1000, 50, nil, 18_000, bias, 0.0004, nil, nil]
      func value(_ direction: TradeDirection, _ counts: Bool) throws -> LossValue {
        try Self.loss(.bias, values, direction: direction).value(
          [], gramsPerUnit: 1000, countsGains: counts)
      }
      #expect(try value(.selling, true).own == -(try value(.buying, true).own))
      #expect(try value(.selling, false).own == (try value(.buying, false).taken))
      #expect(try value(.selling, false).taken == (try value(.buying, false).own))
    }
  }

  /// A smaller uncertainty or scatter, with all else equal, never costs more.
  @Test("a better scale at no cost never loses")
  func monotone() throws {
    let worsens: [(LossMechanism, Int)] = [
      (.disputes, 2), (.fill, 4), (.fill, 5), (.fill, 6), (.refill, 3), (.qualityLoss, 3),
      (.decisionRisk, 4), (.recalibration, 2), (.lookBack, 1), (.falseRejects, 1),
    ]
    for (mechanism, place) in worsens {
      let values = try #require(Self.samples.first { $0.mechanism == mechanism }).values
      var last = -Double.infinity
      for factor in [0.05, 0.3, 0.7, 1, 1.6, 2.5] {
        var changed = values
        changed[place] = values[place].map { $0 * factor }
        let cost = try Self.own(mechanism, changed)
        #expect(cost >= last - 1e-9 * abs(cost), "\(mechanism) \(place) \(factor)")
        last = cost
      }
    }
  }
}
