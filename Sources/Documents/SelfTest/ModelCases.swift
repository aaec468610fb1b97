import Uncertainty

/// The models that are compiled in, against the figures that their sources print.
enum ModelCases {
  static func checks() throws(DocumentError) -> [ReferenceCheck] {
    var checks: [ReferenceCheck] = []
    for name in ModelLibrary.names {
      let document = try ModelLibrary.model(name)
      let evaluation: ModelEvaluation
      do throws(EvaluationError) {
        evaluation = try ModelEvaluation(
          document.model, options: document.propagation, simulating: document.simulation)
      } catch {
        throw DocumentError([document.problem(error)])
      }
      checks += document.published.map { figure in
        ReferenceCheck(
          name, source: document.source, figure: "\(figure.output) \(figure.figure)",
          expected: Double(figure.printed) ?? .nan, printed: figure.printed,
          found: figure.value(in: evaluation), allowed: figure.allowedDifference)
      }
    }
    return checks
  }
}
