public import Conformity
public import Uncertainty

/// Questions of conformity as documents: `steelyard.conformity/v1`, in JSON or YAML, or as the
/// options of a command line, which have the same names.
///
/// `docs/formats/conformity.md` describes every field.
public struct ConformityDocument: Sendable {
  /// The schema that questions and answers declare.
  public static let schema = "steelyard.conformity/v1"

  /// The name of the document, for errors and for results.
  public let file: String
  /// What it is about, in the words of the document; may be empty.
  public let title: String
  /// The question.
  public let problem: ConformityProblem
  /// The unit of all its lengths, or `nil` where no number has one.
  public let unit: MeasurementUnit?
  /// The rule as it was written.
  public let ruleText: String
  /// Whether the prior was learnt, and from how many results.
  public let learntFrom: Int?
  let positions: [String: DocumentPosition]

  /// Options of a command line as the fields of a document.
  public struct Options: Sendable {
    var members: [DocumentNode.Member] = []

    /// No options.
    public init() {}

    /// Whether nothing is stated.
    public var isEmpty: Bool { members.isEmpty }

    /// States a field; `nil` states nothing.
    public mutating func add(_ field: String, _ text: String?) {
      guard let text else { return }
      members.append(
        .init(
          key: field, keyPosition: ConformityDocument.commandLine,
          value: DocumentNode(
            .scalar(text, isQuoted: false), at: ConformityDocument.commandLine)))
    }

    /// States a list of numbers.
    public mutating func add(_ field: String, _ numbers: [String]?) {
      guard let numbers else { return }
      members.append(
        .init(
          key: field, keyPosition: ConformityDocument.commandLine,
          value: DocumentNode(
            .list(
              numbers.map {
                DocumentNode(.scalar($0, isQuoted: false), at: ConformityDocument.commandLine)
              }), at: ConformityDocument.commandLine)))
    }
  }

  /// Where options stand: nowhere in a text.
  static let commandLine = DocumentPosition(line: 0, column: 0)

  /// Reads the question in the file at `path`; what `options` state replaces its fields.
  ///
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(
    path: String, options: Options = Options()
  ) throws(DocumentError) -> ConformityDocument {
    let name = path == "-" ? "<stdin>" : path
    return try read(DocumentNode.read(path: path), file: name, options: options)
  }

  /// Reads the question in `node`.
  ///
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(
    _ node: DocumentNode, file: String, options: Options = Options()
  ) throws(DocumentError) -> ConformityDocument {
    let reader = DocumentReader(file: file)
    let document = ConformityReader(reader, options: options).read(node)
    return try finish(document, reader)
  }

  /// The question that options alone state.
  ///
  /// - Parameter name: what stands in front of an error, such as the name of the command.
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(
    options: Options, name: String
  ) throws(DocumentError) -> ConformityDocument {
    let reader = DocumentReader(file: name)
    let document = ConformityReader(reader, options: options).read(nil)
    return try finish(document, reader)
  }

  private static func finish(
    _ document: ConformityDocument?, _ reader: DocumentReader
  ) throws(DocumentError) -> ConformityDocument {
    do throws(DocumentError) {
      return try reader.finish(document)
    } catch {
      throw DocumentError(error.problems.map(placed))
    }
  }

  /// The problem without a place where it concerns an option.
  private static func placed(_ problem: DocumentProblem) -> DocumentProblem {
    guard problem.position == commandLine else { return problem }
    return DocumentProblem(
      file: problem.file, position: nil, path: problem.path, reason: problem.reason,
      excerpt: problem.excerpt)
  }

  /// What kept the question from being answered, at its place in the document.
  public func problem(_ error: ConformityError) -> DocumentProblem {
    let field = ConformityReader.field(of: error)
    return Self.placed(
      DocumentProblem(
        file: file, position: field.flatMap { positions[$0] }, path: field ?? "", reason: error))
  }
}
