/// What a cell of a workbook holds.
public enum SheetValue: Sendable, Hashable {
  case empty
  /// Text, also that of a formula, of a truth value (`TRUE`) or of an error (`#N/A`).
  case text(String)
  /// A number as a plain decimal with a point, as it was typed.
  case number(String)
  /// A day, as 2026-11-23.
  case date(String)
}

/// A row of a sheet.
public struct SheetRow: Sendable, Hashable {
  /// Its number, from 1.
  public var number: Int
  /// The cells from the first column up to the last that is not empty.
  public var cells: [SheetValue]
}
