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

/// A volume.
public typealias Volume = Quantity<VolumeDimension>
