/// A parameter of a mechanism.
public struct MechanismParameter: Sendable, Hashable {
  /// Its name in a document.
  public let name: String
  /// What kind of number it is.
  public let kind: ParameterKind
  /// What it is where nothing is said.
  public let absence: Absence

  /// What is taken where a parameter is not stated.
  public enum Absence: Sendable, Hashable {
    /// It must be stated.
    case required
    /// This value.
    case value(Double)
    /// The best value for the owner; also written as `optimum`.
    case optimum
    /// Nothing: what needs it is left out.
    case none
  }

  init(_ name: String, _ kind: ParameterKind, _ absence: Absence = .required) {
    self.name = name
    self.kind = kind
    self.absence = absence
  }
}
