import Economics
import Quantities

extension FleetReport {
  /// The page.
  ///
  /// - Parameter explains: whether the arithmetic is shown.
  public func page(explains: Bool) -> ReportPage {
    let inspected = figures.fixed(Double(evaluation.all.inspected), 0)
    var page = ReportPage(
      title: question.title.isEmpty
        ? say("What the scales of a market cost", vi: "Sai số cân gây thiệt hại bao nhiêu")
        : question.title,
      about: [
        description,
        say(
          "\(file); errors of \(inspected) scales from \(batch)",
          vi: "\(file); sai số của \(inspected) cân từ \(batch)"),
      ])
    page.blocks = conclusion.map(ReportPage.Block.result)
    let scale = amounts
    let unit = scale.name[language]
    func section(_ heading: String, _ losses: [FleetLoss], hasSum: Bool) {
      page.blocks.append(.heading(heading))
      page.blocks.append(
        .text(
          say(
            "In a year, in \(unit): the mean, and 5 to 95\u{A0}% of the trials.",
            vi: "Trong một năm, đơn vị \(unit): trung bình và khoảng 5 đến 95\u{A0}% các lần thử."))
      )
      page.blocks.append(.table(table(losses, scale, hasSum: hasSum)))
    }
    let trades = evaluation.trades
    section(say("By trade", vi: "Theo mặt hàng"), trades, hasSum: trades.count > 1)
    let bars = evaluation.strata.count <= 24 ? evaluation.strata : trades
    let chart = FleetBars(
      bars.map { ($0.customers, $0.traders, name($0)) }, figures: figures, scale: scale)
    if let figure = chart?.figure(
      left: say("traders lose", vi: "chủ cân thiệt"),
      right: say("customers lose", vi: "khách hàng thiệt"),
      caption: say(
        "Loss of a year, in \(unit): the bar is the mean, the line reaches to 95\u{A0}%.",
        vi: "Thiệt hại một năm, đơn vị \(unit): thanh là trung bình, vạch kéo tới mức 95\u{A0}%."))
    {
      page.blocks.append(.figure(figure))
    }
    if !evaluation.kinds.isEmpty {
      section(say("By kind", vi: "Theo loại cân"), evaluation.kinds, hasSum: false)
    }
    if !evaluation.places.isEmpty {
      section(say("By place", vi: "Theo nơi"), evaluation.places, hasSum: false)
      if !evaluation.kinds.isEmpty {
        section(
          say("By kind and place", vi: "Theo loại cân và nơi"), evaluation.strata, hasSum: false)
      }
    }
    page.blocks.append(
      .heading(say("Against what is traded", vi: "So với lượng hàng giao dịch")))
    let traded = figures.scale(for: trades.map(\.turnover))
    page.blocks.append(
      .text(
        say(
          "Traded in a year in \(traded.name.english); what the mean error takes of it, and for whom; the share of customers' loss from scales that fail.",
          vi:
            "Giao dịch trong một năm, đơn vị \(traded.name.vietnamese); phần mà sai số trung bình lấy đi và lợi cho ai; phần thiệt hại của khách hàng do cân không đạt."
        )))
    page.blocks.append(.table(turnover(traded)))
    if explains {
      page.blocks.append(.heading(say("How it is computed", vi: "Cách tính")))
      page.blocks.append(.lines(explanation))
    }
    page.blocks.append(.remarks(remarks))
    return page
  }

  private var amounts: SavingsFigures.Scale {
    figures.scale(
      for: (evaluation.strata + evaluation.trades + [evaluation.all]).flatMap {
        [$0.customers.upper, $0.traders.upper]
      })
  }

  private func table(
    _ losses: [FleetLoss], _ scale: SavingsFigures.Scale, hasSum: Bool
  ) -> ReportPage.Table {
    func cells(_ loss: FleetLoss, _ name: String) -> [String] {
      let amounts = [loss.customers, loss.traders].flatMap { amount -> [String] in
        let (low, high) = (figures.amount(amount.lower, scale), figures.amount(amount.upper, scale))
        return [figures.amount(amount.mean, scale), "\(low)…\(high)"]
      }
      return [name, figures.fixed(loss.scales, 0)] + amounts
    }
    var rows = losses.map { cells($0, name($0)) }
    if hasSum { rows.append(cells(evaluation.all, say("all", vi: "tất cả"))) }
    return ReportPage.Table(
      titles: [
        "", say("scales", vi: "số cân"), say("customers", vi: "khách hàng"), "5…95 %",
        say("traders", vi: "chủ cân"), "5…95 %",
      ], rows: rows, numbers: [1, 2, 3, 4, 5], hasSum: hasSum)
  }

  /// The turnover, and what part of it errors move.
  private func turnover(_ scale: SavingsFigures.Scale) -> ReportPage.Table {
    let rows = evaluation.trades.map { loss -> [String] in
      let favoured = loss.share.map { share -> String in
        if share == 0 { return "–" }
        return share > 0 ? say("traders", vi: "chủ cân") : say("customers", vi: "khách hàng")
      }
      return [
        name(loss), "\(loss.failed)/\(loss.inspected)", figures.amount(loss.turnover, scale),
        loss.share.map { figures.percent($0.magnitude) } ?? "–", favoured ?? "–",
        loss.customersFailing.map(figures.share) ?? "–",
      ]
    }
    return ReportPage.Table(
      titles: [
        "", say("failed", vi: "trượt"), say("traded", vi: "giao dịch"),
        say("error", vi: "sai số"), say("favours", vi: "lợi cho"),
        say("by failing", vi: "do cân trượt"),
      ], rows: rows, numbers: [1, 2, 3, 5])
  }

  /// The arithmetic of each stratum, at the estimates.
  private var explanation: [String] {
    var lines = [
      say(
        "customers = scales · weighings · price · mean of max(E, 0) when selling, of max(−E, 0) when buying; traders the other way round",
        vi:
          "khách hàng = số cân · số lần cân · giá · trung bình của max(E, 0) khi bán, của max(−E, 0) khi mua; chủ cân thì ngược lại"
      )
    ]
    for loss in evaluation.strata {
      guard let index = loss.trade else { continue }
      let trade = question.trades[index]
      func value(_ argument: LossArgument) -> String? {
        guard case .input(let input) = argument else { return nil }
        return figures.value(question.inputs[input].estimate, of: question.inputs[input])
      }
      let selling = trade.direction == .selling
      let loads = trade.loads.map { figures.quantity($0.load) }.joined(separator: ", ")
      let amount = value(trade.weighings) ?? value(trade.quantity) ?? ""
      let price = value(trade.price) ?? ""
      lines.append(
        say(
          "\(name(loss)): \(selling ? "selling" : "buying"), \(loss.inspected) scales inspected of \(figures.fixed(loss.scales, 0)), \(amount) a scale, loads \(loads), price \(price)",
          vi:
            "\(name(loss)): \(selling ? "bán" : "mua"), kiểm tra \(loss.inspected) trên \(figures.fixed(loss.scales, 0)) cân, mỗi cân \(amount), mức cân \(loads), giá \(price)"
        ))
    }
    return lines
  }

  private var remarks: [ReportPage.Remark] {
    var remarks: [ReportPage.Remark] = []
    for entry in question.leftOut {
      remarks.append(
        .init(
          say(
            "\(entry.count) scales of kind '\(entry.kind)' belong to no trade of the document and are not counted.",
            vi:
              "\(entry.count) cân loại '\(entry.kind)' không thuộc mặt hàng nào của tài liệu nên không được tính."
          ), isGrave: true))
    }
    let single = evaluation.strata.filter { $0.inspected == 1 && $0.scales > 1 }
    if !single.isEmpty {
      let names = single.map(name).joined(separator: "; ")
      remarks.append(
        .init(
          say(
            "Of one scale nothing can be said of the others: the interval is too narrow (\(names)).",
            vi: "Chỉ một cân thì chưa nói được gì về các cân khác: khoảng nêu quá hẹp (\(names))."),
          isGrave: true))
    }
    let beyond = evaluation.question.untested
    if beyond > 0 {
      remarks.append(
        .init(
          say(
            "\(beyond) scales were not tested at the loads that are traded; the error at the nearest load stands for them.",
            vi:
              "\(beyond) cân chưa được thử tại mức tải giao dịch; lấy sai số tại mức tải gần nhất."),
          isGrave: false))
    }
    if withoutErrors > 0 {
      remarks.append(
        .init(
          say(
            "\(withoutErrors) scales had no reading of a weighing test and are left out.",
            vi: "\(withoutErrors) cân không có số đọc của phép thử cân nên bị bỏ qua."),
          isGrave: false))
    }
    remarks.append(
      .init(
        say(
          "The scales that were inspected stand for all of their kind and place, as if drawn at random: where inspectors go to the worst first, losses are overstated.",
          vi:
            "Các cân đã kiểm tra được coi là mẫu ngẫu nhiên của loại và nơi đó: nếu kiểm tra chỗ xấu nhất trước thì thiệt hại bị nêu quá cao."
        ), isGrave: false))
    if question.weights > 0 {
      remarks.append(
        .init(
          say(
            "The test weights may all be off by up to \(figures.percent(question.weights)) of the MPE (R 76-1, 3.7.1, allows a third); 'weights' in the document states it better.",
            vi:
              "Quả cân thử có thể cùng sai tới \(figures.percent(question.weights)) MPE (R 76-1, 3.7.1 cho phép một phần ba); trường 'weights' của tài liệu có thể nêu sát hơn."
          ), isGrave: false))
    }
    remarks.append(
      .init(
        say(
          "An error is taken to be the same at every weighing of a scale; what varies evens out. \(figures.fixed(Double(evaluation.trials), 0)) trials, seed \(evaluation.seed).",
          vi:
            "Sai số của mỗi cân được coi là như nhau ở mọi lần cân; phần thay đổi sẽ bù trừ. \(figures.fixed(Double(evaluation.trials), 0)) lần thử, mầm \(evaluation.seed)."
        ), isGrave: false))
    return remarks.filter(\.isGrave) + remarks.filter { !$0.isGrave }
  }
}
