/// A kind of quantity whose values are legal figures and are held exactly.
///
/// A conforming type is never instantiated: it tells ``Quantity`` apart from the
/// quantities of other kinds, and lists the units.
public protocol QuantityDimension: Sendable {
  /// The name of the kind, such as *mass* / *khối lượng*.
  static var name: LocalizedText { get }
  /// The units that are understood, the base unit among them.
  static var units: [Unit<Self>] { get }
}

/// Mass, counted in grams.
public enum MassDimension: QuantityDimension {
  public static let name = LocalizedText("mass", vi: "khối lượng")
  public static let units: [Unit<Self>] = [
    .microgram, .milligram, .gram, .kilogram, .tonne, .carat,
    .ton, .ta, .yen, .lang, .can, .chi,
  ]
}

/// Volume, counted in litres.
public enum VolumeDimension: QuantityDimension {
  public static let name = LocalizedText("volume", vi: "thể tích")
  public static let units: [Unit<Self>] = [
    Unit(symbol: "µL", aliases: ["μL", "uL", "µl", "μl", "ul"], 1, 1_000_000),
    Unit(symbol: "mL", aliases: ["ml"], 1, 1000),
    Unit(symbol: "cL", aliases: ["cl"], 1, 100),
    Unit(symbol: "L", aliases: ["l", "lít"], 1),
    Unit(symbol: "m3", aliases: ["m³"], 1000),
  ]
}

/// Length, counted in metres.
public enum LengthDimension: QuantityDimension {
  public static let name = LocalizedText("length", vi: "độ dài")
  public static let units: [Unit<Self>] = [
    Unit(symbol: "µm", aliases: ["μm", "um"], 1, 1_000_000),
    Unit(symbol: "mm", 1, 1000),
    Unit(symbol: "cm", 1, 100),
    Unit(symbol: "m", 1),
    Unit(symbol: "km", 1000),
  ]
}

/// Energy, counted in watt hours.
public enum EnergyDimension: QuantityDimension {
  public static let name = LocalizedText("energy", vi: "năng lượng")
  public static let units: [Unit<Self>] = [
    Unit(symbol: "Wh", 1),
    Unit(symbol: "kWh", 1000),
    Unit(symbol: "MWh", 1_000_000),
  ]
}

/// Duration, counted in seconds.
public enum DurationDimension: QuantityDimension {
  public static let name = LocalizedText("duration", vi: "thời lượng")
  public static let units: [Unit<Self>] = [
    Unit(symbol: "ms", 1, 1000),
    Unit(symbol: "s", aliases: ["giây"], 1),
    Unit(symbol: "min", aliases: ["phút"], 60),
    Unit(symbol: "h", aliases: ["giờ"], 3600),
  ]
}
