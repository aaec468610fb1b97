import Calibration
import Foundation
import Quantities

/// The relative uncertainty of a reading against the reading, both logarithmic, with the
/// requirement where one was stated.
struct UsableRangeChart {
  let statements: [WeighingStatement]
  /// Req/SF, the relative uncertainty that may be reached.
  let allowed: Double?
  let figures: CalibrationFigures

  init(
    _ statements: [WeighingStatement], required: Double?, safetyFactor: Double,
    figures: CalibrationFigures
  ) {
    self.statements = statements
    allowed = required.map { $0 / safetyFactor }
    self.figures = figures
  }

  /// log₁₀ of the first and the last reading: from U = R to Max.
  var decades: ClosedRange<Double>? {
    guard let first = statements.first, let last = statements.last else { return nil }
    let start = first.globalLine.constant / max(1e-6, 1 - first.globalLine.slope)
    guard start > 0, last.upper > start * 1.5 else { return nil }
    return log10(start)...log10(last.upper)
  }

  /// log₁₀ of the relative uncertainty at a reading, at most 0 (100 %).
  func relative(at decade: Double) -> Double? {
    let reading = pow(10, decade)
    guard let statement = statements.first(where: { reading <= $0.upper * (1 + 1e-12) }),
      let found = try? statement.evaluation(of: reading), found.globalUncertainty > 0
    else { return nil }
    return min(0, log10(found.globalUncertainty / reading))
  }

  /// log₁₀ of the least relative uncertainty, down to a whole half decade below it.
  func floor(_ decades: ClosedRange<Double>) -> Double {
    let samples = (0...60).compactMap {
      relative(at: decades.lowerBound + (decades.upperBound - decades.lowerBound) * Double($0) / 60)
    }
    let least = min(samples.min() ?? -1, allowed.map { log10($0) } ?? 0)
    return min(-1, (least * 2).rounded(.down) / 2)
  }

  /// Whether a reading meets the requirement.
  func isUsable(_ decade: Double) -> Bool {
    guard let allowed, let found = relative(at: decade) else { return false }
    return found <= log10(allowed)
  }

  /// The drawing of characters; empty where there is nothing to draw.
  func lines(characters: TextStyle.Characters) -> [String] {
    guard let decades else { return [] }
    let isUnicode = characters == .unicode
    let bottom = floor(decades)
    var plot = TerminalPlot(x: decades, y: bottom...0, rows: 11)
    for column in 0..<TerminalPlot.columns {
      let place = plot.abscissa(of: column)
      if let allowed {
        plot.mark(column: column, log10(allowed), isUnicode ? "╌" : "~")
      }
      if let found = relative(at: place) {
        let usable = allowed == nil || isUsable(place)
        plot.mark(
          column: column, found, isUnicode ? (usable ? "●" : "·") : (usable ? "o" : "."))
      }
    }
    var labels: [Int: String] = [:]
    for whole in stride(from: 0, through: bottom, by: -1) {
      if let row = plot.row(whole) { labels[row] = figures.numbers.percent(pow(10, whole)) }
    }
    if let allowed, let row = plot.row(log10(allowed)) {
      labels[row] = figures.numbers.percent(allowed)
    }
    var below = [
      (0, figures.load(pow(10, decades.lowerBound))),
      (TerminalPlot.columns - 1, figures.load(pow(10, decades.upperBound))),
    ]
    for whole in stride(from: decades.lowerBound.rounded(.up), through: decades.upperBound, by: 1) {
      below.append((plot.column(whole), figures.tick(pow(10, whole))))
    }
    return plot.lines(labels: labels, below: below, isUnicode: isUnicode)
  }

  /// The drawing for a page; empty where there is nothing to draw.
  var svg: String {
    guard let decades else { return "" }
    let bottom = floor(decades)
    func x(_ decade: Double) -> String {
      SVGNumber.text(
        70 + (decade - decades.lowerBound) / (decades.upperBound - decades.lowerBound) * 630)
    }
    func y(_ value: Double) -> String { SVGNumber.text(14 + value / bottom * 246) }
    let samples = (0...160).map {
      decades.lowerBound + (decades.upperBound - decades.lowerBound) * Double($0) / 160
    }
    var parts = [
      "<svg viewBox=\"0 0 720 300\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">",
      "<path class=\"axis\" d=\"M70 14 V260 H700\"/>",
    ]
    if let allowed {
      let level = y(log10(allowed))
      if let first = samples.first(where: isUsable) {
        parts.append(
          "<rect class=\"limits\" x=\"\(x(first))\" y=\"\(level)\" width=\"\(SVGNumber.text((decades.upperBound - first) / (decades.upperBound - decades.lowerBound) * 630))\" height=\"\(SVGNumber.text(260 - (14 + log10(allowed) / bottom * 246)))\"/>"
        )
      }
      parts.append("<path class=\"curve\" d=\"M70 \(level) H700\"/>")
    }
    let curve = samples.compactMap { place in relative(at: place).map { (place, $0) } }
    parts.append(
      "<path class=\"trials\" d=\""
        + curve.enumerated().map { "\($0 == 0 ? "M" : "L")\(x($1.0)) \(y($1.1))" }
        .joined(separator: " ") + "\"/>")
    for whole in stride(from: 0, through: bottom, by: -1) {
      parts.append(
        "<text class=\"soft\" x=\"62\" y=\"\(y(whole))\" dy=\"4\" text-anchor=\"end\">\(HTMLPage.escaped(figures.numbers.percent(pow(10, whole))))</text>"
      )
    }
    for whole in stride(from: decades.lowerBound.rounded(.up), through: decades.upperBound, by: 1) {
      parts.append("<path class=\"axis\" d=\"M\(x(whole)) 260 v5\"/>")
      parts.append(
        "<text class=\"soft\" x=\"\(x(whole))\" y=\"280\" text-anchor=\"middle\">\(HTMLPage.escaped(figures.tick(pow(10, whole))))</text>"
      )
    }
    return parts.joined(separator: "\n") + "\n</svg>"
  }
}
