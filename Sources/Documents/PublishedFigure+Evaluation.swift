public import Uncertainty

extension PublishedFigure {
  /// How far an evaluation may be from it: the stated tolerance, or half of the last digit.
  public var allowedDifference: Double { tolerance ?? Self.halfOfLastDigit(printed) }

  /// Half of the last digit of a plain number: 0.5 for `32`, 0.005 for `0.05`.
  static func halfOfLastDigit(_ printed: String) -> Double {
    guard let mark = printed.firstIndex(of: ".") else { return 0.5 }
    return Double("5e-\(printed.distance(from: mark, to: printed.endIndex))") ?? 0
  }

  /// The figure in an evaluation of the model; `nil` where the evaluation has no such figure.
  public func value(in evaluation: ModelEvaluation) -> Double? {
    let model = evaluation.model
    guard let index = model.outputs.firstIndex(where: { $0.name == output }) else { return nil }
    let parts = figure.split(separator: ".").map(String.init)
    switch parts.first {
    case "monteCarlo":
      return evaluation.simulation.flatMap { trialFigure(parts.dropFirst(), of: $0.outputs[index]) }
    case "validation":
      return parts.last == "tolerance" ? evaluation.validations?[index].tolerance : nil
    case "coverageRegions": return regionFigure(parts.dropFirst(), of: evaluation)
    default: break
    }
    guard let found = evaluation.propagation?.outputs[index] else { return nil }
    switch parts {
    case ["value"]: return found.value
    case ["standardUncertainty"]: return found.standardUncertainty
    case ["firstOrderStandardUncertainty"]: return found.firstOrderStandardUncertainty
    case ["effectiveDegreesOfFreedom"]: return found.effectiveDegreesOfFreedom
    case ["coverageFactor"]: return found.coverageFactor
    case ["expandedUncertainty"]: return found.expandedUncertainty
    case ["coverageInterval", "lower"]: return found.coverageInterval.lowerBound
    case ["coverageInterval", "upper"]: return found.coverageInterval.upperBound
    default: break
    }
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "contribution": return found.budget.first { $0.input == parts[1] }?.contribution
    case "correlation":
      let other = model.outputs.firstIndex { $0.name == parts[1] }
      return other.flatMap { evaluation.propagation?.correlation(index, $0) }
    default: return nil
    }
  }

  private func regionFigure(
    _ parts: ArraySlice<String>, of evaluation: ModelEvaluation
  ) -> Double? {
    let regions: CoverageRegions?
    switch parts.first {
    case "propagation": regions = evaluation.regions
    case "monteCarlo": regions = evaluation.simulation?.regions
    default: return nil
    }
    switch Array(parts.dropFirst()) {
    case ["ellipsoid", "coverageFactor"]: return regions?.ellipsoid.coverageFactor
    case ["rectangle", "coverageFactor"]: return regions?.rectangle.coverageFactor
    case ["rectangle", "bonferroniFactor"]: return regions?.bonferroniFactor
    case ["largestEigenvalue"]: return regions?.largestEigenvalue
    default: return nil
    }
  }

  private func trialFigure(
    _ parts: ArraySlice<String>, of trials: MonteCarloOutput
  ) -> Double? {
    switch Array(parts) {
    case ["mean"]: trials.mean
    case ["standardUncertainty"]: trials.standardUncertainty
    case ["coverageInterval", "lower"]: trials.coverageInterval.lower
    case ["coverageInterval", "upper"]: trials.coverageInterval.upper
    case ["shortestCoverageInterval", "lower"]: trials.shortestCoverageInterval.lower
    case ["shortestCoverageInterval", "upper"]: trials.shortestCoverageInterval.upper
    default: nil
    }
  }
}
