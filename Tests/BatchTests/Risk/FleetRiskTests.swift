import Assessment
import Foundation
import Rules
import TestSupport
import Testing

@testable import Batch

/// The risks of a batch: the same whatever the threads and the order, and those of a population
/// whose true errors are known.
@Suite struct FleetRiskTests {
  private func options(weights name: String? = nil) throws -> BatchOptions {
    var options = BatchOptions()
    let book = try RuleSets.book()
    if let name {
      let table = try #require(book.testWeights).table
      options.risk = RiskOptions(weights: try #require(FleetWeights(class: name, table)))
    } else {
      guard case .weighing(let rules) = try RuleSets.r76().body else { return options }
      options.risk = RiskOptions(weights: FleetWeights(rules.testWeights))
    }
    return options
  }

  @Test func `nothing else changes`() throws {
    var maker = MarketMaker(seed: 31)
    let text = maker.csv(3000)
    let plain = try BatchRun(text, rules: RuleSets.r76())
    let risky = try BatchRun(text, rules: RuleSets.r76(), options: options())
    #expect(risky.outputs["flagged.csv"] == plain.outputs["flagged.csv"])
    #expect(risky.outputs["rejects.csv"] == plain.outputs["rejects.csv"])
    #expect(
      risky.lines("verdicts.csv").map { Array($0.prefix(15)) } == plain.lines("verdicts.csv"))
    #expect(plain.outputs["summary.json"]?.contains("\"risk\"") == false)
    #expect(risky.outputs["summary.json"]?.contains("\"expected_false_accepts\"") == true)
  }

  @Test func `no output depends on chunks, threads or the order of rows of other instruments`()
    throws
  {
    var maker = MarketMaker(seed: 32)
    var rows = maker.rows(4000)
    let first = try BatchRun(MarketMaker.csv(rows), rules: RuleSets.r76(), options: options())
    for (jobs, chunk) in [(2, 1 << 20), (3, 7000), (8, 900)] {
      var options = try options()
      (options.jobs, options.chunkByteCount) = (jobs, chunk)
      let other = try BatchRun(MarketMaker.csv(rows), rules: RuleSets.r76(), options: options)
      #expect(other.outputs == first.outputs, "\(jobs) threads, \(chunk) bytes")
    }
    // Rows of one instrument far apart, each in its own order.
    let half = rows.count / 2
    rows = zip(rows[..<half], rows[half...]).flatMap { [$0, $1] }
    var options = try options()
    options.chunkByteCount = 2000
    let scattered = try BatchRun(MarketMaker.csv(rows), rules: RuleSets.r76(), options: options)
    func risks(_ run: BatchRun) -> [String: [String]] {
      Dictionary(
        run.lines("verdicts.csv").map { ($0[0], Array($0[15...])) }, uniquingKeysWith: { $1 })
    }
    #expect(risks(scattered) == risks(first))
  }

  @Test func `an instrument has the risk that its readings have`() throws {
    let row = "a,counter,III,15,0.1,5,5,initial,"
    let lines = [
      "weighing,5,5.004,,", "eccentricity,5,5.001,,", "repeatability,10,10.003,,",
      "repeatability,10,10.004,,", "repeatability,10,10.002,,",
    ]
    let text = MarketMaker.header + "\n" + lines.map { row + $0 + "\n" }.joined()
    let run = try BatchRun(text, rules: RuleSets.r76(), options: options(weights: "M1"))
    let table = try #require(RuleSets.book().testWeights).table
    let weights = try #require(FleetWeights(class: "M1", table))
    func reading(
      _ purpose: FleetReading.Purpose, _ load: Double, _ error: Double
    ) throws -> FleetReading {
      // OIML R 76-1, Table 6, class III: up to 2000 e = 10 kg 1 e.
      FleetReading(
        purpose, error: error, limit: 5,
        uncertaintyWithoutScatter: FleetReading.uncertainty(
          d: 5, hasTurningPoint: false,
          reference: try #require(weights.standardUncertainty(load: load, initialLimit: 5))))
    }
    let found = try FleetInstrument([
      reading(.weighing, 5000, 4), reading(.eccentricity, 5000, 1),
      reading(.repeatability(load: 10_000), 10_000, 3),
      reading(.repeatability(load: 10_000), 10_000, 4),
      reading(.repeatability(load: 10_000), 10_000, 2),
    ])
    let cells = run.lines("verdicts.csv")[0]
    #expect(cells[9] == "pass" && cells[18] == "borderline")
    let printed = cells[15...17].compactMap(Double.init)
    #expect(printed.count == 3)
    #expect(abs(printed[0] - found.conformance.lowerBound) < 1e-6)
    #expect(abs(printed[1] - found.conformance.upperBound) < 1e-6)
    #expect(abs(printed[2] - found.nonconformance.upperBound) < 1e-6)
    let risk = try #require(run.summary.all.risk)
    #expect(risk.evaluated == 1 && risk.notEvaluated == 0 && risk.borderline == 1)
    #expect(abs(risk.falseAccepts.upper - found.nonconformance.upperBound) < 1e-6)
    #expect(risk.falseRejects.upper == 0)
    #expect(run.summary.kinds[0].risk?.obstacle == .tooFewErrors)
  }

  @Test func `what cannot be evaluated says why`() throws {
    let text =
      MarketMaker.header + "\n"
      + "a,counter,III,15,0.1,5,5,initial,weighing,5,5.001,,\n"
      + "b,counter,III,15,0.1,5,5,initial,repeatability,5,5.001,,\n"
      + "b,counter,III,15,0.1,5,5,initial,repeatability,5,5.001,,\n"
    let run = try BatchRun(text, rules: RuleSets.r76(), options: options(weights: "M1-2"))
    #expect(
      run.lines("verdicts.csv").map { Array($0[15...]) } == [
        ["", "", "", "no-repeatability"], ["", "", "", "weights-unknown"],
      ])
    #expect(run.summary.all.risk?.notEvaluated == 2)
  }

  @Test func `an instrument that fails by its repeatability alone is no false rejection`() throws {
    let row = "a,counter,III,15,0.1,5,5,in-service,repeatability,5,"
    let text =
      MarketMaker.header + "\n" + [5.009, 4.991].map { row + "\($0),,\n" }.joined()
    let run = try BatchRun(text, rules: RuleSets.r76(), options: options())
    let cells = run.lines("verdicts.csv")[0]
    #expect(cells[9] == "fail" && cells[10] == "repeatability" && cells[17].isEmpty)
    #expect(run.summary.all.risk?.falseRejects.upper == 0)
  }

  /// A population whose true errors are N(0.15, 0.5²) in units of the limit, measured with
  /// weights, buoyancy, a zero, resolution and a scatter as the assumptions have them.
  @Test(arguments: [UInt64](51...53))
  func `the predicted global risks are those of a population`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var text = MarketMaker.header + "\n"
    var (readings, wronglyAccepted, wronglyRejected) = (0, 0, 0)
    func uniform(_ half: Double) -> Double {
      Double.random(in: -half...half, using: &random)
    }
    for instrument in 0..<1500 {
      let row = "n\(instrument),counter,III,15,0.1,5,5,initial,"
      let scatter = 0.6
      // Class III, e = 5 g: 2.5 g up to 2.5 kg, 5 g up to 10 kg, 7.5 g beyond.
      for (load, limit) in [(1000.0, 2.5), (2500, 2.5), (4000, 5.0), (8000, 5), (12_000, 7.5)] {
        let truth = (0.15 + 0.5 * random.normal()) * limit
        let weights = limit / 3
        let noise =
          uniform(weights) + uniform(0.1 * 1.2 / 8000 * load + weights / 4) + uniform(2.5)
          + uniform(2.5) + scatter * random.normal()
        // To a milligram, as the table holds it.
        let indicated = ((load + truth + noise) * 1000).rounded() / 1000
        let error = indicated - load
        readings += 1
        if abs(error) <= limit, abs(truth) > limit { wronglyAccepted += 1 }
        if abs(error) > limit, abs(truth) <= limit { wronglyRejected += 1 }
        text += row + "weighing,\(load / 1000),\(decimal(indicated)),,\n"
      }
      for _ in 0..<5 {
        let indicated = ((5000 + scatter * random.normal()) * 1000).rounded() / 1000
        text += row + "repeatability,5,\(decimal(indicated)),,\n"
      }
    }
    let run = try BatchRun(text, rules: RuleSets.r76(), options: options())
    let found = try #require(run.summary.kinds[0].risk?.population)
    #expect(found.errors == readings)
    #expect(abs(found.priorMean - 0.15) < 0.03)
    #expect(abs(found.priorDeviation - 0.5) < 0.03)
    for (predicted, count) in [
      (found.consumerRisk, wronglyAccepted), (found.producerRisk, wronglyRejected),
    ] {
      let share = Double(count) / Double(readings)
      // The prior is learnt from as many errors as are counted, so twice the variance.
      let error = (2 * predicted * (1 - predicted) / Double(readings)).squareRoot()
      #expect(abs(share - predicted) < 4 * error, "\(share) for \(predicted) ± \(error)")
      #expect(predicted > 6 * error)
    }
  }

  /// Grams as kilograms, by digits.
  private func decimal(_ grams: Double) -> String {
    let milligrams = Int((grams * 1000).rounded())
    let rest = String(1_000_000 + milligrams % 1_000_000).dropFirst()
    return "\(milligrams / 1_000_000).\(rest)"
  }
}
