public import Quantities
public import Rules

/// One thing that a verification found, citable and fit to be read out.
public struct Finding: Sendable, Hashable {
  /// A stable code in upper case, such as `ERROR-BEYOND-MPE`.
  public let code: String
  public let severity: Severity
  public let citation: Citation
  /// One sentence in both languages, with the figures put in.
  public let message: LocalizedText
  /// The test it belongs to, or `nil` when it concerns the instrument or the inspection.
  public let test: TestKind?

  public init(
    code: String, severity: Severity, citation: Citation, message: LocalizedText,
    test: TestKind? = nil
  ) {
    self.code = code
    self.severity = severity
    self.citation = citation
    self.message = message
    self.test = test
  }
}
