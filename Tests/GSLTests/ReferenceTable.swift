import Foundation

@testable import GSL

/// A file of reference-data/quantiles: its SOURCE.md says what it holds and how it was made.
struct ReferenceTable {
  struct Row: CustomStringConvertible {
    let fields: [String]
    let columns: [String: Int]
    subscript(column: String) -> String { columns[column].map { fields[$0] } ?? "" }
    /// NaN, which is near no number, where there is none.
    func number(_ column: String) -> Double { Double(self[column]) ?? .nan }
    var description: String { fields.joined(separator: ",") }

    /// The law of the row.
    func law() throws -> any ContinuousLaw {
      switch self["law"] {
      case "normal": NormalLaw()
      case "student": try StudentLaw(degreesOfFreedom: number("first"))
      case "chi-square": try ChiSquareLaw(degreesOfFreedom: number("first"))
      case "f": try FisherLaw(numerator: number("first"), denominator: number("second"))
      default: try BetaLaw(number("first"), number("second"))
      }
    }
  }

  let rows: [Row]

  init(_ name: String) throws {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "reference-data/quantiles/\(name)")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let header = lines[0].split(separator: ",").map(String.init)
    let columns = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0) })
    rows = lines.dropFirst().map { line in
      Row(
        fields: line.split(separator: ",", omittingEmptySubsequences: false).map(String.init),
        columns: columns)
    }
  }

  /// The rows of one law.
  func rows(of law: String) -> [Row] { rows.filter { $0["law"] == law } }
}
