import Quantities
import Rules
import Verification

extension InspectionDocument {
  /// The tests as they were carried out.
  ///
  /// The list must be there; it may be empty, for the verdict to say what is missing.
  static func tests(_ object: DocumentObject, rangeCount: Int?) -> [Inspection.TestRecord]? {
    guard object.node("tests") != nil else { return nil }
    let records = object.optionalObjects("tests").map { test($0, rangeCount: rangeCount) }
    return records.allSatisfy { $0 != nil } ? records.compactMap(\.self) : nil
  }

  private static func test(
    _ object: DocumentObject, rangeCount: Int?
  ) -> Inspection.TestRecord? {
    let kind = object.choice("test", of: TestKind.self)
    let zero = object.optionalObject("zero").map(zero)
    let tare = object.optionalMass("tare", sign: .notNegative)
    let presetTare = object.optionalBool("presetTare") ?? false
    var readings: [Reading?] = []
    // A setting test may consist of its zero alone.
    let mayHaveNone = kind == .zeroSetting || kind == .tareSetting
    if mayHaveNone && zero != nil
      ? object.optionalNode("readings") != nil : object.node("readings") != nil
    {
      readings = object.optionalObjects("readings").map {
        reading($0, test: kind, rangeCount: rangeCount)
      }
    }
    object.refuseUnknownFields()
    guard let kind, readings.allSatisfy({ $0 != nil }) else { return nil }
    return Inspection.TestRecord(
      test: kind, zero: zero ?? nil, readings: readings.compactMap(\.self), tare: tare,
      hasPresetTare: presetTare)
  }

  private static func zero(_ object: DocumentObject) -> ZeroReading? {
    let load = object.mass("load", sign: .notNegative)
    let indication = object.mass("indication")
    let added = object.optionalMass("added", sign: .notNegative)
    object.refuseUnknownFields()
    guard let load, let indication else { return nil }
    return ZeroReading(load: load, indication: indication, added: added)
  }

  private static func reading(
    _ object: DocumentObject, test: TestKind?, rangeCount: Int?
  ) -> Reading? {
    let load: StatedQuantity<MassDimension>? = object.stated("load", sign: .notNegative)
    // A beam in balance shows nothing: these tests observe a movement.
    let needsIndication = test != .discrimination && test != .sensitivity
    let indication =
      needsIndication ? object.mass("indication") : object.optionalMass("indication")
    let added = object.optionalMass("added", sign: .notNegative)
    let direction = object.optionalChoice("direction", of: Reading.Direction.self)
    let position = object.optionalString("position")
    let zero = object.optionalObject("zero").map(zero)
    let range = object.optionalInteger("range", in: 1...64)
    let extraLoad = object.optionalMass("extraLoad", sign: .notNegative)
    let indicationAfter = object.optionalMass("indicationAfter")
    let moved = object.optionalBool("moved")
    let displacement: StatedQuantity<LengthDimension>? = object.optionalStated(
      "displacement", sign: .notNegative)
    let pieces = object.optionalStrings("pieces")
    object.refuseUnknownFields()
    if let range, let rangeCount, range > rangeCount {
      object.refuse(InspectionFault.noSuchRange(number: range, count: rangeCount), at: "range")
    }
    guard let load, !needsIndication || indication != nil else { return nil }
    var reading = Reading(
      load: load.quantity, loadUnit: load.unit, indication: indication, added: added)
    reading.direction = direction
    reading.position = position
    reading.zero = zero ?? nil
    reading.range = range
    reading.extraLoad = extraLoad
    reading.indicationAfter = indicationAfter
    reading.moved = moved
    reading.displacement = displacement?.quantity
    reading.pieces = pieces
    return reading
  }
}
