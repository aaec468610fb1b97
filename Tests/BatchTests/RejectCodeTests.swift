import Quantities
import Testing

@testable import Batch

/// Each way in which a row can be useless, with the place and the words that it gets.
@Suite struct RejectCodeTests {
  private static let header =
    "instrument_id,kind,accuracy_class,max_kg,min_kg,e_g,d_g,service,indication_type,test,load_kg,indication_kg,added_g,date"
  private static let good = [
    "instrument_id": "s1", "kind": "counter", "accuracy_class": "III", "max_kg": "15",
    "min_kg": "0.1", "e_g": "5", "d_g": "5", "service": "initial", "indication_type": "digital",
    "test": "weighing", "load_kg": "1", "indication_kg": "1", "added_g": "", "date": "2025-03-01",
  ]

  static func row(_ changes: [String: String] = [:]) -> String {
    header.split(separator: ",").map { changes[String($0)] ?? good[String($0)] ?? "" }
      .joined(separator: ",") + "\n"
  }

  @Test(arguments: [
    ("instrument_id", "", "MISSING-VALUE"), ("instrument_id", "  ", "MISSING-VALUE"),
    ("kind", "", "MISSING-VALUE"), ("accuracy_class", "V", "UNKNOWN-CLASS"),
    ("accuracy_class", "", "MISSING-VALUE"), ("accuracy_class", "iii", "UNKNOWN-CLASS"),
    ("max_kg", "0", "NOT-POSITIVE"), ("max_kg", "-1", "NEGATIVE"), ("max_kg", "x", "NOT-A-NUMBER"),
    ("min_kg", "-0.1", "NEGATIVE"), ("e_g", "0", "NOT-POSITIVE"), ("e_g", "-5", "NEGATIVE"),
    ("e_g", "", "MISSING-VALUE"), ("e_g", "5g", "NOT-A-NUMBER"), ("d_g", "0", "NOT-POSITIVE"),
    ("service", "new", "UNKNOWN-SERVICE"), ("service", "", "MISSING-VALUE"),
    ("indication_type", "dial", "UNKNOWN-INDICATION"), ("test", "weighin", "UNKNOWN-TEST"),
    ("test", "", "MISSING-VALUE"), ("test", "zero-setting", "TEST-NOT-JUDGED"),
    ("test", "discrimination", "TEST-NOT-JUDGED"), ("load_kg", "", "MISSING-VALUE"),
    ("load_kg", "-1", "NEGATIVE"), ("load_kg", "1.00000000001", "TOO-FINE"),
    ("load_kg", "10000001", "OUT-OF-RANGE"), ("load_kg", "\"1,5\"", "NUMBER-FORM"),
    ("indication_kg", "1kg", "NOT-A-NUMBER"), ("indication_kg", "", "MISSING-VALUE"),
    ("added_g", "-1", "NEGATIVE"), ("added_g", "?", "NOT-A-NUMBER"),
    ("date", "2025-02-29", "BAD-DATE"), ("date", "01/03/2025", "BAD-DATE"),
    ("load_kg", "50.001", "LOAD-BEYOND-CLASS"),
  ])
  func `a bad cell is named`(column: String, value: String, code: String) throws {
    let run = try BatchRun(
      Self.header + "\n" + Self.row() + Self.row([column: value]) + Self.row(),
      rules: RuleSets.r76())
    #expect(run.rejects == [["3", column, code]])
    let line = try #require(run.lines("rejects.csv").first)
    #expect(line[0] == "in.csv")
    #expect(line[3] == CSVText.rows(value + "\n")[0][0])
    #expect(line[5].hasPrefix(try #require(RejectCode(rawValue: code)).reason[.english]))
    #expect(run.summary.rowsUsed == 2)
  }

  @Test func `rows without the right number of fields are shown whole`() throws {
    let run = try BatchRun(
      Self.header + "\nonly,three,fields\n" + Self.row().replacing("\n", with: ",more\n"),
      rules: RuleSets.r76())
    #expect(run.rejects == [["2", "", "TOO-FEW-FIELDS"], ["3", "", "TOO-MANY-FIELDS"]])
    #expect(run.lines("rejects.csv")[0][3] == "only,three,fields")
  }

  @Test func `a repeated header line is called that`() throws {
    let run = try BatchRun(
      Self.header + "\n" + Self.row() + Self.header + "\n" + Self.row(), rules: RuleSets.r76())
    #expect(run.rejects == [["3", "", "REPEATED-HEADER"]])
  }

  @Test func `bytes that are no text are rejected where they would name something`() throws {
    let bytes =
      Array((Self.header + "\n").utf8) + [0x41, 0xff, 0xfe]
      + Array(Self.row(["instrument_id": ""]).utf8)
    let run = try BatchRun([("in.csv", bytes)], rules: RuleSets.r76())
    #expect(run.rejects == [["2", "instrument_id", "ENCODING"]])
  }

  @Test(arguments: [
    ("kind", "platform", "counter"), ("accuracy_class", "II", "III"), ("e_g", "10", "5 g"),
    ("service", "in-service", "initial"), ("max_kg", "30", "15000 g"),
  ])
  func `a contradiction names both places`(column: String, value: String, first: String) throws {
    let other = Self.row([column: value])
    let text = Self.header + "\n" + Self.row() + other + Self.row() + other
    var outputs: [String: String]?
    // Whatever the chunks: also where the contradicting row is the first of its chunk.
    for chunk in [1 << 20, 1, 100, 250] {
      var options = BatchOptions()
      options.chunkByteCount = chunk
      let run = try BatchRun(text, rules: RuleSets.r76(), options: options)
      #expect(run.rejects == [["3", column, "CONTRADICTION"], ["5", column, "CONTRADICTION"]])
      #expect(run.lines("rejects.csv")[0][5].contains("in.csv:2 states \(first)"))
      #expect(run.verdicts.map { $0[4] } == ["2"])
      if let outputs { #expect(run.outputs == outputs) }
      outputs = run.outputs
    }
  }

  @Test func `a Max that is not stated contradicts nothing`() throws {
    let text =
      Self.header + "\n" + Self.row() + Self.row(["max_kg": ""]) + Self.row(["max_kg": "15.0"])
    for chunk in [1 << 20, 1] {
      var options = BatchOptions()
      options.chunkByteCount = chunk
      let run = try BatchRun(text, rules: RuleSets.r76(), options: options)
      #expect(run.rejects.isEmpty && run.summary.rowsUsed == 3)
    }
  }

  @Test func `a row that is rejected states nothing`() throws {
    let text = Self.header + "\n" + Self.row(["accuracy_class": "II", "load_kg": "?"]) + Self.row()
    let run = try BatchRun(text, rules: RuleSets.r76())
    #expect(run.rejects == [["2", "load_kg", "NOT-A-NUMBER"]])
    #expect(run.verdicts.map { $0[2] } == ["III"])
  }

  @Test func `every code has its words in both languages`() {
    for code in RejectCode.allCases {
      for language in Language.allCases { #expect(!code.reason[language].isEmpty) }
      #expect(code.reason.english != code.reason.vietnamese)
      #expect(RejectCode.allCases[code.index] == code)
    }
  }

  @Test func `reasons are given in the language that was asked for, with what may be meant`() throws
  {
    var options = BatchOptions()
    options.language = .vietnamese
    let run = try BatchRun(
      Self.header + "\n" + Self.row(["service": "initail"]), rules: RuleSets.r76(), options: options
    )
    let reason = try #require(run.lines("rejects.csv").first?[5])
    #expect(reason.hasPrefix(RejectCode.unknownService.reason[.vietnamese]))
    #expect(reason.hasSuffix("có phải ý bạn là 'initial'?"))
  }
}
