/// A column of a dataset that Steelyard knows, in the order of the contract.
///
/// Its raw value is its place in the arrays that hold one row's cells.
enum DatasetColumn: Int, CaseIterable, Sendable {
  case instrumentID
  case kind
  case accuracyClass
  case max
  case min
  case e
  case d
  case service
  case indicationType
  case test
  case load
  case indication
  case added
  case date
  case place
  case maker
  case model
  case owner
  case inspector
  case weightSet
  case validUntil
  case turnover

  /// The name in a header line, without the unit.
  var name: String {
    switch self {
    case .instrumentID: "instrument_id"
    case .kind: "kind"
    case .accuracyClass: "accuracy_class"
    case .max: "max"
    case .min: "min"
    case .e: "e"
    case .d: "d"
    case .service: "service"
    case .indicationType: "indication_type"
    case .test: "test"
    case .load: "load"
    case .indication: "indication"
    case .added: "added"
    case .date: "date"
    case .place: "place"
    case .maker: "maker"
    case .model: "model"
    case .owner: "owner"
    case .inspector: "inspector"
    case .weightSet: "weight_set"
    case .validUntil: "valid_until"
    case .turnover: "turnover_vnd"
    }
  }

  /// Whether the cells are masses, so that the header carries their unit.
  var isMass: Bool {
    switch self {
    case .max, .min, .e, .d, .load, .indication, .added: true
    default: false
    }
  }

  /// Whether no row can be judged without the column.
  var isRequired: Bool {
    switch self {
    case .instrumentID, .kind, .accuracyClass, .e, .service, .test, .load, .indication: true
    default: false
    }
  }

  /// Whether the column states something of the instrument that its rows must agree on.
  var describesInstrument: Bool { rawValue <= Self.indicationType.rawValue }

  /// Whether the column says something of a reading beside its figures and its day.
  var isFurther: Bool { self == .inspector || self == .weightSet }

  /// The name as the contract writes it, with an example of a unit.
  var exampleName: String {
    switch self {
    case .max, .min, .load, .indication: "\(name)_kg"
    case .e, .d, .added: "\(name)_g"
    default: name
    }
  }
}
