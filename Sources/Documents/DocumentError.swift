public import Quantities

/// A document could not be used; all that is wrong with it, in the order of the text.
public struct DocumentError: Error {
  /// Never empty.
  public let problems: [DocumentProblem]

  /// - Precondition: there is at least one problem.
  public init(_ problems: [DocumentProblem]) {
    precondition(!problems.isEmpty, "an error tells what is wrong")
    self.problems = problems
  }

  /// One problem of a file as a whole or at a place.
  init(file: String, at position: DocumentPosition?, _ reason: any DescribedError) {
    self.init([DocumentProblem(file: file, position: position, reason: reason)])
  }

  /// Whether the file could not be read at all (exit status 74 rather than 65).
  public var isInputOutput: Bool {
    problems.contains { $0.reason is DocumentFileError }
  }

  /// All problems as a person reads them, one below the other.
  public func text(_ language: Language) -> String {
    problems.map { $0.text(language) }.joined(separator: "\n")
  }
}
