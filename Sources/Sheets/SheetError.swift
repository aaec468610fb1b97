public import Quantities

/// Why a workbook could not be written.
public enum SheetError: DescribedError, Hashable {
  /// The library that writes it has no memory or no place for its temporary files.
  case unavailable
  /// A sheet has no name, one that is taken, or one that no spreadsheet allows.
  case badName(String)
  /// A number that no sheet can hold.
  case notFinite(sheet: String, row: Int, column: Int)
  /// More rows or columns than a sheet has, or a text longer than a cell holds.
  case tooLarge(sheet: String)
  /// The file could not be written.
  case notWritable(path: String)

  public var code: String {
    switch self {
    case .unavailable: "SHEET-UNAVAILABLE"
    case .badName: "SHEET-NAME"
    case .notFinite: "SHEET-NUMBER"
    case .tooLarge: "SHEET-TOO-LARGE"
    case .notWritable: "SHEET-NOT-WRITABLE"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .unavailable:
      LocalizedText("no workbook could be begun", vi: "không tạo được sổ tính")
    case .badName(let name):
      LocalizedText(
        "'\(name)' cannot be the name of a sheet",
        vi: "'\(name)' không dùng làm tên trang tính được")
    case .notFinite(let sheet, let row, let column):
      LocalizedText(
        "row \(row), column \(column) of '\(sheet)' is not a number",
        vi: "hàng \(row), cột \(column) của '\(sheet)' không phải là số")
    case .tooLarge(let sheet):
      LocalizedText(
        "'\(sheet)' is too large for a sheet", vi: "'\(sheet)' quá lớn cho một trang tính")
    case .notWritable(let path):
      LocalizedText("\(path) could not be written", vi: "không ghi được \(path)")
    }
  }

  public var help: LocalizedText? { nil }
}
