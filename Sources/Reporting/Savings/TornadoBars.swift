/// The bars of a tornado in characters.
struct TornadoBars {
  private let bars: SavingsSection.Bars
  private let low: Double
  private let high: Double
  private let block: Character
  private let rule: Character

  init(_ bars: SavingsSection.Bars, characters: TextStyle.Characters) {
    self.bars = bars
    let all = bars.ends.flatMap { [$0.low, $0.high] } + [bars.center]
    low = all.min() ?? 0
    high = all.max() ?? 0
    block = characters == .unicode ? "█" : "#"
    rule = characters == .unicode ? "│" : "|"
  }

  /// A bar in `width` characters; the rule stands at nothing gained, if that is in sight, or
  /// else at the estimate.
  func bar(_ row: Int, width: Int) -> String {
    guard high > low, width > 2 else { return "" }
    func place(_ value: Double) -> Int {
      min(width - 1, max(0, Int(((value - low) / (high - low) * Double(width - 1)).rounded())))
    }
    let (first, second) = bars.ends[row]
    // What is less to either side begins at the estimate.
    let (from, to) = (
      place(min(first, second, bars.center)), place(max(first, second, bars.center))
    )
    var cells = [Character](repeating: " ", count: width)
    for index in from...to { cells[index] = block }
    let mark = low < 0 && high > 0 ? place(0) : place(bars.center)
    cells[mark] = rule
    return String(cells)
  }
}
