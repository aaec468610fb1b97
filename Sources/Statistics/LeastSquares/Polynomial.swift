/// A polynomial Σ cₖ xᵏ in double-double numbers.
struct Polynomial: Equatable {
  /// cₖ from the constant on.
  let coefficients: [DoubleDouble]

  init(_ coefficients: [DoubleDouble]) { self.coefficients = coefficients }

  /// The value at x, by Horner's rule.
  func value(at x: DoubleDouble) -> DoubleDouble {
    coefficients.reversed().reduce(.zero) { $0 * x + $1 }
  }

  var derivative: Polynomial {
    Polynomial(coefficients.enumerated().dropFirst().map { $1 * DoubleDouble($0) })
  }

  /// The places in an interval where the polynomial is 0, in rising order, each once.
  ///
  /// Between neighbouring zeros of the derivative it is monotonic, so that a change of
  /// sign holds exactly one zero, which bisection finds. A zero that only touches the axis
  /// is found where the derivative's zero lies on it.
  func zeros(in range: ClosedRange<DoubleDouble>) -> [DoubleDouble] {
    guard coefficients.count > 1 else { return [] }
    let inner = derivative.zeros(in: range)
    let rounding = rounding(in: range)
    var zeros: [DoubleDouble] = []
    let places = [range.lowerBound] + inner + [range.upperBound]
    for (index, place) in places.enumerated() {
      let value = self.value(at: place)
      if value.magnitude <= rounding {
        if zeros.last != place { zeros.append(place) }
        continue
      }
      guard index + 1 < places.count else { continue }
      let next = self.value(at: places[index + 1])
      if next.magnitude <= rounding { continue }
      if value.isNegative != next.isNegative {
        zeros.append(bisected(place, places[index + 1], isRising: value.isNegative))
      }
    }
    return zeros
  }

  /// What rounding can make of a value in an interval that should be 0.
  private func rounding(in range: ClosedRange<DoubleDouble>) -> DoubleDouble {
    DoubleDouble(size(in: range) * 0x1p-96)
  }

  /// Σ |cₖ| |x|ᵏ at the end of an interval that is farther from 0.
  func size(in range: ClosedRange<DoubleDouble>) -> Double {
    let x = max(range.lowerBound.magnitude, range.upperBound.magnitude).high
    return coefficients.reversed().reduce(0.0) { $0 * x + $1.high.magnitude }
  }

  private func bisected(
    _ low: DoubleDouble, _ high: DoubleDouble, isRising: Bool
  ) -> DoubleDouble {
    var (low, high) = (low, high)
    for _ in 0..<220 {
      let middle = (low + high) * 0.5
      if middle <= low || middle >= high { break }
      if value(at: middle).isNegative == isRising { low = middle } else { high = middle }
    }
    return (low + high) * 0.5
  }
}
