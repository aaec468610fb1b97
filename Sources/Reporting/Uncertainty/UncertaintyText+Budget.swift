import Quantities
import Uncertainty

extension UncertaintyText {
  /// The lines of a budget, with the sum at its foot.
  func budget(_ output: OutputEvaluation, unit: String) -> [String] {
    let columns = BudgetColumns(output, unit: unit, text: self)
    let rule = { (lines: [String]) -> [String] in
      // A line above the sum.
      let width = lines.map(\.count).max() ?? 0
      return lines.dropLast() + [
        "  " + String(repeating: self.spelled("─"), count: max(0, width - 2))
      ]
        + lines.suffix(1)
    }
    let plain = Ink(isOn: false)
    if columns.width(of: columns.all) <= TextStyle.width {
      var table = TextTable()
      table.columns = columns.all
      table.drawing = (columns.all.count, bar(columns.shares))
      // A rule is as long as the lines are without their colours.
      let width = table.lines(width: TextStyle.width, ink: plain).map(\.count).max() ?? 0
      let lines = table.lines(width: TextStyle.width, ink: ink)
      return lines.dropLast()
        + ["  " + String(repeating: spelled("─"), count: max(0, width - 2))] + lines.suffix(1)
    }
    // Too wide for one: what is known first, what it does to the result below.
    var first = TextTable()
    first.columns = columns.known
    var second = TextTable()
    second.columns = columns.effect
    second.drawing = (columns.effect.count, bar(columns.shares))
    return first.lines(width: TextStyle.width, ink: ink).dropLast() + [""]
      + rule(second.lines(width: TextStyle.width, ink: ink))
  }

  /// Bars of the shares, the largest one full.
  private func bar(_ shares: [Double?]) -> TextTable.Drawing {
    let largest = shares.compactMap { $0?.magnitude }.max() ?? 0
    return TextTable.Drawing(
      titles: { _ in [] },
      cell: { row, width in
        guard row < shares.count, let share = shares[row], largest > 0 else { return "" }
        return Self.bar(share / largest, width: width, characters: style.characters)
      })
  }

  /// A bar of so much of `width`, in eighths of a cell where these can be shown.
  static func bar(_ part: Double, width: Int, characters: TextStyle.Characters) -> String {
    let part = min(1, max(0, part))
    if characters != .unicode {
      return String(repeating: "#", count: Int((part * Double(width)).rounded()))
    }
    let eighths = Int((part * Double(width * 8)).rounded())
    let rest = eighths % 8
    let tail = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][rest]
    return String(repeating: "█", count: eighths / 8) + tail
  }
}

/// The columns of a budget.
private struct BudgetColumns {
  let known: [TextTable.Column]
  let effect: [TextTable.Column]
  /// By row; `nil` for the sum.
  let shares: [Double?]

  /// All in one table: the names once.
  var all: [TextTable.Column] { known + effect.dropFirst() }

  /// How wide a table of `columns` is.
  func width(of columns: [TextTable.Column]) -> Int {
    2 + 2 * (columns.count - 1)
      + columns.map { ($0.titles + $0.cells).map(\.count).max() ?? 0 }.reduce(0, +)
  }

  init(_ output: OutputEvaluation, unit: String, text: UncertaintyText) {
    let figures = text.figures
    let rows = output.budget
    let terms = output.secondOrderTerms
    let name = text.spelled(output.name)
    let termNames = terms.map {
      text.spelled($0.first == $0.second ? "\($0.first)²" : "\($0.first)·\($0.second)")
    }
    let blank = [String](repeating: "", count: terms.count)
    let names = rows.map { text.spelled($0.input) } + termNames + [name]
    let pairs = rows.map { figures.pair($0.value, $0.standardUncertainty) }
    let result = figures.pair(output.value, output.standardUncertainty)
    func column(
      _ english: String, _ vietnamese: String, _ cells: [String],
      _ alignment: TextLayout.Alignment = .right
    ) -> TextTable.Column {
      .init([text.say(english, vi: vietnamese)], cells.map(text.spelled), alignment)
    }
    var known = [
      column("quantity", "đại lượng", names, .left),
      column("value", "giá trị", pairs.map(\.value) + blank + [result.value]),
      column("u(x)", "u(x)", pairs.map(\.u) + blank + [result.u]),
    ]
    if rows.contains(where: { $0.unit != nil }) {
      known.append(
        column("unit", "đơn vị", rows.map { $0.unit?.symbol ?? "" } + blank + [unit], .left))
    }
    known.append(
      column(
        "distrib.", "phân bố",
        rows.map { $0.distribution.shortWords[text.style.language] }
          + terms.map { _ in text.say("2nd order", vi: "bậc hai") } + [""], .left))
    if rows.contains(where: { $0.degreesOfFreedom.isFinite }) {
      known.append(
        column(
          "ν", "ν",
          rows.map { figures.freedom($0.degreesOfFreedom) } + blank
            + [figures.freedom(output.effectiveDegreesOfFreedom)]))
    }
    self.known = known
    effect = [
      column("quantity", "đại lượng", names, .left),
      column("c", "c", rows.map { figures.significant($0.sensitivity, 3) } + blank + [""]),
      column(
        "|c| u(x)", "|c| u(x)",
        rows.map { figures.significant($0.contribution, 2) }
          + terms.map { figures.significant($0.contribution, 2) } + [result.u]),
      column(
        "share", "tỉ phần",
        rows.map { figures.share($0.share) } + terms.map { figures.share($0.share) }
          + [figures.share(output.standardUncertainty > 0 ? 1 : 0)]),
    ]
    shares = rows.map(\.share) + terms.map(\.share) + [nil]
  }
}
