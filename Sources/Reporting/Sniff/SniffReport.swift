public import Quantities
import Streams
public import Tables
import Verification

/// What a table seems to be, and why, line by line.
public struct SniffReport: Sendable {
  /// The name of the file.
  public var file: String
  /// How it is packed, in its own word.
  public var packing: String?
  /// What was found.
  public var proposal: DatasetProposal
  /// What the table is, where it is no delimited text.
  public var source: LocalizedText?
  /// Whether the encoding was stated.
  public var isEncodingStated: Bool
  /// Where the mapping was saved.
  public var saved: String?

  public init(
    file: String, packing: String?, proposal: DatasetProposal, source: LocalizedText? = nil,
    isEncodingStated: Bool,
    saved: String?
  ) {
    self.file = file
    self.packing = packing
    self.proposal = proposal
    self.source = source
    self.isEncodingStated = isEncodingStated
    self.saved = saved
  }

  /// The report as text for a terminal of 80 columns.
  public func text(_ style: TextStyle) -> String { SniffText(report: self, style: style).text() }
}

/// Writes a ``SniffReport``.
private struct SniffText {
  let report: SniffReport
  let style: TextStyle
  private var proposal: DatasetProposal { report.proposal }
  private var mapping: DatasetMapping { report.proposal.mapping }
  private var ink: Ink { Ink(isOn: style.colour) }

  init(report: SniffReport, style: TextStyle) {
    self.report = report
    self.style = style
  }

  private func say(_ english: String, vi vietnamese: String) -> String {
    TextLayout.spell(
      TextLayout.printable(style.language == .vietnamese ? vietnamese : english),
      for: style.characters)
  }

  private func say(_ text: LocalizedText) -> String { say(text.english, vi: text.vietnamese) }

  func text() -> String {
    var lines = [ink(say(report.file, vi: report.file), .bold), ""]
    lines += evidence()
    lines.append("")
    lines += columns()
    lines += words()
    let open = proposal.doubts.filter(\.isQuestion)
    let notes = proposal.doubts.filter { !$0.isQuestion }
    lines += list(notes, say("To heed", vi: "Cần lưu ý"))
    lines += list(open, say("To be answered", vi: "Cần trả lời"))
    lines.append("")
    lines += conclusion(open.count)
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: What the table is

  private func evidence() -> [String] {
    var rows: [(String, String, String)] = []
    if let packing = report.packing {
      rows.append(
        (
          say("packing", vi: "nén"), say(packing, vi: packing),
          say("by its first bytes", vi: "theo các byte đầu")
        ))
    }
    if let source = report.source {
      rows.append(
        (say("kind", vi: "loại"), say(source), say("by its content", vi: "theo nội dung")))
    } else {
      rows.append(encoding())
      rows.append(
        (
          say("cells parted by", vi: "dấu phân cách"), delimiter(),
          say(
            "with it a line names \(proposal.namedFields) fields",
            vi: "nhờ đó một dòng nêu \(proposal.namedFields) trường")
        ))
    }
    if let form = proposal.form {
      rows.append(self.form(form))
    } else {
      rows.append(
        (
          say("header line", vi: "dòng tên cột"),
          say("line \(mapping.leadingLines + 1)", vi: "dòng \(mapping.leadingLines + 1)"),
          say(
            "the first that names so many; \(proposal.rows) rows below it looked at",
            vi: "dòng đầu tiên nêu nhiều tên như vậy; đã xem \(proposal.rows) dòng bên dưới")
        ))
    }
    rows.append(numbers())
    rows.append(dates())
    var table = TextTable(columns: [
      TextTable.Column([], rows.map(\.0), .left), TextTable.Column([], rows.map(\.1), .left),
      TextTable.Column([], rows.map(\.2), .left),
    ])
    table.shrinking = 2
    table.wraps = true
    return table.lines(width: TextStyle.width, ink: ink)
  }

  private func encoding() -> (String, String, String) {
    let name = mapping.encoding ?? proposal.encoding?.encoding ?? .utf8
    var reason = say("nothing speaks for any", vi: "không có dấu hiệu nào")
    if report.isEncodingStated { reason = say("as stated", vi: "như đã nêu") }
    if let guess = proposal.encoding { reason = say(guess.reason) }
    return (say("encoding", vi: "bảng mã"), name.title, reason)
  }

  private func form(_ form: DatasetProposal.FormEvidence) -> (String, String, String) {
    let title = mapping.form?.title ?? ""
    var reason = say(
      "each begins with '\(title)'; labels state \(form.labelCount) fields, "
        + "\(form.readings) readings stand below their own titles",
      vi: "mỗi biên bản bắt đầu bằng '\(title)'; nhãn nêu \(form.labelCount) trường, "
        + "\(form.readings) số đọc nằm trong bảng riêng")
    if !form.tests.isEmpty {
      let tests = form.tests.joined(separator: ", ")
      reason += say("; headings name the test: \(tests)", vi: "; đề mục nêu phép thử: \(tests)")
    }
    return (
      say("records", vi: "biên bản"),
      say(
        form.records == 1 ? "1, a form" : "\(form.records), one below the other",
        vi: form.records == 1 ? "1 mẫu" : "\(form.records), nối tiếp nhau"), reason
    )
  }

  private func delimiter() -> String {
    switch mapping.delimiter {
    case UInt8(ascii: ";"): say("semicolon", vi: "dấu chấm phẩy")
    case UInt8(ascii: "\t"): say("tab", vi: "tab")
    default: say("comma", vi: "dấu phẩy")
    }
  }

  private func numbers() -> (String, String, String) {
    let isComma = mapping.numbers == .vietnamese
    let (count, other) =
      isComma ? (proposal.commas, proposal.points) : (proposal.points, proposal.commas)
    let example =
      (isComma ? proposal.commaExample : proposal.pointExample).map { " ('\($0)')" } ?? ""
    let reason =
      proposal.commas + proposal.points == 0
      ? say(
        "no number shows a decimal mark that can be read one way only",
        vi: "không có số nào cho thấy rõ dấu thập phân")
      : say(
        "\(count) numbers can be read only so\(example), \(other) only otherwise",
        vi: "\(count) số chỉ đọc được theo cách này\(example), \(other) số chỉ theo cách kia")
    let isOpen = proposal.doubts.contains {
      if case .ambiguousNumbers = $0 { true } else { false }
    }
    let name =
      isOpen
      ? say("open", vi: "chưa rõ")
      : isComma ? say("comma", vi: "dấu phẩy") : say("point", vi: "dấu chấm")
    return (say("decimal mark", vi: "dấu thập phân"), name, reason)
  }

  private func dates() -> (String, String, String) {
    let name =
      switch mapping.dates {
      case .yearMonthDay: say("year-month-day", vi: "năm-tháng-ngày")
      case .dayMonthYear: say("day/month/year", vi: "ngày/tháng/năm")
      case .monthDayYear: say("month/day/year", vi: "tháng/ngày/năm")
      }
    let found = proposal.dates
    let example = found.example.map {
      say("; '\($0)' exists in no other", vi: "; '\($0)' không có theo thứ tự khác")
    }
    let reason =
      found.dates == 0
      ? say("no date is written otherwise", vi: "không có ngày nào viết khác")
      : say(
        "\(found.readable) of \(found.dates) dates exist in this order",
        vi: "\(found.readable) trên \(found.dates) ngày có thật theo thứ tự này") + (example ?? "")
    return (say("dates", vi: "ngày tháng"), name, reason)
  }

  // MARK: The columns

  private func columns() -> [String] {
    let rows = proposal.columns
    var table = TextTable(columns: [
      TextTable.Column(
        [say("column", vi: "cột")], rows.map { say($0.header, vi: $0.header) }, .left),
      TextTable.Column(
        [say("field", vi: "trường")],
        rows.map { $0.field?.rawValue ?? say("left out", vi: "bỏ qua") }, .left),
      TextTable.Column([say("unit", vi: "đơn vị")], rows.map(unit), .left),
      TextTable.Column([say("cells read", vi: "ô đọc được")], rows.map(cells), .left),
    ])
    if let form = proposal.form {
      table.columns[0] = TextTable.Column(
        [say("column or label", vi: "cột hoặc nhãn")],
        rows.enumerated().map { index, row in
          say(row.header, vi: row.header) + (index < rows.count - form.labelCount ? "" : ":")
        }, .left)
    }
    table.columns[1].colours = rows.map { $0.field == nil ? .dim : nil }
    table.columns[2].colours = rows.map { $0.unitSource == .supposed ? Verdict.fail.colour : nil }
    table.shrinking = 0
    return table.lines(width: TextStyle.width, ink: ink)
  }

  private func unit(_ column: DatasetProposal.Column) -> String {
    switch column.unitSource {
    case .header:
      say(
        "\(column.unit?.symbol ?? ""), by its name",
        vi: "\(column.unit?.symbol ?? ""), theo tên cột")
    case .stated:
      say("\(column.unit?.symbol ?? ""), as stated", vi: "\(column.unit?.symbol ?? ""), như đã nêu")
    case .cells: say("in each cell", vi: "trong từng ô")
    case .supposed: "?"
    case .none: ""
    }
  }

  private func cells(_ column: DatasetProposal.Column) -> String {
    if column.filled == 0 { return say("empty", vi: "trống") }
    let example = TextLayout.cut(column.example, 20)
    if column.field == nil { return say("'\(example)'", vi: "'\(example)'") }
    return say(
      "\(column.readable) of \(column.filled), '\(example)'",
      vi: "\(column.readable) trên \(column.filled), '\(example)'")
  }

  /// What words of the table are taken for.
  private func words() -> [String] {
    let fields = DatasetField.allCases.filter { mapping.words[$0]?.isEmpty == false }
    if fields.isEmpty { return [] }
    let arrow = style.characters == .unicode ? "→" : "->"
    let entries = fields.flatMap { field in
      (mapping.words[field] ?? [:]).sorted { $0.key < $1.key }
        .map { say("'\($0.key)' \(arrow) \($0.value)", vi: "'\($0.key)' \(arrow) \($0.value)") }
    }
    return ["", ink(say("Words", vi: "Từ ngữ"), .bold)]
      + TextLayout.wrap(
        entries.map { $0.replacing(" ", with: "\u{a0}") }.joined(separator: ", "),
        TextStyle.width - 2
      ).map { "  " + $0.replacing("\u{a0}", with: " ") }
  }

  // MARK: What is open

  private func list(_ doubts: [DatasetProposal.Doubt], _ title: String) -> [String] {
    if doubts.isEmpty { return [] }
    let bullet = style.characters == .unicode ? "·" : "-"
    return ["", ink(title, .bold)]
      + doubts.flatMap { doubt in
        TextLayout.wrap(say(SniffWording.text(of: doubt)), TextStyle.width - 4).enumerated()
          .map { ($0.offset == 0 ? "  \(bullet) " : "    ") + $0.element }
      }
  }

  private func conclusion(_ open: Int) -> [String] {
    var lines: [String] = []
    if open > 0 {
      lines.append(
        say(
          open == 1 ? "1 question is open." : "\(open) questions are open.",
          vi: "Còn \(open) câu hỏi chưa trả lời."))
    } else {
      lines.append(
        say("Everything that is needed was found.", vi: "Đã tìm thấy mọi thứ cần thiết."))
    }
    if let saved = report.saved {
      lines.append(
        open > 0
          ? say(
            "Saved to \(saved), a '?' where an answer lacks.",
            vi: "Đã lưu vào \(saved), chỗ chưa trả lời ghi '?'.")
          : say(
            "Saved to \(saved): steelyard batch \(report.file) --map \(saved) --output results",
            vi:
              "Đã lưu vào \(saved): steelyard batch \(report.file) --map \(saved) --output ket-qua"
          ))
    } else if open == 0 {
      lines.append(
        say(
          "'--save mapping.yaml' keeps it for 'steelyard batch --map mapping.yaml'.",
          vi: "'--save cach-doc.yaml' lưu lại để dùng với 'steelyard batch --map cach-doc.yaml'."))
    }
    return lines.flatMap { TextLayout.wrap($0, TextStyle.width) }
  }
}
