/// The relative difference of two numbers; infinite where one is no number or has another sign.
func separation(_ actual: Double, from expected: Double) -> Double {
  if actual == expected { return 0 }
  guard actual.isFinite, expected.isFinite, expected != 0 else { return .infinity }
  return abs(actual - expected) / abs(expected)
}

/// Whether a figure agrees with one that is printed, to half of its last digit.
func agrees(_ actual: Double, printed text: String) -> Bool {
  guard let printed = Double(text) else { return false }
  let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
  var half = 0.5
  for _ in 0..<decimals { half /= 10 }
  return abs(actual - printed) <= half * 1.0000001
}
