import Uncertainty

/// The models that are compiled in, against the figures that their sources print.
enum ModelCases {
  static func checks() throws(DocumentError) -> [ReferenceCheck] {
    var checks: [ReferenceCheck] = []
    for name in ModelLibrary.names {
      let document = try ModelLibrary.model(name)
      let evaluation: ModelEvaluation
      do throws(EvaluationError) {
        // Trials are drawn where a figure of theirs is printed.
        let isSimulated = document.published.contains {
          $0.figure.contains("monteCarlo") || $0.figure.hasPrefix("validation")
        }
        evaluation = try ModelEvaluation(
          document.model, options: document.propagation,
          simulating: isSimulated ? document.simulation : nil)
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
