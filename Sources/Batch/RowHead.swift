/// What the row at hand states of its instrument; rows that begin alike share it.
struct RowHead: Sendable {
  var idStart = 0
  var idCount = 0
  /// Number in the processor's statement table.
  var statement: UInt32 = 0
  /// Those of the statement.
  var limits = ErrorLimits.none
  /// Whether it is read on a dial or a beam; told only where it matters.
  var isAnalog = false
  /// The actual scale interval in steps; e where the row does not say.
  var d: Int64 = 0
  /// Whether a reading without added weights is known only to ± e/2 (strict reading).
  var isCoarse = false
  /// Whether a row of this head was used, so that its instrument is at hand.
  var isFound = false
}
