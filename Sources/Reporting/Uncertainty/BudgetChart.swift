import Uncertainty

/// The contributions of a budget as bars, the largest first (SVG).
struct BudgetChart {
  private struct Bar {
    let name: String
    let contribution: Double
    let share: Double
  }

  private let bars: [Bar]
  private let rest: Int
  private let figures: UncertaintyFigures
  private let unit: String

  /// More bars than these are no picture.
  private static let most = 15

  init(_ output: OutputEvaluation, figures: UncertaintyFigures, unit: String) {
    let all =
      output.budget.map {
        Bar(name: $0.input, contribution: $0.contribution, share: $0.share)
      }
      + output.secondOrderTerms.map {
        Bar(
          name: $0.first == $0.second ? "\($0.first)²" : "\($0.first) · \($0.second)",
          contribution: $0.contribution, share: $0.share)
      }
    // The sort is stable: equal ones stay in the order of the model.
    let sorted = all.enumerated().sorted {
      ($0.element.contribution, -$0.offset) > ($1.element.contribution, -$1.offset)
    }.map(\.element)
    bars = Array(sorted.prefix(Self.most))
    rest = max(0, sorted.count - Self.most)
    self.figures = figures
    self.unit = unit
  }

  /// The drawing; empty where nothing contributes.
  var svg: String {
    guard let largest = bars.map(\.contribution).max(), largest > 0, largest.isFinite else {
      return ""
    }
    let (left, right, row) = (150.0, 170.0, 24)
    let width = 720.0
    let height = row * (bars.count + (rest > 0 ? 1 : 0)) + 10
    var parts = [
      "<svg viewBox=\"0 0 \(Int(width)) \(height)\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">"
    ]
    for (index, bar) in bars.enumerated() {
      let y = row * index + 5
      let length = bar.contribution / largest * (width - left - right)
      let name = bar.name.count > 20 ? bar.name.prefix(19) + "…" : bar.name
      let value = figures.significant(bar.contribution, 2) + (unit.isEmpty ? "" : " " + unit)
      parts.append(
        "<text x=\"\(Int(left) - 8)\" y=\"\(y + 15)\" text-anchor=\"end\">"
          + "\(HTMLPage.escaped(String(name)))</text>")
      parts.append(
        "<rect class=\"bar\" x=\"\(Int(left))\" y=\"\(y + 3)\" width=\"\(SVGNumber.text(max(0.5, length)))\" height=\"16\" rx=\"2\"/>"
      )
      parts.append(
        "<text class=\"soft\" x=\"\(SVGNumber.text(left + length + 6))\" y=\"\(y + 15)\">"
          + "\(HTMLPage.escaped(value)) · \(HTMLPage.escaped(figures.share(bar.share)))</text>"
      )
    }
    if rest > 0 {
      parts.append(
        "<text class=\"soft\" x=\"\(Int(left))\" y=\"\(row * bars.count + 20)\">+ \(rest)</text>")
    }
    return parts.joined(separator: "\n") + "\n</svg>"
  }
}

/// Numbers of a drawing: two decimals are more than a screen shows.
enum SVGNumber {
  static func text(_ number: Double) -> String {
    if !number.isFinite { return "0" }
    let hundredths = Int((min(1e6, max(-1e6, number)) * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let part = String(100 + hundredths.magnitude % 100).dropFirst()
    return "\(sign)\(hundredths.magnitude / 100).\(part)"
  }
}
