/// The dimension of a quantity: a product of powers of base dimensions (VIM 1.7).
///
/// The bases are the seven of the SI, a currency each for đồng, dollar and euro
/// (which do not convert into each other), and the level in decibels. Angles, counts
/// and ratios have dimension one.
///
/// Exponents are held exactly as multiples of 1/2520, so that roots up to the tenth
/// and simple fractions of powers are exact.
public struct PhysicalDimension: Sendable, Hashable {
  /// A base dimension.
  public enum Base: Int, Sendable, Hashable, CaseIterable {
    case length, mass, time, current, temperature, amount, luminousIntensity
    case dong, dollar, euro, level

    /// The symbol of the coherent unit.
    var unitSymbol: String {
      switch self {
      case .length: "m"
      case .mass: "kg"
      case .time: "s"
      case .current: "A"
      case .temperature: "K"
      case .amount: "mol"
      case .luminousIntensity: "cd"
      case .dong: "VND"
      case .dollar: "USD"
      case .euro: "EUR"
      case .level: "dB"
      }
    }
  }

  /// What an exponent of 1 counts.
  static let one: Int32 = 2520

  /// By base, in multiples of 1/2520.
  private var exponents: SIMD16<Int32>

  private init(exponents: SIMD16<Int32>) { self.exponents = exponents }

  /// The dimension of plain numbers.
  public static let dimensionless = PhysicalDimension(exponents: .zero)

  /// The dimension of one base.
  public init(_ base: Base) {
    exponents = .zero
    exponents[base.rawValue] = Self.one
  }

  /// Whether this is the dimension of plain numbers.
  public var isDimensionless: Bool { self == .dimensionless }

  /// The dimension of a product, or `nil` beyond any exponent in use.
  func times(_ other: PhysicalDimension) -> PhysicalDimension? {
    combined(other) { $0 + $1 }
  }

  /// The dimension of a quotient, or `nil` beyond any exponent in use.
  func divided(by other: PhysicalDimension) -> PhysicalDimension? {
    combined(other) { $0 - $1 }
  }

  private func combined(
    _ other: PhysicalDimension, _ operation: (Int32, Int32) -> Int32
  ) -> PhysicalDimension? {
    var result = exponents
    for index in result.indices {
      // Both are below 10⁶ × 2520 in magnitude, so the sum fits.
      result[index] = operation(exponents[index], other.exponents[index])
      if result[index].magnitude > Self.largest { return nil }
    }
    return PhysicalDimension(exponents: result)
  }

  private static let largest: UInt32 = 1000 * 2520

  /// The dimension of a power, or `nil` if an exponent is no multiple of 1/2520 or
  /// beyond any in use.
  func raised(to power: Double) -> PhysicalDimension? {
    var result = SIMD16<Int32>.zero
    for index in result.indices where exponents[index] != 0 {
      let exact = Double(exponents[index]) * power
      let whole = exact.rounded()
      guard whole.magnitude <= Double(Self.largest),
        (exact - whole).magnitude <= 1e-9 * Swift.max(1, whole.magnitude)
      else { return nil }
      result[index] = Int32(whole)
    }
    return PhysicalDimension(exponents: result)
  }

  /// The coherent unit of the dimension, such as `kg/m3` or `m kg/s2`; `1` for plain
  /// numbers.
  public var unitText: String {
    var above: [String] = []
    var below: [String] = []
    for base in Base.allCases {
      let exponent = exponents[base.rawValue]
      if exponent > 0 { above.append(Self.power(base.unitSymbol, exponent)) }
      if exponent < 0 { below.append(Self.power(base.unitSymbol, -exponent)) }
    }
    let top = above.isEmpty ? "1" : above.joined(separator: " ")
    if below.isEmpty { return top }
    let bottom = below.joined(separator: " ")
    return top + "/" + (below.count > 1 ? "(\(bottom))" : bottom)
  }

  private static func power(_ symbol: String, _ exponent: Int32) -> String {
    if exponent == one { return symbol }
    if exponent % one == 0 { return symbol + "\(exponent / one)" }
    return symbol + "^\(Double(exponent) / Double(one))"
  }
}
