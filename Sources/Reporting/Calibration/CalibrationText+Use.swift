import Calibration
import Quantities
import Rules
import Verification

// The error function, weighings in use, the minimum weight and the usable range.
extension CalibrationText {
  func use(_ record: CalibratedRecord, _ figures: CalibrationFigures) -> [String] {
    let result = record.result
    guard let function = result.errorFunction, !result.weighing.isEmpty else { return [] }
    let answers = UseAnswers(record, figures: figures)
    var lines = ["", ink(say("Error function", vi: "Hàm sai số"), .bold)]
    lines += answers.function(function).flatMap { wrapped(spelled($0), indent: 2, hanging: 4) }
    lines += ["", ink(say("Weighings in use †", vi: "Phép cân khi sử dụng †"), .bold)]
    lines += answers.statements.flatMap { wrapped(spelled($0), indent: 2, hanging: 4) }
    for result in answers.results {
      lines += wrapped(spelled(result), indent: 2, hanging: 4)
    }
    lines += answers.minimum.flatMap { wrapped(spelled($0), indent: 2, hanging: 4) }
    let chart = UsableRangeChart(
      result.weighing, required: record.question.required,
      safetyFactor: record.question.safetyFactor, figures: figures)
    let drawing = chart.lines(characters: style.characters)
    if !drawing.isEmpty {
      lines += [
        "",
        ink(
          say(
            "Usable range: relative U of a reading used as it is",
            vi: "Phạm vi dùng được: U tương đối của số đọc không hiệu chính"), .bold),
      ]
      lines += drawing.map(spelled)
    }
    return lines
  }

  func curve(_ result: CalibrationResult, _ figures: CalibrationFigures) -> [String] {
    let chart = ErrorCurve(result, figures: figures)
    let drawing = chart.lines(characters: style.characters)
    if drawing.isEmpty { return [] }
    let hasLimits = result.points.contains { $0.mpe != nil }
    return [
      "",
      ink(
        hasLimits
          ? say(
            "Error curve: E ± U (●), E_appr (·), limits (╌)",
            vi: "Đường sai số: E ± U (●), E_appr (·), giới hạn (╌)")
          : say("Error curve: E ± U (●), E_appr (·)", vi: "Đường sai số: E ± U (●), E_appr (·)"),
        .bold),
    ] + drawing.map(spelled)
  }
}
