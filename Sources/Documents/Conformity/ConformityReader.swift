import Conformity
import Quantities
import Uncertainty

/// Turns a document, or options, into a question of conformity, and notes all that is wrong.
final class ConformityReader {
  private let reader: DocumentReader
  private let options: ConformityDocument.Options
  private var unit: MeasurementUnit?
  private var units: [String] = []
  private var written: [String: WrittenQuantity] = [:]

  init(_ reader: DocumentReader, options: ConformityDocument.Options) {
    self.reader = reader
    self.options = options
  }

  /// The question, or `nil` with problems noted.
  func read(_ node: DocumentNode?) -> ConformityDocument? {
    guard let object = object(node) else { return nil }
    // A question need not say what it is, but it must not be something else.
    if let schema = object.optionalString("schema"), schema != ConformityDocument.schema {
      object.refuse(
        DocumentFault.wrongSchema(found: schema, expected: [ConformityDocument.schema]),
        at: "schema")
      return nil
    }
    let title = object.optionalString("title") ?? ""
    _ = object.optionalString("description")
    readQuantities(object)
    let ruleText = object.optionalString("rule") ?? "simple"
    let rule = rule(ruleText, object)
    let costs = costs(object)
    let trials = object.optionalCount("trials", in: 0...100_000_000) ?? 200_000
    let seed = object.optionalCount("seed", in: 0...Int.max) ?? 1
    let result = result(object)
    let uncertainty = uncertainty(object)
    let tolerance = tolerance(object)
    let (prior, learntFrom) = prior(object, uncertainty)
    object.refuseUnknownFields()
    guard let tolerance, let rule, reader.problems.isEmpty else { return nil }
    if uncertainty == nil, result == nil {
      object.refuse(ConformityError.noUncertainty, at: "u")
      return nil
    }
    let problem = ConformityProblem(
      tolerance: tolerance, result: result, uncertainty: uncertainty, prior: prior, rule: rule,
      costs: costs, trials: trials, seed: UInt64(seed))
    var positions: [String: DocumentPosition] = [:]
    for field in Self.fields where object.has(field) {
      positions[field] = object.position(of: field)
    }
    return ConformityDocument(
      file: reader.file, title: title, problem: problem, unit: unit, ruleText: ruleText,
      learntFrom: learntFrom, positions: positions)
  }

  // MARK: Fields

  static let fields = [
    "schema", "title", "description", "value", "u", "expanded", "k", "unit", "lower", "upper",
    "priorMean", "priorU", "prior", "priorData", "priorShape", "distribution", "sample", "rule",
    "costs", "trials", "seed",
  ]

  /// `prior-mean` is how the command line spells `priorMean`; both are read.
  private static let spellings = [
    "prior-mean": "priorMean", "prior-u": "priorU", "prior-data": "priorData",
    "prior-shape": "priorShape",
  ]

  /// The members of the document with those of the options in their place.
  private func merged(_ node: DocumentNode?) -> DocumentNode {
    var members: [DocumentNode.Member] = []
    if let node {
      guard case .object(let stated) = node.content else { return node }
      members = stated.map { member in
        guard let name = Self.spellings[member.key] else { return member }
        return .init(key: name, keyPosition: member.keyPosition, value: member.value)
      }
    }
    for option in options.members {
      members.removeAll { $0.key == option.key }
      members.append(option)
    }
    return DocumentNode(
      .object(members), at: node?.position ?? ConformityDocument.commandLine)
  }

  private func object(_ node: DocumentNode?) -> DocumentObject? {
    DocumentObject(merged(node), path: "", reader: reader)
  }

  /// The field that an error of the question is about.
  static func field(of error: ConformityError) -> String? {
    switch error {
    case .negative(let field, _), .notFinite(let field), .notAProbability(let field, _):
      fields.contains(field) ? field : spellings[field]
    case .limitsReversed: "lower"
    case .noLimits: "upper"
    case .noUncertainty, .needsStandardUncertainty: "u"
    case .costs: "costs"
    case .needsBothLimits, .targetUnreachable, .unknownRule, .ruleArgument: "rule"
    case .priorBesideDistribution: "prior"
    case .noProcessVariation, .tooFewResults: "priorData"
    case .distribution: "distribution"
    case .priorExcludesValue: "value"
    case .numerical: nil
    }
  }

  // MARK: Numbers with units

  /// Reads every length, and settles the unit that all are brought to.
  private func readQuantities(_ object: DocumentObject) {
    let lengths = ["value", "upper", "lower", "u", "expanded", "priorMean", "priorU"]
    for field in lengths {
      guard let text = object.scalar(field, expected: Self.quantityName) else { continue }
      do {
        written[field] = try WrittenQuantity(text, field: field)
      } catch let error as any DescribedError {
        object.refuse(error, at: field)
      } catch {
        object.refuse(ConformityFault.notAQuantity(field: field, value: text), at: field)
      }
    }
    if let text = object.optionalString("unit") {
      do throws(UnitError) {
        unit = try MeasurementUnit(parsing: text)
        units = [text]
      } catch {
        object.refuse(error, at: "unit")
      }
    }
    for field in lengths {
      guard let quantity = written[field], let found = quantity.unit else { continue }
      if isRelative(quantity) { continue }
      if unit == nil { unit = found }
      if !units.contains(found.symbol) { units.append(found.symbol) }
    }
  }

  private static let quantityName = LocalizedText(
    "a number with or without a unit", vi: "một số có hoặc không có đơn vị")

  /// u in percent is a part of the measured value, unless the values are in percent themselves.
  private func isRelative(_ quantity: WrittenQuantity) -> Bool {
    guard quantity.isPercent, ["u", "expanded"].contains(quantity.field) else { return false }
    return !["value", "upper", "lower"].contains { written[$0]?.isPercent == true }
  }

  private func length(
    _ field: String, _ object: DocumentObject, asDifference: Bool = false
  ) -> Double? {
    guard let quantity = written[field] else { return nil }
    if quantity.unit == nil, units.count > 1, quantity.plain != 0 {
      object.refuse(ConformityFault.unitMissing(field: field, units: units), at: field)
      return nil
    }
    if let value = quantity.value(in: unit, asDifference: asDifference) { return value }
    object.refuse(
      ConformityFault.otherDimension(
        field: field, unit: quantity.unit?.symbol ?? "", expected: unit?.symbol ?? ""), at: field)
    return nil
  }

  // MARK: Parts of the question

  private func tolerance(_ object: DocumentObject) -> ToleranceInterval? {
    let (lower, upper) = (length("lower", object), length("upper", object))
    if (object.has("lower") && lower == nil) || (object.has("upper") && upper == nil) { return nil }
    do throws(ConformityError) {
      return try ToleranceInterval(lower: lower, upper: upper)
    } catch {
      object.refuse(error, at: Self.field(of: error) ?? "upper")
      return nil
    }
  }

  private func uncertainty(_ object: DocumentObject) -> MeasurementUncertainty? {
    if written["u"] != nil, written["expanded"] != nil {
      object.refuse(ConformityFault.conflict("u", "expanded"), at: "expanded")
      return nil
    }
    let field = written["expanded"] == nil ? "u" : "expanded"
    let k = object.optionalNode("k").flatMap { object.real($0, field: "k", path: "k") }
    if let k, !(k > 0) {
      object.refuse(DocumentFault.notPositive(field: "k", value: "\(k)"), at: "k")
      return nil
    }
    if field == "u", k != nil {
      object.refuse(ConformityFault.needs(field: "k", other: "expanded"), at: "k")
    }
    guard let quantity = written[field] else { return nil }
    let divisor = field == "expanded" ? k ?? 2 : 1
    let stated: MeasurementUncertainty
    if isRelative(quantity) {
      stated = .relative(quantity.part / divisor)
    } else if let u = length(field, object, asDifference: true) {
      stated = .standard(u / divisor)
    } else {
      return nil
    }
    if quantity.plain < 0 {
      object.refuse(ConformityError.negative(field: field, value: quantity.plain), at: field)
      return nil
    }
    return stated
  }

  private func result(_ object: DocumentObject) -> MeasurementResult? {
    let stated = ["value", "distribution", "sample"].filter(object.has)
    if stated.count > 1 {
      object.refuse(ConformityFault.conflict(stated[0], stated[1]), at: stated[1])
      return nil
    }
    if let node = object.optionalNode("distribution") {
      return law(node, "distribution", object).map(MeasurementResult.distribution)
    }
    if let values = numbers("sample", object) {
      do throws(ConformityError) {
        return .distribution(try ProbabilityLaw(.empirical(values)))
      } catch {
        object.refuse(error, at: "sample")
        return nil
      }
    }
    return length("value", object).map(MeasurementResult.value)
  }

  private func rule(_ text: String, _ object: DocumentObject) -> DecisionRule? {
    do throws(ConformityError) {
      return try DecisionRule(parsing: text) { text in
        guard let quantity = try? WrittenQuantity(text, field: "rule") else { return nil }
        // Without other units the one of the guard band is that of the problem.
        return quantity.value(in: unit ?? quantity.unit, asDifference: true)
      }
    } catch {
      object.refuse(error, at: "rule")
      return nil
    }
  }

  private func costs(_ object: DocumentObject) -> DecisionCosts? {
    guard let text = object.optionalString("costs") else { return nil }
    do throws(ConformityError) {
      if let costs = try DecisionRule.costs(text) { return costs }
      object.refuse(
        ConformityError.ruleArgument(rule: "costs", found: text, example: "100:10"), at: "costs")
    } catch {
      object.refuse(error, at: "costs")
    }
    return nil
  }

  // MARK: Prior knowledge

  private func prior(
    _ object: DocumentObject, _ uncertainty: MeasurementUncertainty?
  ) -> (law: ProbabilityLaw?, learntFrom: Int?) {
    let shape = object.optionalChoice("priorShape", of: PastResults.Shape.self)
    let stated = ["priorMean", "prior", "priorData"].filter(object.has)
    if stated.count > 1 {
      object.refuse(ConformityFault.conflict(stated[0], stated[1]), at: stated[1])
      return (nil, nil)
    }
    if object.has("priorShape"), !object.has("priorData") {
      object.refuse(
        ConformityFault.needs(field: "priorShape", other: "priorData"), at: "priorShape")
    }
    if object.has("priorMean") != object.has("priorU") {
      let (there, missing) =
        object.has("priorMean") ? ("priorMean", "priorU") : ("priorU", "priorMean")
      object.refuse(ConformityFault.needs(field: there, other: missing), at: there)
      return (nil, nil)
    }
    if let node = object.optionalNode("prior") { return (law(node, "prior", object), nil) }
    do throws(ConformityError) {
      if let mean = length("priorMean", object),
        let deviation = length("priorU", object, asDifference: true)
      {
        return (try .normal(mean: mean, standardDeviation: deviation), nil)
      }
      if let values = numbers("priorData", object) {
        guard let uncertainty else { return (nil, nil) }
        let law = try PastResults.law(values, uncertainty: uncertainty, shape: shape ?? .normal)
        return (law, values.count)
      }
    } catch {
      object.refuse(error, at: Self.field(of: error) ?? "prior")
    }
    return (nil, nil)
  }

  /// A list of lengths.
  private func numbers(_ field: String, _ object: DocumentObject) -> [Double]? {
    guard let nodes = object.optionalList(field) else { return nil }
    var found: [Double] = []
    for (index, node) in nodes.enumerated() {
      let path = "\(field)[\(index)]"
      guard let text = node.text else {
        reader.refuse(
          DocumentFault.wrongType(
            field: path, expected: Self.quantityName, found: DocumentObject.name(of: node)),
          at: node, path: path)
        continue
      }
      do {
        let quantity = try WrittenQuantity(text, field: path)
        if unit == nil { unit = quantity.unit }
        guard let value = quantity.value(in: unit, asDifference: false) else {
          throw ConformityFault.otherDimension(
            field: path, unit: quantity.unit?.symbol ?? "", expected: unit?.symbol ?? "")
        }
        found.append(value)
      } catch let error as any DescribedError {
        reader.refuse(error, at: node, path: path)
      } catch {
        reader.refuse(ConformityFault.notAQuantity(field: path, value: text), at: node, path: path)
      }
    }
    return found
  }

  /// A distribution: an object with the fields of an input quantity of a model, or a text such
  /// as `gamma shape=4 rate=4`.
  private func law(_ node: DocumentNode, _ field: String, _ object: DocumentObject)
    -> ProbabilityLaw?
  {
    let member = DocumentNode.Member(
      key: field, keyPosition: node.position, value: spelledOut(node))
    let models = ModelReader(reader, text: "")
    guard let declaration = models.declaration(member, path: field) else { return nil }
    do throws(ModelError) {
      let input = try InputQuantity(declaration)
      return law(of: input, field, object)
    } catch {
      models.refuse(error, of: object)
      return nil
    }
  }

  private func law(
    of input: InputQuantity, _ field: String, _ object: DocumentObject
  ) -> ProbabilityLaw? {
    do throws(ConformityError) {
      let law = try ProbabilityLaw(input.distribution)
      guard let stated = input.unit else { return law }
      if unit == nil { unit = stated }
      guard let unit, let conversion = stated.conversion(to: unit), conversion.factor == 1,
        let moved = law.scaled(decades: conversion.decades)
      else {
        object.refuse(
          ConformityFault.otherDimension(
            field: field, unit: stated.symbol, expected: unit?.symbol ?? ""), at: field)
        return nil
      }
      return moved
    } catch {
      object.refuse(error, at: field)
      return nil
    }
  }

  /// `gamma shape=4 rate=4` as the object that it stands for.
  private func spelledOut(_ node: DocumentNode) -> DocumentNode {
    guard let text = node.text, text.contains("=") else { return node }
    let parts = text.split { $0 == " " || $0 == "," || $0 == ";" || $0 == ":" }
    func scalar(_ text: Substring) -> DocumentNode {
      DocumentNode(.scalar(String(text), isQuoted: false), at: node.position)
    }
    var members: [DocumentNode.Member] = []
    for part in parts {
      let sides = part.split(separator: "=", maxSplits: 1)
      if sides.count == 2 {
        members.append(
          .init(key: String(sides[0]), keyPosition: node.position, value: scalar(sides[1])))
      } else {
        members.append(.init(key: "distribution", keyPosition: node.position, value: scalar(part)))
      }
    }
    return DocumentNode(.object(members), at: node.position)
  }
}
