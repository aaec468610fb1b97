import Foundation
import Quantities
public import Statistics

extension DataTable {
  /// The numbers of a column, with the rows that they stand in.
  public struct Numbers: Sendable, Hashable {
    public let column: Column
    /// In the order of the file.
    public let values: [DoubleDouble]
    /// The row of each value, counted from 0.
    public let rows: [Int]
    /// How many cells are empty.
    public let missing: Int
  }

  /// The column of a name: its whole heading, the heading without unit, or its number.
  ///
  /// Case and Vietnamese marks are no difference where nothing else decides.
  ///
  /// - Throws: ``DocumentError`` with the columns that may have been meant.
  public func column(named name: String) throws(DocumentError) -> Column {
    let folded = Spelling.folded(name)
    let found =
      columns.first { $0.label == name } ?? columns.first { $0.name == name }
      ?? columns.first { Spelling.folded($0.label) == folded }
      ?? columns.first { Spelling.folded($0.name) == folded }
      ?? Int(name).flatMap { columns.indices.contains($0 - 1) ? columns[$0 - 1] : nil }
    if let found { return found }
    throw DocumentError(
      file: file, at: nil,
      DataFault.noSuchColumn(
        name: name, suggestions: suggestions(for: name),
        columns: columns.map(\.label)))
  }

  /// Headings near to a name, or whose names without unit are.
  private func suggestions(for name: String) -> [String] {
    let near =
      Spelling.nearest(to: name, in: columns.map(\.label))
      + Spelling.nearest(to: name, in: columns.map(\.name))
    return columns.filter { near.contains($0.label) || near.contains($0.name) }.map(\.label)
  }

  /// The columns that hold numbers and nothing else, missing values apart.
  public var numericColumns: [Column] {
    columns.filter { column in
      var hasNumber = false
      for row in rows {
        let text = row[column.index].text
        if !NumberText.mayBeNumber(text) { return false }
        if !NumberText.missing.contains(text) { hasNumber = true }
      }
      return hasNumber
    }
  }

  /// The numbers of a column.
  ///
  /// - Throws: ``DocumentError`` for what is no number, or where there are none.
  public func numbers(of column: Column) throws(DocumentError) -> Numbers {
    var values: [DoubleDouble] = []
    var places: [Int] = []
    var problems: [DocumentProblem] = []
    for (index, row) in rows.enumerated() {
      let cell = row[column.index]
      if NumberText.missing.contains(cell.text) { continue }
      do throws(DataFault) {
        values.append(try NumberText.number(cell.text, form: form, column: column.label))
        places.append(index)
      } catch {
        if problems.count < DocumentReader.mostProblems {
          problems.append(DocumentProblem(file: file, position: cell.position, reason: error))
        }
      }
    }
    if !problems.isEmpty { throw DocumentError(problems) }
    if values.isEmpty {
      throw DocumentError(file: file, at: nil, DataFault.emptyColumn(name: column.label))
    }
    return Numbers(
      column: column, values: values, rows: places, missing: rows.count - values.count)
  }

  /// The text of a column, row by row.
  public func text(of column: Column) -> [String] { rows.map { $0[column.index].text } }

  /// The line of a row in the file.
  public func line(ofRow row: Int) -> Int { rows[row].first?.position.line ?? 0 }

  /// The columns of the names, or all that hold numbers where none is named.
  ///
  /// - Throws: ``DocumentError`` for a name that no column has, or where no column holds
  ///   numbers.
  public func chosen(_ names: [String]) throws(DocumentError) -> [Column] {
    if names.isEmpty {
      let found = numericColumns
      if !found.isEmpty { return found }
      // A column that is numbers but for a few cells was meant to be one.
      let nearly = columns.filter { column in
        let count = rows.count { NumberText.mayBeNumber($0[column.index].text) }
        return 2 * count > rows.count
      }
      if nearly.isEmpty { throw DocumentError(file: file, at: nil, DataFault.noNumbers) }
      return nearly
    }
    var found: [Column] = []
    for name in names { found.append(try column(named: name)) }
    return found
  }

  /// That a column's numbers do not answer a question.
  public func refusal(_ error: StatisticsError, of column: Column) -> DocumentError {
    DocumentError([
      DocumentProblem(file: file, position: nil, path: column.label, reason: error)
    ])
  }

  /// Whether there is something of this name.
  public static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}
