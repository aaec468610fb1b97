import Quantities

/// The chief table of a report on rule sets, for other programs: UTF-8, RFC 4180.
///
/// Numbers have a decimal point and no grouping. A column of masses is in grams and says so in
/// its name, as in `mpe_g`.
public enum RulesCSV {
  /// The chief table with its heading; lines end in CR LF.
  public static func text(_ report: RulesReport) -> String {
    guard let table = report.chiefTable else { return "" }
    let units = table.columns.indices.map { column in
      unit(of: table.rows.map { $0[column] })
    }
    let heading = zip(table.columns, units).map { column, unit in
      unit.map { "\(column.key)_\($0.symbol)" } ?? column.key
    }
    let rows = table.rows.map { row in
      zip(row, units).map { cell, unit in unit.map { number(cell, $0) } ?? cell.value }
    }
    return ([heading] + rows).map(CSVLine.text).joined()
  }

  /// The unit of a column that holds only masses.
  private static func unit(of cells: [ReportTable.Cell]) -> MassUnit? {
    var unit: MassUnit?
    for cell in cells {
      switch cell {
      case .empty: continue
      case .mass, .stated, .limit: unit = .gram
      case .number(_, let own): unit = own
      case .code, .word, .count, .ratio, .date, .money, .values: return nil
      }
    }
    return unit
  }

  private static func number(_ cell: ReportTable.Cell, _ unit: MassUnit) -> String {
    switch cell {
    case .mass(let mass), .stated(let mass, _), .limit(let mass), .number(let mass, _):
      (mass.count(of: unit) ?? mass.value).text
    case .empty, .code, .word, .count, .ratio, .date, .money, .values: cell.value
    }
  }
}

extension RulesReport {
  /// The table that a report is about: limits before what surrounds them.
  var chiefTable: ReportTable? {
    for key in ["errorLimits", "allowances"] {
      if let table = tables.first(where: { $0.key == key }) { return table }
    }
    return tables.first
  }
}
