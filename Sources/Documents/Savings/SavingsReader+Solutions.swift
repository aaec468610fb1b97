import Economics
import Quantities

extension SavingsReader {
  /// The solutions, without those that have a problem.
  func solutions(of object: DocumentObject, changing losses: [ReadLoss]) -> [SavingsSolution] {
    guard let node = object.optionalNode("solutions") else { return [] }
    guard case .object(let members) = node.content else {
      object.refuse(
        DocumentFault.wrongType(
          field: "solutions", expected: DocumentObject.objectName,
          found: DocumentObject.name(of: node)), at: "solutions")
      return []
    }
    return members.compactMap { solution($0, changing: losses) }
  }

  private func solution(
    _ member: DocumentNode.Member, changing losses: [ReadLoss]
  ) -> SavingsSolution? {
    let path = "solutions.\(member.key)"
    guard let object = DocumentObject(member.value, path: path, reader: reader) else { return nil }
    let problems = reader.problems.count
    func amount(_ field: String, _ kind: ParameterKind, else value: Double) -> LossArgument {
      guard let node = object.optionalNode(field) else { return .value(value) }
      return self.value(
        node, kind: kind, field: field, path: object.path(of: field),
        name: "\(member.key).\(field)") ?? .value(value)
    }
    let title = object.optionalString("title") ?? ""
    let investment = amount("investment", .money, else: 0)
    let annualCost = amount("annualCost", .money, else: 0)
    let life = object.optionalInteger("life", in: 1...CashFlow.mostYears)
    let effectiveness = amount("effectiveness", .share, else: 1)
    let residual = amount("residual", .money, else: 0)
    var changed = losses.map(\.loss)
    var changes: [String] = []
    if let stated = object.object("changes") {
      for index in losses.indices {
        let name = losses[index].loss.name
        guard let entry = stated.optionalObject(name) else { continue }
        changes += change(&changed[index], to: entry, of: member.key)
      }
      refuseUnknownLosses(stated)
      if changes.isEmpty, reader.problems.isEmpty {
        object.refuse(SavingsFault.nothingChanged, at: "changes")
      }
    }
    object.refuseUnknownFields()
    guard reader.problems.count == problems else { return nil }
    for (index, loss) in changed.enumerated() {
      do throws(EconomicsError) {
        _ = try loss.value(
          inputs.map(\.estimate), gramsPerUnit: unit?.gramsPerUnit, countsGains: true)
      } catch {
        object.refuse(error, at: "changes.\(losses[index].loss.name)")
        return nil
      }
    }
    return SavingsSolution(
      name: member.key, title: title, investment: investment, annualCost: annualCost, life: life,
      effectiveness: effectiveness, residual: residual, losses: changed, changes: changes)
  }

  /// Puts the changed parameters into a loss, and tells their names.
  private func change(
    _ loss: inout SavingsLoss, to entry: DocumentObject, of solution: String
  ) -> [String] {
    var changes: [String] = []
    for (index, parameter) in loss.mechanism.parameters.enumerated() where entry.has(parameter.name)
    {
      loss.arguments[index] = argument(
        parameter, of: entry, name: "\(solution).\(loss.name).\(parameter.name)")
      changes.append("\(loss.name).\(parameter.name)")
    }
    if loss.mechanism == .bias, entry.has("profile") {
      loss.profile = profile(of: entry, name: "\(solution).\(loss.name)")
      changes.append("\(loss.name).profile")
    }
    // Parameters that are not changed are known all the same.
    for parameter in loss.mechanism.parameters { _ = entry.optionalNode(parameter.name) }
    entry.refuseUnknownFields()
    return changes
  }

  /// Losses that could not be read are known all the same.
  private func refuseUnknownLosses(_ stated: DocumentObject) {
    let known = lossNames
    for member in stated.order where !known.contains(member.key) {
      reader.refuse(
        SavingsFault.unknownLoss(
          member.key, suggestions: Spelling.nearest(to: member.key, in: known), known: known),
        at: member.keyPosition, path: stated.path(of: member.key))
    }
  }
}
