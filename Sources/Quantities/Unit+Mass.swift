/// A unit of mass.
public typealias MassUnit = Unit<MassDimension>

extension Unit where Dimension == MassDimension {
  /// A millionth of a gram, the unit of weight tolerances.
  public static let microgram = MassUnit(
    symbol: "µg", aliases: ["μg", "ug", "mcg", "microgam"], 1, 1_000_000)
  /// A thousandth of a gram.
  public static let milligram = MassUnit(symbol: "mg", aliases: ["miligam"], 1, 1000)
  /// The gram, in which masses are counted.
  public static let gram = MassUnit(symbol: "g", aliases: ["gam", "gram"], 1)
  /// 1000 g.
  public static let kilogram = MassUnit(
    symbol: "kg", aliases: ["Kg", "kilogam", "kilôgam", "kilogram", "ký", "kí"], 1000)
  /// 1000 kg.
  public static let tonne = MassUnit(symbol: "t", 1_000_000)
  /// The metric carat, for gems.
  public static let carat = MassUnit(symbol: "ct", 1, 5)
  /// The Vietnamese name of the tonne.
  public static let ton = MassUnit(symbol: "tấn", aliases: ["tan"], 1_000_000)
  /// 100 kg, customary.
  public static let ta = MassUnit(symbol: "tạ", aliases: ["ta"], legal: false, 100_000)
  /// 10 kg, customary.
  public static let yen = MassUnit(symbol: "yến", aliases: ["yen"], legal: false, 10_000)
  /// 100 g, customary.
  public static let lang = MassUnit(symbol: "lạng", aliases: ["lang"], legal: false, 100)
  /// The kilogram as markets call it.
  public static let can = MassUnit(symbol: "cân", legal: false, 1000)
  /// A tenth of a tael of gold: 3.75 g.
  public static let chi = MassUnit(symbol: "chỉ", aliases: ["chi"], legal: false, 15, 4)
}

extension Quantity where Dimension == MassDimension {
  /// The legal unit in which the mass reads shortest: kg, g or mg; nothing at all is in grams.
  public var handyUnit: MassUnit {
    let size = magnitude
    if size >= Self(1, .kilogram) { return .kilogram }
    return size >= Self(1, .gram) || size.isZero ? .gram : .milligram
  }
}
