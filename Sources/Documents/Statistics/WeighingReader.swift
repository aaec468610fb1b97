import Quantities
import Statistics

/// Turns a document into a weighing series, and notes all that is wrong with it.
struct WeighingReader {
  private let object: DocumentObject
  private let library: DesignLibrary

  init(_ object: DocumentObject, library: DesignLibrary) {
    self.object = object
    self.library = library
  }

  /// The series, or `nil` with problems noted.
  func series() -> WeighingSeries? {
    let texts = (
      object.optionalString("title"), object.optionalString("source"),
      object.optionalString("unit")
    )
    let items = object.has("items") ? object.optionalStrings("items") : nil
    _ = object.optionalNode("items")
    let entry = entry()
    let names = items ?? entry?.defaultItems ?? []
    let restraint = object.optionalObject("restraint")
    let ofRestraint = restraint.flatMap { combination("of", in: $0, items: names) }
    let matrix = matrix()
    let nominal = object.has("nominal") ? object.wholeNumbers("nominal") : nil
    _ = object.optionalNode("nominal")
    let observations = observations()
    let value = restraint.flatMap { $0.preciseReal("value") }
    let uncertainty = restraint.flatMap { spread("standardUncertainty", in: $0) }
    restraint?.refuseUnknownFields()
    let check = check(items: names)
    let repeatability = object.optionalObject("repeatability")
    let within = repeatability.flatMap { spread("standardDeviation", in: $0, isRequired: true) }
    let freedom = repeatability.flatMap { self.freedom(in: $0) }
    repeatability?.refuseUnknownFields()
    let days = object.optionalObject("betweenDays")
    let between = days.flatMap { spread("standardDeviation", in: $0, isRequired: true) }
    days?.refuseUnknownFields()
    let combinations = combinations(items: names)
    let significance = object.optionalReal("significance") ?? 0.05
    if !(significance > 0 && significance < 1) {
      object.refuse(WeighingFault.notAProbability(significance), at: "significance")
    }
    object.refuseUnknownFields()
    if !object.reader.problems.isEmpty { return nil }

    guard
      let design = design(
        entry, items: names, isNamed: items != nil, matrix: matrix, restraint: ofRestraint)
    else { return nil }
    if let observations, observations.count != design.observationCount {
      refuse(
        .wrongCount(
          name: "observations", row: nil, expected: design.observationCount,
          found: observations.count), at: "observations")
    }
    if let nominal, nominal.count != names.count {
      refuse(
        .wrongCount(name: "nominal", row: nil, expected: names.count, found: nominal.count),
        at: "nominal")
    }
    var series = WeighingSeries(design)
    series.title = texts.0 ?? ""
    series.source = texts.1 ?? entry?.source ?? ""
    series.unit = texts.2 ?? ""
    series.nominal = nominal ?? entry?.nominal
    series.observations = observations
    if design.restraint != nil, observations != nil, value == nil {
      object.refuse(DocumentFault.missing(field: "restraint.value"), at: "restraint")
    }
    series.restraintValue = value ?? .zero
    series.restraintUncertainty = uncertainty
    series.repeatability = within
    series.repeatabilityFreedom = freedom ?? .infinity
    series.betweenDays = between
    series.check = check ?? entry.map { WeighingSeries.CheckStandard(combination: $0.check) }
    series.combinations = combinations
    series.significance = significance
    return series
  }

  // MARK: The design

  private func entry() -> DesignLibrary.Entry? {
    guard let name = object.optionalString("design") else { return nil }
    if object.has("matrix") {
      object.refuse(ModelFault.conflict("design", "matrix"), at: "matrix")
    }
    if let entry = library[name] { return entry }
    object.refuse(
      WeighingFault.unknownDesign(
        name: name, suggestions: library.suggestions(for: name), all: library.entries.map(\.name)),
      at: "design")
    return nil
  }

  private func matrix() -> [[Int]]? {
    guard let rows = object.optionalList("matrix") else { return nil }
    return rows.enumerated().compactMap { index, row in
      guard case .list(let nodes) = row.content else {
        object.reader.refuse(
          DocumentFault.wrongType(
            field: "matrix[\(index)]", expected: DocumentObject.listName,
            found: DocumentObject.name(of: row)), at: row, path: "matrix[\(index)]")
        return nil
      }
      return nodes.enumerated().compactMap {
        object.wholeNumber($1, field: "matrix[\(index)][\($0)]")
      }
    }
  }

  private func design(
    _ entry: DesignLibrary.Entry?, items: [String], isNamed: Bool, matrix: [[Int]]?,
    restraint: [Int]?
  ) -> WeighingDesign? {
    do throws(WeighingDesignError) {
      if let entry {
        if items.count != entry.nominal.count {
          throw .wrongCount(
            name: "items", row: nil, expected: entry.nominal.count, found: items.count)
        }
        return try WeighingDesign(
          items: items, matrix: entry.matrix, restraint: restraint ?? entry.restraint)
      }
      guard let matrix, isNamed else {
        object.reader.refuse(WeighingFault.noDesign, at: object.position)
        return nil
      }
      return try WeighingDesign(items: items, matrix: matrix, restraint: restraint)
    } catch {
      refuse(error, at: field(of: error))
      return nil
    }
  }

  private func field(of error: WeighingDesignError) -> String {
    switch error {
    case .repeatedItem: "items"
    case .wrongCount(let name, _, _, _): name
    case .emptyCombination: "restraint"
    default: object.has("matrix") ? "matrix" : "restraint"
    }
  }

  private func refuse(_ error: WeighingDesignError, at field: String) {
    // A row of the matrix is found by its own place.
    if case .wrongCount("matrix", let row?, _, _) = error,
      let rows = object.optionalList("matrix"), row < rows.count
    {
      object.reader.refuse(
        WeighingFault.design(error), at: rows[row], path: "matrix[\(row)]")
      return
    }
    object.refuse(WeighingFault.design(error), at: field)
  }

  // MARK: Numbers

  private func observations() -> [DoubleDouble]? {
    guard let entries = object.optionalList("observations") else { return nil }
    return entries.enumerated().compactMap { index, node in
      object.precise(node, field: "observations[\(index)]")
    }
  }

  /// A standard deviation or uncertainty that is not negative.
  private func spread(
    _ field: String, in object: DocumentObject, isRequired: Bool = false
  ) -> Double? {
    if isRequired { guard object.node(field) != nil else { return nil } }
    guard let value = object.optionalReal(field) else { return nil }
    if value > 0 || (value == 0 && !isRequired) { return value }
    object.refuse(
      isRequired && value == 0
        ? DocumentFault.notPositive(field: field, value: "0")
        : DocumentFault.negative(field: field, value: String(value)), at: field)
    return nil
  }

  private func freedom(in object: DocumentObject) -> Double? {
    guard let value = object.optionalReal("degreesOfFreedom") else { return nil }
    if value > 0 { return value }
    object.refuse(
      DocumentFault.notPositive(field: "degreesOfFreedom", value: String(value)),
      at: "degreesOfFreedom")
    return nil
  }

  private func check(items: [String]) -> WeighingSeries.CheckStandard? {
    guard let object = object.optionalObject("check") else { return nil }
    _ = object.node("of")
    let combination = self.combination("of", in: object, items: items)
    let accepted = object.optionalReal("accepted")
    let deviation =
      object.has("standardDeviation")
      ? spread("standardDeviation", in: object, isRequired: true) : nil
    _ = object.optionalNode("standardDeviation")
    let freedom = freedom(in: object)
    object.refuseUnknownFields()
    return combination.map {
      WeighingSeries.CheckStandard(
        combination: $0, accepted: accepted, standardDeviation: deviation,
        degreesOfFreedom: freedom ?? .infinity)
    }
  }

  // MARK: Combinations

  private func combinations(items: [String]) -> [[Int]] {
    (object.optionalList("combinations") ?? []).enumerated().compactMap { index, node in
      factors(node, items: items, path: "combinations[\(index)]")
    }
  }

  private func combination(
    _ field: String, in object: DocumentObject, items: [String]
  ) -> [Int]? {
    object.optionalNode(field).flatMap {
      factors($0, items: items, path: object.path(of: field))
    }
  }

  /// `[A, B]` or `{A: 1, B: -1}`.
  private func factors(_ node: DocumentNode, items: [String], path: String) -> [Int]? {
    var result = [Int](repeating: 0, count: items.count)
    func add(_ name: String, _ factor: Int, at place: DocumentPosition) {
      if let index = items.firstIndex(of: name) {
        result[index] += factor
      } else {
        object.reader.refuse(
          WeighingFault.unknownItem(
            name: name, suggestions: Spelling.nearest(to: name, in: items)), at: place, path: path)
      }
    }
    switch node.content {
    case .list(let nodes):
      for entry in nodes {
        guard let name = entry.text else {
          object.reader.refuse(WeighingFault.notACombination, at: entry, path: path)
          return nil
        }
        add(name, 1, at: entry.position)
      }
    case .object(let members):
      for member in members {
        guard let factor = object.wholeNumber(member.value, field: "\(path).\(member.key)") else {
          return nil
        }
        add(member.key, factor, at: member.keyPosition)
      }
    default:
      object.reader.refuse(WeighingFault.notACombination, at: node, path: path)
      return nil
    }
    if result.allSatisfy({ $0 == 0 }), object.reader.problems.isEmpty {
      object.reader.refuse(WeighingFault.design(.emptyCombination), at: node, path: path)
    }
    return result
  }
}

extension DocumentObject {
  /// A number with all the digits in which it is written.
  func preciseReal(_ field: String) -> DoubleDouble? {
    optionalNode(field).flatMap { precise($0, field: field) }
  }

  /// The number at `node` with all its digits, or `nil` with a problem noted.
  func precise(_ node: DocumentNode, field: String) -> DoubleDouble? {
    // What is no number, or beyond binary64, is told as for any other.
    real(node, field: field, path: path(of: field)).flatMap { _ in
      node.text.flatMap { DoubleDouble($0) }
    }
  }
}
