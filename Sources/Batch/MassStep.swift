import Quantities

/// The step in which the row path counts mass: 0.1 µg, in 64 bits.
///
/// - Every unit of mass is a whole number of steps, so a cell is read exactly or
///   it is rejected as too fine.
/// - No cell may pass ±10 000 t; so twice an error, times a small whole number of
///   a limit, stays far inside 64 bits (``LimitTable`` checks the rules for that).
enum MassStep {
  /// Steps in a gram.
  static let perGram: Int64 = 10_000_000
  /// Decimals of a gram that a step holds.
  static let decimals = 7
  /// The largest magnitude that a cell may have: 10 000 t.
  static let largest: Int64 = 100_000_000_000_000_000
  /// Trillionths of a gram in a step.
  static let trillionths: Int128 = 100_000

  /// How many steps a unit has.
  static func size(of unit: MassUnit) -> Int64 {
    let (steps, rest) = Mass(1, unit).value.trillionths.quotientAndRemainder(
      dividingBy: trillionths)
    precondition(rest == 0, "every unit of mass is a whole number of steps")
    return Int64(steps)
  }
}
