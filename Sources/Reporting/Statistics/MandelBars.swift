import Quantities
import Statistics

/// Mandel's h and k of the laboratories of a level as bars beside their indicators.
struct MandelBars {
  private let labels: [String]
  private let h: [Double]
  private let k: [Double?]
  private let means: PrecisionLevel.Indicators
  private let scatters: PrecisionLevel.Indicators
  private let figures: UncertaintyFigures
  private let reachH: Double
  private let reachK: Double

  init?(_ level: PrecisionExperiment.Level, figures: UncertaintyFigures) {
    let found = level.precision
    guard let h = found.consistencyOfMeans, let k = found.consistencyOfScatter,
      let means = found.meanIndicators, let scatters = found.scatterIndicators
    else { return nil }
    labels = level.laboratories
    self.h = h
    self.k = k
    self.means = means
    self.scatters = scatters
    self.figures = figures
    reachH = 1.1 * max(means.outlier, h.map(\.magnitude).max() ?? 0)
    reachK = 1.1 * max(scatters.outlier, k.compactMap { $0 }.max() ?? 0)
  }

  func figure(_ caption: String) -> ReportPage.Figure {
    ReportPage.Figure(caption: caption, svg: svg) { lines(characters: $0) }
  }

  // MARK: In characters

  private static let (columnsH, columnsK) = (31, 24)

  func lines(characters: TextStyle.Characters) -> [String] {
    let isUnicode = characters == .unicode
    let margin = min(16, labels.map(\.count).max() ?? 0)
    let (bar, axis, limit): (Character, Character, Character) =
      isUnicode ? ("━", "│", "┊") : ("=", "|", ":")
    var lines = [
      TextLayout.pad("", margin) + "  " + TextLayout.pad("h", Self.columnsH) + "  k"
    ]
    for index in labels.indices {
      var left = [Character](repeating: " ", count: Self.columnsH)
      let centre = Self.columnsH / 2
      func place(_ value: Double) -> Int {
        centre + Int((value / reachH * Double(centre)).rounded())
      }
      for value in [means.straggler, means.outlier] {
        left[place(value)] = limit
        left[place(-value)] = limit
      }
      let end = place(h[index])
      for cell in min(centre, end)...max(centre, end) { left[cell] = bar }
      left[centre] = axis
      var right = [Character](repeating: " ", count: Self.columnsK)
      func spot(_ value: Double) -> Int {
        Int((value / reachK * Double(Self.columnsK - 1)).rounded())
      }
      for value in [scatters.straggler, scatters.outlier] { right[spot(value)] = limit }
      if let value = k[index] { for cell in 0...spot(value) { right[cell] = bar } }
      right[0] = axis
      var line =
        TextLayout.pad(TextLayout.printable(labels[index]), margin) + "  " + String(left) + "  "
        + String(right)
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return lines
  }

  // MARK: As SVG

  private static let (left, middle, right, row) = (130.0, 440.0, 700.0, 22)

  var svg: String {
    let bottom = Self.row * labels.count + 24
    let centre = (Self.left + Self.middle - 20) / 2
    let half = (Self.middle - 20 - Self.left) / 2
    func x(h value: Double) -> Double { centre + value / reachH * half }
    func x(k value: Double) -> Double { Self.middle + value / reachK * (Self.right - Self.middle) }
    var parts = [
      "<svg viewBox=\"0 0 720 \(bottom + 24)\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">",
      "<text x=\"\(SVGNumber.text(centre))\" y=\"14\" text-anchor=\"middle\">h</text>",
      "<text x=\"\(SVGNumber.text(Self.middle))\" y=\"14\">k</text>",
    ]
    var marks: [(place: Double, value: Double)] = []
    for value in [means.straggler, means.outlier] {
      marks += [(x(h: value), value), (x(h: -value), -value)]
    }
    for value in [scatters.straggler, scatters.outlier] { marks.append((x(k: value), value)) }
    for (place, value) in marks {
      parts.append(
        "<path class=\"axis\" stroke-dasharray=\"3 4\" d=\"M\(SVGNumber.text(place)) 20 V\(bottom)\"/>"
      )
      parts.append(
        "<text class=\"soft\" x=\"\(SVGNumber.text(place))\" y=\"\(bottom + 15)\" text-anchor=\"middle\">"
          + "\(HTMLPage.escaped(figures.significant(value, 3)))</text>")
    }
    for place in [centre, Self.middle] {
      parts.append("<path class=\"axis\" d=\"M\(SVGNumber.text(place)) 20 V\(bottom)\"/>")
    }
    for index in labels.indices {
      let y = Self.row * index + 24
      let label = labels[index]
      let name = label.count > 18 ? label.prefix(17) + "…" : label[...]
      parts.append(
        "<text x=\"\(Int(Self.left) - 10)\" y=\"\(y + 12)\" text-anchor=\"end\">"
          + "\(HTMLPage.escaped(String(name)))</text>")
      let end = x(h: h[index])
      parts.append(
        "<rect class=\"bar\" x=\"\(SVGNumber.text(min(centre, end)))\" y=\"\(y + 2)\" width=\"\(SVGNumber.text(abs(end - centre)))\" height=\"12\"/>"
      )
      if let value = k[index] {
        parts.append(
          "<rect class=\"bar\" x=\"\(SVGNumber.text(Self.middle))\" y=\"\(y + 2)\" width=\"\(SVGNumber.text(x(k: value) - Self.middle))\" height=\"12\"/>"
        )
      }
    }
    return parts.joined(separator: "\n") + "\n</svg>"
  }
}
