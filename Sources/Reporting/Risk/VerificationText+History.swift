import Assessment
import Verification

extension VerificationText {
  /// The history view below the risk view.
  func historySection(_ view: HistoryView?, of result: VerificationResult) -> [String] {
    guard let view else { return [] }
    let wording = HistoryWording(view: view, result: result, language: style.language)
    var lines = ["", ink(spelled(wording.title), .bold)]
    let rows = wording.rows
    var verdicts = TextTable.Column(
      [spelled(wording.columns[1])], rows.map { spelled($0[1]) }, .left)
    verdicts.colours = view.margins.suffix(rows.count).map(\.verdict.colour)
    var table = TextTable(
      columns: wording.columns.enumerated().map { index, title in
        TextTable.Column(
          [spelled(title)], rows.map { spelled($0[index]) }, index < 3 ? .left : .right)
      })
    table.columns[1] = verdicts
    lines += table.lines(width: TextStyle.width, ink: ink)
    for sentence in wording.sentences {
      lines += wrapped(spelled(sentence), indent: 2, hanging: 4)
    }
    if let plot = wording.plot {
      lines.append("")
      lines += plot.terminal(style.characters)
    }
    return lines
  }
}
