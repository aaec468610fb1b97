import Economics
import Quantities

/// The question of the joint optimum of a filling line.
extension SavingsReader {
  /// `optimum:` of a document, or `nil` where there is none or a problem was noted.
  func filling(of object: DocumentObject) -> FillingQuestion? {
    guard let stated = object.optionalObject("optimum") else { return nil }
    let problems = reader.problems.count
    let packages = estimate("packages", .count, of: stated)
    let price = estimate("price", .price, of: stated)
    let nominal = estimate("nominal", .positiveQuantity, of: stated)
    let filling = estimate("fillingDeviation", .positiveQuantity, of: stated)
    let rejectCost = estimate("rejectCost", .money, of: stated, else: 0)
    let shortCost = estimate("shortCost", .money, of: stated, else: 0)
    let outOfTolerance = estimate("outOfToleranceCost", .money, of: stated, else: 0)
    let deficiency = deficiency(of: stated, nominal: nominal)
    let target = target(of: stated)
    let checking = checking(of: stated)
    let intervals = intervals(of: stated)
    let scales = fillingScales(of: stated)
    stated.refuseUnknownFields()
    guard reader.problems.count == problems, let packages, let price, let nominal, let filling,
      let rejectCost, let shortCost, let outOfTolerance, let deficiency, let target, let checking,
      let intervals
    else { return nil }
    do throws(EconomicsError) {
      return try FillingQuestion(
        packages: packages, price: price, nominal: nominal, deficiency: deficiency,
        filling: filling, rejectCost: rejectCost, shortCost: shortCost,
        outOfToleranceCost: outOfTolerance, scales: scales, target: target, checking: checking,
        intervals: intervals)
    } catch {
      object.refuse(error, at: "optimum")
      return nil
    }
  }

  /// A number that is taken at its estimate: one value, or the name of an input.
  private func estimate(
    _ field: String, _ kind: ParameterKind, of object: DocumentObject, else value: Double? = nil
  ) -> Double? {
    guard let node = object.optionalNode(field) else {
      if value == nil { _ = object.node(field) }
      return value
    }
    let path = object.path(of: field)
    guard let text = node.text, named[text] != nil else {
      return certain(node, kind: kind, field: field, path: path)
    }
    guard
      case .input(let index)? = self.value(node, kind: kind, field: field, path: path, name: text)
    else { return nil }
    return inputs[index].estimate
  }

  /// T, by OIML R 87 where it is not stated.
  private func deficiency(of object: DocumentObject, nominal: Double?) -> Double? {
    if object.has("deficiency") {
      return estimate("deficiency", .positiveQuantity, of: object)
    }
    guard let nominal else { return nil }
    if let grams = unit?.gramsPerUnit,
      let found = try? TolerableDeficiency.value(nominal: nominal * grams)
    {
      return found / grams
    }
    _ = object.node("deficiency")
    return nil
  }

  private func target(of object: DocumentObject) -> FillingQuestion.Choice? {
    if !object.has("target") || object.optionalNode("target")?.text == "optimum" { return .free }
    return estimate("target", .positiveQuantity, of: object).map { .fixed($0) }
  }

  private func checking(of object: DocumentObject) -> FillingQuestion.Checking? {
    switch object.optionalNode("rejectLimit")?.text {
    case nil where !object.has("rejectLimit"), "optimum"?: .free
    case "none"?: .never
    default: estimate("rejectLimit", .positiveQuantity, of: object).map { .fixed($0) }
    }
  }

  /// The shortest and the longest interval; the same where one stands.
  private func intervals(of object: DocumentObject) -> ClosedRange<Double>? {
    guard let nodes = object.list("intervals") else { return nil }
    let path = object.path(of: "intervals")
    guard (1...2).contains(nodes.count) else {
      object.refuse(
        DocumentFault.wrongCount(field: "intervals", expected: 2, found: nodes.count),
        at: "intervals")
      return nil
    }
    let years = nodes.enumerated().compactMap { index, node in
      certain(node, kind: .years, field: "intervals", path: "\(path)[\(index)]")
    }
    guard years.count == nodes.count, let least = years.min(), let most = years.max() else {
      return nil
    }
    return least...most
  }

  private func fillingScales(of object: DocumentObject) -> [FillingScale] {
    guard let stated = object.object("scales") else { return [] }
    return stated.order.compactMap { member -> FillingScale? in
      guard let scale = stated.optionalObject(member.key) else { return nil }
      let title = scale.optionalString("title") ?? ""
      let uncertainty = estimate("uncertainty", .quantity, of: scale)
      let drift = estimate("drift", .quantity, of: scale, else: 0)
      let annualCost = estimate("annualCost", .money, of: scale, else: 0)
      let calibrationCost = estimate("calibrationCost", .money, of: scale, else: 0)
      let hazard = scale.has("hazard") ? estimate("hazard", .hazard, of: scale) : 0
      scale.refuseUnknownFields()
      guard let uncertainty, let drift, let annualCost, let calibrationCost, let hazard else {
        return nil
      }
      return try? FillingScale(
        name: member.key, title: title, uncertainty: uncertainty, drift: drift,
        annualCost: annualCost, calibrationCost: calibrationCost, hazard: hazard)
    }
  }
}
