public import Quantities
import Rules
public import Verification

/// A load plan for people: for a terminal, Markdown and HTML.
public enum PlanReport {
  /// The page of a plan.
  public static func page(_ plan: LoadPlan, language: Language) -> ReportPage {
    let words = PlanWords(language: language, plan: plan)
    var page = ReportPage(
      title: words.say("Load plan", vi: "Phương án đặt tải"), about: about(plan, words))
    page.blocks.append(.result(words.conclusion))
    for test in plan.tests { page.blocks += section(test, words) }
    page.blocks += smallWeights(words)
    page.blocks += substitution(words)
    page.blocks.append(.remarks(remarks(words)))
    return page
  }

  /// Whether the weights can do it, in a sentence with its mark.
  public static func conclusion(_ plan: LoadPlan, language: Language) -> String {
    PlanWords(language: language, plan: plan).conclusion
  }

  /// How a load is put on: `10 kg + 2 × 2 kg`, other material first.
  public static func build(_ load: LoadPlan.Load, of plan: LoadPlan, language: Language) -> String {
    PlanWords(language: language, plan: plan).build(load)
  }

  /// Weights in words: `20 g + 5 g`.
  public static func build(
    _ pieces: [WeightComposition.Piece], of plan: LoadPlan, language: Language
  ) -> String {
    PlanWords(language: language, plan: plan).build(pieces)
  }

  // MARK: Heading

  private static func about(_ plan: LoadPlan, _ words: PlanWords) -> [String] {
    let instrument = plan.instrument
    var statement = VerificationText(style: TextStyle(language: words.language))
      .statement(of: instrument)
    if InstrumentKind(rawValue: instrument.kind) != nil {
      statement = "\(instrument.kindName[words.language]) · \(statement)"
    }
    if let supports = instrument.options.supports {
      statement += words.say(" · \(supports)\u{A0}supports", vi: " · \(supports)\u{A0}gối đỡ")
    }
    var rules = plan.ruleSet.fullName
    if case .weighing = plan.ruleSet.body { rules += " · \(plan.stage.name[words.language])" }
    return [statement, rules, words.stock]
  }

  // MARK: Tests

  private static func section(_ test: LoadPlan.Test, _ words: PlanWords) -> [ReportPage.Block] {
    let dagger = test.citation.status == .unconfirmed ? " †" : ""
    var blocks: [ReportPage.Block] = [
      .heading("\(test.test.name[words.language]) (\(test.citation.text)\(dagger))"),
      .text(instruction(test, words)),
    ]
    let shown = test.loads.filter { $0.roles != [.noLoad] || $0.extraLoad != nil }
    if !shown.isEmpty { blocks.append(.table(table(shown, words))) }
    return blocks
  }

  /// What to do with the loads, in a sentence.
  private static func instruction(_ test: LoadPlan.Test, _ words: PlanWords) -> String {
    switch test.test {
    case .weighing:
      if case .retailCheck = words.plan.ruleSet.body {
        return words.say(
          "put the check weights on and read what the scale shows",
          vi: "đặt quả cân đối chứng lên và đọc số chỉ của cân")
      }
      return words.say(
        "zero first; then up through the loads, and down again over the same ones",
        vi: "đọc không tải trước; rồi tăng tải qua các mức, sau đó giảm tải qua chính các mức đó")
    case .eccentricity:
      let count = test.positions ?? 1
      if let largest = test.rollingLoadUpTo {
        let mass = Wording.amount(largest, words.language)
        return words.say(
          "a loaded vehicle of at most \(mass), at \(count) positions (beginning, middle, end), in each direction",
          vi:
            "một xe có tải không quá \(mass), ở \(count) vị trí (đầu, giữa, cuối), theo từng chiều")
      }
      return words.say(
        "one after the other on each of \(count) positions, zero before each",
        vi: "lần lượt ở từng vị trí trong \(count) vị trí, đọc không tải trước mỗi vị trí")
    case .repeatability:
      let count = test.weighings ?? 1
      return words.say(
        "\(count) times; set zero again where it moved",
        vi: "\(count) lần; chỉnh lại về không nếu điểm không bị trôi")
    case .discrimination:
      return words.say(
        "with the load on, add the small load gently: the indication must follow",
        vi: "khi tải đang trên cân, đặt nhẹ tải thêm: số chỉ phải thay đổi")
    case .sensitivity:
      return words.say(
        "with the load on, add the small load: measure how far the pointer moves",
        vi: "khi tải đang trên cân, đặt tải thêm: đo độ dịch chuyển của kim")
    case .zeroSetting:
      return words.say(
        "set zero, and find the changeover point with small weights",
        vi: "chỉnh về không, rồi tìm điểm số chỉ nhảy bằng quả cân nhỏ")
    case .tareSetting:
      return words.say(
        "take a tare, and find the changeover point with small weights",
        vi: "trừ bì, rồi tìm điểm số chỉ nhảy bằng quả cân nhỏ")
    case .netWeighing:
      return words.say(
        "as weighing, with a tare on the receptor", vi: "như phép thử sai số, khi có bì trên cân")
    }
  }

  private static func table(_ loads: [LoadPlan.Load], _ words: PlanWords) -> ReportPage.Table {
    let plan = words.plan
    let figures = words.figures
    let unit = figures.unit(
      for: loads.map { $0.load ?? $0.target.roundedForReading },
      preferred: plan.instrument.max >= Mass(1, .kilogram) ? .kilogram : .gram)
    let errorUnit = plan.instrument.errorUnit
    let hasLimits = loads.contains { $0.weightLimit != nil }
    let hasExtra = loads.contains { $0.extraLoad != nil }
    let hasRanges = Set(loads.map(\.range)).count > 1
    var titles = [
      "\(words.say("load", vi: "tải")) \(unit.symbol)", words.say("for", vi: "mục đích"),
    ]
    if hasRanges { titles.append(words.say("range", vi: "phạm vi")) }
    titles.append("\(words.say("limit", vi: "giới hạn")) \(errorUnit.symbol)")
    if hasLimits {
      titles.append("\(words.say("weights", vi: "quả cân")) ±\(errorUnit.symbol)")
      titles.append(words.say("may be", vi: "cho phép"))
    }
    if hasExtra { titles.append("\(words.say("extra", vi: "thêm")) \(errorUnit.symbol)") }
    titles.append(words.say("put on", vi: "cách đặt"))
    let rows = loads.map { load -> [String] in
      var row = [
        figures.number(load.load ?? load.target.roundedForReading, unit), words.roles(load),
      ]
      if hasRanges { row.append(String(load.range)) }
      row.append(load.mpe.map { "±\(figures.number($0, errorUnit))" } ?? "")
      if hasLimits {
        row.append(load.composition.map { figures.number($0.error, errorUnit) } ?? "")
        let mark = load.areWeightsGoodEnough.map { $0 ? " ✓" : " ✗" } ?? ""
        row.append(load.weightLimit.map { shortened($0, errorUnit, figures) + mark } ?? "")
      }
      if hasExtra { row.append(load.extraLoad.map { figures.number($0.mass, errorUnit) } ?? "") }
      row.append(build(load, words))
      return row
    }
    var table = ReportPage.Table(
      titles: titles, rows: rows, numbers: Set([0] + (2..<(titles.count - 1))))
    table.wrapping = titles.count - 1
    return table
  }

  /// A third of a limit to four places of its unit: enough to compare by eye.
  private static func shortened(_ mass: Mass, _ unit: MassUnit, _ figures: Figures) -> String {
    let decimals = unit == .milligram ? 7 : unit == .gram ? 4 : 1
    return figures.number(Mass(mass.value.rounded(decimals: decimals)), unit)
  }

  private static func build(_ load: LoadPlan.Load, _ words: PlanWords) -> String {
    if load.load == nil { return words.say("cannot be built", vi: "không đặt được") }
    var text = words.build(load)
    if load.load != load.target, load.roles != [.between] {
      let target = Wording.amount(load.target.roundedForReading, words.language)
      let note = words.say("for \(target)", vi: "thay cho \(target)")
      text += text.isEmpty ? note : " (\(note))"
    }
    if let extra = load.extraLoad {
      let small =
        extra.composition.map { words.build($0.pieces) }
        ?? words.say("cannot be built", vi: "không đặt được")
      text += (text.isEmpty ? "" : "; ") + words.say("then ", vi: "rồi ") + small
    }
    return text
  }

  // MARK: Small weights, substitution, remarks

  private static func smallWeights(_ words: PlanWords) -> [ReportPage.Block] {
    let found = words.plan.smallWeights.filter { $0.pieces != nil }
    if found.isEmpty { return [] }
    let lines = found.map { small in
      let step = Wording.amount(small.step, words.language)
      let upTo = Wording.amount(small.upTo, words.language)
      let build = words.build(small.pieces ?? [])
      return words.say(
        "\(build): every \(step) up to \(upTo)", vi: "\(build): mọi bước \(step) đến \(upTo)")
    }
    return [
      .heading(
        words.say(
          "Small weights for the changeover point (R 76-1, A.4.4.3)",
          vi: "Quả cân nhỏ để tìm điểm số chỉ nhảy (R 76-1, A.4.4.3)")),
      .lines(lines),
    ]
  }

  private static func substitution(_ words: PlanWords) -> [ReportPage.Block] {
    guard let plan = words.plan.substitution else { return [] }
    let block = Wording.amount(plan.standards, words.language)
    let build = words.build(plan.composition.pieces)
    return [
      .heading(
        words.say("Substitution", vi: "Tải thế") + " (\(plan.row.citation.text))"),
      .lines([
        words.say(
          "1. put \(block) on (\(build)), and find the changeover point",
          vi: "1. đặt \(block) (\(build)) lên cân, và tìm điểm số chỉ nhảy"),
        words.say(
          "2. take them off, and put material on until the same changeover point appears: the material now counts as \(block) †",
          vi:
            "2. dỡ quả cân xuống, chất vật liệu đến khi đạt cùng điểm số chỉ nhảy: vật liệu này được tính là \(block) †"
        ),
        words.say(
          "3. add the weights again for the next loads; \(words.times(plan.times)) until Max; unload in the reverse order",
          vi:
            "3. đặt lại quả cân cho các mức tải tiếp theo; \(words.times(plan.times)) đến Max; giảm tải theo thứ tự ngược lại"
        ),
        words.say(
          "† the details of the procedure (A.4.4.5) are not confirmed in the document itself",
          vi: "† chi tiết của trình tự (A.4.4.5) chưa được xác nhận từ chính văn bản"),
      ]),
    ]
  }

  private static func remarks(_ words: PlanWords) -> [ReportPage.Remark] {
    var remarks = words.plan.findings.map { finding in
      let dagger = finding.citation.status == .unconfirmed ? " †" : ""
      return ReportPage.Remark(
        "\(finding.code): \(finding.message[words.language]) (\(finding.citation.text)\(dagger))",
        isGrave: finding.severity != .note)
    }
    if words.plan.tests.contains(where: { $0.test == .weighing }),
      case .weighing = words.plan.ruleSet.body
    {
      remarks.append(
        .init(
          words.say(
            "load once to Max before the weighing test (A.4.1)",
            vi: "đặt tải đến Max một lần trước phép thử sai số (A.4.1)"), isGrave: false))
    }
    return remarks
  }
}

extension Mass {
  /// A load that a rule asks for *about*, rounded to read it: a third has no end.
  fileprivate var roundedForReading: Mass {
    let decimals = self >= Mass(1, .kilogram) ? 0 : self >= Mass(1, .gram) ? 3 : 6
    return Mass(value.rounded(decimals: decimals))
  }
}
