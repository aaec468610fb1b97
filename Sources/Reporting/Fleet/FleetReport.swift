public import Economics
public import Quantities
import Statistics
import Verification

/// What the scales of a market cost, as a page for people.
public struct FleetReport: Sendable {
  let evaluation: FleetEvaluation
  let language: Language
  /// What it is about, in the words of the document; may be empty.
  let description: String
  /// The file that the question was read from.
  let file: String
  /// The folder that errors were read from.
  let batch: String
  /// How many scales had no reading of a weighing test.
  let withoutErrors: Int
  let figures: SavingsFigures

  /// A report.
  ///
  /// - Parameters:
  ///   - file: the file that the question was read from.
  ///   - batch: the folder that errors were read from.
  ///   - withoutErrors: how many scales had no reading of a weighing test.
  public init(
    _ evaluation: FleetEvaluation, description: String, file: String, batch: String,
    withoutErrors: Int, language: Language
  ) {
    self.evaluation = evaluation
    self.language = language
    self.description = description
    self.file = file
    self.batch = batch
    self.withoutErrors = withoutErrors
    figures = SavingsFigures(
      currency: evaluation.question.currency, unit: evaluation.question.unit, language: language,
      isRounded: true)
  }

  var question: FleetQuestion { evaluation.question }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// What the losses are called: the trade; or the kind and the place, which tell the trade.
  func name(_ loss: FleetLoss) -> String {
    let place = loss.place.map { $0.isEmpty ? say("no place given", vi: "không ghi nơi") : $0 }
    let kind = loss.kind.map { InstrumentKind(rawValue: $0)?.name[language] ?? $0 }
    if let kind, loss.place?.isEmpty ?? true { return kind }
    if kind != nil || place != nil {
      return [kind, place].compactMap { $0 }.joined(separator: ", ")
    }
    return loss.trade.map { index in
      let trade = question.trades[index]
      return trade.title.isEmpty ? trade.name : trade.title
    } ?? say("all", vi: "tất cả")
  }

  /// What there is to say first, sentence by sentence.
  public var conclusion: [String] {
    let all = evaluation.all
    let scales = figures.fixed(all.scales, 0)
    var sentences = [
      say(
        "In a year the errors of \(scales) scales cost customers \(range(all.customers)) and traders \(range(all.traders)).",
        vi:
          "Trong một năm, sai số của \(scales) cân gây thiệt hại cho khách hàng \(range(all.customers)) và cho chủ cân \(range(all.traders))."
      )
    ]
    let net = all.net
    if net.lower > 0 {
      sentences.append(
        say(
          "On balance the errors favour the traders by \(range(net)).",
          vi: "Bù trừ lại, sai số nghiêng về phía có lợi cho chủ cân: \(range(net))."))
    } else if net.upper < 0 {
      let turned = FleetRange(mean: -net.mean, lower: -net.upper, upper: -net.lower)
      sentences.append(
        say(
          "On balance the errors favour the customers by \(range(turned)).",
          vi: "Bù trừ lại, sai số nghiêng về phía có lợi cho khách hàng: \(range(turned))."))
    } else {
      sentences.append(
        say(
          "On balance it cannot be told whom the errors favour: the traders by \(figures.amount(net.mean)), but 5 to 95\u{A0}% reach from \(figures.amount(net.lower)) to \(figures.amount(net.upper)).",
          vi:
            "Bù trừ lại, chưa thể nói sai số có lợi cho bên nào: nghiêng về chủ cân \(figures.amount(net.mean)), nhưng khoảng 5 đến 95\u{A0}% trải từ \(figures.amount(net.lower)) đến \(figures.amount(net.upper))."
        ))
    }
    sentences.append(favour(all))
    if let failing = all.customersFailing, all.customers.mean > 0 {
      sentences.append(
        say(
          "Of what customers lose, \(figures.share(failing)) comes from the \(all.failed) scales that fail; the rest from errors that are allowed.",
          vi:
            "Trong thiệt hại của khách hàng, \(figures.share(failing)) là do \(all.failed) cân không đạt; phần còn lại do sai số trong giới hạn cho phép."
        ))
    }
    let parts = evaluation.strata
    if parts.count > 1, let worst = parts.max(by: { $0.customers.mean < $1.customers.mean }),
      all.customers.mean > 0
    {
      let share = figures.share(worst.customers.mean / all.customers.mean)
      sentences.append(
        say(
          "Customers lose most with: \(name(worst)), \(share) of it.",
          vi: "Khách hàng thiệt nhiều nhất ở: \(name(worst)), chiếm \(share)."))
    }
    return sentences
  }

  /// Whom the errors favour by their number; what chance explains is said to be chance.
  private func favour(_ loss: FleetLoss) -> String {
    let (traders, customers) = (loss.favour.positive, loss.favour.negative)
    let probability = loss.favour.probability
    let chance =
      probability < 1e-6
      ? say("less than 0.0001\u{A0}%", vi: "dưới 0,0001\u{A0}%") : figures.percent(probability)
    if probability >= 0.05 {
      return say(
        "\(traders) of the inspected scales err in the traders' favour and \(customers) in the customers': no more unevenly than by chance (\(chance)).",
        vi:
          "Trong số cân đã kiểm tra, \(traders) cân sai có lợi cho chủ cân và \(customers) cân có lợi cho khách hàng: không lệch hơn mức ngẫu nhiên (\(chance))."
      )
    }
    return say(
      "\(traders) of the inspected scales err in the traders' favour and \(customers) in the customers'; by chance so uneven a split has a probability of \(chance).",
      vi:
        "Trong số cân đã kiểm tra, \(traders) cân sai có lợi cho chủ cân và \(customers) cân có lợi cho khách hàng; nếu do ngẫu nhiên thì xác suất lệch như vậy là \(chance)."
    )
  }

  private func range(_ amount: FleetAmount) -> String {
    range(FleetRange(mean: amount.mean, lower: amount.lower, upper: amount.upper))
  }

  private func range(_ amount: FleetRange) -> String {
    let (mean, low, high) = (
      figures.amount(amount.mean), figures.amount(amount.lower), figures.amount(amount.upper)
    )
    return say(
      "\(mean) (5 to 95\u{A0}%: \(low) to \(high))",
      vi: "\(mean) (5 đến 95\u{A0}%: \(low) đến \(high))")
  }
}

/// An amount with its interval.
private struct FleetRange {
  let mean: Double
  let lower: Double
  let upper: Double
}
