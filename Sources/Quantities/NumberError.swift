/// Why a written number could not be read exactly.
public enum NumberError: DescribedError, Hashable {
  /// Nothing was written where a number belongs.
  case empty
  /// `text` holds something that is not part of a decimal number.
  case notANumber(text: String)
  /// `text` can be read as two different numbers, written here with a decimal point.
  case ambiguous(text: String, asDecimal: String, asGrouped: String)
  /// The separators of `text` do not stand every three digits.
  case badGrouping(text: String)
  /// `text` contradicts the form that was declared for it.
  case contradictsForm(text: String, form: NumberForm)
  /// `text` has more digits than can be held exactly.
  case tooFine(text: String)
  /// `text` is larger than any quantity the product handles.
  case outOfRange(text: String)

  public var code: String {
    switch self {
    case .empty: "EMPTY-NUMBER"
    case .notANumber: "NOT-A-NUMBER"
    case .ambiguous: "AMBIGUOUS-NUMBER"
    case .badGrouping: "BAD-GROUPING"
    case .contradictsForm: "NUMBER-FORM"
    case .tooFine: "TOO-FINE"
    case .outOfRange: "OUT-OF-RANGE"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .empty:
      LocalizedText("a number is missing", vi: "thiếu một số")
    case .notANumber(let text):
      LocalizedText("'\(text)' is not a number", vi: "'\(text)' không phải là số")
    case .ambiguous(let text, let decimal, let grouped):
      LocalizedText(
        "'\(text)' can be read as \(decimal) or as \(grouped)",
        vi: "'\(text)' có thể đọc là \(Self.withComma(decimal)) hoặc là \(grouped)")
    case .badGrouping(let text):
      LocalizedText(
        "'\(text)' groups its digits in a way no number is written",
        vi: "'\(text)' tách nhóm chữ số không đúng cách viết số")
    case .contradictsForm(let text, let form):
      LocalizedText(
        "'\(text)' is not a number in the declared form (decimal mark '\(form.decimalMark)')",
        vi: "'\(text)' không đúng dạng số đã khai báo (dấu thập phân '\(form.decimalMark)')")
    case .tooFine(let text):
      LocalizedText(
        "'\(text)' is finer than can be held exactly",
        vi: "'\(text)' chi tiết hơn mức có thể lưu chính xác")
    case .outOfRange(let text):
      LocalizedText(
        "'\(text)' is beyond any quantity handled here",
        vi: "'\(text)' vượt quá mọi đại lượng được xử lý ở đây")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .ambiguous(_, let decimal, let grouped):
      LocalizedText(
        "write \(Self.unmistakable(decimal)) or \(grouped), "
          + "or declare the form of the numbers (--numbers en or vi)",
        vi: "hãy viết \(Self.withComma(Self.unmistakable(decimal))) hoặc \(grouped), "
          + "hoặc khai báo dạng số (--numbers en hoặc vi)")
    case .notANumber:
      LocalizedText(
        "write plain digits with one decimal mark, such as 1.5 or 1,5",
        vi: "hãy viết các chữ số với một dấu thập phân, ví dụ 1,5 hoặc 1.5")
    case .badGrouping:
      LocalizedText(
        "group thousands by a space, as in 1 500 000, or not at all",
        vi: "tách hàng nghìn bằng dấu cách, ví dụ 1 500 000, hoặc không tách")
    case .tooFine:
      LocalizedText(
        "leave out the digits that no instrument shows",
        vi: "hãy bỏ các chữ số thừa mà không phương tiện đo nào chỉ thị được")
    case .contradictsForm(_, let form):
      switch form.decimalMark {
      case ",":
        LocalizedText(
          "write a decimal comma, as in 1500,5 or 1.500,5",
          vi: "hãy dùng dấu phẩy thập phân, ví dụ 1500,5 hoặc 1.500,5")
      default:
        LocalizedText(
          "write a decimal point, as in 1500.5 or 1,500.5",
          vi: "hãy dùng dấu chấm thập phân, ví dụ 1500.5 hoặc 1,500.5")
      }
    case .outOfRange:
      LocalizedText(
        "check the unit and the number of zeros", vi: "hãy kiểm tra đơn vị và số chữ số 0")
    case .empty: nil
    }
  }

  /// The same error for the number with a minus sign before it.
  var negated: Self {
    guard case .ambiguous(let text, let decimal, let grouped) = self else { return self }
    return .ambiguous(text: text, asDecimal: "-" + decimal, asGrouped: "-" + grouped)
  }

  /// `decimal` written so that it cannot be taken for a group of thousands.
  ///
  /// 1.5 cannot; 12.345 gets a fourth decimal, 12.3450.
  private static func unmistakable(_ decimal: String) -> String {
    guard let mark = decimal.firstIndex(of: ".") else { return decimal }
    return decimal[mark...].count == 4 ? decimal + "0" : decimal
  }

  /// `decimal` with a decimal comma, as Vietnamese sentences write it.
  private static func withComma(_ decimal: String) -> String {
    String(decimal.map { $0 == "." ? "," : $0 })
  }
}
