import Calibration
import Quantities
import Rules
import Verification

// The budgets of all loads side by side.
extension CalibrationText {
  /// So many loads stand beside the names of the components.
  private static let loadsPerTable = 5

  func budgets(_ result: CalibrationResult, _ figures: CalibrationFigures) -> [String] {
    let points = result.points.filter { $0.budget != nil }
    if points.isEmpty { return [] }
    var lines: [String] = [
      "",
      ink(
        say(
          "Uncertainty budgets, in \(figures.unit.symbol)",
          vi: "Bảng thành phần độ không đảm bảo, \(figures.unit.symbol)"),
        .bold),
    ]
    var rest = points[...]
    while !rest.isEmpty {
      if rest.count < points.count { lines.append("") }
      lines += matrix(Array(rest.prefix(Self.loadsPerTable)), figures)
      rest = rest.dropFirst(Self.loadsPerTable)
    }
    lines += wrapped(dominants(points, figures), indent: 2)
    return lines
  }

  /// Components down, loads across, the sums at the foot.
  private func matrix(_ points: [CalibrationPoint], _ figures: CalibrationFigures) -> [String] {
    let sources = BudgetComponent.Source.allCases.filter { source in
      points.contains { $0.budget?.components.contains { $0.source == source } ?? false }
    }
    let names = sources.map { source -> String in
      let isRecalled = points.contains {
        $0.budget?.components.contains { $0.source == source && $0.citation.status == .unconfirmed }
          ?? false
      }
      return spelled(source.name[style.language] + (isRecalled ? "\u{A0}†" : ""))
    }
    let feet = [
      "u(E)", "ν_eff", "k", say("U = k u", vi: "U = k u"),
    ].map(spelled)
    var table = TextTable()
    table.columns = [.init([say("load", vi: "tải")], names + feet, .left)]
    for point in points {
      guard let budget = point.budget else { continue }
      let cells = sources.map { source -> String in
        let found = budget.components.first { $0.source == source }
        guard let found else { return "" }
        // The largest one has a mark, so that no colour is needed.
        let mark = found == budget.dominant ? spelled("◂") : " "
        return figures.u(found.standardUncertainty) + mark
      }
      let sums = [
        figures.u(budget.standardUncertainty),
        figures.numbers.freedom(budget.effectiveDegreesOfFreedom),
        figures.numbers.significant(budget.coverageFactor, 3),
        figures.u(budget.expandedUncertainty),
      ].map { spelled($0) + " " }
      let arrow = point.direction.map { $0 == .up ? "↑" : "↓" } ?? ""
      let title = spelled(point.load.text(in: point.loadUnit, style.language) + arrow) + " "
      table.columns.append(.init([title], cells.map(spelled) + sums))
    }
    let plain = table.lines(width: TextStyle.width, ink: Ink(isOn: false))
    let width = plain.map(\.count).max() ?? 0
    let lines = table.lines(width: TextStyle.width, ink: ink)
    return lines.dropLast(feet.count)
      + ["  " + String(repeating: spelled("─"), count: max(0, width - 2))]
      + lines.suffix(feet.count)
  }

  /// Which component dominates where.
  private func dominants(_ points: [CalibrationPoint], _ figures: CalibrationFigures) -> String {
    var groups: [(source: BudgetComponent.Source, shares: [Double])] = []
    for point in points {
      guard let budget = point.budget, let dominant = budget.dominant else { continue }
      let share = budget.share(of: dominant)
      if let index = groups.firstIndex(where: { $0.source == dominant.source }) {
        groups[index].shares.append(share)
      } else {
        groups.append((dominant.source, [share]))
      }
    }
    let parts = groups.map { group -> String in
      let least = figures.numbers.share(group.shares.min() ?? 0)
      let most = figures.numbers.share(group.shares.max() ?? 0)
      let range = least == most ? most : "\(least) … \(most)"
      return "\(group.source.name[style.language]) (\(range))"
    }
    return say("◂ dominant, with its part of u²: ", vi: "◂ thành phần lớn nhất, tỉ phần trong u²: ")
      + spelled(parts.joined(separator: ", ")) + "."
  }
}
