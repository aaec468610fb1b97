/// Whether two numbers agree to a relative tolerance; 0 agrees with 0 only, an infinity
/// with itself, NaN with nothing.
func isClose(_ a: Double, _ b: Double, relative: Double) -> Bool {
  if a == b { return true }
  guard a.isFinite, b.isFinite else { return false }
  return (a - b).magnitude <= relative * max(a.magnitude, b.magnitude)
}

/// Whether `value` prints as `text`: within half a unit of the last digit that stands
/// there.
func prints(_ value: Double, as text: String) -> Bool {
  guard let printed = Double(text) else { return false }
  let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
  var step = 1.0
  for _ in 0..<decimals { step /= 10 }
  return (value - printed).magnitude <= 0.5 * step * (1 + 1e-9)
}
