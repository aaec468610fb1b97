import Foundation

/// The files of reference-data/cases/uncertainty.
enum ReferenceFile {
  static func object(_ name: String) throws -> [String: Any] {
    var folder = URL(fileURLWithPath: #filePath)
    // Support, UncertaintyTests, Tests.
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let file = folder.appendingPathComponent("reference-data/cases/uncertainty/\(name).json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    guard let dictionary = object as? [String: Any] else { throw Malformed(what: name) }
    return dictionary
  }

  struct Malformed: Error {
    let what: String
  }
}

extension [String: Any] {
  func text(_ key: String) -> String? { self[key] as? String }
  func number(_ key: String) -> Double? { (self[key] as? NSNumber)?.doubleValue }
  func numbers(_ key: String) -> [Double]? { (self[key] as? [NSNumber])?.map(\.doubleValue) }
  func matrix(_ key: String) -> [[Double]]? {
    (self[key] as? [[NSNumber]])?.map { $0.map(\.doubleValue) }
  }
  func objects(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }
  func object(_ key: String) -> [String: Any] { self[key] as? [String: Any] ?? [:] }
  func flag(_ key: String) -> Bool { self[key] as? Bool ?? false }
}
