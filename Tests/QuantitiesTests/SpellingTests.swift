import Testing

@testable import Quantities

@Suite struct SpellingTests {
  @Test(arguments: [
    ("verfy", ["verify"]), ("verifiy", ["verify"]), ("evrify", ["verify"]), ("batc", ["batch"]),
    ("rule", ["rules"]), ("Verify", ["verify"]), ("xyzzy", []), ("", []),
  ])
  func `near words are found`(word: String, expected: [String]) {
    #expect(Spelling.nearest(to: word, in: ["verify", "batch", "rules", "schema"]) == expected)
  }

  @Test func `marks and case are no difference`() {
    #expect(Spelling.nearest(to: "TAN", in: ["tạ", "tấn", "can"]) == ["tấn"])
    #expect(Spelling.folded("ĐỒNG HỒ") == "dong ho")
    #expect(Spelling.folded("Tạ Yến") == Spelling.folded("Ta\u{323} Ye\u{302}\u{301}n"))
  }

  @Test func `the nearest comes first, and no more than three come`() {
    #expect(
      Spelling.nearest(to: "platfrm", in: ["platforms", "platform"]) == ["platform", "platforms"])
    #expect(Spelling.nearest(to: "aaaa", in: ["aaab", "aaac", "aaad", "aaae"]).count == 3)
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("gm", "mg", 1),
    ("abcd", "abdc", 1), ("abc", "abc", 0), ("ca", "abc", 3),
  ])
  func `a swap of neighbours is one edit`(a: String, b: String, distance: Int) {
    #expect(Spelling.editDistance(Array(a), Array(b)) == distance)
    #expect(Spelling.editDistance(Array(b), Array(a)) == distance)
  }

  @Test func `a long word is no burden`() {
    let long = String(repeating: "ab", count: 100_000)
    #expect(Spelling.nearest(to: long, in: ["verify"]).isEmpty)
  }
}
