import Quantities
import Reporting
import Rules
import Verification

/// The readings of a visit: each load with how to build it, each line answered at once.
struct VisitReadings {
  let script: VisitScript
  let plan: LoadPlan
  let units: ReadingLine.Units
  /// The inspection without its tests.
  let base: Inspection
  private(set) var records: [Inspection.TestRecord] = []
  private(set) var notes: [String] = []
  private(set) var verdict = Verdict.inconclusive
  /// The zero reading that stands.
  private var zero: ZeroReading?

  /// A test is left: what is left of it is skipped.
  private struct TestSkipped: Error {}

  init(script: VisitScript, plan: LoadPlan, units: ReadingLine.Units, base: Inspection) {
    self.script = script
    self.plan = plan
    self.units = units
    self.base = base
  }

  private var dialogue: Dialogue { script.dialogue }
  private var language: Language { script.style.language }
  private var instrument: Instrument { base.instrument }
  private var ranges: [WeighingRange] { WeighingRange.all(of: instrument) }

  /// - Throws: ``DialogueEnd``
  mutating func run() throws {
    for (index, test) in plan.tests.enumerated() {
      let name = "t\(index)"
      do {
        switch test.test {
        case .weighing: try weighing(test, name)
        case .eccentricity: try eccentricity(test, name)
        case .repeatability: try repeatability(test, name)
        case .discrimination: try discrimination(test, name)
        case .sensitivity: try sensitivity(test, name)
        // The zero of the weighing test is the same observation.
        case .zeroSetting, .tareSetting, .netWeighing: break
        }
      } catch is TestSkipped {
        dialogue.tell(Speech.say("  left out", vi: "  bỏ qua"))
      }
    }
    records.removeAll { $0.readings.isEmpty && $0.zero == nil }
    verdict = judged()?.verdict ?? .inconclusive
  }

  private func judged() -> VerificationResult? {
    var inspection = base
    inspection.tests = records
    return try? Verifier(ruleBook: script.book).verify(inspection)
  }

  private func shown(_ mass: Mass) -> String { mass.text(in: units.display, language) }

  // MARK: Tests

  private mutating func weighing(_ test: LoadPlan.Test, _ name: String) throws {
    let loads = test.loads.filter { $0.load != nil }
    records.append(Inspection.TestRecord(test: .weighing, readings: []))
    if !script.isRetail {
      try readZero(name)
      records[records.count - 1].zero = zero
    }
    let down = script.isRetail ? [] : Array(loads.dropLast().reversed())
    let steps: [(load: LoadPlan.Load, direction: Reading.Direction?)] =
      loads.map { ($0, script.isRetail ? nil : .up) } + down.map { ($0, .down) }
    for (index, step) in steps.enumerated() {
      let arrow = step.direction.map { $0 == .up ? " ↑" : " ↓" } ?? ""
      let title =
        "\(test.test.name[language]) \(index + 1)/\(steps.count)\(arrow) "
        + instruction(step.load)
      try read(
        step.load.load ?? .zero, range: step.load.range, title: title, name: "\(name).\(index)"
      ) { reading in reading.direction = step.direction }
    }
    if script.isRetail { try more(name) }
  }

  /// Retail: further loads that the inspector chooses.
  private mutating func more(_ name: String) throws {
    var number = 1
    while number <= 20 {
      let load = try dialogue.ask(anotherLoad("\(name).more\(number)"))
      guard let load else { return }
      try read(
        load, range: 1, title: Speech.say("At \(shown(load))", vi: "Ở \(shown(load))"),
        name: "\(name).extra\(number)"
      ) { _ in }
      number += 1
    }
  }

  private func anotherLoad(_ name: String) -> Question<Mass?> {
    Question(
      name: name,
      text: Speech.say(
        "Another load? (its mass, such as 1 kg; Enter: no)",
        vi: "Thử thêm mức tải khác? (khối lượng, ví dụ 1 kg; Enter: không)"),
      suggestion: "-"
    ) { line throws(Complaint) in
      line == "-" ? nil : try script.positive(line, .kilogram)
    }
  }

  private mutating func eccentricity(_ test: LoadPlan.Test, _ name: String) throws {
    records.append(Inspection.TestRecord(test: .eccentricity, readings: []))
    try readZero(name)
    records[records.count - 1].zero = zero
    for position in 1...max(1, test.positions ?? 1) {
      let load: LoadPlan.Load?
      if let largest = test.rollingLoadUpTo {
        load = try vehicle(upTo: largest, "\(name).\(position)")
      } else {
        load = test.loads.first
      }
      guard let load, let mass = load.load else { continue }
      let title =
        "\(test.test.name[language]) \(position)/\(test.positions ?? 1): "
        + Speech.say("position \(position), ", vi: "vị trí \(position), ") + instruction(load)
      try read(mass, range: load.range, title: title, name: "\(name).\(position)") { reading in
        reading.position = String(position)
      }
    }
  }

  /// A vehicle takes the place of weights.
  private func vehicle(upTo largest: Mass, _ name: String) throws -> LoadPlan.Load? {
    let mass = try dialogue.ask(
      Question<Mass?>(
        name: "\(name).vehicle",
        text: Speech.say(
          "The mass of the vehicle, at most \(shown(largest))? (Enter: left out)",
          vi: "Khối lượng của xe, không quá \(shown(largest))? (Enter: bỏ qua)"),
        suggestion: "-"
      ) { line throws(Complaint) in line == "-" ? nil : try units.mass(line, units.display) })
    guard let mass else { return nil }
    var load = LoadPlan.Load(roles: [.eccentric], target: mass)
    load.load = mass
    return load
  }

  private mutating func repeatability(_ test: LoadPlan.Test, _ name: String) throws {
    records.append(Inspection.TestRecord(test: .repeatability, readings: []))
    for (series, load) in test.loads.enumerated() {
      guard let mass = load.load else { continue }
      let count = max(1, test.weighings ?? 1)
      for number in 1...count {
        let title = "\(test.test.name[language]) \(number)/\(count): \(instruction(load))"
        try read(mass, range: load.range, title: title, name: "\(name).\(series).\(number)") { _ in
        }
      }
    }
  }

  private mutating func discrimination(_ test: LoadPlan.Test, _ name: String) throws {
    records.append(Inspection.TestRecord(test: .discrimination, readings: []))
    for (index, load) in test.loads.enumerated() {
      guard let mass = load.load, let extra = load.extraLoad else { continue }
      let title =
        "\(test.test.name[language]) \(index + 1)/\(test.loads.count): \(instruction(load))"
      let small = extra.mass.text(in: units.small, language)
      let build =
        extra.composition.map { " (\(PlanReport.build($0.pieces, of: plan, language: language)))" }
        ?? ""
      if instrument.indication == .nonSelfIndicating {
        dialogue.tell("\n" + title)
        let moved = try dialogue.ask(
          .yesOrNo(
            "\(name).\(index).moved",
            Speech.say(
              "Add \(small)\(build) gently: does the beam move visibly?",
              vi: "Đặt nhẹ thêm \(small)\(build): đòn cân có dịch chuyển rõ không?")))
        try keep(mass, load.range, indication: nil, added: nil) { reading in
          reading.extraLoad = extra.mass
          reading.moved = moved
        }
        continue
      }
      guard let before = try line(mass, load.range, title, "\(name).\(index)", usesAdded: false)
      else { continue }
      let after = try line(
        mass, load.range,
        Speech.say(
          "Add \(small)\(build) gently. What does it show now?",
          vi: "Đặt nhẹ thêm \(small)\(build). Bây giờ cân chỉ bao nhiêu?"),
        "\(name).\(index).after", usesAdded: false, checks: false)
      guard let after else { continue }
      try keep(mass, load.range, indication: before.indication, added: nil) { reading in
        reading.extraLoad = extra.mass
        reading.indicationAfter = after.indication
      }
    }
  }

  private mutating func sensitivity(_ test: LoadPlan.Test, _ name: String) throws {
    records.append(Inspection.TestRecord(test: .sensitivity, readings: []))
    for (index, load) in test.loads.enumerated() {
      guard let mass = load.load, let extra = load.extraLoad,
        let millimetre = Unit<LengthDimension>("mm")
      else { continue }
      let small = extra.mass.text(in: units.small, language)
      let displacement = try dialogue.ask(
        Question<Length?>(
          name: "\(name).\(index)",
          text:
            "\(test.test.name[language]) \(index + 1)/\(test.loads.count): \(instruction(load))\n"
            + Speech.say(
              "Add \(small): by how many mm does the pointer move, lastingly? (Enter: left out)",
              vi: "Thêm \(small): kim dịch chuyển bao nhiêu mm? (Enter: bỏ qua)"), suggestion: "-"
        ) { line throws(Complaint) in
          if line == "-" { return nil }
          do throws(QuantityError) {
            return try Length(parsing: line, unit: millimetre)
          } catch {
            throw Complaint(error)
          }
        })
      guard let displacement else { continue }
      try keep(mass, load.range, indication: nil, added: nil) { reading in
        reading.extraLoad = extra.mass
        reading.displacement = displacement
      }
    }
  }

  // MARK: One reading

  private func instruction(_ load: LoadPlan.Load) -> String {
    guard let mass = load.load, mass.isPositive else {
      return Speech.say("nothing on", vi: "không tải")
    }
    let build = PlanReport.build(load, of: plan, language: language)
    if build.isEmpty { return shown(mass) }
    return Speech.say("\(shown(mass)): put on \(build)", vi: "\(shown(mass)): đặt \(build)")
  }

  /// Whether the display is read by changeover points.
  private func usesAdded(_ range: Int) -> Bool {
    guard instrument.indication == .digital, !script.isRetail,
      case .weighing(let rules) = script.set.body
    else { return false }
    let own = instrument.ranges[min(range, instrument.ranges.count) - 1]
    return !(instrument.options.extendedStep ?? own.d).isAtMost(
      rules.scaleIntervals.directReadingUpTo, of: own.e)
  }

  private mutating func readZero(_ name: String) throws {
    let title = Speech.say(
      "Zero: nothing on. What does it show?", vi: "Không tải: cân chỉ bao nhiêu?")
    let again = zero == nil ? "" : "-"
    let answer = try line(
      .zero, 1, title, "\(name).zero", usesAdded: usesAdded(1),
      suggestion: again.isEmpty ? nil : Speech.say("as before", vi: "như trước"))
    guard let answer else { return }
    zero = ZeroReading(load: .zero, indication: answer.indication, added: answer.added)
    guard !script.isRetail, let zero else { return }
    var inspection = base
    inspection.tests = [Inspection.TestRecord(test: .zeroSetting, zero: zero, readings: [])]
    tellAnswer(try? Verifier(ruleBook: script.book).verify(inspection))
  }

  /// Reads one load and answers at once.
  private mutating func read(
    _ load: Mass, range: Int, title: String, name: String, _ change: (inout Reading) -> Void
  ) throws {
    guard let answer = try line(load, range, title, name, usesAdded: usesAdded(range)) else {
      return
    }
    try keep(load, range, indication: answer.indication, added: answer.added, change)
  }

  private mutating func keep(
    _ load: Mass, _ range: Int, indication: Mass?, added: Mass?, _ change: (inout Reading) -> Void
  ) throws {
    var reading = Reading(
      load: load, loadUnit: units.display, indication: indication, added: added)
    if instrument.structure == .multipleRange { reading.range = range }
    change(&reading)
    records[records.count - 1].readings.append(reading)
    tellAnswer(judged())
  }

  private func tellAnswer(_ result: VerificationResult?) {
    guard let result, let test = result.tests.last, let reading = test.readings.last else { return }
    dialogue.tell(
      "  " + VerificationText(style: script.style).answer(reading, of: result))
  }

  /// A line about a reading, slips asked about; `nil` where it is left out.
  private mutating func line(
    _ load: Mass, _ range: Int, _ title: String, _ name: String, usesAdded: Bool,
    suggestion: String? = nil, checks: Bool = true
  ) throws -> (indication: Mass, added: Mass?)? {
    var attempt = 1
    var doubt: String?
    var candidate: (indication: Mass, added: Mass?)?
    while true {
      let question = self.question(
        attempt == 1 ? name : "\(name).\(attempt)", title: doubt ?? title,
        keeps: candidate != nil, usesAdded: usesAdded,
        suggestion: doubt == nil ? suggestion : nil)
      attempt += 1
      switch try dialogue.ask(question) {
      case .keep: return candidate
      case .asBefore: return zero.map { ($0.indication, $0.added) }
      case .line(.skip): return nil
      case .line(.skipTest): throw TestSkipped()
      case .line(.note(let text)):
        notes.append("\(title.prefix { $0 != ":" }): \(text)")
        dialogue.tell(Speech.say("  noted", vi: "  đã ghi"))
      case .line(.reading(let indication, let added)):
        candidate = (indication, added)
        let found = checks ? slips(load, range).doubt(indication: indication, added: added) : nil
        guard let found else { return candidate }
        doubt = Speech.say(
          "? \(found.text)\n  yes keeps it as typed; or type the reading again",
          vi: "? \(found.text)\n  gõ có để giữ nguyên; hoặc gõ lại số đọc")
      }
    }
  }

  private enum LineAnswer {
    case line(ReadingLine)
    case keep
    case asBefore
  }

  private func question(
    _ name: String, title: String, keeps: Bool, usesAdded: Bool, suggestion: String?
  ) -> Question<LineAnswer> {
    let units = units
    return Question(
      name: name, text: title, help: ReadingLine.help(units, usesAdded: usesAdded),
      suggestion: suggestion
    ) { line throws(Complaint) in
      let folded = Spelling.folded(line)
      if keeps, ["yes", "y", "co", "c"].contains(folded) { return .keep }
      if suggestion != nil, ["as before", "nhu truoc"].contains(folded) { return .asBefore }
      return .line(try ReadingLine(line, units))
    }
  }

  private func slips(_ load: Mass, _ range: Int) -> Slips {
    let view = ranges.first { $0.number == range } ?? ranges[0]
    let isDigital = instrument.indication == .digital
    let before = (records.last?.readings ?? []).compactMap { reading in
      reading.indication.map { (load: reading.load, indication: $0, added: reading.added) }
    }
    let mpe = plan.tests.flatMap(\.loads).first { $0.load == load }?.mpe
    return Slips(
      load: load, step: isDigital ? view.step(at: load) : nil, limit: mpe,
      unit: units.display, before: before)
  }
}
