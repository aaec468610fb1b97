import Assessment
import Quantities
import Rules
import Verification

/// The error curves of a verification as figures of a page: one a weighing test, and one a range
/// on an instrument of several ranges.
struct ErrorFigure {
  let svg: String
  let caption: String

  /// The figures of the test at `index`; none where its readings are not errors against loads.
  static func all(
    test index: Int, of result: VerificationResult, risk: RiskView?, language: Language
  ) -> [ErrorFigure] {
    let test = result.tests[index]
    guard test.test == .weighing || test.test == .netWeighing else { return [] }
    let instrument = result.inspection.instrument
    let ranges = WeighingRange.all(of: instrument)
    let wanted: [WeighingRange?] =
      ranges.count > 1
      ? ranges.filter { range in test.readings.contains { $0.judgedRange == range.number } } : [nil]
    return wanted.compactMap { range in
      let curve = ErrorCurve(
        test: index, of: result, risk: risk, language: language, range: range)
      let words = Words(
        test: test, curve: curve, range: range, name: instrument.id, language: language)
      let svg = curve.svg(label: words.label)
      return svg.isEmpty ? nil : ErrorFigure(svg: svg, caption: words.caption)
    }
  }

  /// What is said of a curve.
  private struct Words {
    let test: VerificationResult.TestResult
    let curve: ErrorCurve
    let range: WeighingRange?
    let name: String
    let language: Language

    private func say(_ english: String, vi vietnamese: String) -> String {
      language == .vietnamese ? vietnamese : english
    }

    /// The picture in a sentence, for readers who do not see it.
    var label: String {
      let readings = test.readings.filter { range == nil || $0.judgedRange == range?.number }
      let failing = readings.count { $0.verdict == .fail }
      let open = readings.count { $0.verdict == .inconclusive }
      let title = say("Errors against load", vi: "Sai số theo tải")
      var text =
        (name.isEmpty ? title : "\(name), \(title.lowercased())")
        + say(": \(readings.count) readings, ", vi: ": \(readings.count) số đọc, ")
      text +=
        failing == 0
        ? say("none beyond its limit", vi: "không số đọc nào vượt giới hạn")
        : say("\(failing) beyond the limit", vi: "\(failing) số đọc vượt giới hạn")
      if open > 0 { text += say(", \(open) undecided", vi: ", \(open) chưa kết luận") }
      return text + say("; the table has the figures", vi: "; số liệu ở bảng")
    }

    /// What the signs stand for: those that are in the picture.
    var caption: String {
      var parts: [String] = []
      let marks = curve.marks
      let points = marks.filter { $0.bounds == nil }
      if points.contains(where: { $0.direction == .up }) {
        parts.append(say("▲ on loading", vi: "▲ tăng tải"))
      }
      if points.contains(where: { $0.direction == .down }) {
        parts.append(say("▽ on unloading", vi: "▽ giảm tải"))
      }
      if points.contains(where: { $0.direction == nil }) {
        parts.append(say("● error", vi: "● sai số"))
      }
      if marks.contains(where: \.isBeyond) {
        parts.append(say("× beyond the limit", vi: "× vượt giới hạn"))
      }
      if points.contains(where: { $0.expanded > 0 }) {
        parts.append(say("bars: ±U (95 %)", vi: "thanh dọc: ±U (95 %)"))
      }
      if marks.contains(where: { $0.bounds != nil }) {
        parts.append(
          say(
            "bars without a sign: the error lies between their ends",
            vi: "thanh không có dấu: sai số nằm giữa hai đầu"))
      }
      parts.append(
        curve.side == .both
          ? say("dashed: ±MPE", vi: "nét đứt: ±sai số cho phép lớn nhất")
          : say("dashed: permitted shortage", vi: "nét đứt: lượng thiếu cho phép"))
      let head =
        range.map { say("Range \($0.number): ", vi: "Phạm vi \($0.number): ") } ?? ""
      return head + say("error against load. ", vi: "sai số theo tải. ")
        + parts.joined(separator: " · ")
    }
  }
}
