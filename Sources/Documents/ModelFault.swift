public import Quantities

/// What can be wrong with a model document beside what can be wrong with the model itself.
public enum ModelFault: DescribedError, Hashable {
  /// A text where a number belongs.
  case notANumber(field: String, value: String)
  /// A number in quotes.
  case quotedNumber(field: String, value: String)
  /// A number that a `Double` cannot hold.
  case numberOutOfRange(field: String, value: String)
  /// `between` does not name two inputs.
  case notAPair(count: Int)
  /// A formula is neither a text nor an object with an `expression`.
  case notAFormula(name: String)
  /// Two fields that cannot both be given.
  case conflict(String, String)

  public var code: String {
    switch self {
    case .notANumber: "NOT-A-NUMBER"
    case .quotedNumber: "QUOTED-NUMBER"
    case .numberOutOfRange: "OUTSIDE-RANGE"
    case .notAPair: "WRONG-COUNT"
    case .notAFormula: "WRONG-TYPE"
    case .conflict: "CONFLICT"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .notANumber(let field, let value):
      LocalizedText(
        "'\(DocumentFault.shown(value))' in '\(field)' is not a number",
        vi: "'\(DocumentFault.shown(value))' ở '\(field)' không phải là số")
    case .quotedNumber(let field, let value):
      LocalizedText(
        "the number '\(DocumentFault.shown(value))' in '\(field)' stands in quotes",
        vi: "số '\(DocumentFault.shown(value))' ở '\(field)' nằm trong dấu nháy")
    case .numberOutOfRange(let field, let value):
      LocalizedText(
        "\(DocumentFault.shown(value)) in '\(field)' is beyond the numbers that can be computed with",
        vi: "\(DocumentFault.shown(value)) ở '\(field)' vượt quá phạm vi số tính được")
    case .notAPair(let count):
      LocalizedText(
        "'between' must name two inputs, not \(count)",
        vi: "'between' phải nêu hai đại lượng vào, không phải \(count)")
    case .notAFormula(let name):
      LocalizedText(
        "'\(DocumentFault.shown(name))' must be an expression in quotes",
        vi: "'\(DocumentFault.shown(name))' phải là một biểu thức trong dấu nháy")
    case .conflict(let a, let b):
      LocalizedText("'\(a)' and '\(b)' exclude each other", vi: "'\(a)' và '\(b)' loại trừ nhau")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .notANumber(_, let value) where value.contains(","):
      LocalizedText(
        "numbers of a model have a decimal point and no grouping, as in 1234.5",
        vi: "số trong mô hình dùng dấu chấm thập phân và không nhóm, ví dụ 1234.5")
    case .notANumber(_, let value) where value.first?.isNumber == true && value.contains(" "):
      LocalizedText(
        "write the unit in its own field: value: 5, unit: g",
        vi: "hãy ghi đơn vị trong trường riêng: value: 5, unit: g")
    case .notANumber:
      LocalizedText("write it as in 1.2 or 2.9e-41", vi: "hãy viết như 1.2 hoặc 2.9e-41")
    case .quotedNumber: LocalizedText("leave the quotes out", vi: "hãy bỏ dấu nháy")
    case .notAFormula:
      LocalizedText(
        "write name: \"a + b\", or name: {expression: \"a + b\", unit: kg}",
        vi: "hãy viết tên: \"a + b\", hoặc tên: {expression: \"a + b\", unit: kg}")
    case .numberOutOfRange, .notAPair, .conflict: nil
    }
  }
}
