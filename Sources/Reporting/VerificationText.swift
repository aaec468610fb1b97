import Quantities
import Rules
import Verification

/// A verification for a reader at a terminal: every reading with its error drawn
/// within the limits, the findings, and one line of verdict.
///
/// No line is longer than ``TextStyle/width``. The text is the same in a terminal
/// and in a log, but for colour.
public struct VerificationText: Sendable {
  public let style: TextStyle

  public init(style: TextStyle) {
    self.style = style
  }

  var ink: Ink { Ink(isOn: style.colour) }
  var figures: Figures { Figures(language: style.language) }

  /// `text` of data or of a finding, fit for this terminal.
  func spelled(_ text: String) -> String {
    TextLayout.spell(TextLayout.printable(text), for: style.characters)
  }

  func say(_ english: String, vi vietnamese: String) -> String {
    spelled(style.language == .vietnamese ? vietnamese : english)
  }

  func name(_ text: LocalizedText) -> String { spelled(text[style.language]) }

  func marked(_ verdict: Verdict) -> String {
    spelled("\(verdict.mark) \(verdict.name[style.language])")
  }

  func wrapped(_ text: String, indent: Int, hanging: Int? = nil) -> [String] {
    let hanging = hanging ?? indent
    let lines = TextLayout.wrap(text, TextStyle.width - hanging)
    return lines.enumerated().map { index, line in
      String(repeating: " ", count: index == 0 ? indent : hanging) + line
    }
  }

  /// The whole report of one inspection, ending in a line break.
  public func text(_ inspection: VerifiedInspection) -> String {
    let result = inspection.result
    var lines = heading(result)
    for test in result.tests {
      lines.append("")
      lines += section(test, of: result)
    }
    let findings = FindingGroup.groups(of: result.findings)
    if !findings.isEmpty {
      lines.append("")
      lines.append(ink(say("Findings", vi: "Phát hiện"), .bold))
      for group in findings { lines += paragraph(group) }
    }
    lines += riskSection(inspection.risk, of: result)
    lines += historySection(inspection.history, of: result)
    lines += legend(of: result)
    lines.append("")
    lines += conclusion(result)
    return finished(lines)
  }

  /// The lines as text.
  ///
  /// No-break spaces have done their work: in a terminal they would only be in the way of
  /// a search.
  func finished(_ lines: [String]) -> String {
    lines.joined(separator: "\n").replacing("\u{A0}", with: " ") + "\n"
  }

  // MARK: Heading

  private func heading(_ result: VerificationResult) -> [String] {
    let inspection = result.inspection
    let instrument = inspection.instrument
    let id = instrument.id.isEmpty ? say("(no id)", vi: "(không có mã)") : spelled(instrument.id)
    var lines = wrapped("\(id) \(spelled("·")) \(name(instrument.kindName))", indent: 0)
      .map { ink($0, .bold) }
    lines += wrapped(spelled(statement(of: instrument)), indent: 0)
    let plate = instrument.description
    let maker = [plate.manufacturer, plate.model, plate.serial].filter { !$0.isEmpty }
    let where_ = [plate.owner, plate.place].filter { !$0.isEmpty }
    for words in [maker, where_] where !words.isEmpty {
      lines += wrapped(spelled(words.joined(separator: ", ")), indent: 0)
    }
    lines += wrapped(spelled(occasion(of: result)), indent: 0)
    if let weights = inspection.weights, !weights.isEmpty {
      let list = weights.map {
        glued("\($0.count) × \(figures.amount($0.nominal)) \($0.weightClass)")
      }
      lines += wrapped(
        say("Weights: ", vi: "Quả cân: ") + spelled(list.joined(separator: ", ")), indent: 0)
    }
    return lines
  }

  /// What the data plate says: `class III · Max 15 kg · Min 100 g · e = 5 g · digital`.
  func statement(of instrument: Instrument) -> String {
    let language = style.language
    var parts = [instrument.accuracyClass.name[language]]
    if instrument.structure == .single {
      parts.append("Max\u{A0}\(glued(figures.amount(instrument.max)))")
    }
    if let min = instrument.min { parts.append("Min\u{A0}\(glued(figures.amount(min)))") }
    if instrument.structure == .single {
      let unit = instrument.errorUnit
      let e = glued(instrument.e.text(in: unit, language))
      if instrument.d == instrument.e {
        parts.append("e\u{A0}=\u{A0}d\u{A0}=\u{A0}\(e)")
      } else {
        parts.append("e\u{A0}=\u{A0}\(e)")
        parts.append("d\u{A0}=\u{A0}\(glued(instrument.d.text(in: unit, language)))")
      }
    } else {
      parts.append(instrument.structure.name[language])
      for range in instrument.ranges {
        parts.append(
          glued(
            "Max \(figures.amount(range.max)) e = \(range.e.text(in: instrument.errorUnit, language))"
          ))
      }
    }
    parts.append(instrument.indication.name[language])
    return parts.joined(separator: " · ")
  }

  /// By which rules and when: `OIML R 76-1:2006 · initial verification · 2026-11-23`.
  func occasion(of result: VerificationResult) -> String {
    let inspection = result.inspection
    var parts = [result.ruleSet.fullName]
    if case .retailCheck = result.ruleSet.body {
      parts.append(inspection.trade.name[style.language])
      if let goods = inspection.goods {
        parts.append(say("goods ", vi: "lượng hàng ") + glued(figures.amount(goods)))
      }
    } else {
      let isConfirmed = Self.stageCitation(of: result)?.status != .unconfirmed
      parts.append(inspection.stage.name[style.language] + (isConfirmed ? "" : " †"))
    }
    if let date = inspection.date { parts.append(date.text(style.language)) }
    return parts.joined(separator: " · ")
  }

  func glued(_ text: String) -> String {
    text.replacing(" ", with: "\u{A0}")
  }

  // MARK: Findings and verdict

  func paragraph(_ group: FindingGroup) -> [String] {
    let finding = group.finding
    let severity = finding.severity
    let head = spelled("\(severity.mark) \(severity.name[style.language])")
    let code = spelled(finding.code)
    let clause = cited(finding.citation)
    let title = "\(head)  \(code)"
    var lines: [String] = []
    if 2 + title.count + 2 + clause.count <= TextStyle.width {
      let space = String(repeating: " ", count: TextStyle.width - 2 - title.count - clause.count)
      lines.append("  \(ink(head, severity.colour))  \(code)\(space)\(ink(clause, .dim))")
    } else {
      lines.append("  \(ink(head, severity.colour))  \(code)")
      lines += wrapped(clause, indent: 4)
    }
    return lines + wrapped(spelled(TextLayout.gluedQuantities(message(of: group))), indent: 4)
  }

  /// What a finding says, with the tests it was found in where that is needed.
  func message(of group: FindingGroup) -> String {
    let finding = group.finding
    var message = finding.message[style.language]
    // That a reading was not taken means little without its test.
    let isOmission = ["ZERO-NOT-RECORDED", "ADDED-MISSING"].contains(finding.code)
    if group.tests.count > 1 || (isOmission && !group.tests.isEmpty) {
      message +=
        " (\(group.tests.map { $0.name[style.language].lowercased() }.joined(separator: ", ")))"
    }
    return message
  }

  /// A clause, held together where it is short, with a dagger where it is unconfirmed.
  func cited(_ citation: Citation) -> String {
    let text = citation.text.count <= 40 ? glued(citation.text) : citation.text
    return spelled(text + (citation.status == .unconfirmed ? "\u{A0}†" : ""))
  }

  /// What the daggers stand for: the clauses that were not read in the document itself.
  func legendText(of result: VerificationResult) -> String? {
    var citations = [Self.stageCitation(of: result)].compactMap(\.self)
    for test in result.tests {
      citations.append(test.citation)
      citations += test.readings.compactMap(\.citation)
    }
    citations += result.findings.map(\.citation)
    var clauses: [String] = []
    for citation in citations where citation.status == .unconfirmed {
      let clause = spelled(glued(citation.text))
      if !clauses.contains(clause) { clauses.append(clause) }
    }
    if clauses.isEmpty { return nil }
    return say(
      "† not confirmed in the document itself: ",
      vi: "† chưa được xác nhận từ chính văn bản: ") + clauses.joined(separator: "; ")
  }

  private func legend(of result: VerificationResult) -> [String] {
    legendText(of: result).map { [""] + wrapped($0, indent: 0, hanging: 2) } ?? []
  }

  private func conclusion(_ result: VerificationResult) -> [String] {
    let verdict = result.verdict
    let word = spelled("\(verdict.mark) \(verdict.name[style.language].uppercased())")
    let lines = wrapped(word + ": " + spelled(sentence(of: result)), indent: 0, hanging: 2)
    guard let first = lines.first, first.hasPrefix(word) else { return lines }
    return [ink(word, verdict.colour) + first.dropFirst(word.count)] + lines.dropFirst()
  }

  /// The verdict in words, with the rules and the clause it rests on.
  func sentence(of result: VerificationResult) -> String {
    let id = result.inspection.instrument.id
    let subject =
      id.isEmpty ? LocalizedText("the instrument", vi: "cân") : LocalizedText(id, vi: id)
    let rules = result.ruleSet.fullName
    let clause = Self.decidingCitation(of: result).map { " (\(glued($0.text)))" } ?? ""
    let isRetail = if case .retailCheck = result.ruleSet.body { true } else { false }
    let text =
      switch (result.verdict, isRetail) {
      case (.pass, false):
        LocalizedText(
          "\(subject.english) conforms to \(rules)\(clause)",
          vi: "\(subject.vietnamese) đạt yêu cầu kỹ thuật đo lường theo \(rules)\(clause)")
      case (.fail, false):
        LocalizedText(
          "\(subject.english) does not conform to \(rules)\(clause)",
          vi: "\(subject.vietnamese) không đạt yêu cầu kỹ thuật đo lường theo \(rules)\(clause)")
      case (.pass, true):
        LocalizedText(
          "\(subject.english) keeps within the permitted shortage of \(rules)\(clause)",
          vi: "\(subject.vietnamese) không vượt lượng thiếu cho phép theo \(rules)\(clause)")
      case (.fail, true):
        LocalizedText(
          "\(subject.english) does not meet \(rules)\(clause)",
          vi: "\(subject.vietnamese) không đạt theo \(rules)\(clause)")
      case (.inconclusive, _):
        LocalizedText(
          "\(subject.english) cannot be judged by \(rules) on these readings\(clause)",
          vi:
            "chưa kết luận được về \(subject.vietnamese) theo \(rules) từ các số liệu này\(clause)")
      }
    return text[style.language]
  }

  /// What the verdict rests on: the gravest finding that decided it, or on a pass the
  /// rule that says what to test.
  static func decidingCitation(of result: VerificationResult) -> Citation? {
    let deciding: Severity? =
      switch result.verdict {
      case .fail: .failure
      case .inconclusive: .doubt
      case .pass: nil
      }
    if let finding = result.findings.first(where: { $0.severity == deciding }) {
      return finding.citation
    }
    if let test = result.tests.first(where: { $0.verdict == result.verdict && deciding != nil }) {
      return test.citation
    }
    return stageCitation(of: result)
  }

  /// The rule that says what to test at this stage.
  static func stageCitation(of result: VerificationResult) -> Citation? {
    switch result.ruleSet.body {
    case .weighing(let rules):
      rules.stages.first { $0.stage == result.inspection.stage }?.citation
    case .retailCheck(let rules): rules.procedureCitation
    case .testWeights, .control, .fees, .sanctions: nil
    }
  }
}
