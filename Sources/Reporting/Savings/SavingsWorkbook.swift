import Economics
public import Quantities
import Rules
public import Sheets

/// Reports on savings as sheets, in which every figure is a number.
public enum SavingsWorkbook {
  /// The sheets of the reports, in the order in which they are read.
  public static func workbook(_ all: [ReportedSavings], language: Language) -> Workbook {
    Workbook(
      all.enumerated().flatMap { index, reported in
        SavingsSheets(reported, language).all.map { sheet in
          var sheet = sheet
          if all.count > 1 { sheet.name = "\(index + 1) \(sheet.name)" }
          return sheet
        }
      })
  }
}

/// The sheets of one report.
private struct SavingsSheets {
  let reported: ReportedSavings
  let words: SavingsWords

  init(_ reported: ReportedSavings, _ language: Language) {
    self.reported = reported
    words = SavingsWords(reported, language: language)
  }

  private var evaluation: SavingsEvaluation { reported.evaluation }
  private var question: SavingsCase { reported.question }

  private func say(_ english: String, vi vietnamese: String) -> String {
    words.language == .vietnamese ? vietnamese : english
  }

  private func headings(_ titles: [(String, String)]) -> [SheetCell] {
    titles.map { .heading(say($0.0, vi: $0.1)) }
  }

  private func number(
    _ value: Double?, _ style: SheetCell.NumberStyle = .plain
  ) -> SheetCell {
    value.map { .number($0, style) } ?? .empty
  }

  /// How amounts of the currency are shown.
  private var money: SheetCell.NumberStyle {
    question.currency.decimals == 0 ? .whole : .hundredths
  }

  var all: [Sheet] {
    [summary, options, losses, inputs] + (reported.citations.isEmpty ? [] : [citations])
  }

  private var summary: Sheet {
    let title =
      question.title.isEmpty
      ? say("What measurement costs", vi: "Chi phí của phép đo") : question.title
    var rows: [[SheetCell]] = [[.heading(title)]]
    if !reported.description.isEmpty { rows.append([.text(reported.description)]) }
    rows += reported.conclusion(words.language).map { [.text($0)] }
    let facts: [(String, SheetCell)] = [
      (say("currency", vi: "loại tiền"), .text(question.currency.code)),
      (say("years", vi: "số năm"), .number(Double(question.horizon))),
      (say("rate a year", vi: "lãi suất một năm"), .number(question.estimatedRate, .percent)),
      (say("trials", vi: "số lần thử"), .number(Double(evaluation.trials), .whole)),
      (say("seed", vi: "mầm"), .text(String(evaluation.seed))),
      (say("file", vi: "tệp"), .text(reported.file)),
    ]
    rows.append([])
    rows += facts.map { [.text($0.0), $0.1] }
    return Sheet(say("Summary", vi: "Tóm tắt"), rows: rows)
  }

  private var options: Sheet {
    var rows = [
      headings([
        ("rank", "hạng"), ("option", "phương án"), ("investment", "đầu tư"),
        ("cost a year", "chi phí/năm"), ("loss a year", "thiệt hại/năm"),
        ("saves a year", "lợi/năm"), ("NPV", "NPV"), ("NPV, mean", "NPV, trung bình"),
        ("5 %", "5 %"), ("95 %", "95 %"), ("pays", "có lãi"), ("best", "tốt nhất"),
        ("IRR", "IRR"), ("payback, years", "hoàn vốn, năm"),
        ("discounted, years", "có chiết khấu, năm"), ("BCR", "BCR"), ("EAC", "EAC"),
      ])
    ]
    for (rank, index) in evaluation.ranking.enumerated() {
      let option = evaluation.options[index]
      let trials = option.simulated
      let isNothing = index == 0
      rows.append([
        .number(Double(rank + 1)), .text(words.name(index)), .number(option.investment, money),
        .number(option.annualCost, money), .number(option.annualLoss, money),
        .number(option.annualSaving, money), .number(option.netPresentValue, money),
        number(trials?.mean, money), number(trials?.lower, money), number(trials?.upper, money),
        number(isNothing ? nil : trials?.probabilityPays, .percent),
        number(trials == nil ? nil : option.probabilityBest, .percent),
        number(isNothing ? nil : option.internalRate.value, .percent), number(option.payback),
        number(option.discountedPayback), number(option.benefitCostRatio),
        .number(option.equivalentAnnualCost, money),
      ])
    }
    return Sheet(say("Options", vi: "Phương án"), rows: rows, frozenRows: 1)
  }

  /// What each loss comes to in a year, now and with each solution.
  private var losses: Sheet {
    var heading = headings([("loss", "khoản thiệt hại"), ("mechanism", "do")])
    heading += evaluation.options.indices.map { .heading(words.name($0)) }
    heading.append(.heading(say("others', now", vi: "của bên kia, hiện nay")))
    var rows = [heading]
    for (index, loss) in question.losses.enumerated() {
      rows.append(
        [.text(words.name(loss)), .text(words.mechanism(loss.mechanism))]
          + evaluation.options.map { .number($0.losses[index].own, money) }
          + [number(evaluation.options[0].losses[index].taken, money)])
    }
    rows.append(
      [.heading(say("total", vi: "tổng")), .empty]
        + evaluation.options.map { .number($0.annualLoss, money) }
        + [number(evaluation.options[0].annualTaken, money)])
    return Sheet(say("Losses", vi: "Thiệt hại"), rows: rows, frozenRows: 1)
  }

  private var inputs: Sheet {
    var rows = [
      headings([
        ("input", "đầu vào"), ("estimate", "ước lượng"),
        ("standard uncertainty", "độ không đảm bảo chuẩn"), ("unit", "đơn vị"),
      ])
    ]
    for input in question.inputs {
      rows.append([
        .text(input.name), .number(input.estimate), .number(input.standardDeviation),
        .text(unit(of: input.kind)),
      ])
    }
    return Sheet(say("Inputs", vi: "Đầu vào"), rows: rows, frozenRows: 1)
  }

  private func unit(of kind: ParameterKind) -> String {
    let year = say("year", vi: "năm")
    return switch kind {
    case .signedQuantity, .quantity, .positiveQuantity: question.unit
    case .money: question.currency.code
    case .price: "\(question.currency.code)/\(question.unit)"
    case .count, .hazard, .rate: "1/\(year)"
    case .share, .signedShare: "1"
    case .years: year
    case .hours: "h"
    }
  }

  private var citations: Sheet {
    var rows = [
      headings([
        ("input", "đầu vào"), ("rules", "bộ quy tắc"), ("item", "mục"), ("what", "nội dung"),
        ("least", "từ"), ("most", "đến"), ("clause", "điều khoản"), ("status", "tình trạng"),
        ("note", "ghi chú"),
      ])
    ]
    for amount in reported.citations {
      for citation in amount.citations {
        rows.append([
          .text(amount.input), .text(amount.rules), .text(amount.item),
          .text(amount.name[words.language]), .number(amount.least.approximation, money),
          .number(amount.most.approximation, money), .text(citation.text),
          .text(citation.status.name[words.language]),
          citation.note.map { .text($0[words.language]) } ?? .empty,
        ])
      }
    }
    return Sheet(say("Amounts by rule", vi: "Số tiền theo quy định"), rows: rows, frozenRows: 1)
  }
}
