public import Quantities

/// Something about an evaluated model that its reader should know.
public struct EvaluationWarning: Sendable, Hashable {
  /// A short stable name.
  public let code: String
  /// The output that it is about; `nil` where it is about the model.
  public let output: String?
  /// Whether a figure must not be used without heeding it.
  public let isGrave: Bool
  /// What there is to know.
  public let text: LocalizedText
}

extension ModelEvaluation {
  /// What the reader should know, what is about the model as a whole once only.
  public var warnings: [EvaluationWarning] {
    var result: [EvaluationWarning] = []
    if let error = propagationError {
      result.append(
        EvaluationWarning(code: error.code, output: nil, isGrave: true, text: error.message))
    }
    if let error = simulationError {
      result.append(
        EvaluationWarning(code: error.code, output: nil, isGrave: true, text: error.message))
    }
    result += noteWarnings
    if let simulation, simulation.invalidTrials.count > 0 {
      result.append(invalidTrials(simulation))
    }
    if let factor = regionsTooSmall { result.append(factor) }
    return result
  }

  private var noteWarnings: [EvaluationWarning] {
    var result: [EvaluationWarning] = []
    for output in propagation?.outputs ?? [] {
      for note in output.notes {
        let isShared = note.isOfModel
        let warning = EvaluationWarning(
          code: note.code, output: isShared ? nil : output.name, isGrave: note.isGrave,
          text: note.text)
        if !result.contains(warning) { result.append(warning) }
      }
    }
    return result
  }

  /// The regions take the outputs for jointly normal, whatever their degrees of freedom.
  private var regionsTooSmall: EvaluationWarning? {
    guard regions != nil, let propagation,
      let normal = CoverageQuantile.twoSided(coverageProbability)
    else { return nil }
    let fewest = propagation.outputs.map(\.effectiveDegreesOfFreedom).min() ?? .infinity
    guard let student = CoverageQuantile.twoSided(coverageProbability, degreesOfFreedom: fewest),
      student > 1.05 * normal
    else { return nil }
    let nu = DecimalRounding.trimmed(fewest, 3)
    return EvaluationWarning(
      code: "REGION-NORMAL", output: nil, isGrave: true,
      text: LocalizedText(
        "the coverage regions of the law of propagation take the outputs for jointly normal; with \(nu) effective degrees of freedom they are too small",
        vi:
          "vùng phủ theo định luật lan truyền coi các đại lượng ra có phân bố chuẩn đồng thời; với \(nu) bậc tự do hiệu dụng, vùng phủ quá nhỏ"
      ))
  }

  private func invalidTrials(_ simulation: MonteCarloResult) -> EvaluationWarning {
    let (count, trials) = (simulation.invalidTrials.count, simulation.trials)
    return EvaluationWarning(
      code: "INVALID-TRIALS", output: nil, isGrave: true,
      text: LocalizedText(
        "the model has no value in \(count) of \(trials) trials; they are left out of the Monte Carlo figures, so an input reaches where the model is not defined",
        vi:
          "mô hình không có giá trị trong \(count) trên \(trials) lần thử; chúng bị loại khỏi các số Monte Carlo, nghĩa là một đại lượng vào vươn tới nơi mô hình không xác định"
      ))
  }
}

extension EvaluationNote {
  /// Whether it is the same for all outputs.
  fileprivate var isOfModel: Bool {
    switch self {
    case .unusedInputs, .noScatter: true
    default: false
    }
  }

  /// Whether a figure must not be used without heeding it.
  fileprivate var isGrave: Bool {
    switch self {
    case .zeroSensitivity, .nonlinear, .corner, .noScatter, .correlatedDegreesOfFreedom,
      .angleBeyondRange, .angleAcrossEnd:
      true
    case .unusedInputs, .secondOrderIncluded, .secondOrderNotExamined,
      .simultaneousDegreesOfFreedom, .noUncertainty:
      false
    }
  }
}
