#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one door of this target to the C mathematics library.
enum ElementaryFunctions {
  static func exp(_ x: Double) -> Double { cExp(x) }
  static func log(_ x: Double) -> Double { cLog(x) }
  /// exp(x) − 1 without loss near zero.
  static func expMinusOne(_ x: Double) -> Double { cExpm1(x) }
  /// ln(1 + x) without loss near zero.
  static func logOnePlus(_ x: Double) -> Double { cLog1p(x) }
  static func power(_ x: Double, _ y: Double) -> Double { cPow(x, y) }
  static func cosine(_ x: Double) -> Double { cCos(x) }
  /// The complementary error function.
  static func erfc(_ x: Double) -> Double { cErfc(x) }
}

// By other names, for within the type the method of the same name would be found.
private func cExp(_ x: Double) -> Double { exp(x) }
private func cLog(_ x: Double) -> Double { log(x) }
private func cExpm1(_ x: Double) -> Double { expm1(x) }
private func cLog1p(_ x: Double) -> Double { log1p(x) }
private func cPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
private func cCos(_ x: Double) -> Double { cos(x) }
private func cErfc(_ x: Double) -> Double { erfc(x) }
