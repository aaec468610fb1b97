import Assessment
public import Quantities
import Rules
import Verification

/// A verification as Markdown (GitHub tables), for a file that people read and edit.
public struct VerificationMarkdown: Sendable {
  public let language: Language

  public init(language: Language) {
    self.language = language
  }

  /// The sections of all `inspections`; a table of verdicts stands first when there are several.
  public func text(_ inspections: [VerifiedInspection]) -> String {
    var blocks: [String] = []
    if inspections.count > 1 { blocks.append(overview(inspections)) }
    blocks += inspections.map(section)
    return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  private func marked(_ verdict: Verdict) -> String { "\(verdict.mark) \(verdict.name[language])" }

  private var words: VerificationText { VerificationText(style: TextStyle(language: language)) }

  private func overview(_ inspections: [VerifiedInspection]) -> String {
    let rows = inspections.map { inspection -> [String] in
      let result = inspection.result
      return [
        marked(result.verdict), result.inspection.instrument.id, result.ruleSet.id,
        VerificationText.gravest(result)?.code ?? "", inspection.source,
      ]
    }
    return "# \(say("Verifications", vi: "Kết quả kiểm tra"))\n\n"
      + table(
        [
          say("Verdict", vi: "Kết luận"), say("Instrument", vi: "Cân"),
          say("Rules", vi: "Quy định"), say("Finding", vi: "Phát hiện"), say("File", vi: "Tệp"),
        ], rows, right: [])
  }

  private func section(_ verified: VerifiedInspection) -> String {
    let result = verified.result
    let inspection = result.inspection
    let instrument = inspection.instrument
    let id = instrument.id.isEmpty ? say("(no id)", vi: "(không có mã)") : instrument.id
    var blocks = ["## \(escaped(id)): \(marked(result.verdict))"]
    blocks.append(escaped(words.sentence(of: result)) + ".")
    blocks.append(
      table([say("Field", vi: "Mục"), say("Value", vi: "Giá trị")], facts(result), right: []))
    for test in result.tests { blocks += section(test, of: result) }
    if !result.findings.isEmpty {
      blocks.append("### \(say("Findings", vi: "Phát hiện"))")
      blocks.append(result.findings.map(item).joined(separator: "\n"))
    }
    if let view = verified.risk { blocks += section(view, of: result) }
    if let view = verified.history { blocks += section(view, of: result) }
    return blocks.joined(separator: "\n\n")
  }

  private func section(_ view: RiskView, of result: VerificationResult) -> [String] {
    let wording = RiskWording(view: view, result: result, language: language)
    let sentences = wording.sentences
    if sentences.isEmpty { return [] }
    let rows = wording.rows
    return ["### \(escaped(wording.title))"]
      + (rows.isEmpty ? [] : [table(wording.columns, rows, right: [1, 2, 3, 4, 5])])
      + sentences.map(escaped)
  }

  private func section(_ view: HistoryView, of result: VerificationResult) -> [String] {
    let wording = HistoryWording(view: view, result: result, language: language)
    return [
      "### \(escaped(wording.title))", table(wording.columns, wording.rows, right: [3, 4, 5]),
    ] + wording.sentences.map(escaped)
  }

  private func facts(_ result: VerificationResult) -> [[String]] {
    let inspection = result.inspection
    let instrument = inspection.instrument
    let figures = Figures(language: language)
    var rows = [
      [say("Kind", vi: "Loại cân"), instrument.kindName[language]],
      [say("Accuracy class", vi: "Cấp chính xác"), instrument.accuracyClass.rawValue],
      ["Max", figures.amount(instrument.max)],
    ]
    if let min = instrument.min { rows.append(["Min", figures.amount(min)]) }
    if instrument.structure == .single {
      rows.append(["e", instrument.e.text(in: instrument.errorUnit, language)])
      rows.append(["d", instrument.d.text(in: instrument.errorUnit, language)])
    } else {
      for range in instrument.ranges {
        rows.append([
          "Max → e",
          "\(figures.amount(range.max)) → \(range.e.text(in: instrument.errorUnit, language))",
        ])
      }
    }
    let plate = instrument.description
    let described = [
      (say("Manufacturer", vi: "Nhà sản xuất"), plate.manufacturer),
      (say("Model", vi: "Kiểu"), plate.model), (say("Serial number", vi: "Số"), plate.serial),
      (say("Owner", vi: "Người sử dụng"), plate.owner),
      (say("Place", vi: "Nơi sử dụng"), plate.place),
      (say("Inspector", vi: "Người kiểm tra"), inspection.inspector),
    ]
    rows += described.filter { !$0.1.isEmpty }.map { [$0.0, $0.1] }
    rows.append([say("Rules", vi: "Quy định"), result.ruleSet.fullName])
    rows.append([say("Stage", vi: "Chế độ"), inspection.stage.name[language]])
    if let date = inspection.date { rows.append([say("Date", vi: "Ngày"), date.text(language)]) }
    return rows
  }

  private func section(
    _ test: VerificationResult.TestResult, of result: VerificationResult
  ) -> [String] {
    var blocks = ["### \(test.test.name[language]): \(marked(test.verdict))"]
    blocks.append("\(say("Clause", vi: "Điều khoản")): \(cited(test.citation))")
    let unit = result.inspection.instrument.errorUnit
    let columns: [(String, (VerificationResult.ReadingResult) -> String)] = [
      (say("Direction", vi: "Chiều"), { $0.reading.direction.map { $0 == .up ? "↑" : "↓" } ?? "" }),
      (say("Position", vi: "Vị trí"), { $0.reading.position ?? "" }),
      (say("Range", vi: "Phạm vi"), { $0.reading.range.map(String.init) ?? "" }),
      (say("Load", vi: "Tải"), { written($0.reading.load, $0.reading.loadUnit) }),
      (say("Indication", vi: "Số chỉ"), { written($0.reading.indication, $0.reading.loadUnit) }),
      ("ΔL", { written($0.reading.added, unit) }),
      (say("Extra load", vi: "Tải thêm"), { written($0.reading.extraLoad, unit) }),
      (
        say("Indication after", vi: "Số chỉ sau"),
        { written($0.reading.indicationAfter, $0.reading.loadUnit) }
      ),
      (say("Error", vi: "Sai số"), { error(of: $0, unit) }),
      (say("Limit", vi: "Giới hạn"), { written($0.mpe, unit) }),
      (say("Verdict", vi: "Kết luận"), { marked($0.verdict) }),
    ]
    let rows = test.readings.map { reading in columns.map { $0.1(reading) } }
    let used = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
    if !rows.isEmpty {
      blocks.append(
        table(
          used.map { columns[$0].0 }, rows.map { row in used.map { row[$0] } },
          right: Set(used.indices.filter { (3...9).contains(used[$0]) })))
    }
    if let spread = test.spread {
      let value =
        spread.least == spread.largest
        ? written(spread.largest, unit)
        : "\(written(spread.least, unit)) … \(written(spread.largest, unit))"
      blocks.append(
        say("Largest difference: ", vi: "Chênh lệch lớn nhất: ") + value
          + say(", permitted ", vi: ", cho phép ") + written(spread.limit, unit))
    }
    return blocks
  }

  private func written(_ mass: Mass?, _ unit: MassUnit) -> String {
    mass.map { $0.text(in: unit, language) } ?? ""
  }

  private func error(of reading: VerificationResult.ReadingResult, _ unit: MassUnit) -> String {
    let figures = Figures(language: language)
    if let interval = reading.errorInterval {
      return
        "\(figures.error(interval.lowerBound, unit)) … \(figures.error(interval.upperBound, unit))"
    }
    return reading.correctedError.map { figures.error($0, unit) } ?? ""
  }

  private func cited(_ citation: Citation) -> String {
    escaped(citation.text)
      + (citation.status == .unconfirmed ? " († \(citation.status.name[language]))" : "")
  }

  private func item(_ finding: Finding) -> String {
    "- **\(finding.severity.mark) \(finding.severity.name[language])** `\(finding.code)` "
      + "(\(cited(finding.citation))): \(escaped(finding.message[language]))"
  }

  private func table(_ titles: [String], _ rows: [[String]], right: Set<Int>) -> String {
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
    let rule = titles.indices.map { right.contains($0) ? "---:" : "---" }
    return ([line(titles), line(rule)] + rows.map { line($0.map(escaped)) }).joined(separator: "\n")
  }

  /// `text` on one line, without anything that Markdown would take for markup.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in TextLayout.printable(text) {
      if "\\`*_[]<>|#".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
