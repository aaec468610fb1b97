import Assessment

/// A reading as it is kept for the risks, in 64 bits: E and u without the scatter in units of e,
/// each to 24 or 20 binary digits, the band of its limit and what it was taken for.
struct RiskReading: Sendable, Hashable {
  enum Purpose: UInt32 {
    case weighing
    case eccentricity
    case repeatability
  }

  let bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  /// - Parameter uncertainty: in e, not negative; infinite where it is not known.
  init(error: Float, uncertainty: Float, band: Int, purpose: Purpose) {
    let marks = UInt32(truncatingIfNeeded: band) & 3 | purpose.rawValue << 2
    bits = UInt64(error.bitPattern) << 32 | UInt64(uncertainty.bitPattern & ~15 | marks)
  }

  /// E/e.
  var error: Double { Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits >> 32))) }
  /// u/e without the scatter, or `nil` where it is not known.
  var uncertainty: Double? {
    let value = Float(bitPattern: UInt32(truncatingIfNeeded: bits) & ~15)
    return value.isFinite ? Double(value) : nil
  }
  var band: Int { Int(bits & 3) }
  var purpose: Purpose { Purpose(rawValue: UInt32(truncatingIfNeeded: bits >> 2) & 3) ?? .weighing }
}
