import Foundation
import Uncertainty

/// The trials of an output as columns of characters, the density of the law of propagation
/// drawn over them, both coverage intervals below.
struct TerminalHistogram {
  private let histogram: TrialHistogram
  private let framework: OutputEvaluation?
  private let trials: MonteCarloOutput
  private let figures: UncertaintyFigures

  static let columns = 60
  static let rows = 8

  init(
    _ histogram: TrialHistogram, framework: OutputEvaluation?, trials: MonteCarloOutput,
    figures: UncertaintyFigures
  ) {
    self.histogram = histogram
    self.framework = framework
    self.trials = trials
    self.figures = figures
  }

  /// The lines, at most 76 columns wide.
  func lines(
    characters: TextStyle.Characters, labels: (framework: String, trials: String)
  ) -> [String] {
    let bars = heights
    let curve = curveHeights
    let top = max(bars.max() ?? 0, curve?.max() ?? 0)
    guard top > 0, histogram.upper > histogram.lower else { return [] }
    let isUnicode = characters == .unicode
    let steps = isUnicode ? Array(" ▁▂▃▄▅▆▇█") : Array(" #")
    var lines: [String] = []
    for row in (0..<Self.rows).reversed() {
      var line = ""
      for column in 0..<Self.columns {
        let filled = bars[column] / top * Double(Self.rows) - Double(row)
        var cell = steps[Int((min(1, max(0, filled)) * Double(steps.count - 1)).rounded())]
        if let curve {
          let height = curve[column] / top * Double(Self.rows)
          if height > 0.08, Int(min(height, Double(Self.rows) - 0.01)) == row {
            cell = isUnicode ? "•" : "o"
          }
        }
        line.append(cell)
      }
      lines.append(Self.trimmed(line))
    }
    let width = max(labels.framework.count, labels.trials.count)
    let margin = String(repeating: " ", count: width + 2)
    lines = lines.map { $0.isEmpty ? "" : margin + $0 }
    lines.append(margin + String(repeating: isUnicode ? "─" : "-", count: Self.columns))
    if let framework {
      let range = framework.coverageInterval
      lines.append(
        TextLayout.pad(labels.framework, width) + "  "
          + span(range.lowerBound, framework.value, range.upperBound, isUnicode))
    }
    lines.append(
      TextLayout.pad(labels.trials, width) + "  "
        + span(
          trials.coverageInterval.lower, trials.mean, trials.coverageInterval.upper, isUnicode))
    let ends = figures.ends(
      [histogram.lower, histogram.upper], like: trials.standardUncertainty)
    let gap = max(1, Self.columns - ends[0].count - ends[1].count)
    lines.append(margin + ends[0] + String(repeating: " ", count: gap) + ends[1])
    return lines
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The share of the trials by column, as a density.
  private var heights: [Double] {
    let counts = histogram.counts
    let total = Double(counts.reduce(0, +))
    return (0..<Self.columns).map { column in
      // Bins and columns need not agree: a column takes its part of each bin.
      let from = Double(column) / Double(Self.columns) * Double(counts.count)
      let to = Double(column + 1) / Double(Self.columns) * Double(counts.count)
      var sum = 0.0
      var bin = Int(from)
      while Double(bin) < to, bin < counts.count {
        sum += Double(counts[bin]) * (min(to, Double(bin + 1)) - max(from, Double(bin)))
        bin += 1
      }
      return total > 0 ? sum / total * Double(Self.columns) : 0
    }
  }

  /// The density of y ± u by the law of propagation, in the unit of the columns.
  private var curveHeights: [Double]? {
    guard let framework, framework.standardUncertainty > 0 else { return nil }
    let density = FrameworkDensity(framework)
    let width = histogram.upper - histogram.lower
    return (0..<Self.columns).map { column in
      density(histogram.lower + (Double(column) + 0.5) / Double(Self.columns) * width) * width
    }
  }

  /// `├──┼──┤` at the places of an interval and its centre.
  private func span(_ lower: Double, _ middle: Double, _ upper: Double, _ isUnicode: Bool) -> String
  {
    func place(_ x: Double) -> Int {
      let part = (x - histogram.lower) / (histogram.upper - histogram.lower)
      return Int((min(1, max(0, part)) * Double(Self.columns - 1)).rounded())
    }
    var cells = [Character](repeating: " ", count: Self.columns)
    let (from, to) = (place(lower), place(upper))
    for cell in from...max(from, to) { cells[cell] = isUnicode ? "─" : "-" }
    cells[from] = isUnicode ? "├" : "|"
    cells[to] = isUnicode ? "┤" : "|"
    cells[place(middle)] = isUnicode ? "┼" : "+"
    return Self.trimmed(String(cells))
  }
}

/// The density that the law of propagation stands for: normal, or Student's t at the
/// effective degrees of freedom (JCGM 100:2008, G.3).
struct FrameworkDensity {
  private let value: Double
  private let u: Double
  private let nu: Double
  private let scale: Double

  init(_ output: OutputEvaluation) {
    value = output.value
    u = output.standardUncertainty
    nu = output.effectiveDegreesOfFreedom
    scale =
      nu.isFinite
      ? exp(lgamma((nu + 1) / 2) - lgamma(nu / 2)) / (nu * .pi).squareRoot()
      : 1 / (2 * Double.pi).squareRoot()
  }

  func callAsFunction(_ x: Double) -> Double {
    let z = (x - value) / u
    let shape = nu.isFinite ? pow(1 + z * z / nu, -(nu + 1) / 2) : exp(-z * z / 2)
    return scale * shape / u
  }
}
