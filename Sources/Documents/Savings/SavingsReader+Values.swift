import Economics
import Quantities
import Uncertainty

extension SavingsReader {
  /// A number that must be stated.
  func value(
    _ field: String, of object: DocumentObject, kind: ParameterKind, name: String
  ) -> LossArgument? {
    guard let node = object.node(field) else { return nil }
    return value(node, kind: kind, field: field, path: object.path(of: field), name: name)
  }

  /// A number: with its unit, by the name of an input, or as a range or distribution.
  func value(
    _ node: DocumentNode, kind: ParameterKind, field: String, path: String, name: String
  ) -> LossArgument? {
    if let text = node.text, named[text] != nil { return input(text, kind: kind, at: node, path) }
    guard let index = add(node, kind: kind, field: field, path: path, name: name) else {
      return nil
    }
    return .input(index)
  }

  /// A number that is known, and no input.
  func certain(
    _ node: DocumentNode, kind: ParameterKind, field: String, path: String
  ) -> Double? {
    let count = inputs.count
    guard let index = add(node, kind: kind, field: field, path: path, name: field) else {
      return nil
    }
    let found = inputs[index]
    inputs.removeSubrange(count...)
    if !found.isUncertain { return found.estimate }
    reader.refuse(
      DocumentFault.wrongType(
        field: field, expected: LocalizedText("one value", vi: "một giá trị"),
        found: DocumentObject.name(of: node)), at: node, path: path)
    return nil
  }

  /// An input by its name; its unit is read when it is first used, as what it is used for.
  private func input(
    _ name: String, kind: ParameterKind, at node: DocumentNode, _ path: String
  ) -> LossArgument? {
    guard let entry = named[name], !entry.isBroken else { return nil }
    if let index = entry.index, let known = entry.kind {
      if known == kind || Self.areAlike(known, kind) {
        do throws(EconomicsError) {
          try kind.check(inputs[index].estimate, name)
          return .input(index)
        } catch {
          reader.refuse(error, at: node, path: path)
          return nil
        }
      }
      reader.refuse(
        SavingsFault.twoKinds(input: name, first: known.rawValue, second: kind.rawValue), at: node,
        path: path)
      return nil
    }
    guard
      let index = add(
        entry.node, kind: kind, field: name, path: "inputs.\(name)", name: name)
    else {
      // It is told once.
      named[name]?.isBroken = true
      return nil
    }
    named[name]?.index = index
    named[name]?.kind = kind
    return .input(index)
  }

  /// Whether two kinds are counted in one unit.
  private static func areAlike(_ a: ParameterKind, _ b: ParameterKind) -> Bool {
    let families: [Set<ParameterKind>] = [
      [.signedQuantity, .quantity, .positiveQuantity], [.share, .signedShare, .hazard, .rate],
    ]
    return families.contains { $0.contains(a) && $0.contains(b) }
  }

  private func add(
    _ node: DocumentNode, kind: ParameterKind, field: String, path: String, name: String
  ) -> Int? {
    let input: EconomicInput?
    switch node.content {
    case .scalar: input = plain(node, kind: kind, field: field, path: path, name: name)
    case .object: input = uncertain(node, kind: kind, field: field, path: path, name: name)
    default:
      reader.refuse(
        DocumentFault.wrongType(
          field: field,
          expected: LocalizedText(
            "a number, or an object of a range or distribution",
            vi: "một số, hoặc đối tượng nêu khoảng hay phân bố"),
          found: DocumentObject.name(of: node)), at: node, path: path)
      return nil
    }
    guard let input else { return nil }
    inputs.append(input)
    return inputs.count - 1
  }

  // MARK: A number with its unit

  private func plain(
    _ node: DocumentNode, kind: ParameterKind, field: String, path: String, name: String
  ) -> EconomicInput? {
    let text = node.text ?? ""
    let (number, symbol) = NumberAndSymbol.split(text)
    if number.isEmpty {
      reader.refuse(
        SavingsFault.notAValue(field: field, value: text, inputs: names), at: node, path: path)
      return nil
    }
    let value: Double
    do throws(NumberError) {
      value = try ExactDecimal(parsing: number, form: reader.numbers).approximation
    } catch {
      reader.refuse(error, at: node, path: path)
      return nil
    }
    guard let scale = scale(symbol, kind: kind, field: field, number: number, at: node, path: path)
    else { return nil }
    do throws(EconomicsError) {
      return try EconomicInput(
        name, kind: kind, estimate: value, distribution: .constant(value), scale: scale)
    } catch {
      reader.refuse(error, at: node, path: path)
      return nil
    }
  }

  // MARK: A range or a distribution

  private func uncertain(
    _ node: DocumentNode, kind: ParameterKind, field: String, path: String, name: String
  ) -> EconomicInput? {
    guard let object = DocumentObject(node, path: path, reader: reader) else { return nil }
    if object.has("table") { return tabled(object, kind: kind, field: field, name: name) }
    let problems = reader.problems.count
    var declaration = InputDeclaration(name: name)
    object.fill(&declaration)
    let symbol = object.optionalString("unit") ?? ""
    let place = object.optionalNode("unit") ?? node
    object.refuseUnknownFields()
    let scale = scale(symbol, kind: kind, field: field, number: "…", at: place, path: path)
    guard reader.problems.count == problems, let scale else { return nil }
    let isKnown = declaration == InputDeclaration(name) { $0.value = declaration.value }
    do throws(EconomicsError) {
      if isKnown, let value = declaration.value {
        return try EconomicInput(
          name, kind: kind, estimate: value, distribution: .constant(value), scale: scale)
      }
      let input: InputQuantity
      do throws(ModelError) {
        input = try InputQuantity(declaration)
      } catch {
        var position = node.position
        if case .input(_, let fault) = error, let field = object.field(of: fault) {
          position = object.position(of: field)
        }
        reader.refuse(error, at: position, path: path)
        return nil
      }
      return try EconomicInput(
        name, kind: kind, estimate: input.value, distribution: input.distribution, scale: scale)
    } catch {
      reader.refuse(error, at: node, path: path)
      return nil
    }
  }
}
