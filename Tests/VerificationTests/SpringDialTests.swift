import Quantities
import Rules
import Testing
import Verification

/// ĐLVN 30:2019, spring dial scales: the same engine with other rules.
///
/// The figures are those of the filled record of a 15 kg scale, d = e = 50 g, that
/// reference-data/rules/SOURCE.md describes.
@Suite("Spring dial scales")
struct SpringDialTests {
  private let dial = scale(
    .iiii, max: "15 kg", min: "500 g", e: "50 g", indication: .analog, kind: "spring-dial")

  /// The record with its loads up and down, three readings thrice, four positions, and an
  /// extra load of |MPE| at three loads.
  private func tests(
    down: [String] = ["10 kg", "7.5 kg", "2.5 kg", "500 g"], afterHalfMax: String = "7.6 kg"
  ) -> [Inspection.TestRecord] {
    let up = ["500 g", "2.5 kg", "7.5 kg", "10 kg", "15 kg"]
    return [
      record(
        .weighing, up.map { read($0, $0, nil, .up) } + down.map { read($0, $0, nil, .down) }),
      record(
        .repeatability,
        ["500 g", "7.5 kg", "15 kg"].flatMap { load in (0..<3).map { _ in read(load, load) } }),
      record(.eccentricity, (1...4).map { read("5 kg", "5 kg", position: String($0)) }),
      record(
        .discrimination,
        [
          ("500 g", "25 g", "525 g"), ("7.5 kg", "50 g", afterHalfMax),
          ("15 kg", "75 g", "15.05 kg"),
        ]
        .map { load, extra, after in
          var reading = read(load, load)
          reading.extraLoad = mass(extra)
          reading.indicationAfter = mass(after)
          return reading
        }),
    ]
  }

  private func verify(
    _ tests: [Inspection.TestRecord], _ stage: Stage = .periodic
  ) -> VerificationResult {
    inspect(dial, tests, stage: stage, rules: "vn-dlvn30-2019")
  }

  @Test("The record passes at initial and periodic verification, with undoubled limits")
  func passes() {
    for stage in [Stage.initial, .periodic, .afterRepair] {
      let result = verify(tests(), stage)
      #expect(result.verdict == .pass)
      let limits = result.tests[0].readings.prefix(5).map(\.mpe)
      #expect(limits == ["25 g", "25 g", "50 g", "50 g", "75 g"].map(mass))
      #expect(result.codes.contains("UNCONFIRMED-RULE"))
    }
  }

  @Test("In use the scale goes by TT 09/2017 instead")
  func inService() {
    let result = verify(tests(), .inService)
    #expect(result.verdict == .inconclusive)
    #expect(result.finding("STAGE-NOT-COVERED")?.message.english.contains("vn-tt09-2017") == true)
    #expect(result.first.mpe == nil)
  }

  @Test("The difference between loading and unloading is held against the MPE")
  func hysteresis() {
    func verdict(_ up: String, _ down: String) -> VerificationResult {
      verify([
        record(
          .weighing, [read("7.5 kg", up, nil, .up), read("7.5 kg", down, nil, .down)])
      ])
    }
    // Each within ±50 g: 50 g apart is allowed, 51 g is not.
    let onLimit = verdict("7525 g", "7475 g")
    #expect(onLimit.tests[0].verdict == .pass)
    #expect(onLimit.tests[0].spread?.largest == mass("50 g"))
    let beyond = verdict("7526 g", "7475 g")
    #expect(beyond.tests[0].readings.allSatisfy { $0.verdict == .pass })
    #expect(beyond.tests[0].verdict == .fail)
    #expect(beyond.codes.contains("HYSTERESIS"))
    #expect(verify(tests(down: [])).codes.contains("HYSTERESIS-NOT-TESTED"))
    #expect(verify(tests(down: [])).verdict == .inconclusive)
  }

  @Test("The pointer must move under an extra load of |MPE|")
  func discrimination() {
    let result = verify(tests(afterHalfMax: "7.5 kg"))
    #expect(result.verdict == .fail)
    #expect(result.codes.contains("DISCRIMINATION"))
  }

  @Test("Other instruments are outside the scope")
  func scope() {
    func codes(_ instrument: Instrument) -> Set<String> {
      inspect(instrument, [], rules: "vn-dlvn30-2019").codes
    }
    #expect(!codes(dial).contains("OUT-OF-SCOPE"))
    #expect(codes(scale()).contains("OUT-OF-SCOPE"))
    #expect(
      codes(
        scale(.iiii, max: "250 kg", e: "500 g", indication: .analog, kind: "spring-dial")
      ).contains("OUT-OF-SCOPE"))
    #expect(
      codes(
        scale(.iiii, max: "15 kg", e: "50 g", d: "20 g", indication: .analog, kind: "spring-dial")
      ).contains("D-NOT-EQUAL-E"))
  }
}
