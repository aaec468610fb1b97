import TestSupport

/// Spoils datasets in every way that a file can be spoiled.
enum Mutation {
  private static let cells = [
    "", " ", "abc", "1,5", "-1", "1e3", "NaN", "∞", "0x10", "1.2.3", "99999999999999999999",
    "0.000000000000000001", "\"", "\"\"", "\"a\"b", "a\"b", "\"x\ny\"", "V", "iii", "in service",
    "2025-02-30", "=1+1", "\u{0}", "..", ".", "5.", "+", "1 000", "\u{2212}1",
  ]

  /// Changes about one line in `every`: a cell, the number of cells, single bytes.
  static func spoiled(_ text: String, every: Int, _ random: inout SplitMix64) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices.dropFirst() where random.oneIn(every) {
      var row = lines[index].split(separator: ",", omittingEmptySubsequences: false).map(
        String.init)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: row.removeLast(Int.random(in: 0...row.count, using: &random))
      case 1: row.append("more")
      case 2: row = ["", "", ""]
      default:
        if let place = row.indices.randomElement(using: &random) {
          row[place] = cells.randomElement(using: &random) ?? ""
        }
      }
      lines[index] = row.joined(separator: ",")
    }
    return lines.joined(separator: "\n")
  }

  /// Puts bytes of any value in any place behind the header line, or takes some away.
  static func scrambled(_ bytes: [UInt8], times: Int, _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    let start = (bytes.firstIndex(of: 10) ?? 0) + 1
    let favourites: [UInt8] = [10, 13, 34, 44, 0, 255, 32, 45, 46]
    for _ in 0..<times {
      let place = Int.random(in: start...bytes.count, using: &random)
      let byte =
        random.oneIn(2)
        ? favourites.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.insert(byte, at: place)
      case 1: if place < bytes.count { bytes[place] = byte }
      default: if place < bytes.count { bytes.remove(at: place) }
      }
    }
    return bytes
  }
}
