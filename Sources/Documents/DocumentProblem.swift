public import Quantities

/// One thing wrong with a document: what, and where.
public struct DocumentProblem: DescribedError {
  /// The name of the document as the user gave it.
  public let file: String
  /// The place, or `nil` when the whole file is concerned.
  public let position: DocumentPosition?
  /// The field, such as `tests[0].readings[2].load`; empty for the document itself.
  public let path: String
  public let reason: any DescribedError
  /// Lines that show the place, such as a formula with carets below the fault.
  public let excerpt: String?

  public init(
    file: String, position: DocumentPosition?, path: String = "", reason: any DescribedError,
    excerpt: String? = nil
  ) {
    self.file = file
    self.position = position
    self.path = path
    self.reason = reason
    self.excerpt = excerpt
  }

  public var code: String { reason.code }
  public var message: LocalizedText { reason.message }
  public var help: LocalizedText? { reason.help }

  /// `file:line:column: error[CODE]: what is wrong`, the excerpt where there is one, and a
  /// `help:` line where there is help.
  public func text(_ language: Language) -> String {
    var place = Self.printable(file)
    if let position { place += ":\(position.line):\(position.column)" }
    let word = LocalizedText("error", vi: "lỗi")[language]
    var text = "\(place): \(word)[\(code)]: \(message[language])"
    if let excerpt {
      for line in excerpt.split(separator: "\n") { text += "\n    \(Self.printable(String(line)))" }
    }
    if let help {
      text += "\n  \(LocalizedText("help", vi: "gợi ý")[language]): \(help[language])"
    }
    return text
  }

  /// Control characters of a file name must not reach a terminal.
  private static func printable(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
  }
}
