import Calibration
import Quantities
import Rules
import Verification

/// The derivation of a calibration with the numbers put in: each load, the error function, use.
struct CalibrationExplanation {
  struct Step {
    let heading: String
    let lines: [String]
  }

  let steps: [Step]

  init(_ record: CalibratedRecord, language: Language) {
    let result = record.result
    let writer = Writer(
      figures: CalibrationFigures(result, language: language), result: result)
    var steps = result.points.enumerated().compactMap { writer.step($1, number: $0 + 1) }
    if let function = result.errorFunction, let statement = result.weighing.first {
      steps.append(writer.use(function, statement, number: steps.count + 1))
    }
    self.steps = steps
  }
}

private struct Writer {
  let figures: CalibrationFigures
  let result: CalibrationResult

  private var language: Language { figures.language }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  private func n(_ mass: Double) -> String { figures.numbers.significant(figures.count(mass), 5) }
  private var unit: String { "\u{A0}" + figures.unit.symbol }

  /// One load.
  func step(_ point: CalibrationPoint, number: Int) -> CalibrationExplanation.Step? {
    guard let reference = point.reference, let uncorrected = point.uncorrectedError else {
      return nil
    }
    let load = point.load.text(in: point.loadUnit, language)
    var lines = [
      "E = I − m_ref = \(point.indication.text(in: point.loadUnit, language)) − "
        + "\(reference.value.text(in: point.loadUnit, language)) = "
        + "\(uncorrected.text(in: figures.unit, language))"
        + say(" exactly  (cg-18, 7.1)", vi: " chính xác  (cg-18, 7.1)")
    ]
    if let error = point.error, point.buoyancyCorrection != 0 {
      lines.append(
        "δm_B = \(n(point.buoyancyCorrection))\(unit);  E = \(n(error))\(unit)  (cg-18, 7.1.2.2-5a †)"
      )
    }
    if let budget = point.budget {
      lines += BudgetArithmetic(figures: figures).lines(budget)
    }
    return .init(heading: "\(number)  \(say("Load", vi: "Tải")) \(load)", lines: lines)
  }

  /// The error function and a weighing at Max.
  func use(
    _ function: ErrorFunction, _ statement: WeighingStatement, number: Int
  ) -> CalibrationExplanation.Step {
    var lines = [
      say(
        "weights p = 1/u²(E): E_appr(R) = \(figures.function(function))  (cg-18, C2)",
        vi: "trọng số p = 1/u²(E): E_appr(R) = \(figures.function(function))  (cg-18, C2)")
    ]
    if let found = try? statement.evaluation(of: statement.upper) {
      lines.append(
        say("at R = Max = ", vi: "tại R = Max = ") + figures.load(statement.upper) + ": "
          + found.parts.filter { $0.standardUncertainty > 0 }.map {
            "u(\($0.source.name[language])) = \(n($0.standardUncertainty))"
          }.joined(separator: ", ") + unit)
      lines.append(
        "u(W) = \(n(found.standardUncertainty))\(unit), k = "
          + "\(figures.numbers.significant(found.coverageFactor, 4)), U(W) = \(n(found.expandedUncertainty))\(unit), "
          + "U_gl = U(W) + |E_appr| = \(n(found.globalUncertainty))\(unit)  (cg-18, 7.4, 7.5 †)")
    }
    lines.append(
      say(
        "line from R = 0 on or above it up to Max: ",
        vi: "đường thẳng từ R = 0, không thấp hơn đến Max: ")
        + "U(W) = \(figures.line(statement.line)), U_gl(W) = \(figures.line(statement.globalLine))")
    return .init(
      heading: "\(number)  \(say("Weighings in use", vi: "Phép cân khi sử dụng"))", lines: lines)
  }
}
