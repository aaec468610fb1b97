/// A unit of measurement: how it is written, its dimension, and its size in coherent
/// SI units.
///
/// A value x in the unit is x · coefficient · 10^decade + offset in the coherent unit.
/// Decades are kept apart so that nm, mg or hPa convert with a single rounding.
public struct MeasurementUnit: Sendable, Hashable {
  /// As it was written.
  public let symbol: String
  /// What it measures.
  public let dimension: PhysicalDimension
  /// The size without its powers of ten.
  let coefficient: Double
  /// The powers of ten of the size.
  let decade: Int
  /// What 0 in the unit is in the coherent unit; only °C alone has one.
  let offset: Double

  init(
    symbol: String, dimension: PhysicalDimension, coefficient: Double = 1, decade: Int = 0,
    offset: Double = 0
  ) {
    self.symbol = symbol
    self.dimension = dimension
    self.coefficient = coefficient
    self.decade = decade
    self.offset = offset
  }

  /// The unit of plain numbers.
  public static let one = MeasurementUnit(symbol: "1", dimension: .dimensionless)

  /// The coherent unit of `dimension`: by its own name where it has one, such as W, else as a
  /// product of base units.
  ///
  /// kg m²/s² stays as it is: it may be an energy in J or a moment of force in N m.
  public init(coherent dimension: PhysicalDimension) {
    self.init(symbol: Self.ownNames[dimension] ?? dimension.unitText, dimension: dimension)
  }

  private static let ownNames: [PhysicalDimension: String] = {
    let symbols = ["N", "Pa", "W", "V", "Ω", "S", "F", "H", "Wb", "T"]
    return Dictionary(
      symbols.compactMap { symbol in UnitTable.unit(symbol).map { ($0.dimension, symbol) } },
      uniquingKeysWith: { first, _ in first })
  }()

  /// Reads a unit: `kg`, `kg/m3`, `1/K`, `m s^-2`, `µm/m`, `J/(mol K)`, `VND/kg`, `%`.
  ///
  /// Factors are joined by a space, `·`, `*` or `.`; exponents are written `m3`, `m^3`,
  /// `m³` or `m-3`. A `/` applies to the factor that follows; a product after it needs
  /// brackets. °C has its zero at 273.15 K when it stands alone and means K within a
  /// product. Angles are in radians (`°` is π/180), ratios in ones (`%` is 0.01).
  ///
  /// - Throws: ``UnitError``
  public init(parsing text: String) throws(UnitError) {
    var parser = UnitParser(text)
    self = try parser.parse()
  }

  /// Whether 0 in the unit is not 0 in the coherent unit.
  public var isAffine: Bool { offset != 0 }

  /// The same unit for differences: K for °C.
  public var ofDifferences: MeasurementUnit {
    MeasurementUnit(
      symbol: isAffine ? "K" : symbol, dimension: dimension, coefficient: coefficient,
      decade: decade)
  }

  /// `value` in the coherent unit.
  public func coherentValue(_ value: Double) -> Double {
    var result = value
    if coefficient != 1 { result *= coefficient }
    if multiplier != 1 { result *= multiplier }
    if divisor != 1 { result /= divisor }
    if offset != 0 { result += offset }
    return result
  }

  /// A power of ten at least 1 that multiplies.
  var multiplier: Double { decade > 0 ? Self.powerOfTen(decade) : 1 }
  /// A power of ten at least 1 that divides.
  var divisor: Double { decade < 0 ? Self.powerOfTen(-decade) : 1 }

  private static func powerOfTen(_ exponent: Int) -> Double {
    ElementaryFunctions.power(10, Double(exponent))
  }
}
