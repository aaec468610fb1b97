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
