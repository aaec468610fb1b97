#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Elementary functions: the one door to the C mathematics library.
enum Elementary {
  static func exp(_ x: Double) -> Double { cExp(x) }
  static func log(_ x: Double) -> Double { cLog(x) }
  static func log1p(_ x: Double) -> Double { cLog1p(x) }
  static func erfc(_ x: Double) -> Double { cErfc(x) }
  static func cos(_ x: Double) -> Double { cCos(x) }
  static func power(_ x: Double, _ y: Double) -> Double { cPow(x, y) }
  static func sine(_ x: Double) -> Double { cSin(x) }
}

// By other names, for within the type the function of the same name would be found.
private func cExp(_ x: Double) -> Double { exp(x) }
private func cLog(_ x: Double) -> Double { log(x) }
private func cLog1p(_ x: Double) -> Double { log1p(x) }
private func cErfc(_ x: Double) -> Double { erfc(x) }
private func cCos(_ x: Double) -> Double { cos(x) }
private func cSin(_ x: Double) -> Double { sin(x) }
private func cPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }
