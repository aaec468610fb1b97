import Quantities
import Yams

extension YAMLReader {
  /// The parser's error in this program's words.
  static func problem(
    of error: YamlError, in disguise: AliasDisguise, _ text: DocumentText
  ) -> DocumentError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      return DocumentError(
        file: text.file, at: YAMLConverter.position(mark), fault(saying: problem))
    case .composer(_, let problem, let mark, _):
      let fault: DocumentFault =
        problem.contains("another document")
        ? .multipleDocuments : problem.contains("alias") ? .reference : fault(saying: problem)
      return DocumentError(file: text.file, at: YAMLConverter.position(mark), fault)
    case .duplicatedKeysInMapping(let keys, let context):
      return duplicate(keys.first ?? "", first: context.mark, in: disguise, text)
    case .reader(let problem, _, _, _):
      return DocumentError(file: text.file, at: nil, fault(saying: problem))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return DocumentError(file: text.file, at: nil, fault(saying: "out of memory"))
    }
  }

  /// The refusal of a key that stands twice, with both places.
  ///
  /// The parser tells where the key stands first. To find where it stands next, the first one
  /// is made different and the text is read again: then either the third of three is in the
  /// way of the second, or the second can be looked up beside the first.
  private static func duplicate(
    _ key: String, first mark: Mark, in disguise: AliasDisguise, _ text: DocumentText
  ) -> DocumentError {
    let first = YAMLConverter.position(mark)
    let name = disguise.original(key)
    func refusal(_ second: DocumentPosition?) -> DocumentError {
      DocumentError(
        file: text.file, at: second ?? first,
        DocumentFault.duplicateKey(key: name, first: second == nil ? nil : first))
    }
    guard let changed = changing(disguise.text, at: first, to: disguise.mask) else {
      return refusal(nil)
    }
    do {
      let parser = try Parser(yaml: changed, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return refusal(nil) }
      return refusal(sibling(of: first, named: key, in: root))
    } catch let YamlError.duplicatedKeysInMapping(keys, context) where keys.first == key {
      return refusal(YAMLConverter.position(context.mark))
    } catch {
      return refusal(nil)
    }
  }

  /// `text` with the first letter of the key at `place` replaced.
  private static func changing(
    _ text: String, at place: DocumentPosition, to scalar: Unicode.Scalar
  ) -> String? {
    var scalars = Array(text.unicodeScalars)
    var line = 1
    var index = 0
    while index < scalars.count, line < place.line {
      if scalars[index] == "\n" || (scalars[index] == "\r" && scalars[safe: index + 1] != "\n") {
        line += 1
      }
      index += 1
    }
    index += place.column - 1
    if let quote = scalars[safe: index], quote == "\"" || quote == "'" { index += 1 }
    guard scalars[safe: index] != nil else { return nil }
    scalars[index] = scalar
    return String(String.UnicodeScalarView(scalars))
  }

  /// The place of the key `name` in the object whose first such key stood at `place`.
  private static func sibling(
    of place: DocumentPosition, named name: String, in node: Node
  ) -> DocumentPosition? {
    switch node {
    case .scalar, .alias: return nil
    case .sequence(let sequence):
      for entry in sequence {
        if let found = sibling(of: place, named: name, in: entry) { return found }
      }
    case .mapping(let mapping):
      if mapping.contains(where: { YAMLConverter.position($0.key.mark) == place }) {
        let twin = mapping.first { $0.key.scalar?.string == name }
        return twin.map { YAMLConverter.position($0.key.mark) }
      }
      for (_, value) in mapping {
        if let found = sibling(of: place, named: name, in: value) { return found }
      }
    }
    return nil
  }

  /// The parser's commonest complaints, as a person can act on them.
  private static func fault(saying problem: String) -> DocumentFault {
    if problem.contains("nesting level") {
      return .tooDeep(limit: DocumentLimits.standard.depth)
    }
    for (phrase, text, help) in complaints where problem.contains(phrase) {
      return .syntax(text, help: help)
    }
    return .syntax(
      LocalizedText("this is not YAML: \(problem)", vi: "đây không phải YAML: \(problem)"),
      help: nil)
  }

  private static let indentation = LocalizedText(
    "indent with spaces, the same number for all entries of one list or object",
    vi: "hãy thụt dòng bằng dấu cách, cùng số dấu cách cho mọi mục của một danh sách hay đối tượng")

  private static let complaints: [(String, LocalizedText, LocalizedText?)] = [
    (
      "tab character",
      LocalizedText("a tab indents this line", vi: "dòng này thụt vào bằng tab"), indentation
    ),
    (
      "cannot start any token",
      LocalizedText(
        "a value cannot begin with this character", vi: "giá trị không thể bắt đầu bằng ký tự này"),
      LocalizedText(
        "indent with spaces, not tabs; put texts that begin with @, ` or % in quotes",
        vi:
          "hãy thụt dòng bằng dấu cách, không dùng tab; đặt chữ bắt đầu bằng @, ` hoặc % trong dấu nháy"
      )
    ),
    (
      "mapping values are not allowed",
      LocalizedText(
        "a key and its value cannot begin here", vi: "khóa và giá trị không thể bắt đầu ở đây"),
      LocalizedText(
        "check the indentation; put a text that holds ': ' in quotes",
        vi: "hãy kiểm tra thụt dòng; đặt chuỗi có ': ' trong dấu nháy")
    ),
    (
      "could not find expected ':'",
      LocalizedText(
        "the line above has no ':' after its key", vi: "dòng phía trên thiếu ':' sau khóa"),
      indentation
    ),
    (
      "did not find expected key",
      LocalizedText("a key is expected here", vi: "ở đây cần một khóa"), indentation
    ),
    (
      "expected '-' indicator",
      LocalizedText("a '-' is expected here", vi: "ở đây cần dấu '-'"), indentation
    ),
    (
      "block sequence entries are not allowed",
      LocalizedText("a '-' cannot stand here", vi: "dấu '-' không được đứng ở đây"), indentation
    ),
    (
      "expected ',' or ']'",
      LocalizedText("a comma or ']' is expected here", vi: "ở đây cần dấu phẩy hoặc ']'"), nil
    ),
    (
      "expected ',' or '}'",
      LocalizedText("a comma or '}' is expected here", vi: "ở đây cần dấu phẩy hoặc '}'"), nil
    ),
    (
      "expected node content",
      LocalizedText("a value is expected here", vi: "ở đây cần một giá trị"), nil
    ),
    (
      "unexpected end of stream",
      LocalizedText("the text ends inside quotes", vi: "văn bản kết thúc khi chưa đóng dấu nháy"),
      LocalizedText("close the quotes", vi: "hãy đóng dấu nháy")
    ),
    (
      "unknown escape character",
      LocalizedText("there is no such escape", vi: "không có mã thoát này"),
      LocalizedText(
        "in double quotes write a backslash as \\\\",
        vi: "trong dấu nháy kép, hãy viết dấu gạch chéo ngược là \\\\")
    ),
    (
      "Unicode character escape code",
      LocalizedText(
        "this escape names no character", vi: "mã thoát này không ứng với ký tự nào"), nil
    ),
    (
      "expected <document start>",
      LocalizedText(
        "nothing may follow the end of the document",
        vi: "sau phần kết tài liệu không được có gì"), indentation
    ),
  ]
}

extension Array {
  /// The element at `index`, or `nil` outside.
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
