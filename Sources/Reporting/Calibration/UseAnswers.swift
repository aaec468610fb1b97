import Calibration
import Quantities
import Verification

/// What a calibration says of weighings in use, in sentences: for text, Markdown and HTML alike.
struct UseAnswers {
  let record: CalibratedRecord
  let figures: CalibrationFigures

  init(_ record: CalibratedRecord, figures: CalibrationFigures) {
    self.record = record
    self.figures = figures
  }

  private var language: Language { figures.language }
  private var numbers: UncertaintyFigures { figures.numbers }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// The function, its uncertainty and its χ² check.
  func function(_ function: ErrorFunction) -> [String] {
    var lines = [
      "E_appr(R) = \(figures.function(function))".replacing(" = ", with: "\u{A0}=\u{A0}")
    ]
    if function.shape == .proportional {
      let u = function.covariance[0][0].squareRoot()
      lines[0] += ", u(a₁) = \(figures.slope(u))".replacing(" = ", with: "\u{A0}=\u{A0}")
    }
    if let critical = function.criticalChiSquare {
      let found = numbers.significant(function.chiSquare, 3)
      let limit = numbers.significant(critical, 3)
      let nu = "ν\u{A0}=\u{A0}\(function.degreesOfFreedom)"
      lines.append(
        function.isConsistent
          ? say(
            "χ² = \(found) ≤ \(limit) (95 %, \(nu)): the errors lie on it.",
            vi: "χ² = \(found) ≤ \(limit) (95 %, \(nu)): các sai số nằm trên hàm này.")
          : say(
            "χ² = \(found) > \(limit) (95 %, \(nu)): the errors do not lie on it.",
            vi: "χ² = \(found) > \(limit) (95 %, \(nu)): các sai số không nằm trên hàm này."))
    }
    return lines
  }

  /// U(W) of each range.
  var statements: [String] {
    let several = record.result.weighing.count > 1
    return record.result.weighing.flatMap { statement -> [String] in
      let range =
        several
        ? say(
          "up to \(figures.load(statement.upper)): ", vi: "đến \(figures.load(statement.upper)): ")
        : ""
      return [
        range
          + say("reading corrected by E_appr: ", vi: "số đọc có hiệu chính E_appr: ")
          + "U(W) = \(figures.line(statement.line))".replacing(" = ", with: "\u{A0}=\u{A0}"),
        range + say("reading used as it is: ", vi: "số đọc không hiệu chính: ")
          + "U_gl(W) = \(figures.line(statement.globalLine))".replacing(
            " = ", with: "\u{A0}=\u{A0}"),
      ]
    }
  }

  /// The weighing results that were asked for.
  var results: [String] {
    record.question.results.map { weighing in
      let reading = weighing.value.approximation
      let text = weighing.text(in: Wording.unit(of: weighing), language)
      guard let found = try? record.result.statement(for: reading)?.evaluation(of: reading) else {
        return say(
          "R = \(text): outside of the weighing range", vi: "R = \(text): ngoài phạm vi cân")
      }
      let (error, _) = figures.pair(found.error, found.expandedUncertainty)
      let unit = Wording.unit(of: weighing)
      let grams = Mass(1, unit).value.approximation
      let (value, u) = numbers.pair(found.corrected / grams, found.expandedUncertainty / grams)
      let part = figures.relative(
        found.globalUncertainty / max(reading.magnitude, .leastNormalMagnitude))
      let sentence = say(
        "R = \(text): E_appr = \(error) \(figures.unit.symbol), W = (\(value) ± \(u)) \(unit.symbol), "
          + "k = \(numbers.significant(found.coverageFactor, 3)); used as it is: U_gl = \(figures.amount(found.globalUncertainty)) (\(part))",
        vi:
          "R = \(text): E_appr = \(error) \(figures.unit.symbol), W = (\(value) ± \(u)) \(unit.symbol), "
          + "k = \(numbers.significant(found.coverageFactor, 3)); không hiệu chính: U_gl = \(figures.amount(found.globalUncertainty)) (\(part))"
      )
      return sentence.replacing(" = ", with: "\u{A0}=\u{A0}")
    }
  }

  /// The minimum weight that was asked for.
  var minimum: [String] {
    guard let required = record.question.required else { return [] }
    let factor = record.question.safetyFactor
    let least = record.result.minimumWeight(required: required, safetyFactor: factor)
    let condition = say(
      "required \(numbers.percent(required)), safety factor \(numbers.number(factor))",
      vi: "yêu cầu \(numbers.percent(required)), hệ số an toàn \(numbers.number(factor))")
    func shown(_ mass: Double?) -> String {
      mass.map { figures.load($0) }
        ?? say("not within the range", vi: "không đạt trong phạm vi cân")
    }
    return [
      say("Minimum weight (\(condition)): ", vi: "Khối lượng nhỏ nhất (\(condition)): ")
        + say(
          "\(shown(least.uncorrected)) as it is, \(shown(least.corrected)) corrected †",
          vi:
            "\(shown(least.uncorrected)) không hiệu chính, \(shown(least.corrected)) có hiệu chính †"
        )
    ]
  }
}
