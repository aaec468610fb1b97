public import Quantities

/// What a person has stated of a table, which the sniffer then does not guess.
public struct SniffAnswers: Equatable, Sendable {
  /// The unit of a column by its header.
  public var units: [String: MassUnit] = [:]
  /// The header of the column that holds a field.
  public var columns: [DatasetField: String] = [:]
  /// What holds of all rows.
  public var constants: [DatasetField: String] = [:]
  /// How numbers are written.
  public var numbers: NumberForm?
  /// How dates are written.
  public var dates: DatasetMapping.DateOrder?

  /// Nothing was stated.
  public init() {}

  func unit(of header: String) -> MassUnit? {
    units[header] ?? units.first { WordForm.plain($0.key) == WordForm.plain(header) }?.value
  }

  /// The field that a column was stated to hold.
  func field(of header: String) -> DatasetField? {
    columns.first { $0.value == header || WordForm.plain($0.value) == WordForm.plain(header) }?.key
  }
}
