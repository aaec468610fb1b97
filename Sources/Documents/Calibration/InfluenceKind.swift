import Uncertainty

/// The influence quantities of a calibration: their dimension, and the unit they are kept in.
enum InfluenceKind {
  /// In °C.
  case temperature
  /// A difference of temperatures, in K.
  case temperatureDifference
  /// In Pa.
  case pressure
  /// A ratio: 0.5 for 50 %.
  case ratio
  /// In kg/m³.
  case density
  /// In 1/K.
  case perKelvin

  /// A value as it is to be written.
  var example: String {
    switch self {
    case .temperature: "21.4 °C"
    case .temperatureDifference: "2 K"
    case .pressure: "1008 hPa"
    case .ratio: "48 %"
    case .density: "1.19 kg/m3"
    case .perKelvin: "1.5 ppm/K"
    }
  }

  /// The coherent unit.
  private var symbol: String {
    switch self {
    case .temperature, .temperatureDifference: "K"
    case .pressure: "Pa"
    case .ratio: "1"
    case .density: "kg/m3"
    case .perKelvin: "1/K"
    }
  }

  /// Whether `unit` measures this.
  func accepts(_ unit: MeasurementUnit) -> Bool {
    if case .ratio = self { return unit.dimension.isDimensionless }
    return (try? MeasurementUnit(parsing: symbol))?.dimension == unit.dimension
  }

  /// `number` of `unit` as it is kept.
  func value(_ number: Double, _ unit: MeasurementUnit) -> Double {
    switch self {
    case .temperature:
      // Degrees Celsius stay as they were written.
      unit.isAffine ? number : unit.coherentValue(number) - 273.15
    case .temperatureDifference: unit.ofDifferences.coherentValue(number)
    case .pressure, .ratio, .density, .perKelvin: unit.coherentValue(number)
    }
  }
}
