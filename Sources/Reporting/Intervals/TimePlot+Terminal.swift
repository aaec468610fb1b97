extension TimePlot {
  static let columns = 60
  static let rows = 15

  /// The plot in characters, at most `TextStyle.width` columns wide.
  func terminal(_ characters: TextStyle.Characters) -> [String] {
    let isUnicode = characters == .unicode
    var grid = [[Character]](
      repeating: [Character](repeating: " ", count: Self.columns), count: Self.rows)
    let (xs, ys) = (xRange, yRange)
    let step = (xs.upperBound - xs.lowerBound) / Double(Self.columns - 1)
    func row(_ y: Double) -> Int? {
      let part = (ys.upperBound - y) / (ys.upperBound - ys.lowerBound)
      let row = Int((part * Double(Self.rows - 1)).rounded())
      return (0..<Self.rows).contains(row) ? row : nil
    }
    for column in 0..<Self.columns {
      let x = xs.lowerBound + step * Double(column)
      let low = Self.value(band.map { ($0.x, $0.low) }, at: x)
      let high = Self.value(band.map { ($0.x, $0.high) }, at: x)
      if let low, let high {
        let top = row(min(high, ys.upperBound)) ?? 0
        let bottom = row(max(low, ys.lowerBound)) ?? Self.rows - 1
        if top <= bottom {
          for place in top...bottom { grid[place][column] = isUnicode ? "░" : "." }
        }
      }
      for line in lines {
        guard let y = Self.value(line.points, at: x), let place = row(y) else { continue }
        grid[place][column] = Self.glyph(line.role, isUnicode)
      }
    }
    for mark in marks.sorted(by: { !$0.isSignal && $1.isSignal }) {
      guard let place = row(mark.y) else { continue }
      let column = Int(((mark.x - xs.lowerBound) / step).rounded())
      guard (0..<Self.columns).contains(column) else { continue }
      grid[place][column] = mark.isSignal ? (isUnicode ? "✗" : "X") : (isUnicode ? "●" : "o")
    }
    var labels = [String](repeating: "", count: Self.rows)
    for level in levels {
      if let place = row(level.y), labels[place].isEmpty { labels[place] = level.text }
    }
    let width = min(labels.map(\.count).max() ?? 0, TextStyle.width - Self.columns - 5)
    var result = zip(labels, grid).map { label, cells in
      Self.trimmed("  " + TextLayout.pad(label, width, .right) + " " + String(cells))
    }
    var axis = [Character](repeating: " ", count: Self.columns)
    var end = -1
    for date in dates {
      let place = Int(((date.x - xs.lowerBound) / step).rounded())
      let start = min(max(0, place - date.text.count / 2), Self.columns - date.text.count)
      guard start > end, start >= 0 else { continue }
      for (offset, character) in date.text.enumerated() { axis[start + offset] = character }
      end = start + date.text.count
    }
    result.append(
      Self.trimmed(String(repeating: " ", count: width + 3) + String(axis)))
    return result
  }

  static func glyph(_ role: Role, _ isUnicode: Bool) -> Character {
    switch role {
    case .limit: isUnicode ? "─" : "="
    case .centre: isUnicode ? "┄" : "-"
    case .fit: isUnicode ? "∙" : "~"
    case .trace: isUnicode ? "∙" : "~"
    }
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
