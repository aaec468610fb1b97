import Quantities

/// The tables of a self-test, its words already in the reader's language.
struct SelfTestWords {
  let report: SelfTestReport
  let language: Language

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  var title: String { say("Self-test of Steelyard", vi: "Tự kiểm tra Steelyard") }
  var editionsTitle: String { say("Rules", vi: "Các bộ quy tắc") }
  var failuresTitle: String { say("What did not come out", vi: "Những số liệu sai") }

  var areaTitles: [String] {
    [
      say("what", vi: "nội dung"), say("documents", vi: "tài liệu"), say("cases", vi: "bài"),
      say("figures", vi: "số liệu"), say("failed", vi: "sai"), say("deviation", vi: "sai lệch"),
    ]
  }

  func row(_ area: SelfTestReport.Area) -> [String] {
    [
      area.title[language], area.documents, "\(area.cases)", "\(area.figures)",
      "\(area.failures.count)", deviation(area.largestDeviation),
    ]
  }

  /// `0.83`, or `exact`.
  func deviation(_ largest: Double?) -> String {
    guard let largest else { return say("exact", vi: "chính xác") }
    if largest > 999 { return "> 999" }
    let hundredths = Int((largest * 100).rounded(.up))
    let mark = language == .vietnamese ? "," : "."
    return "\(hundredths / 100)\(mark)\(String(100 + hundredths % 100).dropFirst())"
  }

  var deviationNote: String {
    say(
      "The deviation is the largest difference as a part of what is allowed: half of the last "
        + "printed digit, or the stated tolerance.",
      vi: "Sai lệch là chênh lệch lớn nhất so với mức cho phép: nửa chữ số in cuối cùng, hoặc "
        + "dung sai đã nêu.")
  }

  var checkTitles: [String] {
    [
      say("case", vi: "bài"), say("source", vi: "nguồn"), say("figure", vi: "số liệu"),
      say("stated", vi: "đã nêu"), say("found", vi: "nhận được"),
      say("allowed", vi: "cho phép"), "",
    ]
  }

  func row(_ check: SelfTestReport.Check) -> [String] {
    [
      check.caseName, check.source, check.figure, check.expected, check.found,
      allowed(check), check.isPassed ? "✓" : "✗",
    ]
  }

  /// How far the figure may be from the stated one.
  func allowed(_ check: SelfTestReport.Check) -> String {
    guard let allowed = check.allowed else { return say("the same", vi: "như nhau") }
    return "± " + UncertaintyFigures(language: language).significant(allowed, 2)
  }
}
