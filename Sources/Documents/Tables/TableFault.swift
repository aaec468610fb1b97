public import Quantities

/// A way in which a table can be wrong.
public enum TableFault: DescribedError, Hashable {
  case noHeader
  case openQuote
  case textAfterQuote
  case wrongFieldCount(expected: Int, found: Int)
  case missingColumn(name: String, found: [String])
  case repeatedColumn(name: String)
  case nearColumn(name: String, suggestions: [String])
  case emptyCell(column: String)
  case unitsDiffer(column: String, unit: String, other: String, otherUnit: String)
  case noRows

  public var code: String {
    switch self {
    case .noHeader: "NO-HEADER"
    case .openQuote: "OPEN-QUOTE"
    case .textAfterQuote: "TEXT-AFTER-QUOTE"
    case .wrongFieldCount: "FIELD-COUNT"
    case .missingColumn: "MISSING-COLUMN"
    case .repeatedColumn: "REPEATED-COLUMN"
    case .nearColumn: "UNKNOWN-COLUMN"
    case .emptyCell: "MISSING-VALUE"
    case .unitsDiffer: "UNITS-DIFFER"
    case .noRows: "NO-ROWS"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .noHeader:
      LocalizedText("the table has no header line", vi: "bảng không có dòng tiêu đề")
    case .openQuote:
      LocalizedText("the quote is never closed", vi: "dấu nháy kép không được đóng lại")
    case .textAfterQuote:
      LocalizedText(
        "text follows the closing quote of a field", vi: "có chữ sau dấu nháy đóng của ô")
    case .wrongFieldCount(let expected, let found):
      LocalizedText(
        "the row has \(found) \(found == 1 ? "field" : "fields"), the header has \(expected)",
        vi: "dòng có \(found) ô, dòng tiêu đề có \(expected) ô")
    case .missingColumn(let name, _):
      LocalizedText("there is no column '\(name)'", vi: "không có cột '\(name)'")
    case .repeatedColumn(let name):
      LocalizedText("the column '\(name)' is there twice", vi: "cột '\(name)' xuất hiện hai lần")
    case .nearColumn(let name, _):
      LocalizedText(
        "the column '\(DocumentFault.shown(name))' is not known",
        vi: "không biết cột '\(DocumentFault.shown(name))'")
    case .emptyCell(let column):
      LocalizedText("the cell of '\(column)' is empty", vi: "ô của cột '\(column)' để trống")
    case .unitsDiffer(let column, let unit, let other, let otherUnit):
      LocalizedText(
        "'\(column)' is in \(Self.named(unit, "no unit")) and '\(other)' in \(Self.named(otherUnit, "no unit"))",
        vi:
          "'\(column)' có đơn vị \(Self.named(unit, "trống")) còn '\(other)' có đơn vị \(Self.named(otherUnit, "trống"))"
      )
    case .noRows:
      LocalizedText("the table has no rows", vi: "bảng không có dòng dữ liệu nào")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .noHeader, .noRows, .repeatedColumn, .emptyCell: nil
    case .openQuote:
      LocalizedText(
        "close it, or write it twice where it belongs to the text",
        vi: "hãy đóng dấu nháy, hoặc viết hai lần nếu nó thuộc nội dung")
    case .textAfterQuote:
      LocalizedText(
        "a quote within a field is written twice", vi: "dấu nháy trong ô phải viết hai lần")
    case .wrongFieldCount:
      LocalizedText(
        "a field that holds the separator stands in quotes",
        vi: "ô có chứa dấu phân cách phải nằm trong dấu nháy kép")
    case .missingColumn(_, let found):
      LocalizedText(
        "the header has \(Self.listed(found))", vi: "dòng tiêu đề có \(Self.listed(found))")
    case .nearColumn(_, let suggestions):
      LocalizedText(
        "did you mean \(suggestions.joined(separator: ", "))?",
        vi: "có phải ý bạn là \(suggestions.joined(separator: ", "))?")
    case .unitsDiffer:
      LocalizedText(
        "give both the same unit, or units of mass",
        vi: "hãy dùng cùng một đơn vị, hoặc các đơn vị khối lượng")
    }
  }

  private static func named(_ unit: String, _ none: String) -> String {
    unit.isEmpty ? none : DocumentFault.shown(unit)
  }

  private static func listed(_ names: [String]) -> String {
    DocumentFault.shown(names.joined(separator: ", "))
  }
}
