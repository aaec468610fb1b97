/// A number with its first two derivatives along a line: f(0), f′(0), f″(0).
///
/// Arithmetic on jets is exact (no differences are taken). A gradient computed over
/// jets holds the gradient, the Hessian times the direction, and the third derivatives
/// twice along it.
struct Jet: Equatable {
  var value: Double
  var first: Double
  var second: Double

  init(_ value: Double, _ first: Double = 0, _ second: Double = 0) {
    self.value = value
    self.first = first
    self.second = second
  }

  static let zero = Jet(0)

  var isZero: Bool { value == 0 && first == 0 && second == 0 }
  var isFinite: Bool { value.isFinite && first.isFinite && second.isFinite }

  static prefix func - (a: Jet) -> Jet { Jet(-a.value, -a.first, -a.second) }

  static func + (a: Jet, b: Jet) -> Jet {
    Jet(a.value + b.value, a.first + b.first, a.second + b.second)
  }

  static func - (a: Jet, b: Jet) -> Jet {
    Jet(a.value - b.value, a.first - b.first, a.second - b.second)
  }

  static func * (a: Jet, b: Jet) -> Jet {
    Jet(
      a.value * b.value, a.value * b.first + a.first * b.value,
      a.value * b.second + 2 * a.first * b.first + a.second * b.value)
  }

  static func / (a: Jet, b: Jet) -> Jet {
    // From q b = a, order by order.
    let q = a.value / b.value
    let q1 = (a.first - q * b.first) / b.value
    let q2 = (a.second - 2 * q1 * b.first - q * b.second) / b.value
    return Jet(q, q1, q2)
  }

  static func * (factor: Double, a: Jet) -> Jet {
    Jet(factor * a.value, factor * a.first, factor * a.second)
  }

  /// f(a) for a function with the value and the derivatives f0, f1, f2 at a.value.
  func composed(_ f0: Double, _ f1: Double, _ f2: Double) -> Jet {
    // A constant stays one, also where the function has no derivative.
    let bend = first == 0 ? 0 : f2 * first * first
    return Jet(f0, first == 0 ? 0 : f1 * first, (second == 0 ? 0 : f1 * second) + bend)
  }
}
