/// How the rows of a dataset are written.
public enum DatasetFormat: String, Sendable, Hashable, CaseIterable {
  /// Cells parted by comma, semicolon or tab.
  case delimited = "csv"
  /// An object of JSON a line.
  case jsonLines = "jsonl"
  /// A sheet of an Excel workbook.
  case workbook = "xlsx"
}
