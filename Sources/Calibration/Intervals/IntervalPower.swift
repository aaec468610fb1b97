#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one door of the intervals to the C mathematics library.
enum IntervalPower {
  static func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
  static func exponential(_ x: Double) -> Double { exp(x) }
  static func logarithm(_ x: Double) -> Double { log(x) }
}
