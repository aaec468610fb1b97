public import Quantities
import Rules
public import Verification

/// What a retail visit comes to: the shortage in grams and in money, and what happens next.
public struct RetailVisitText: Sendable {
  let result: VerificationResult
  let price: Money?
  let isUnsigned: Bool

  /// - Parameters:
  ///   - price: of a kilogram.
  ///   - isUnsigned: whether the representative of the establishment does not sign the record.
  public init(result: VerificationResult, price: Money?, isUnsigned: Bool) {
    self.result = result
    self.price = price
    self.isUnsigned = isUnsigned
  }

  /// The lines for a terminal; empty where nothing was measured.
  public func text(_ style: TextStyle) -> String {
    let words = VerificationText(style: style)
    var lines: [String] = []
    if let worst {
      lines.append(words.ink(words.say("What it comes to", vi: "Kết quả"), .bold))
      for sentence in sentences(worst, style.language) {
        lines += words.wrapped(words.spelled(TextLayout.gluedQuantities(sentence)), indent: 2)
      }
      lines.append("")
    }
    lines.append(words.ink(words.say("What happens next", vi: "Việc cần làm tiếp"), .bold))
    for (index, step) in steps(style.language).enumerated() {
      lines += words.wrapped(words.spelled("\(index + 1). \(step)"), indent: 2, hanging: 5)
    }
    return words.finished(lines)
  }

  // MARK: The shortage

  private struct Shortage {
    let load: Mass
    let indication: Mass
    /// Above zero: at the cost of the customer.
    let mass: Mass
    let permitted: Mass
    let citation: Citation?
  }

  /// The reading that uses most of what is permitted.
  private var worst: Shortage? {
    let readings = result.tests.flatMap(\.readings).compactMap { reading -> Shortage? in
      guard let error = reading.correctedError, let permitted = reading.mpe,
        let indication = reading.reading.indication
      else { return nil }
      return Shortage(
        load: reading.reading.load, indication: indication,
        mass: reading.limitedSide == .below ? -error : error, permitted: permitted,
        citation: reading.citation)
    }
    return readings.max { left, right in
      // left/permitted < right/permitted, by cross-multiplication.
      left.mass.value.trillionths * right.permitted.value.trillionths
        < right.mass.value.trillionths * left.permitted.value.trillionths
    }
  }

  private func sentences(_ found: Shortage, _ language: Language) -> [String] {
    let figures = Figures(language: language)
    let (load, permitted) = (figures.amount(found.load), figures.amount(found.permitted))
    let clause = found.citation.map { " (\($0.text))" } ?? ""
    let isSelling = result.inspection.trade == .selling
    func say(_ english: String, vi vietnamese: String) -> String {
      language == .vietnamese ? vietnamese : english
    }
    guard found.mass.isPositive else {
      return [
        say(
          "at \(load) no shortage was found; \(permitted) is permitted\(clause)",
          vi: "ở \(load) không phát hiện thiếu; lượng thiếu cho phép \(permitted)\(clause)")
      ]
    }
    let mass = figures.amount(found.mass)
    var sentences = [
      isSelling
        ? say(
          "at \(load) the scale shows \(mass) too much; \(permitted) is permitted\(clause)",
          vi: "ở \(load) cân chỉ thừa \(mass); lượng thiếu cho phép \(permitted)\(clause)")
        : say(
          "at \(load) the scale shows \(mass) too little; \(permitted) is permitted\(clause)",
          vi: "ở \(load) cân chỉ thiếu \(mass); lượng thiếu cho phép \(permitted)\(clause)")
    ]
    guard found.indication.isPositive else { return sentences }
    let share = Self.rounded(found.mass, times: 100_000, over: found.indication)
    let grams = ExactDecimal(trillionths: share * 10_000_000_000).text(language)
    var sentence =
      isSelling
      ? say(
        "of each kilogram that it shows, \(grams) g are missing",
        vi: "mỗi kilôgam cân chỉ thì người mua thiếu \(grams) g")
      : say(
        "for each kilogram that it shows, the seller hands over \(grams) g more",
        vi: "mỗi kilôgam cân chỉ thì người bán phải giao thêm \(grams) g")
    if let price {
      let amount = Self.rounded(
        found.mass, times: price.amount.trillionths / ExactDecimal.one.trillionths,
        over: found.indication)
      let lost = Money(Int(clamping: amount), price.currency).text(language)
      sentence += say(
        ": \(lost) at \(price.text(language)) a kilogram",
        vi: ": \(lost), với giá \(price.text(language)) một kilôgam")
    }
    sentences.append(sentence)
    return sentences
  }

  /// `mass × factor / whole`, to the nearest whole number.
  private static func rounded(_ mass: Mass, times factor: Int128, over whole: Mass) -> Int128 {
    let product = mass.value.trillionths.multipliedReportingOverflow(by: factor)
    let base = whole.value.trillionths
    guard !product.overflow, base > 0 else { return 0 }
    return (product.partialValue + base / 2) / base
  }

  // MARK: What happens next

  private func steps(_ language: Language) -> [String] {
    func say(_ english: String, vi vietnamese: String) -> String {
      language == .vietnamese ? vietnamese : english
    }
    let circular = "TT 28/2013/TT-BKHCN, Điều 21"
    switch result.verdict {
    case .pass:
      return [
        say(
          "nothing against this scale: keep the record, and go on",
          vi: "cân không vi phạm: lưu biên bản và kiểm tra cân tiếp theo")
      ]
    case .inconclusive:
      return [
        say(
          "nothing can be held against this scale yet: the findings say what is missing",
          vi: "chưa đủ căn cứ kết luận về cân này: phần phát hiện nêu điều còn thiếu")
      ]
    case .fail:
      var steps = [
        say(
          "the scale is not used any further; the record sets a deadline (\(circular))",
          vi: "tạm dừng sử dụng cân; ghi thời hạn khắc phục trong biên bản (\(circular))"),
        say(
          "report to the authority in charge within three working days (\(circular))",
          vi: "báo cáo cơ quan chủ trì trong 3 ngày làm việc (\(circular))"),
        say(
          "after repair it is verified again before it is used (TT 23/2013/TT-BKHCN, Điều 19)",
          vi:
            "sau khi sửa chữa phải kiểm định lại rồi mới được dùng (kiểm định sau sửa chữa, TT 23/2013/TT-BKHCN, Điều 19)"
        ),
      ]
      if isUnsigned {
        steps.append(
          say(
            "the record carries the entry 'đại diện cơ sở không ký biên bản'; the leader's signature is enough (\(circular))",
            vi:
              "ghi vào biên bản: \"đại diện cơ sở không ký biên bản\"; chữ ký của trưởng đoàn là đủ (\(circular))"
          ))
      }
      return steps
    }
  }
}
