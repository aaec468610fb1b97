public import Quantities

/// A load made up of test weights.
public struct WeightComposition: Sendable, Hashable {
  /// So many weights of one nominal value and class.
  public struct Piece: Sendable, Hashable {
    public let nominal: Mass
    /// The class, or whatever else tells weights of one nominal value apart.
    public let weightClass: String
    public let count: Int

    public init(nominal: Mass, weightClass: String, count: Int) {
      self.nominal = nominal
      self.weightClass = weightClass
      self.count = count
    }
  }

  /// The weights, the heaviest first.
  public let pieces: [Piece]
  /// The sum of the MPEs of the pieces (R 76-1, 3.7.1 with R 111-1, Table 1).
  public let error: Mass
}

/// Finds the composition of a load with the least sum of MPEs from the weights at hand.
///
/// Composing a load is a bounded subset sum, which can take for ever on a hostile list of
/// weights. The search goes from the heaviest weight down, leaves every branch
/// that cannot beat the best composition found, and stops after a fixed number of steps: what it
/// then returns is a composition that exists, though perhaps not the best. A gate decided
/// on it can doubt weights that are good enough, never accept weights that are not.
public struct WeightComposer: Sendable {
  private struct Item {
    let piece: WeightComposition.Piece
    let nominal: Int128
    let mpe: Int128
    let count: Int128
  }

  /// Steps for one load, and kinds of weights that are looked at.
  static let stepLimit = 20_000
  static let itemLimit = 64

  private let items: [Item]
  /// The mass of all items from this one on, as far as it can be counted.
  private let rest: [Int128]
  /// Of the items from this one on, the one with the least MPE for its mass.
  private let leanest: [Int]

  /// - Parameter stock: weights with their MPE; counts may be anything.
  public init(stock: [(piece: WeightComposition.Piece, mpe: Mass)]) {
    let usable = stock.filter { $0.piece.count > 0 && $0.piece.nominal.isPositive }
      .sorted {
        ($1.piece.nominal, $0.mpe, $0.piece.weightClass)
          < ($0.piece.nominal, $1.mpe, $1.piece.weightClass)
      }
    items = usable.prefix(Self.itemLimit).map {
      Item(
        piece: $0.piece, nominal: $0.piece.nominal.value.trillionths,
        mpe: $0.mpe.value.trillionths, count: Int128($0.piece.count))
    }
    var rest = [Int128](repeating: 0, count: items.count + 1)
    var leanest = [Int](repeating: 0, count: items.count)
    for index in items.indices.reversed() {
      let item = items[index]
      let mass = item.nominal.multipliedReportingOverflow(by: item.count)
      let sum = rest[index + 1].addingReportingOverflow(mass.partialValue)
      rest[index] = mass.overflow || sum.overflow ? .max : sum.partialValue
      leanest[index] = index
      if index + 1 < items.count {
        let other = leanest[index + 1]
        let left = items[other].mpe.multipliedReportingOverflow(by: item.nominal)
        let right = item.mpe.multipliedReportingOverflow(by: items[other].nominal)
        if right.overflow || (!left.overflow && left.partialValue < right.partialValue) {
          leanest[index] = other
        }
      }
    }
    self.rest = rest
    self.leanest = leanest
  }

  /// The best composition of `load` that was found, or `nil` where there is none.
  public func composition(of load: Mass) -> WeightComposition? {
    var search = Search(steps: Self.stepLimit)
    search.counts = [Int128](repeating: 0, count: items.count)
    descend(0, load.value.trillionths, 0, &search)
    guard let error = search.bestError else { return nil }
    let pieces = zip(items, search.bestCounts).filter { $0.1 > 0 }.map {
      WeightComposition.Piece(
        nominal: $0.piece.nominal, weightClass: $0.piece.weightClass, count: Int($1))
    }
    return WeightComposition(pieces: pieces, error: Mass(ExactDecimal(trillionths: error)))
  }

  private struct Search {
    var steps: Int
    var counts: [Int128] = []
    var bestCounts: [Int128] = []
    var bestError: Int128?
  }

  private func descend(
    _ index: Int, _ remaining: Int128, _ error: Int128, _ search: inout Search
  ) {
    if remaining == 0 {
      if search.bestError.map({ error < $0 }) ?? true {
        search.bestError = error
        search.bestCounts = search.counts
      }
      return
    }
    guard index < items.count, remaining <= rest[index],
      !cannotBeat(search.bestError, index, remaining, error)
    else { return }
    let item = items[index]
    var count = min(item.count, remaining / item.nominal)
    while count >= 0 {
      if search.steps <= 0 { return }
      search.steps -= 1
      search.counts[index] = count
      descend(index + 1, remaining - count * item.nominal, error + count * item.mpe, &search)
      count -= 1
    }
    search.counts[index] = 0
  }

  /// Whether even the leanest of the weights that are left, taken in parts, would make the
  /// composition no better than the best one.
  private func cannotBeat(
    _ best: Int128?, _ index: Int, _ remaining: Int128, _ error: Int128
  ) -> Bool {
    guard let best else { return false }
    if error >= best { return true }
    let item = items[leanest[index]]
    let room = (best - error).multipliedReportingOverflow(by: item.nominal)
    let need = remaining.multipliedReportingOverflow(by: item.mpe)
    return !room.overflow && !need.overflow && need.partialValue >= room.partialValue
  }
}
