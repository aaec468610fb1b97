public import Conformity
import Foundation
public import Quantities
import Uncertainty

/// Answers to questions of conformity as documents: `steelyard.conformity/v1` in JSON.
///
/// Probabilities are in full precision. Lengths have the unit of the question, as texts; without
/// a unit they are numbers. `docs/formats/conformity.md` describes every field.
public enum ConformityAnswer {
  /// The answer to one question.
  ///
  /// - Parameters:
  ///   - sweep: whether the operating characteristic and the guard bands are added.
  ///   - language: the language of `message`; `messages` always holds both.
  ///   - version: the version of the program.
  /// - Throws: ``ConformityError`` if the sweep cannot be computed.
  public static func json(
    _ answer: ConformityEvaluation, of document: ConformityDocument, sweep: Bool,
    language: Language, version: String
  ) throws(ConformityError) -> JSONValue {
    let problem = answer.problem
    let unit = document.unit?.symbol
    func length(_ x: Double?) -> JSONValue { Self.length(x, unit) }
    func pair(_ a: Double?, _ b: Double?) -> JSONValue { .array([length(a), length(b)]) }
    func number(_ x: Double?) -> JSONValue { x.map(JSONValue.real) ?? .null }

    var members: [JSONValue.Member] = [.init("schema", .string(ConformityDocument.schema))]
    if !document.title.isEmpty { members.append(.init("title", .string(document.title))) }
    let bands = answer.guardBands
    members += [
      .init("unit", unit.map(JSONValue.string) ?? .null),
      .init("value", length(answer.value)),
      .init("standardUncertainty", length(answer.standardUncertainty)),
      .init("toleranceLimits", pair(problem.tolerance.lower, problem.tolerance.upper)),
      .init("rule", .string(document.ruleText)),
      .init("ruleName", .string(problem.rule.name)),
      .init("conformanceProbability", number(answer.state?.conforming)),
      .init("decision", answer.decision.map { .string($0.rawValue) } ?? .null),
      .init("acceptanceLimits", pair(answer.acceptance.lower, answer.acceptance.upper)),
      .init("acceptsNothing", .bool(answer.acceptance.isEmpty)),
      .init("guardBands", pair(bands.lower, bands.upper)),
      .init("specificConsumerRisk", number(answer.specificConsumerRisk)),
      .init("specificProducerRisk", number(answer.specificProducerRisk)),
      .init("globalConsumerRisk", number(answer.risks?.consumerRisk)),
      .init("globalProducerRisk", number(answer.risks?.producerRisk)),
      .init("conditionalConsumerRisk", number(answer.risks?.consumerRiskGivenAccepted)),
      .init("conditionalProducerRisk", number(answer.risks?.producerRiskGivenRejected)),
      .init("probabilityConforming", number(answer.risks?.conforming)),
      .init("probabilityAccepted", number(answer.risks?.accepted)),
      .init("measurementCapabilityIndex", number(answer.capabilityIndex)),
      .init("testUncertaintyRatio", number(answer.testUncertaintyRatio)),
      .init("processCapability", number(answer.processCapability)),
      .init("processPerformance", number(answer.processPerformance)),
      .init("costs", costs(answer.costs)),
      .init("expectedCost", number(answer.expectedCost)),
      .init("expectedCostOfSimpleAcceptance", number(answer.simpleExpectedCost)),
      .init("prior", prior(problem.prior, learntFrom: document.learntFrom, unit)),
      .init(
        "assumptions",
        .array(
          answer.assumptions.map { assumption in
            .object([
              .init("code", .string(assumption.code)),
              .init("message", .string(assumption.text[language])),
              .init(
                "messages",
                .object([
                  .init("en", .string(assumption.text.english)),
                  .init("vi", .string(assumption.text.vietnamese)),
                ])),
            ])
          })),
      .init("crossCheck", crossCheck(answer, language)),
    ]
    if sweep { members.append(.init("sweep", try self.sweep(answer, unit))) }
    members += [
      .init("language", .string(language.rawValue)), .init("source", .string(document.file)),
      .init("version", .string(version)),
    ]
    return .object(members)
  }

  /// A length of the problem, to the 15 digits that binary64 holds for certain.
  private static func length(_ x: Double?, _ unit: String?) -> JSONValue {
    guard let x, x.isFinite else { return .null }
    let rounded = Double(String(format: "%.15g", x)) ?? x
    guard let unit else { return .real(rounded) }
    let text = "\(rounded)"
    return .string("\(text.hasSuffix(".0") ? String(text.dropLast(2)) : text) \(unit)")
  }

  private static func costs(_ costs: DecisionCosts?) -> JSONValue {
    guard let costs else { return .null }
    return .object([
      .init("falseAcceptance", .real(costs.falseAcceptance)),
      .init("falseRejection", .real(costs.falseRejection)),
    ])
  }

  private static func prior(
    _ law: ProbabilityLaw?, learntFrom count: Int?, _ unit: String?
  ) -> JSONValue {
    guard let law else { return .null }
    return .object([
      .init("distribution", .string(law.name)), .init("mean", length(law.mean, unit)),
      .init("standardDeviation", length(law.standardDeviation, unit)),
      .init("learntFrom", count.map(JSONValue.integer) ?? .null),
    ])
  }

  private static func crossCheck(
    _ answer: ConformityEvaluation, _ language: Language
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("method", .string(answer.crossCheck.method.rawValue)),
      .init("description", .string(answer.crossCheck.method.text[language])),
      .init("difference", .real(answer.crossCheck.difference)),
    ]
    if let simulation = answer.simulation, let risks = answer.risks {
      members.append(
        .init(
          "monteCarlo",
          .object([
            .init("trials", .integer(simulation.trials)),
            .init(
              "seed",
              Int(exactly: simulation.seed).map(JSONValue.integer)
                ?? .string(String(simulation.seed))),
            .init("globalConsumerRisk", .real(simulation.consumerRisk)),
            .init("globalProducerRisk", .real(simulation.producerRisk)),
            .init(
              "standardErrors",
              .array([
                .real(simulation.standardError(of: risks.consumerRisk)),
                .real(simulation.standardError(of: risks.producerRisk)),
              ])),
          ])))
    } else {
      members.append(.init("monteCarlo", .null))
    }
    return .object(members)
  }

  private static func sweep(
    _ answer: ConformityEvaluation, _ unit: String?
  ) throws(ConformityError) -> JSONValue {
    let curve = OperatingCharacteristic(answer)
    let bands = try GuardBandSweep(answer)
    return .object([
      .init(
        "operatingCharacteristic",
        .array(
          curve.points.map {
            .object([
              .init("trueValue", length($0.trueValue, unit)),
              .init("probabilityAccepted", .real($0.acceptance)),
              .init("conforms", .bool($0.conforms)),
            ])
          })),
      .init("risksAreGlobal", .bool(bands.isGlobal)),
      .init(
        "guardBands",
        .array(
          bands.points.map {
            .object([
              .init("guardBand", length($0.guardBand, unit)),
              .init("multipleOfU", .real($0.multiple)),
              .init("consumerRisk", .real($0.consumerRisk)),
              .init("producerRisk", .real($0.producerRisk)),
              .init("expectedCost", $0.expectedCost.map(JSONValue.real) ?? .null),
            ])
          })),
    ])
  }
}
