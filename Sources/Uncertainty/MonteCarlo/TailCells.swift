/// One tail as cells from its far end inward: how many values each holds, and between
/// which bounds they lie.
struct TailCells {
  struct Cell {
    let count: Int
    let lower: Double
    let upper: Double
    /// The bin it stands for; `nil` for values that equal one another.
    let bin: Int?
  }

  let cells: [Cell]
  /// How many values lie further out than each cell.
  let starts: [Int]
  let count: Int

  /// - Parameters:
  ///   - counts: of the bins, the nearest first.
  ///   - outer: what the open bin holds, each value known, sorted from the far end inward;
  ///     `nil` if it is to be gathered.
  ///   - ties: the values that equal the threshold.
  init(_ bins: DistanceBins, counts: [Int], outer: [Double]?, ties: Int) {
    var cells: [Cell] = []
    for bin in counts.indices.reversed() where counts[bin] > 0 {
      if let outer, bin == bins.number - 1 {
        cells += outer.map { Cell(count: 1, lower: $0, upper: $0, bin: nil) }
        continue
      }
      let (lower, upper) = bins.bounds(of: bin)
      cells.append(Cell(count: counts[bin], lower: lower, upper: upper, bin: bin))
    }
    if ties > 0 {
      cells.append(Cell(count: ties, lower: bins.threshold, upper: bins.threshold, bin: nil))
    }
    self.cells = cells
    var starts: [Int] = []
    var sum = 0
    for cell in cells {
      starts.append(sum)
      sum += cell.count
    }
    self.starts = starts
    count = sum
  }

  /// The cell that holds the value with so many values further out.
  func index(of rank: Int) -> Int { starts.partitionIndex { $0 <= rank } - 1 }
}
