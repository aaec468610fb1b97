import Uncertainty

/// The parts of a model as a file states them.
struct ModelParts: Sendable {
  var inputs: [InputDeclaration] = []
  var constants: [ModelConstant] = []
  var outputs: [NamedExpression] = []
  var correlations: [Correlation] = []
  var simultaneous: [[String]] = []
  var probability = 0.95

  init(_ stated: [String: Any], cycleInput: String?) throws {
    let inputs = stated.object("inputs")
    for name in inputs.keys.sorted() {
      self.inputs.append(try InputDeclaration(name, stated: inputs.object(name)))
    }
    let constants = stated.object("constants")
    for name in constants.keys.sorted() {
      let entry = constants.object(name)
      guard let value = constants.number(name) ?? entry.number("value") else {
        throw ReferenceFile.Malformed(what: name)
      }
      self.constants.append(ModelConstant(name, value, unit: entry.text("unit")))
    }
    let outputs = stated.object("outputs")
    for name in outputs.keys.sorted() {
      let entry = outputs.object(name)
      guard let expression = outputs.text(name) ?? entry.text("expression") else {
        throw ReferenceFile.Malformed(what: name)
      }
      self.outputs.append(NamedExpression(name, expression, unit: entry.text("unit")))
    }
    for entry in stated.objects("correlations") {
      guard let between = entry["between"] as? [String], let r = entry.number("coefficient") else {
        throw ReferenceFile.Malformed(what: "correlations")
      }
      correlations.append(Correlation(between[0], between[1], r))
    }
    simultaneous = stated["simultaneous"] as? [[String]] ?? []
    probability = stated.number("coverageProbability") ?? 0.95
    if let name = cycleInput {
      let ratios = try Self.perCycle(stated.object("cycle"), constants: self.constants)
      self.inputs.append(InputDeclaration(name) { $0.observations = ratios })
      // What the cycles alone need does not go into the model.
      self.constants = []
    }
  }

  func model() throws -> MeasurementModel {
    try MeasurementModel(
      inputs: inputs.map { try InputQuantity($0) }, constants: constants, outputs: outputs,
      correlations: correlations, simultaneous: simultaneous, coverageProbability: probability)
  }

  /// The values of an expression at each row of columns.
  private static func perCycle(
    _ cycle: [String: Any], constants: [ModelConstant]
  ) throws -> [Double] {
    guard let expression = cycle.text("ratio") else { throw ReferenceFile.Malformed(what: "ratio") }
    let columns = cycle.object("columns")
    let names = columns.keys.sorted()
    let table = names.map { columns.numbers($0) ?? [] }
    return try (0..<table[0].count).map { row in
      let exact = zip(names, table).map { ModelConstant($0, $1[row]) }
      return try MeasurementModel(
        inputs: [], constants: constants + exact, outputs: [NamedExpression("ratio", expression)]
      ).propagated().outputs[0].value
    }
  }
}

extension InputDeclaration {
  init(_ name: String, stated: [String: Any]) throws {
    self.init(name: name)
    unit = stated.text("unit")
    value = stated.number("value")
    standardUncertainty = stated.number("standardUncertainty")
    relativeStandardUncertainty = stated.number("relativeStandardUncertainty")
    expandedUncertainty = stated.number("expandedUncertainty")
    coverageFactor = stated.number("coverageFactor")
    coverageProbability = stated.number("coverageProbability")
    halfWidth = stated.number("halfWidth")
    lower = stated.number("lower")
    upper = stated.number("upper")
    limitUncertainty = stated.number("limitUncertainty")
    resolution = stated.number("resolution")
    observations = stated.numbers("observations")
    pooledStandardDeviation = stated.number("pooledStandardDeviation")
    observationCount = stated.number("observationCount").map { Int($0) }
    degreesOfFreedom = stated.number("degreesOfFreedom")
    reliability = stated.number("reliability")
    distribution = try stated.text("distribution").map { try DistributionName(parsing: $0) }
    alpha = stated.number("alpha")
    beta = stated.number("beta")
    shape = stated.number("shape")
    rate = stated.number("rate")
  }
}
