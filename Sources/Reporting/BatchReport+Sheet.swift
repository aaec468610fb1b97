public import Quantities
public import Sheets
import Verification

extension BatchReport {
  /// The report as rows of a sheet.
  public func sheet(_ language: Language) -> [[SheetCell]] {
    func say(_ english: String, vi vietnamese: String) -> String {
      language == .vietnamese ? vietnamese : english
    }
    func whole(_ value: Int) -> SheetCell { .number(Double(value), .whole) }
    var result: [[SheetCell]] = [
      [.heading(say("Verdicts on a fleet", vi: "Kết luận về toàn bộ cân"))],
      [.text(rules)],
      [.text(BatchText.sentence(all, language))],
      [],
      [
        say("kind", vi: "loại"), say("instruments", vi: "số cân"), Verdict.pass.name[language],
        Verdict.fail.name[language], Verdict.inconclusive.name[language],
        say("failure rate", vi: "tỷ lệ"), say("95 %, from", vi: "95 %, từ"), say("to", vi: "đến"),
      ].map(SheetCell.heading),
    ]
    result += (kinds + [all]).map { line in
      let name =
        line.kind.isEmpty
        ? say("all", vi: "tất cả")
        : InstrumentKind(rawValue: line.kind)?.name[language] ?? line.kind
      let rate = line.failureRate.map { [$0.value, $0.lower, $0.upper] } ?? []
      return [
        .text(name), whole(line.instruments), whole(line.passed), whole(line.failed),
        whole(line.inconclusive),
      ] + rate.map { .number($0, .percent) }
    }
    result += [
      [],
      [.text(say("rows read", vi: "dòng đã đọc")), whole(rowsRead)],
      [.text(say("rows used", vi: "dòng dùng được")), whole(rowsUsed)],
      [.text(say("rows rejected", vi: "dòng bị loại")), whole(rowsRead - rowsUsed)],
    ]
    result += rejects.map {
      [.text($0.code), whole($0.rows), .text($0.reason[language])]
    }
    let remarks = warnings + notes
    if !remarks.isEmpty { result += [[]] + remarks.map { [.text($0[language])] } }
    return result
  }
}
