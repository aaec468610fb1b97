import Testing

@testable import Documents

@Suite struct DocumentTextTests {
  @Test(arguments: DocumentFormat.allCases)
  func `a byte order mark is passed over`(format: DocumentFormat) throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("{\"a\": 1}".utf8)
    let node = try DocumentNode.read(bytes, file: "test", format: format)
    #expect(node.outline == "{a:1}")
    #expect(node.position == DocumentPosition(line: 1, column: 1))
  }

  @Test(arguments: DocumentFormat.allCases)
  func `text that is not UTF-8 is refused`(format: DocumentFormat) {
    #expect(problems(Array("a: 1".utf16.flatMap { [0, UInt8($0)] }), format) == ["1:1 ENCODING"])
    #expect(problems([0xFF, 0xFE, 0x61, 0], format) == ["1:1 ENCODING"])
    #expect(problems([0xFE, 0xFF, 0, 0x61], format) == ["1:1 ENCODING"])
    #expect(problems([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61], format) == ["1:1 ENCODING"])
    // Latin-1 'é', a cut-off 'ầ', an overlong '/', a surrogate.
    #expect(problems(Array("a: x\nb: ".utf8) + [0xE9, 0x20], format) == ["2:4 ENCODING"])
    #expect(problems(Array("Cầ".utf8).dropLast() + [], format) == ["1:2 ENCODING"])
    #expect(problems([0x61, 0xC0, 0xAF], format) == ["1:2 ENCODING"])
    #expect(problems([0x61, 0xED, 0xA0, 0x80], format) == ["1:2 ENCODING"])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `control characters are refused where they stand`(format: DocumentFormat) {
    #expect(problems("{\"a\": \"x\u{0}\"}", format) == ["1:9 CONTROL-CHARACTER"])
    #expect(problems("{\"a\":\r\n \"\u{1B}[31m\"}", format) == ["2:3 CONTROL-CHARACTER"])
    #expect(problems("{\"a\": \"\u{7F}\"}", format) == ["1:8 CONTROL-CHARACTER"])
    // Written as an escape it would reach a terminal all the same.
    #expect(problems(#"{"a": "\u001b[31m"}"#, format).first?.hasSuffix("CONTROL-CHARACTER") == true)
  }

  @Test(arguments: DocumentFormat.allCases)
  func `nothing at all is an empty document`(format: DocumentFormat) {
    #expect(problems("", format) == ["1:1 EMPTY-DOCUMENT"])
    #expect(problems(" \n\t \r\n", format) == ["1:1 EMPTY-DOCUMENT"])
    #expect(problems([0xEF, 0xBB, 0xBF], format) == ["1:1 EMPTY-DOCUMENT"])
  }

  @Test(arguments: DocumentFormat.allCases)
  func `size, depth and number of values are bounded`(format: DocumentFormat) {
    let small = DocumentLimits(jsonBytes: 1 << 20, yamlBytes: 1 << 20, depth: 3, values: 5)
    let blank = String(repeating: " ", count: 1 << 20)
    #expect(problems("1" + blank, format, limits: small) == ["TOO-LARGE"])
    #expect(problems("[[[1]]]", format, limits: small) == [])
    #expect(problems("[[[[1]]]]", format, limits: small) == ["1:4 TOO-DEEP"])
    #expect(problems("[1, 2, 3, 4]", format, limits: small) == [])
    #expect(problems("[1, 2, 3, 4, 5]", format, limits: small) == ["1:14 TOO-MANY-VALUES"])
  }

  @Test(arguments: [
    ("a.json", DocumentFormat.json), ("a.JSON", .json), ("a.yaml", .yaml), ("b.yml", .yaml),
    ("a.txt", nil), ("json", nil),
  ])
  func `the name tells the notation`(name: String, format: DocumentFormat?) {
    #expect(DocumentFormat(fileName: name) == format)
  }

  @Test func `without a name the text tells the notation`() {
    #expect(DocumentFormat(sniffing: " {\n \"a\": 1}") == .json)
    #expect(DocumentFormat(sniffing: "[1]") == .json)
    #expect(DocumentFormat(sniffing: "{}") == .json)
    #expect(DocumentFormat(sniffing: "{a: 1}") == .yaml)
    #expect(DocumentFormat(sniffing: "schema: x") == .yaml)
  }

  @Test func `a file that cannot be read is told from one that cannot be used`() {
    #expect(throws: DocumentError.self) { try DocumentNode.read(path: "/no/such/file.json") }
    do {
      _ = try DocumentNode.read(path: "/")
      Issue.record("a directory was read")
    } catch {
      #expect(error.isInputOutput)
      #expect(error.problems.map(\.code) == ["IS-A-DIRECTORY"])
    }
    do {
      _ = try read("{", .json)
    } catch let error as DocumentError {
      #expect(!error.isInputOutput)
    } catch {
      Issue.record(error)
    }
  }
}
