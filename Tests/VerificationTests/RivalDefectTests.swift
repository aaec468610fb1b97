import Quantities
import Rules
import Testing
import Verification

/// Mistakes seen in other programs that verify by R 76: each test is named for the mistake, and
/// holds what Table 6 or the clause says instead.
@Suite("Mistakes that other programs make")
struct RivalDefectTests {
  /// The MPE at `count` e, in e.
  private func mpeInE(
    _ accuracyClass: AccuracyClass, _ count: Int, _ stage: Stage = .initial
  ) -> String? {
    // One e to the gram makes loads in e readable; the class checks do not matter here.
    let instrument = scale(
      accuracyClass, max: "9 t", min: nil, e: accuracyClass == .iiii ? "5 g" : "1 g")
    let e = accuracyClass == .iiii ? 5 : 1
    let load = "\(count * e) g"
    let result = inspect(instrument, [record(.weighing, [read(load, load, "0.5 g")])], stage: stage)
    return result.first.mpe.map { ($0.value.trillionths / Int128(e)).description }
      .flatMap { Int128($0) }.map { ExactDecimal(trillionths: $0).text }
  }

  @Test("Class II judged by the bands of class III")
  func bandsOfClassII() {
    #expect(mpeInE(.ii, 1_000) == "0.5")
    #expect(mpeInE(.ii, 5_000) == "0.5")
    #expect(mpeInE(.ii, 5_001) == "1")
    #expect(mpeInE(.ii, 15_000) == "1")
    #expect(mpeInE(.ii, 20_001) == "1.5")
  }

  @Test("Class I given ±0.5 e throughout")
  func bandsOfClassI() {
    #expect(mpeInE(.i, 50_000) == "0.5")
    #expect(mpeInE(.i, 50_001) == "1")
    #expect(mpeInE(.i, 200_000) == "1")
    #expect(mpeInE(.i, 200_001) == "1.5")
  }

  @Test("Class III continued beyond 10 000 e")
  func noLimitBeyondTheClass() {
    #expect(mpeInE(.iii, 10_000) == "1.5")
    #expect(mpeInE(.iii, 12_000) == nil)
    let result = inspect(
      scale(max: "60 kg"), [record(.weighing, [read("60 kg", "60 kg", "2.5 g")])])
    #expect(result.first.verdict == .inconclusive)
    #expect(result.codes.isSuperset(of: ["LOAD-BEYOND-CLASS", "CLASS-N"]))
  }

  @Test(
    "In-service limits given for initial verification, or not for all classes",
    arguments: [
      (AccuracyClass.i, 50_000), (.ii, 5_000), (.iii, 500), (.iiii, 50),
    ])
  func serviceLimitsAreNamed(_ accuracyClass: AccuracyClass, _ edge: Int) {
    #expect(mpeInE(accuracyClass, edge) == "0.5")
    #expect(mpeInE(accuracyClass, edge, .periodic) == "0.5")
    #expect(mpeInE(accuracyClass, edge, .afterRepair) == "0.5")
    #expect(mpeInE(accuracyClass, edge, .inService) == "1")
    #expect(mpeInE(accuracyClass, edge + 1, .inService) == "2")
  }

  @Test("A slack of 1 mg on every scale")
  func noSlack() {
    // Class I, d = 0.1 mg, e = 1 mg: 1 mg is ten divisions.
    let balance = scale(.i, max: "220 g", min: "0.01 g", e: "1 mg", d: "0.1 mg")
    let exact = inspect(balance, [record(.weighing, [read("10 g", "10.0005 g")])])
    #expect(exact.first.mpe == mass("0.5 mg"))
    #expect(exact.first.verdict == .pass)
    let beyond = inspect(balance, [record(.weighing, [read("10 g", "10.0006 g")])])
    #expect(beyond.first.verdict == .fail)
  }

  @Test(
    "E₀ left out, in weighing or in eccentricity", arguments: [TestKind.weighing, .eccentricity])
  func zeroIsTakenOff(_ test: TestKind) {
    // E = +3 g is beyond ±2.5 g; corrected by E0 = +1 g it is not (A.4.4.3, A.4.7).
    let result = inspect(
      scale(), [record(test, [read("1000 g", "1005 g", "4.5 g")], zero: zero(added: "1.5 g"))])
    #expect(result.first.error == mass("3 g"))
    #expect(result.first.zeroError == mass("1 g"))
    #expect(result.first.correctedError == mass("2 g"))
    #expect(result.first.verdict == .pass)
  }

  @Test("d = e refused")
  func dMayEqualE() {
    let result = inspect(scale(d: "5 g"), completeTests)
    #expect(result.verdict == .pass)
    #expect(result.codes.isDisjoint(with: ["AUXILIARY-DEVICE", "D-NOT-EQUAL-E"]))
  }

  @Test("A quarter of Max for eccentricity on four or more supports")
  func eccentricLoad() {
    // 30 kg: a third is 10 kg; a quarter, 7.5 kg, is too little on four supports (3.6.2.1).
    func codes(_ load: String, supports: Int) -> Set<String> {
      let readings = (1...supports).map { read(load, load, "5 g", position: String($0)) }
      return inspect(
        scale(max: "30 kg", min: "200 g", e: "10 g", supports: supports),
        [record(.eccentricity, readings)]
      ).codes
    }
    #expect(codes("7.5 kg", supports: 4).contains("ECCENTRICITY-LOAD"))
    #expect(!codes("10 kg", supports: 4).contains("ECCENTRICITY-LOAD"))
    // Six supports: Max/(n − 1) = 6 kg (3.6.2.2).
    #expect(!codes("6 kg", supports: 6).contains("ECCENTRICITY-LOAD"))
    #expect(codes("5 kg", supports: 6).contains("ECCENTRICITY-LOAD"))
  }

  @Test("A hysteresis test in R 76")
  func noHysteresisInR76() {
    // Up +2 g, down −2 g: 4 g apart, each within ±2.5 g.
    let result = inspect(
      scale(),
      [
        record(
          .weighing, [read("1 kg", "1000 g", "0.5 g", .up), read("1 kg", "1000 g", "4.5 g", .down)])
      ])
    #expect(result.tests[0].verdict == .pass)
    #expect(result.tests[0].spread == nil)
    #expect(result.codes.isDisjoint(with: ["HYSTERESIS", "HYSTERESIS-NOT-TESTED"]))
  }

  @Test("Errors rounded before the verdict")
  func decidesOnExactValues() {
    // 0.0001 e beyond 0.5 e disappears in three decimals of e.
    let result = inspect(
      scale(), [record(.weighing, [read("1 kg", "1005 g", "4.9995 g")], zero: zero(added: "2.5 g"))]
    )
    #expect(result.first.correctedError == mass("2.5005 g"))
    #expect(result.first.verdict == .fail)
  }

  @Test("e guessed where it is not given")
  func eIsNeverGuessed() {
    // An instrument cannot be made without e, nor with e = 0; d defaults to e, never e to d.
    #expect(throws: InstrumentError.notPositive("e")) {
      try Instrument(
        id: "T", kind: "counter", accuracyClass: .iii, max: mass("15 kg"), e: .zero, d: mass("5 g"),
        indication: .digital)
    }
  }

  @Test("The golden figures of A.4.4.3")
  func goldenFigures() {
    let result = inspect(
      scale(), [record(.weighing, [read("1 kg", "1000 g", "1.5 g")], zero: zero(added: "2 g"))])
    #expect(result.first.error == mass("1 g"))
    #expect(result.first.correctedError == mass("0.5 g"))
    #expect(result.first.mpe == mass("2.5 g"))
    #expect(result.first.verdict == .pass)
  }
}
