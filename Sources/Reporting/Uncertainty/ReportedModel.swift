public import Uncertainty

/// An evaluated model with what its document says about it.
public struct ReportedModel: Sendable {
  /// The file the model was read from.
  public let file: String
  /// What the model is for; may be empty.
  public let description: String
  /// Where it comes from; may be empty.
  public let source: String
  public let evaluation: ModelEvaluation

  public init(file: String, description: String, source: String, evaluation: ModelEvaluation) {
    self.file = file
    self.description = description
    self.source = source
    self.evaluation = evaluation
  }

  var model: MeasurementModel { evaluation.model }

  /// The title, or the name of the file where there is none.
  var title: String { model.title.isEmpty ? file : model.title }

  func framework(_ index: Int) -> OutputEvaluation? { evaluation.propagation?.outputs[index] }
  func trials(_ index: Int) -> MonteCarloOutput? { evaluation.simulation?.outputs[index] }
  func unit(_ index: Int) -> String {
    let symbol = model.outputUnits[index]?.symbol ?? ""
    return symbol == "1" ? "" : symbol
  }
}
