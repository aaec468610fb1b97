#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Elementary functions: the one door to the C mathematics library.
enum Elementary {
  static func exp(_ x: Double) -> Double { cExp(x) }
  /// exp(x) − 1 without loss near zero.
  static func expMinusOne(_ x: Double) -> Double { cExpm1(x) }
  static func log(_ x: Double) -> Double { cLog(x) }
  /// ln(1 + x) without loss near zero.
  static func logOnePlus(_ x: Double) -> Double { cLog1p(x) }
  /// 1 − erf(x) without loss far out.
  static func complementaryError(_ x: Double) -> Double { cErfc(x) }
  static func hypotenuse(_ x: Double, _ y: Double) -> Double { cHypot(x, y) }
}

// By other names, for within the type the function of the same name would be found.
private func cExp(_ x: Double) -> Double { exp(x) }
private func cExpm1(_ x: Double) -> Double { expm1(x) }
private func cLog(_ x: Double) -> Double { log(x) }
private func cLog1p(_ x: Double) -> Double { log1p(x) }
private func cErfc(_ x: Double) -> Double { erfc(x) }
private func cHypot(_ x: Double, _ y: Double) -> Double { hypot(x, y) }
