import Quantities
import Rules
import TestSupport
import Testing

@testable import Verification

@Suite("Composition of loads")
struct WeightCompositionTests {
  private typealias Stock = [(piece: WeightComposition.Piece, mpe: Mass)]

  private func weight(
    _ grams: Int, _ weightClass: String, _ count: Int, mpe: Int
  ) -> (piece: WeightComposition.Piece, mpe: Mass) {
    (
      .init(nominal: Mass(grams, .gram), weightClass: weightClass, count: count),
      Mass(mpe, .milligram)
    )
  }

  @Test("The least sum of MPEs, against trying every selection")
  func best() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let stock: Stock = (0..<Int.random(in: 1...5, using: &random)).map { index in
        weight(
          [1, 2, 3, 5, 10, 20].randomElement(using: &random) ?? 1, "K\(index)",
          Int.random(in: 0...3, using: &random), mpe: Int.random(in: 1...30, using: &random))
      }
      let load = Int.random(in: 1...60, using: &random)
      var best: Int128?
      func walk(_ index: Int, _ mass: Mass, _ error: Mass) {
        guard index < stock.count else {
          if mass == Mass(load, .gram) {
            best = min(best ?? error.value.trillionths, error.value.trillionths)
          }
          return
        }
        for count in 0...stock[index].piece.count {
          walk(
            index + 1, mass + stock[index].piece.nominal * count, error + stock[index].mpe * count)
        }
      }
      walk(0, .zero, .zero)
      let found = WeightComposer(stock: stock).composition(of: Mass(load, .gram))
      #expect(found?.error.value.trillionths == best)
      if let found {
        let sum = found.pieces.reduce(Mass.zero) { $0 + $1.nominal * $1.count }
        #expect(sum == Mass(load, .gram))
      }
    }
  }

  @Test("Hostile counts neither overflow nor take for ever")
  func hostileCounts() {
    let stock: Stock = [
      weight(7, "A", .max, mpe: 3), weight(11, "B", .max, mpe: 2), weight(13, "C", -5, mpe: 1),
      weight(1, "D", 1_000_000_000, mpe: 9), weight(3, "E", 0, mpe: 1),
    ]
    let composer = WeightComposer(stock: stock)
    let found = composer.composition(of: Mass(1_000_000, .gram))
    #expect(found != nil)
    #expect(
      found?.pieces.reduce(Mass.zero) { $0 + $1.nominal * $1.count } == Mass(1_000_000, .gram))
    // An odd load from even weights: the search gives up.
    let even = WeightComposer(
      stock: (1...64).map { weight(2 * $0, "K\($0)", 1_000, mpe: $0) })
    #expect(even.composition(of: Mass(99_999, .gram)) == nil)
  }

  @Test("Weights too poor take the ground from a verdict, but not from a gross error")
  func gate() {
    func result(_ weightClass: String, _ added: String) -> VerificationResult {
      inspect(
        scale(max: "30 kg", min: "200 g", e: "10 g"),
        [record(.weighing, [read("30 kg", "30.01 kg", added)])]
      ) {
        $0.weights = [
          .init(weightClass: weightClass, nominal: mass("20 kg"), count: 1),
          .init(weightClass: weightClass, nominal: mass("10 kg"), count: 1),
        ]
      }
    }
    // M3: the weights may be off by 15 g, the limit is 15 g, a third of it 5 g.
    #expect(result("M3", "9 g").first.correctedError == mass("6 g"))
    #expect(result("M3", "9 g").first.verdict == .inconclusive)
    #expect(result("M1", "9 g").first.verdict == .pass)
    func gross(_ indication: String, _ weightClass: String) -> VerificationResult {
      inspect(
        scale(max: "30 kg", min: "200 g", e: "10 g"),
        [record(.weighing, [read("30 kg", indication, "5 g")])]
      ) {
        $0.weights = [.init(weightClass: weightClass, nominal: mass("10 kg"), count: 3)]
      }
    }
    // E = 30 g: at most 15 g of it from the weights, so it may be on the limit.
    #expect(gross("30.03 kg", "M3").first.verdict == .inconclusive)
    #expect(!gross("30.03 kg", "M3").codes.contains("ERROR-BEYOND-MPE"))
    #expect(gross("30.04 kg", "M3").first.verdict == .fail)
    #expect(gross("30.03 kg", "M1").first.verdict == .fail)
  }

  @Test("In service the weights are still held against the initial limit")
  func gateInService() {
    let result = inspect(
      scale(max: "30 kg", min: "200 g", e: "10 g"),
      [record(.weighing, [read("5 kg", "5 kg", "5 g")])], stage: .inService
    ) {
      // M3 5 kg may be off by 2.5 g: less than a third of 10 g, more than a third of 5 g.
      $0.weights = [.init(weightClass: "M3", nominal: mass("5 kg"), count: 1)]
    }
    #expect(result.codes.contains("WEIGHTS-TOO-POOR"))
    #expect(result.first.verdict == .inconclusive)
  }

  @Test("A load that the listed weights do not make up is told, and judged all the same")
  func cannotCompose() {
    let result = inspect(scale(), [record(.weighing, [read("1 kg", "1 kg", "2.5 g")])]) {
      $0.weights = [.init(weightClass: "M1", nominal: mass("5 kg"), count: 3)]
    }
    #expect(result.finding("WEIGHTS-CANNOT-COMPOSE")?.severity == .warning)
    #expect(result.first.verdict == .pass)
  }

  @Test("A class or a nominal value that the table does not have is told")
  func unknownWeights() {
    let result = inspect(scale(), []) {
      $0.weights = [
        .init(weightClass: "M9", nominal: mass("5 kg"), count: 3),
        .init(weightClass: "M1", nominal: mass("3 kg"), count: 3),
      ]
    }
    #expect(result.findings.filter { $0.code == "WEIGHT-CLASS-UNKNOWN" }.count == 2)
  }

  @Test("Up to the standards at hand a load is made of weights, above them it is not")
  func gateWithSubstitution() {
    func codes(_ load: String) -> Set<String> {
      inspect(
        scale(max: "80 t", min: "400 kg", e: "20 kg", kind: "truck"),
        [record(.weighing, [read(load, load, "10 kg")])]
      ) {
        $0.weights = [.init(weightClass: "M3", nominal: mass("2000 kg"), count: 14)]
        $0.substitution = .init(standards: mass("28 t"), spread: mass("5 kg"))
      }.codes
    }
    // 14 pieces of class M3, 1 kg each: 14 kg against a third of 20 kg.
    #expect(codes("28 t").contains("WEIGHTS-TOO-POOR"))
    #expect(codes("40 t").isDisjoint(with: ["WEIGHTS-TOO-POOR", "WEIGHTS-CANNOT-COMPOSE"]))
  }

  @Test("Substitution takes its spread from the repeatability test where none is given")
  func substitution() {
    func codes(_ standards: String, _ added: [String]) -> Set<String> {
      inspect(
        scale(max: "80 t", min: "400 kg", e: "20 kg", kind: "truck"),
        [record(.repeatability, added.map { read("28 t", "28 t", $0) })]
      ) {
        $0.substitution = .init(standards: mass(standards), spread: nil)
      }.codes
    }
    // 0.25 e: a third of 80 t. 0.3 e too; 0.35 e asks for a half.
    #expect(!codes("28 t", ["6 kg", "1 kg", "4 kg"]).contains("SUBSTITUTION-STANDARDS"))
    #expect(codes("26 t", ["6 kg", "1 kg", "4 kg"]).contains("SUBSTITUTION-STANDARDS"))
    #expect(!codes("27 t", ["7 kg", "1 kg", "4 kg"]).contains("SUBSTITUTION-STANDARDS"))
    #expect(codes("27 t", ["8 kg", "1 kg", "4 kg"]).contains("SUBSTITUTION-STANDARDS"))
    #expect(
      codes("39 t", []).isSuperset(of: ["SUBSTITUTION-STANDARDS", "SUBSTITUTION-SPREAD-UNKNOWN"]))
    #expect(!codes("40 t", []).contains("SUBSTITUTION-STANDARDS"))
  }
}
