public import Calibration
public import Quantities
public import Rules
public import Verification

/// Inspections as documents: `steelyard.inspection/v1`, in JSON or YAML.
///
/// A document holds one inspection, or a list of them. Each is read by itself: what is
/// wrong with one does not keep the others from being read. `docs/formats/inspection.md`
/// describes every field.
public enum InspectionDocument {
  /// The schema that each inspection declares.
  public static let schema = "steelyard.inspection/v1"

  /// What a caller may say about the inspections beside what they say themselves.
  public struct Options: Sendable {
    /// The rule sets that may be named.
    public var ruleBook: RuleBook
    /// The rule set to go by, whatever the document names.
    public var rules: String?
    /// The stage to judge for, whatever the document names.
    public var stage: Stage?
    /// How numbers are written where the document does not declare it.
    public var numbers: NumberForm
    /// Whether rule set and stage must be said; a calibration can do without.
    public var requiresRules = true
    /// Whether the files that `weightSets` names are opened.
    public var opensWeightSets = false

    public init(
      ruleBook: RuleBook, rules: String? = nil, stage: Stage? = nil,
      numbers: NumberForm = .undeclared
    ) {
      self.ruleBook = ruleBook
      self.rules = rules
      self.stage = stage
      self.numbers = numbers
    }
  }

  /// The inspections of a document in their order, each read or refused.
  public struct Contents {
    /// The inspections with what a calibration needs beside them.
    public var records: [Result<CalibrationRecord, DocumentError>]
    /// The inspections alone.
    public var inspections: [Result<Inspection, DocumentError>] {
      records.map { $0.map(\.inspection) }
    }
    /// Whether the document is a list, even of one.
    public var isList: Bool
  }

  /// Reads the file at `path`; `-` is standard input.
  ///
  /// - Throws: ``DocumentError`` when the file cannot be read, or is no JSON or YAML at all.
  public static func read(path: String, options: Options) throws(DocumentError) -> Contents {
    read(try DocumentNode.read(path: path), file: path == "-" ? "<stdin>" : path, options: options)
  }

  /// Reads the inspections that `node` holds; `file` names the document in errors.
  public static func read(_ node: DocumentNode, file: String, options: Options) -> Contents {
    guard case .list(let entries) = node.content else {
      return Contents(
        records: [result(of: node, file: file, options: options)], isList: false)
    }
    if entries.isEmpty {
      let error = DocumentError([
        DocumentProblem(
          file: file, position: node.position, reason: DocumentFault.emptyList(field: "inspections")
        )
      ])
      return Contents(records: [.failure(error)], isList: true)
    }
    return Contents(
      records: entries.map { result(of: $0, file: file, options: options) }, isList: true)
  }

  private static func result(
    of node: DocumentNode, file: String, options: Options
  ) -> Result<CalibrationRecord, DocumentError> {
    let numbers = node["numbers"]?.text.flatMap(DeclaredNumbers.init)?.form ?? options.numbers
    let reader = DocumentReader(file: file, numbers: numbers)
    let record = reader.root(node, schemas: [schema]).flatMap {
      self.record($0, options: options)
    }
    do throws(DocumentError) {
      return .success(try reader.finish(record))
    } catch {
      return .failure(error)
    }
  }

  /// What `numbers` may declare.
  enum DeclaredNumbers: String, CaseIterable {
    case english = "en"
    case vietnamese = "vi"

    var form: NumberForm { self == .vietnamese ? .vietnamese : .english }
  }

  // MARK: The inspection

  private static func record(_ object: DocumentObject, options: Options) -> CalibrationRecord? {
    _ = object.optionalChoice("numbers", of: DeclaredNumbers.self)
    let rules = self.rules(object, options: options)
    let stage = self.stage(object, rules: rules, options: options)
    let instrument = object.object("instrument").flatMap(instrument)
    let date = day(object, "date")
    let inspector = object.optionalString("inspector") ?? ""
    let weights = weights(object, options: options)
    let tests = tests(object, rangeCount: instrument?.ranges.count)
    let substitution = object.optionalObject("substitution").map(substitution)
    let trade = object.optionalChoice("trade", of: Inspection.Trade.self)
    let goods = object.optionalMass("goods", sign: .positive)
    let conditions = conditions(object)
    let particulars = object.optionalObject("record").map(particulars)
    object.refuseUnknownFields()
    guard let rules, let stage, let instrument, let tests else { return nil }
    var inspection = Inspection(
      rules: rules, stage: stage, instrument: instrument, date: date, inspector: inspector,
      weights: weights.groups, tests: tests, substitution: substitution ?? nil,
      trade: trade ?? .selling, goods: goods)
    if let particulars { inspection.particulars = particulars }
    return CalibrationRecord(inspection: inspection, conditions: conditions, sets: weights.sets)
  }

  private static func rules(_ object: DocumentObject, options: Options) -> String? {
    let stated = object.optionalString("rules")
    let known = options.ruleBook.sets.filter(\.judgesInstruments).map(\.id)
    guard let id = options.rules ?? stated else {
      if !options.requiresRules, !object.has("rules") { return "" }
      object.refuse(InspectionFault.noRules(known: known), at: "rules")
      return nil
    }
    guard let set = options.ruleBook[id] else {
      object.refuse(
        VerificationError.unknownRules(
          id: DocumentFault.shown(id), suggestions: options.ruleBook.suggestions(for: id)),
        at: "rules")
      return nil
    }
    if !set.judgesInstruments {
      object.refuse(VerificationError.notVerificationRules(id: id), at: "rules")
      return nil
    }
    return id
  }

  /// A retail check has one stage only, the scale in use; else the stage must be said.
  private static func stage(
    _ object: DocumentObject, rules: String?, options: Options
  ) -> Stage? {
    let stated = object.optionalChoice("stage", of: Stage.self)
    if let stage = options.stage ?? stated { return stage }
    if object.has("stage") { return nil }
    // Without limits the stage says nothing.
    if rules == "" { return .initial }
    if let rules, case .retailCheck = options.ruleBook[rules]?.body { return .inService }
    object.refuse(InspectionFault.noStage, at: "stage")
    return nil
  }

  /// `2026-11-23`; with Vietnamese numbers also `23/11/2026`.
  static func day(_ object: DocumentObject, _ field: String) -> CalendarDate? {
    let text = object.optionalNode(field)?.text ?? ""
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2]), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return object.optionalDate(field) }
    let date = CalendarDate(year: year, month: month, day: day)
    if object.reader.numbers == .vietnamese {
      if date == nil {
        object.refuse(DocumentFault.notADate(field: field, value: text), at: field)
      }
      return date
    }
    let fault: InspectionFault =
      date != nil && CalendarDate(year: year, month: day, day: month) != nil
      ? .ambiguousDate(text: text, iso: date?.iso)
      : .dateNotYearFirst(
        text: text, iso: (date ?? CalendarDate(year: year, month: day, day: month))?.iso)
    object.refuse(fault, at: field)
    return nil
  }

  private static func substitution(_ object: DocumentObject) -> Inspection.Substitution? {
    let standards = object.mass("standards", sign: .positive)
    let spread = object.optionalMass("spread", sign: .notNegative)
    object.refuseUnknownFields()
    return standards.map { Inspection.Substitution(standards: $0, spread: spread) }
  }
}

extension RuleSet {
  /// Whether instruments are judged by this set, rather than weights or control lists.
  fileprivate var judgesInstruments: Bool {
    switch body {
    case .weighing, .retailCheck: true
    case .testWeights, .control, .fees, .sanctions: false
    }
  }
}
