import Quantities
import Rules
import Verification

// Tests that add a small load and look what happens, and the load off centre.
extension VerificationExplanation {
  /// The extra load that the rule asks for, the change that was seen, and the one that must be.
  mutating func discrimination(
    _ reading: VerificationResult.ReadingResult, test index: Int
  ) -> [ExplanationLine] {
    guard let rules = derivation.weighing,
      let row = rules.discriminationRow(instrument.indication),
      let range = derivation.range(of: reading)
    else { return [unjudged] }
    let observed = reading.reading
    let loadUnit = writer.loadUnit(observed)
    var lines: [ExplanationLine] = []
    var required: Mass?
    if let part = row.extraLoadInD {
      let d = range.step(at: observed.indication ?? observed.load)
      required = d.multiplied(by: part)
      if let required {
        lines.append(
          .equation(
            say("extra load", vi: "tải thêm"), "\(writer.ratio(part)) d",
            "\(writer.ratio(part)) × \(writer.written(d))", writer.written(required),
            reason: writer.cited(row.citation)))
      }
    } else if let part = row.extraLoadInMPE,
      let limit = derivation.limit(of: reading, test: index),
      let extra = limit.limit.multiplied(by: part)
    {
      lines += writer.lines(limit, symbol: "MPE", load: observed.load, loadUnit: loadUnit)
      let whole = row.leastExtraLoad.map { max($0, extra) } ?? extra
      required = whole
      let product = "\(writer.ratio(part)) × \(writer.written(limit.limit))"
      lines.append(
        .equation(
          say("extra load", vi: "tải thêm"),
          "\(writer.ratio(part)) MPE"
            + (row.leastExtraLoad.map {
              say(", at least ", vi: ", ít nhất ") + writer.written($0)
            } ?? ""),
          row.leastExtraLoad.map { "max(\(writer.written($0)), \(product))" } ?? product,
          writer.written(whole), reason: writer.cited(row.citation)))
    }
    if let extra = observed.extraLoad, let required {
      lines.append(
        ExplanationLine(
          content: .comparison(
            .init(say("added", vi: "đã thêm"), writer.written(extra)),
            relation: extra == required ? "=" : extra > required ? ">" : "<",
            .init(say("extra load", vi: "tải thêm"), writer.written(required)), outcome: nil),
          reason: "", outcome: ""))
    }
    if let before = observed.indication, let after = observed.indicationAfter {
      let change = after - before
      lines.append(
        .equation(
          say("change", vi: "thay đổi"), "I2 − I1",
          "\(writer.written(after, in: loadUnit)) − \(writer.operand(before, in: loadUnit))",
          writer.written(change)))
      lines += check(change, reading.observedChange, say("change", vi: "thay đổi"))
    }
    if let least = reading.requiredChange, let required {
      if let part = row.leastDisplacement {
        let effective = min(observed.extraLoad ?? required, required)
        let found = effective.multiplied(by: part)
        lines.append(
          .equation(
            say("least change", vi: "thay đổi ít nhất"),
            "\(writer.ratio(part)) × " + say("extra load", vi: "tải thêm"),
            "\(writer.ratio(part)) × \(writer.written(effective))",
            found.map { writer.written($0) } ?? ""))
        lines += check(found, least, say("least change", vi: "thay đổi ít nhất"))
      } else if let indication = observed.indication {
        let step = range.step(after: indication)
        lines.append(
          .equation(
            say("least change", vi: "thay đổi ít nhất"), say("one step d", vi: "một bước d"), "",
            writer.written(step)))
        lines += check(step, least, say("least change", vi: "thay đổi ít nhất"))
      }
      if let change = reading.observedChange {
        lines.append(
          writer.atLeast(
            .init(say("change", vi: "thay đổi"), writer.written(change)), change,
            .init(say("least change", vi: "thay đổi ít nhất"), writer.written(least)), least))
      }
    }
    return lines + [counted(reading)]
  }

  /// The extra load of |MPE|, and the displacement it must make.
  mutating func sensitivity(
    _ reading: VerificationResult.ReadingResult, test index: Int
  ) -> [ExplanationLine] {
    guard let rules = derivation.weighing,
      let row = rules.sensitivityRow(
        accuracyClass: instrument.accuracyClass, max: instrument.max)
    else { return [unjudged] }
    let observed = reading.reading
    var lines: [ExplanationLine] = []
    if let limit = derivation.limit(of: reading, test: index) {
      lines += writer.lines(
        limit, symbol: "MPE", load: observed.load, loadUnit: writer.loadUnit(observed))
      if let extra = observed.extraLoad {
        lines.append(
          ExplanationLine(
            content: .comparison(
              .init(say("added", vi: "đã thêm"), writer.written(extra)),
              relation: extra == limit.limit ? "=" : extra > limit.limit ? ">" : "<",
              .init("MPE", writer.written(limit.limit)), outcome: nil), reason: "", outcome: ""))
      }
    }
    if let displacement = observed.displacement, let millimetre = Unit<LengthDimension>("mm") {
      let least = row.leastDisplacement
      lines.append(
        ExplanationLine(
          content: .comparison(
            .init(
              say("displacement", vi: "dịch chuyển"), displacement.text(in: millimetre, language)),
            relation: displacement >= least ? "≥" : "<",
            .init(
              say("at least", vi: "ít nhất"), least.text(in: millimetre, language)), outcome: nil),
          reason: writer.cited(row.citation), outcome: ""))
    }
    return lines + [counted(reading)]
  }

  private var unjudged: ExplanationLine {
    .remark(
      say(
        "the rule set does not judge this: see the findings",
        vi: "bộ quy tắc không xét phép thử này: xem các phát hiện"))
  }

  private func counted(_ reading: VerificationResult.ReadingResult) -> ExplanationLine {
    .remark("→ \(reading.verdict.mark) \(reading.verdict.name[language])")
  }

  /// The load off centre against nine tenths of its part of Max + T+, or against the ceiling of a
  /// rolling load.
  func eccentricLoad(_ test: VerificationResult.TestResult) -> Entry? {
    guard let rules = derivation.weighing, let reading = test.readings.first?.reading,
      let row = rules.eccentricityRow(
        receptor: instrument.options.receptor, supports: instrument.options.supports ?? 1)
    else { return nil }
    let whole = instrument.max + instrument.options.additiveTare
    let unit = writer.loadUnit(reading)
    let load = test.readings.map(\.reading.load).min() ?? reading.load
    let total = ExplanationLine.equation(
      "Max + T+", "",
      "\(writer.written(instrument.max, in: unit)) + "
        + writer.written(instrument.options.additiveTare, in: unit),
      writer.written(whole, in: unit))
    let line: ExplanationLine
    if let ceiling = row.ceiling {
      let heaviest = test.readings.map(\.reading.load).max() ?? reading.load
      guard let most = whole.multiplied(by: ceiling) else { return nil }
      line = writer.atMost(
        .init("L", writer.written(heaviest, in: unit)), heaviest,
        .init(
          "", "\(writer.ratio(ceiling)) (Max + T+)",
          "\(writer.ratio(ceiling)) × \(writer.written(whole, in: unit))",
          writer.written(most, in: unit)), most, reason: writer.cited(row.citation))
    } else {
      let divisor = row.divisor ?? max(2, instrument.options.supports ?? 2) - 1
      guard let most = whole.multiplied(by: Ratio(9, 10)) else { return nil }
      let product = load * divisor
      line = writer.atLeast(
        .init(
          "", "L × \(divisor)", "\(writer.written(load, in: unit)) × \(divisor)",
          writer.written(product, in: unit)), product,
        .init(
          "", "\(writer.ratio(Ratio(9, 10))) (Max + T+)",
          "\(writer.ratio(Ratio(9, 10))) × \(writer.written(whole, in: unit))",
          writer.written(most, in: unit)), most,
        reason: say("about 1/\(divisor) of Max + T+; ", vi: "khoảng 1/\(divisor) của Max + T+; ")
          + writer.cited(row.citation))
    }
    return Entry(
      title: say("The load off centre", vi: "Tải lệch tâm"), reading: nil, lines: [total, line])
  }
}
