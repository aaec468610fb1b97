/// A reading beyond its limit, for `flagged.csv`.
struct FlaggedReading {
  /// In steps of 0.1 µg.
  let load: Int64
  let indication: Int64
  let added: Int64?
  /// `multiplier × E` and `multiplier × MPE` in steps (``LimitTable``).
  let error: Int64
  let mpe: Int64
}
