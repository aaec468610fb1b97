import Quantities
import Rules
public import Verification

// Inspections written as documents, so that they read back as the same values.
extension InspectionDocument {
  /// An inspection as `steelyard.inspection/v1`.
  ///
  /// Loads and indications stand in the unit in which the load was stated, errors and small
  /// weights in the unit of e.
  public static func json(_ inspection: Inspection) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("schema", .string(schema)),
      // Masses are written with a decimal point, whatever the language.
      .init("numbers", .string(DeclaredNumbers.english.rawValue)),
      .init("rules", .string(inspection.rules)),
      .init("stage", .string(inspection.stage.rawValue)),
      .init("instrument", json(inspection.instrument)),
    ]
    if let date = inspection.date { members.append(.init("date", .string(date.iso))) }
    if !inspection.inspector.isEmpty {
      members.append(.init("inspector", .string(inspection.inspector)))
    }
    if let weights = inspection.weights {
      members.append(
        .init(
          "weights",
          .array(
            weights.map {
              .object([
                .init("class", .string($0.weightClass)), .init("nominal", amount($0.nominal)),
                .init("count", .integer($0.count)),
              ])
            })))
    }
    if inspection.trade != .selling {
      members.append(.init("trade", .string(inspection.trade.rawValue)))
    }
    if let goods = inspection.goods { members.append(.init("goods", amount(goods))) }
    if let substitution = inspection.substitution {
      var fields = [JSONValue.Member("standards", amount(substitution.standards))]
      if let spread = substitution.spread { fields.append(.init("spread", amount(spread))) }
      members.append(.init("substitution", .object(fields)))
    }
    let record = json(inspection.particulars)
    if !record.isEmpty { members.append(.init("record", .object(record))) }
    let unit = inspection.instrument.errorUnit
    members.append(.init("tests", .array(inspection.tests.map { test($0, unit) })))
    return .object(members)
  }

  /// What the data plate says.
  public static func json(_ instrument: Instrument) -> JSONValue {
    var members: [JSONValue.Member] = []
    func add(_ key: String, _ text: String) {
      if !text.isEmpty { members.append(.init(key, .string(text))) }
    }
    add("id", instrument.id)
    add("kind", instrument.kind)
    add("accuracyClass", instrument.accuracyClass.rawValue)
    let options = instrument.options
    if instrument.structure == .single { members.append(.init("max", amount(instrument.max))) }
    if let min = options.min { members.append(.init("min", amount(min))) }
    let unit = instrument.errorUnit
    if instrument.structure == .single {
      members.append(.init("e", .string(instrument.e.text(in: unit))))
      if instrument.d != instrument.e {
        members.append(.init("d", .string(instrument.d.text(in: unit))))
      }
    } else {
      members += [
        .init("structure", .string(instrument.structure.rawValue)),
        .init("ranges", .array(instrument.ranges.map { range($0, unit) })),
      ]
    }
    members.append(.init("indication", .string(instrument.indication.rawValue)))
    if let supports = options.supports { members.append(.init("supports", .integer(supports))) }
    if options.receptor != .supports { add("receptor", options.receptor.rawValue) }
    if !options.additiveTare.isZero {
      members.append(.init("additiveTare", amount(options.additiveTare)))
    }
    if options.hasAuxiliaryDevice { members.append(.init("auxiliaryDevice", .bool(true))) }
    if let step = options.extendedStep {
      members.append(.init("extendedStep", .string(step.text(in: unit))))
    }
    if options.hasMechanicalTare { members.append(.init("mechanicalTare", .bool(true))) }
    if options.isGradingInstrument { members.append(.init("grading", .bool(true))) }
    let plate = instrument.description
    add("manufacturer", plate.manufacturer)
    add("model", plate.model)
    add("serial", plate.serial)
    add("owner", plate.owner)
    add("place", plate.place)
    return .object(members)
  }

  private static func range(_ range: Instrument.Range, _ unit: MassUnit) -> JSONValue {
    var members = [JSONValue.Member("max", amount(range.max))]
    if let min = range.min { members.append(.init("min", amount(min))) }
    members.append(.init("e", .string(range.e.text(in: unit))))
    if range.d != range.e { members.append(.init("d", .string(range.d.text(in: unit)))) }
    return .object(members)
  }

  private static func test(_ record: Inspection.TestRecord, _ unit: MassUnit) -> JSONValue {
    var members = [JSONValue.Member("test", .string(record.test.rawValue))]
    if let zero = record.zero { members.append(.init("zero", self.zero(zero, unit))) }
    if let tare = record.tare { members.append(.init("tare", amount(tare))) }
    if !record.readings.isEmpty || record.zero == nil || !record.test.mayBeZeroAlone {
      members.append(.init("readings", .array(record.readings.map { reading($0, unit) })))
    }
    return .object(members)
  }

  private static func zero(_ zero: ZeroReading, _ unit: MassUnit) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("load", .string(zero.load.text(in: unit))),
      .init("indication", .string(zero.indication.text(in: unit))),
    ]
    if let added = zero.added { members.append(.init("added", .string(added.text(in: unit)))) }
    return .object(members)
  }

  private static func reading(_ reading: Reading, _ unit: MassUnit) -> JSONValue {
    let own = reading.loadUnit
    var members = [JSONValue.Member("load", .string(reading.load.text(in: own)))]
    func add(_ key: String, _ mass: Mass?, _ unit: MassUnit) {
      if let mass { members.append(.init(key, .string(mass.text(in: unit)))) }
    }
    add("indication", reading.indication, own)
    add("added", reading.added, unit)
    if let direction = reading.direction {
      members.append(.init("direction", .string(direction.rawValue)))
    }
    if let position = reading.position { members.append(.init("position", .string(position))) }
    if let zero = reading.zero { members.append(.init("zero", self.zero(zero, unit))) }
    if let range = reading.range { members.append(.init("range", .integer(range))) }
    add("extraLoad", reading.extraLoad, unit)
    add("indicationAfter", reading.indicationAfter, own)
    if let moved = reading.moved { members.append(.init("moved", .bool(moved))) }
    if let displacement = reading.displacement, let unit = Unit<LengthDimension>("mm") {
      members.append(.init("displacement", .string(displacement.text(in: unit))))
    }
    if !reading.pieces.isEmpty {
      members.append(.init("pieces", .array(reading.pieces.map { .string($0) })))
    }
    return .object(members)
  }

  /// The mass in kg, g or mg, whichever reads shortest.
  private static func amount(_ mass: Mass) -> JSONValue { .string(mass.text(in: mass.handyUnit)) }
}

extension TestKind {
  /// Whether a zero reading alone can make the test.
  fileprivate var mayBeZeroAlone: Bool { self == .zeroSetting || self == .tareSetting }
}
