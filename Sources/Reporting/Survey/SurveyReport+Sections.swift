import Assessment
import Quantities

extension SurveyReport {
  /// The rates of failure of a dimension, the worst first where there are many groups.
  func rates(_ spread: SurveySpread) -> [ReportPage.Block] {
    func estimate(_ group: SurveyGroup) -> Double { group.adjusted?.value ?? group.rate.value }
    let isMany = spread.groups.count > Self.mostRows
    let shown =
      isMany
      ? Array(
        spread.groups.sorted { (estimate($1), $0.name) < (estimate($0), $1.name) }
          .prefix(Self.mostRows)) : spread.groups
    let hasAdjusted = shown.contains { $0.adjusted != nil }
    let instruments = spread.groups.reduce(0) { $0 + $1.instruments }
    let failed = spread.groups.reduce(0) { $0 + $1.failed }
    let title = spread.dimension.title[language]
    // Where groups do not differ all adjusted rates are the same, and have no width.
    let isSpread = (spread.overdispersion ?? 0) > 0
    func range(_ rate: SurveyGroup.Rate) -> String {
      "\(hundredth(rate.lower))–\(hundredth(rate.upper))"
    }
    let rows = shown.map { group -> [String] in
      [
        name(group.name, group.dimension), figures.count(group.instruments),
        figures.count(group.failed), hundredth(group.rate.value), range(group.rate),
        range(group.wilson),
      ] + (hasAdjusted ? [group.adjusted.map { hundredth($0.value) } ?? "–"] : [])
    }
    var blocks: [ReportPage.Block] = [
      .heading(say("Failures by \(title)", vi: "Không đạt theo \(title)")),
      .table(
        .init(
          titles: [
            title, say("scales", vi: "số cân"), say("failed", vi: "trượt"),
            say("rate %", vi: "tỷ lệ %"), "Clopper–Pearson", "Wilson",
          ] + (hasAdjusted ? [say("adjusted %", vi: "chỉnh %")] : []),
          rows: rows, numbers: [1, 2, 3, 4, 5, 6])),
    ]
    let plot = RatePlot(
      shown.map { group in
        let rate = isSpread ? group.adjusted ?? group.rate : group.rate
        return RatePlot.Row(
          label: name(group.name, group.dimension), value: rate.value,
          interval: min(rate.lower, rate.value)...max(rate.upper, rate.value))
      }, whole: Double(failed) / Double(max(1, instruments)), percent: percent)
    if shown.count > 1, let plot {
      blocks.append(
        .figure(
          plot.figure(
            isSpread
              ? say(
                "Failure rates drawn towards that of all (empirical Bayes) with 95 % intervals; the broken line is the rate of all.",
                vi:
                  "Tỷ lệ không đạt kéo về mức chung (Bayes thực nghiệm), khoảng 95 %; đường đứt là tỷ lệ chung."
              )
              : say(
                "Failure rates with 95 % intervals; the broken line is the rate of all.",
                vi: "Tỷ lệ không đạt với khoảng 95 %; đường đứt là tỷ lệ chung."))))
    }
    var notes: [String] = []
    if isMany { notes.append(more(spread.groups.count - shown.count)) }
    if spread.unnamed > 0 {
      notes.append(
        say(
          "Not told of \(figures.count(spread.unnamed)) instruments.",
          vi: "Có \(figures.count(spread.unnamed)) cân không ghi."))
    }
    if let p = spread.probability, shown.count > 1 {
      notes.append(
        p < 0.05
          ? say(
            "The groups differ more than chance makes them (p = \(SurveyLead.chance(p)[language])).",
            vi:
              "Các nhóm khác nhau nhiều hơn mức ngẫu nhiên (p = \(SurveyLead.chance(p)[language]))."
          )
          : say(
            "The groups differ no more than chance makes them (p = \(SurveyLead.chance(p)[language])).",
            vi:
              "Các nhóm khác nhau không hơn mức ngẫu nhiên (p = \(SurveyLead.chance(p)[language]))."
          ))
    }
    if !notes.isEmpty { blocks.append(.text(notes.joined(separator: " "))) }
    return blocks
  }

  private func written(_ ratio: Ratio) -> String {
    language == .vietnamese ? ratio.text.replacing(".", with: ",") : ratio.text
  }

  /// How severely instruments fail, and until when that is to be acted upon.
  var severe: [ReportPage.Block] {
    guard severities.contains(where: { $0.instruments > 0 }) else { return [] }
    let hasDays = severities.contains { $0.days != nil }
    let known = [
      "slight": LocalizedText("slight", vi: "nhẹ"),
      "serious": LocalizedText("serious", vi: "nặng"),
      "gross": LocalizedText("gross", vi: "rất nặng"),
      "withdraw": LocalizedText("withdraw from use", vi: "dừng sử dụng"),
    ]
    var from = Ratio(1)
    var rows: [[String]] = []
    for level in severities {
      let low = written(from)
      let range = level.upTo.map { "\(low)–\(written($0))" } ?? "> \(low)"
      from = level.upTo ?? from
      rows.append(
        [known[level.name]?[language] ?? level.name, range, figures.count(level.instruments)]
          + (hasDays ? [level.days.map(figures.count) ?? "–"] : []))
    }
    return [
      .heading(say("How severely they fail", vi: "Mức độ không đạt")),
      .table(
        .init(
          titles: [
            say("severity", vi: "mức"), "|E|/MPE", say("instruments", vi: "số cân"),
          ] + (hasDays ? [say("act within days", vi: "xử lý trong (ngày)")] : []),
          rows: rows, numbers: [2, 3])),
    ]
  }

  /// Series that several instruments share.
  var series: [ReportPage.Block] {
    if survey.series.isEmpty { return [] }
    let shown = survey.series.prefix(Self.mostRows)
    let rows = shown.map { series -> [String] in
      [
        figures.count(series.instruments), figures.count(series.readings),
        figures.count(series.inspectors), name(series.kind, .kind),
        series.identifiers.prefix(6).joined(separator: ", ")
          + (series.instruments > 6 ? ", …" : ""),
      ]
    }
    return [
      .heading(say("Identical series of readings", vi: "Dãy số đọc trùng nhau")),
      .table(
        .init(
          titles: [
            say("scales", vi: "số cân"), say("readings", vi: "số đọc"),
            say("inspectors", vi: "kiểm định viên"), say("kind", vi: "loại"),
            say("which", vi: "gồm"),
          ], rows: rows, numbers: [0, 1, 2], wrapping: 4)),
      .text(
        say(
          "Instruments whose readings agree to the last digit, though their errors are not all the same: \(figures.count(survey.seriesCount)) such series. Coarse scales can agree by chance; whether an inspector has more of them than others is asked above.",
          vi:
            "Các cân có số đọc trùng đến chữ số cuối dù sai số không như nhau: \(figures.count(survey.seriesCount)) dãy. Cân thô có thể trùng ngẫu nhiên; việc một kiểm định viên có nhiều hơn người khác đã được xét ở trên."
        )),
    ]
  }

  /// What is verified, and until when.
  var due: [ReportPage.Block] {
    guard let due = survey.due, let day = CalendarDate(surveyNumber: due.asOf) else { return [] }
    let date = day.text(language)
    var blocks: [ReportPage.Block] = [
      .heading(say("Verified until when", vi: "Hiệu lực kiểm định")),
      .table(
        .init(
          titles: ["", say("instruments", vi: "số cân")],
          rows: [
            [say("valid", vi: "còn hiệu lực"), figures.count(due.valid)],
            [say("overdue", vi: "quá hạn"), figures.count(due.overdue)],
            [say("never verified", vi: "chưa từng kiểm định"), figures.count(due.never)],
          ]
            + (due.untold > 0
              ? [[say("not told", vi: "không ghi"), figures.count(due.untold)]] : []),
          numbers: [1])),
      .text(
        due.isStated
          ? say("As of \(date).", vi: "Tính đến ngày \(date).")
          : say(
            "As of \(date), the latest date in the dataset; --as-of states another.",
            vi: "Tính đến ngày \(date), ngày muộn nhất trong dữ liệu; --as-of nêu ngày khác.")),
    ]
    if !due.longest.isEmpty {
      blocks.append(
        .table(
          .init(
            titles: [
              say("longest overdue", vi: "quá hạn lâu nhất"),
              say("valid until", vi: "hiệu lực đến"),
              say("days", vi: "số ngày"),
            ],
            rows: due.longest.prefix(10).map { entry in
              [
                entry.identifier,
                CalendarDate(surveyNumber: entry.validUntil)?.text(language) ?? "",
                figures.count(entry.days),
              ]
            }, numbers: [2])))
    }
    return blocks
  }

  /// The money that errors move.
  var stakes: [ReportPage.Block] {
    guard let money else { return [] }
    func amount(_ value: Int) -> String { figures.count(value) + "\u{A0}VND" }
    var lines = [
      say(
        "Turnover is told of \(figures.count(money.instruments)) instruments: \(amount(money.turnover)) a year. Their mean errors move \(amount(money.toTraders)) to traders and \(amount(money.toCustomers)) to customers; with the least and the greatest error of each, \(amount(money.least)) to \(amount(money.most)) net to traders.",
        vi:
          "Có doanh thu của \(figures.count(money.instruments)) cân: \(amount(money.turnover)) một năm. Sai số trung bình của chúng chuyển \(amount(money.toTraders)) về phía chủ cân và \(amount(money.toCustomers)) về phía khách hàng; theo sai số nhỏ nhất và lớn nhất của từng cân, chủ cân được lợi ròng từ \(amount(money.least)) đến \(amount(money.most))."
      )
    ]
    if money.gaining > 0 {
      lines.append(
        say(
          "Unlawful gain of a year (NĐ 86/2012/NĐ-CP, Điều 10–12; unconfirmed): \(amount(money.gain)) with \(figures.count(money.gaining)) instruments. \(SurveyMoney.gainNote[language])",
          vi:
            "Thu lợi bất chính trong một năm (NĐ 86/2012/NĐ-CP, Điều 10–12; chưa xác nhận): \(amount(money.gain)) ở \(figures.count(money.gaining)) cân. \(SurveyMoney.gainNote[language])"
        ))
    }
    var blocks: [ReportPage.Block] = [
      .heading(say("Money at stake", vi: "Số tiền liên quan"))
    ]
    blocks += lines.map { .text($0) }
    if !money.largest.isEmpty {
      blocks.append(
        .table(
          .init(
            titles: [
              say("instrument", vi: "cân"), say("turnover", vi: "doanh thu"),
              say("to the trader", vi: "về chủ cân"), say("least", vi: "nhỏ nhất"),
              say("most", vi: "lớn nhất"), say("unlawful gain", vi: "thu lợi bất chính"),
            ],
            rows: money.largest.prefix(10).map { entry in
              [
                entry.identifier, figures.count(entry.turnover), figures.count(entry.mean),
                figures.count(entry.least), figures.count(entry.most), figures.count(entry.gain),
              ]
            }, numbers: [1, 2, 3, 4, 5])))
      blocks.append(.text(say("In VND a year.", vi: "Tính bằng VND một năm.")))
    }
    return blocks
  }

  /// What the figures do not say.
  var remarks: [ReportPage.Remark] {
    var remarks = unread.map { entry in
      ReportPage.Remark(
        say(
          "\(figures.count(entry.cells)) cells of '\(entry.column)' could not be read and count as not told; the first is at \(entry.place).",
          vi:
            "Có \(figures.count(entry.cells)) ô của cột '\(entry.column)' không đọc được, coi như không ghi; ô đầu tiên ở \(entry.place)."
        ), isGrave: true)
    }
    let asked = Set(survey.leads.map(\.question))
    remarks += SurveyQuestion.allCases.filter(asked.contains).map {
      ReportPage.Remark("\($0.title[language]): \($0.limits[language])", isGrave: false)
    }
    remarks.append(
      ReportPage.Remark(
        say(
          "A small probability says that chance alone seldom does what was seen. It says nothing of the cause, and accuses nobody.",
          vi:
            "Xác suất nhỏ chỉ nói rằng ngẫu nhiên hiếm khi gây ra điều đã thấy. Nó không nói gì về nguyên nhân và không buộc lỗi ai."
        ), isGrave: false))
    remarks.append(
      ReportPage.Remark(
        say(
          "Rates hold for instruments like those in the dataset: where inspectors go to the worst first, they are too high.",
          vi:
            "Tỷ lệ đúng cho các cân giống cân trong dữ liệu: nếu kiểm tra nơi xấu trước thì tỷ lệ bị nêu quá cao."
        ), isGrave: false))
    return remarks
  }
}
