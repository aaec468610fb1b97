import Economics
import Quantities
import Rules

/// Turns a document into a question about money, and notes all that is wrong with it.
final class SavingsReader {
  let reader: DocumentReader
  /// The numbers that were read, in their order.
  var inputs: [EconomicInput] = []
  /// The entries of `inputs:` of the document.
  var named: [String: NamedInput] = [:]
  /// The names of ``named`` in their order.
  var names: [String] = []
  /// The names of the losses in the document, read or not.
  var lossNames: [String] = []
  var currency = Currency.vietnameseDong
  var unit: TradeUnit?
  /// The amounts that were taken from tables of rules.
  var citations: [CitedAmount] = []
  /// Where the rules come from, and the rules once they were asked for.
  let rules: () throws(DocumentError) -> RuleBook
  var loadedRules: RuleBook?

  /// An entry of `inputs:`, and what it turned out to be.
  struct NamedInput {
    let node: DocumentNode
    let keyPosition: DocumentPosition
    var index: Int?
    var kind: ParameterKind?
    /// Whether it could not be read.
    var isBroken = false
  }

  init(
    _ reader: DocumentReader,
    rules: @escaping () throws(DocumentError) -> RuleBook = SavingsDocument.builtInRules
  ) {
    self.reader = reader
    self.rules = rules
  }

  private enum StatedGains: String, CaseIterable {
    case ignored
    case counted
  }

  /// The document, or `nil` with problems noted.
  func read(_ node: DocumentNode) -> SavingsDocument? {
    guard let object = reader.root(node, schemas: [SavingsDocument.schema]) else { return nil }
    let title = object.optionalString("title") ?? ""
    let description = object.optionalString("description") ?? ""
    _ = object.optionalChoice("numbers", of: StatedNumbers.self)
    readCurrency(object)
    readUnit(object)
    let horizon = object.integer("horizon", in: 1...CashFlow.mostYears)
    let gains = object.optionalChoice("gains", of: StatedGains.self) ?? .ignored
    readNames(object)
    let rate = value("discountRate", of: object, kind: .rate, name: "discountRate")
    let losses = losses(of: object)
    let solutions = solutions(of: object, changing: losses)
    let settings = simulation(
      of: object, trials: SavingsSettings.fewest...SavingsSettings.most)
    let calibration = calibration(of: object)
    let alternatives = alternatives(of: object)
    let filling = filling(of: object)
    object.refuseUnknownFields()
    refuseUnusedInputs()
    guard reader.problems.isEmpty, let horizon, let rate else { return nil }
    guard
      let question = question(
        object,
        parts: Parts(
          title: title, losses: losses, solutions: solutions, horizon: horizon, rate: rate,
          countsGains: gains == .counted))
    else { return nil }
    return SavingsDocument(
      file: reader.file, question: question, description: description,
      trials: settings.trials, seed: settings.seed, calibration: calibration,
      horizons: alternatives.horizons, rates: alternatives.rates,
      filling: filling, citations: citations)
  }

  /// What a question is made of.
  private struct Parts {
    let title: String
    let losses: [ReadLoss]
    let solutions: [SavingsSolution]
    let horizon: Int
    let rate: LossArgument
    let countsGains: Bool
  }

  private func question(_ object: DocumentObject, parts: Parts) -> SavingsCase? {
    do throws(EconomicsError) {
      return try SavingsCase(
        title: parts.title, currency: currency, unit: unit?.symbol ?? "",
        gramsPerUnit: unit?.gramsPerUnit, inputs: inputs, losses: parts.losses.map(\.loss),
        solutions: parts.solutions, horizon: parts.horizon, rate: parts.rate,
        countsGains: parts.countsGains)
    } catch {
      if case .doubleCounting(_, let second, _) = error,
        let loss = parts.losses.first(where: { $0.loss.name == second })
      {
        reader.refuse(error, at: loss.keyPosition, path: "losses.\(second)")
      } else {
        object.refuse(error, at: "losses")
      }
      return nil
    }
  }

  // MARK: What holds for the whole document

  func readCurrency(_ object: DocumentObject) {
    guard let text = object.optionalString("currency") else { return }
    if let found = Currency(text) {
      currency = found
    } else {
      object.refuse(
        SavingsFault.unknownCurrency(
          text, suggestions: Spelling.nearest(to: text, in: Currency.all.map(\.code))),
        at: "currency")
    }
  }

  func readUnit(_ object: DocumentObject) {
    let text = object.optionalString("unit")
    if let text {
      unit = TradeUnit(text)
      if unit == nil {
        object.refuse(
          SavingsFault.unknownUnit(
            field: "unit", unit: text, suggestions: Spelling.nearest(to: text, in: TradeUnit.all),
            known: TradeUnit.all), at: "unit")
      }
    }
    guard let node = object.optionalNode("e") else { return }
    guard let interval = certain(node, kind: .positiveQuantity, field: "e", path: "e") else {
      return
    }
    unit?.scaleInterval = interval
  }

  func readNames(_ object: DocumentObject) {
    guard let node = object.optionalNode("inputs") else { return }
    guard case .object(let members) = node.content else {
      object.refuse(
        DocumentFault.wrongType(
          field: "inputs", expected: DocumentObject.objectName, found: DocumentObject.name(of: node)
        ),
        at: "inputs")
      return
    }
    for member in members {
      names.append(member.key)
      named[member.key] = NamedInput(node: member.value, keyPosition: member.keyPosition)
    }
  }

  // MARK: How it is evaluated

  func refuseUnusedInputs() {
    for name in names where named[name]?.index == nil && reader.problems.isEmpty {
      reader.refuse(
        SavingsFault.unusedInput(name), at: named[name]?.keyPosition, path: "inputs.\(name)")
    }
  }

  func simulation(
    of object: DocumentObject, trials range: ClosedRange<Int>
  ) -> (trials: Int?, seed: UInt64?) {
    guard let stated = object.optionalObject("simulation") else { return (nil, nil) }
    let trials = stated.optionalCount("trials", in: range)
    let seed = stated.optionalCount("seed", in: 0...Int.max)
    stated.refuseUnknownFields()
    return (trials, seed.map(UInt64.init))
  }

  private func calibration(of object: DocumentObject) -> SavingsDocument.Calibration? {
    guard let stated = object.optionalObject("calibration") else { return nil }
    let about = stated.string("about")
    // It is counted in the unit of what it tells about.
    let kind = inputs.first { $0.name == about }?.kind ?? .positiveQuantity
    let uncertainty = stated.node("uncertainty").flatMap {
      certain($0, kind: kind, field: "uncertainty", path: stated.path(of: "uncertainty"))
    }
    if let uncertainty, uncertainty <= 0 {
      stated.refuse(
        EconomicsError.notPositive(parameter: "uncertainty", value: uncertainty), at: "uncertainty")
    }
    let cost = stated.optionalNode("cost").flatMap {
      certain($0, kind: .money, field: "cost", path: stated.path(of: "cost"))
    }
    var points: [Int] = []
    for (index, node) in (stated.optionalList("points") ?? []).enumerated() {
      let path = "\(stated.path(of: "points"))[\(index)]"
      guard let number = stated.real(node, field: "points", path: path) else { continue }
      guard let count = Int(exactly: number), (1...1000).contains(count) else {
        reader.refuse(
          DocumentFault.outsideRange(field: "points", value: node.text ?? "", low: 1, high: 1000),
          at: node, path: path)
        continue
      }
      points.append(count)
    }
    stated.refuseUnknownFields()
    guard let about, let uncertainty else { return nil }
    let known = inputs.filter(\.isUncertain).map(\.name)
    if !known.contains(about), reader.problems.isEmpty {
      stated.refuse(
        SavingsFault.notUncertain(
          about, suggestions: Spelling.nearest(to: about, in: known), known: known), at: "about")
      return nil
    }
    return SavingsDocument.Calibration(
      about: about, uncertainty: uncertainty, points: points.isEmpty ? [1, 3, 10] : points,
      cost: cost)
  }

  private func alternatives(of object: DocumentObject) -> (horizons: [Int], rates: [Double]) {
    guard let stated = object.optionalObject("alternatives") else { return ([], []) }
    var horizons: [Int] = []
    for (index, node) in (stated.optionalList("horizons") ?? []).enumerated() {
      let path = "\(stated.path(of: "horizons"))[\(index)]"
      guard let number = stated.real(node, field: "horizons", path: path) else { continue }
      guard let years = Int(exactly: number), (1...CashFlow.mostYears).contains(years) else {
        reader.refuse(
          DocumentFault.outsideRange(
            field: "horizons", value: node.text ?? "", low: 1, high: CashFlow.mostYears),
          at: node, path: path)
        continue
      }
      horizons.append(years)
    }
    let rates = (stated.optionalList("discountRates") ?? []).enumerated().compactMap {
      index, node in
      certain(
        node, kind: .rate, field: "discountRates",
        path: "\(stated.path(of: "discountRates"))[\(index)]")
    }
    stated.refuseUnknownFields()
    return (horizons, rates)
  }
}
