import Conformity
import Quantities

/// A curve over true values in characters: from 0 to 1, the limits below.
struct TerminalCurve {
  private let points: [(trueValue: Double, height: Double, conforms: Bool)]
  private let tables: ConformityTables
  /// Whether the heights are probabilities, and not parts of a peak.
  private let hasScale: Bool

  private static let columns = 61
  private static let rows = 10

  /// An operating characteristic.
  init(_ curve: OperatingCharacteristic, tables: ConformityTables) {
    points = curve.points.map { ($0.trueValue, $0.acceptance, $0.conforms) }
    self.tables = tables
    hasScale = true
  }

  /// What is known of an item.
  init(_ density: StateDensity, tables: ConformityTables) {
    points = density.points.map { ($0.trueValue, $0.density, $0.conforms) }
    self.tables = tables
    hasScale = false
  }

  /// The lines, at most 72 columns wide.
  func lines(_ characters: TextStyle.Characters) -> [String] {
    guard let first = points.first, let last = points.last,
      last.trueValue > first.trueValue
    else { return [] }
    let isUnicode = characters == .unicode
    let span = last.trueValue - first.trueValue
    func column(_ value: Double) -> Int {
      Int(((value - first.trueValue) / span * Double(Self.columns - 1)).rounded())
    }
    var grid = [[Character]](
      repeating: [Character](repeating: " ", count: Self.columns), count: Self.rows + 1)
    for point in points {
      let row = Self.rows - Int((point.height * Double(Self.rows)).rounded())
      let x = min(max(column(point.trueValue), 0), Self.columns - 1)
      grid[row][x] = point.conforms ? (isUnicode ? "•" : "o") : (isUnicode ? "×" : "x")
    }
    var lines = grid.enumerated().map { row, cells -> String in
      let label =
        !hasScale
        ? "   "
        : row == 0 ? "  1" : row == Self.rows / 2 ? half : row == Self.rows ? "  0" : "   "
      var text = label + (isUnicode ? " │" : " |") + String(cells)
      while text.last == " " { text.removeLast() }
      return text
    }
    lines.append(
      "    " + (isUnicode ? "└" : "+")
        + String(repeating: isUnicode ? "─" : "-", count: Self.columns))
    lines += marks(column)
    let ends = [tables.figures.length(first.trueValue), tables.figures.length(last.trueValue)]
    let gap = max(1, Self.columns - ends[0].count - ends[1].count)
    lines.append("     " + ends[0] + String(repeating: " ", count: gap) + ends[1])
    lines.append(
      "     " + (isUnicode ? "• " : "o ") + tables.say("conforms", vi: "phù hợp")
        + (isUnicode ? "   × " : "   x ")
        + tables.say(
          "does not conform   T tolerance   A acceptance",
          vi: "không phù hợp   T dung sai   A chấp nhận"))
    return lines.map { TextLayout.spell($0, for: characters) }
  }

  private var half: String { tables.figures.language == .vietnamese ? "0,5" : "0.5" }

  /// T and A below the axis, each kind on its own line.
  private func marks(_ column: (Double) -> Int) -> [String] {
    let tolerance = tables.reported.answer.problem.tolerance
    let acceptance = tables.reported.answer.acceptance
    return [
      ("T", [tolerance.lower, tolerance.upper]), ("A", [acceptance.lower, acceptance.upper]),
    ].compactMap { letter, limits -> String? in
      var cells = [Character](repeating: " ", count: Self.columns)
      for limit in limits.compactMap({ $0 }) {
        let x = column(limit)
        if cells.indices.contains(x) { cells[x] = Character(letter) }
      }
      var text = "     " + String(cells)
      while text.last == " " { text.removeLast() }
      return text.isEmpty ? nil : text
    }
  }
}
