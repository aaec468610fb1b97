import Assessment
public import Quantities
public import Rules
import Verification

/// The arithmetic of a verification line by line, with the numbers put in.
///
/// Each line is worked out anew from what was observed; ``differences`` counts the figures that
/// came out otherwise than in the verdict, which is none.
public struct VerificationExplanation: Sendable {
  /// What belongs to one reading, one load or one series.
  public struct Entry: Sendable {
    public let title: String
    /// The place of the reading in its test, from 0; `nil` where the entry is not of a reading.
    public let reading: Int?
    public internal(set) var lines: [ExplanationLine]
  }

  /// One test, or what concerns the whole.
  public struct Section: Sendable {
    public let title: String
    public let clause: String
    public let test: TestKind?
    /// The place of the test in the verdict, from 0.
    public let index: Int?
    public internal(set) var entries: [Entry]
  }

  public let verified: VerifiedInspection
  public let language: Language
  public private(set) var sections: [Section] = []
  /// How many figures of the verdict were worked out anew, and how many came out otherwise.
  public private(set) var figures = 0
  public private(set) var differences = 0

  let writer: ExplanationWriter
  let derivation: VerificationDerivation

  /// - Parameters:
  ///   - ruleBook: the rules that judged.
  ///   - isForPrograms: whether numbers have a decimal point and no grouping, whatever the
  ///     language.
  public init(
    _ verified: VerifiedInspection, ruleBook: RuleBook, language: Language,
    isForPrograms: Bool = false
  ) {
    self.verified = verified
    self.language = language
    writer = ExplanationWriter(
      verified.result.inspection.instrument, language: language, isForPrograms: isForPrograms)
    derivation = VerificationDerivation(verified.result, ruleBook: ruleBook)
    for index in verified.result.tests.indices { add(test: index) }
    addWeights()
    addSubstitution()
    addRisk()
    addVerdict()
  }

  var result: VerificationResult { verified.result }
  var instrument: Instrument { result.inspection.instrument }

  func say(_ english: String, vi vietnamese: String) -> String {
    writer.say(english, vi: vietnamese)
  }

  mutating func add(_ section: Section) {
    if !section.entries.isEmpty { sections.append(section) }
  }

  /// Compares a figure with that of the verdict.
  ///
  /// Returns a remark where they differ.
  mutating func check(_ found: Mass?, _ verdict: Mass?, _ symbol: String) -> [ExplanationLine] {
    guard let verdict else { return [] }
    figures += 1
    if found == verdict { return [] }
    differences += 1
    return [
      .remark(
        say(
          "! the verdict has \(symbol) = \(writer.written(verdict))",
          vi: "! kết luận ghi \(symbol) = \(writer.written(verdict))"))
    ]
  }

  // MARK: A test

  private mutating func add(test index: Int) {
    let test = result.tests[index]
    var section = Section(
      title: "\(test.test.name[language]): \(test.verdict.mark) \(test.verdict.name[language])",
      clause: writer.cited(test.citation), test: test.test, index: index, entries: [])
    for (place, reading) in test.readings.enumerated() {
      let lines =
        switch test.test {
        case .discrimination: discrimination(reading, test: index)
        case .sensitivity: sensitivity(reading, test: index)
        default: error(of: reading, test: index)
        }
      section.entries.append(
        Entry(title: title(of: reading, place), reading: place, lines: lines))
    }
    section.entries += spreads(of: index)
    if test.test == .eccentricity, let entry = eccentricLoad(test) { section.entries.append(entry) }
    if section.entries.isEmpty {
      section.entries = [
        Entry(
          title: "", reading: nil,
          lines: [
            .remark(say("no readings: nothing is concluded", vi: "không có số đọc: không kết luận"))
          ])
      ]
    }
    add(section)
  }

  /// `L = 2500 g ↑`, `L = 5 kg, position 1`, `L = 12 kg, reading 2`.
  private func title(of reading: VerificationResult.ReadingResult, _ place: Int) -> String {
    let observed = reading.reading
    var title = "L = " + writer.written(observed.load, in: writer.loadUnit(observed))
    if let direction = observed.direction { title += direction == .up ? " ↑" : " ↓" }
    if let position = observed.position, !position.isEmpty {
      title += say(", position ", vi: ", vị trí ") + position
    } else if observed.direction == nil {
      title += say(", reading \(place + 1)", vi: ", lần \(place + 1)")
    }
    if instrument.structure == .multipleRange, let range = reading.judgedRange {
      title += say(", range \(range)", vi: ", phạm vi \(range)")
    }
    return title
  }

  /// E, E0, Ec, the limit, and the one held against the other.
  private mutating func error(
    of reading: VerificationResult.ReadingResult, test index: Int
  ) -> [ExplanationLine] {
    let observed = reading.reading
    let loadUnit = writer.loadUnit(observed)
    let reasonOfReading: Citation
    switch result.ruleSet.body {
    case .weighing(let rules): reasonOfReading = rules.scaleIntervals.readingCitation
    default: reasonOfReading = result.tests[index].citation
    }
    guard let error = derivation.error(of: reading) else {
      return [
        .remark(
          say(
            "no error follows from this reading: see the findings",
            vi: "số đọc này không cho sai số: xem các phát hiện"))
      ]
    }
    var lines = writer.lines(
      error, suffix: "", loadUnit: loadUnit,
      reason: writer.reason(error, instrument, reasonOfReading))
    lines += check(error.isExact ? error.least : nil, reading.error, "E")

    var (symbol, least, largest) = ("E", error.least, error.largest)
    if let zero = derivation.zero(of: reading, test: index) {
      lines += writer.lines(
        zero, suffix: "0", loadUnit: loadUnit,
        reason: writer.reason(zero, instrument, reasonOfReading))
      lines += check(zero.isExact ? zero.least : nil, reading.zeroError, "E0")
      lines += writer.correction(error, zero)
      symbol = "Ec"
      least = error.least - zero.largest
      largest = error.largest - zero.least
    }
    lines += check(least == largest ? least : nil, reading.correctedError, "Ec")
    lines += check(least, reading.errorInterval?.lowerBound, "Ec min")
    lines += check(largest, reading.errorInterval?.upperBound, "Ec max")
    guard let limit = derivation.limit(of: reading, test: index) else {
      if let mpe = reading.mpe {
        lines += check(nil, mpe, "MPE")
      } else {
        lines.append(
          .remark(say("no limit holds at this load", vi: "không có giới hạn ở mức tải này")))
      }
      return lines + [overruling(reading, nil)].compactMap(\.self)
    }
    let name = reading.limitedSide == .both ? "MPE" : say("permitted", vi: "cho phép")
    lines += writer.lines(limit, symbol: name, load: observed.load, loadUnit: loadUnit)
    lines += check(limit.limit, reading.mpe, name)
    let judgement = writer.judgement(
      symbol, least: least, largest: largest, limit: limit.limit, limitSymbol: name,
      side: reading.limitedSide)
    return lines + judgement + [overruling(reading, judgement)].compactMap(\.self)
  }

  /// What to say where the verdict of a reading is not that of its comparison.
  private func overruling(
    _ reading: VerificationResult.ReadingResult, _ judgement: [ExplanationLine]?
  ) -> ExplanationLine? {
    let outcomes = (judgement ?? []).compactMap { line -> Verdict? in
      if case .comparison(_, _, _, let outcome) = line.content { outcome } else { nil }
    }
    let found = outcomes.dropFirst().reduce(outcomes.first) { $0?.combined(with: $1) }
    if found == reading.verdict { return nil }
    let word = "\(reading.verdict.mark) \(reading.verdict.name[language])"
    return .remark(
      say(
        "This reading counts as \(word): see the findings.",
        vi: "Số đọc này được tính là \(word): xem các phát hiện."))
  }

  // MARK: Differences between readings

  /// The series of a repeatability test, and the hysteresis of a weighing test.
  private mutating func spreads(of index: Int) -> [Entry] {
    let test = result.tests[index]
    guard test.test == .repeatability || (test.test == .weighing && limitsHysteresis) else {
      return []
    }
    var entries: [Entry] = []
    var worst: (least: Mass, largest: Mass, limit: Mass)?
    let loads = Set(test.readings.map(\.reading.load)).sorted()
    for load in loads {
      let here = test.readings.filter { $0.reading.load == load }
      if test.test == .weighing {
        let directions = Set(here.compactMap(\.reading.direction))
        if directions.count < 2 { continue }
      }
      let errors = here.filter { test.test == .repeatability || $0.reading.direction != nil }
        .compactMap { derivation.error(of: $0) }
      guard let limit = here.compactMap(\.mpe).min(),
        let top = errors.max(by: { $0.largest < $1.largest }),
        let bottom = errors.min(by: { $0.least < $1.least })
      else { continue }
      let isExact = errors.allSatisfy(\.isExact)
      let largest = top.largest - bottom.least
      let least =
        isExact
        ? largest
        : max(
          .zero,
          (errors.map(\.least).max() ?? .zero) - (errors.map(\.largest).min() ?? .zero))
      let unit = writer.loadUnit(here[0].reading)
      var lines: [ExplanationLine] = [
        .equation(
          isExact ? "R" : "R max", isExact ? "E max − E min" : "max (E max) − min (E min)",
          "\(writer.written(top.largest)) − \(writer.operand(bottom.least))",
          writer.written(largest))
      ]
      if !isExact {
        let (high, low) = (
          errors.map(\.least).max() ?? .zero, errors.map(\.largest).min() ?? .zero
        )
        lines.append(
          .equation(
            "R min", "max (0, max (E min) − min (E max))",
            "max(0, \(writer.written(high)) − \(writer.operand(low)))", writer.written(least)))
      }
      lines += writer.judgement(
        "R", least: least, largest: largest, limit: limit, limitSymbol: "MPE", side: .above)
      entries.append(
        Entry(
          title: (test.test == .repeatability
            ? say("Difference between the weighings at ", vi: "Chênh lệch giữa các lần cân ở ")
            : say("Hysteresis at ", vi: "Độ hồi sai ở "))
            + writer.written(load, in: unit), reading: nil, lines: lines))
      if worst.map({ isWorse((least, largest, limit), than: $0) }) ?? true {
        worst = (least, largest, limit)
      }
    }
    if let spread = test.spread, !entries.isEmpty {
      entries[entries.count - 1].lines +=
        check(worst?.largest, spread.largest, "R max") + check(worst?.least, spread.least, "R min")
        + check(worst?.limit, spread.limit, "MPE")
    }
    return entries
  }

  private func isWorse(
    _ a: (least: Mass, largest: Mass, limit: Mass),
    than b: (least: Mass, largest: Mass, limit: Mass)
  ) -> Bool {
    VerificationResult.Spread(least: a.least, largest: a.largest, limit: a.limit)
      .isWorse(than: .init(least: b.least, largest: b.largest, limit: b.limit))
  }

  private var limitsHysteresis: Bool {
    if case .weighing(let rules) = result.ruleSet.body { rules.hysteresis != nil } else { false }
  }
}
