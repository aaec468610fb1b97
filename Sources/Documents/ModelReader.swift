import Quantities
import Uncertainty

/// Turns a document into a measurement model, and notes all that is wrong with it.
final class ModelReader {
  let reader: DocumentReader
  var places: ModelPlaces
  /// Where each quantity is named; a name that stands twice is refused.
  var names: [String: DocumentPosition] = [:]
  /// The objects of the inputs, for faults of their fields.
  var inputObjects: [String: DocumentObject] = [:]
  /// The correlations as they are written.
  var correlationObjects: [(correlation: Correlation, object: DocumentObject)] = []

  init(_ reader: DocumentReader, text: String) {
    self.reader = reader
    // A byte order mark is no column.
    places = ModelPlaces(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
  }

  /// The model, or `nil` with problems noted.
  func read(_ node: DocumentNode) -> ModelDocument? {
    guard let object = reader.root(node, schemas: [ModelDocument.schema]) else { return nil }
    let title = object.optionalString("title") ?? ""
    let description = object.optionalString("description") ?? ""
    let source = object.optionalString("source") ?? ""
    let outputs = formulas("outputs", of: object, required: true)
    let quantities = formulas("quantities", of: object, required: false)
    let constants = constants(of: object)
    let inputs = inputs(of: object)
    let correlations = correlations(of: object)
    let simultaneous = simultaneous(of: object)
    let probability = coverageProbability(of: object)
    let propagation = propagation(of: object)
    let simulation = simulation(of: object)
    let coverageRegions = object.optionalBool("coverageRegions")
    let published = published(of: object, outputs: outputs.map(\.name))
    object.refuseUnknownFields()
    guard
      let model = model(
        ModelParts(
          title: title, inputs: inputs, constants: constants, quantities: quantities,
          outputs: outputs, correlations: correlations, simultaneous: simultaneous,
          coverageProbability: probability), of: object)
    else { return nil }
    return ModelDocument(
      file: reader.file, model: model, description: description, source: source,
      propagation: propagation, simulation: simulation, coverageRegions: coverageRegions,
      published: published, places: places)
  }

  // MARK: The model as a whole

  /// What a model is made of.
  struct ModelParts {
    var title: String
    var inputs: [InputQuantity]
    var constants: [ModelConstant]
    var quantities: [NamedExpression]
    var outputs: [NamedExpression]
    var correlations: [Correlation]
    var simultaneous: [[String]]
    var coverageProbability: Double

    func model() throws(ModelError) -> MeasurementModel {
      try MeasurementModel(
        title: title, inputs: inputs, constants: constants, quantities: quantities,
        outputs: outputs, correlations: correlations, simultaneous: simultaneous,
        coverageProbability: coverageProbability)
    }
  }

  /// Builds the model; where formulas use unknown names, all of them are told.
  private func model(_ parts: ModelParts, of object: DocumentObject) -> MeasurementModel? {
    // A model without its faulty parts would only bring up faults that follow from them.
    if !reader.problems.isEmpty { return nil }
    var parts = parts
    var isWhole = true
    for _ in 0..<20 {
      do throws(ModelError) {
        let model = try parts.model()
        return isWhole ? model : nil
      } catch {
        guard case .expression(let owner, let fault) = error, Self.isOfNames(fault) else {
          if isWhole { refuse(error, of: object) }
          return nil
        }
        refuse(error, of: object)
        isWhole = false
        // Without the formula the others can still be looked at.
        for (index, formula) in parts.outputs.enumerated() where formula.name == owner {
          parts.outputs[index] = NamedExpression(owner, "0")
        }
        for (index, formula) in parts.quantities.enumerated() where formula.name == owner {
          parts.quantities[index] = NamedExpression(owner, "0")
        }
      }
    }
    return nil
  }

  private static func isOfNames(_ error: ExpressionError) -> Bool {
    switch error.fault {
    case .unknownName, .unknownFunction, .notAFunction, .ambiguousLog: true
    default: false
    }
  }

  /// Notes an error of the model at the place where it stands.
  func refuse(_ error: ModelError, of object: DocumentObject) {
    switch error {
    case .expression(let owner, let fault):
      reader.refuse(
        error, at: places.position(of: fault.range, in: owner) ?? names[owner] ?? object.position,
        path: owner, excerpt: fault.caret)
    case .name(let name, _), .constantNotFinite(let name): refuse(error, named: name, of: object)
    case .input(let name, let fault):
      guard let input = inputObjects[name] else { return refuse(error, named: name, of: object) }
      let field = input.field(of: fault)
      reader.refuse(
        error, at: field.map(input.position) ?? names[name] ?? input.position,
        path: field.map(input.path(of:)) ?? input.path)
    case .unit(let owner, _):
      let input = inputObjects[owner]
      reader.refuse(
        error, at: input?.position(of: "unit") ?? names[owner] ?? object.position, path: owner)
    case .cycle(let ring): refuse(error, named: ring.first ?? "", of: object)
    case .noOutputs: object.refuse(error, at: "outputs")
    case .correlation(let fault): refuse(error, fault, of: object)
    case .coverageProbability: object.refuse(error, at: "coverageProbability")
    }
  }

  private func refuse(_ error: ModelError, named name: String, of object: DocumentObject) {
    reader.refuse(error, at: names[name] ?? object.position, path: name)
  }

  private func refuse(_ error: ModelError, _ fault: CorrelationFault, of object: DocumentObject) {
    let pair: Set<String>
    switch fault {
    case .unknownInput(let name, _), .selfCorrelation(let name): pair = [name]
    case .outOfRange(let a, let b, _), .contradiction(let a, let b, _, _),
      .indefinite(let a, let b, _, _), .givenByObservations(let a, let b):
      pair = [a, b]
    default: pair = []
    }
    // The last one: an entry that contradicts an earlier one is the second.
    let entry = correlationObjects.last {
      !pair.isEmpty && pair.isSubset(of: [$0.correlation.first, $0.correlation.second])
    }
    if let entry {
      reader.refuse(error, at: entry.object.position, path: entry.object.path)
    } else {
      object.refuse(error, at: object.has("simultaneous") ? "simultaneous" : "correlations")
    }
  }

  // MARK: Formulas and constants

  /// Notes that `name` is taken, or that it already is.
  func take(_ member: DocumentNode.Member, path: String) -> Bool {
    let name = member.key
    func refuse(_ fault: ModelError.NameFault) {
      reader.refuse(ModelError.name(name, fault), at: member.keyPosition, path: path)
    }
    if ModelExpression.reservedNames.contains(name) {
      refuse(.reserved)
    } else if !ModelExpression.isName(name) {
      refuse(.malformed)
    } else if names.updateValue(member.keyPosition, forKey: name) != nil {
      refuse(.duplicate)
    } else {
      return true
    }
    return false
  }

  /// The members of an object whose keys are names of quantities.
  func members(_ field: String, of object: DocumentObject, required: Bool) -> [DocumentNode.Member]
  {
    guard let node = required ? object.node(field) : object.optionalNode(field) else { return [] }
    if case .object(let members) = node.content { return members }
    object.refuse(
      DocumentFault.wrongType(
        field: field, expected: DocumentObject.objectName, found: DocumentObject.name(of: node)),
      at: field)
    return []
  }

  private func formulas(
    _ field: String, of object: DocumentObject, required: Bool
  ) -> [NamedExpression] {
    let members = members(field, of: object, required: required)
    if members.isEmpty, required, reader.problems.isEmpty {
      object.refuse(ModelError.noOutputs, at: field)
    }
    return members.compactMap { member in
      let path = object.path(of: "\(field).\(member.key)")
      let isNew = take(member, path: path)
      guard let formula = formula(member, path: path) else { return nil }
      return isNew ? formula : nil
    }
  }

  private func formula(_ member: DocumentNode.Member, path: String) -> NamedExpression? {
    var node = member.value
    var unit: String?
    if case .object = node.content {
      guard let object = DocumentObject(node, path: path, reader: reader) else { return nil }
      unit = self.unit(of: object, owner: member.key)
      _ = object.optionalString("description")
      let expression = object.node("expression")
      object.refuseUnknownFields()
      guard let expression else { return nil }
      node = expression
    }
    guard let text = node.text else {
      reader.refuse(ModelFault.notAFormula(name: member.key), at: node, path: path)
      return nil
    }
    places.note(member.key, text, at: node.position)
    do throws(ExpressionError) {
      _ = try ModelExpression(parsing: text)
    } catch {
      reader.refuse(
        ModelError.expression(owner: member.key, error),
        at: places.position(of: error.range, in: member.key) ?? node.position, path: path,
        excerpt: error.caret)
      return nil
    }
    return NamedExpression(member.key, text, unit: unit)
  }

  /// The unit of a quantity, if it can be read.
  func unit(of object: DocumentObject, owner: String) -> String? {
    guard let text = object.optionalString("unit") else { return nil }
    do throws(UnitError) {
      _ = try MeasurementUnit(parsing: text)
      return text
    } catch {
      object.refuse(ModelError.unit(owner: owner, error), at: "unit")
      return nil
    }
  }

  private func constants(of object: DocumentObject) -> [ModelConstant] {
    members("constants", of: object, required: false).compactMap { member in
      let path = object.path(of: "constants.\(member.key)")
      let isNew = take(member, path: path)
      var value: Double?
      var unit: String?
      if case .object = member.value.content {
        guard let constant = DocumentObject(member.value, path: path, reader: reader) else {
          return nil
        }
        if constant.node("value") != nil { value = constant.optionalReal("value") }
        unit = self.unit(of: constant, owner: member.key)
        _ = constant.optionalString("description")
        constant.refuseUnknownFields()
      } else {
        value = object.real(member.value, field: member.key, path: path)
      }
      guard let value, isNew else { return nil }
      return ModelConstant(member.key, value, unit: unit)
    }
  }
}
