import Quantities
import Rules

extension Interview {
  /// The scale: what kind, how large, how fine.
  func askScale() throws -> InterviewedScale {
    let kind = try dialogue.ask(
      .choosing(
        "scale", Speech.say("What scale is it?", vi: "Đó là loại cân nào?"),
        among: InterviewedKind.allCases.map {
          Choice(word: $0.rawValue, label: $0.label, answer: $0)
        }))
    let max = try number(
      "max",
      Speech.say(
        "How much can it weigh at most (Max)?", vi: "Cân được nhiều nhất bao nhiêu (Max)?"),
      .mass(.kilogram), unknown: Estimate(.zero, ""),
      help: Speech.say(
        "It stands on the dial or the plate: Max 15 kg.",
        vi: "Ghi trên mặt số hoặc nhãn cân: Max 15 kg."))
    let capacity = max.isKnown ? Self.mass(max.estimate) : nil
    let common = kind.commonInterval(max: capacity ?? Mass(30, .kilogram))
    let interval = try number(
      "interval",
      Speech.say(
        "What is the smallest step that it shows (d)?",
        vi: "Vạch chia (bước nhảy) nhỏ nhất là bao nhiêu (d)?"),
      .mass(.gram), unknown: Self.estimate(common),
      help: Speech.say(
        "From one mark of the dial to the next, or the last digit: 50 g.",
        vi: "Từ một vạch đến vạch kế tiếp, hoặc chữ số cuối: 50 g."))
    return InterviewedScale(kind: kind, max: capacity, interval: Self.mass(interval.estimate))
  }

  /// Goods that are bought or sold over it.
  ///
  /// - Parameter isOnlyOne: whether there is one stream, and nothing to tell apart.
  func askStream(_ direction: Trade, isOnlyOne: Bool) throws -> InterviewedSavings.Stream {
    let isBuying = direction == .buying
    let prefix = isBuying ? "buy" : "sell"
    let (english, vietnamese) = isBuying ? ("buy", "mua") : ("sell", "bán")
    let goods = try dialogue.ask(
      Question(
        name: "\(prefix).goods",
        text: Speech.say("What do you \(english)?", vi: "Bạn \(vietnamese) hàng gì?"),
        help: Speech.say(
          "One word will do: rice, fruit, scrap. Goods of very different prices are better looked at one by one.",
          vi: "Một từ là đủ: gạo, trái cây, phế liệu. Hàng có giá rất khác nhau nên tính riêng.")
      ) { line in line })
    let price = try number(
      "\(prefix).price",
      Speech.say(
        "What does 1 kg cost (\(currency.code))?", vi: "1 kg giá bao nhiêu (đồng)?"),
      .price(currency),
      help: Speech.say(
        "One price or a range: 35000, 25-45k, 9 million/t.",
        vi: "Một giá hoặc một khoảng: 35 nghìn, 25-45 nghìn, 9 triệu/tấn."))
    let weighings = try number(
      "\(prefix).weighings",
      Speech.say(
        "How many times a week do you weigh it?", vi: "Một tuần cân bao nhiêu lần?"),
      .count,
      help: Speech.say(
        "About 300, 200 to 400, 50 /day, 1200 /month.",
        vi: "Khoảng 300, 200 đến 400, 50 /ngày, 1200 /tháng."))
    let load = try number(
      "\(prefix).load",
      Speech.say("How much is weighed at a time?", vi: "Mỗi lần cân bao nhiêu?"),
      .mass(.kilogram),
      help: Speech.say(
        "The usual amount: 2 kg, 500 g, 40 to 60 kg.",
        vi: "Lượng thường cân: 2 kg, 5 lạng, 40 đến 60 kg."))
    return InterviewedSavings.Stream(
      direction: direction, goods: goods, price: price.estimate, weighings: weighings.estimate,
      load: load.estimate)
  }

  /// A mass as an estimate, in grams below a kilogram.
  static func estimate(_ mass: Mass) -> Estimate {
    let unit: MassUnit = mass < Mass(1, .kilogram) ? .gram : .kilogram
    return Estimate(mass.count(of: unit) ?? mass.value, unit.symbol)
  }
}
