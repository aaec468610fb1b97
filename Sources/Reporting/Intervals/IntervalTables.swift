import Calibration
import Quantities

/// The cells of a report on intervals that has room: the same for Markdown and HTML.
struct IntervalTables {
  let language: Language
  let reported: ReviewedHistories

  var words: IntervalWords { IntervalWords(language: language) }

  func methods(_ entry: IntervalReview.Entry) -> UncertaintyTables.Table {
    UncertaintyTables.Table(
      titles: [
        words.say("Method", vi: "Phương pháp"), words.say("Interval", vi: "Chu kỳ"),
        words.say("Next by", vi: "Lần tới trước"), words.say("Change", vi: "Thay đổi"),
        words.say("Confidence", vi: "Độ tin cậy"), words.say("Remark", vi: "Ghi chú"),
      ],
      rows: words.rows(entry, reported).map {
        [words.name($0.method), $0.interval, $0.due, $0.change, $0.confidence, $0.reason ?? ""]
      }, numbers: [])
  }

  func assumptions() -> [String] {
    IntervalMethod.allCases.filter(reported.methods.contains).map {
      "\(words.name($0)): \(words.assumption($0, reported.review.options))"
    }
  }
}
