public import Quantities

/// One observation: a load, what the instrument showed, and the small weights of
/// the changeover point where they were used.
public struct Reading: Sendable, Hashable {
  /// The order of loading.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case up
    case down
  }

  /// The load (test weights), net of tare in net weighing.
  public var load: Mass
  /// The unit in which the load was stated.
  public var loadUnit: MassUnit
  /// The indication; `nil` only where a test does not read one.
  public var indication: Mass?
  /// ΔL, the small weights added until the indication changed; `nil` when not observed.
  public var added: Mass?
  public var direction: Direction?
  /// The position of an eccentric load.
  public var position: String?
  /// The zero taken for this reading alone.
  public var zero: ZeroReading?
  /// The number of the selected range of a multiple-range instrument, from 1.
  public var range: Int?
  /// Discrimination and sensitivity: the load added gently.
  public var extraLoad: Mass?
  /// Discrimination: the indication after the extra load.
  public var indicationAfter: Mass?
  /// Discrimination of non-self-indicating instruments: whether the beam moved visibly.
  public var moved: Bool?
  /// Sensitivity: the lasting displacement of the indicating element.
  public var displacement: Length?
  /// The test weights that were on the instrument, by their identifiers; empty where the
  /// record does not say.
  public var pieces: [String] = []
  /// By how much the weights were heavier than ``load`` says; found out later.
  ///
  /// The error is E = I − (L + deviation); limits go by ``load``.
  public var loadDeviation = Mass.zero

  public init(load: Mass, loadUnit: MassUnit = .gram, indication: Mass?, added: Mass? = nil) {
    self.load = load
    self.loadUnit = loadUnit
    self.indication = indication
    self.added = added
  }
}

/// A reading at or near zero, from which E0 follows.
public struct ZeroReading: Sendable, Hashable {
  /// Zero, or a small load such as 10 e where automatic zero is active.
  public var load: Mass
  public var indication: Mass
  public var added: Mass?
  public init(load: Mass, indication: Mass, added: Mass? = nil) {
    self.load = load
    self.indication = indication
    self.added = added
  }
}
