import Documents
import Foundation
import Quantities
import Reporting
import Rules
import TestSupport
import Testing
import Verification

/// Damaged inspections, from the bytes of the file to every report: an error or a result, never
/// a crash, and never a line too long.
@Suite struct MutatedInspectionTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("reference-data/examples/inspections")

  static let files: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []

  /// What damage puts into a text: signs that mean something, and values at the edges.
  private static let pieces: [String] = [
    "0", "9", ".", ",", "-", "\"", "{", "}", "[", "]", ":", "g", "kg", " ", "\n", "null", "~",
    "0 g", "-1 g", "999999999999 t", "0.000001 g", "1e9", "NaN", "up", "IIII", "\u{301}", "đ",
    "5 g", "15 kg", "true", "ranges", "e", "0.1",
  ]

  private func damaged(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 0...6, using: &random))
      let piece = Self.pieces.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.replaceSubrange(place..<end, with: Array(piece.utf8))
      case 1: bytes.insert(contentsOf: Array(piece.utf8), at: place)
      case 2: bytes.removeSubrange(place..<end)
      default: swapNumber(&bytes, near: place, &random)
      }
      if bytes.isEmpty { return [0] }
    }
    return bytes
  }

  /// Replaces the next digits by others, so that the text stays a document.
  private func swapNumber(_ bytes: inout [UInt8], near place: Int, _ random: inout SplitMix64) {
    guard let first = bytes[place...].firstIndex(where: { (48...57).contains($0) }) else { return }
    let end = bytes[first...].firstIndex { !(48...57).contains($0) } ?? bytes.count
    let values = ["0", "1", "3", "499", "500", "501", "15001", "99999999", "1234567890123456789"]
    let value = values.randomElement(using: &random) ?? "0"
    bytes.replaceSubrange(first..<end, with: Array(value.utf8))
  }

  @Test(arguments: files)
  func `a damaged file is refused or judged`(file: String) throws {
    let original = [UInt8](
      try Data(contentsOf: Self.folder.appendingPathComponent(file)))
    let book = try RuleLibrary.builtIn().book
    let options = InspectionDocument.Options(ruleBook: book)
    var random = SplitMix64(seed: UInt64(original.count))
    var judged = 0
    for _ in 0..<100 {
      let bytes = damaged(original, &random)
      guard let node = try? DocumentNode.read(bytes, file: file) else { continue }
      for entry in InspectionDocument.read(node, file: file, options: options).inspections {
        guard case .success(let inspection) = entry else { continue }
        let result = try Verifier(ruleBook: book).verify(inspection)
        check(result)
        let explanation = VerificationExplanation(
          VerifiedInspection(source: "a", result: result), ruleBook: book, language: .english)
        #expect(explanation.differences == 0)
        judged += 1
      }
    }
    #expect(judged > 5)
  }

  @Test(arguments: files)
  func `a file that breaks off is refused`(file: String) throws {
    let original = [UInt8](
      try Data(contentsOf: Self.folder.appendingPathComponent(file)))
    let isJSON = file.hasSuffix(".json")
    // The last brace of a JSON text cannot be missed; YAML may end early and still be whole.
    let end = original.lastIndex { $0 == UInt8(ascii: "}") } ?? original.count
    for length in stride(from: 0, to: end, by: 101) {
      let node = try? DocumentNode.read(Array(original[..<length]), file: file)
      if isJSON { #expect(node == nil, "\(length) bytes") }
    }
  }

  private func check(_ result: VerificationResult) {
    let verified = [VerifiedInspection(source: "a", result: result)]
    for language in Language.allCases {
      let text = VerificationText(style: TextStyle(language: language)).text(verified[0])
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= TextStyle.width })
      let json = VerdictDocument.json(result, source: "a", language: language, version: "0").text
      #expect((try? JSONSerialization.jsonObject(with: Data(json.utf8))) != nil)
    }
    #expect(Markup.problems(VerificationHTML(language: .vietnamese).text(verified)) == [])
    #expect(Markup.problems(RecordHTML(language: .english).text(verified)) == [])
    #expect(RecordMarkdown(language: .vietnamese).text(verified).contains("# BIÊN BẢN"))
    #expect(VerificationMarkdown(language: .english).text(verified).hasPrefix("## "))
    #expect(VerificationCSV.text(verified).hasSuffix("\r\n"))
    if result.tests.allSatisfy(\.readings.isEmpty) { #expect(result.verdict != .pass) }
  }
}
