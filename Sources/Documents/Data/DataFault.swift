public import Quantities

/// What can be wrong with a table of data.
public enum DataFault: DescribedError, Hashable {
  /// The file has no rows, or none but a heading.
  case noData
  /// A row has another number of cells than the heading.
  case wrongCellCount(found: Int, expected: Int)
  /// Two columns have the same name.
  case duplicateColumn(name: String)
  /// There is no such column.
  case noSuchColumn(name: String, suggestions: [String], columns: [String])
  /// A cell of a column of numbers is none.
  case notANumber(text: String, column: String)
  /// A number has the decimal mark that the others have not.
  case otherMark(text: String, hasComma: Bool)
  /// A number has a comma that can be a decimal mark or group thousands, and nothing in the
  /// file tells.
  case ambiguousNumber(text: String, decimal: String, grouped: String)
  /// A number is beyond binary64.
  case numberTooLarge(text: String)
  /// A row that is the summary of a group lacks its n, mean or s.
  case incompleteSummaries
  /// No column holds numbers.
  case noNumbers
  /// A column holds no number at all.
  case emptyColumn(name: String)

  public var code: String {
    switch self {
    case .noData: "NO-DATA"
    case .wrongCellCount: "CELL-COUNT"
    case .duplicateColumn: "DUPLICATE-COLUMN"
    case .noSuchColumn: "NO-SUCH-COLUMN"
    case .notANumber: "NOT-A-NUMBER"
    case .otherMark: "NUMBER-FORM"
    case .ambiguousNumber: "AMBIGUOUS-NUMBER"
    case .numberTooLarge: "NUMBER-TOO-LARGE"
    case .incompleteSummaries: "INCOMPLETE-SUMMARIES"
    case .noNumbers: "NO-NUMBERS"
    case .emptyColumn: "EMPTY-COLUMN"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .noData: LocalizedText("there are no data in the file", vi: "tệp không có dữ liệu")
    case .wrongCellCount(let found, let expected):
      LocalizedText(
        "this row has \(found) \(found == 1 ? "cell" : "cells"), not \(expected)",
        vi: "hàng này có \(found) ô, không phải \(expected)")
    case .duplicateColumn(let name):
      LocalizedText(
        "two columns are named '\(Self.shown(name))'",
        vi: "có hai cột cùng tên '\(Self.shown(name))'")
    case .noSuchColumn(let name, _, _):
      LocalizedText(
        "there is no column '\(Self.shown(name))'", vi: "không có cột '\(Self.shown(name))'")
    case .notANumber(let text, let column):
      LocalizedText(
        "'\(Self.shown(text))' in column '\(Self.shown(column))' is not a number",
        vi: "'\(Self.shown(text))' ở cột '\(Self.shown(column))' không phải là số")
    case .otherMark(let text, let hasComma):
      hasComma
        ? LocalizedText(
          "'\(Self.shown(text))' has a comma where the numbers of the file have a decimal point",
          vi: "'\(Self.shown(text))' có dấu phẩy trong khi các số trong tệp dùng dấu chấm thập phân"
        )
        : LocalizedText(
          "'\(Self.shown(text))' has a point where the numbers of the file have a decimal comma",
          vi: "'\(Self.shown(text))' có dấu chấm trong khi các số trong tệp dùng dấu phẩy thập phân"
        )
    case .ambiguousNumber(let text, let decimal, let grouped):
      LocalizedText(
        "'\(Self.shown(text))' can be read as \(decimal) or as \(grouped), and so can every "
          + "number of the file",
        vi: "'\(Self.shown(text))' có thể đọc là \(decimal.replacing(".", with: ",")) hoặc là "
          + "\(grouped), và mọi số trong tệp cũng vậy")
    case .numberTooLarge(let text):
      LocalizedText(
        "'\(Self.shown(text))' is too large to be computed with",
        vi: "'\(Self.shown(text))' quá lớn để tính toán")
    case .incompleteSummaries:
      LocalizedText(
        "a group lacks its n, mean or s", vi: "có nhóm thiếu n, mean hoặc s")
    case .noNumbers:
      LocalizedText("no column holds numbers", vi: "không có cột nào chứa số")
    case .emptyColumn(let name):
      LocalizedText(
        "the column '\(Self.shown(name))' holds no numbers",
        vi: "cột '\(Self.shown(name))' không chứa số nào")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .noData:
      LocalizedText(
        "write one number a line, or columns with a heading",
        vi: "hãy ghi mỗi dòng một số, hoặc các cột có tiêu đề")
    case .wrongCellCount:
      LocalizedText(
        "a decimal comma needs semicolons or tabs between the cells; see --delimiter",
        vi: "dấu phẩy thập phân cần dấu chấm phẩy hoặc tab giữa các ô; xem --delimiter")
    case .noSuchColumn(_, let suggestions, let columns):
      suggestions.isEmpty
        ? LocalizedText(
          "the columns are \(Self.list(columns))", vi: "các cột là \(Self.list(columns))")
        : LocalizedText(
          "did you mean \(suggestions.joined(separator: ", "))?",
          vi: "có phải ý bạn là \(suggestions.joined(separator: ", "))?")
    case .notANumber:
      LocalizedText(
        "leave a missing value empty, and begin a line that is no data with #",
        vi: "hãy để trống giá trị bị thiếu, và bắt đầu dòng không phải dữ liệu bằng #")
    case .ambiguousNumber:
      LocalizedText(
        "say how numbers are written: --numbers vi for a decimal comma, en for a point",
        vi: "hãy cho biết cách viết số: --numbers vi nếu dấu phẩy là thập phân, en nếu là dấu chấm")
    case .otherMark:
      LocalizedText(
        "write all numbers of a file alike", vi: "hãy viết mọi số trong tệp theo cùng một cách")
    case .duplicateColumn:
      LocalizedText("give each column a name of its own", vi: "hãy đặt mỗi cột một tên riêng")
    case .numberTooLarge, .incompleteSummaries, .noNumbers, .emptyColumn: nil
    }
  }

  private static func list(_ columns: [String]) -> String {
    columns.prefix(12).map(shown).joined(separator: ", ") + (columns.count > 12 ? ", …" : "")
  }

  /// `text` shortened, and without what could steer a terminal.
  static func shown(_ text: String) -> String { DocumentFault.shown(text) }
}
