public import Quantities

/// Why a workbook could not be written or read.
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
  /// The bytes are no workbook.
  case notAWorkbook
  /// A part of the workbook cannot be read.
  case damaged(String)
  /// There is no such sheet; those that there are.
  case noSheet(String, sheets: [String])
  /// No sheet has a cell.
  case noCells

  public var code: String {
    switch self {
    case .unavailable: "SHEET-UNAVAILABLE"
    case .badName: "SHEET-NAME"
    case .notFinite: "SHEET-NUMBER"
    case .tooLarge: "SHEET-TOO-LARGE"
    case .notWritable: "SHEET-NOT-WRITABLE"
    case .notAWorkbook: "NOT-A-WORKBOOK"
    case .damaged: "WORKBOOK-DAMAGED"
    case .noSheet: "NO-SUCH-SHEET"
    case .noCells: "EMPTY-WORKBOOK"
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
    case .notAWorkbook:
      LocalizedText(
        "the file is no Excel workbook (.xlsx)", vi: "tệp không phải sổ tính Excel (.xlsx)")
    case .damaged(let part):
      LocalizedText("'\(part)' in the workbook is damaged", vi: "'\(part)' trong sổ tính bị hỏng")
    case .noSheet(let name, _):
      LocalizedText("there is no sheet '\(name)'", vi: "không có trang tính '\(name)'")
    case .noCells:
      LocalizedText("no sheet of the workbook has a cell", vi: "sổ tính không có ô nào")
    case .notWritable(let path):
      LocalizedText("\(path) could not be written", vi: "không ghi được \(path)")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .notAWorkbook, .damaged:
      LocalizedText(
        "open it in a spreadsheet program and save it as .xlsx, or the table as CSV",
        vi: "hãy mở bằng chương trình bảng tính rồi lưu lại dạng .xlsx, hoặc lưu bảng dạng CSV")
    case .noSheet(_, let sheets):
      LocalizedText(
        "the sheets are \(sheets.map { "'\($0)'" }.joined(separator: ", "))",
        vi: "các trang tính là \(sheets.map { "'\($0)'" }.joined(separator: ", "))")
    case .unavailable, .badName, .notFinite, .tooLarge, .notWritable, .noCells: nil
    }
  }
}
