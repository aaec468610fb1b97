import Dispatch
import Documents
import Foundation
import Quantities
import Reporting
import Rules
import Verification

/// `steelyard verify --enter`: the questions of a visit, its file, its verdict.
struct EntrySession {
  let command: VerifyCommand
  let book: RuleBook
  let style: TextStyle

  private var language: Language { style.language }
  private static let again = "steelyard verify --enter"

  /// Holds the visit, saves it and tells what `verify` says of the saved file.
  ///
  /// - Throws: ``Stop``
  func run() throws {
    let state = try EntryState()
    if command.entry.new { try state.putAside() }
    let journal = try open(state)
    let visit = try visit(state, journal)
    let interrupted = keepOnInterrupt()
    defer { interrupted.cancel() }
    let dialogue = Dialogue(journal: journal)
    if journal.entries.isEmpty {
      dialogue.tell(DialogueCommand.hint)
    } else {
      Console.say(
        Speech.say(
          "Going on with the visit of \(visit.date) where it stopped (--new begins another).",
          vi: "Làm tiếp lần kiểm tra ngày \(visit.date) từ chỗ đã dừng (--new để bắt đầu lần khác)."
        ))
    }
    let outcome: VisitScript.Outcome
    do {
      outcome = try dialogue.run { dialogue in
        let set = try rules(visit, dialogue)
        return try VisitScript(
          dialogue: dialogue, visit: visit, book: book, set: set, style: talkStyle
        ).run()
      }
    } catch let end as DialogueEnd {
      let said = end.said(resuming: Self.again)
      Console.say(said.text)
      throw Stop(status: said.status)
    }
    var inspection = outcome.inspection
    inspection.particulars.remarks = outcome.notes.joined(separator: "; ")
    if outcome.isUnsigned {
      // The words of the regulation, whatever the language of the person.
      inspection.particulars.refusedToSign = "đại diện cơ sở không ký biên bản"
    }
    let file = try VisitFolder(path: visit.folder).save(inspection)
    try state.end(outcome.memory, journal)
    try conclude(file, outcome)
  }

  /// Talk goes to standard error.
  private var talkStyle: TextStyle {
    var style = style
    style.colour =
      Surroundings.isErrorATerminal && Surroundings.allowsColour && !command.output.noColor
    return style
  }

  // MARK: Beginning

  private func open(_ state: EntryState) throws -> AnswerJournal {
    do throws(JournalError) {
      return try AnswerJournal(path: state.journal, dialogue: "visit", language: Speech.language)
    } catch {
      Console.say("steelyard: " + error.text[language])
      throw Stop(status: .inputOutput)
    }
  }

  /// What the visit was begun with; where nothing was answered yet, the options.
  private func visit(_ state: EntryState, _ journal: AnswerJournal) throws -> EntryState.Visit {
    if !journal.entries.isEmpty {
      if let visit = state.unfinished { return visit }
      Console.say(
        Speech.say(
          "steelyard: \(state.folder.path) holds answers, but not with which options they were given; --new puts them aside",
          vi:
            "steelyard: \(state.folder.path) có câu trả lời nhưng không có tùy chọn kèm theo; --new để cất chúng riêng"
        ))
      throw Stop(status: .inputOutput)
    }
    if let rules = command.judging.rules {
      guard let set = book[rules] else {
        throw RulesOutput.refuse(
          "--rules",
          VerificationError.unknownRules(id: rules, suggestions: book.suggestions(for: rules)),
          language)
      }
      if !set.judgesInstruments {
        throw RulesOutput.refuse(
          "--rules", VerificationError.notVerificationRules(id: rules), language)
      }
    }
    // Said now rather than after the first questions.
    _ = try WeightsAtHand(language: language, numbers: command.numberOptions.form, book: book)
      .read(command.entry.weights)
    let date = command.entry.on?.date.iso ?? Self.today
    let folder = command.entry.folder ?? "visits-\(date)"
    let visit = EntryState.Visit(
      rules: command.judging.rules, stage: command.judging.stage?.rawValue,
      weights: command.entry.weights,
      date: date, folder: URL(fileURLWithPath: folder).path, memory: state.memory)
    try state.begin(visit)
    return visit
  }

  private static var today: String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)?.iso
      ?? ""
  }

  private func rules(_ visit: EntryState.Visit, _ dialogue: Dialogue) throws -> RuleSet {
    let sets = book.sets.filter(\.judgesInstruments)
    if let set = visit.rules.flatMap({ book[$0] }) { return set }
    return try dialogue.ask(
      .choosing(
        "rules", Speech.say("By which rules?", vi: "Theo quy định nào?"),
        among: sets.map {
          Choice(word: $0.id, label: "\($0.document): \($0.title[language])", answer: $0)
        }))
  }

  /// Ctrl-C: every answer is on the disk already, so that there is only something to say.
  private func keepOnInterrupt() -> any DispatchSourceSignal {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      let said = DialogueEnd.stopped.said(resuming: Self.again)
      Console.say("\n" + said.text)
      exit(130)
    }
    source.resume()
    return source
  }

  // MARK: Ending

  private func conclude(_ file: String, _ outcome: VisitScript.Outcome) throws {
    var round = try command.roundOfEntries()
    round.judge(file)
    for error in round.errors { Console.say(error.text(language)) }
    try Console.write(command.text(of: round, language: language))
    if command.format == .text, let result = round.verified.first?.result,
      case .retailCheck = result.ruleSet.body
    {
      let visit = RetailVisitText(
        result: result, price: outcome.price, isUnsigned: outcome.isUnsigned)
      try Console.write("\n" + visit.text(style))
    }
    let summary = try VisitFolder(path: URL(fileURLWithPath: file).deletingLastPathComponent().path)
      .summarise(try command.roundOfEntries(), language: language)
    Console.say(
      Speech.say(
        "\nSaved: \(VisitFolder.shown(file))\nThe day: \(summary)\nVerify again: steelyard verify \(VisitFolder.quoted(VisitFolder.shown(file)))",
        vi:
          "\nĐã lưu: \(VisitFolder.shown(file))\nTrong ngày: \(summary)\nKết luận lại: steelyard verify \(VisitFolder.quoted(VisitFolder.shown(file)))"
      ))
    try round.status(command.verdictOptions).end()
  }
}

extension RuleSet {
  /// Whether instruments are judged by this set, rather than weights or control lists.
  var judgesInstruments: Bool {
    switch body {
    case .weighing, .retailCheck: true
    default: false
    }
  }
}
