import Documents
import Quantities
import Reporting
import Rules
import Verification

/// The questions of a visit to one scale, from its data plate to the last reading.
///
/// What it asks depends on nothing but the answers and on what the visit was begun with, so that
/// an interrupted visit is taken up where it was.
struct VisitScript {
  /// What came of a visit.
  struct Outcome {
    var inspection: Inspection
    /// Remarks typed between the readings.
    var notes: [String] = []
    /// The representative of the establishment does not sign the record.
    var isUnsigned = false
    /// Retail: what a kilogram costs.
    var price: Money?
    var memory: EntryState.Memory
  }

  let dialogue: Dialogue
  let visit: EntryState.Visit
  let book: RuleBook
  let set: RuleSet
  let style: TextStyle

  var form: NumberForm { NumberForm(style.language) }
  var isRetail: Bool { if case .retailCheck = set.body { true } else { false } }

  /// - Throws: ``DialogueEnd``
  func run() throws -> Outcome {
    let scale = try self.scale()
    let stage = try self.stage()
    var inspection = Inspection(
      rules: set.id, stage: stage, instrument: scale.instrument,
      date: CalendarDate(iso: visit.date), tests: [])
    var outcome = Outcome(inspection: inspection, memory: visit.memory)
    if isRetail {
      inspection.trade = try dialogue.ask(trade)
      inspection.goods = try dialogue.ask(goods(inspection.instrument))
      outcome.price = try dialogue.ask(price)
    } else {
      inspection.inspector = try dialogue.ask(inspector)
      outcome.memory.inspector = inspection.inspector
    }
    let weights = try self.weights(&outcome.memory)
    inspection.weights = weights

    var plan = try self.plan(inspection)
    dialogue.tell("\n" + PlanReport.conclusion(plan, language: style.language))
    if let substitution = plan.substitution {
      if substitution.isAllowed == nil {
        let spread = try dialogue.ask(spread(substitution, scale.units))
        inspection.substitution = .init(standards: substitution.standards, spread: spread)
        if spread != nil {
          plan = try self.plan(inspection)
          dialogue.tell(PlanReport.conclusion(plan, language: style.language))
        }
      } else {
        inspection.substitution = .init(
          standards: substitution.standards, spread: substitution.spread)
      }
    }
    var readings = VisitReadings(script: self, plan: plan, units: scale.units, base: inspection)
    try readings.run()
    inspection.tests = readings.records
    outcome.inspection = inspection
    outcome.notes = readings.notes
    if isRetail, readings.verdict == .fail { outcome.isUnsigned = try !dialogue.ask(signed) }
    outcome.memory.remember(inspection, unit: scale.units.display)
    return outcome
  }

  private func plan(_ inspection: Inspection) throws -> LoadPlan {
    var request = LoadPlanner.Request(
      instrument: inspection.instrument, stage: inspection.stage,
      weights: inspection.weights ?? [])
    request.goods = inspection.goods
    request.spread = inspection.substitution?.spread
    return try LoadPlanner(ruleBook: book).plan(request, rules: set.id)
  }

  // MARK: Questions beside the scale

  private func stage() throws -> Stage {
    if isRetail { return .inService }
    if let stage = visit.stage.flatMap(Stage.init(rawValue:)) { return stage }
    guard case .weighing(let rules) = set.body else { return .initial }
    let stages = rules.stages.map(\.stage)
    return try dialogue.ask(
      .choosing(
        "stage", Speech.say("Which occasion?", vi: "Chế độ nào?"),
        among: stages.map {
          Choice(word: $0.rawValue, label: $0.name[style.language], answer: $0)
        }, suggestion: stages.contains(.periodic) ? Stage.periodic.rawValue : nil))
  }

  private var trade: Question<Inspection.Trade> {
    .choosing(
      "trade", Speech.say("Whose scale is it?", vi: "Cân của ai?"),
      among: [
        Choice(
          word: Speech.say("seller", vi: "bán"),
          label: Speech.say("the seller's: goods are sold by it", vi: "cân bán hàng"),
          answer: .selling),
        Choice(
          word: Speech.say("buyer", vi: "mua"),
          label: Speech.say("the buyer's: goods are bought in by it", vi: "cân thu mua"),
          answer: .buying),
      ], suggestion: "1")
  }

  private func goods(_ instrument: Instrument) -> Question<Mass?> {
    Question(
      name: "goods",
      text: Speech.say(
        "How much is usually weighed at once? (such as 2 kg)",
        vi: "Thường cân bao nhiêu hàng một lần? (ví dụ 2 kg)"),
      help: Speech.say(
        "The circular permits another shortage for another mass of goods.",
        vi: "Lượng thiếu cho phép tùy theo lượng hàng được cân.")
    ) { line throws(Complaint) in
      let mass = try positive(line, .kilogram)
      if mass > instrument.max {
        throw Complaint(
          text: Speech.say(
            "That is more than the scale can weigh (Max \(instrument.max.text(in: .kilogram, style.language))).",
            vi:
              "Nhiều hơn mức cân lớn nhất (Max \(instrument.max.text(in: .kilogram, style.language)))."
          ))
      }
      return mass
    }
  }

  private var price: Question<Money?> {
    Question(
      name: "price",
      text: Speech.say(
        "Price of a kilogram in đồng? (Enter leaves it out)",
        vi: "Giá một kilôgam, tính bằng đồng? (Enter để bỏ qua)"),
      suggestion: "-"
    ) { line throws(Complaint) in
      if line == "-" { return nil }
      let digits = line.filter { !" .,đd\u{A0}".contains($0) }
      guard let amount = Int(digits), (100...1_000_000_000).contains(amount) else {
        throw Complaint(
          text: Speech.say(
            "Type whole đồng for a kilogram, such as 60000.",
            vi: "Hãy gõ số đồng cho một kilôgam, ví dụ 60000."))
      }
      return Money(amount, .vietnameseDong)
    }
  }

  private var inspector: Question<String> {
    Question(
      name: "inspector", text: Speech.say("Who inspects?", vi: "Người kiểm tra?"),
      suggestion: visit.memory.inspector.isEmpty ? "-" : visit.memory.inspector
    ) { line in line == "-" ? "" : line }
  }

  private var signed: Question<Bool> {
    .yesOrNo(
      "signed",
      Speech.say(
        "Does the representative of the establishment sign the record?",
        vi: "Đại diện cơ sở có ký biên bản không?"),
      help: Speech.say(
        "Where they refuse, the record says so and the leader's signature is enough (TT 28/2013/TT-BKHCN, Điều 21).",
        vi:
          "Nếu từ chối ký thì ghi vào biên bản; chữ ký của trưởng đoàn là đủ (TT 28/2013/TT-BKHCN, Điều 21)."
      ))
  }

  private func weights(_ memory: inout EntryState.Memory) throws -> [Inspection.WeightGroup] {
    let reader = WeightsAtHand(language: style.language, numbers: .undeclared, book: book)
    if !visit.weights.isEmpty { return try reader.read(visit.weights) }
    let classes = book.testWeights?.table.classes ?? []
    let usual = isRetail ? "M1 5kg, 2kg x2, 1kg, 500g" : "M1 1mg-20kg"
    let suggestion = visit.memory.weights.isEmpty ? usual : visit.memory.weights
    var text = suggestion
    let groups = try dialogue.ask(
      Question<(String, [Inspection.WeightGroup])>(
        name: "weights",
        text: Speech.say("Which weights are at hand?", vi: "Có những quả cân nào?"),
        help: Speech.say(
          "A set, M1 1mg-20kg; or each with its count, M1 20kg x3, 5kg x2, 500g.",
          vi: "Một bộ: M1 1mg-20kg; hoặc từng quả kèm số lượng: M1 20kg x3, 5kg x2, 500g."),
        suggestion: suggestion
      ) { line throws(Complaint) in
        do throws(WeightListFault) {
          return (line, try WeightList.read(line, classes: classes))
        } catch {
          throw Complaint(error)
        }
      })
    text = groups.0
    memory.weights = text
    return groups.1
  }

  private func spread(
    _ plan: LoadPlan.SubstitutionPlan, _ units: ReadingLine.Units
  ) -> Question<Mass?> {
    let block = plan.standards.text(in: units.display, style.language)
    return Question(
      name: "spread",
      text: Speech.say(
        "Put about \(block) on three times. By how much do the readings differ (max − min)? (Enter: not measured)",
        vi:
          "Đặt khoảng \(block) ba lần. Các số đọc chênh nhau bao nhiêu (max − min)? (Enter: chưa đo)"
      ), suggestion: "-"
    ) { line throws(Complaint) in
      line == "-" ? nil : try units.mass(line, units.small)
    }
  }

  /// A mass above zero; a number without a unit is refused, for a unit is never guessed.
  func positive(_ line: String, _ example: MassUnit) throws(Complaint) -> Mass {
    let mass: Mass
    do throws(QuantityError) {
      mass = try Mass(parsing: line, form: form)
    } catch {
      do throws(QuantityError) { mass = try Mass(parsing: line) } catch { throw Complaint(error) }
    }
    if mass.isPositive { return mass }
    throw Complaint(
      text: Speech.say(
        "Type a mass above zero, such as 1 \(example.symbol).",
        vi: "Hãy gõ một khối lượng lớn hơn không, ví dụ 1 \(example.symbol)."))
  }
}

extension EntryState.Memory {
  /// Puts a scale first among those that are suggested.
  mutating func remember(_ inspection: Inspection, unit: MassUnit) {
    var bare = inspection
    bare.tests = []
    bare.weights = nil
    bare.substitution = nil
    bare.date = nil
    let scale = EntryState.Scale(
      inspection: InspectionDocument.json(bare).text, unit: unit.symbol)
    scales.removeAll { $0.inspection == scale.inspection }
    scales.insert(scale, at: 0)
    scales = Array(scales.prefix(EntryState.mostScales))
  }
}
