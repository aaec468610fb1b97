import Economics
import Quantities

/// A loss with the place where it stands.
struct ReadLoss {
  let loss: SavingsLoss
  let keyPosition: DocumentPosition
  let position: DocumentPosition
}

extension SavingsReader {
  /// The losses, without those that have a problem.
  func losses(of object: DocumentObject) -> [ReadLoss] {
    guard let node = object.node("losses") else { return [] }
    guard case .object(let members) = node.content else {
      object.refuse(
        DocumentFault.wrongType(
          field: "losses", expected: DocumentObject.objectName,
          found: DocumentObject.name(of: node)), at: "losses")
      return []
    }
    if members.isEmpty { object.refuse(EconomicsError.empty(parameter: "losses"), at: "losses") }
    lossNames = members.map(\.key)
    return members.compactMap { member in
      loss(member).map {
        ReadLoss(loss: $0, keyPosition: member.keyPosition, position: member.value.position)
      }
    }
  }

  private func loss(_ member: DocumentNode.Member) -> SavingsLoss? {
    let path = "losses.\(member.key)"
    guard let object = DocumentObject(member.value, path: path, reader: reader) else { return nil }
    let problems = reader.problems.count
    let title = object.optionalString("title") ?? ""
    guard let mechanism = object.choice("mechanism", of: LossMechanism.self) else { return nil }
    var direction = TradeDirection.selling
    if mechanism.hasDirection {
      direction = object.choice("direction", of: TradeDirection.self) ?? .selling
    }
    let stream = object.optionalString("stream") ?? ""
    let overlaps = object.optionalStrings("overlaps")
    let arguments = mechanism.parameters.map { parameter in
      argument(parameter, of: object, name: "\(member.key).\(parameter.name)")
    }
    let profile = mechanism == .bias ? self.profile(of: object, name: member.key) : []
    object.refuseUnknownFields()
    guard reader.problems.count == problems else { return nil }
    let loss = SavingsLoss(
      name: member.key, title: title, mechanism: mechanism, direction: direction, stream: stream,
      overlaps: overlaps, arguments: arguments, profile: profile)
    if mechanism == .bias { check(loss, object) }
    guard reader.problems.count == problems else { return nil }
    do throws(EconomicsError) {
      _ = try loss.value(
        inputs.map(\.estimate), gramsPerUnit: unit?.gramsPerUnit, countsGains: true)
    } catch {
      reader.refuse(error, at: object.position, path: path)
      return nil
    }
    return loss
  }

  /// A loss by bias says how much is measured, once.
  private func check(_ loss: SavingsLoss, _ object: DocumentObject) {
    func has(_ index: Int) -> Bool { loss.arguments[index] != .absent }
    if !has(0), !has(2) {
      reader.refuse(SavingsFault.noAmount, at: object.position, path: object.path)
    }
    if has(1), has(2) { object.refuse(SavingsFault.conflict("load", "quantity"), at: "quantity") }
    if has(1), !loss.profile.isEmpty {
      object.refuse(SavingsFault.conflict("load", "profile"), at: "profile")
    }
    if has(2), !loss.profile.isEmpty {
      object.refuse(SavingsFault.conflict("quantity", "profile"), at: "profile")
    }
  }

  /// The value of a parameter, or what stands for it where it is absent.
  func argument(
    _ parameter: MechanismParameter, of object: DocumentObject, name: String
  ) -> LossArgument {
    if let node = object.optionalNode(parameter.name) {
      if node.text == "optimum" {
        if parameter.absence == .optimum { return .optimum }
        object.refuse(SavingsFault.noOptimum(field: parameter.name), at: parameter.name)
        return .absent
      }
      return value(
        node, kind: parameter.kind, field: parameter.name, path: object.path(of: parameter.name),
        name: name) ?? .absent
    }
    switch parameter.absence {
    case .required:
      _ = object.node(parameter.name)
      return .absent
    case .value(let value): return .value(value)
    case .optimum: return .optimum
    case .none: return .absent
    }
  }

  /// The loads of a loss by bias.
  func profile(of object: DocumentObject, name: String) -> [SavingsLoss.ProfilePoint] {
    let entries = object.optionalObjects("profile")
    var sum = 0.0
    let points = entries.enumerated().compactMap { index, entry -> SavingsLoss.ProfilePoint? in
      let prefix = "\(name).profile[\(index)]"
      func optional(_ field: String, _ kind: ParameterKind) -> LossArgument {
        guard let node = entry.optionalNode(field) else { return .value(0) }
        return value(
          node, kind: kind, field: field, path: entry.path(of: field), name: "\(prefix).\(field)")
          ?? .value(0)
      }
      let load = value("load", of: entry, kind: .quantity, name: "\(prefix).load")
      let share = value("share", of: entry, kind: .share, name: "\(prefix).share")
      let bias = optional("bias", .signedQuantity)
      let relative = optional("relativeBias", .signedShare)
      entry.refuseUnknownFields()
      guard let load, let share else { return nil }
      sum += estimate(share)
      return SavingsLoss.ProfilePoint(load: load, share: share, bias: bias, relativeBias: relative)
    }
    if !points.isEmpty, points.count == entries.count, abs(sum - 1) > 1e-6 {
      object.refuse(EconomicsError.sharesDoNotSum(sum), at: "profile")
    }
    return points
  }

  private func estimate(_ argument: LossArgument) -> Double {
    switch argument {
    case .input(let index): inputs[index].estimate
    case .value(let value): value
    case .optimum, .absent: 0
    }
  }
}
