import Foundation

/// The lines of visits, as a person types them.
enum Visits {
  /// A seller's dial scale of 10 kg that shows 150 g too much at 7 kg.
  static let stall = [
    "stall 7", "1", "IIII", "10 kg", "50 g", "kg", "1", "7 kg", "60000",
    "M1 5kg, 2kg x2, 1kg, 500g", "2.55", "7.15", "-", "no",
  ]

  static let stallVietnamese = [
    "sạp 7", "1", "IIII", "10 kg", "50 g", "kg", "1", "7 kg", "60.000",
    "M1 5kg, 2kg x2, 1kg, 500g", "2,55", "7,15", "-", "không",
  ]

  /// A complete periodic verification of a counter scale, 15 kg, e = 5 g.
  static let counter =
    [
      "BN-0417", "2", "III", "15 kg", "5 g", "5 g", "100 g", "digital", "4", "g", "Nguyen",
      "M1 1mg-20kg",
    ] + counterReadings

  static let counterReadings = [
    // Zero, five loads up and four down.
    "0 +2", "100 +2", "2500 +1.5", "7500 +2", "10000 +1", "15000 +2.5", "10000 +2", "7500 +2",
    "2500 +2", "100 +2",
    // Eccentricity, its zero first.
    "0 +2", "5000 +2", "5000 +1.5", "5000 +3", "5000 +1",
    // Repeatability.
    "12000 +1", "12000 +1.5", "12000 +1",
  ]

  static let retail = ["verify", "--enter", "--rules", "vn-tt09-2017", "--on", "2026-11-23"]
  static let full = [
    "verify", "--enter", "--rules", "oiml-r76-2006", "--stage", "periodic", "--on", "2026-11-23",
  ]

  /// The environment of a visit with a state folder of its own.
  static func environment(
    _ folder: URL, _ language: [String: String] = Program.english
  ) -> [String: String] {
    language.merging([
      "XDG_STATE_HOME": folder.appendingPathComponent("state").path, "HOME": folder.path,
    ]) { $1 }
  }

  /// The answers that are kept, line by line.
  static func kept(_ folder: URL) -> [String] {
    let file = folder.appendingPathComponent("state/steelyard/visit.answers")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    // What follows the last end of a line was not answered.
    let whole = text[..<(text.lastIndex(of: "\n") ?? text.startIndex)]
    return whole.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", maxSplits: 1).dropFirst().joined()
    }
  }

  static func saved(_ folder: URL, _ name: String) throws -> String {
    try String(
      contentsOf: folder.appendingPathComponent("visits-2026-11-23/\(name)"), encoding: .utf8)
  }
}
