public import Quantities

/// What can be wrong with a savings document beside what can be wrong with the question itself.
public enum SavingsFault: DescribedError, Hashable {
  /// A number stands without the unit it needs.
  case missingUnit(field: String, example: String)
  /// A unit that is none of what is wanted.
  case unknownUnit(field: String, unit: String, suggestions: [String], known: [String])
  /// A currency that is not known.
  case unknownCurrency(String, suggestions: [String])
  /// An amount in another currency than the document's.
  case otherCurrency(field: String, found: String, document: String)
  /// A price of something else than the goods.
  case notAPrice(field: String, value: String, example: String)
  /// A text that is neither a number nor the name of an input.
  case notAValue(field: String, value: String, inputs: [String])
  /// An input that the document does not use.
  case unusedInput(String)
  /// An input that is used as two kinds of number.
  case twoKinds(input: String, first: String, second: String)
  /// What a solution changes is not there.
  case unknownLoss(String, suggestions: [String], known: [String])
  /// `optimum` where there is none.
  case noOptimum(field: String)
  /// Neither a number of weighings nor a quantity.
  case noAmount
  /// Two fields that exclude each other.
  case conflict(String, String)
  /// A calibration that tells about nothing that is uncertain.
  case notUncertain(String, suggestions: [String], known: [String])
  /// A limit that the bias of a fixed kind has.
  case nothingChanged

  public var code: String {
    switch self {
    case .missingUnit: "MISSING-UNIT"
    case .unknownUnit: "UNKNOWN-UNIT"
    case .unknownCurrency, .otherCurrency: "CURRENCY"
    case .notAPrice: "NOT-A-PRICE"
    case .notAValue: "NOT-A-NUMBER"
    case .unusedInput: "UNUSED-INPUT"
    case .twoKinds: "TWO-KINDS"
    case .unknownLoss: "UNKNOWN-LOSS"
    case .noOptimum: "NO-OPTIMUM"
    case .noAmount: "MISSING-FIELD"
    case .conflict: "CONFLICT"
    case .notUncertain: "NOT-UNCERTAIN"
    case .nothingChanged: "NOTHING-CHANGED"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .missingUnit(let field, _):
      LocalizedText("'\(field)' has no unit", vi: "'\(field)' thiếu đơn vị")
    case .unknownUnit(let field, let unit, _, _):
      LocalizedText(
        "'\(DocumentFault.shown(unit))' in '\(field)' is not a unit that fits",
        vi: "'\(DocumentFault.shown(unit))' ở '\(field)' không phải là đơn vị phù hợp")
    case .unknownCurrency(let text, _):
      LocalizedText(
        "'\(DocumentFault.shown(text))' is not a currency that is known",
        vi: "không biết loại tiền '\(DocumentFault.shown(text))'")
    case .otherCurrency(let field, let found, let document):
      LocalizedText(
        "'\(field)' is in \(found), the document in \(document)",
        vi: "'\(field)' tính bằng \(found), tài liệu tính bằng \(document)")
    case .notAPrice(let field, let value, _):
      LocalizedText(
        "'\(DocumentFault.shown(value))' in '\(field)' is not a price",
        vi: "'\(DocumentFault.shown(value))' ở '\(field)' không phải là giá")
    case .notAValue(let field, let value, _):
      LocalizedText(
        "'\(DocumentFault.shown(value))' in '\(field)' is neither a number nor an input",
        vi: "'\(DocumentFault.shown(value))' ở '\(field)' không phải là số hay tên đầu vào")
    case .unusedInput(let name):
      LocalizedText(
        "nothing uses the input '\(DocumentFault.shown(name))'",
        vi: "không nơi nào dùng đầu vào '\(DocumentFault.shown(name))'")
    case .twoKinds(let input, let first, let second):
      LocalizedText(
        "the input '\(input)' is used as \(first) and as \(second)",
        vi: "đầu vào '\(input)' được dùng vừa là \(first) vừa là \(second)")
    case .unknownLoss(let name, _, _):
      LocalizedText(
        "there is no loss '\(DocumentFault.shown(name))'",
        vi: "không có khoản thiệt hại '\(DocumentFault.shown(name))'")
    case .noOptimum(let field):
      LocalizedText("'\(field)' has no optimum", vi: "'\(field)' không có giá trị tối ưu")
    case .noAmount:
      LocalizedText(
        "neither 'weighings' nor 'quantity' says how much is measured in a year",
        vi: "không có 'weighings' hay 'quantity' cho biết lượng hàng đo trong một năm")
    case .conflict(let a, let b):
      LocalizedText("'\(a)' and '\(b)' exclude each other", vi: "'\(a)' và '\(b)' loại trừ nhau")
    case .notUncertain(let name, _, _):
      LocalizedText(
        "'\(DocumentFault.shown(name))' is not an input that varies",
        vi: "'\(DocumentFault.shown(name))' không phải là đầu vào có độ không đảm bảo")
    case .nothingChanged:
      LocalizedText("the solution changes nothing", vi: "giải pháp không thay đổi điều gì")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .missingUnit(_, let example), .notAPrice(_, _, let example):
      LocalizedText("write it as in \(example)", vi: "hãy viết như \(example)")
    case .unknownUnit(_, _, let suggestions, let known):
      Self.didYouMean(suggestions, else: known)
    case .unknownCurrency(_, let suggestions):
      Self.didYouMean(suggestions, else: Currency.all.map(\.code))
    case .otherCurrency:
      LocalizedText(
        "convert the amount: exchange rates are not guessed",
        vi: "hãy đổi khoản tiền: không tự đoán tỷ giá")
    case .notAValue(_, let value, let inputs):
      Self.didYouMean(Spelling.nearest(to: value, in: inputs), else: inputs)
    case .unusedInput:
      LocalizedText(
        "write its name where its value belongs, or leave it out",
        vi: "hãy ghi tên nó ở nơi cần giá trị, hoặc bỏ đi")
    case .twoKinds:
      LocalizedText(
        "give each use an input of its own", vi: "hãy đặt đầu vào riêng cho từng nơi dùng")
    case .unknownLoss(_, let suggestions, let known), .notUncertain(_, let suggestions, let known):
      Self.didYouMean(suggestions, else: known)
    case .noOptimum, .conflict: nil
    case .noAmount:
      LocalizedText(
        "give weighings and load, or for a meter the quantity of a year",
        vi: "hãy cho weighings và load, hoặc với đồng hồ đo thì cho quantity của một năm")
    case .nothingChanged:
      LocalizedText(
        "name under 'changes' what would be different, as in changes: {rice: {bias: \"0 kg\"}}",
        vi: "hãy nêu ở 'changes' điều sẽ khác, ví dụ changes: {rice: {bias: \"0 kg\"}}")
    }
  }

  static func didYouMean(_ suggestions: [String], else known: [String]) -> LocalizedText? {
    if !suggestions.isEmpty {
      return LocalizedText(
        "did you mean \(suggestions.joined(separator: ", "))?",
        vi: "có phải ý bạn là \(suggestions.joined(separator: ", "))?")
    }
    if known.isEmpty { return nil }
    let list = known.joined(separator: ", ")
    return LocalizedText("there are \(list)", vi: "có: \(list)")
  }
}
