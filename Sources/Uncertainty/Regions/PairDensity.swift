/// How often trials fall into the cells of a picture of two outputs.
public struct PairDensity: Sendable, Hashable {
  /// The place of the output that goes to the right.
  public let first: Int
  /// The place of the output that goes up.
  public let second: Int
  /// What the picture shows of the first.
  public let horizontal: ClosedRange<Double>
  /// What the picture shows of the second.
  public let vertical: ClosedRange<Double>
  /// The cells on each side.
  public let side: Int
  /// The trials in each cell, row after row from the bottom; those outside are not counted.
  public let counts: [Int]

  /// The part of the plane that a picture shows.
  struct Frame: Sendable {
    let first: Int
    let second: Int
    let horizontal: ClosedRange<Double>
    let vertical: ClosedRange<Double>
    let side: Int

    /// The frames of all pairs of outputs that vary, from what their histograms show.
    static func all(of outputs: [MonteCarloOutput], side: Int) -> [Frame] {
      outputs.indices.flatMap { second in
        (0..<second).compactMap { first in
          guard let a = outputs[first].histogram, let b = outputs[second].histogram,
            outputs[first].standardUncertainty > 0, outputs[second].standardUncertainty > 0
          else { return nil }
          return Frame(
            first: first, second: second, horizontal: a.lower...a.upper,
            vertical: b.lower...b.upper, side: side)
        }
      }
    }
  }

  /// The counts of one thread.
  struct Counts: Sendable {
    let frame: Frame
    private(set) var cells: [Int]

    init(_ frame: Frame) {
      self.frame = frame
      cells = Array(repeating: 0, count: frame.side * frame.side)
    }

    /// Counts the first `count` trials.
    mutating func add(_ values: [[Double]], count: Int) {
      let (x, y) = (frame.horizontal.lowerBound, frame.vertical.lowerBound)
      let side = Double(frame.side)
      let perX = side / (frame.horizontal.upperBound - x)
      let perY = side / (frame.vertical.upperBound - y)
      for trial in 0..<count {
        let column = (values[frame.first][trial] - x) * perX
        let row = (values[frame.second][trial] - y) * perY
        if column >= 0 && column < side && row >= 0 && row < side {
          cells[Int(row) * frame.side + Int(column)] += 1
        }
      }
    }
  }

  /// States counts.
  ///
  /// - Precondition: there are `side`² of them.
  public init(
    first: Int, second: Int, horizontal: ClosedRange<Double>, vertical: ClosedRange<Double>,
    side: Int, counts: [Int]
  ) {
    precondition(counts.count == side * side, "there is a count for every cell")
    (self.first, self.second, self.side) = (first, second, side)
    (self.horizontal, self.vertical, self.counts) = (horizontal, vertical, counts)
  }

  /// The sum over threads.
  ///
  /// - Precondition: there is one, and all have the same frame.
  init(_ parts: [Counts]) {
    let frame = parts[0].frame
    (first, second, side) = (frame.first, frame.second, frame.side)
    (horizontal, vertical) = (frame.horizontal, frame.vertical)
    var cells = parts[0].cells
    for part in parts.dropFirst() {
      for index in cells.indices { cells[index] += part.cells[index] }
    }
    counts = cells
  }
}
