public import Quantities

/// Records that stand one below the other in a sheet, as forms to be printed do.
///
/// A record begins with its title. What it states of the instrument stands as a label with its value
/// in the same cell behind a colon or an equals sign, or in the next cell that is not empty (`Max = |
/// 15 | kg`). Its readings are a table with a header line, which ends at a row in which all of its cells
/// are empty, or with the record.
public struct RecordForm: Equatable, Sendable {
  /// A field that a label states.
  public struct Label: Equatable, Sendable {
    /// The field.
    public var field: DatasetField
    /// The label, without regard to case, marks and punctuation.
    public var text: String
    /// The unit of a mass that stands without one.
    public var unit: MassUnit?

    /// A label.
    public init(field: DatasetField, text: String, unit: MassUnit? = nil) {
      self.field = field
      self.text = text
      self.unit = unit
    }
  }

  /// How the cell begins that opens a record.
  public var title: String
  /// The labels, at most one a field.
  public var labels: [Label]

  /// A form.
  public init(title: String, labels: [Label]) {
    self.title = title
    self.labels = labels
  }
}
