import Calibration
import Quantities
import Statistics

/// What the charts of a check standard say, in words and figures.
struct ChartWords {
  let language: Language

  var figures: UncertaintyFigures { UncertaintyFigures(language: language) }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  func name(_ kind: ChartOptions.Kind) -> String {
    switch kind {
    case .shewhart: say("Shewhart chart", vi: "Biểu đồ Shewhart")
    case .ewma: say("EWMA chart", vi: "Biểu đồ EWMA")
    case .cusum: say("CUSUM chart", vi: "Biểu đồ CUSUM")
    }
  }

  func rule(_ cause: ChartSignal.Cause) -> String {
    switch cause {
    case .average: say("beyond its limit", vi: "ngoài giới hạn")
    case .sum: say("beyond h", vi: "vượt h")
    case .rule(let rule):
      switch rule {
      case .beyondThree: say("beyond 3 σ", vi: "ngoài 3 σ")
      case .twoOfThree: say("2 of 3 beyond 2 σ", vi: "2/3 điểm ngoài 2 σ")
      case .fourOfFive: say("4 of 5 beyond 1 σ", vi: "4/5 điểm ngoài 1 σ")
      case .eightOnOneSide: say("8 on one side", vi: "8 điểm cùng phía")
      case .nineOnOneSide: say("9 on one side", vi: "9 điểm cùng phía")
      case .sixTrending: say("6 rising/falling", vi: "6 điểm tăng/giảm")
      case .fourteenAlternating: say("14 alternating", vi: "14 điểm xen kẽ")
      case .fifteenWithinOne: say("15 within 1 σ", vi: "15 điểm trong 1 σ")
      case .eightBeyondOne: say("8 beyond 1 σ", vi: "8 điểm ngoài 1 σ")
      }
    }
  }

  func side(_ side: ChartSignal.Side) -> String {
    switch side {
    case .above: "↑"
    case .below: "↓"
    case .neither: ""
    }
  }

  /// What a signal asks to be done.
  func action(_ cause: ChartSignal.Cause) -> String {
    switch cause {
    case .rule(.beyondThree):
      say(
        "Repeat the measurement. If it stands, stop calibrating with this standard, look for the cause (handling, environment, reference), and review what was calibrated since the last good point.",
        vi:
          "Đo lại. Nếu vẫn vậy, ngừng hiệu chuẩn với chuẩn này, tìm nguyên nhân (thao tác, môi trường, chuẩn) và xem lại các kết quả từ điểm tốt gần nhất."
      )
    case .rule(.twoOfThree), .rule(.fourOfFive), .rule(.eightOnOneSide), .rule(.nineOnOneSide),
      .average, .sum:
      say(
        "The level has moved: look for what changed where the pattern begins; recalibrate the standard or the instrument, and set a new baseline once the cause is known.",
        vi:
          "Mức đã dịch chuyển: tìm thay đổi ở chỗ mẫu hình bắt đầu; hiệu chuẩn lại chuẩn hoặc phương tiện, và lập đường cơ sở mới khi đã biết nguyên nhân."
      )
    case .rule(.sixTrending):
      say(
        "A drift: estimate it ('steelyard interval'), and shorten the interval if it goes on.",
        vi: "Có độ trôi: hãy ước lượng ('steelyard interval') và rút ngắn chu kỳ nếu còn tiếp tục."
      )
    case .rule(.fourteenAlternating):
      say(
        "Two processes in turn (operators, balances, references): chart them apart.",
        vi: "Hai quá trình xen kẽ (người đo, cân, chuẩn): hãy vẽ biểu đồ riêng.")
    case .rule(.fifteenWithinOne):
      say(
        "The scatter is smaller than the limits say: check the baseline, or whether values are copied.",
        vi: "Độ phân tán nhỏ hơn giới hạn: kiểm tra đường cơ sở, hoặc số liệu có bị chép lại không."
      )
    case .rule(.eightBeyondOne):
      say(
        "The scatter has grown, or two levels are mixed: look at repeatability and conditions.",
        vi: "Độ phân tán tăng, hoặc hai mức bị trộn lẫn: xem độ lặp lại và điều kiện đo.")
    }
  }

  /// Where the level came from.
  func level(_ review: CheckStandardReview) -> String {
    let level = review.level
    let unit = review.standard.unit.isEmpty ? "" : "\u{A0}" + review.standard.unit
    let (center, sigma) = figures.pair(level.center, level.deviation)
    let source =
      switch level.source {
      case .given: say("given", vi: "cho trước")
      case .movingRange: say("from moving ranges", vi: "từ khoảng biến thiên trượt")
      case .standardDeviation: say("from s", vi: "từ s")
      case .withinGroups: say("from within days", vi: "từ trong ngày")
      }
    var text = say(
      "centre \(center)\(unit)\(level.isCenterGiven ? " (given)" : ""), σ = \(sigma)\(unit) (\(source))",
      vi:
        "tâm \(center)\(unit)\(level.isCenterGiven ? " (cho trước)" : ""), σ = \(sigma)\(unit) (\(source))"
    )
    if level.baseline > 0 {
      text += say(
        ", baseline of \(level.baseline) \(level.baseline == 1 ? "day" : "days")",
        vi: ", đường cơ sở \(level.baseline) ngày")
    }
    return text
  }

  /// Whether the level rests on few days.
  func caution(_ review: CheckStandardReview) -> String? {
    let count = review.level.baseline
    guard count > 0, count < 20 else { return nil }
    return say(
      "The level rests on \(count) \(count == 1 ? "day" : "days"): below about 20 the limits are rough, and the run lengths hold for a known level only.",
      vi:
        "Mức chỉ dựa trên \(count) ngày: dưới khoảng 20 ngày, giới hạn còn thô; độ dài chuỗi trung bình chỉ đúng khi mức đã biết."
    )
  }

  /// The parameters of a chart.
  func parameters(_ kind: ChartOptions.Kind, _ options: ChartOptions) -> String {
    func number(_ value: Double) -> String { figures.number(value) }
    switch kind {
    case .shewhart: return "±3 σ; " + options.rules.map { rule(.rule($0)) }.joined(separator: ", ")
    case .ewma:
      return say(
        "λ = \(number(options.smoothing)), L = \(number(options.width)), limits of each point",
        vi: "λ = \(number(options.smoothing)), L = \(number(options.width)), giới hạn của từng điểm"
      )
    case .cusum:
      let head =
        options.headStart > 0
        ? say(
          ", headstart \(number(options.headStart))",
          vi: ", giá trị đầu \(number(options.headStart))")
        : ""
      return "k = \(number(options.reference)), h = \(number(options.decision))\(head) (σ)"
    }
  }

  /// How soon a chart speaks: `false alarm every 92 points; a shift of 1 σ after 9.2`.
  func runLengths(_ kind: ChartOptions.Kind, _ review: CheckStandardReview) -> String {
    let lengths = review.runLengths[kind] ?? []
    func text(_ length: AverageRunLength?) -> String {
      guard let length else { return "–" }
      let number = figures.significant(length.value, length.value < 1000 ? 3 : 2)
      return length.method == .simulation ? say("about \(number)", vi: "khoảng \(number)") : number
    }
    var parts: [String] = []
    for (shift, length) in zip(ChartOptions.shifts, lengths) where shift > 0 {
      parts.append("\(figures.number(shift)) σ: \(text(length))")
    }
    return say(
      "average run length: a false alarm every \(text(lengths.first ?? nil)) points; a shift is found after, on average, ",
      vi:
        "độ dài chuỗi trung bình: báo động giả mỗi \(text(lengths.first ?? nil)) điểm; phát hiện dịch chuyển sau trung bình "
    ) + parts.joined(separator: "; ")
  }

  /// The verdict of all charts.
  func verdict(_ review: CheckStandardReview) -> String {
    if review.isInControl {
      return say("✓ in control: no signal", vi: "✓ trong tầm kiểm soát: không có tín hiệu")
    }
    let count = review.signals.count + review.scatteredDays.count
    return say(
      "✗ \(count) \(count == 1 ? "signal" : "signals")", vi: "✗ \(count) tín hiệu")
  }

  /// The signals as rows; the same signal on successive days is one row with their number.
  func signals(_ review: CheckStandardReview) -> [[String]] {
    func date(_ index: Int) -> String { review.standard.days[index].date.text(language) }
    func value(_ index: Int) -> String {
      figures.ends([review.means[index]], like: review.level.deviation)[0]
    }
    var runs: [(kind: ChartOptions.Kind, first: ChartSignal, last: Int, count: Int)] = []
    for (kind, signal) in review.signals {
      let place = runs.lastIndex {
        $0.kind == kind && $0.first.cause == signal.cause && $0.first.side == signal.side
          && $0.last == signal.index - 1
      }
      if let place {
        runs[place].last = signal.index
        runs[place].count += 1
      } else {
        runs.append((kind, signal, signal.index, 1))
      }
    }
    var rows = runs.map { run in
      [
        date(run.first.index), short(run.kind), rule(run.first.cause), side(run.first.side),
        value(run.first.index), run.count == 1 ? "" : date(run.last),
        run.first.firstIndex == run.first.index ? "" : date(run.first.firstIndex),
      ]
    }
    rows += review.scatteredDays.map { index in
      [
        date(index), "s", say("scatter of the day", vi: "phân tán trong ngày"), "",
        value(index), "", "",
      ]
    }
    return rows
  }

  var signalTitles: [String] {
    [
      say("date", vi: "ngày"), say("chart", vi: "biểu đồ"), say("rule", vi: "quy tắc"),
      say("side", vi: "phía"), say("value", vi: "giá trị"), say("until", vi: "đến"),
      say("begins", vi: "bắt đầu"),
    ]
  }

  private func short(_ kind: ChartOptions.Kind) -> String {
    kind == .shewhart ? "Shewhart" : kind.rawValue.uppercased()
  }

  /// What to do, once for each kind of signal.
  func actions(_ review: CheckStandardReview) -> [String] {
    var actions: [String] = []
    for (_, signal) in review.signals {
      let text = action(signal.cause)
      if !actions.contains(text) { actions.append(text) }
    }
    if let first = review.cusum?.signals.first, let chart = review.cusum {
      let level = figures.ends([chart.suggestedLevel(at: first)], like: review.level.deviation)[0]
      let unit = review.standard.unit.isEmpty ? "" : "\u{A0}" + review.standard.unit
      let day = review.standard.days[first.firstIndex].date.text(language)
      actions.append(
        say(
          "By the first CUSUM signal the level since \(day) is about \(level)\(unit).",
          vi: "Theo tín hiệu CUSUM đầu tiên, mức từ \(day) vào khoảng \(level)\(unit)."))
    }
    if !review.scatteredDays.isEmpty {
      actions.append(
        say(
          "A day scatters too much: look at repeatability, vibration, draughts, warm-up.",
          vi: "Có ngày phân tán quá lớn: xem độ lặp lại, rung, gió lùa, thời gian làm nóng."))
    }
    return actions
  }
}
