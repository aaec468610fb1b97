import Calibration
import Documents
import Quantities
import Reporting
import Rules
import Verification

/// Turns the options of `plan` to a request.
struct PlanQuestion {
  let command: PlanCommand
  let book: RuleBook

  private var language: Language { command.report.language }
  private var numbers: NumberForm { command.numberOptions.form }

  /// What is to be planned, and by which rule set.
  ///
  /// - Throws: ``Stop`` after saying what is wrong.
  func request() throws -> (LoadPlanner.Request, rules: String) {
    var request: LoadPlanner.Request
    var rules = command.rules
    if let file = command.file {
      if !command.scale.isEmpty {
        throw refuse("steelyard", PlanFault.instrumentTwice(file: file))
      }
      let inspection = try read(file)
      rules = rules ?? (inspection.rules.isEmpty ? nil : inspection.rules)
      request = LoadPlanner.Request(
        instrument: inspection.instrument, stage: command.stage ?? inspection.stage,
        weights: inspection.weights ?? [])
      request.goods = inspection.goods
      request.spread = inspection.substitution?.spread
    } else {
      request = LoadPlanner.Request(
        instrument: try instrument(), stage: command.stage ?? .initial, weights: [])
    }
    if !command.weights.isEmpty {
      request.weights = try WeightsAtHand(language: language, numbers: numbers, book: book)
        .read(command.weights)
    }
    if request.weights.isEmpty {
      throw refuse(
        "steelyard",
        RulesFault.optionMissing(
          option: "--weights",
          because: LocalizedText(
            "a plan is built from weights", vi: "phương án được lập từ các quả cân")))
    }
    request.leastLoads = command.loads
    request.spread = try mass(command.spread, "--spread", allowsZero: true) ?? request.spread
    request.goods = try mass(command.goods, "--goods") ?? request.goods
    return (request, rules ?? "oiml-r76-2006")
  }

  private func refuse(_ subject: String, _ reason: any DescribedError) -> Stop {
    RulesOutput.refuse(subject, reason, language)
  }

  private func read(_ file: String) throws -> Inspection {
    var options = InspectionDocument.Options(
      ruleBook: book, rules: command.rules, stage: command.stage, numbers: numbers)
    options.requiresRules = false
    options.opensWeightSets = true
    do throws(DocumentError) {
      let contents = try InspectionDocument.read(path: file, options: options)
      guard contents.inspections.count == 1, let first = contents.inspections.first else {
        throw DocumentError([
          DocumentProblem(file: file, position: nil, reason: PlanFault.severalInspections)
        ])
      }
      return try first.get()
    } catch {
      Console.say(error.text(language))
      throw Stop(status: error.status)
    }
  }

  private func mass(_ text: String?, _ option: String, allowsZero: Bool = false) throws -> Mass? {
    try stated(text, option, allowsZero: allowsZero)?.quantity
  }

  private func stated(
    _ text: String?, _ option: String, allowsZero: Bool = false
  ) throws -> (quantity: Mass, unit: MassUnit)? {
    guard let text else { return nil }
    do throws(QuantityError) {
      let stated = try Mass.parse(text, form: numbers)
      if stated.quantity.isPositive || (allowsZero && stated.quantity.isZero) { return stated }
    } catch {
      throw refuse(option, error)
    }
    throw refuse(option, DocumentFault.notPositive(field: option, value: text))
  }

  private func missing(_ option: String, _ english: String, vi vietnamese: String) -> Stop {
    refuse(
      "steelyard",
      RulesFault.optionMissing(option: option, because: LocalizedText(english, vi: vietnamese)))
  }

  // MARK: The instrument

  private func instrument() throws -> Instrument {
    let scale = command.scale
    guard let name = scale.accuracyClass else {
      throw missing("--class", "limits depend on the class", vi: "giới hạn tùy theo cấp")
    }
    guard let accuracyClass = AccuracyClass(rawValue: name.uppercased()) else {
      throw refuse(
        "--class",
        RulesFault.noSuchValue(
          value: name, suggestions: [], all: AccuracyClass.allCases.map(\.rawValue)))
    }
    let kind = try kind(scale.kind)
    let ranges = try scale.ranges.map(range)
    let e = try stated(scale.e, "--e")
    let max = try mass(scale.max, "--max")
    var options = Instrument.Options()
    options.min = try mass(scale.min, "--min", allowsZero: true)
    options.supports = scale.supports
    options.receptor = scale.receptor ?? .supports
    options.additiveTare =
      try mass(scale.additiveTare, "--additive-tare", allowsZero: true) ?? .zero
    let indication = scale.indication ?? Self.usualIndication(of: kind)
    let first: Instrument.Range
    let unit: MassUnit
    let d = try mass(scale.d, "--d")
    if ranges.isEmpty {
      guard let max else {
        throw missing("--max", "loads go up to Max", vi: "tải được đặt đến Max")
      }
      guard let e else {
        throw missing("--e", "limits are counted in e", vi: "giới hạn tính theo e")
      }
      if let structure = scale.structure, structure != .single {
        throw missing(
          "--range", "such an instrument has ranges", vi: "loại cân này có nhiều phạm vi")
      }
      first = Instrument.Range(max: max, min: options.min, e: e.quantity, d: d ?? e.quantity)
      unit = e.unit
    } else {
      first = ranges[0].range
      unit = ranges[0].unit
    }
    do throws(InstrumentError) {
      return try Instrument(
        id: "", kind: kind, accuracyClass: accuracyClass,
        structure: ranges.isEmpty ? .single : scale.structure ?? .multiInterval,
        ranges: ranges.isEmpty ? [first] : ranges.map(\.range), indication: indication,
        options: options, errorUnit: unit)
    } catch {
      throw refuse("steelyard", error)
    }
  }

  /// What kinds usually have.
  static func usualIndication(of kind: String) -> IndicationType {
    switch InstrumentKind(rawValue: kind) {
    case .springDial: .analog
    case .steelyard, .beam: .nonSelfIndicating
    default: .digital
    }
  }

  private func kind(_ word: String?) throws -> String {
    guard let word else { return "" }
    let known = InstrumentKind.allCases.map(\.rawValue)
    if known.contains(word) { return word }
    throw refuse(
      "--kind",
      RulesFault.noSuchValue(
        value: word, suggestions: Spelling.nearest(to: word, in: known), all: known))
  }

  /// `6kg/2g`: Max and e of a range.
  private func range(_ text: String) throws -> (range: Instrument.Range, unit: MassUnit) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { throw refuse("--range", PlanFault.notARange(text: text)) }
    guard let max = try stated(parts[0], "--range"), let e = try stated(parts[1], "--range") else {
      throw refuse("--range", PlanFault.notARange(text: text))
    }
    return (Instrument.Range(max: max.quantity, e: e.quantity, d: e.quantity), e.unit)
  }
}

/// Reads the weights at hand: lists in words, and files of weight sets.
struct WeightsAtHand {
  let language: Language
  let numbers: NumberForm
  let book: RuleBook

  /// - Throws: ``Stop`` after saying what is wrong.
  func read(_ texts: [String]) throws -> [Inspection.WeightGroup] {
    try texts.flatMap(read)
  }

  private func read(_ text: String) throws -> [Inspection.WeightGroup] {
    let isFile = [".yaml", ".yml", ".json"].contains { text.hasSuffix($0) }
    if isFile {
      return try WeightsShowCommand.read(text, language).pieces.compactMap { piece in
        piece.weightClass.map { .init(weightClass: $0, nominal: piece.nominal, count: 1) }
      }
    }
    do throws(WeightListFault) {
      return try WeightList.read(
        text, classes: book.testWeights?.table.classes ?? [], numbers: numbers)
    } catch {
      throw RulesOutput.refuse("--weights", error, language)
    }
  }
}
