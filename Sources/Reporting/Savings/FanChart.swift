import Economics
import Quantities

/// The present value that a solution has brought by the end of each year, as a fan (SVG).
struct FanChart {
  private let years: [FanYear]
  private let figures: SavingsFigures

  init(_ years: [FanYear], figures: SavingsFigures) {
    self.years = years
    self.figures = figures
  }

  /// The drawing; empty where nothing is paid or received.
  var svg: String {
    let all: [Double] = [0] + years.map(\.lower) + years.map(\.upper)
    guard years.count > 1, let low = all.min(), let high = all.max(), high > low,
      (high - low).isFinite
    else { return "" }
    let (width, height) = (760.0, 230.0)
    let (left, right, top, bottom) = (120.0, 20.0, 12.0, 34.0)
    let last = Double(years[years.count - 1].year)
    func x(_ year: Int) -> Double { left + Double(year) / last * (width - left - right) }
    func y(_ value: Double) -> Double {
      top + (high - value) / (high - low) * (height - top - bottom)
    }
    func point(_ year: FanYear, _ value: Double) -> String {
      SVGNumber.text(x(year.year)) + "," + SVGNumber.text(y(value))
    }
    let above: [String] = years.map { point($0, $0.upper) }
    let below: [String] = years.reversed().map { point($0, $0.lower) }
    let area = (above + below).joined(separator: " ")
    let median = years.map { point($0, $0.median) }.joined(separator: " ")
    let zero = SVGNumber.text(y(0))
    var parts = [
      "<svg viewBox=\"0 0 \(Int(width)) \(Int(height))\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">",
      "<polygon class=\"fan\" points=\"\(area)\"/>",
      "<polyline class=\"trials\" points=\"\(median)\"/>",
      "<line class=\"zero\" x1=\"\(left)\" x2=\"\(width - right)\" y1=\"\(zero)\" y2=\"\(zero)\"/>",
    ]
    let scale = figures.scale(for: [low, high])
    var labelled: [Double] = []
    for value in [0, low, high] where labelled.allSatisfy({ abs(y($0) - y(value)) > 14 }) {
      labelled.append(value)
      parts.append(
        "<text class=\"soft\" text-anchor=\"end\" x=\"\(left - 8)\" y=\"\(SVGNumber.text(y(value) + 4))\">\(HTMLPage.escaped(figures.amount(value, scale)))</text>"
      )
    }
    parts.append(
      "<text class=\"soft\" x=\"4\" y=\"\(height - 8)\">\(HTMLPage.escaped(scale.name[figures.language]))</text>"
    )
    // Not more labels than there is room for.
    let step = max(1, Int((last / 10).rounded(.up)))
    for year in years where year.year.isMultiple(of: step) {
      parts.append(
        "<text class=\"soft\" text-anchor=\"middle\" x=\"\(SVGNumber.text(x(year.year)))\" y=\"\(height - 8)\">\(year.year)</text>"
      )
    }
    return parts.joined(separator: "\n") + "\n</svg>"
  }
}
