public import Quantities

/// Makes up loads from the weights at hand with as few pieces as possible.
///
/// The search is exact: it tries every selection but those that cannot lead to a better one.
/// It goes from the heaviest weight down. A branch is left when the weights that remain are too
/// light for what is missing, when no sum of theirs can end on it (their greatest common divisor
/// does not divide it), when even the heaviest of them would need more pieces than the best
/// build found, when the permitted error is passed, or when the same remainder was reached
/// before with no more pieces and no more error. Weights of the usual series leave a few hundred
/// steps; a hostile list is stopped after ``stepLimit`` and the answer then says so.
public struct LoadBuilder: Sendable {
  /// A build, or that there is none.
  public struct Answer: Sendable, Hashable {
    /// The build with the fewest pieces, and among those with the least error; `nil`: there is
    /// none, or none was found.
    public let composition: WeightComposition?
    /// Whether the search came to its end, so that the answer is certain.
    public let isProven: Bool
  }

  struct Item {
    let kind: WeightStock.Kind
    let nominal: Int128
    let mpe: Int128
    let count: Int128
  }

  /// Steps for one load.
  static let stepLimit = 200_000
  /// Kinds of weights that are looked at, the heaviest.
  static let itemLimit = 96

  let items: [Item]
  /// The mass of all items from this one on, as far as it can be counted.
  let rest: [Int128]
  /// What divides every sum of the items from this one on; 0 after the last.
  let divisor: [Int128]

  public init(stock: WeightStock) {
    items = stock.kinds.prefix(Self.itemLimit).map {
      Item(
        kind: $0, nominal: $0.nominal.value.trillionths, mpe: $0.mpe.value.trillionths,
        count: Int128($0.count))
    }
    var rest = [Int128](repeating: 0, count: items.count + 1)
    var divisor = rest
    for index in items.indices.reversed() {
      let mass = items[index].nominal.multipliedReportingOverflow(by: items[index].count)
      let sum = rest[index + 1].addingReportingOverflow(mass.partialValue)
      rest[index] = mass.overflow || sum.overflow ? .max : sum.partialValue
      divisor[index] = Self.greatestCommonDivisor(items[index].nominal, divisor[index + 1])
    }
    self.rest = rest
    self.divisor = divisor
  }

  private static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// The build of `load` with the fewest pieces whose MPEs add up to at most `largestError`.
  ///
  /// - Parameters:
  ///   - load: not negative; zero is built with no piece.
  ///   - largestError: the part of the instrument's MPE that weights may have (R 76-1, 3.7.1);
  ///     `nil` for any.
  public func build(_ load: Mass, largestError: Mass? = nil) -> Answer {
    var search = Search(
      counts: [Int128](repeating: 0, count: items.count), steps: Self.stepLimit,
      largestError: largestError?.value.trillionths)
    if !load.isNegative { descend(0, load.value.trillionths, 0, 0, &search) }
    guard let best = search.best else {
      return Answer(composition: nil, isProven: search.steps > 0)
    }
    let pieces = zip(items, best.counts).filter { $0.1 > 0 }.map {
      WeightComposition.Piece(
        nominal: $0.kind.nominal, weightClass: $0.kind.weightClass, count: Int($1))
    }
    return Answer(
      composition: WeightComposition(
        pieces: pieces, error: Mass(ExactDecimal(trillionths: best.error))),
      isProven: search.steps > 0)
  }

  private struct Search {
    struct Place: Hashable {
      let index: Int
      let remaining: Int128
    }
    var counts: [Int128]
    var steps: Int
    let largestError: Int128?
    var best: (pieces: Int128, error: Int128, counts: [Int128])?
    /// With how many pieces and which error a place was reached before.
    var visited: [Place: [(pieces: Int128, error: Int128)]] = [:]

    /// Whether `pieces` and `error` are no better than what was there before.
    mutating func isKnown(_ place: Place, _ pieces: Int128, _ error: Int128) -> Bool {
      let before = visited[place] ?? []
      if before.contains(where: { $0.pieces <= pieces && $0.error <= error }) { return true }
      visited[place] =
        before.filter { $0.pieces < pieces || $0.error < error } + [(pieces, error)]
      return false
    }
  }

  private func descend(
    _ index: Int, _ remaining: Int128, _ pieces: Int128, _ error: Int128, _ search: inout Search
  ) {
    if let largest = search.largestError, error > largest { return }
    if remaining == 0 {
      if search.best.map({ (pieces, error) < ($0.pieces, $0.error) }) ?? true {
        search.best = (pieces, error, search.counts)
      }
      return
    }
    guard index < items.count, remaining <= rest[index], remaining % divisor[index] == 0,
      search.steps > 0
    else { return }
    if let best = search.best {
      let least = pieces + fewestPieces(index, remaining)
      if least > best.pieces || (least == best.pieces && error >= best.error) { return }
    }
    if search.isKnown(Search.Place(index: index, remaining: remaining), pieces, error) { return }

    let item = items[index]
    let most = min(item.count, remaining / item.nominal)
    // Fewer than this leave more than the lighter weights can make up.
    let short = remaining - rest[index + 1]
    let least = short > 0 ? (short - 1) / item.nominal + 1 : 0
    var count = most
    while count >= least {
      search.steps -= 1
      if search.steps <= 0 { break }
      search.counts[index] = count
      descend(
        index + 1, remaining - count * item.nominal, pieces + count, error + count * item.mpe,
        &search)
      count -= 1
    }
    search.counts[index] = 0
  }

  /// No build of `remaining` has fewer pieces: that many of the heaviest just reach it.
  private func fewestPieces(_ index: Int, _ remaining: Int128) -> Int128 {
    var (remaining, pieces) = (remaining, Int128(0))
    for item in items[index...] where item.nominal > 0 {
      let needed = (remaining - 1) / item.nominal + 1
      if needed <= item.count { return pieces + needed }
      pieces += item.count
      remaining -= item.count * item.nominal
    }
    return pieces
  }
}

extension WeightComposition {
  /// How many weights it takes.
  public var pieceCount: Int { pieces.reduce(0) { $0 + $1.count } }

  /// The mass it makes up, by the nominal values.
  public var mass: Mass { pieces.reduce(.zero) { $0 + $1.nominal * $1.count } }
}
