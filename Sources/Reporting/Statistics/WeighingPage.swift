public import Quantities
public import Statistics

/// A weighing series as a report.
public struct WeighingPage {
  private let evaluation: WeighingEvaluation
  private let language: Language

  public init(_ evaluation: WeighingEvaluation, language: Language) {
    self.evaluation = evaluation
    self.language = language
  }

  private var series: WeighingSeries { evaluation.series }
  private var design: WeighingDesign { series.design }
  private var figures: UncertaintyFigures { UncertaintyFigures(language: language) }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// A catalogue of designs.
  ///
  /// - Parameter designs: the name, the design and its clause of each.
  public static func catalogue(
    _ designs: [(name: String, design: WeighingDesign, clause: String)], language: Language
  ) -> ReportPage {
    func say(_ english: String, vi vietnamese: String) -> String {
      language == .vietnamese ? vietnamese : english
    }
    return ReportPage(
      title: say("Weighing designs for mass standards", vi: "Sơ đồ cân cho chuẩn khối lượng"),
      about: ["NIST/SEMATECH e-Handbook of Statistical Methods, 2.3.4.1"],
      blocks: [
        .table(
          .init(
            titles: [
              say("design", vi: "sơ đồ"), say("observations", vi: "phép cân"), "ν",
              say("clause", vi: "mục"),
            ],
            rows: designs.map {
              [
                $0.name, "\($0.design.observationCount)", "\($0.design.degreesOfFreedom)",
                $0.clause,
              ]
            }, numbers: [1, 2]))
      ])
  }

  /// A catalogue of designs for programs.
  public static func csv(
    _ designs: [(name: String, design: WeighingDesign, clause: String)]
  ) -> String {
    CSVLine.text(["design", "observations", "degrees_of_freedom", "clause"])
      + designs.map {
        CSVLine.text([
          $0.name, "\($0.design.observationCount)", "\($0.design.degreesOfFreedom)", $0.clause,
        ])
      }.joined()
  }

  /// The values of series for programs: a row an item or combination.
  public static func csv(_ found: [(file: String, evaluation: WeighingEvaluation)]) -> String {
    CSVLine.text(
      ["file", "of", "value", "k1", "k2", "standard_deviation", "standard_uncertainty"])
      + found.flatMap { file, evaluation in
        let page = WeighingPage(evaluation, language: .english)
        return evaluation.lines.map { line in
          CSVLine.text([
            file, page.combination(line.combination).replacing("\u{A0}", with: " "),
            line.value.map { CSVLine.number($0.value) } ?? "",
            CSVLine.number(line.repeatabilityFactor), CSVLine.number(line.betweenDayFactor),
            line.standardDeviation.map(CSVLine.number) ?? "",
            line.standardUncertainty.map(CSVLine.number) ?? "",
          ])
        }
      }.joined()
  }

  /// The report.
  public var page: ReportPage {
    ReportPage(
      title: series.title.isEmpty ? say("Weighing design", vi: "Sơ đồ cân") : series.title,
      about: [series.source, summary],
      blocks: solution + values + observations + checks)
  }

  private var unit: String { series.unit.isEmpty ? "" : " (\(series.unit))" }

  private var summary: String {
    let (n, m, nu) = (design.observationCount, design.items.count, design.degreesOfFreedom)
    let restraint = design.restraint.map { combination($0) }
    let known =
      restraint.map { say("; restraint \($0)", vi: "; ràng buộc \($0)") } ?? ""
    return say(
      "\(n) observations of \(m) items\(known); degrees of freedom: \(nu)",
      vi: "\(n) phép cân với \(m) vật\(known); số bậc tự do: \(nu)")
  }

  /// `R1 + R2 − X`.
  private func combination(_ factors: [Int]) -> String {
    var text = ""
    for (name, factor) in zip(design.items, factors) where factor != 0 {
      let size = factor.magnitude == 1 ? name : "\(factor.magnitude)\u{A0}\(name)"
      text += text.isEmpty ? (factor < 0 ? "−\(size)" : size) : " \(factor < 0 ? "−" : "+") \(size)"
    }
    return text
  }

  private var solution: [ReportPage.Block] {
    let matrix = design.solution
    var rows = zip(design.matrix, matrix.rows).enumerated().map { index, row in
      ["Y\(index + 1)", combination(row.0)] + row.1.map { "\($0)" }
    }
    if let shares = matrix.restraintRow {
      rows.append(["R*", say("restraint", vi: "ràng buộc")] + shares.map { "\($0)" })
    }
    return [
      .heading(
        say(
          "Solution matrix, divisor \(matrix.divisor)",
          vi: "Ma trận lời giải, số chia \(matrix.divisor)")),
      .table(
        .init(
          titles: ["", say("compares", vi: "so sánh")] + design.items, rows: rows,
          numbers: Set(2..<2 + design.items.count))),
    ]
  }

  private var values: [ReportPage.Block] {
    var titles = [say("item", vi: "vật")]
    let hasNominal = series.nominal != nil
    if hasNominal { titles.append(say("nominal", vi: "danh định")) }
    let hasValues = evaluation.result != nil
    if hasValues { titles.append(say("value", vi: "giá trị") + unit) }
    titles += ["K₁", "K₂"]
    let hasSpread = evaluation.repeatability != nil
    if hasSpread { titles += ["s" + unit, "u" + unit] }
    let rows = evaluation.lines.map { line -> [String] in
      var cells = [combination(line.combination)]
      if let nominal = series.nominal {
        let sum = zip(nominal, line.combination).map { $0 * $1 }.reduce(0, +)
        cells.append("\(sum)")
      }
      if hasValues, let value = line.value {
        cells.append(figures.pair(value.value, line.standardUncertainty ?? 0).value)
      }
      cells += [
        fixed(line.repeatabilityFactor), fixed(line.betweenDayFactor),
      ]
      if hasSpread {
        cells += [line.standardDeviation, line.standardUncertainty].map {
          $0.map { figures.significant($0, 2) } ?? ""
        }
      }
      return cells
    }
    return [
      .heading(
        hasValues ? say("Values", vi: "Giá trị") : say("Factors", vi: "Hệ số")),
      .table(.init(titles: titles, rows: rows, numbers: Set(1..<titles.count))),
    ] + origins
  }

  /// A factor to four decimals, as catalogues print it.
  private func fixed(_ factor: Double) -> String {
    let whole = Int((factor * 10000).rounded())
    let mark = language == .vietnamese ? "," : "."
    return "\(whole / 10000)\(mark)\(String(10000 + whole % 10000).dropFirst())"
  }

  /// Where s₁ and s_days come from.
  private var origins: [ReportPage.Block] {
    guard let (s1, origin) = evaluation.repeatability else { return [] }
    let suffix = series.unit.isEmpty ? "" : "\u{A0}" + series.unit
    var text = "s₁ = \(figures.significant(s1, 2))\(suffix)"
    text +=
      origin == .stated
      ? say(" (accepted)", vi: " (đã chấp nhận)")
      : say(" (from the residuals of this series)", vi: " (từ phần dư của loạt cân này)")
    if let (days, origin) = evaluation.betweenDays {
      text += ", s_days = \(days == 0 ? "0" : figures.significant(days, 2))\(suffix)"
      text +=
        origin == .stated
        ? say(" (stated)", vi: " (đã nêu)")
        : say(" (from the check standard)", vi: " (từ chuẩn kiểm tra)")
    } else {
      text += say("; no variation between days is known", vi: "; chưa biết biến động giữa các ngày")
    }
    var formula = "s = √(K₁²s₁² + K₂²s_days²)"
    if series.restraintUncertainty != nil {
      formula += say(
        ", u with that of the restraint", vi: ", u gồm cả độ không đảm bảo của ràng buộc")
    }
    return [
      .text(
        (text + ". " + formula + ".").replacing(" = ", with: "\u{A0}=\u{A0}").replacing(
          "² + ", with: "²\u{A0}+\u{A0}"))
    ]
  }

  private var observations: [ReportPage.Block] {
    guard let result = evaluation.result, let observed = series.observations else { return [] }
    let s = result.standardDeviation?.value
    let places = figures
    let rows = zip(zip(design.matrix, observed), result.residuals).enumerated().map { index, row in
      let fitted = row.0.1 - row.1
      let like = (s ?? 0) == 0 ? 0 : s ?? 0
      let ends = [fitted.value, row.1.value].map {
        like == 0 ? places.number($0) : places.pair($0, like).value
      }
      return ["Y\(index + 1)", places.number(row.0.1.value)] + ends
    }
    var blocks: [ReportPage.Block] = [
      .heading(say("Observations", vi: "Các phép cân")),
      .table(
        .init(
          titles: [
            "", say("observed", vi: "quan sát") + unit, say("fitted", vi: "tính lại") + unit,
            say("residual", vi: "phần dư") + unit,
          ], rows: rows, numbers: [1, 2, 3])),
    ]
    if let s {
      let suffix = series.unit.isEmpty ? "" : "\u{A0}" + series.unit
      blocks.append(
        .text(
          say(
            "residual standard deviation s = \(figures.significant(s, 4))\(suffix), ν = \(design.degreesOfFreedom)",
            vi:
              "độ lệch chuẩn phần dư s = \(figures.significant(s, 4))\(suffix), ν = \(design.degreesOfFreedom)"
          ).replacing(" = ", with: "\u{A0}=\u{A0}")))
    }
    return blocks
  }

  private var checks: [ReportPage.Block] {
    var blocks: [ReportPage.Block] = []
    if let check = evaluation.repeatabilityCheck {
      blocks.append(
        .verdict(
          say("repeatability", vi: "độ lặp lại") + ": " + comparison("F", check),
          isGood: check.isInControl))
    }
    if let check = evaluation.checkStandardCheck, let standard = series.check {
      blocks.append(
        .verdict(
          say("check standard", vi: "chuẩn kiểm tra") + " \(combination(standard.combination)): "
            + comparison("|t|", check), isGood: check.isInControl))
    }
    return blocks.isEmpty ? [] : [.heading(say("Checks", vi: "Kiểm tra"))] + blocks
  }

  private func comparison(_ name: String, _ check: WeighingCheck) -> String {
    let sign = check.isInControl ? "≤" : ">"
    let alpha = figures.percent(check.significance)
    return [
      "\(name)\u{A0}=\u{A0}\(figures.significant(check.statistic, 3))", sign,
      "\(figures.significant(check.limit, 3))",
      say(
        "(α = \(alpha), p = \(figures.significant(check.tailProbability, 2)))",
        vi: "(α = \(alpha), p = \(figures.significant(check.tailProbability, 2)))"),
    ].joined(separator: " ")
  }
}
