import Quantities
import Testing

@testable import Batch

@Suite("Scales of severity")
struct SeverityScaleTests {
  private func cell(_ scale: SeverityScale, _ magnitude: Int64, _ mpe: Int64) -> String {
    String(decoding: scale.cell(magnitude, mpe: mpe), as: UTF8.self)
  }

  @Test("bounds belong to the level below them, exactly")
  func bounds() throws {
    let standard = SeverityScale.standard
    #expect(cell(standard, 20, 10) == "slight" && cell(standard, 21, 10) == "serious")
    #expect(cell(standard, 50, 10) == "serious" && cell(standard, 51, 10) == "gross")
    #expect(!standard.isStated)
    let stated = try SeverityScale(parsing: ["low:1.5:30", "mid:7/3:", "withdraw::0"])
    #expect(stated.isStated && stated.levels.map(\.days) == [30, nil, 0])
    #expect(cell(stated, 15, 10) == "low" && cell(stated, 16, 10) == "mid")
    #expect(cell(stated, 70, 30) == "mid" && cell(stated, 71, 30) == "withdraw")
    // No product leaves its range.
    #expect(cell(stated, .max, 1) == "withdraw" && cell(stated, 1, .max) == "low")
  }

  @Test(
    "what is no scale is told why",
    arguments: [
      (["slight"], nil), (["a:2:1:1"], .form("a:2:1:1")), ([":2", "b"], .form(":2")),
      (["a b:2", "c"], .form("a b:2")), (["a:x", "b"], .bound("x")), (["a:0", "b"], .bound("0")),
      (["a:-1", "b"], .bound("-1")), (["a:2:soon", "b"], .days("soon")),
      (["a:2:-1", "b"], .days("-1")), (["a:2", "b:2", "c"], .order("b:2")),
      (["a", "b"], .unreachable("b")), (["a:2", "a"], .unreachable("a")),
      (["a:2"], .openEnd("a")), ([], .form("")),
    ] as [([String], SeverityScale.Fault?)])
  func faults(texts: [String], fault: SeverityScale.Fault?) {
    do throws(SeverityScale.Fault) {
      _ = try SeverityScale(parsing: texts)
      #expect(fault == nil)
    } catch {
      #expect(error == fault)
      #expect(!error.text.english.isEmpty && error.text.vietnamese != error.text.english)
    }
  }

  @Test("a user's scale adds its columns, and the usual one none")
  func columns() throws {
    let text = """
      instrument_id,kind,accuracy_class,e_g,service,test,load_kg,indication_kg
      A,counter,III,5,in-service,weighing,5,5.02
      B,counter,III,5,in-service,weighing,5,5.1
      C,counter,III,5,in-service,weighing,5,5
      D,counter,III,5,in-service,repeatability,5,5.01
      D,counter,III,5,in-service,repeatability,5,4.99

      """
    var options = BatchOptions()
    options.severities = try SeverityScale(parsing: ["slight:2:30", "withdraw::0"])
    let run = try BatchRun(text, rules: try RuleSets.r76(), options: options)
    #expect(run.lines("flagged.csv").map { $0.suffix(1) } == [["30"], ["0"]])
    #expect(run.lines("flagged.csv").map { $0[10] } == ["slight", "withdraw"])
    // 20 g and 100 g where 10 g are allowed, nothing, and a range of 20 g.
    #expect(
      run.lines("verdicts.csv").map { Array($0.suffix(2)) }
        == [["slight", "30"], ["withdraw", "0"], ["", ""], ["slight", "30"]])
    let plain = try BatchRun(text, rules: try RuleSets.r76())
    #expect(plain.lines("verdicts.csv")[0].count == 15)
    #expect(plain.lines("flagged.csv").map { $0[10] } == ["slight", "gross"])
  }
}
