import Economics
import Quantities

extension SavingsSections {
  /// More bars than these are not looked at.
  private static let mostBars = 10

  private var leadingName: String { evaluation.leading.map(words.name) ?? "" }

  /// By how much each input swings the worth of the leading solution.
  var tornado: SavingsSection? {
    let bars = evaluation.tornado.prefix(Self.mostBars)
    guard let leading = evaluation.leading, !bars.isEmpty else { return nil }
    let option = evaluation.options[leading]
    let ends = bars.flatMap { [$0.worthAtLow, $0.worthAtHigh] }
    let scale = figures.scale(for: ends)
    let rows = bars.map { bar -> [String] in
      let input = question.inputs[bar.input]
      let share = evaluation.shares.first { $0.input == bar.input }
      return [
        input.name,
        "\(figures.value(bar.low, of: input)) … \(figures.value(bar.high, of: input))",
        figures.amount(bar.worthAtLow, scale), figures.amount(bar.worthAtHigh, scale),
        share.map { figures.share($0.total) } ?? "–",
      ]
    }
    let unit = scale.name[words.language]
    return SavingsSection(
      heading: say(
        "What the worth of \"\(leadingName)\" hangs on",
        vi: "Giá trị của \"\(leadingName)\" phụ thuộc vào đâu"),
      introduction: [
        say(
          "NPV in \(unit) with one input at its P10 and its P90, the others at their estimates; share of the variance, alone and with others.",
          vi:
            "NPV, đơn vị \(unit), khi một đầu vào ở mức P10 và P90, các đầu vào khác giữ nguyên; tỷ phần phương sai, riêng và cùng các đầu vào khác."
        )
      ],
      table: .init(
        titles: [
          say("input", vi: "đầu vào"), "P10 … P90", "P10", "P90", say("share", vi: "tỷ phần"),
        ], rows: Array(rows), numbers: [2, 3, 4]),
      bars: .init(
        names: bars.map { question.inputs[$0.input].name },
        ends: bars.map { ($0.worthAtLow, $0.worthAtHigh) },
        labels: bars.map {
          let input = question.inputs[$0.input]
          return (figures.value($0.low, of: input), figures.value($0.high, of: input))
        }, center: option.netPresentValue))
  }

  /// The values of inputs at which the leading solution just pays.
  var breakEven: SavingsSection? {
    let crossings = words.breakEvens
    guard let leading = evaluation.leading, !crossings.isEmpty else { return nil }
    let rows = crossings.map { found -> [String] in
      let input = question.inputs[found.input]
      let side = found.paysAbove ? say("above", vi: "lớn hơn") : say("below", vi: "nhỏ hơn")
      return [
        input.name, figures.value(input.estimate, of: input), side,
        figures.value(found.value, of: input),
      ]
    }
    return SavingsSection(
      heading: say(
        "What would change the advice", vi: "Điều gì sẽ làm thay đổi lời khuyên"),
      introduction: [
        say(
          "\"\(words.name(leading))\" pays, other inputs as they are, where",
          vi: "Các đầu vào khác giữ nguyên, \"\(words.name(leading))\" có lãi khi")
      ],
      table: .init(
        titles: [
          say("input", vi: "đầu vào"), say("taken as", vi: "hiện lấy"), say("is", vi: "là"),
          say("break-even", vi: "điểm hòa vốn"),
        ], rows: rows, numbers: [1, 3]))
  }

  /// What it is worth to know more before deciding.
  var information: SavingsSection? {
    guard isSimulated, evaluation.leading != nil else { return nil }
    var lines = [
      say(
        "Knowing everything before deciding would be worth \(figures.amount(evaluation.perfectInformation)): no more should be paid to find out.",
        vi:
          "Biết chắc mọi điều trước khi quyết định đáng giá \(figures.amount(evaluation.perfectInformation)): không nên chi quá mức này để tìm hiểu."
      )
    ]
    for entry in evaluation.information.prefix(3) where entry.value > 0 {
      let name = question.inputs[entry.input].name
      lines.append(
        say(
          "Knowing only \(name): \(figures.amount(entry.value)).",
          vi: "Chỉ biết \(name): \(figures.amount(entry.value))."))
    }
    var table: UncertaintyTables.Table?
    if let calibration = reported.calibration {
      let costs = calibration.samples.map { sample in
        calibration.cost.map { $0 * Double(sample.points) }
      }
      let scale = figures.scale(for: calibration.samples.map(\.value) + costs.compactMap { $0 })
      let rows = zip(calibration.samples, costs).map { sample, cost -> [String] in
        [
          String(sample.points), figures.amount(sample.value, scale),
          cost.map { figures.amount($0, scale) } ?? "–",
          cost.map { figures.amount(sample.value - $0, scale) } ?? "–",
        ]
      }
      let unit = scale.name[words.language]
      lines.append(
        say(
          "Calibration points of \(calibration.about) before deciding, in \(unit):",
          vi: "Các điểm hiệu chuẩn \(calibration.about) trước khi quyết định, đơn vị \(unit):"))
      table = .init(
        titles: [
          say("points", vi: "số điểm"), say("worth", vi: "đáng giá"), say("cost", vi: "chi phí"),
          say("gain", vi: "lợi"),
        ], rows: rows, numbers: [0, 1, 2, 3])
    }
    return SavingsSection(
      heading: say("What more knowledge is worth", vi: "Giá trị của việc biết rõ hơn"),
      introduction: lines, table: table)
  }

  /// Other horizons and rates.
  var alternatives: SavingsSection? {
    guard !reported.alternatives.isEmpty else { return nil }
    let scale = figures.scale(for: reported.alternatives.flatMap(\.worth))
    let rows = reported.alternatives.map { entry -> [String] in
      [
        figures.years(Double(entry.horizon)), figures.percent(entry.rate), words.name(entry.best),
        figures.amount(entry.worth[entry.best], scale),
      ]
    }
    return SavingsSection(
      heading: say("Over other years and at other rates", vi: "Với thời hạn và lãi suất khác"),
      introduction: [
        say(
          "NPV of the best option at the estimates, in \(scale.name.english).",
          vi: "NPV của phương án tốt nhất tại giá trị ước lượng, đơn vị \(scale.name.vietnamese).")
      ],
      table: .init(
        titles: [
          say("horizon", vi: "thời hạn"), say("rate", vi: "lãi suất"),
          say("best option", vi: "phương án tốt nhất"),
          say("NPV", vi: "NPV"),
        ], rows: rows, numbers: [0, 1, 3]))
  }

  /// What enters no sum: the tolerance at stake and the uncertainty of the settlement.
  var atStake: SavingsSection? {
    var lines: [String] = []
    for entry in reported.figures {
      let name = question.losses.first { $0.name == entry.loss }.map(words.name) ?? entry.loss
      if let stake = entry.toleranceAtStake {
        var text = say(
          "\(name): an error as large as the limit would cost \(figures.amount(stake)) a year",
          vi: "\(name): sai số bằng giới hạn sẽ gây thiệt hại \(figures.amount(stake)) một năm")
        if let share = entry.shareOfLimit {
          text += say(
            "; the error takes \(figures.percent(share)) of the limit. To comply is not to be accurate",
            vi: "; sai số hiện bằng \(figures.percent(share)) giới hạn. Đạt chưa phải là đúng")
        }
        lines.append(text + ".")
      }
      if let settlement = entry.settlement {
        lines.append(
          say(
            "\(name): the settlement of a year has a standard uncertainty of \(figures.amount(settlement.standardUncertainty)): \(figures.amount(settlement.randomPart)) from what varies, \(figures.amount(settlement.sharedPart)) from what all weighings share. A single weighing is off by some \(figures.amount(settlement.typicalDispute)).",
            vi:
              "\(name): quyết toán một năm có độ không đảm bảo chuẩn \(figures.amount(settlement.standardUncertainty)): \(figures.amount(settlement.randomPart)) do phần thay đổi, \(figures.amount(settlement.sharedPart)) do phần chung của mọi lần cân. Một lần cân lệch khoảng \(figures.amount(settlement.typicalDispute))."
          ))
      }
    }
    if lines.isEmpty { return nil }
    return SavingsSection(
      heading: say("At stake, and in no sum", vi: "Mức rủi ro, không cộng vào tổng"),
      introduction: lines)
  }
}
