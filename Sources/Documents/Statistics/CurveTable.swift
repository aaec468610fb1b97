import Quantities
public import Statistics

/// The points of a table of data, with what it says of their uncertainties.
public struct CurveTable: Sendable {
  public let data: CurveData
  /// The names of the columns, without units.
  public let xName: String
  public let yName: String
  /// How many rows lack a value and are left out.
  public let skippedRows: Int

  /// Takes columns out of a table.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - x: the column of x.
  ///   - y: the column of y.
  ///   - ux: u(x): a column, or a number for all points.
  ///   - uy: u(y): a column, or a number for all points.
  ///   - correlation: r(x, y) within each point: a column, or a number.
  ///   - covariance: the path of a covariance matrix of y, or of all x and then all y.
  /// - Throws: ``DocumentError``
  public init(
    _ table: DataTable, x: String, y: String, ux: String?, uy: String?, correlation: String?,
    covariance: String?
  ) throws(DocumentError) {
    let columns = (try table.column(named: x), try table.column(named: y))
    (xName, yName) = (columns.0.name, columns.1.name)
    let read = [
      try Self.numbers(of: columns.0, table), try Self.numbers(of: columns.1, table),
      try Self.spread(ux, table), try Self.spread(uy, table), try Self.spread(correlation, table),
    ]
    // A row counts where all that is asked for is there.
    let rows = (0..<table.rowCount).filter { row in
      read.allSatisfy { $0 == nil || $0?[row] != nil }
    }
    skippedRows = table.rowCount - rows.count
    func values(_ index: Int) -> [DoubleDouble]? {
      read[index].map { list in rows.compactMap { list[$0] } }
    }
    let (xs, ys) = (values(0) ?? [], values(1) ?? [])
    let knowledge: CurveData.Knowledge
    if let covariance {
      let n = rows.count
      let matrix = try Self.matrix(path: covariance, sizes: [n, 2 * n])
      knowledge = matrix.count == n ? .ordinates(.covariance(matrix)) : .pairs(.full(matrix))
    } else if let uy = values(3) {
      if let ux = values(2) {
        if let r = values(4) {
          let products = r.indices.map { r[$0] * ux[$0] * uy[$0] }
          knowledge = .pairs(.paired(x: ux, y: uy, covariance: products))
        } else {
          knowledge = .pairs(.independent(x: ux, y: uy))
        }
      } else {
        knowledge = .ordinates(.standard(uy))
      }
    } else {
      knowledge = .ordinates(.equal)
    }
    data = CurveData(x: xs, y: ys, knowledge: knowledge)
  }

  /// The numbers of a column by row; nil where there is none.
  private static func numbers(
    of column: DataTable.Column, _ table: DataTable
  ) throws(DocumentError) -> [DoubleDouble?] {
    let found = try table.numbers(of: column)
    var result = [DoubleDouble?](repeating: nil, count: table.rowCount)
    for (row, value) in zip(found.rows, found.values) { result[row] = value }
    return result
  }

  /// A column of that name, or the number for all rows; nil where nothing is asked for.
  private static func spread(
    _ text: String?, _ table: DataTable
  ) throws(DocumentError) -> [DoubleDouble?]? {
    guard let text else { return nil }
    let isName = table.columns.contains { $0.label == text || $0.name == text }
    if !isName, let number = DoubleDouble(text.replacing(",", with: ".")) {
      return Array(repeating: number, count: table.rowCount)
    }
    return try numbers(of: try table.column(named: text), table)
  }

  /// A square matrix without a heading, of one of the sizes.
  private static func matrix(
    path: String, sizes: [Int]
  ) throws(DocumentError) -> [[DoubleDouble]] {
    let table = try DataTable.read(path: path, options: .init(hasHeading: false))
    guard sizes.contains(table.rowCount), table.columns.count == table.rowCount else {
      throw DocumentError(
        file: path, at: nil,
        CovarianceFault.wrongSize(
          rows: table.rowCount, columns: table.columns.count, expected: sizes))
    }
    var columns: [[DoubleDouble]] = []
    for column in table.columns {
      let numbers = try table.numbers(of: column)
      if numbers.missing > 0 {
        throw DocumentError(file: path, at: nil, CovarianceFault.missing(column: column.index + 1))
      }
      columns.append(numbers.values)
    }
    return columns.indices.map { row in columns.map { $0[row] } }
  }
}

/// What can be wrong with a file of a covariance matrix.
enum CovarianceFault: DescribedError {
  case wrongSize(rows: Int, columns: Int, expected: [Int])
  case missing(column: Int)

  var code: String {
    switch self {
    case .wrongSize: "WRONG-SIZE"
    case .missing: "MISSING-VALUE"
    }
  }

  var message: LocalizedText {
    switch self {
    case .wrongSize(let rows, let columns, let expected):
      LocalizedText(
        "the matrix is \(rows) by \(columns); the points need \(expected.map { "\($0) by \($0)" }.joined(separator: " or "))",
        vi:
          "ma trận có cỡ \(rows) × \(columns); các điểm cần \(expected.map { "\($0) × \($0)" }.joined(separator: " hoặc "))"
      )
    case .missing(let column):
      LocalizedText(
        "column \(column) of the matrix lacks a value",
        vi: "cột \(column) của ma trận thiếu một giá trị")
    }
  }

  var help: LocalizedText? {
    LocalizedText(
      "give the covariances of y, or those of all x and then all y",
      vi: "hãy nêu hiệp phương sai của y, hoặc của mọi x rồi mọi y")
  }
}
