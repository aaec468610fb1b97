import Assessment
import Economics
import Foundation
import Quantities
import Testing

@testable import Batch

@Suite("Surveys of a batch")
struct SurveyTests {
  private static let header =
    "instrument_id,kind,accuracy_class,max_kg,e_g,service,test,load_kg,indication_kg,added_g,date,place,maker,model,owner,inspector,weight_set,valid_until,turnover_vnd\n"

  private func options(_ survey: SurveyOptions = SurveyOptions()) -> BatchOptions {
    var options = BatchOptions()
    options.survey = survey
    return options
  }

  private func district() throws -> [UInt8] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../reference-data/examples/fleet/district.csv")
    return Array(try Data(contentsOf: file))
  }

  @Test("any number of threads and any chunk give the same bytes, and the verdicts stay")
  func sameBytes() throws {
    // The first forty instruments.
    let bytes = Array(try district().prefix(44_000))
    let first = try BatchRun(
      [("in.csv", bytes)], rules: try RuleSets.r76(), options: options())
    for (jobs, chunk) in [(1, 9000), (4, 3000)] {
      var other = options()
      other.jobs = jobs
      other.chunkByteCount = chunk
      let run = try BatchRun([("in.csv", bytes)], rules: try RuleSets.r76(), options: other)
      #expect(run.outputs == first.outputs, "\(jobs) \(chunk)")
    }
    let plain = try BatchRun([("in.csv", bytes)], rules: try RuleSets.r76())
    for name in ["verdicts.csv", "flagged.csv", "rejects.csv"] {
      #expect(plain.outputs[name] == first.outputs[name])
    }
    #expect(plain.outputs["fleet.csv"] == nil && plain.summary.survey == nil)
  }

  @Test("what is planted in the example is found, and nothing else")
  func example() throws {
    let run = try BatchRun(
      [("in.csv", try district())], rules: try RuleSets.r76(), options: options())
    let survey = try #require(run.summary.survey)
    let leads = Set(
      survey.fleet.leads.map {
        "\($0.question.rawValue) \($0.dimension?.rawValue ?? "") \($0.name)"
      })
    for lead in [
      "mean-error maker C", "mean-error weight_set W4", "round-additions inspector I3",
      "identical-series inspector I5", "favours-trader place River market",
    ] { #expect(leads.contains(lead), "\(leads)") }
    let planted = ["C", "C-15", "C-30", "W4", "I3", "I5", "River market"]
    // Where one inspector's digits are far off, those of the others differ from the pool too.
    for lead in survey.fleet.leads where lead.question != .digits {
      #expect(planted.contains(lead.name), "\(lead)")
    }
    #expect(run.lines("leads.csv").count == survey.fleet.leads.count)
    #expect(run.lines("fleet.csv").count == 240)
    #expect(survey.money?.instruments == 240)
  }

  @Test("the first row tells, wherever the next ones stand")
  func firstRow() throws {
    let text =
      Self.header
      + "A,counter,III,15,5,in-service,weighing,5,5,2.5,2026-03-01,North,M,X,o,I1,W1,2026-02-28,1000\n"
      + "B,counter,III,15,5,in-service,weighing,5,5,2.5,2026-04-01,,,,,,,,\n"
      + "A,counter,III,15,5,in-service,weighing,5,5.01,0,2027-01-01,South,N,Y,p,I2,W2,2029-01-01,7\n"
    for chunk in [64, 1 << 20] {
      var options = options()
      options.chunkByteCount = chunk
      let run = try BatchRun(text, rules: try RuleSets.r76(), options: options)
      let lines = run.lines("fleet.csv")
      #expect(
        lines[0].prefix(12)
          == [
            "A", "counter", "North", "M", "X", "o", "I1", "W1", "2026-03-01", "2026-02-28",
            "overdue", "32",
          ])
      #expect(lines[1][10] == "never" && lines[1][2] == "" && lines[1][20] == "")
      let due = try #require(run.summary.survey?.fleet.due)
      #expect((due.asOf, due.overdue, due.never) == (20_260_401, 1, 1))
    }
  }

  /// Worked by hand.
  ///
  /// E at 5 kg is 0 and +12.5 g, at 10 kg 0: ΣE/ΣL = 12.5/20 000; the largest E/L is 2.5/1000.
  /// Beyond 10 g in service (R 76-1, Table 6: 1 e, doubled) there are 2.5 g at 5 kg: 1/2000.
  @Test("money at stake is turnover times error for the load, and the gain what is beyond")
  func money() throws {
    let row = "A,counter,III,15,5,in-service,weighing"
    let tail = "2026-03-01,,,,,,,,1000000.50\n"
    let text =
      Self.header + "\(row),5,5,2.5,\(tail)" + "\(row),5,5.01,0,\(tail)"
      + "\(row),10,10,2.5,\(tail)"
    let run = try BatchRun(text, rules: try RuleSets.r76(), options: options())
    #expect(run.lines("fleet.csv")[0].suffix(5) == ["1000001", "625", "0", "2500", "500"])
    let money = try #require(run.summary.survey?.money)
    #expect((money.toTraders, money.gain, money.gaining) == (625, 500, 1))
    // Who buys loses what he would gain selling.
    let buying = try BatchRun(
      text, rules: try RuleSets.r76(), options: options(SurveyOptions(direction: .buying)))
    #expect(buying.lines("fleet.csv")[0].suffix(5) == ["1000001", "-625", "-2500", "0", "0"])
    #expect(run.outputs["summary.json"]?.contains("\"status\": \"unconfirmed\"") == true)
  }

  @Test("a cell that cannot be read counts as not told, is said, and rejects no row")
  func unread() throws {
    let row = "counter,III,15,5,in-service,weighing,5,5,2.5,2026-03-01,,,,,,"
    let text = Self.header + "A,\(row),soon,much\n" + "B,\(row),31/12/2026,12 000 000\n"
    let run = try BatchRun(text, rules: try RuleSets.r76(), options: options())
    #expect(run.summary.rowsRejected == 0)
    let unread = try #require(run.summary.survey?.unread)
    #expect(unread.map(\.column) == ["valid_until", "turnover_vnd"])
    #expect(unread.map(\.cells) == [2, 1] && unread.allSatisfy { $0.line == 2 })
    #expect(run.lines("fleet.csv")[1][20] == "12000000")
  }

  @Test("amounts are read exactly or not at all")
  func amounts() {
    func read(_ text: String, _ mark: UInt8 = Ascii.point) -> Int64? {
      let bytes = Array(text.utf8)
      return SurveyRecorder.hundredths(bytes.span, 0, bytes.count, mark)
    }
    #expect(read("1500000") == 150_000_000 && read("1 500 000") == 150_000_000)
    #expect(read("0") == 0 && read("12.5") == 1250 && read("12.50000") == 1250)
    #expect(read("12,05", Ascii.comma) == 1205)
    for bad in ["", ".", "-5", "1.5.0", "12.345", "1e6", "12,5", "10000000000000000000"] {
      #expect(read(bad) == nil, "\(bad)")
    }
  }

  @Test("without the columns there is still what kinds and dates say")
  func bare() throws {
    let text =
      "instrument_id,kind,accuracy_class,e_g,service,test,load_kg,indication_kg\nA,counter,III,5,in-service,weighing,5,5\n"
    let run = try BatchRun(text, rules: try RuleSets.r76(), options: options())
    let survey = try #require(run.summary.survey)
    #expect(survey.fleet.spreads.map(\.dimension) == [.kind])
    #expect(survey.fleet.due == nil && survey.money == nil && survey.fleet.leads.isEmpty)
  }
}
