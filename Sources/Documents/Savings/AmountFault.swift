public import Quantities

/// Why a document cannot take an amount from a table of rules.
public enum AmountFault: DescribedError, Hashable {
  /// The number is no amount of money.
  case notMoney(field: String)
  /// There is no such table of fees or fines.
  case noSuchTable(String, suggestions: [String], all: [String])
  /// The table has no such row.
  case noSuchItem(String, table: String, suggestions: [String], all: [String])
  /// The tier depends on a value that is not stated.
  case needsValue(item: String, basis: LocalizedText)
  /// The table has no amount for this tier.
  case notRead(item: String, citation: String)

  public var code: String {
    switch self {
    case .notMoney: "NOT-MONEY"
    case .noSuchTable: "NO-SUCH-RULE-SET"
    case .noSuchItem: "NO-SUCH-ITEM"
    case .needsValue: "MISSING-FIELD"
    case .notRead: "AMOUNT-UNKNOWN"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .notMoney(let field):
      LocalizedText(
        "'\(field)' is no amount of money, and tables hold nothing else",
        vi: "'\(field)' không phải là số tiền, mà bảng chỉ có số tiền")
    case .noSuchTable(let id, _, _):
      LocalizedText(
        "there is no table of fees or fines '\(DocumentFault.shown(id))'",
        vi: "không có bảng giá hay bảng mức phạt '\(DocumentFault.shown(id))'")
    case .noSuchItem(let item, let table, _, _):
      LocalizedText(
        "\(table) has nothing for '\(DocumentFault.shown(item))'",
        vi: "\(table) không có mục nào cho '\(DocumentFault.shown(item))'")
    case .needsValue(let item, let basis):
      LocalizedText(
        "the fine for '\(item)' depends on \(basis.english), and 'value' is missing",
        vi: "mức phạt '\(item)' tùy theo \(basis.vietnamese), mà thiếu 'value'")
    case .notRead(let item, let citation):
      LocalizedText(
        "the amount for '\(item)' at this value is not known (\(citation))",
        vi: "không biết mức phạt '\(item)' ở giá trị này (\(citation))")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .notMoney: nil
    case .noSuchTable(_, let near, let all), .noSuchItem(_, _, let near, let all):
      near.isEmpty
        ? LocalizedText(
          "there are \(all.joined(separator: ", "))", vi: "có: \(all.joined(separator: ", "))")
        : LocalizedText(
          "did you mean \(near.joined(separator: ", "))?",
          vi: "có phải ý bạn là \(near.joined(separator: ", "))?")
    case .needsValue:
      LocalizedText("write it as in value: 800000 VND", vi: "hãy viết như value: 800000 VND")
    case .notRead:
      LocalizedText(
        "state the amount yourself, as in {lower: 5000000, upper: 10000000, unit: VND}",
        vi: "hãy tự nêu số tiền, ví dụ {lower: 5000000, upper: 10000000, unit: VND}")
    }
  }
}
