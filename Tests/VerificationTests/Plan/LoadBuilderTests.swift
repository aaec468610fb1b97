import Quantities
import Rules
import TestSupport
import Testing

@testable import Verification

@Suite("Loads with the fewest pieces")
struct LoadBuilderTests {
  /// A table in which each class has the MPE that a test gives it, for every nominal value.
  private func stock(_ kinds: [(grams: Int, name: String, mpe: Int, count: Int)]) -> WeightStock {
    var rows: [Mass: [String: Mass]] = [:]
    for kind in kinds {
      rows[Mass(kind.grams, .gram), default: [:]][kind.name] = Mass(kind.mpe, .milligram)
    }
    let table = TestWeightTable(
      classes: kinds.map(\.name), rows: rows.map { .init(nominal: $0.key, mpe: $0.value) },
      citation: Citation(document: "test", clause: ""))
    return WeightStock(
      kinds.map {
        .init(weightClass: $0.name, nominal: Mass($0.grams, .gram), count: $0.count)
      }, table: table)
  }

  private func randomStock(_ random: inout SplitMix64) -> WeightStock {
    stock(
      (0..<Int.random(in: 1...6, using: &random)).map { index in
        (
          grams: [1, 2, 3, 5, 7, 10, 20].randomElement(using: &random) ?? 1, name: "K\(index)",
          mpe: Int.random(in: 1...30, using: &random), count: Int.random(in: 0...3, using: &random)
        )
      })
  }

  /// Every selection of a stock.
  private func selections(
    _ stock: WeightStock, _ visit: (_ mass: Mass, _ pieces: Int, _ error: Mass) -> Void
  ) {
    func walk(_ index: Int, _ mass: Mass, _ pieces: Int, _ error: Mass) {
      guard index < stock.kinds.count else { return visit(mass, pieces, error) }
      let kind = stock.kinds[index]
      for count in 0...kind.count {
        walk(
          index + 1, mass + kind.nominal * count, pieces + count, error + kind.mpe * count)
      }
    }
    walk(0, .zero, 0, .zero)
  }

  @Test("The fewest pieces within the permitted error, against trying every selection")
  func fewest() {
    var random = SplitMix64(seed: 31)
    var built = 0
    for _ in 0..<600 {
      let stock = randomStock(&random)
      let load = Mass(Int.random(in: 1...70, using: &random), .gram)
      let largest =
        Bool.random(using: &random) ? Mass(Int.random(in: 0...90, using: &random), .milligram) : nil
      var best: (pieces: Int, error: Mass)?
      selections(stock) { mass, pieces, error in
        guard mass == load, largest.map({ error <= $0 }) ?? true else { return }
        if best.map({ (pieces, error) < $0 }) ?? true { best = (pieces, error) }
      }
      let answer = LoadBuilder(stock: stock).build(load, largestError: largest)
      #expect(answer.isProven)
      #expect(answer.composition?.pieceCount == best?.pieces)
      #expect(answer.composition?.error == best?.error)
      guard let composition = answer.composition else { continue }
      built += 1
      #expect(composition.mass == load)
      for piece in composition.pieces {
        let kind = stock.kinds.first {
          $0.nominal == piece.nominal && $0.weightClass == piece.weightClass
        }
        #expect(piece.count <= kind?.count ?? 0)
      }
    }
    #expect(built > 100)
  }

  @Test("The nearest load that can be built, against trying every selection")
  func nearest() {
    var random = SplitMix64(seed: 32)
    for _ in 0..<600 {
      let stock = randomStock(&random)
      let target = Int.random(in: 1...80, using: &random)
      let low = Int.random(in: 0...target, using: &random)
      let high = target + Int.random(in: 0...20, using: &random)
      let point = Mass(target, .gram)
      let window = Mass(low, .gram)...Mass(high, .gram)
      var best: Mass?
      selections(stock) { mass, _, _ in
        guard window.contains(mass) else { return }
        if let known = best,
          ((known - point).magnitude, known) <= ((mass - point).magnitude, mass)
        {
          return
        }
        best = mass
      }
      #expect(LoadBuilder(stock: stock).nearest(to: point, in: window) == best)
    }
  }

  @Test("A set of the usual series builds every step of its reach, at once")
  func usualSeries() {
    let groups = SeriesStock.groups("M1", from: "1 mg", to: "20 kg")
    let stock = SeriesStock.stock(groups)
    let builder = LoadBuilder(stock: stock)
    // 1-2-2-5 with one of each but two of each 2: 1+2+2+5 = 10 in a decade.
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let load = Mass(Int.random(in: 1...60_000_000, using: &random), .milligram)
      let answer = builder.build(load)
      #expect(answer.isProven)
      #expect(answer.composition?.mass == load)
      // No digit takes more than three pieces of the series: 4 = 2+2, 8 = 5+2+1, 9 = 5+2+2.
      let digits = load.value.trillionths / 1_000_000_000
      let needed = String(digits).map { [0, 1, 1, 2, 2, 1, 2, 2, 3, 3][$0.wholeNumberValue ?? 0] }
      if digits < 50_000_000 { #expect(answer.composition?.pieceCount == needed.reduce(0, +)) }
    }
  }

  @Test("Hostile lists neither overflow nor take for ever")
  func hostile() {
    let wild = stock(
      [(7, "A", 3, .max), (11, "B", 2, .max), (13, "C", 1, -5), (1, "D", 9, 1_000_000_000)])
    let answer = LoadBuilder(stock: wild).build(Mass(1_000_000, .gram))
    #expect(answer.composition?.mass == Mass(1_000_000, .gram))
    let even = LoadBuilder(
      stock: stock((1...64).map { (2 * $0, "K\($0)", $0, 1_000) }))
    // No sum of even weights is odd: known at once, without a search.
    let odd = even.build(Mass(99_999, .gram))
    #expect(odd.composition == nil && odd.isProven)
    let many = LoadBuilder(
      stock: stock((1...64).map { (1_000 + 37 * $0, "K\($0)", $0, 1_000) }))
    #expect(
      many.build(Mass(99_999, .gram)).composition?.mass ?? Mass(99_999, .gram)
        == Mass(99_999, .gram))
    #expect(LoadBuilder(stock: stock([])).build(.zero).composition?.pieces == [])
    #expect(LoadBuilder(stock: stock([])).build(Mass(1, .gram)).composition == nil)
    #expect(LoadBuilder(stock: wild).build(Mass(-1, .gram)).composition == nil)
  }

  @Test("The fewest small weights that make up every tenth")
  func smallWeights() {
    func pieces(_ kinds: [(grams: Int, count: Int)]) -> [Int]? {
      SmallWeightSearch(
        stock: stock(kinds.map { ($0.grams, "M1", 1, $0.count) }), step: Mass(1, .gram)
      ).pieces?.flatMap { piece in
        Array(
          repeating: Int(piece.nominal.value.trillionths / 1_000_000_000_000), count: piece.count)
      }
    }
    #expect(pieces([(1, 1), (2, 2), (5, 1)]) == [5, 2, 2, 1])
    #expect(pieces([(1, 10)]) == Array(repeating: 1, count: 10))
    #expect(pieces([(1, 9)]) == nil)
    #expect(pieces([(1, 1), (2, 1), (5, 1), (10, 3)]) == nil)
    #expect(pieces([(1, 1), (2, 1), (3, 1), (4, 1), (10, 3)]) == [4, 3, 2, 1])
    #expect(pieces([]) == nil)
    // A step of 2 g from weights that are no multiples of it: 6 g = 5 g + 1 g.
    let mixed = SmallWeightSearch(
      stock: stock([(1, "A", 1, 1), (2, "A", 1, 2), (5, "A", 1, 1), (10, "A", 1, 1)]),
      step: Mass(2, .gram))
    #expect(mixed.pieces?.reduce(0) { $0 + $1.count } == 5)
  }
}

/// Sets of the usual series for tests, by the table of R 111-1.
enum SeriesStock {
  static func groups(_ name: String, from low: String, to high: String)
    -> [Inspection.WeightGroup]
  {
    var groups: [Inspection.WeightGroup] = []
    var decade = Mass(1, .milligram)
    while decade <= mass(high) {
      for (factor, count) in [(1, 1), (2, 2), (5, 1)] {
        let nominal = decade * factor
        if nominal >= mass(low), nominal <= mass(high) {
          groups.append(.init(weightClass: name, nominal: nominal, count: count))
        }
      }
      decade = decade * 10
    }
    return groups
  }

  static let table: TestWeightTable = {
    guard let table = BuiltInRules.book.testWeights?.table else {
      preconditionFailure("R 111-1 is among the rules that are compiled in")
    }
    return table
  }()

  static func stock(_ groups: [Inspection.WeightGroup]) -> WeightStock {
    WeightStock(groups, table: table)
  }
}
