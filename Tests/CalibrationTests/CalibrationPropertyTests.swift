import Calibration
import Quantities
import Testing
import Uncertainty
import Verification

/// What holds for every calibration, whatever its figures.
@Suite struct CalibrationPropertyTests {
  private static let repeats = ["100.0006", "100.0003", "100.0005", "100.0004", "100.0005"]

  /// A calibration in `unit`, with the numbers of one in grams.
  private func result(
    unit: String, smaller: String, repeats: [String] = repeats, pieces order: [Int] = [0, 1, 2],
    correlation: Double = 1
  ) throws -> CalibrationResult {
    let pieces = [
      piece("a", "50 \(unit)", nil, value: "50.00001 \(unit)", u: "0.03 \(smaller)"),
      piece("b", "100 \(unit)", nil, value: "99.9999 \(unit)", u: "0.05 \(smaller)"),
      piece("c", "200 \(unit)", nil, value: "200.0001 \(unit)", u: "0.1 \(smaller)"),
    ].map { piece in
      var piece = piece
      piece.density = StatedValue(7950, standardUncertainty: 70)
      return piece
    }
    let loads = [("50", "50.0004"), ("100", "100.0006"), ("150", "150.0009"), ("200", "200.0013")]
    return try calibrate(
      record(
        balance(max: "220 \(unit)", e: "1 \(smaller)", d: "0.1 \(smaller)"),
        readings: loads.map { read(mass("\($0.0) \(unit)"), mass("\($0.1) \(unit)")) },
        repeats: (mass("100 \(unit)"), repeats.map { mass("\($0) \(unit)") }),
        eccentricity: (mass("100 \(unit)"), mass("0.2 \(smaller)")),
        pieces: order.map { pieces[$0] }
      ) { record in
        record.inspection.rules = ""
        record.sets[0].correlation = correlation
        record.conditions.airDensity = StatedValue(1.18, standardUncertainty: 0.01)
      })
  }

  @Test func `grams and kilograms give the same but for the unit`() throws {
    for (unit, smaller, factor) in [("kg", "g", 1e3), ("mg", "µg", 1e-3), ("t", "kg", 1e6)] {
      let here = try result(unit: "g", smaller: "mg")
      let there = try result(unit: unit, smaller: smaller)
      #expect(here.points.count == 4)
      for (a, b) in zip(here.points, there.points) {
        let (x, y) = (try #require(a.budget), try #require(b.budget))
        #expect(agree(x.standardUncertainty * factor, y.standardUncertainty, relative: 1e-13))
        #expect(
          agree(x.effectiveDegreesOfFreedom, y.effectiveDegreesOfFreedom, relative: 1e-12))
        #expect(agree(x.expandedUncertainty * factor, y.expandedUncertainty, relative: 1e-13))
        let (e, f) = (try #require(a.error), try #require(b.error))
        #expect(agree(e * factor, f, relative: 1e-12))
      }
      let (f, g) = (try #require(here.errorFunction), try #require(there.errorFunction))
      #expect(f.shape == g.shape)
      #expect(agree(f.coefficients[0], g.coefficients[0], relative: 1e-12))
      #expect(agree(f.chiSquare, g.chiSquare, relative: 1e-11))
      #expect(
        agree(here.weighing[0].line.slope, there.weighing[0].line.slope, relative: 1e-11))
    }
  }

  @Test func `the order of the weights does not matter`() throws {
    let here = try result(unit: "g", smaller: "mg")
    for order in [[2, 1, 0], [1, 0, 2], [2, 0, 1]] {
      let there = try result(unit: "g", smaller: "mg", pieces: order)
      for (a, b) in zip(here.points, there.points) {
        #expect(a.uncorrectedError == b.uncorrectedError)
        let (x, y) = (try #require(a.budget), try #require(b.budget))
        #expect(agree(x.standardUncertainty, y.standardUncertainty, relative: 1e-15))
      }
    }
  }

  @Test func `more readings of a load never make its error less certain`() throws {
    var last = Double.infinity
    for count in 1...6 {
      let result = try calibrate(
        record(
          readings: (0..<count).map { _ in read(mass("100 g"), mass("100.0006 g")) },
          repeats: (mass("100 g"), Self.repeats.map { mass("\($0) g") }),
          pieces: [piece("a", "100 g", u: "0.05 mg")]))
      #expect(result.points.count == 1)
      let u = try #require(result.points[0].budget?.u(.repeatability))
      #expect(u < last)
      // s/√N (7.1.1).
      #expect(agree(u * Double(count).squareRoot(), 0.000114017542509914, relative: 1e-9))
      last = u
    }
  }

  @Test func `another weight never makes the reference mass more certain`() throws {
    for correlation in [0, 0.3, 1.0] {
      var last = 0.0
      for count in 1...5 {
        let pieces = (0..<count).map { piece("p\($0)", "20 g", u: "0.025 mg") }
        let load = mass("20 g") * count
        let result = try calibrate(
          record(
            readings: [read(load, load)],
            repeats: (mass("100 g"), Self.repeats.map { mass("\($0) g") }), pieces: pieces
          ) { $0.sets[0].correlation = correlation })
        let budget = try #require(result.points[0].budget)
        let u = budget.referenceUncertainty
        #expect(u > last)
        last = u
        // r = 1: n u; r = 0: √n u (7.1.2.1).
        let n = Double(count)
        let expected = 0.0000125 * (correlation * n * n + (1 - correlation) * n).squareRoot()
        #expect(agree(budget.u(.certificate) ?? 0, expected, relative: 1e-12))
      }
    }
  }

  @Test func `the budget of a load is confirmed as a measurement model`() throws {
    let result = try result(unit: "g", smaller: "mg")
    for point in result.points {
      let budget = try #require(point.budget)
      let model = try MeasurementModelOf(point)
      let output = model.output
      #expect(agree(output.value, try #require(point.error), relative: 1e-9))
      #expect(agree(output.standardUncertainty, budget.standardUncertainty, relative: 1e-12))
      #expect(
        agree(
          output.effectiveDegreesOfFreedom, budget.effectiveDegreesOfFreedom, relative: 1e-9))
      #expect(agree(output.expandedUncertainty, budget.expandedUncertainty, relative: 1e-9))
    }
  }
}
