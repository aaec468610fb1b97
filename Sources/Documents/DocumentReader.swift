public import Quantities

/// Collects what is wrong with a document while it is turned into values.
///
/// Accessors return `nil` after noting a problem, so that a reader goes on and a user learns of
/// all mistakes at once; ``finish(_:)`` throws them together.
public final class DocumentReader {
  public let file: String
  /// How quantities of the document are written.
  public let numbers: NumberForm
  public private(set) var problems: [DocumentProblem] = []

  /// More problems than this are not told: the file is something else.
  static let mostProblems = 100

  public init(file: String, numbers: NumberForm = .undeclared) {
    self.file = file
    self.numbers = numbers
  }

  /// Notes that `reason` holds at `position`.
  public func refuse(
    _ reason: any DescribedError, at position: DocumentPosition?, path: String = "",
    excerpt: String? = nil
  ) {
    guard problems.count < Self.mostProblems else { return }
    problems.append(
      DocumentProblem(
        file: file, position: position, path: path, reason: reason, excerpt: excerpt))
  }

  /// Notes what is wrong with another document that this one names.
  func adopt(_ error: DocumentError) {
    problems += error.problems.prefix(max(0, Self.mostProblems - problems.count))
  }

  /// Notes that `reason` holds at `node`.
  public func refuse(_ reason: any DescribedError, at node: DocumentNode, path: String = "") {
    refuse(reason, at: node.position, path: path)
  }

  /// The document as an object that declares one of `schemas`, or `nil` when it does not.
  ///
  /// The field `schema` is thereby read.
  public func root(_ node: DocumentNode, schemas: [String]) -> DocumentObject? {
    guard let object = DocumentObject(node, path: "", reader: self),
      let schema = object.string("schema")
    else { return nil }
    if schemas.contains(schema) { return object }
    refuse(
      DocumentFault.wrongSchema(found: schema, expected: schemas),
      at: object.position(of: "schema"), path: "schema")
    return nil
  }

  /// The value that was read, when nothing was wrong.
  ///
  /// - Throws: ``DocumentError`` with all problems in the order of the text.
  /// - Precondition: a `value` of `nil` has left a problem.
  public func finish<Value>(_ value: Value?) throws(DocumentError) -> Value {
    if let value, problems.isEmpty { return value }
    throw DocumentError(
      problems.enumerated().sorted {
        ($0.element.position ?? .start, $0.offset) < ($1.element.position ?? .start, $1.offset)
      }.map(\.element))
  }
}
