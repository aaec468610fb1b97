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

/// A length.
public typealias Length = Quantity<LengthDimension>
