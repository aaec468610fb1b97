/// Energy, counted in watt hours.
public enum EnergyDimension: QuantityDimension {
  public static let name = LocalizedText("energy", vi: "năng lượng")
  public static let units: [Unit<Self>] = [
    Unit(symbol: "Wh", 1),
    Unit(symbol: "kWh", 1000),
    Unit(symbol: "MWh", 1_000_000),
  ]
}

/// An energy.
public typealias Energy = Quantity<EnergyDimension>
