import Foundation
import Statistics
import Testing

/// The cases of reference-data/statistics, made by make_statistics.py.
enum StatisticsCases {
  static var folder: URL {
    var folder = URL(fileURLWithPath: #filePath)
    // Support, StatisticsTests, Tests.
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("reference-data/statistics")
  }

  private static func all() -> [String: Any] {
    let file = folder.appendingPathComponent("samples.json")
    let object = try? JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return object as? [String: Any] ?? [:]
  }

  static func list(_ key: String) -> [StatisticsCase] {
    (all()[key] as? [[String: Any]] ?? []).map { StatisticsCase(fields: $0) }
  }

  /// Rows of a table of critical values: the parameters, then the value.
  static func law(_ key: String) -> [[Double]] {
    let laws = all()["laws"] as? [String: [[Any]]] ?? [:]
    return (laws[key] ?? []).map { row in
      row.map { cell in
        (cell as? NSNumber)?.doubleValue ?? (cell as? String).flatMap(Double.init) ?? .nan
      }
    }
  }
}

/// One case: decimals as text.
struct StatisticsCase: @unchecked Sendable, CustomTestStringConvertible {
  let fields: [String: Any]

  var testDescription: String { fields["name"] as? String ?? "" }

  func number(_ key: String) -> Double {
    (fields[key] as? String).flatMap(Double.init) ?? .nan
  }

  func numbers(_ key: String) -> [Double] {
    (fields[key] as? [String] ?? []).map { Double($0) ?? .nan }
  }

  func flag(_ key: String) -> Bool { fields[key] as? Bool ?? false }

  /// The data as one sample, read from their decimals.
  var sample: [DoubleDouble] { Self.read(fields["data"] as? [String] ?? []) }
  var groups: [[DoubleDouble]] { (fields["data"] as? [[String]] ?? []).map(Self.read) }
  var nested: [[[DoubleDouble]]] {
    (fields["data"] as? [[[String]]] ?? []).map { $0.map(Self.read) }
  }

  private static func read(_ texts: [String]) -> [DoubleDouble] {
    texts.map { DoubleDouble($0) ?? DoubleDouble(.nan) }
  }
}
