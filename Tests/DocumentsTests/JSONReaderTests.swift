import Quantities
import Testing

@testable import Documents

@Suite struct JSONReaderTests {
  @Test func `every kind of value is read`() throws {
    let text = #"{"a": null, "b": [true, false, -0.50e+1, 10], "c": {}, "d": [], "e": "x"}"#
    #expect(
      try read(text, .json).outline == #"{a:null,b:[true,false,-0.50e+1,10],c:{},d:[],e:"x"}"#)
  }

  @Test func `numbers keep the digits that were written`() throws {
    let digits = "0.10000000000000000000000000000000001"
    #expect(try read(digits, .json).text == digits)
  }

  // RFC 8259, section 7.
  @Test func `escapes are resolved, surrogate pairs to one character`() throws {
    #expect(try read(#""a\"\\\/\n\t\u00e9\u1EA7""#, .json).text == "a\"\\/\n\té\u{1EA7}")
    #expect(try read(#""\ud83d\ude00""#, .json).text == "😀")
    #expect(try read(#""\uD834\uDD1E""#, .json).text == "\u{1D11E}")
    for half in [#""\ud83d""#, #""\ude00""#, #""\ud83dx""#, #""\ud83d\u0041""#, #""\u12g4""#] {
      #expect(problems(half, .json) == ["1:2 SYNTAX"], "\(half)")
    }
    #expect(problems(#""\x""#, .json) == ["1:2 SYNTAX"])
    #expect(problems(#""\u0000""#, .json) == ["1:2 CONTROL-CHARACTER"])
  }

  @Test func `places count lines and scalars`() throws {
    let node = try read("{\r\n  \"Chợ\": [1,\n\t2],\r \"x\":\n3}", .json)
    #expect(node["Chợ"]?.position == DocumentPosition(line: 2, column: 10))
    guard case .list(let entries)? = node["Chợ"]?.content else {
      Issue.record("no list")
      return
    }
    #expect(entries.map(\.position.line) == [2, 3])
    #expect(entries.map(\.position.column) == [11, 2])
    #expect(node["x"]?.position == DocumentPosition(line: 5, column: 1))
    guard case .object(let members) = node.content else { return }
    #expect(members.map(\.keyPosition.line) == [2, 4])
  }

  @Test(arguments: [
    ("{\"a\": 1,}", "1:9 SYNTAX"), ("[1, 2,]", "1:7 SYNTAX"), ("[1 2]", "1:4 SYNTAX"),
    ("{\"a\" 1}", "1:6 SYNTAX"), ("{a: 1}", "1:2 SYNTAX"), ("[01]", "1:2 SYNTAX"),
    ("[1.]", "1:2 SYNTAX"), ("[-]", "1:2 SYNTAX"), ("[1e]", "1:2 SYNTAX"),
    ("[.5]", "1:2 SYNTAX"), ("[+1]", "1:2 SYNTAX"), ("[NaN]", "1:2 SYNTAX"),
    ("[Infinity]", "1:2 SYNTAX"), ("[nul]", "1:2 SYNTAX"), ("{} {}", "1:4 SYNTAX"),
    ("// x\n{}", "1:1 SYNTAX"), ("'a'", "1:1 SYNTAX"), ("\"a", "1:1 SYNTAX"),
    ("\"a\nb\"", "1:3 SYNTAX"), ("[1", "1:3 SYNTAX"), ("[", "1:2 SYNTAX"), ("]", "1:1 SYNTAX"),
    ("{\"a\": truefalse}", "1:7 SYNTAX"), ("[1}", "1:3 SYNTAX"),
  ])
  func `errors of syntax have a place`(text: String, problem: String) {
    #expect(problems(text, .json) == [problem])
  }

  @Test func `every repeated key is told with both places`() {
    do {
      _ = try read("{\"a\": 1,\n \"a\": {\"b\": 1, \"b\": 2}, \"a\": 3}", .json)
      Issue.record("repeated keys were read")
    } catch {
      let problems = (error as? DocumentError)?.problems ?? []
      #expect(
        problems.map(\.placeAndCode) == [
          "2:16 DUPLICATE-KEY", "2:2 DUPLICATE-KEY", "2:25 DUPLICATE-KEY",
        ])
      #expect(
        problems.last?.message[.english]
          == "'a' stands twice; the first is at line 1, column 2")
    }
  }

  @Test func `a long line is read in linear time`() throws {
    let text = "[" + String(repeating: "1,", count: 200_000) + "1]"
    guard case .list(let entries) = try read(text, .json).content else { return }
    #expect(entries.count == 200_001)
    #expect(entries.last?.position == DocumentPosition(line: 1, column: 400_002))
  }
}
