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
    case .max, .min, .d, .indicationType, .added, .date: false
    }
  }

  /// Whether the cells are words of a closed list.
  public var isWord: Bool {
    switch self {
    case .kind, .accuracyClass, .service, .indicationType, .test: true
    default: false
    }
  }
}
