import Foundation
import TestSupport
import Testing

@testable import Documents

/// One digit of a rule table that is another one is found, wherever it stands.
@Suite struct RuleTableCasesTests {
  private static let files = EmbeddedFile.all.filter { $0.path.hasPrefix("rules/") }

  /// The places of digits that are data: not in comments.
  private static func digits(_ file: EmbeddedFile) -> [Int] {
    var places: [Int] = []
    var isComment = false
    for (index, byte) in file.bytes.enumerated() {
      if byte == UInt8(ascii: "\n") { isComment = false }
      if byte == UInt8(ascii: "#"), index == 0 || [10, 32].contains(file.bytes[index - 1]) {
        isComment = true
      }
      if !isComment, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { places.append(index) }
    }
    return places
  }

  private static func failures(_ altered: EmbeddedFile) throws -> Int {
    try RuleTableCases.checks { path in
      path == altered.path ? altered.bytes : EmbeddedFile.bytes(path)
    }.count { !$0.isPassed }
  }

  @Test func `as they are, they are the ones that were reviewed`() throws {
    #expect(Self.files.count >= 6)
    for file in Self.files { #expect(try Self.failures(file) == 0) }
  }

  @Test func `a digit that is another one is found`() throws {
    var source = SplitMix64(seed: 20_261_127)
    for file in Self.files {
      let places = Self.digits(file)
      #expect(places.count > 50)
      for _ in 0..<4 {
        let place = try #require(places.randomElement(using: &source))
        var bytes = file.bytes
        bytes[place] = bytes[place] == UInt8(ascii: "9") ? UInt8(ascii: "1") : bytes[place] + 1
        #expect(
          try Self.failures(EmbeddedFile(path: file.path, bytes: bytes)) > 0,
          "\(file.path), byte \(place)")
      }
    }
  }

  @Test func `comments and layout do not matter, a missing file does`() throws {
    let file = try #require(Self.files.first { $0.path.contains("r111") })
    let more = EmbeddedFile(path: file.path, bytes: Array("# 5 kg\n\n".utf8) + file.bytes)
    #expect(try Self.failures(more) == 0)
    #expect(try Self.failures(EmbeddedFile(path: file.path, bytes: [])) > 5)
  }
}
