import Documents
import Foundation
import Quantities
import Testing
import Verification

@Suite struct CodeMeaningsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The codes that stand in the sources: in `var code`, in brackets of a message, and as the raw
  /// values of enumerations of codes.
  private static func codesInSources() throws -> [String: String] {
    var codes: [String: String] = [:]
    let folder = root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      let name = file.lastPathComponent
      let blocks =
        text.matches(of: /var code: String(?: \{ ("[A-Z0-9-]+") \}| \{\n[\s\S]*?\n  \})/)
        .map { String($0.output.0) }
        + text.matches(of: /enum \w*Code: String[\s\S]*?\n\}/).map { String($0.output) }
      for block in blocks {
        for match in block.matches(of: /"([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)"/) {
          codes[String(match.output.1)] = name
        }
      }
      for match in text.matches(of: /\[([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)\]/) {
        codes[String(match.output.1)] = name
      }
    }
    return codes
  }

  @Test func `every code of the sources is explained`() throws {
    let found = try Self.codesInSources()
    #expect(found.count > 250)
    let explained = Set(try CodeMeanings.entries().map(\.code))
      .union(FindingCatalogue.entries.map(\.code))
    for (code, file) in found.sorted(by: { $0.key < $1.key }) where !explained.contains(code) {
      Issue.record("\(code) (\(file)) is not in reference-data/explanations/codes.yaml")
    }
  }

  @Test func `each code is explained once, in both languages`() throws {
    let entries = try CodeMeanings.entries()
    #expect(Set(entries.map(\.code)).count == entries.count)
    for entry in entries {
      for text in [entry.meaning.english, entry.meaning.vietnamese] {
        #expect(text.count > 10, "\(entry.code)")
        #expect(text.hasSuffix("."), "\(entry.code)")
        #expect(!text.contains("  "), "\(entry.code)")
      }
      #expect(entry.meaning.english != entry.meaning.vietnamese)
    }
  }
}
