import Foundation
import Statistics

/// A certified result beside what was computed.
public struct CertifiedFigure: Sendable, Hashable {
  /// Such as `mean` or `F`.
  public let name: String
  /// As the file writes it.
  public let certified: String
  public let computed: Double

  public init(_ name: String, certified: String, computed: Double) {
    self.name = name
    self.certified = certified
    self.computed = computed
  }

  /// The most digits that are counted: those that NIST certifies.
  public static let mostDigits = 15.0

  /// How many digits agree: −log₁₀(|x − c|/|c|), the log relative error of NIST, or
  /// −log₁₀|x| where c is 0; from 0 to ``mostDigits``.
  public var digits: Double {
    if certified == "Infinity" { return computed == .infinity ? Self.mostDigits : 0 }
    guard computed.isFinite, let value = DoubleDouble(certified) else { return 0 }
    let difference = (DoubleDouble(computed) - value).magnitude
    if difference.isZero { return Self.mostDigits }
    let error = value.isZero ? difference.value : (difference / value.magnitude).value
    return min(Self.mostDigits, max(0, -log10(error)))
  }
}
