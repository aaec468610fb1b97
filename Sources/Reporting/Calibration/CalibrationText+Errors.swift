import Calibration
import Quantities
import Verification

// The table of errors, with bars of U within the limits.
extension CalibrationText {
  func errors(_ result: CalibrationResult, _ figures: CalibrationFigures) -> [String] {
    let points = result.points
    let plain = verification.figures
    let loadUnit = plain.unit(
      for: points.flatMap { [$0.load, $0.indication] },
      preferred: points.first?.loadUnit ?? .gram)
    let unit = figures.unit
    let known = points.map { point -> (e: String, u: String, k: String) in
      guard let error = point.error else { return ("", "", "") }
      guard let budget = point.budget else {
        return (point.uncorrectedError.map(figures.exact) ?? "", "?", "")
      }
      let (e, u) = figures.pair(error, budget.expandedUncertainty)
      return (e, u, figures.numbers.significant(budget.coverageFactor, 3))
    }
    let step = result.record.inspection.instrument.d
    let decimals = plain.decimals(of: step, loadUnit)
    let hasDirection = points.contains { $0.direction != nil }
    var table = TextTable()
    table.decimalMark = style.language == .vietnamese ? "," : "."
    func title(_ english: String, _ vietnamese: String, _ unit: String) -> [String] {
      [say(english, vi: vietnamese), spelled(unit)]
    }
    table.columns = []
    if hasDirection {
      table.columns.append(
        .init(
          ["", ""],
          points.map { spelled($0.direction.map { $0 == .up ? "↑" : "↓" } ?? "") }, .left))
    }
    table.columns += [
      .init(
        title("load", "tải", loadUnit.symbol),
        points.map { spelled(plain.number($0.load, loadUnit)) },
        .decimal),
      .init(
        title("indication", "số chỉ", loadUnit.symbol),
        points.map { spelled(plain.number($0.indication, loadUnit, leastDecimals: decimals)) },
        .decimal),
      .init(title("E", "E", unit.symbol), known.map { spelled($0.e) }, .decimal),
      .init(title("U", "U", unit.symbol), known.map { spelled($0.u) }, .decimal),
      .init(["k", ""], known.map { spelled($0.k) }),
    ]
    if points.contains(where: { $0.mpe != nil }) {
      table.columns.append(
        .init(
          title("MPE", "MPE", unit.symbol),
          points.map { $0.mpe.map { spelled("±" + plain.number($0, unit)) } ?? "" }))
    }
    let scale = ErrorScale(points)
    table.drawing = (
      table.columns.count,
      TextTable.Drawing(
        titles: { width in ["", scale.title(width, isUnicode: style.characters == .unicode)] },
        cell: { row, width in
          scale.bar(points[row], width: width, isUnicode: style.characters == .unicode)
        })
    )
    return [ink(say("Errors of indication, p = 95.45 %", vi: "Sai số chỉ thị, p = 95,45 %"), .bold)]
      + table.lines(width: TextStyle.width, ink: ink)
  }
}

/// Draws E ± U of each load on a scale of its own MPE, or on one scale where there is no limit.
struct ErrorScale {
  private let largest: Double

  init(_ points: [CalibrationPoint]) {
    largest =
      points.compactMap { point in
        guard let error = point.error, let budget = point.budget else { return nil }
        return error.magnitude + budget.expandedUncertainty
      }.max() ?? 0
  }

  /// `-MPE   0   +MPE`, or the zero alone.
  func title(_ width: Int, isUnicode: Bool) -> String {
    guard width >= 13 else { return "" }
    let (left, right) = ("−MPE", "MPE")
    let side = (width - 1) / 2
    let padLeft = String(repeating: " ", count: max(0, side - left.count))
    let padRight = String(repeating: " ", count: max(0, side - right.count))
    return (isUnicode ? left : "-MPE") + padLeft + "0" + padRight + right
  }

  /// The zero and the limits as a line, E as a dot, U as a bold stretch around it.
  func bar(_ point: CalibrationPoint, width: Int, isUnicode: Bool) -> String {
    guard let error = point.error, let u = point.budget?.expandedUncertainty, width >= 7 else {
      return ""
    }
    let limit = point.mpe.map(\.value.approximation) ?? largest
    guard limit > 0 else { return "" }
    let reach = Double((width - 1) / 2 - 1)
    let centre = (width - 1) / 2
    var cells = [Character](repeating: isUnicode ? "─" : "-", count: width)
    cells[0] = " "
    cells[width - 1] = " "
    cells[1] = isUnicode ? "├" : "|"
    cells[width - 2] = isUnicode ? "┤" : "|"
    cells[centre] = isUnicode ? "┼" : "+"
    func cell(_ value: Double) -> Int {
      let place = (value / limit * reach).rounded()
      return centre + Int(max(-reach - 1, min(reach + 1, place)))
    }
    let (from, to) = (cell(error - u), cell(error + u))
    for index in from...to {
      cells[index] = isUnicode ? (index == centre ? "┿" : "━") : "="
    }
    let isBeyondLeft = error - u < -limit
    let isBeyondRight = error + u > limit
    if isBeyondLeft, from == 0 { cells[0] = isUnicode ? "◀" : "<" }
    if isBeyondRight, to == width - 1 { cells[width - 1] = isUnicode ? "▶" : ">" }
    let dot = cell(error)
    if (1...(width - 2)).contains(dot) { cells[dot] = isUnicode ? "●" : "o" }
    return String(cells)
  }
}
