import Calibration
import Quantities
import Statistics
import Verification

/// What a review of intervals says, in words and figures: the same for text, Markdown and HTML.
struct IntervalWords {
  let language: Language

  var figures: UncertaintyFigures { UncertaintyFigures(language: language) }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// A period whose number and unit stay together.
  func length(_ period: CalendarPeriod) -> String {
    period.text(language).replacing(" ", with: "\u{A0}")
  }

  /// A kind of instruments in words.
  func kindName(_ kind: String) -> String {
    InstrumentKind(rawValue: kind)?.name[language] ?? TextLayout.printable(kind)
  }

  func name(_ method: IntervalMethod) -> String {
    switch method {
    case .staircase: say("staircase", vi: "bậc thang")
    case .chart: say("control chart", vi: "biểu đồ kiểm soát")
    case .drift: say("drift line", vi: "đường trôi")
    case .reliability: say("reliability", vi: "độ tin cậy")
    }
  }

  func change(_ proposal: ProposedInterval) -> String {
    let word =
      switch proposal.change {
      case nil: ""
      case .keep: say("keep", vi: "giữ nguyên")
      case .shorten: say("shorten", vi: "rút ngắn")
      case .lengthen: say("lengthen", vi: "kéo dài")
      }
    return proposal.isCut ? word + say(" (at most doubled)", vi: " (nhiều nhất gấp đôi)") : word
  }

  /// A date, or a mark where it lies outside the calendar.
  func day(_ date: CalendarDate?) -> String { date?.text(language) ?? "–" }

  /// Days as a length of time: whole days below two months, else months to a tenth.
  func duration(_ days: Double) -> String {
    if days < 2 * CalendarPeriod.daysInMonth {
      return length(.days(Int(max(0, days))))
    }
    let months = figures.significant(days / CalendarPeriod.daysInMonth, days < 3000 ? 3 : 4)
    return say("\(months)\u{A0}months", vi: "\(months)\u{A0}tháng")
  }

  func quantity(_ number: Double, _ unit: String, digits: Int = 3) -> String {
    figures.significant(number, digits) + (unit.isEmpty ? "" : "\u{A0}" + unit)
  }

  /// The unit of a series of errors, in words where it is the limit itself.
  func unit(_ isRelative: Bool, _ unit: String) -> String {
    isRelative ? say("of the limit", vi: "giới hạn") : unit
  }

  func reason(_ reason: NoAdvice) -> String {
    switch reason {
    case .tooFewResults(let count, let needed):
      say(
        "too few results: \(count), at least \(needed) needed",
        vi: "quá ít kết quả: có \(count), cần ít nhất \(needed)")
    case .tooFewChanges(let count, let needed):
      say(
        "too few changes between results: \(count), at least \(needed) needed",
        vi: "quá ít biến đổi giữa các kết quả: có \(count), cần ít nhất \(needed)")
    case .tooFewIntervals(let count, let needed):
      say(
        "too few intervals: \(count); \(needed) without a failure would show the target",
        vi: "quá ít chu kỳ: có \(count); cần \(needed) chu kỳ không hỏng để chứng tỏ mục tiêu")
    case .noErrors:
      say("needs errors, not outcomes only", vi: "cần sai số, không chỉ kết luận đạt hay không")
    case .noCurrentInterval:
      say(
        "the present interval is not known: see --current",
        vi: "chưa biết chu kỳ hiện tại: xem --current")
    case .outOfTolerance:
      say(
        "out of tolerance at last: adjust, and record the result as left",
        vi: "lần cuối vượt giới hạn: hãy hiệu chỉnh và ghi kết quả as-left")
    case .bandOutside:
      say(
        "the band is outside the limit already: adjust now",
        vi: "dải dự đoán đã ra ngoài giới hạn: hãy hiệu chỉnh ngay")
    case .notComputable:
      say("the numbers leave what can be computed", vi: "các số vượt khả năng tính")
    }
  }

  func confidence(_ method: IntervalMethod, _ options: IntervalOptions) -> String {
    method == .staircase
      ? say("none", vi: "không có") : figures.percent(options.confidence)
  }

  /// What a method takes for granted.
  func assumption(_ method: IntervalMethod, _ options: IntervalOptions) -> String {
    let target = figures.percent(options.target)
    let confidence = figures.percent(options.confidence)
    let step = figures.percent(options.step)
    let comfort = figures.percent(
      Double(options.comfort.numerator) / Double(options.comfort.denominator))
    switch method {
    case .staircase:
      return say(
        "OIML D 10:2022, 6.2. The last result alone decides: within \(comfort) of the limit (this share from memory) +\(step), beyond the limit a cut that balances at \(target) in tolerance. One result has no confidence.",
        vi:
          "OIML D 10:2022, 6.2. Chỉ kết quả cuối quyết định: trong \(comfort) giới hạn (tỉ lệ này theo trí nhớ) thì +\(step), ngoài giới hạn thì cắt sao cho cân bằng khi \(target) còn đạt. Một kết quả không có độ tin cậy."
      )
    case .chart:
      return say(
        "OIML D 10:2022, 6.3. Changes between results are independent and normal about a constant rate; the last result is the true state. With \(confidence) confidence the next result is within the limit.",
        vi:
          "OIML D 10:2022, 6.3. Các biến đổi giữa hai kết quả độc lập, phân bố chuẩn quanh một tốc độ không đổi; kết quả cuối là trạng thái thực. Với độ tin cậy \(confidence), kết quả tiếp theo nằm trong giới hạn."
      )
    case .drift:
      return say(
        "The error drifts on a straight line, the same after an adjustment, and scatters about it independently and normally. With \(confidence) confidence the next result is within the limit.",
        vi:
          "Sai số trôi theo đường thẳng, độ dốc không đổi sau hiệu chỉnh, và phân tán độc lập, phân bố chuẩn quanh đường đó. Với độ tin cậy \(confidence), kết quả tiếp theo nằm trong giới hạn."
      )
    case .reliability:
      return say(
        "All instruments together are of one kind and use, fail independently at a constant rate, and begin each interval in tolerance. Target: \(target) in tolerance at the end of the interval; limits at \(confidence), one-sided, exact binomial.",
        vi:
          "Mọi phương tiện cùng loại và cách dùng, hỏng độc lập với cường độ không đổi, và đầu mỗi chu kỳ đều đạt. Mục tiêu: \(target) còn đạt vào cuối chu kỳ; giới hạn một phía \(confidence), nhị thức chính xác."
      )
    }
  }

  /// A row of the table of methods.
  struct Row {
    let method: IntervalMethod
    let interval: String
    let due: String
    let change: String
    let confidence: String
    /// Instead of the others, where there is no number.
    let reason: String?
  }

  func rows(_ entry: IntervalReview.Entry, _ reported: ReviewedHistories) -> [Row] {
    let options = reported.review.options
    return IntervalCSV.outcomes(entry, reported).map { method, proposal, reason in
      Row(
        method: method, interval: proposal?.period.text(language) ?? "–",
        due: proposal.map { day($0.period.end(from: entry.history.lastDate)) } ?? "",
        change: proposal.map(change) ?? "",
        confidence: proposal == nil ? "" : confidence(method, options),
        reason: reason.map(self.reason))
    }
  }

  /// The head of an instrument: kind, results, dates and the present interval.
  func summary(_ entry: IntervalReview.Entry) -> String {
    let history = entry.history
    var parts: [String] = []
    if let kind = history.kind { parts.append(kindName(kind)) }
    let count = history.results.count
    parts.append(say("\(count) \(count == 1 ? "result" : "results")", vi: "\(count) kết quả"))
    let failures = history.found.count { !$0.passed }
    if failures > 0 {
      parts.append(
        say("\(failures) out of tolerance", vi: "\(failures) lần vượt giới hạn"))
    }
    parts.append("\(day(history.results[0].date)) – \(day(history.lastDate))")
    if let current = entry.current {
      let period = length(CalendarPeriod(nearest: current))
      parts.append(say("present interval \(period)", vi: "chu kỳ hiện tại \(period)"))
    }
    return parts.joined(separator: " · ")
  }

  /// What to go by.
  func advice(_ entry: IntervalReview.Entry, _ reported: ReviewedHistories) -> String {
    guard let (method, proposal) = reported.shortest(entry) else {
      return say("No method gives an interval.", vi: "Không phương pháp nào cho chu kỳ.")
    }
    let period = length(proposal.period)
    let due = day(proposal.period.end(from: entry.history.lastDate))
    let text = say(
      "Shortest: \(period), next by \(due) (\(name(method)))",
      vi: "Ngắn nhất: \(period), lần tới trước \(due) (\(name(method)))")
    guard let legal = reported.legalPeriod(entry),
      CalendarPeriod.months(legal.months).days < proposal.period.days
    else { return text }
    let months = length(.months(legal.months))
    return text
      + say(
        "; the legal period of \(months) holds", vi: "; chu kỳ pháp định \(months) vẫn áp dụng")
  }

  /// What the law says beside the advice.
  func law(_ reported: ReviewedHistories) -> [String] {
    var lines = [
      say(
        "An instrument under mandatory verification keeps its legal period: this advice never extends it.",
        vi:
          "Phương tiện đo thuộc diện kiểm định bắt buộc vẫn theo chu kỳ kiểm định pháp định: khuyến nghị này không bao giờ kéo dài chu kỳ đó."
      )
    ]
    lines += reported.legal.map { period in
      let kind = kindName(period.kind)
      let months = length(.months(period.months))
      let force =
        period.isInForce
        ? say("in force", vi: "đang hiệu lực")
        : say("not in force on this day", vi: "không có hiệu lực vào ngày này")
      return "\(kind): \(months) (\(period.rules), \(period.citation); \(force))"
    }
    return lines
  }

  /// What drift and reliability found, sentence by sentence.
  func findings(_ entry: IntervalReview.Entry, _ reported: ReviewedHistories) -> [String] {
    var lines: [String] = []
    let p = figures.percent(reported.review.options.confidence)
    let unitName = entry.history.unit
    if reported.methods.contains(.drift), let drift = entry.drift.advice {
      let unit = unit(drift.isRelative, unitName)
      let year = 365.2425
      let half = drift.quantile * drift.line.slopeDeviation * year
      let (slope, band) = figures.pair(drift.line.slope * year, half)
      let suffix = unit.isEmpty ? "" : "\u{A0}" + unit
      lines.append(
        say(
          "Drift \(slope)\(suffix) a year, ± \(band)\(suffix) (t = \(figures.significant(drift.quantile, 3)), ν = \(drift.line.degreesOfFreedom)"
            + (drift.isDriftInsignificant ? "; not told from none)" : ")"),
          vi:
            "Độ trôi \(slope)\(suffix) mỗi năm, ± \(band)\(suffix) (t = \(figures.significant(drift.quantile, 3)), ν = \(drift.line.degreesOfFreedom)"
            + (drift.isDriftInsignificant ? "; chưa phân biệt được với không trôi)" : ")")))
      let expected = drift.expectedTime.flatMap { drift.date(at: $0) }
      let earliest = drift.earliestTime.flatMap { drift.date(at: $0) }
      let limit = "±" + quantity(drift.limit, unit)
      let never = say("not within 50 years", vi: "không trong 50 năm")
      lines.append(
        say(
          "Limit \(limit) expected to be crossed: \(expected.map(day) ?? never); earliest with \(p): \(earliest.map(day) ?? never)",
          vi:
            "Dự kiến vượt giới hạn \(limit): \(expected.map(day) ?? never); sớm nhất với \(p): \(earliest.map(day) ?? never)"
        ))
    }
    if reported.methods.contains(.chart), let chart = entry.chart.advice {
      let unit = unit(chart.isRelative, unitName)
      let rate = chart.steps.rate * 365.2425
      let scatter = chart.steps.deviation * 365.2425.squareRoot()
      let (d, s) = figures.pair(rate, scatter)
      let suffix = unit.isEmpty ? "" : "\u{A0}" + unit
      lines.append(
        say(
          "Changes: \(d)\(suffix) a year, dispersion \(s)\(suffix) over a year, from \(chart.changes) changes",
          vi:
            "Biến đổi: \(d)\(suffix) mỗi năm, độ phân tán \(s)\(suffix) trong một năm, từ \(chart.changes) biến đổi"
        ))
    }
    return lines
  }

  /// What the reliability of all instruments is.
  func reliability(_ reported: ReviewedHistories) -> [String] {
    guard reported.methods.contains(.reliability),
      let advice = reported.review.reliability.advice
    else { return [] }
    let options = reported.review.options
    let p = figures.percent(options.confidence)
    let current = length(CalendarPeriod(nearest: advice.current))
    var lines = [
      say(
        "\(advice.model.failures) of \(advice.model.count) intervals ended out of tolerance (\(advice.instruments) \(advice.instruments == 1 ? "instrument" : "instruments"))",
        vi:
          "\(advice.model.failures) trong \(advice.model.count) chu kỳ kết thúc ngoài giới hạn (\(advice.instruments) phương tiện)"
      ),
      say(
        "In tolerance after \(current): \(figures.share(advice.estimate)), not below \(figures.share(advice.lower)) nor above \(figures.share(advice.upper)) (each with \(p)); target \(figures.percent(options.target))",
        vi:
          "Còn đạt sau \(current): \(figures.share(advice.estimate)), không dưới \(figures.share(advice.lower)) và không trên \(figures.share(advice.upper)) (mỗi phía \(p)); mục tiêu \(figures.percent(options.target))"
      ),
    ]
    let likely = advice.likelyDays.map(duration) ?? say("no failure yet", vi: "chưa có lần hỏng")
    lines.append(
      say(
        "Interval for the target: most likely \(likely); shown with \(p): \(duration(advice.shownDays))",
        vi:
          "Chu kỳ cho mục tiêu: khả dĩ nhất \(likely); chứng tỏ được với \(p): \(duration(advice.shownDays))"
      ))
    return lines
  }
}
