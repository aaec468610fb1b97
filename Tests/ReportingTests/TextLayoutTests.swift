import Foundation
import Testing

@testable import Reporting

@Suite struct TextLayoutTests {
  @Test func `text is filled and cut by what a reader counts`() {
    #expect(TextLayout.pad("đạt", 5) == "đạt  ")
    let decomposed = "đạt".decomposedStringWithCanonicalMapping
    #expect(decomposed.unicodeScalars.count > 3)
    #expect(TextLayout.pad(decomposed, 5) == decomposed + "  ")
    #expect(TextLayout.pad("12.5", 6, .right) == "  12.5")
    #expect(TextLayout.cut("không đạt", 6) == "không…")
    #expect(TextLayout.cut("ab", 1) == "a")
  }

  @Test func `lines break at spaces and hold together at no-break spaces`() {
    #expect(TextLayout.wrap("one two three", 7) == ["one two", "three"])
    #expect(TextLayout.wrap("at 10\u{A0}000\u{A0}g now", 8) == ["at", "10\u{A0}000\u{A0}g", "now"])
    #expect(TextLayout.wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"])
    #expect(TextLayout.wrap("", 4) == [""])
  }

  @Test func `no line is ever longer than asked`() {
    let words = "a bb ccc dddd eeeee ffffff ggggggg hhhhhhhh"
    for width in 1...40 {
      let lines = TextLayout.wrap(words, width)
      #expect(lines.allSatisfy { $0.count <= width })
      #expect(
        lines.joined().filter { $0 != " " } == words.filter { $0 != " " })
    }
  }

  @Test func `a number stays with its unit`() {
    #expect(
      TextLayout.gluedQuantities("at 5 kg it is 50 g, 3 e")
        == "at 5\u{A0}kg it is 50\u{A0}g, 3\u{A0}e")
    #expect(
      TextLayout.gluedQuantities("3 elephants, 2 đạt, R 76 t") == "3 elephants, 2 đạt, R 76\u{A0}t")
  }

  @Test func `decimal marks stand below one another`() {
    #expect(
      TextLayout.alignDecimals(["1", "2.5", "", "0.25"], mark: ".") == ["1   ", "2.5 ", "", "0.25"])
    #expect(TextLayout.alignDecimals(["1,5", "20"], mark: ",") == ["1,5", "20  "])
  }

  @Test func `nothing in data can steer a terminal`() {
    let printable = TextLayout.printable("a\u{1B}[31mb\u{7}\u{9B}c\u{202E}d\ne\u{0}")
    #expect(printable == "a\u{FFFD}[31mb\u{FFFD}\u{FFFD}c\u{FFFD}d e\u{FFFD}")
  }

  @Test func `text is spelled in the characters at hand`() {
    #expect(TextLayout.spell("±2,5 g · đạt ✓", for: .unicode) == "±2,5 g · đạt ✓")
    #expect(TextLayout.spell("±2,5 g · đạt ✓", for: .plain) == "+/-2,5 g - đạt +")
    #expect(TextLayout.spell("±2,5 g · Đạt ✓ 中", for: .ascii) == "+/-2,5 g - Dat + ?")
    #expect(TextLayout.spell("10\u{A0}000", for: .ascii) == "10\u{A0}000")
    let decomposed = "không đạt ở Huế".decomposedStringWithCanonicalMapping
    #expect(TextLayout.spell(decomposed, for: .ascii) == "khong dat o Hue")
  }
}
