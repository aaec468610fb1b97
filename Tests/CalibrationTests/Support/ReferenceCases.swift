import Foundation

/// The cases of reference-data/cases/calibration.
enum ReferenceCases {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func all(_ kind: String) throws -> [[String: Any]] {
    let file = root.appendingPathComponent("reference-data/cases/calibration/cases.json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    guard let cases = (object as? [String: Any])?[kind] as? [[String: Any]], !cases.isEmpty else {
      throw Missing(kind: kind)
    }
    return cases
  }

  struct Missing: Error {
    let kind: String
  }
}

extension [String: Any] {
  func text(_ key: String) -> String { self[key] as? String ?? "" }
  func number(_ key: String) -> Double { (self[key] as? NSNumber)?.doubleValue ?? .nan }
  func numbers(_ key: String) -> [Double] {
    (self[key] as? [NSNumber] ?? []).map(\.doubleValue)
  }
  func texts(_ key: String) -> [String] { self[key] as? [String] ?? [] }
  func object(_ key: String) -> [String: Any] { self[key] as? [String: Any] ?? [:] }
  func objects(_ key: String) -> [[String: Any]] { self[key] as? [[String: Any]] ?? [] }
}

/// Whether two numbers agree within a relative tolerance; NaN agrees with nothing.
func agree(_ a: Double, _ b: Double, relative: Double) -> Bool {
  (a - b).magnitude <= relative * Swift.max(a.magnitude, b.magnitude)
}

/// Whether a number rounds to what a document prints: within half of its last digit.
func prints(_ value: Double, as printed: String, in unit: Double = 1) -> Bool {
  guard let number = Double(printed) else { return false }
  let decimals = printed.split(separator: ".").dropFirst().first?.count ?? 0
  let half = 0.5 * pow(10, -Double(decimals))
  return (value / unit - number).magnitude <= half * (1 + 1e-9)
}
