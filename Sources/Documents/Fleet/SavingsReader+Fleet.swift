import Economics
import Quantities

extension SavingsReader {
  /// A document about a fleet, or `nil` with problems noted.
  func fleet(_ node: DocumentNode) -> FleetDocument? {
    guard let object = reader.root(node, schemas: [FleetDocument.schema]) else { return nil }
    let title = object.optionalString("title") ?? ""
    let description = object.optionalString("description") ?? ""
    _ = object.optionalChoice("numbers", of: StatedNumbers.self)
    readCurrency(object)
    readUnit(object)
    if !object.has("unit") { _ = object.node("unit") }
    if let unit, MassUnit(unit.symbol) == nil {
      object.refuse(
        SavingsFault.unknownUnit(
          field: "unit", unit: unit.symbol, suggestions: [], known: ["g", "kg", "t"]), at: "unit")
    }
    readNames(object)
    let trades = trades(of: object)
    let weights = object.optionalNode("weights").flatMap {
      certain($0, kind: .share, field: "weights", path: "weights")
    }
    let range = FleetEvaluation.fewest...FleetEvaluation.most
    let settings = simulation(of: object, trials: range)
    object.refuseUnknownFields()
    refuseUnusedInputs()
    guard reader.problems.isEmpty, let unit, let grams = unit.gramsPerUnit else { return nil }
    return FleetDocument(
      file: reader.file, title: title, description: description, currency: currency,
      unit: unit.symbol, gramsPerUnit: grams, inputs: inputs, trades: trades,
      weights: weights ?? MeasuredErrors.weightShare, trials: settings.trials, seed: settings.seed)
  }

  private func trades(of object: DocumentObject) -> [FleetTrade] {
    guard let node = object.node("trades") else { return [] }
    guard case .object(let members) = node.content else {
      object.refuse(
        DocumentFault.wrongType(
          field: "trades", expected: DocumentObject.objectName, found: DocumentObject.name(of: node)
        ), at: "trades")
      return []
    }
    if members.isEmpty { object.refuse(EconomicsError.empty(parameter: "trades"), at: "trades") }
    return members.compactMap(trade)
  }

  private func trade(_ member: DocumentNode.Member) -> FleetTrade? {
    let path = "trades.\(member.key)"
    guard let object = DocumentObject(member.value, path: path, reader: reader) else { return nil }
    let problems = reader.problems.count
    func amount(_ field: String, _ kind: ParameterKind) -> LossArgument {
      guard let node = object.optionalNode(field) else { return .absent }
      return value(
        node, kind: kind, field: field, path: object.path(of: field),
        name: "\(member.key).\(field)") ?? .absent
    }
    let title = object.optionalString("title") ?? ""
    let kinds = names("kind", of: object)
    if kinds.isEmpty { _ = object.node("kind") }
    let places = names("place", of: object)
    let direction = object.choice("direction", of: TradeDirection.self)
    let weighings = amount("weighings", .count)
    let quantity = amount("quantity", .quantity)
    if weighings != .absent, quantity != .absent {
      object.refuse(SavingsFault.conflict("weighings", "quantity"), at: "quantity")
    }
    if weighings == .absent, quantity == .absent, !object.has("weighings"), !object.has("quantity")
    {
      reader.refuse(SavingsFault.noAmount, at: object.position, path: object.path)
    }
    let price = value("price", of: object, kind: .price, name: "\(member.key).price")
    let scales = amount("scales", .count)
    let loads = loads(of: object)
    object.refuseUnknownFields()
    guard reader.problems.count == problems, let direction, let price else { return nil }
    do throws(EconomicsError) {
      return try FleetTrade(
        name: member.key, title: title, kinds: kinds, places: places, direction: direction,
        loads: loads, weighings: weighings, quantity: quantity, price: price, scales: scales)
    } catch {
      reader.refuse(error, at: object.position, path: path)
      return nil
    }
  }

  /// One name, or a list of them.
  private func names(_ field: String, of object: DocumentObject) -> [String] {
    guard let node = object.optionalNode(field) else { return [] }
    if node.text != nil {
      return object.optionalString(field, mayBeEmpty: false).map { [$0] } ?? []
    }
    return object.optionalStrings(field)
  }

  private func loads(of object: DocumentObject) -> [FleetTrade.Load] {
    if object.has("load"), object.has("profile") {
      object.refuse(SavingsFault.conflict("load", "profile"), at: "profile")
    }
    let entries = object.optionalObjects("profile")
    if entries.isEmpty {
      guard let node = object.node("load"),
        let load = certain(
          node, kind: .positiveQuantity, field: "load", path: object.path(of: "load"))
      else { return [] }
      return [FleetTrade.Load(load: load, share: 1)]
    }
    return entries.compactMap { entry in
      let load = entry.node("load").flatMap {
        certain($0, kind: .positiveQuantity, field: "load", path: entry.path(of: "load"))
      }
      let share = entry.node("share").flatMap {
        certain($0, kind: .share, field: "share", path: entry.path(of: "share"))
      }
      entry.refuseUnknownFields()
      guard let load, let share else { return nil }
      return FleetTrade.Load(load: load, share: share)
    }
  }
}
