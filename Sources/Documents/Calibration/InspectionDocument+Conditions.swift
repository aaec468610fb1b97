import Calibration
import Quantities

// The fields of an inspection that only a calibration needs.
extension InspectionDocument {
  /// `environment`, `history`, `calibration` and `use`.
  static func conditions(_ object: DocumentObject) -> CalibrationConditions {
    var conditions = CalibrationConditions()
    if let environment = object.optionalObject("environment") {
      read(environment: environment, into: &conditions)
    }
    if let history = object.optionalObject("history") {
      conditions.adjustment = history.optionalChoice("adjustment")
      conditions.roomTemperatureRange = temperatureRange(history)
      history.refuseUnknownFields()
    }
    if let calibration = object.optionalObject("calibration") {
      if let factor = positive(calibration, "driftFactor", upTo: 100) {
        conditions.driftFactor = factor
      }
      conditions.turningPointStep = calibration.optionalMass("turningPointStep", sign: .positive)
      if let pooling = calibration.optionalChoice(
        "repeatability", of: CalibrationConditions.Pooling.self)
      {
        conditions.pooling = pooling
      }
      calibration.refuseUnknownFields()
    }
    if let use = object.optionalObject("use") {
      conditions.useTemperatureRange = temperatureRange(use)
      conditions.temperatureCoefficient = use.optionalMeasure("temperatureCoefficient", .perKelvin)
      conditions.adjustmentDrift = use.optionalMeasure(
        "adjustmentDrift", .ratio, mayBeNegative: false)
      use.refuseUnknownFields()
    }
    return conditions
  }

  private static func read(
    environment: DocumentObject, into conditions: inout CalibrationConditions
  ) {
    conditions.temperature = environment.optionalInfluence("temperature", .temperature)
    conditions.pressure = environment.optionalInfluence("pressure", .pressure)
    conditions.humidity = environment.optionalInfluence("humidity", .ratio)
    conditions.airDensity = environment.optionalInfluence("airDensity", .density)
    if let formula = environment.optionalChoice(
      "airDensityFormula", of: AirDensity.Formula.self)
    {
      conditions.airDensityFormula = formula
    }
    conditions.temperatureDifference = environment.optionalMeasure(
      "temperatureDifference", .temperatureDifference)
    conditions.convection = environment.optionalObjects("convection").compactMap { entry in
      let nominal = entry.mass("nominal", sign: .positive)
      let change = entry.mass("change", sign: .notNegative)
      entry.refuseUnknownFields()
      guard let nominal, let change else { return nil }
      return CalibrationConditions.Convection(nominal: nominal, change: change)
    }
    environment.refuseUnknownFields()
  }

  /// ΔT: `"5 K"`, or `{from, to}` in degrees.
  private static func temperatureRange(_ object: DocumentObject) -> Double? {
    let field = "temperatureRange"
    guard let node = object.optionalNode(field) else { return nil }
    guard case .object = node.content else {
      return object.optionalMeasure(field, .temperatureDifference, mayBeNegative: false)
    }
    guard let limits = object.optionalObject(field) else { return nil }
    let from = limits.optionalMeasure("from", .temperature)
    let to = limits.optionalMeasure("to", .temperature)
    limits.refuseUnknownFields()
    guard let from, let to else {
      if !limits.has("from") || !limits.has("to") {
        limits.reader.refuse(
          InfluenceFault.noValue(field: field), at: limits.position, path: limits.path)
      }
      return nil
    }
    if from <= to { return to - from }
    limits.refuse(InfluenceFault.limitsNotAscending(field: field), at: "to")
    return nil
  }

  private static func positive(
    _ object: DocumentObject, _ field: String, upTo largest: Double
  ) -> Double? {
    guard let value = object.optionalReal(field) else { return nil }
    if value > 0, value <= largest { return value }
    object.refuse(InfluenceFault.outOfRange(field: field, value: "\(value)"), at: field)
    return nil
  }
}
