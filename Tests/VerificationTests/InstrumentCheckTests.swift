import Quantities
import Rules
import Testing
import Verification

/// The instrument against Tables 3 and 4 and the forms of e and d, beyond the cases of
/// reference-data/cases.
@Suite("Class checks")
struct InstrumentCheckTests {
  private func codes(_ instrument: Instrument) -> Set<String> {
    inspect(instrument, []).codes.subtracting([
      "NO-TESTS", "REQUIRED-TEST-MISSING", "WEIGHTS-NOT-STATED", "MIN-NOT-STATED",
    ])
  }

  @Test("e and d are 1, 2 or 5 times a power of ten (4.2.2.1)", arguments: 1...9)
  func forms(_ digit: Int) {
    let good = [1, 2, 5].contains(digit)
    #expect(
      codes(scale(max: "\(digit * 30) kg", min: "\(digit) kg", e: "\(digit)0 g")).contains(
        "INTERVAL-FORM") == !good)
    #expect(
      codes(scale(max: "\(digit) kg", min: nil, e: "0.\(digit) g")).contains("INTERVAL-FORM")
        == !good)
    #expect(codes(scale(max: "15 kg", e: "12 g")).contains("INTERVAL-FORM"))
  }

  @Test("n of class III from 500 (e ≥ 5 g) to 10 000, both included")
  func numberOfIntervals() {
    #expect(codes(scale(max: "2.5 kg")).isEmpty)
    #expect(codes(scale(max: "2.495 kg")) == ["CLASS-N"])
    #expect(codes(scale(max: "50 kg")).isEmpty)
    #expect(codes(scale(max: "50.005 kg")) == ["CLASS-N"])
  }

  @Test("Between the rows of Table 3 there is no e")
  func noSuchInterval() {
    #expect(codes(scale(.iii, max: "9 kg", e: "3 g")).contains("CLASS-INTERVAL"))
    #expect(codes(scale(.iiii, max: "1 kg", e: "2 g")).contains("CLASS-INTERVAL"))
    #expect(codes(scale(.ii, max: "10 g", min: "0.1 g", e: "0.5 mg")).contains("CLASS-INTERVAL"))
  }

  @Test("Min: 20 e in class III, 5 e when grading, 50 d with an auxiliary device")
  func least() {
    #expect(codes(scale(min: "100 g")).isEmpty)
    #expect(codes(scale(min: "99.9 g")) == ["CLASS-MIN"])
    #expect(codes(scale(min: "25 g") { $0.isGradingInstrument = true }).isEmpty)
    #expect(codes(scale(min: "24 g") { $0.isGradingInstrument = true }) == ["CLASS-MIN"])
    #expect(codes(scale(.ii, max: "620 g", min: "0.5 g", e: "0.1 g", d: "0.01 g")).isEmpty)
    #expect(
      codes(scale(.ii, max: "620 g", min: "0.4 g", e: "0.1 g", d: "0.01 g")) == ["CLASS-MIN"])
    #expect(inspect(scale(min: nil), []).finding("MIN-NOT-STATED")?.severity == .note)
  }

  @Test("An auxiliary device: classes I and II, d < e ≤ 10 d, e a power of ten")
  func auxiliary() {
    #expect(codes(scale(.iii, max: "15 kg", e: "5 g", d: "1 g")) == ["AUXILIARY-DEVICE"])
    #expect(codes(scale(.ii, max: "620 g", min: "1 g", e: "0.1 g", d: "0.02 g")).isEmpty)
    #expect(
      codes(scale(.ii, max: "620 g", min: "1 g", e: "0.1 g", d: "5 mg")) == ["AUXILIARY-DEVICE"])
    #expect(
      codes(scale(.ii, max: "2 kg", min: "10 g", e: "0.2 g", d: "0.1 g")) == ["AUXILIARY-DEVICE"])
    #expect(
      codes(scale(.ii, max: "620 g", min: "5 g", e: "0.1 g") { $0.hasAuxiliaryDevice = true })
        == ["AUXILIARY-DEVICE"])
  }

  @Test("Class I with d < 1 mg has e = 1 mg (3.4.2); with d < 0.1 mg n may be small (3.4.4)")
  func classI() {
    #expect(codes(scale(.i, max: "220 g", min: "10 mg", e: "1 mg", d: "0.1 mg")).isEmpty)
    #expect(codes(scale(.i, max: "5 g", min: "1 mg", e: "1 mg", d: "0.01 mg")).isEmpty)
    #expect(codes(scale(.i, max: "5 g", min: "10 mg", e: "1 mg", d: "0.1 mg")) == ["CLASS-N"])
    #expect(
      codes(scale(.i, max: "1 kg", min: "10 mg", e: "2 mg", d: "0.1 mg")).contains(
        "CLASS-I-INTERVAL"))
  }

  @Test("Multi-interval: Table 4, Table 3 for the last range, d = e, no auxiliary device")
  func multiInterval() {
    #expect(
      codes(
        ranged(.multiInterval, [("2 kg", "1 g"), ("5 kg", "2 g"), ("15 kg", "10 g")], min: "20 g")
      ).isEmpty)
    // Class IIII asks for 50: 4 kg/100 g = 40.
    #expect(
      codes(ranged(.multiInterval, [("4 kg", "50 g"), ("30 kg", "100 g")], .iiii, min: "500 g"))
        == ["PARTIAL-RANGE-RATIO"])
    // The last range of 4 kg/10 g has n = 400 < 500.
    #expect(
      codes(ranged(.multiInterval, [("3 kg", "1 g"), ("4 kg", "10 g")], min: "20 g")).contains(
        "CLASS-N"))
    #expect(
      codes(
        ranged(.multiInterval, [("2 kg", "1 g"), ("5 kg", "2 g")], min: "20 g") {
          $0.hasAuxiliaryDevice = true
        }) == ["AUXILIARY-DEVICE"])
  }

  @Test("Multiple range: each range is an instrument of its own")
  func multipleRange() {
    #expect(codes(ranged(.multipleRange, [("3 kg", "1 g"), ("6 kg", "2 g")], min: "20 g")).isEmpty)
    #expect(
      codes(ranged(.multipleRange, [("3 kg", "1 g"), ("60 kg", "5 g")], min: "20 g")) == ["CLASS-N"]
    )
    #expect(
      codes(ranged(.multipleRange, [("3 kg", "1 g"), ("6 kg", "2 g")], min: "10 g")) == [
        "CLASS-MIN"
      ])
  }

  @Test("An instrument outside its class fails, whatever its errors")
  func failsOverall() {
    let result = inspect(scale(min: "50 g"), completeTests)
    #expect(result.tests.allSatisfy { $0.verdict == .pass })
    #expect(result.verdict == .fail)
    #expect(result.findings.first?.code == "CLASS-MIN")
  }

  @Test("An interval whose half is not held concludes nothing, and does not crash")
  func finestInterval() throws {
    let e = Mass(ExactDecimal(trillionths: 1))
    let instrument = try Instrument(
      id: "T", kind: "balance", accuracyClass: .i, max: e * 60_000, e: e, indication: .digital)
    let reading = Reading(load: e * 100, indication: e * 100, added: e)
    let result = inspect(
      instrument,
      [
        record(.weighing, [reading, Reading(load: e, indication: e)]),
        record(.zeroSetting, [reading]),
      ])
    #expect(result.tests.allSatisfy { $0.verdict == .inconclusive })
    #expect(result.codes.contains("INTERVAL-TOO-FINE"))
  }
}
