import Economics
import Quantities

extension SavingsSections {
  /// Target, reject limit, interval and instrument that are best together.
  var filling: SavingsSection? {
    guard let question = reported.filling else { return nil }
    let plans = reported.fillingPlans
    let heading = say("Best together", vi: "Phương án tối ưu kết hợp")
    let lawful = plans.compactMap { $0 }
    guard let best = lawful.min(by: { $0.annualCost < $1.annualCost }) else {
      return SavingsSection(
        heading: heading,
        introduction: [
          say(
            "With the target that stands no plan keeps the average rules.",
            vi: "Với mức đóng đã định, không phương án nào thỏa mãn quy tắc trung bình.")
        ])
    }
    func name(_ index: Int) -> String {
      let scale = question.scales[index]
      return scale.title.isEmpty ? scale.name : scale.title
    }
    let scale = figures.scale(for: plans.compactMap { $0?.annualCost })
    func row(_ index: Int, _ plan: FillingPlan?) -> [String] {
      guard let plan else {
        return [name(index), say("unlawful", vi: "trái quy định")]
          + [String](repeating: "–", count: 5)
      }
      return [
        name(index), quantity(plan.target), plan.limit.map(quantity) ?? "–",
        figures.years(plan.interval), figures.amount(plan.giveaway, scale),
        figures.amount(plan.annualCost - plan.giveaway, scale),
        figures.amount(plan.annualCost, scale),
      ]
    }
    let limit =
      best.limit.map {
        say(
          "fill again what reads less than \(quantity($0)) (\(figures.percent(best.rejectShare)) of the fillings)",
          vi:
            "đóng lại gói có số chỉ dưới \(quantity($0)) (\(figures.percent(best.rejectShare)) số lần đóng)"
        )
      } ?? say("weigh no package again", vi: "không cân lại từng gói")
    return SavingsSection(
      heading: heading,
      introduction: [
        say(
          "Fill to \(quantity(best.target)) with \"\(name(best.scale))\", \(limit), calibrate every \(figures.years(best.interval)): \(figures.amount(best.annualCost)) a year, at the estimates.",
          vi:
            "Đóng \(quantity(best.target)) với \"\(name(best.scale))\", \(limit), hiệu chuẩn mỗi \(figures.years(best.interval)): \(figures.amount(best.annualCost)) một năm, tại giá trị ước lượng."
        ),
        say(
          "Every row keeps the average rules (mean not below the label, at most 2.5 % short by more than T = \(quantity(question.deficiency)), none by more than 2T). A year, in \(scale.name.english).",
          vi:
            "Mọi hàng đều thỏa quy tắc trung bình (trung bình không dưới lượng ghi nhãn, tối đa 2,5 % thiếu quá T = \(quantity(question.deficiency)), không gói nào thiếu quá 2T). Một năm, đơn vị \(scale.name.vietnamese)."
        ),
      ],
      table: .init(
        titles: [
          say("instrument", vi: "phương tiện đo"), say("fill to", vi: "mức đóng"),
          say("refill below", vi: "đóng lại dưới"), say("calibrate", vi: "hiệu chuẩn"),
          say("giveaway", vi: "đóng dư"), say("other", vi: "khác"), say("total", vi: "tổng"),
        ],
        rows: plans.enumerated().map { row($0.offset, $0.element) }, numbers: [1, 2, 3, 4, 5, 6]))
  }

  /// A quantity to its tenth of a thousandth part of the unit of trade: targets differ by little.
  private func quantity(_ value: Double) -> String {
    let smaller = ["t": "kg", "kg": "g", "L": "mL"]
    if let symbol = smaller[question.unit], (reported.filling?.nominal ?? 0) < 10 {
      return "\(figures.fixed(value * 1000, 1))\u{A0}\(symbol)"
    }
    return "\(figures.fixed(value, 2))\u{A0}\(question.unit)"
  }
}
