#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// The one door to the C mathematics library: every elementary function of a model
// is computed here, in reading, propagation and Monte Carlo alike.

extension ModelProgram.Unary {
  /// The value of the function at `x`: NaN outside the domain, as IEEE 754 has it.
  @inline(__always)
  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .negate: -x
    case .sqrt: x.squareRoot()
    case .exp: cExp(x)
    case .ln: cLog(x)
    case .log10: cLog10(x)
    case .sin: cSin(x)
    case .cos: cCos(x)
    case .tan: cTan(x)
    case .asin: cAsin(x)
    case .acos: cAcos(x)
    case .atan: cAtan(x)
    case .sinh: cSinh(x)
    case .cosh: cCosh(x)
    case .tanh: cTanh(x)
    case .abs: x.magnitude
    }
  }
}

extension ModelProgram.Binary {
  /// The value of the operation: NaN where it is not defined.
  ///
  /// `min` and `max` of a NaN are NaN, so that a failed step is never hidden.
  @inline(__always)
  func callAsFunction(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .power: cPow(a, b)
    case .atan2: cAtan2(a, b)
    case .min: a.isNaN || a < b ? a : b
    case .max: a.isNaN || a > b ? a : b
    }
  }
}

/// Functions that the propagation needs beyond those of the expression language.
public enum ElementaryFunctions {
  static func log(_ x: Double) -> Double { cLog(x) }
  /// e^x.
  public static func exp(_ x: Double) -> Double { cExp(x) }
  /// exp(x) − 1 without loss near zero.
  static func expMinusOne(_ x: Double) -> Double { cExpm1(x) }
  /// ln(1 + x) without loss near zero.
  static func logOnePlus(_ x: Double) -> Double { cLog1p(x) }
  static func power(_ x: Double, _ y: Double) -> Double { cPow(x, y) }
  static func hypotenuse(_ x: Double, _ y: Double) -> Double { cHypot(x, y) }
  /// The complementary error function.
  static func erfc(_ x: Double) -> Double { cErfc(x) }
  /// ln Γ(x).
  static func logGamma(_ x: Double) -> Double { cLgamma(x) }
}

// By other names, for within a type the case or the method of the same name would be found.
private func cExp(_ x: Double) -> Double { exp(x) }
private func cLog(_ x: Double) -> Double { log(x) }
private func cLog10(_ x: Double) -> Double { log10(x) }
private func cSin(_ x: Double) -> Double { sin(x) }
private func cCos(_ x: Double) -> Double { cos(x) }
private func cTan(_ x: Double) -> Double { tan(x) }
private func cAsin(_ x: Double) -> Double { asin(x) }
private func cAcos(_ x: Double) -> Double { acos(x) }
private func cAtan(_ x: Double) -> Double { atan(x) }
private func cSinh(_ x: Double) -> Double { sinh(x) }
private func cCosh(_ x: Double) -> Double { cosh(x) }
private func cTanh(_ x: Double) -> Double { tanh(x) }
private func cPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
private func cAtan2(_ x: Double, _ y: Double) -> Double { atan2(x, y) }
private func cHypot(_ x: Double, _ y: Double) -> Double { hypot(x, y) }
private func cErfc(_ x: Double) -> Double { erfc(x) }
private func cLgamma(_ x: Double) -> Double { lgamma(x) }
private func cExpm1(_ x: Double) -> Double { expm1(x) }
private func cLog1p(_ x: Double) -> Double { log1p(x) }
