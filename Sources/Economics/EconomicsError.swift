public import Quantities

/// Why an economic question has no answer as it was put.
///
/// Parameters bear the names they have in a savings document.
public enum EconomicsError: DescribedError, Hashable {
  /// A parameter is infinite or no number.
  case notFinite(parameter: String)
  /// A parameter is below zero.
  case negative(parameter: String, value: Double)
  /// A parameter is not above zero.
  case notPositive(parameter: String, value: Double)
  /// A share, rate of capture or probability is not between 0 and 1.
  case notAShare(parameter: String, value: Double)
  /// A parameter that nothing else gives is not stated.
  case missing(parameter: String)
  /// A list holds nothing.
  case empty(parameter: String)
  /// Shares that should make up the whole do not.
  case sharesDoNotSum(Double)
  /// A lower end is not below the upper end.
  case notAscending(lower: String, upper: String)
  /// A rate of interest of −100 % or less.
  case rateTooLow(Double)
  /// More years than are computed with.
  case horizonTooLong(Double, most: Int)
  /// Amounts in two currencies.
  case currencies(String, String)
  /// A result beyond the numbers that can be computed with.
  case overflow
  /// A method of numerical analysis failed.
  case numerical(detail: String)
  /// Two losses count the same thing.
  case doubleCounting(first: String, second: String, reason: LocalizedText)
  /// No scale that was inspected belongs to a trade.
  case nothingInspected(trade: String, kinds: [String], places: [String])
  /// A trade is said to have fewer scales than were inspected.
  case fewerScales(trade: String, scales: Double, inspected: Int)

  public var code: String {
    switch self {
    case .notFinite: "NOT-FINITE"
    case .negative: "NEGATIVE"
    case .notPositive: "NOT-POSITIVE"
    case .notAShare: "NOT-A-SHARE"
    case .missing: "MISSING-FIELD"
    case .empty: "EMPTY-LIST"
    case .sharesDoNotSum: "SHARES"
    case .notAscending: "RANGE"
    case .rateTooLow: "RATE"
    case .horizonTooLong: "HORIZON"
    case .currencies: "CURRENCY"
    case .overflow: "OVERFLOW"
    case .numerical: "NUMERICAL"
    case .doubleCounting: "DOUBLE-COUNTING"
    case .nothingInspected: "NOTHING-INSPECTED"
    case .fewerScales: "FEWER-SCALES"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .notFinite(let name):
      LocalizedText("'\(name)' is not a finite number", vi: "'\(name)' không phải số hữu hạn")
    case .negative(let name, let value):
      LocalizedText("'\(name)' is negative (\(value))", vi: "'\(name)' bị âm (\(value))")
    case .notPositive(let name, let value):
      LocalizedText(
        "'\(name)' is not above zero (\(value))", vi: "'\(name)' không lớn hơn không (\(value))")
    case .notAShare(let name, let value):
      LocalizedText(
        "'\(name)' is a share and not between 0 and 1 (\(value))",
        vi: "'\(name)' là tỷ lệ nhưng không nằm giữa 0 và 1 (\(value))")
    case .missing(let name):
      LocalizedText("'\(name)' is not stated", vi: "chưa nêu '\(name)'")
    case .empty(let name):
      LocalizedText("'\(name)' holds nothing", vi: "'\(name)' không có phần tử nào")
    case .sharesDoNotSum(let sum):
      LocalizedText(
        "the shares of the loads sum to \(sum), not to 1",
        vi: "các tỷ lệ của tải cộng lại bằng \(sum), không phải 1")
    case .notAscending(let lower, let upper):
      LocalizedText("'\(lower)' is not below '\(upper)'", vi: "'\(lower)' không nhỏ hơn '\(upper)'")
    case .rateTooLow(let rate):
      LocalizedText(
        "a discount rate of \(rate) leaves nothing: it is above −1",
        vi: "lãi suất chiết khấu \(rate) không thể có: phải lớn hơn −1")
    case .horizonTooLong(let years, let most):
      LocalizedText(
        "a horizon of \(years) years; at most \(most) are computed with",
        vi: "thời hạn \(years) năm; chỉ tính tối đa \(most) năm")
    case .currencies(let first, let second):
      LocalizedText(
        "amounts in \(first) and in \(second) do not add up",
        vi: "không cộng được các khoản tiền bằng \(first) và bằng \(second)")
    case .overflow:
      LocalizedText(
        "the amounts are beyond the numbers that can be computed with",
        vi: "các khoản tiền vượt quá phạm vi số tính được")
    case .numerical(let detail):
      LocalizedText(
        "a numerical method failed (\(detail))", vi: "một phương pháp số đã thất bại (\(detail))")
    case .doubleCounting(let first, let second, let reason):
      LocalizedText(
        "'\(first)' and '\(second)' count the same loss twice: \(reason.english)",
        vi: "'\(first)' và '\(second)' tính một thiệt hại hai lần: \(reason.vietnamese)")
    case .fewerScales(let trade, let scales, let inspected):
      LocalizedText(
        "'\(trade)' is said to have \(scales) scales, and \(inspected) were inspected",
        vi: "'\(trade)' được nêu là có \(scales) cân, nhưng đã kiểm tra \(inspected) cân")
    case .nothingInspected(let trade, _, _):
      LocalizedText(
        "no scale that was inspected belongs to '\(trade)'",
        vi: "không có cân nào đã kiểm tra thuộc '\(trade)'")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .notAShare(_, let value) where value > 1 && value <= 100:
      LocalizedText(
        "write a share as 0.25 or as \"25 %\"", vi: "hãy viết tỷ lệ như 0.25 hoặc \"25 %\"")
    case .notAscending:
      LocalizedText("were they exchanged?", vi: "có phải hai giới hạn bị đổi chỗ?")
    case .rateTooLow:
      LocalizedText("write 8 % a year as 0.08", vi: "hãy viết 8 % một năm là 0.08")
    case .currencies:
      LocalizedText(
        "convert one of them: exchange rates are not guessed",
        vi: "hãy đổi một trong hai: không tự đoán tỷ giá")
    case .doubleCounting(let first, _, _):
      LocalizedText(
        "give each its own 'stream' if they are about different goods, or say 'overlaps: [\(first)]' if it is meant",
        vi:
          "hãy cho mỗi khoản một 'stream' riêng nếu là hàng khác nhau, hoặc ghi 'overlaps: [\(first)]' nếu cố ý"
      )
    case .nothingInspected(_, let kinds, let places):
      LocalizedText(
        "there are the kinds \(Self.list(kinds)) and the places \(Self.list(places))",
        vi: "có các loại \(Self.list(kinds)) và các nơi \(Self.list(places))")
    default: nil
    }
  }

  /// Names, not more than can be read.
  private static func list(_ names: [String]) -> String {
    let names = names.filter { !$0.isEmpty }
    if names.isEmpty { return "–" }
    return names.prefix(12).joined(separator: ", ") + (names.count > 12 ? " …" : "")
  }
}
