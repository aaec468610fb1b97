import Documents
import Quantities
import Reporting
import Rules
import Verification

// The scale: one that is remembered, or what the data plate says.
extension VisitScript {
  /// A scale, and how its numbers are typed.
  struct VisitedScale {
    let instrument: Instrument
    let units: ReadingLine.Units
  }

  func scale() throws -> VisitedScale {
    let known = visit.memory.scales.compactMap(remembered)
    if !known.isEmpty {
      let choices = known.map { scale in
        Choice<VisitedScale?>(
          word: scale.instrument.id, label: label(scale.instrument), answer: scale)
      }
      let other = Choice<VisitedScale?>(
        word: Speech.say("new", vi: "mới"),
        label: Speech.say("another scale", vi: "cân khác"), answer: nil)
      let chosen = try dialogue.ask(
        .choosing(
          "scale", Speech.say("Which scale?", vi: "Cân nào?"), among: choices + [other]))
      if let chosen { return chosen }
    }
    return try plate()
  }

  private func remembered(_ scale: EntryState.Scale) -> VisitedScale? {
    let options = InspectionDocument.Options(ruleBook: book)
    guard
      let node = try? DocumentNode.read(
        Array(scale.inspection.utf8), file: "remembered", format: .json),
      let unit = MassUnit(scale.unit),
      let inspection = try? InspectionDocument.read(node, file: "remembered", options: options)
        .inspections.first?.get()
    else { return nil }
    return VisitedScale(
      instrument: inspection.instrument, units: units(inspection.instrument, unit))
  }

  private func label(_ instrument: Instrument) -> String {
    let max = instrument.max.text(in: instrument.max.handyUnit, style.language)
    let e = instrument.e.text(in: instrument.errorUnit, style.language)
    return "\(instrument.id), \(instrument.kindName[style.language]), "
      + "\(instrument.accuracyClass.rawValue), \(max)/\(e)"
  }

  private func units(_ instrument: Instrument, _ display: MassUnit) -> ReadingLine.Units {
    ReadingLine.Units(display: display, small: instrument.errorUnit, form: form)
  }

  // MARK: The data plate

  private func plate() throws -> VisitedScale {
    let id = try dialogue.ask(
      Question<String>(
        name: "id",
        text: Speech.say(
          "Which scale is it? (a number or name, such as stall 7)",
          vi: "Cân nào? (số hoặc tên, ví dụ sạp 7)")
      ) { line in line })
    let kind = try dialogue.ask(self.kind)
    let accuracyClass = try dialogue.ask(accuracyClass(kind))
    let ranges = try dialogue.ask(capacity)
    let structure: Instrument.Structure =
      ranges.count > 1 ? try dialogue.ask(self.structure) : .single
    var options = Instrument.Options()
    var parts = ranges.map { Instrument.Range(max: $0.max, e: $0.e ?? $0.max, d: $0.e ?? $0.max) }
    var unit = ranges[0].unit
    if let max = ranges.first?.max, ranges[0].e == nil {
      let e = try dialogue.ask(interval(max))
      unit = e.unit
      let d = isRetail ? e.mass : try dialogue.ask(step(e.mass, e.unit))
      parts = [Instrument.Range(max: max, e: e.mass, d: d)]
    }
    if !isRetail { options.min = try dialogue.ask(min(parts[parts.count - 1].max)) }
    let indication = try self.indication(kind)
    if !isRetail, !["hanging", "crane", "steelyard"].contains(kind.rawValue) {
      options.supports = try dialogue.ask(supports)
    }
    let instrument: Instrument
    do throws(InstrumentError) {
      instrument = try Instrument(
        id: id, kind: kind.rawValue, accuracyClass: accuracyClass, structure: structure,
        ranges: parts, indication: indication, options: options, errorUnit: unit)
    } catch {
      // The questions ask for what fits together; what is left is told as it is.
      Console.say("steelyard: \(error.message[style.language])")
      throw Stop(status: .badInput)
    }
    let display = try dialogue.ask(display(instrument))
    return VisitedScale(instrument: instrument, units: units(instrument, display))
  }

  private var kind: Question<InstrumentKind> {
    .choosing(
      "kind", Speech.say("What kind of scale?", vi: "Loại cân nào?"),
      among: InstrumentKind.allCases.map {
        Choice(word: $0.rawValue, label: $0.name[style.language], answer: $0)
      }, suggestion: isRetail ? "1" : "2")
  }

  private func accuracyClass(_ kind: InstrumentKind) -> Question<AccuracyClass> {
    let usual: AccuracyClass =
      switch kind {
      case .springDial, .steelyard, .beam: .iiii
      case .balance: .ii
      default: .iii
      }
    return Question(
      name: "class", text: Speech.say("Accuracy class?", vi: "Cấp chính xác?"),
      help: Speech.say(
        "I, II, III or IIII, in an oval on the data plate; Vietnamese plates also say cấp 1 to 4.",
        vi: "I, II, III hoặc IIII, ghi trong hình bầu dục trên nhãn; có nhãn ghi cấp 1 đến 4."),
      suggestion: usual.rawValue
    ) { line throws(Complaint) in
      let word = line.uppercased()
      if let found = AccuracyClass(rawValue: word) { return found }
      if let number = Int(word), (1...4).contains(number) {
        return AccuracyClass.allCases[number - 1]
      }
      if word == "IV" { return .iiii }
      throw Complaint(
        text: Speech.say("Type I, II, III or IIII.", vi: "Hãy gõ I, II, III hoặc IIII."))
    }
  }

  /// Max, or several ranges as `6kg/2g, 15kg/5g`.
  private var capacity: Question<[(max: Mass, e: Mass?, unit: MassUnit)]> {
    Question(
      name: "max",
      text: Speech.say("Max? (such as 15 kg)", vi: "Max? (ví dụ 15 kg)"),
      help: Speech.say(
        "The maximum capacity with its unit. Several ranges are written with their e: 6kg/2g, 15kg/5g.",
        vi:
          "Mức cân lớn nhất kèm đơn vị. Nếu có nhiều phạm vi thì ghi kèm e: 6kg/2g, 15kg/5g.")
    ) { line throws(Complaint) in
      if !line.contains("/") { return [(try positive(line, .kilogram), nil, .gram)] }
      var ranges: [(max: Mass, e: Mass?, unit: MassUnit)] = []
      for part in line.split(separator: /[;,]\s+|;/) {
        let ends = part.split(separator: "/").map(String.init)
        guard ends.count == 2 else { throw Self.ranges }
        let (max, e) = (try positive(ends[0], .kilogram), try positive(ends[1], .gram))
        if e > max || ranges.contains(where: { $0.max >= max || ($0.e ?? max) >= e }) {
          throw Self.ranges
        }
        ranges.append((max, e, e.handyUnit))
      }
      if ranges.isEmpty { throw Self.ranges }
      return ranges
    }
  }

  private static var ranges: Complaint {
    Complaint(
      text: Speech.say(
        "Type Max and e of each range, the smallest first: 6kg/2g, 15kg/5g.",
        vi: "Hãy gõ Max và e của từng phạm vi, nhỏ nhất trước: 6kg/2g, 15kg/5g."))
  }

  private var structure: Question<Instrument.Structure> {
    .choosing(
      "structure", Speech.say("How do the ranges change?", vi: "Các phạm vi đổi thế nào?"),
      among: [
        Choice(
          word: "multi-interval",
          label: Speech.say("by themselves, with the load", vi: "tự đổi theo tải"),
          answer: .multiInterval),
        Choice(
          word: "multiple-range",
          label: Speech.say(
            "each from zero, one is selected", vi: "mỗi phạm vi từ không, chọn một"),
          answer: .multipleRange),
      ], suggestion: "1")
  }

  private func interval(_ max: Mass) -> Question<(mass: Mass, unit: MassUnit)> {
    Question(
      name: "e",
      text: isRetail
        ? Speech.say("Division d? (such as 50 g)", vi: "Giá trị độ chia d? (ví dụ 50 g)")
        : Speech.say("e? (such as 5 g)", vi: "e? (ví dụ 5 g)"),
      help: Speech.say(
        "The verification scale interval on the data plate, with its unit.",
        vi: "Giá trị độ chia kiểm trên nhãn, kèm đơn vị.")
    ) { line throws(Complaint) in
      let mass = try positive(line, .gram)
      if mass > max {
        throw Complaint(
          text: Speech.say(
            "e is smaller than Max: is the unit right?", vi: "e nhỏ hơn Max: đơn vị có đúng không?")
        )
      }
      let unit = (try? Mass.parse(line, form: form))?.unit ?? mass.handyUnit
      return (mass, unit.isLegal ? unit : .gram)
    }
  }

  private func step(_ e: Mass, _ unit: MassUnit) -> Question<Mass> {
    Question(
      name: "d",
      text: Speech.say(
        "d, the step of the display?", vi: "d, bước nhảy của số chỉ?"),
      suggestion: e.text(in: unit, style.language)
    ) { line throws(Complaint) in
      let mass = try positive(line, .gram)
      if mass <= e { return mass }
      throw Complaint(text: Speech.say("d is at most e.", vi: "d không lớn hơn e."))
    }
  }

  private func min(_ max: Mass) -> Question<Mass?> {
    Question(
      name: "min",
      text: Speech.say("Min? (Enter: not on the plate)", vi: "Min? (Enter: nhãn không ghi)"),
      suggestion: "-"
    ) { line throws(Complaint) in
      if line == "-" { return nil }
      let mass = try positive(line, .gram)
      if mass < max { return mass }
      throw Complaint(text: Speech.say("Min is below Max.", vi: "Min nhỏ hơn Max."))
    }
  }

  private func indication(_ kind: InstrumentKind) throws -> IndicationType {
    let usual = PlanQuestion.usualIndication(of: kind.rawValue)
    if kind == .springDial || (isRetail && kind == .counter) { return usual }
    return try dialogue.ask(
      .choosing(
        "indication", Speech.say("How does it indicate?", vi: "Cân chỉ thị thế nào?"),
        among: IndicationType.allCases.map {
          Choice(word: $0.rawValue, label: $0.name[style.language], answer: $0)
        }, suggestion: usual.rawValue))
  }

  private var supports: Question<Int?> {
    Question(
      name: "supports",
      text: Speech.say(
        "On how many supports (load cells) does the pan rest?",
        vi: "Bàn cân đặt trên mấy gối đỡ (cảm biến)?"),
      help: Speech.say(
        "It decides the load of the eccentricity test. One cell in the middle counts as 1.",
        vi: "Con số này quyết định tải thử lệch tâm. Một cảm biến ở giữa thì tính là 1."),
      suggestion: "4"
    ) { line throws(Complaint) in
      guard let count = Int(line), (1...64).contains(count) else {
        throw Complaint(
          text: Speech.say("Type a number from 1 to 64.", vi: "Hãy gõ một số từ 1 đến 64."))
      }
      return count
    }
  }

  private func display(_ instrument: Instrument) -> Question<MassUnit> {
    let kilograms: Set<String> = ["spring-dial", "platform", "hanging", "crane", "truck", "rail"]
    let usual: MassUnit =
      kilograms.contains(instrument.kind) && instrument.max >= Mass(1, .kilogram)
      ? .kilogram : instrument.errorUnit
    return Question(
      name: "unit",
      text: Speech.say(
        "In which unit does it show? (numbers you type without a unit)",
        vi: "Cân chỉ thị theo đơn vị nào? (cho các số gõ không kèm đơn vị)"),
      suggestion: usual.symbol
    ) { line throws(Complaint) in
      do throws(QuantityError) {
        let unit = try Mass.unit(line)
        if unit.isLegal { return unit }
        throw .unknownUnit(
          unit: line, dimension: LocalizedText("mass", vi: "khối lượng"), suggestions: [],
          known: ["mg", "g", "kg", "t"])
      } catch {
        throw Complaint(error)
      }
    }
  }
}
