import Assessment
import Rules
import Verification

extension VerificationText {
  /// The risk view below the findings; nothing where a retail check was not evaluated: such a
  /// visit has no repeatability test.
  func riskSection(_ view: RiskView?, of result: VerificationResult) -> [String] {
    guard let view else { return [] }
    if view.conformance == nil, case .retailCheck = result.ruleSet.body { return [] }
    let wording = RiskWording(view: view, result: result, language: style.language)
    let sentences = wording.sentences
    if sentences.isEmpty { return [] }
    var lines = ["", ink(spelled(wording.title), .bold)]
    let rows = wording.rows
    if !rows.isEmpty {
      var table = TextTable(
        columns: wording.columns.enumerated().map { index, title in
          TextTable.Column(
            [spelled(title)], rows.map { spelled($0[index]) }, index == 0 ? .left : .right)
        })
      table.shrinking = 0
      lines += table.lines(width: TextStyle.width, ink: ink)
    }
    for sentence in sentences {
      let text = wrapped(spelled(sentence), indent: 2, hanging: 4)
      let isMark = view.isBorderline && sentence.hasPrefix("?")
      lines += isMark ? text.map { ink($0, .boldYellow) } : text
    }
    return lines
  }
}
