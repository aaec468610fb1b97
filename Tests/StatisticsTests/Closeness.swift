/// How far two numbers are apart, for tests that state closeness in one way.
///
/// The relative difference |actual − expected| / |expected|, except that
///
/// - equal numbers, infinities included, are 0 apart;
/// - against an expected 0 the difference is absolute: nothing is relative to 0;
/// - a number of the other sign, an infinity against a number and NaN are
///   infinitely far.
func separation(_ actual: Double, from expected: Double) -> Double {
  if actual == expected { return 0 }
  if expected == 0 { return actual.isNaN ? .infinity : abs(actual) }
  guard actual.isFinite, expected.isFinite, actual != 0, actual.sign == expected.sign else {
    return .infinity
  }
  return abs(actual - expected) / abs(expected)
}
