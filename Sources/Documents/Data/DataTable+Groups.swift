import Quantities
public import Statistics

extension DataTable {
  /// Values in groups: those rows together that have the same text in a column.
  public struct Groups: Sendable {
    /// In the order in which they first occur.
    public let labels: [String]
    /// The values of each group, in the order of the file.
    public let values: [[DoubleDouble]]
    /// How many rows have no value.
    public let missing: Int
  }

  /// The values of a column in groups by another.
  ///
  /// - Parameter rows: only these rows; nil takes all.
  /// - Throws: ``DocumentError``.
  public func groups(
    of column: Column, by group: Column, rows chosen: Set<Int>? = nil
  ) throws(DocumentError) -> Groups {
    let numbers = try numbers(of: column)
    let texts = text(of: group)
    var labels: [String] = []
    var members: [String: [DoubleDouble]] = [:]
    for (value, row) in zip(numbers.values, numbers.rows) where chosen?.contains(row) ?? true {
      let label = texts[row]
      if members[label] == nil { labels.append(label) }
      members[label, default: []].append(value)
    }
    return Groups(
      labels: labels, values: labels.map { members[$0] ?? [] }, missing: numbers.missing)
  }

  /// The rows by their text in a column, in the order in which the texts first occur.
  public func rows(by column: Column) -> [(label: String, rows: Set<Int>)] {
    var order: [String] = []
    var members: [String: Set<Int>] = [:]
    for (row, label) in text(of: column).enumerated() {
      if members[label] == nil { order.append(label) }
      members[label, default: []].insert(row)
    }
    return order.map { ($0, members[$0] ?? []) }
  }
}
