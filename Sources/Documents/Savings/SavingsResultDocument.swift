public import Economics
public import Quantities
public import Rules

/// Evaluated questions of money as documents: `steelyard.savings-result/v1` in JSON.
///
/// Numbers are in full precision, in units of the currency, of trade and in years; what does
/// not exist is `null`. `docs/formats/savings.md` describes every field.
public enum SavingsResultDocument {
  /// The schema that each evaluation declares.
  public static let schema = "steelyard.savings-result/v1"

  /// The evaluation of one question.
  ///
  /// - Parameters:
  ///   - samples: what more calibration points are worth, if asked.
  ///   - alternatives: the options over other horizons and at other rates, if asked.
  ///   - measured: the measured error that stands in the place of a stated one, and its file.
  ///   - conclusion: the sentences of the conclusion in the language of the report.
  ///   - citations: the amounts that come from tables of rules.
  ///   - language: that of the citations' notes.
  ///   - filling: the joint optimum of a filling line, if asked.
  ///   - source: the file that the question was read from.
  ///   - version: the version of the program.
  public static func json(
    _ evaluation: SavingsEvaluation, samples: [SampleInformation], alternatives: [AlternativeWorth],
    figures: [MeasurementFigures], measured: (bias: MeasuredBias, source: String)?,
    conclusion: [String], citations: [CitedAmount] = [], language: Language = .english,
    filling: (question: FillingQuestion, plans: [FillingPlan?])? = nil,
    source: String, version: String
  ) -> JSONValue {
    let question = evaluation.question
    let names = question.optionNames.map { $0.isEmpty ? "do-nothing" : $0 }
    func option(_ index: Int) -> JSONValue { .string(names[index]) }
    let optimum: JSONValue = filling.map { $0.question.json($0.plans) } ?? .null
    let amounts: JSONValue = .array(citations.map { $0.json(language) })
    let measuredBias = measured.map { self.measured($0.bias, $0.source) } ?? JSONValue.null
    var members: [JSONValue.Member] = [
      .init("schema", .string(schema)),
      .init("title", .string(question.title)),
      .init("currency", .string(question.currency.code)),
      .init("unit", .string(question.unit)),
      .init("horizon", .integer(question.horizon)),
      .init("discountRate", .real(question.estimatedRate)),
      .init("gains", .string(question.countsGains ? "counted" : "ignored")),
      .init("trials", .integer(evaluation.trials)),
      .init("seed", .string(String(evaluation.seed))),
      .init("ranking", .array(evaluation.ranking.map(option))),
      .init("leading", evaluation.leading.map(option) ?? .null),
      .init("conclusion", .array(conclusion.map(JSONValue.string))),
      .init(
        "options",
        .array(
          evaluation.options.indices.map { index in
            self.option(evaluation.options[index], name: names[index], of: question)
          })),
    ]
    members +=
      [
        .init("tornado", .array(evaluation.tornado.map { bar($0, question) })),
        .init("varianceShares", .array(evaluation.shares.map { share($0, question) })),
        .init("breakEven", .array(evaluation.breakEven.map { breakEven($0, question) })),
        .init("information", information(evaluation, samples)),
        .init(
          "fan",
          .array(
            evaluation.fan.map {
              .object([
                .init("year", .integer($0.year)), .init("p5", .real($0.lower)),
                .init("p50", .real($0.median)), .init("p95", .real($0.upper)),
              ])
            })),
        .init("alternatives", .array(alternatives.map { alternative($0, names) })),
        .init("atStake", .array(figures.map(atStake))),
        .init("measured", measuredBias),
        .init(
          "clipped",
          .array(
            evaluation.clipped.map {
              .object([.init("input", .string($0.name)), .init("share", .real($0.share))])
            })),
        .init("citations", amounts),
        .init("optimum", optimum),
        .init("source", .string(source)),
        .init("version", .string(version)),
      ] as [JSONValue.Member]
    return .object(members)
  }

  private static func information(
    _ evaluation: SavingsEvaluation, _ samples: [SampleInformation]
  ) -> JSONValue {
    let inputs = evaluation.information.map { entry -> JSONValue in
      .object([
        .init("input", .string(evaluation.question.inputs[entry.input].name)),
        .init("value", .real(entry.value)),
      ])
    }
    let points = samples.map { sample -> JSONValue in
      .object([.init("points", .integer(sample.points)), .init("value", .real(sample.value))])
    }
    return .object([
      .init("perfect", .real(evaluation.perfectInformation)),
      .init("inputs", .array(inputs)), .init("samples", .array(points)),
    ])
  }

  private static func real(_ value: Double?) -> JSONValue { value.map(JSONValue.real) ?? .null }

  private static func option(
    _ option: OptionEvaluation, name: String, of question: SavingsCase
  ) -> JSONValue {
    let trials = option.simulated
    return .object([
      .init("name", .string(name)),
      .init("title", .string(option.title)),
      .init("investment", .real(option.investment)),
      .init("annualCost", .real(option.annualCost)),
      .init("annualLoss", .real(option.annualLoss)),
      .init("annualTaken", .real(option.annualTaken)),
      .init("annualSaving", .real(option.annualSaving)),
      .init("netPresentValue", .real(option.netPresentValue)),
      .init(
        "simulated",
        trials.map {
          .object([
            .init("mean", .real($0.mean)),
            .init("standardDeviation", .real($0.standardDeviation)),
            .init("p5", .real($0.lower)), .init("p50", .real($0.median)),
            .init("p95", .real($0.upper)), .init("probabilityPays", .real($0.probabilityPays)),
            .init("meanLoss", .real($0.meanLoss)),
            .init("lossP5", .real($0.lossRange.lowerBound)),
            .init("lossP95", .real($0.lossRange.upperBound)),
          ])
        } ?? .null),
      .init("probabilityBest", .real(option.probabilityBest)),
      .init("internalRates", .array(option.internalRate.rates.map(JSONValue.real))),
      .init("payback", real(option.payback)),
      .init("discountedPayback", real(option.discountedPayback)),
      .init("benefitCostRatio", real(option.benefitCostRatio)),
      .init("equivalentAnnualCost", .real(option.equivalentAnnualCost)),
      .init("cashFlow", .array(option.flow.amounts.map(JSONValue.real))),
      .init(
        "losses",
        .array(
          zip(question.losses, option.losses).map { loss, value in
            .object([
              .init("name", .string(loss.name)),
              .init("mechanism", .string(loss.mechanism.rawValue)),
              .init("own", .real(value.own)), .init("taken", .real(value.taken)),
            ])
          })),
    ])
  }

  private static func bar(_ bar: TornadoBar, _ question: SavingsCase) -> JSONValue {
    .object([
      .init("input", .string(question.inputs[bar.input].name)),
      .init("p10", .real(bar.low)), .init("p90", .real(bar.high)),
      .init("worthAtP10", .real(bar.worthAtLow)), .init("worthAtP90", .real(bar.worthAtHigh)),
    ])
  }

  private static func share(_ share: VarianceShare, _ question: SavingsCase) -> JSONValue {
    .object([
      .init("input", .string(question.inputs[share.input].name)),
      .init("first", .real(share.first)), .init("total", .real(share.total)),
    ])
  }

  private static func breakEven(_ found: BreakEvenValue, _ question: SavingsCase) -> JSONValue {
    let input = question.inputs[found.input]
    return .object([
      .init("input", .string(input.name)), .init("estimate", .real(input.estimate)),
      .init("breakEven", .real(found.value)),
      .init("pays", .string(found.paysAbove ? "above" : "below")),
    ])
  }

  private static func alternative(_ entry: AlternativeWorth, _ names: [String]) -> JSONValue {
    .object([
      .init("horizon", .integer(entry.horizon)), .init("discountRate", .real(entry.rate)),
      .init("best", .string(names[entry.best])),
      .init(
        "netPresentValues",
        .object(zip(names, entry.worth).map { .init($0, .real($1)) })),
    ])
  }

  private static func measured(_ bias: MeasuredBias, _ source: String) -> JSONValue {
    func range(_ loads: ClosedRange<Double>) -> JSONValue {
      .array([.real(loads.lowerBound), .real(loads.upperBound)])
    }
    return .object([
      .init("loss", .string(bias.loss)), .init("source", .string(source)),
      .init("error", .real(bias.error)), .init("standardUncertainty", .real(bias.uncertainty)),
      .init("loads", range(bias.loads)), .init("testedLoads", range(bias.tested)),
    ])
  }

  private static func atStake(_ figures: MeasurementFigures) -> JSONValue {
    .object([
      .init("loss", .string(figures.loss)),
      .init("toleranceAtStake", real(figures.toleranceAtStake)),
      .init("shareOfLimit", real(figures.shareOfLimit)),
      .init(
        "settlement",
        figures.settlement.map {
          .object([
            .init("standardUncertainty", .real($0.standardUncertainty)),
            .init("random", .real($0.randomPart)), .init("shared", .real($0.sharedPart)),
            .init("typicalDispute", .real($0.typicalDispute)),
          ])
        } ?? .null),
    ])
  }
}
