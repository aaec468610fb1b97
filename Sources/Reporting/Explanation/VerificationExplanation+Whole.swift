import Assessment
import Calibration
import Quantities
import Rules
import Verification

// What concerns the inspection as a whole: weights, substitution, risk, the verdict.
extension VerificationExplanation {
  /// The one-third rule, load by load.
  mutating func addWeights() {
    let entries = derivation.weights.map { weights -> Entry in
      let unit = weights.load >= Mass(1, .kilogram) ? MassUnit.kilogram : .gram
      func list(_ amount: (WeightDerivation.Piece) -> Mass, _ unit: MassUnit?) -> String {
        weights.pieces.map { piece in
          let one = writer.written(amount(piece), in: unit)
          return piece.piece.count == 1 ? one : "\(writer.count(piece.piece.count)) × \(one)"
        }.joined(separator: " + ")
      }
      let names = weights.pieces.map { piece in
        "\(piece.piece.count) × \(writer.written(piece.piece.nominal, in: unit))"
          + " \(piece.piece.weightClass)"
      }
      let isSingle = weights.pieces.count == 1 && weights.pieces[0].piece.count == 1
      let part = weights.part
      // error ≤ part × MPE, both sides multiplied so that neither is rounded.
      let factor = part.denominator == 1 ? "" : " × \(part.denominator)"
      let left = weights.error * Int(part.denominator)
      let right = weights.mpe * Int(part.numerator)
      return Entry(
        title: "L = \(writer.written(weights.load, in: unit))", reading: nil,
        lines: [
          .remark(say("made up of ", vi: "ghép từ ") + names.joined(separator: ", ")),
          .equation(
            "Σ δm", "", isSingle ? "" : list(\.mpe, .milligram),
            writer.written(weights.error, in: .milligram)),
          writer.atMost(
            .init(
              "", "Σ δm\(factor)", "\(writer.written(weights.error, in: .milligram))\(factor)",
              writer.written(left)), left,
            .init(
              part.numerator == 1
                ? say("MPE (initial)", vi: "MPE (ban đầu)")
                : "\(part.numerator) × " + say("MPE (initial)", vi: "MPE (ban đầu)"),
              writer.written(right)), right, outcome: weights.isGoodEnough ? .pass : .inconclusive),
        ])
    }
    add(
      Section(
        title: say(
          "Test weights: at most \(writer.ratio(derivation.weights.first?.part ?? Ratio(1, 3))) of the MPE",
          vi:
            "Quả cân: không quá \(writer.ratio(derivation.weights.first?.part ?? Ratio(1, 3))) sai số cho phép"
        ),
        clause: derivation.weights.first.map { writer.cited($0.citation) } ?? "", test: nil,
        index: nil, entries: entries))
  }

  /// Standards at hand against the part of Max that the spread asks for.
  mutating func addSubstitution() {
    guard let substitution = result.inspection.substitution, let rules = derivation.weighing,
      let range = WeighingRange.all(of: instrument).first
    else { return }
    let spread =
      substitution.spread
      ?? result.tests.filter { $0.test == .repeatability }.compactMap(\.spread?.largest).max()
    let e = range.holding(load: substitution.standards).e
    guard let spread, let row = rules.substitutionRow(spread: spread, e: e) else { return }
    var lines: [ExplanationLine] = []
    if let most = row.spreadUpToInE, let bound = e.multiplied(by: most) {
      lines.append(
        writer.atMost(
          .init(say("spread", vi: "độ tản mạn"), writer.written(spread)), spread,
          .init(
            "", "\(writer.ratio(most)) e", "\(writer.ratio(most)) × \(writer.written(e))",
            writer.written(bound)), bound))
    } else {
      lines.append(
        .remark(say("spread ", vi: "độ tản mạn ") + writer.written(spread)))
    }
    let part = row.leastStandardsOfMax
    let left = substitution.standards * Int(part.denominator)
    let right = instrument.max * Int(part.numerator)
    let times = say("standards", vi: "chuẩn") + " × \(part.denominator)"
    lines.append(
      writer.atLeast(
        .init(
          "", times,
          "\(writer.written(substitution.standards, in: .kilogram)) × \(part.denominator)",
          writer.written(left, in: .kilogram)), left,
        .init(
          part.numerator == 1 ? "Max" : "\(part.numerator) × Max",
          writer.written(right, in: .kilogram)), right,
        outcome: left >= right ? .pass : .inconclusive,
        reason: say(
          "at least \(writer.ratio(part)) of Max", vi: "ít nhất \(writer.ratio(part)) Max")))
    add(
      Section(
        title: say("Substitution of test weights", vi: "Tải trọng thế"),
        clause: writer.cited(row.citation), test: nil, index: nil,
        entries: [Entry(title: "", reading: nil, lines: lines)]))
  }

  /// How U and the probability of the least sure error came about.
  mutating func addRisk() {
    guard let view = verified.risk, let error = view.evaluated.first, let budget = error.budget,
      let conformance = error.conformance
    else { return }
    let figures = CalibrationFigures(unit: writer.unit, language: language)
    let wording = RiskWording(view: view, result: result, language: language)
    let observed = error.reading.reading
    var title = error.test.name[language] + ", L = "
    title += writer.written(observed.load, in: writer.loadUnit(observed))
    if let direction = observed.direction { title += direction == .up ? " ↑" : " ↓" }
    if let position = observed.position { title += ", \(position)" }
    var lines = BudgetArithmetic(figures: figures).lines(budget).map(ExplanationLine.remark)
    let probability = UncertaintyFigures(language: language).significant(conformance, 6)
    lines.append(
      .remark(
        say(
          "P(the error lies within its limits) ≈ \(probability)",
          vi: "P(sai số nằm trong giới hạn) ≈ \(probability)")))
    add(
      Section(
        title: wording.title, clause: "", test: nil, index: nil,
        entries: [
          Entry(
            title: say("Least sure: ", vi: "Kém chắc chắn nhất: ") + title, reading: nil,
            lines: lines),
          Entry(title: "", reading: nil, lines: wording.sentences.map(ExplanationLine.remark)),
        ]))
  }

  /// The worst of all tests and findings.
  mutating func addVerdict() {
    let words = VerificationText(style: TextStyle(language: language))
    func marked(_ verdict: Verdict) -> String { "\(verdict.mark) \(verdict.name[language])" }
    var lines = result.tests.map {
      ExplanationLine.remark("\($0.test.name[language]): \(marked($0.verdict))")
    }
    lines += result.findings.filter { $0.severity == .failure || $0.severity == .doubt }.map {
      .remark(
        "\($0.code): \($0.severity.mark) \($0.severity.name[language])  (\(words.cited($0.citation)))"
      )
    }
    lines.append(
      .remark(
        say("the worst of these: ", vi: "kết quả xấu nhất: ") + marked(result.verdict)))
    add(
      Section(
        title: say("Verdict: ", vi: "Kết luận: ") + marked(result.verdict), clause: "", test: nil,
        index: nil, entries: [Entry(title: "", reading: nil, lines: lines)]))
  }
}
