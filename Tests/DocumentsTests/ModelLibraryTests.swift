import Documents
import Foundation
import Testing
import Uncertainty

/// Each model of `reference-data/models` against the figures that its source prints
/// (SOURCE.md there names the documents).
@Suite struct ModelLibraryTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("reference-data/models")

  static let files: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  @Test func `the library is here`() { #expect(Self.files.count >= 24) }

  @Test(arguments: files)
  func `a model gives what its source prints`(file: String) throws {
    let document = try ModelDocument.read(path: Self.folder.appendingPathComponent(file).path)
    #expect(!document.source.isEmpty)
    let evaluation = try ModelEvaluation(
      document.model, options: document.propagation, simulating: document.simulation)
    #expect(evaluation.simulationError == nil)
    #expect(evaluation.propagationError == nil)
    for figure in document.published {
      let found = try #require(
        value(figure.figure, of: figure.output, in: evaluation),
        "\(figure.figure) is no figure of \(figure.output)")
      let printed = try #require(Double(figure.printed))
      let tolerance = figure.tolerance ?? Self.halfDigit(figure.printed)
      #expect(
        (found - printed).magnitude <= tolerance * (1 + 1e-9),
        "\(figure.output) \(figure.figure): \(found), printed \(figure.printed)")
    }
  }

  /// Half of the last digit of a plain number.
  private static func halfDigit(_ text: String) -> Double {
    let behind = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 }
    return 0.5 * pow(10, -Double(behind ?? 0))
  }

  @Test func `half of the last digit is what it says`() {
    #expect(Self.halfDigit("32") == 0.5)
    #expect(Self.halfDigit("0.05") == 0.005)
  }

  private func value(
    _ path: String, of output: String, in evaluation: ModelEvaluation
  ) -> Double? {
    let model = evaluation.model
    guard let index = model.outputs.firstIndex(where: { $0.name == output }),
      let found = evaluation.propagation?.outputs[index]
    else { return nil }
    let parts = path.split(separator: ".").map(String.init)
    let trials = evaluation.simulation?.outputs[index]
    switch parts {
    case ["value"]: return found.value
    case ["standardUncertainty"]: return found.standardUncertainty
    case ["firstOrderStandardUncertainty"]: return found.firstOrderStandardUncertainty
    case ["effectiveDegreesOfFreedom"]: return found.effectiveDegreesOfFreedom
    case ["coverageFactor"]: return found.coverageFactor
    case ["expandedUncertainty"]: return found.expandedUncertainty
    case ["coverageInterval", "lower"]: return found.coverageInterval.lowerBound
    case ["coverageInterval", "upper"]: return found.coverageInterval.upperBound
    case ["monteCarlo", "mean"]: return trials?.mean
    case ["monteCarlo", "standardUncertainty"]: return trials?.standardUncertainty
    case ["monteCarlo", "coverageInterval", "lower"]: return trials?.coverageInterval.lower
    case ["monteCarlo", "coverageInterval", "upper"]: return trials?.coverageInterval.upper
    case ["monteCarlo", "shortestCoverageInterval", "lower"]:
      return trials?.shortestCoverageInterval.lower
    case ["monteCarlo", "shortestCoverageInterval", "upper"]:
      return trials?.shortestCoverageInterval.upper
    case ["validation", "tolerance"]: return evaluation.validations?[index].tolerance
    default: break
    }
    if parts.count == 2, parts[0] == "contribution" {
      return found.budget.first { $0.input == parts[1] }?.contribution
    }
    if parts.count == 2, parts[0] == "correlation",
      let other = model.outputs.firstIndex(where: { $0.name == parts[1] })
    {
      return evaluation.propagation?.correlation(index, other)
    }
    return nil
  }
}
