/// A form in which the tables of a batch are written beside CSV.
public enum TableForm: String, Sendable, Hashable, CaseIterable {
  /// An object of JSON a line, a file a table.
  case jsonLines = "jsonl"
  /// One Excel workbook, a sheet a table.
  case workbook = "xlsx"
}
