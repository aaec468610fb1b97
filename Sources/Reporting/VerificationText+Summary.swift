import Quantities
import Rules
import Verification

extension VerificationText {
  /// One line an inspection: verdict, instrument, the gravest finding, the file.
  ///
  /// - Parameter unusable: how many inputs could not be used at all.
  public func summary(_ inspections: [VerifiedInspection], unusable: Int = 0) -> String {
    var lines = [ink(say("Summary", vi: "Tổng hợp"), .bold)]
    lines += rows(inspections, titles: true)
    lines += wrapped(totals(inspections, unusable: unusable), indent: 0)
    return finished(lines)
  }

  /// The verdict of one inspection on one line: what `--quiet` leaves.
  public func verdictLines(_ inspections: [VerifiedInspection]) -> String {
    let lines = rows(inspections, titles: false)
    return lines.isEmpty ? "" : finished(lines)
  }

  private func rows(_ inspections: [VerifiedInspection], titles: Bool) -> [String] {
    func title(_ english: String, _ vietnamese: String) -> [String] {
      titles ? [say(english, vi: vietnamese)] : []
    }
    let results = inspections.map(\.result)
    var verdicts = TextTable.Column(
      title("verdict", "kết luận"), results.map { marked($0.verdict) }, .left)
    verdicts.colours = results.map(\.verdict.colour)
    var table = TextTable(columns: [
      verdicts,
      TextTable.Column(
        title("instrument", "cân"), results.map { spelled($0.inspection.instrument.id) }, .left),
      TextTable.Column(
        title("finding", "phát hiện"), results.map { spelled(Self.gravest($0)?.code ?? "") }, .left),
      TextTable.Column(
        title("file", "tệp"), inspections.map { spelled(shortened($0.source)) }, .left),
    ])
    table.columns.removeAll(where: \.isEmpty)
    table.shrinking = table.columns.count - 1
    table.indent = titles ? 2 : 0
    return table.lines(width: TextStyle.width, ink: ink)
  }

  /// The end of a path: what tells files apart.
  private func shortened(_ path: String) -> String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }

  /// The finding that explains a verdict other than pass.
  static func gravest(_ result: VerificationResult) -> Finding? {
    result.verdict == .pass
      ? nil : result.findings.first { $0.severity == .failure || $0.severity == .doubt }
  }

  private func totals(_ inspections: [VerifiedInspection], unusable: Int) -> String {
    let count = inspections.count
    var parts: [String] = []
    for verdict in [Verdict.pass, .fail, .inconclusive] {
      let matching = inspections.count { $0.result.verdict == verdict }
      if matching > 0 { parts.append("\(matching)\u{A0}\(verdict.name[style.language])") }
    }
    var text =
      say(
        count == 1 ? "1 inspection" : "\(count) inspections", vi: "\(count) lần kiểm tra")
      + (parts.isEmpty ? "" : ": " + spelled(parts.joined(separator: ", "))) + "."
    if unusable > 0 {
      text +=
        " "
        + say(
          unusable == 1
            ? "1 input could not be used; see the errors."
            : "\(unusable) inputs could not be used; see the errors.",
          vi: "\(unusable) đầu vào không dùng được; xem các lỗi.")
    }
    return text
  }
}

extension VerificationText {
  /// What stands between the reports of two inspections.
  public var divider: String {
    let line = String(repeating: style.characters == .unicode ? "─" : "-", count: TextStyle.width)
    return "\n\(ink(line, .dim))\n\n"
  }
}
