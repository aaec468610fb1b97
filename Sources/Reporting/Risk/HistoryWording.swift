import Assessment
import Calibration
import Quantities
import Rules
import Statistics
import Verification

/// What a history view says, in one language: rows and sentences, whatever form they are shown in.
struct HistoryWording {
  let view: HistoryView
  let result: VerificationResult
  let language: Language

  /// The oldest rows give way.
  static let mostRows = 8

  private var numbers: UncertaintyFigures { UncertaintyFigures(language: language) }
  private var figures: Figures { Figures(language: language) }
  private var unit: MassUnit { result.inspection.instrument.errorUnit }
  private var words: IntervalWords { IntervalWords(language: language) }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  var title: String {
    say(
      "Earlier inspections: the margin that is left, and its drift",
      vi: "Các lần kiểm tra trước: phần dư còn lại và độ trôi")
  }

  /// Date, verdict, the tightest reading, its error, limit and margin.
  var columns: [String] {
    [
      say("date", vi: "ngày"), say("verdict", vi: "kết luận"),
      say("tightest at", vi: "sát nhất tại"), say("error", vi: "sai số"),
      say("limit", vi: "giới hạn"), say("margin", vi: "phần dư"),
    ]
  }

  var rows: [[String]] {
    view.margins.suffix(Self.mostRows).map { margin in
      let reading = margin.reading
      let load = reading.reading.load.text(in: reading.reading.loadUnit, language)
      let error =
        reading.errorInterval.map {
          "\(figures.signed($0.lowerBound, unit)) … \(figures.error($0.upperBound, unit))"
        } ?? (reading.correctedError ?? reading.error).map { figures.error($0, unit) } ?? ""
      return [
        margin.date.text(language), "\(margin.verdict.mark) \(margin.verdict.name[language])",
        Self.place(reading.reading).isEmpty ? load : load + " " + Self.place(reading.reading),
        error, reading.mpe.map { $0.text(in: unit, language) } ?? "",
        numbers.places(margin.inScaleIntervals, 2) + " e",
      ]
    }
  }

  private static func place(_ reading: Reading) -> String {
    reading.position ?? reading.direction.map { $0 == .up ? "↑" : "↓" } ?? ""
  }

  /// What the drift says, or why it says nothing.
  var sentences: [String] {
    guard let first = view.first, let advice = first.outcome.advice else {
      guard let reason = view.drifts.compactMap(\.outcome.reason).first else { return [] }
      return [say("Drift: ", vi: "Độ trôi: ") + words.reason(reason) + "."]
    }
    let load = first.load.text(in: first.loadUnit, language)
    let arrow = first.direction.map { $0 == .up ? " ↑" : " ↓" } ?? ""
    // The line is in grams a day.
    let size = Mass(1, unit).value.approximation
    let yearly = advice.line.slope * 365.25 / size
    let sign = yearly > 0 ? "+" : ""
    let slope = sign + numbers.significant(yearly, 2) + "\u{A0}" + unit.symbol
    let confidence = numbers.percent(view.confidence)
    let place = load + arrow
    var sentences = [
      say(
        "At \(place) the error moves by \(slope) a year"
          + (advice.isDriftInsignificant ? ", which cannot be told from scatter." : "."),
        vi: "Tại \(place), sai số thay đổi \(slope) mỗi năm"
          + (advice.isDriftInsignificant ? ", chưa phân biệt được với độ tản mạn." : "."))
    ]
    let expected = first.expectedCrossing.map { $0.text(language) }
    let earliest = first.earliestCrossing.map { $0.text(language) }
    switch (expected, earliest) {
    case (let expected?, let earliest?):
      sentences.append(
        say(
          "If it goes on so, the limit is crossed about \(expected), and with \(confidence) "
            + "confidence not before \(earliest).",
          vi: "Nếu cứ tiếp tục như vậy, sai số vượt giới hạn vào khoảng \(expected), và với độ "
            + "tin cậy \(confidence) không trước \(earliest)."))
    case (nil, let earliest?):
      sentences.append(
        say(
          "With \(confidence) confidence the limit is not crossed before \(earliest).",
          vi: "Với độ tin cậy \(confidence), sai số không vượt giới hạn trước \(earliest)."))
    case (_, nil):
      sentences.append(
        say(
          "Within fifty years the limit is not expected to be crossed.",
          vi: "Trong năm mươi năm, sai số được dự đoán không vượt giới hạn."))
    }
    sentences.append(
      say(
        "This assumes a steady drift; a legal verification interval holds whatever it says.",
        vi: "Điều này giả thiết độ trôi đều; chu kỳ kiểm định theo luật vẫn giữ nguyên."))
    return sentences
  }

  /// The drift of the first load, to be drawn; `nil` without one.
  var plot: TimePlot? {
    guard let first = view.first, let advice = first.outcome.advice else { return nil }
    return DriftPlot.plot(advice, confidence: view.confidence, words: words, unit: "g")
  }
}
