import Documents
import Foundation
import Testing

@Suite struct JSONValueTests {
  @Test func `members keep their order and short values stand on one line`() {
    let value = JSONValue.object([
      .init("b", .array([.integer(1), .null, .bool(true)])),
      .init("a", .object([.init("z", .string("x")), .init("y", .array([]))])),
    ])
    #expect(
      value.text == """
        {
          "b": [1, null, true],
          "a": {"z": "x", "y": []}
        }

        """)
  }

  @Test func `strings are escaped as RFC 8259 section 7 asks`() {
    #expect(
      JSONValue.string("\u{0}\u{1F}\"\\/\u{8}\n\t\r").text == #""\u0000\u001f\"\\/\u0008\n\t\r""#
        + "\n")
    #expect(JSONValue.string("Đạt ✓ 𝄞").text == "\"Đạt ✓ 𝄞\"\n")
  }

  @Test func `what is written is read back the same, by this reader and another`() throws {
    let text = "a\u{301}\u{2028}\"\\\u{7F}đ\u{1F600}\u{1}"
    let written = JSONValue.array([.string(text), .object([.init(text, .integer(-7))])]).text
    let parsed = try #require(
      try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [Any])
    #expect((parsed[0] as? String)?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    let object = try #require(parsed[1] as? [String: Int])
    #expect(object[text] == -7)
    // This reader takes no control characters in a text.
    let plain = "a\u{301}\u{2028}\"\\đ\u{1F600}"
    let node = try DocumentNode.read(
      Array(JSONValue.string(plain).text.utf8), file: "x", format: .json)
    #expect(node.text?.unicodeScalars.elementsEqual(plain.unicodeScalars) == true)
  }

  @Test func `long lists stand in lines of their own`() {
    let value = JSONValue.array(Array(repeating: .string("0123456789"), count: 12))
    #expect(value.text.split(separator: "\n").count == 14)
  }
}
