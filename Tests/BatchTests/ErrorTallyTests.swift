import Foundation
import Rules
import Testing

@testable import Batch

/// What `errors.csv` says of each instrument.
@Suite struct ErrorTallyTests {
  /// JCGM 100:2008, Table H.6: temperatures and corrections, here loads in kg and errors in kg.
  private static let thermometer: [(load: String, error: String)] = {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("reference-data/examples/statistics/thermometer.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return CSVText.rows(text).dropFirst().map { ($0[0], $0[1]) }
  }()

  private static let header =
    "instrument_id,kind,accuracy_class,max_kg,e_g,d_g,service,test,load_kg,indication_kg,added_g,place"

  private func run(_ rows: [String], _ change: (inout BatchOptions) -> Void = { _ in }) throws
    -> BatchRun
  {
    var options = BatchOptions()
    options.writesErrors = true
    change(&options)
    return try BatchRun(
      ([Self.header] + rows).joined(separator: "\n") + "\n", rules: RuleSets.r76(),
      options: options)
  }

  private func indication(_ load: String, _ error: String) throws -> String {
    let (load, error) = (try #require(Decimal(string: load)), try #require(Decimal(string: error)))
    return "\(load + error)"
  }

  /// JCGM 100:2008, H.3.3: with t₀ = 20 °C y₁ = −0.1712 °C, y₂ = 0.002 18, s = 0.0035 °C.
  @Test func `the line through the readings is the one of GUM H3`() throws {
    #expect(Self.thermometer.count == 11)
    let rows = try Self.thermometer.map {
      "a,balance,III,60,1000,500,initial,weighing,\($0.load),\(try indication($0.load, $0.error)),,Chợ A"
    }
    for jobs in [1, 3] {
      let found = try run(rows) {
        $0.chunkByteCount = jobs == 1 ? 1 << 20 : 60
        $0.jobs = jobs
      }
      let line = try #require(found.lines("errors.csv").first)
      #expect(
        Array(line.prefix(8)) == ["a", "balance", "Chợ A", "III", "initial", "1000", "pass", "11"])
      let numbers = line[8...].map { Double($0) ?? .nan }
      #expect(numbers[0] == 21_521 && numbers[1] == 26_511)
      let (mean, error, slope, scatter) = (numbers[2], numbers[4], numbers[5], numbers[6])
      #expect(abs(error + slope * (20_000 - mean) + 171.2) < 0.05)
      #expect(abs(slope - 0.002_18) < 5e-6)
      #expect(abs(scatter - 3.5) < 0.05)
      // d/√12 of readings without added weights (JCGM 100:2008, F.2.2.1).
      #expect(abs(numbers[7] - 500 / 12.0.squareRoot()) < 1e-9)
      // R 76-1, Table 6: 0.5 e to 500 e.
      #expect(line[16] == "500")
    }
  }

  @Test func `added weights leave a tenth of e open, one load gives no slope`() throws {
    let found = try run(
      ["5", "5.005", "5.01"].map { "b,counter,III,15,5,5,in-service,weighing,5,\($0),2.5," }
    ).lines("errors.csv")[0]
    #expect(found[2] == "")
    // E = I + e/2 − ΔL − L: 0, 5 and 10 g.
    #expect(found[11...14] == ["0.0", "5.0", "0.0", "5.0"])
    #expect(abs((Double(found[15]) ?? 0) - 0.5 / 12.0.squareRoot()) < 1e-12)
    let single = try run(["b,counter,III,15,5,5,in-service,weighing,5,5,2.5,"])
    #expect(single.lines("errors.csv")[0][14] == "")
  }

  @Test func `a dial is read between its marks, and its scatter tells`() throws {
    let rows = ["1.01", "2.02", "3.02", "4.05"].enumerated().map {
      "s,spring-dial,IIII,12,50,50,in-service,weighing,\($0 + 1),\($1),,"
    }
    let several = try run(rows).lines("errors.csv")[0]
    #expect(several[15] == "0.0")
    #expect((Double(several[14]) ?? 0) > 1)
    let two = try run(Array(rows.prefix(2))).lines("errors.csv")[0]
    #expect(two[14] == "")
    #expect(abs((Double(two[15]) ?? 0) - 50 / 12.0.squareRoot()) < 1e-9)
    let digital = try run(rows.map { $0.replacing("spring-dial", with: "counter") })
    #expect(digital.lines("errors.csv")[0][15] == two[15])
  }

  @Test func `the first row tells the place, and other tests tell no error`() throws {
    let found = try run([
      "c,counter,III,15,5,5,in-service,eccentricity,5,5.1,,\"Chợ B, tầng 2\"",
      "c,counter,III,15,5,5,in-service,repeatability,5,5,,Chợ C",
      "d,counter,III,15,5,5,in-service,weighing,5,5,,",
    ])
    let lines = found.lines("errors.csv")
    #expect(lines[0][2] == "Chợ B, tầng 2")
    #expect(Array(lines[0][6...]) == ["fail", "0"] + Array(repeating: "", count: 9))
    #expect(lines.count == found.summary.all.instruments)
    #expect(lines.allSatisfy { $0.count == 17 })
  }

  @Test func `nothing depends on chunks or threads, and nothing is written unasked`() throws {
    var maker = MarketMaker(seed: 31)
    let text = MarketMaker.csv(maker.rows(2500))
    let rules = try RuleSets.r76()
    var options = BatchOptions()
    #expect(try BatchRun(text, rules: rules, options: options).outputs["errors.csv"] == nil)
    options.writesErrors = true
    let whole = try BatchRun(text, rules: rules, options: options)
    let verdicts = try #require(whole.outputs["verdicts.csv"])
    for (chunk, jobs) in [(1, 2), (900, 4)] {
      options.chunkByteCount = chunk
      options.jobs = jobs
      let other = try BatchRun(text, rules: rules, options: options)
      #expect(other.outputs["errors.csv"] == whole.outputs["errors.csv"])
      #expect(other.outputs["verdicts.csv"] == verdicts)
    }
  }

  @Test func `sums beyond their range are told as nothing`() {
    var tally = ErrorTally()
    for _ in 0..<40_000 { tally.add(load: .max / 2, error: .max / 2, hasAdded: true) }
    #expect(tally.isBroken)
    #expect(ErrorLine(tally, multiplier: 2, e: 1) == nil)
  }
}
