import Foundation
import Quantities
import Testing

@testable import Documents

/// Texts that mean harm, or that were harmed: each must end in a tree or in an error.
@Suite struct HostileDocumentTests {
  static let json = """
    {"schema": "steelyard.inspection/v1", "rules": "oiml-r76-2006",
     "instrument": {"id": "BN-0001", "max": "15 kg", "place": "Chợ \\ud83d\\ude00"},
     "tests": [{"test": "weighing", "readings": [{"load": "1000 g", "added": null, "n": -1.5e2}]}]}
    """
  static let yaml = """
    schema: steelyard.inspection/v1   # comment
    instrument: {id: "BN-0001", max: 15 kg, 'place': Chợ}
    note: >-
      folded
      text
    tests:
    - test: weighing
      readings:
        - load: 1000 g
          indication: "1\\u00e9"
    """

  static func read(_ bytes: [UInt8], _ format: DocumentFormat) -> DocumentError? {
    do {
      _ = try DocumentNode.read(bytes, file: "t", format: format)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [(json, DocumentFormat.json), (yaml, .yaml)])
  func `a text cut off anywhere gives a tree or an error with a place`(
    text: String, format: DocumentFormat
  ) {
    let bytes = Array(text.utf8)
    for length in 0..<bytes.count {
      let error = Self.read(Array(bytes[..<length]), format)
      if format == .json { #expect(error != nil) }
      if let error { #expect(error.problems.allSatisfy { $0.position != nil }) }
    }
    #expect(Self.read(bytes, format) == nil)
  }

  @Test(arguments: DocumentFormat.allCases)
  func `random bytes and mangled texts never crash`(format: DocumentFormat) {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet = Array("[]{}:,-?&*!|>'\"%@`#\n\t \\u0a1é~<=".utf8)
    let seed = Array((format == .json ? Self.json : Self.yaml).utf8)
    for round in 0..<1500 {
      var bytes: [UInt8]
      switch round % 3 {
      case 0: bytes = (0..<random(60)).map { _ in UInt8(random(256)) }
      case 1: bytes = (0..<random(60)).map { _ in alphabet[random(alphabet.count)] }
      default:
        bytes = seed
        for _ in 0...random(4) {
          let index = random(bytes.count)
          switch random(3) {
          case 0: bytes[index] = alphabet[random(alphabet.count)]
          case 1: bytes.remove(at: index)
          default: bytes.insert(alphabet[random(alphabet.count)], at: index)
          }
        }
      }
      if let error = Self.read(bytes, format) {
        #expect(!error.text(.vietnamese).isEmpty)
      }
    }
  }

  /// Runs `body` on a stack as small as a worker thread's.
  static func onSmallStack(_ body: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      body()
      done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
  }

  @Test(arguments: [
    "[", "{", "{\"a\":", "[{\"a\":[", "- ", "? ", "- ? ", "{? ", "a: [", "&a [", "!a [",
    "[*", "{[", "? - ",
  ])
  func `deep nesting is refused on a small stack`(opener: String) {
    Self.onSmallStack {
      for count in [65, 999, 1001, 100_000] {
        let text = String(repeating: opener, count: count)
        for format in DocumentFormat.allCases {
          #expect(Self.read(Array(text.utf8), format) != nil, "\(opener) \(count) \(format)")
        }
      }
    }
  }

  @Test func `deep nesting that is closed again is refused too`() {
    Self.onSmallStack {
      for count in [65, 900, 5000] {
        let lists = String(repeating: "[", count: count) + String(repeating: "]", count: count)
        let objects =
          String(repeating: "{\"a\":", count: count) + "1" + String(repeating: "}", count: count)
        let keys = String(repeating: "{", count: count) + String(repeating: "}", count: count)
        for format in DocumentFormat.allCases {
          #expect(Self.read(Array(lists.utf8), format) != nil)
          #expect(Self.read(Array(objects.utf8), format) != nil)
          #expect(Self.read(Array(keys.utf8), format) != nil)
        }
        var block = ""
        for level in 0..<count { block += String(repeating: " ", count: level) + "a:\n" }
        #expect(Self.read(Array(block.utf8), .yaml) != nil)
      }
    }
  }

  @Test func `the deepest document that is allowed is read on a small stack`() {
    Self.onSmallStack {
      for format in DocumentFormat.allCases {
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(Self.read(Array(text.utf8), format) == nil)
      }
    }
  }

  @Test func `a huge scalar is a scalar`() throws {
    let huge = String(repeating: "9", count: 3_000_000)
    for (text, format) in [
      ("[\(huge)]", DocumentFormat.json), ("a: \(huge)", .yaml), ("a: \"\(huge)\"", .yaml),
    ] {
      #expect(Self.read(Array(text.utf8), format) == nil)
    }
  }
}
