import Testing

@testable import Economics

@Suite("Fill targets")
struct FillTargetTests {
  static func target(_ sigma: Double) throws -> FillTarget {
    try FillTarget(nominal: 500, deficiency: 15, filling: sigma)
  }

  @Test("reference targets and shares")
  func reference() throws {
    for row in try ReferenceFile.rows("fill") {
      let found = try FillTarget(
        nominal: row.inputs[0], deficiency: row.inputs[1], filling: row.inputs[2])
      #expect(separation(found.target, from: row.outputs[0]) < 1e-14)
      #expect(
        separation(try found.shortShare(mean: found.target), from: row.outputs[1]) < 1e-11)
    }
  }

  /// Giveaway begins at σ = T/1.96 = 7.653 g; from T/(3.719 − 1.960) = 8.527 g on the rule of
  /// 2 T governs.
  @Test("which rule governs")
  func rules() throws {
    #expect(try Self.target(7.653).rule == .mean)
    #expect(try Self.target(7.654).rule == .tolerableDeficiency)
    #expect(try Self.target(8.527).rule == .tolerableDeficiency)
    #expect(try Self.target(8.528).rule == .twiceTheDeficiency)
    #expect(try Self.target(6).giveaway == 0)
  }

  @Test("scatters add as squares")
  func squares() throws {
    let parts = try FillTarget(nominal: 500, deficiency: 15, filling: 6, drift: 6, scale: 7)
    #expect(separation(parts.standardDeviation, from: 11) < 1e-15)
    #expect(separation(parts.target, from: try Self.target(11).target) < 1e-15)
  }

  /// A fill of 16.18 oz against 16 gives away 1.125 % (a calculator's default case).
  @Test("giveaway at a stated target")
  func stated() throws {
    let fill = try FillTarget(nominal: 16, deficiency: 0.5, filling: 0)
    let year = try fill.annualGiveaway(packages: 1000, cost: 1, actual: 16.18)
    #expect(separation(year / 16_000, from: 0.01125) < 1e-12)
    #expect(try fill.annualGiveaway(packages: 1000, cost: 1, actual: 15.9) == 0)
    #expect(throws: EconomicsError.notPositive(parameter: "target", value: 0)) {
      try fill.annualGiveaway(packages: 1, cost: 1, actual: 0)
    }
  }

  @Test("a wider scatter never lowers the target, and grams do as kilograms")
  func properties() throws {
    var last = 0.0
    for step in 0...200 {
      let sigma = Double(step) / 10
      let found = try Self.target(sigma)
      #expect(found.target >= last)
      last = found.target
      let kilograms = try FillTarget(nominal: 0.5, deficiency: 0.015, filling: sigma / 1000)
      #expect(separation(kilograms.target * 1000, from: found.target) < 1e-13)
    }
    #expect(throws: EconomicsError.negative(parameter: "drift", value: -1)) {
      try FillTarget(nominal: 1, deficiency: 0, filling: 0, drift: -1)
    }
  }

  @Test("without scatter packages are short or not")
  func exact() throws {
    let fill = try Self.target(0)
    #expect(try fill.shortShare(mean: 484) == 1)
    #expect(try fill.shortShare(mean: 485) == 0)
  }
}
