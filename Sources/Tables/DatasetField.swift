public import Quantities

/// A column of a dataset by the name that the contract gives it (docs/formats/dataset.md).
public enum DatasetField: String, CaseIterable, Sendable, Hashable {
  /// Which instrument.
  case instrumentID = "instrument_id"
  /// What kind of instrument.
  case kind
  /// Its accuracy class.
  case accuracyClass = "accuracy_class"
  /// Max.
  case max
  /// Min.
  case min
  /// The verification scale interval.
  case e
  /// The actual scale interval.
  case d
  /// On what occasion it was inspected.
  case service
  /// How it indicates.
  case indicationType = "indication_type"
  /// Which test the reading belongs to.
  case test
  /// L.
  case load
  /// I.
  case indication
  /// ΔL.
  case added
  /// When it was read.
  case date
  /// Where the instrument stands.
  case place
  /// Who made it.
  case maker
  /// Its model.
  case model
  /// Whose it is.
  case owner
  /// Who read it.
  case inspector
  /// The test weights it was read with.
  case weightSet = "weight_set"
  /// Until when its last verification is valid; empty: it never had one.
  case validUntil = "valid_until"
  /// What is traded over it in a year, in đồng.
  case turnover = "turnover_vnd"

  /// Whether the cells are masses.
  public var isMass: Bool {
    switch self {
    case .max, .min, .e, .d, .load, .indication, .added: true
    default: false
    }
  }

  /// Whether no row can be judged without it.
  public var isRequired: Bool {
    switch self {
    case .instrumentID, .kind, .accuracyClass, .e, .service, .test, .load, .indication: true
    default: false
    }
  }

  /// The words of the contract where they are a closed list; `nil` where any word may stand.
  public var contractWords: [String]? {
    isWord && self != .kind ? FieldVocabulary.words[self]?.keys.sorted() : nil
  }

  /// Whether the cells are days.
  public var isDate: Bool { self == .date || self == .validUntil }

  /// Whether the cells are numbers without a unit.
  public var isNumber: Bool { self == .turnover }

  /// The name in a header line, with the unit where it needs one.
  public func name(unit: MassUnit?) -> String {
    isMass ? "\(rawValue)_\((unit ?? .kilogram).symbol)" : rawValue
  }

  /// Whether the cells are words of a closed list.
  public var isWord: Bool {
    switch self {
    case .kind, .accuracyClass, .service, .indicationType, .test: true
    default: false
    }
  }
}
