import Quantities
import Rules
import Verification

extension InspectionDocument {
  /// The instrument as its data plate states it.
  static func instrument(_ object: DocumentObject) -> Instrument? {
    let id = object.optionalString("id") ?? ""
    let kind = kind(object)
    let accuracyClass = object.choice("accuracyClass", of: AccuracyClass.self)
    let structure = object.optionalChoice("structure", of: Instrument.Structure.self)
    let listed = object.optionalObjects("ranges").map(range)
    let indication = object.choice("indication", of: IndicationType.self)
    let options = options(object)
    let description = description(object)

    let hasRanges = !listed.isEmpty
    let max =
      hasRanges ? object.optionalMass("max", sign: .positive) : object.mass("max", sign: .positive)
    let e: StatedQuantity<MassDimension>? =
      hasRanges ? object.optionalStated("e", sign: .positive) : object.stated("e", sign: .positive)
    let d = object.optionalMass("d", sign: .positive)
    object.refuseUnknownFields()

    let isComplete = listed.allSatisfy { $0 != nil }
    guard let kind, let accuracyClass, let indication, isComplete else { return nil }
    let ranges = listed.compactMap(\.self)
    if object.has("structure"), structure == nil { return nil }
    do throws(InstrumentError) {
      if !hasRanges {
        if let structure, structure != .single { throw .oneRangeOnly(structure) }
        guard let max, let e else { return nil }
        if object.has("d"), d == nil { return nil }
        return try Instrument(
          id: id, kind: kind, accuracyClass: accuracyClass, max: max, e: e.quantity, d: d,
          indication: indication, options: options, description: description, errorUnit: e.unit)
      }
      guard let structure else {
        object.refuse(DocumentFault.missing(field: "structure"), at: "ranges")
        return nil
      }
      if structure == .single { throw .rangesOfSingleRange }
      agree(object, "max", max, ranges.last?.range.max)
      agree(object, "e", e?.quantity, ranges.first?.range.e)
      agree(object, "d", d, ranges.first?.range.d)
      return try Instrument(
        id: id, kind: kind, accuracyClass: accuracyClass, structure: structure,
        ranges: ranges.map(\.range), indication: indication, options: options,
        description: description, errorUnit: e?.unit ?? ranges.first?.unit ?? .gram)
    } catch {
      object.refuse(error, at: field(of: error))
      return nil
    }
  }

  /// Refuses `stated` where it differs from what the ranges say.
  private static func agree(
    _ object: DocumentObject, _ field: String, _ stated: Mass?, _ listed: Mass?
  ) {
    guard let stated, let listed, stated != listed else { return }
    object.refuse(
      InspectionFault.contradictsRanges(
        field: field, stated: stated.text(in: .gram), ranges: listed.text(in: .gram)), at: field)
  }

  /// The field that an incoherent statement is best corrected at.
  private static func field(of error: InstrumentError) -> String {
    switch error {
    case .noRanges, .rangesOfSingleRange, .rangesNotAscending: "ranges"
    case .oneRangeOnly: "structure"
    case .notPositive(let field): field
    case .eAboveMax: "e"
    case .dAboveE: "d"
    case .minNotBelowMax: "min"
    case .absurdSupports: "supports"
    }
  }

  /// Any word is a kind, because rule sets may name more than are known here; but one
  /// that is nearly a known kind is a slip.
  private static func kind(_ object: DocumentObject) -> String? {
    guard let kind = object.string("kind") else { return nil }
    if InstrumentKind(rawValue: kind) != nil { return kind }
    let suggestions = Spelling.nearest(to: kind, in: InstrumentKind.allCases.map(\.rawValue))
    if suggestions.isEmpty { return kind }
    object.refuse(
      InspectionFault.misspeltKind(kind: kind, suggestions: suggestions), at: "kind")
    return nil
  }

  private static func range(
    _ object: DocumentObject
  ) -> (range: Instrument.Range, unit: MassUnit)? {
    let max = object.mass("max", sign: .positive)
    let min = object.optionalMass("min", sign: .notNegative)
    let e: StatedQuantity<MassDimension>? = object.stated("e", sign: .positive)
    let d = object.optionalMass("d", sign: .positive)
    object.refuseUnknownFields()
    guard let max, let e else { return nil }
    return (Instrument.Range(max: max, min: min, e: e.quantity, d: d ?? e.quantity), e.unit)
  }

  private static func options(_ object: DocumentObject) -> Instrument.Options {
    var options = Instrument.Options()
    options.min = object.optionalMass("min", sign: .notNegative)
    options.supports = object.optionalInteger("supports", in: 1...64)
    if let receptor = object.optionalChoice("receptor", of: WeighingRules.Receptor.self) {
      options.receptor = receptor
    }
    options.additiveTare = object.optionalMass("additiveTare", sign: .notNegative) ?? .zero
    options.hasAuxiliaryDevice = object.optionalBool("auxiliaryDevice") ?? false
    options.extendedStep = object.optionalMass("extendedStep", sign: .positive)
    options.hasMechanicalTare = object.optionalBool("mechanicalTare") ?? false
    options.isGradingInstrument = object.optionalBool("grading") ?? false
    return options
  }

  private static func description(_ object: DocumentObject) -> Instrument.Description {
    var description = Instrument.Description()
    description.manufacturer = object.optionalString("manufacturer") ?? ""
    description.model = object.optionalString("model") ?? ""
    description.serial = object.optionalString("serial") ?? ""
    description.owner = object.optionalString("owner") ?? ""
    description.place = object.optionalString("place") ?? ""
    return description
  }
}
