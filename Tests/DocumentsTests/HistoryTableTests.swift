import Calibration
import Documents
import Quantities
import Testing

@Suite struct HistoryTableTests {
  private func read(
    _ text: String, _ numbers: NumberForm = .undeclared
  ) throws -> [InstrumentHistory] {
    try HistoryTable.read(DelimitedTable(Array(text.utf8), file: "h.csv"), numbers: numbers)
  }

  private func codes(_ text: String, _ numbers: NumberForm = .undeclared) -> [String] {
    do {
      _ = try read(text, numbers)
      return []
    } catch let error as DocumentError {
      return error.problems.map {
        "\($0.code) \($0.position.map { "\($0.line):\($0.column)" } ?? "-")"
      }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `errors with their unit, in any order of columns`() throws {
    let histories = try read(
      """
      # a comment
      date,limit [g],error [g],instrument_id,note

      2025-01-02,5,"1.5",A,"said ""fine"", twice"
      2024-01-02,5,-0.5,A,
      2025-01-02,5,2,B,x
      """)
    #expect(histories.map(\.instrument) == ["A", "B"])
    #expect(histories[0].unit == "g")
    #expect(histories[0].results.map { $0.error?.text } == ["-0.5", "1.5"])
  }

  @Test func `limits in another unit of mass are converted exactly`() throws {
    let histories = try read("date,error_mg,limit_g,u_µg\n2025-01-02,4.5,0.005,20\n")
    #expect(histories[0].instrument == "h.csv")
    #expect(histories[0].results[0].limit?.text == "5")
    #expect(histories[0].results[0].uncertainty == 0.02)
  }

  @Test func `semicolons, decimal commas and Vietnamese words`() throws {
    let errors = try read("date;error_g;limit_g\n2025-01-02;0,25;1,5\n", .vietnamese)
    #expect(errors[0].results[0].error?.text == "0.25")
    let outcomes = try read("date\tresult\r\n2025-01-02\tĐạt\r\n2025-02-02\tKhông đạt\r\n")
    #expect(outcomes[0].results.map(\.passed) == [true, false])
    let states = try read(
      "date,error_g,limit_g,condition\n2025-01-02,1,5,as found\n2025-01-02,0,5,AS-LEFT\n")
    #expect(states[0].results.map(\.condition) == [.asFound, .asLeft])
  }

  @Test(arguments: [
    ("", "EMPTY-DOCUMENT 1:1"), ("# only\n", "NO-HEADER 1:1"), ("date,result\n", "NO-ROWS -"),
    ("date,error_g,limit_g\n2025-13-02,1,5\n", "NOT-A-DATE 2:1"),
    ("date,error_g,limit_g\n2025-01-02,x,5\n", "NOT-A-NUMBER 2:12"),
    ("date,error_g,limit_g\n2025-01-02,NaN,5\n", "NOT-A-NUMBER 2:12"),
    ("date,error_g,limit_g\n2025-01-02,1e3,5\n", "NOT-A-NUMBER 2:12"),
    ("date,error_g,limit_g\n2025-01-02,,5\n", "MISSING-VALUE 2:12"),
    ("date,error_g,limit_g\n2025-01-02,1,0\n", "LIMIT-NOT-POSITIVE 2:14"),
    ("date,error_g,limit_g\n2025-01-02,1,-5\n", "LIMIT-NOT-POSITIVE 2:14"),
    ("date,error_g,limit_g,u_g\n2025-01-02,1,5,0\n", "UNCERTAINTY-NOT-POSITIVE 2:16"),
    ("date,error_g\n2025-01-02,1\n", "MISSING-COLUMN 1:1"),
    ("date,error_g,limit_mm\n2025-01-02,1,2\n", "UNITS-DIFFER 1:14"),
    ("date,error_g,limt_g\n2025-01-02,1,2\n", "UNKNOWN-COLUMN 1:14"),
    ("date,error_g,limit_g,date\n2025-01-02,1,2,2025-01-02\n", "REPEATED-COLUMN 1:22"),
    ("date,result\n2025-01-02,perhaps\n", "NOT-ALLOWED 2:12"),
    ("date,result,condition\n2025-01-02,pass,as-foudn\n", "NOT-ALLOWED 2:17"),
    ("date,result\n2025-01-02\n", "FIELD-COUNT 2:1"),
    ("date,result\n2025-01-02,\"pass\n", "OPEN-QUOTE 2:12"),
    ("date,result\n2025-01-02,\"pass\" now\n", "TEXT-AFTER-QUOTE 2:19"),
    ("instrument_id,date,result\n,2025-01-02,pass\n", "MISSING-VALUE 2:1"),
    ("date;error_g;limit_g\n2025-01-02;1.500;5\n", "AMBIGUOUS-NUMBER 2:12"),
    ("date,error_g,limit_g\n2025-01-02,99999999999999999999,5\n", "OUT-OF-RANGE 2:12"),
  ])
  func `what cannot be used is told with its place`(text: String, expected: String) {
    #expect(codes(text).contains(expected), "\(codes(text))")
  }

  @Test func `all that is wrong is told at once`() {
    let text = "date,error_g,limit_g\n2025-01-99,1,5\n2025-01-02,x,5\n2025-01-02,1,0\n"
    #expect(codes(text).count == 3)
  }

  @Test func `a check standard by day`() throws {
    let table = try DelimitedTable(
      Array("standard_id,date,value_mg\nS,2025-01-08,3\nS,2025-01-01,1\nS,2025-01-01,2\n".utf8),
      file: "c.csv")
    let standards = try CheckStandardTable.read(table)
    #expect(standards.map(\.name) == ["S"])
    #expect(standards[0].days.map(\.values) == [[1, 2], [3]])
    #expect(standards[0].unit == "mg")
  }

  @Test func `damaged tables never crash`() {
    let whole = Array("instrument_id,date,error_g,limit_g\n\"A\",2025-01-02,1.5,5\n".utf8)
    for end in 0...whole.count {
      _ = try? HistoryTable.read(DelimitedTable(Array(whole[..<end]), file: "x"))
      for byte: UInt8 in [0, 10, 34, 44, 59, 200, 255] {
        var damaged = whole
        if end < damaged.count { damaged[end] = byte }
        _ = try? HistoryTable.read(DelimitedTable(damaged, file: "x"))
        _ = try? CheckStandardTable.read(DelimitedTable(damaged, file: "x"))
      }
    }
  }
}
