public import Economics
public import Quantities
public import Rules

/// An evaluated question of money with what was said about it.
public struct ReportedSavings: Sendable {
  /// More calibration points before deciding, and what they are worth.
  public struct Calibration: Sendable {
    /// The input that they tell about.
    public let about: String
    /// The standard uncertainty of one point, in the unit of trade.
    public let uncertainty: Double
    /// By number of points.
    public let samples: [SampleInformation]
    /// What one point costs, if stated.
    public let cost: Double?

    /// Points and their worth.
    public init(about: String, uncertainty: Double, samples: [SampleInformation], cost: Double?) {
      self.about = about
      self.uncertainty = uncertainty
      self.samples = samples
      self.cost = cost
    }
  }

  /// A measured error in the place of a stated one.
  public struct Measured: Sendable {
    /// The loss, the error and the loads.
    public let bias: MeasuredBias
    /// Where the error was read from.
    public let source: String
    /// Whether a reading says nothing of how sure its error is.
    public let lacksUncertainty: Bool

    /// A measured error.
    public init(bias: MeasuredBias, source: String, lacksUncertainty: Bool) {
      self.bias = bias
      self.source = source
      self.lacksUncertainty = lacksUncertainty
    }
  }

  /// The file that it was read from.
  public let file: String
  /// What it is about, in the words of the document; may be empty.
  public let description: String
  /// What was found.
  public let evaluation: SavingsEvaluation
  /// Calibration that may be done before deciding.
  public let calibration: Calibration?
  /// Other horizons and rates; empty where none were asked.
  public let alternatives: [AlternativeWorth]
  /// The measured error that the evaluation rests on, if it came from a measurement.
  public let measured: Measured?
  /// The joint optimum that was asked for, if any.
  public let filling: FillingQuestion?
  /// The best plan with each instrument of ``filling``; `nil` where none is lawful.
  public let fillingPlans: [FillingPlan?]
  /// The amounts that come from tables of rules.
  public let citations: [CitedAmount]
  /// What the leading solution is worth about each of its break-evens.
  public let curves: [BreakEvenCurve]
  /// What is worth knowing of the losses by bias.
  public let figures: [MeasurementFigures]
  /// Stated fill targets below what the rules need.
  public let unlawfulTargets: [(loss: String, target: Double, needed: Double)]

  /// An evaluation with its surroundings.
  ///
  /// - Throws: `EconomicsError`
  public init(
    file: String, description: String, evaluation: SavingsEvaluation, calibration: Calibration?,
    alternatives: [AlternativeWorth], measured: Measured? = nil, citations: [CitedAmount] = [],
    filling: FillingQuestion? = nil
  ) throws(EconomicsError) {
    self.file = file
    self.description = description
    self.evaluation = evaluation
    self.calibration = calibration
    self.alternatives = alternatives
    self.measured = measured
    self.citations = citations
    var curves: [BreakEvenCurve] = []
    for found in evaluation.breakEven { curves.append(try evaluation.curve(through: found)) }
    self.curves = curves
    self.filling = filling
    fillingPlans = try filling?.plans() ?? []
    figures = try evaluation.question.figures()
    unlawfulTargets = try evaluation.question.unlawfulTargets()
  }

  var question: SavingsCase { evaluation.question }
}

extension ReportedSavings {
  /// The conclusion, sentence by sentence, the most important first.
  public func conclusion(_ language: Language) -> [String] {
    let words = SavingsWords(self, language: language)
    return SavingsConclusion(reported: self, words: words).sentences.map {
      $0.replacing("\u{A0}", with: " ")
    }
  }
}
