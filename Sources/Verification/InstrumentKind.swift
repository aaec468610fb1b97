/// The kinds of weighing instruments that have a name of their own.
///
/// ``Instrument/kind`` is a free word, because rule sets may name more; these are
/// the ones that documents and reports know.
public enum InstrumentKind: String, Sendable, Hashable, CaseIterable {
  case springDial = "spring-dial"
  case counter
  case platform
  case hanging
  case steelyard
  case crane
  case truck
  case rail
  case balance
  case beam
}
