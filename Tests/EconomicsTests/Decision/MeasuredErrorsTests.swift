import Quantities
import Testing
import Uncertainty

@testable import Economics

@Suite("Measured errors")
struct MeasuredErrorsTests {
  static func errors(_ points: [(Double, Double, Double)]) throws -> MeasuredErrors {
    try MeasuredErrors(
      points.map { try .init(load: $0.0, error: $0.1, uncertainty: $0.2) })
  }

  /// At 10 two readings: their mean, and what they differ by (s/√2 = 1) on top of what they share.
  @Test("between points in proportion, beyond them as at the last")
  func interpolation() throws {
    let errors = try Self.errors([(10, 2, 1), (0, 0, 0.5), (10, 4, 0.8), (20, -3, 2)])
    #expect(errors.points.count == 3)
    #expect(errors.range == 0...20)
    let both = 2.0.squareRoot()
    #expect(errors.value(at: 10) == (3, both))
    #expect(errors.value(at: 5).error == 1.5)
    #expect(separation(errors.value(at: 5).uncertainty, from: (0.5 + both) / 2) < 1e-15)
    #expect(errors.value(at: 15).error == 0)
    #expect(separation(errors.value(at: 15).uncertainty, from: (2 + both) / 2) < 1e-15)
    #expect(errors.value(at: 99) == (-3, 2))
    #expect(throws: EconomicsError.empty(parameter: "points")) { try MeasuredErrors([]) }
    #expect(throws: EconomicsError.negative(parameter: "uncertainty", value: -1)) {
      try MeasuredErrors.Point(load: 1, error: 1, uncertainty: -1)
    }
  }

  static func loss(
    weighings: LossArgument = .value(1000), load: LossArgument = .absent,
    quantity: LossArgument = .absent, relative: LossArgument = .value(0),
    profile: [SavingsLoss.ProfilePoint] = []
  ) -> SavingsLoss {
    SavingsLoss(
      name: "rice", mechanism: .bias, direction: .buying,
      arguments: [
        weighings, load, quantity, .value(2), .value(0), relative, .absent, .absent,
      ], profile: profile)
  }

  static func question(_ loss: SavingsLoss, _ solutions: [SavingsSolution]) throws -> SavingsCase {
    try SavingsCase(
      currency: .vietnameseDong, inputs: [], losses: [loss], solutions: solutions, horizon: 2,
      rate: .value(0.1))
  }

  @Test("the measured bias takes the place of the stated one, and solutions keep theirs")
  func replaced() throws {
    let question = try CaseFixture().question()
    let (measured, bias) = try #require(
      try question.measured(Self.errors([(0, 0, 0), (100, 0.5, 0.02)]), loss: "rice"))
    let input = try #require(measured.inputs.first { $0.name == "rice.bias" })
    // The fixture weighs 50 at a time.
    #expect(input.estimate == 0.25)
    #expect(separation(input.standardDeviation, from: 0.01) < 1e-14)
    #expect(bias.loads == 50...50)
    #expect(bias.tested == 0...100)
    #expect(!bias.isBeyond)
    #expect(measured.solutions[0].losses == question.solutions[0].losses)
    let found = try SavingsEvaluation(measured, settings: SavingsSettings(trials: 200))
    #expect(separation(found.options[0].annualLoss, from: 1000 * 2 * 0.25) < 1e-14)
    #expect(try question.measured(Self.errors([(1, 1, 1)]), loss: "beans") == nil)
    #expect(question.biasLosses == ["rice"])
  }

  @Test("each load of a profile has its own error")
  func profile() throws {
    let loss = Self.loss(profile: [
      .init(load: .value(10), share: .value(0.25), relativeBias: .value(0.5)),
      .init(load: .value(50), share: .value(0.75), bias: .value(7)),
    ])
    let question = try Self.question(loss, [SavingsSolution(name: "none", losses: [loss])])
    let (measured, bias) = try #require(
      try question.measured(Self.errors([(10, 0.1, 0.02), (50, 0.3, 0.04)]), loss: "rice"))
    let found = try SavingsEvaluation(measured, settings: SavingsSettings(trials: 200))
    #expect(
      separation(found.options[0].annualLoss, from: 1000 * 2 * (0.25 * 0.1 + 0.75 * 0.3)) < 1e-13)
    #expect(separation(measured.inputs[0].standardDeviation, from: 0.035) < 1e-13)
    #expect(separation(bias.error, from: 0.25) < 1e-14)
    #expect(bias.loads == 10...50)
    // A solution that changes nothing has the same losses.
    #expect(found.options[1].netPresentValue == 0)
  }

  /// A stated −0.5 % and the measured error are the same error, not two.
  @Test("a relative error gives way, and a solution that takes it away keeps what it says")
  func relative() throws {
    let now = Self.loss(load: .value(20), relative: .value(-0.005))
    let then = Self.loss(load: .value(20), relative: .value(0))
    let question = try Self.question(now, [SavingsSolution(name: "adjust", losses: [then])])
    let (measured, _) = try #require(
      try question.measured(Self.errors([(20, 0.05, 0)]), loss: "rice"))
    let found = try SavingsEvaluation(measured, settings: SavingsSettings(trials: 200))
    #expect(separation(found.options[0].annualLoss, from: 1000 * 2 * 0.05) < 1e-13)
    #expect(found.options[1].annualLoss == 0)
  }

  @Test("the load is stated, or follows from the quantity of a year, or does not matter")
  func loads() throws {
    func error(_ loss: SavingsLoss, _ points: [(Double, Double, Double)]) throws -> Double? {
      try Self.question(loss, []).measured(Self.errors(points), loss: "rice")?.bias.error
    }
    let two = [(10.0, 1.0, 0.0), (20.0, 3.0, 0.0)]
    #expect(try error(Self.loss(quantity: .value(15_000)), two) == 2)
    #expect(try error(Self.loss(), [(10, 1, 0)]) == 1)
    #expect(throws: EconomicsError.missing(parameter: "load")) { try error(Self.loss(), two) }
    #expect(throws: EconomicsError.missing(parameter: "weighings")) {
      try error(Self.loss(weighings: .absent, quantity: .value(1)), two)
    }
    let (_, beyond) = try #require(
      try Self.question(Self.loss(load: .value(50)), []).measured(Self.errors(two), loss: "rice"))
    #expect(beyond.isBeyond)
    #expect(beyond.error == 3)
  }
}
