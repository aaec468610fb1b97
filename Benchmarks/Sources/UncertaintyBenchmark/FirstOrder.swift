import Documents
import Uncertainty

/// The law of propagation on a model whose estimates change from one evaluation to the
/// next: y, u, ν_eff, k and U every time.
struct FirstOrder {
  let path: String
  let seconds: Double

  init(_ arguments: ArraySlice<String>) throws(Benchmark.WrongUse) {
    guard arguments.count == 2, let path = arguments.first,
      let seconds = arguments.last.flatMap(Double.init)
    else { throw Benchmark.WrongUse() }
    self.path = path
    self.seconds = seconds
  }

  func timed() throws -> String {
    let model = try ModelDocument.read(path: path).model
    var prepared = try PreparedPropagation(model)
    let estimates = model.inputs.map(\.value)
    let clock = ContinuousClock()
    let start = clock.now
    var evaluations = 0
    var elapsed = 0.0
    var last = try prepared.evaluate()
    while elapsed < seconds {
      for step in 0..<10_000 {
        // Ends at the estimates of the file.
        let shift = 1e-9 * Double((9_999 - step) % 1000)
        for (index, estimate) in estimates.enumerated() {
          prepared.setValue(estimate + shift, ofInput: index)
        }
        last = try prepared.evaluate()
      }
      evaluations += 10_000
      elapsed = Benchmark.seconds(clock.now - start)
    }
    let freedom = last.effectiveDegreesOfFreedom
    return """
      {"us_per_eval": \(elapsed / Double(evaluations) * 1e6), "y": \(last.value), \
      "u": \(last.standardUncertainty), "nu_eff": \(freedom.isFinite ? "\(freedom)" : "null"), \
      "U": \(last.expandedUncertainty), "rss_mb": \(Benchmark.peakMemory)}
      """
  }
}
