/// Mass, counted in grams.
public enum MassDimension: QuantityDimension {
  public static let name = LocalizedText("mass", vi: "khối lượng")
  public static let units: [Unit<Self>] = [
    .microgram, .milligram, .gram, .kilogram, .tonne, .carat,
    .ton, .ta, .yen, .lang, .can, .chi,
  ]
}

/// A mass.
public typealias Mass = Quantity<MassDimension>
