import Quantities
import Statistics

/// The points of a fit with their curve, and the residuals below: characters for a terminal, SVG
/// for a page.
struct CurvePlot {
  private let x: [Double]
  private let y: [Double]
  private let residuals: [Double]
  private let curve: [(x: Double, y: Double, u: Double)]
  private let names: CurveNames
  private let figures: UncertaintyFigures
  private let uncertainties: [(x: Double, y: Double)]

  static let columns = 58
  static let rows = 14
  static let residualRows = 5

  init(_ analysis: CurveAnalysis, names: CurveNames, figures: UncertaintyFigures) {
    x = analysis.data.x.map(\.value)
    y = analysis.data.y.map(\.value)
    residuals = analysis.residuals.map(\.value)
    self.names = names
    self.figures = figures
    uncertainties = Self.spreads(analysis.data)
    let (low, high) = (analysis.range.lowerBound.value, analysis.range.upperBound.value)
    curve = (0...200).compactMap { index in
      let place = low + (high - low) * Double(index) / 200
      guard let found = try? analysis.curve.value(at: place) else { return nil }
      return (place, found.value, found.standardUncertainty)
    }
  }

  /// u(x) and u(y) of each point where they are stated; 0 otherwise.
  private static func spreads(_ data: CurveData) -> [(x: Double, y: Double)] {
    let n = data.x.count
    switch data.knowledge {
    case .ordinates(.standard(let u)): return u.map { (0, $0.value) }
    case .ordinates(.covariance(let matrix)):
      return (0..<n).map { (0, matrix[$0][$0].squareRoot().value) }
    case .ordinates: return data.x.map { _ in (0, 0) }
    case .pairs(.independent(let ux, let uy)), .pairs(.paired(let ux, let uy, _)):
      return (0..<n).map { (ux[$0].value, uy[$0].value) }
    case .pairs(.full(let matrix)):
      return (0..<n).map {
        (matrix[$0][$0].squareRoot().value, matrix[n + $0][n + $0].squareRoot().value)
      }
    }
  }

  /// The range of values, a little wider than they are.
  private static func bounds(_ values: [Double]) -> (low: Double, high: Double)? {
    guard let low = values.min(), let high = values.max(), low.isFinite, high.isFinite else {
      return nil
    }
    let span = high - low
    if span > 0 { return (low - 0.04 * span, high + 0.04 * span) }
    let reach = low == 0 ? 1 : abs(low) * 0.1
    return (low - reach, high + reach)
  }

  /// Points and curve as a figure.
  func figure(caption: String) -> ReportPage.Block { Self.block(caption, svg, lines) }

  /// The residuals as a figure.
  func residualFigure(caption: String) -> ReportPage.Block {
    Self.block(caption, residualSVG, residualLines)
  }

  private static func block(
    _ caption: String, _ svg: String, _ lines: [String]
  ) -> ReportPage.Block {
    .figure(
      .init(caption: caption, svg: svg) { characters in
        lines.map { TextLayout.spell($0, for: characters) }
      })
  }

  // MARK: Characters

  /// The points as ●, the curve as ·.
  var lines: [String] {
    guard let across = Self.bounds(x), let up = Self.bounds(y + curve.map(\.y)) else { return [] }
    var grid = [[Character]](
      repeating: [Character](repeating: " ", count: Self.columns), count: Self.rows)
    func column(_ value: Double) -> Int {
      Int(((value - across.low) / (across.high - across.low) * Double(Self.columns - 1)).rounded())
    }
    func row(_ value: Double) -> Int {
      Self.rows - 1
        - Int(((value - up.low) / (up.high - up.low) * Double(Self.rows - 1)).rounded())
    }
    for point in curve where (0..<Self.rows).contains(row(point.y)) {
      grid[row(point.y)][column(point.x)] = "·"
    }
    for (a, b) in zip(x, y) { grid[row(b)][column(a)] = "●" }
    return framed(grid, up, across, title: names.y)
  }

  /// The residuals about the line 0.
  var residualLines: [String] {
    guard let across = Self.bounds(x) else { return [] }
    let reach = residuals.map(\.magnitude).max() ?? 0
    if !(reach > 0) { return [] }
    let middle = Self.residualRows / 2
    var grid = [[Character]](
      repeating: [Character](repeating: " ", count: Self.columns), count: Self.residualRows)
    grid[middle] = [Character](repeating: "─", count: Self.columns)
    for (a, residual) in zip(x, residuals) {
      let column = Int(
        ((a - across.low) / (across.high - across.low) * Double(Self.columns - 1)).rounded())
      let row = middle - Int((residual / reach * Double(middle)).rounded())
      grid[row][column] = "●"
    }
    return framed(grid, (-reach, reach), nil, title: "")
  }

  /// Rows with the ends of the vertical axis beside them, and those of the horizontal one below.
  private func framed(
    _ grid: [[Character]], _ up: (low: Double, high: Double),
    _ across: (low: Double, high: Double)?,
    title: String
  ) -> [String] {
    let ends = figures.ends([up.high, up.low], like: (up.high - up.low) / 10)
    let width = max(ends.map(\.count).max() ?? 0, min(title.count, 12))
    var lines = title.isEmpty ? [] : [TextLayout.pad(title, width)]
    for (index, row) in grid.enumerated() {
      let label = index == 0 ? ends[0] : index == grid.count - 1 ? ends[1] : ""
      lines.append(TextLayout.pad(label, width, .right) + " │" + String(row))
    }
    if let across {
      let margin = String(repeating: " ", count: width + 1)
      lines.append(margin + "└" + String(repeating: "─", count: Self.columns))
      let ends = figures.ends([across.low, across.high], like: (across.high - across.low) / 10)
      let space = max(1, Self.columns - ends[0].count - ends[1].count - names.x.count)
      let half = String(repeating: " ", count: space / 2)
      let rest = String(repeating: " ", count: space - space / 2)
      lines.append(margin + " " + ends[0] + half + names.x + rest + ends[1])
    }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  // MARK: SVG

  private static let (width, left, right) = (720.0, 90.0, 20.0)

  /// The points with bars of ± u, the curve with a band of ± 2 u.
  var svg: String {
    guard let across = Self.bounds(x),
      let up = Self.bounds(
        zip(y, uncertainties).flatMap { [$0 - $1.y, $0 + $1.y] } + curve.map(\.y))
    else { return "" }
    let (top, bottom) = (10.0, 300.0)
    func h(_ value: Double) -> String {
      Self.place(value, across, Self.left, Self.width - Self.right)
    }
    func v(_ value: Double) -> String { Self.place(value, up, bottom, top) }
    var parts = ["<svg viewBox=\"0 0 720 340\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">"]
    let upper = curve.map { "\(h($0.x)) \(v($0.y + 2 * $0.u))" }
    let lower = curve.reversed().map { "\(h($0.x)) \(v($0.y - 2 * $0.u))" }
    if !curve.isEmpty {
      parts.append(
        "<path class=\"bar\" opacity=\"0.18\" d=\"M\((upper + lower).joined(separator: " L")) Z\"/>"
      )
      parts.append(
        "<path class=\"curve\" d=\"M\(curve.map { "\(h($0.x)) \(v($0.y))" }.joined(separator: " L"))\"/>"
      )
    }
    for (index, (a, b)) in zip(x, y).enumerated() {
      let u = uncertainties[index]
      if u.y > 0 {
        parts.append(
          "<path fill=\"none\" stroke=\"currentColor\" d=\"M\(h(a)) \(v(b - u.y)) V\(v(b + u.y))\"/>"
        )
      }
      if u.x > 0 {
        parts.append(
          "<path fill=\"none\" stroke=\"currentColor\" d=\"M\(h(a - u.x)) \(v(b)) H\(h(a + u.x))\"/>"
        )
      }
      parts.append("<circle fill=\"currentColor\" cx=\"\(h(a))\" cy=\"\(v(b))\" r=\"3.5\"/>")
    }
    parts += axes(across, up, top: top, bottom: bottom, names.x, names.y)
    return parts.joined(separator: "\n") + "\n</svg>"
  }

  /// The residuals with bars of ± u.
  var residualSVG: String {
    guard let across = Self.bounds(x),
      let up = Self.bounds(
        zip(residuals, uncertainties).flatMap { [$0 - $1.y, $0 + $1.y, 0] }), up.low < 0,
      up.high > 0
    else { return "" }
    let (top, bottom) = (10.0, 130.0)
    func h(_ value: Double) -> String {
      Self.place(value, across, Self.left, Self.width - Self.right)
    }
    func v(_ value: Double) -> String { Self.place(value, up, bottom, top) }
    var parts = [
      "<svg viewBox=\"0 0 720 170\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">",
      "<path class=\"axis\" d=\"M\(SVGNumber.text(Self.left)) \(v(0)) H\(SVGNumber.text(Self.width - Self.right))\"/>",
    ]
    for (index, (a, residual)) in zip(x, residuals).enumerated() {
      let u = uncertainties[index].y
      if u > 0 {
        parts.append(
          "<path fill=\"none\" stroke=\"currentColor\" d=\"M\(h(a)) \(v(residual - u)) V\(v(residual + u))\"/>"
        )
      }
      parts.append("<circle fill=\"currentColor\" cx=\"\(h(a))\" cy=\"\(v(residual))\" r=\"3.5\"/>")
    }
    parts += axes(across, up, top: top, bottom: bottom, names.x, "")
    return parts.joined(separator: "\n") + "\n</svg>"
  }

  private static func place(
    _ value: Double, _ range: (low: Double, high: Double), _ from: Double, _ to: Double
  ) -> String {
    SVGNumber.text(from + (value - range.low) / (range.high - range.low) * (to - from))
  }

  private func axes(
    _ across: (low: Double, high: Double), _ up: (low: Double, high: Double), top: Double,
    bottom: Double, _ xName: String, _ yName: String
  ) -> [String] {
    let (l, r) = (SVGNumber.text(Self.left), SVGNumber.text(Self.width - Self.right))
    let (t, b) = (SVGNumber.text(top), SVGNumber.text(bottom))
    var parts = ["<path class=\"axis\" fill=\"none\" d=\"M\(l) \(t) V\(b) H\(r)\"/>"]
    func label(_ tick: Double, _ ticks: [Double]) -> String {
      let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
      return HTMLPage.escaped(figures.ends([tick], like: step, digits: 1)[0])
    }
    let horizontal = DistributionChart.ticks(across.low, across.high)
    for tick in horizontal {
      let place = Self.place(tick, across, Self.left, Self.width - Self.right)
      parts.append(
        "<path class=\"axis\" d=\"M\(place) \(b) v5\"/><text class=\"soft\" x=\"\(place)\" y=\"\(SVGNumber.text(bottom + 19))\" text-anchor=\"middle\">\(label(tick, horizontal))</text>"
      )
    }
    let vertical = DistributionChart.ticks(up.low, up.high)
    for tick in vertical {
      let place = Self.place(tick, up, bottom, top)
      parts.append(
        "<path class=\"axis\" d=\"M\(l) \(place) h-5\"/><text class=\"soft\" x=\"\(SVGNumber.text(Self.left - 9))\" y=\"\(place)\" dy=\"4\" text-anchor=\"end\">\(label(tick, vertical))</text>"
      )
    }
    if !xName.isEmpty {
      parts.append(
        "<text x=\"\(r)\" y=\"\(SVGNumber.text(bottom + 36))\" text-anchor=\"end\">\(HTMLPage.escaped(xName))</text>"
      )
    }
    if !yName.isEmpty {
      parts.append(
        "<text x=\"\(SVGNumber.text(Self.left + 8))\" y=\"\(SVGNumber.text(top + 10))\">\(HTMLPage.escaped(yName))</text>"
      )
    }
    return parts
  }
}
