import Quantities
import Rules
import Testing
import Verification

/// What a whole verification asks for, and how single tests are judged (R 76-1).
@Suite("Weighing verification")
struct WeighingVerificationTests {
  // MARK: Completeness

  @Test("A complete and faultless verification passes")
  func complete() {
    let result = inspect(scale(), completeTests)
    #expect(result.verdict == .pass)
    #expect(result.tests.allSatisfy { $0.verdict == .pass })
    #expect(result.codes == ["WEIGHTS-NOT-STATED"])
    #expect(result.findings.allSatisfy { $0.severity == .note })
  }

  @Test("Nothing is no pass")
  func nothing() {
    let none = inspect(scale(), [])
    #expect(none.verdict == .inconclusive)
    #expect(none.codes.contains("NO-TESTS"))
    for test in TestKind.allCases {
      let empty = inspect(scale(), [record(test, [])])
      #expect(empty.tests[0].verdict == .inconclusive)
      #expect(empty.verdict == .inconclusive)
    }
  }

  @Test("Each required test is asked for", arguments: [0, 1, 2])
  func requiredTests(_ left: Int) {
    var tests = completeTests
    let test = tests.remove(at: left).test
    let result = inspect(scale(), tests)
    #expect(result.verdict == .inconclusive)
    #expect(result.tests.allSatisfy { $0.verdict == .pass })
    #expect(result.findings.contains { $0.code == "REQUIRED-TEST-MISSING" && $0.test == test })
  }

  @Test("The zero of the weighing test can show that zero was set")
  func zeroSettingFromWeighing() {
    var tests = completeTests
    tests.removeLast()
    let shown = inspect(scale(), tests)
    #expect(shown.verdict == .pass)
    #expect(shown.codes.contains("ZERO-SETTING-FROM-WEIGHING"))
    // E0 = +1.5 g is beyond 0.25 e = 1.25 g.
    tests[0].zero = zero(added: "1 g")
    let notShown = inspect(scale(), tests)
    #expect(notShown.codes.contains("REQUIRED-TEST-MISSING"))
  }

  @Test("A hanging scale needs no eccentricity test, a counter scale does")
  func hangingScale() {
    var tests = completeTests
    tests.remove(at: 1)
    #expect(inspect(scale(kind: "hanging"), tests).verdict == .pass)
    #expect(inspect(scale(kind: "counter"), tests).verdict == .inconclusive)
  }

  @Test("Discrimination is asked of analog instruments, sensitivity of non-self-indicating ones")
  func requiredByIndication() {
    func missing(_ indication: IndicationType) -> Set<TestKind> {
      let result = inspect(scale(indication: indication), [])
      return Set(
        result.findings.filter { $0.code == "REQUIRED-TEST-MISSING" }.compactMap(\.test))
    }
    #expect(missing(.digital).isDisjoint(with: [.discrimination, .sensitivity]))
    #expect(missing(.analog).contains(.discrimination))
    #expect(!missing(.analog).contains(.sensitivity))
    #expect(missing(.nonSelfIndicating).isSuperset(of: [.discrimination, .sensitivity]))
  }

  @Test(
    "Min, Max and the changes of the MPE belong to the loads",
    arguments: [0, 1, 3, 4])
  func requiredLoads(_ index: Int) {
    var tests = completeTests
    let gone = tests[0].readings[index].load
    tests[0].readings.removeAll { $0.load == gone }
    let result = inspect(scale(), tests)
    #expect(result.tests[0].verdict == .pass, "the test is judged by its readings")
    #expect(result.verdict == .inconclusive)
    #expect(result.codes.isSuperset(of: ["REQUIRED-LOADS-MISSING", "TOO-FEW-LOADS"]))
    let message = result.finding("REQUIRED-LOADS-MISSING")?.message.english ?? ""
    #expect(message.contains(gone.text(in: .gram, .english)))
  }

  @Test("Only changes below the end of a range are asked for")
  func changesWithinRanges() {
    func missing(_ instrument: Instrument) -> String {
      inspect(instrument, [record(.weighing, [read("1 kg", "1 kg")])])
        .finding("REQUIRED-LOADS-MISSING")?.message.english ?? ""
    }
    // 500 e = 2.5 kg; 2000 e = 10 kg lies beyond 5 kg. 1 kg is none of the points.
    #expect(missing(scale(max: "5 kg")).contains("100 g, 2500 g, 5000 g"))
    #expect(missing(scale(max: "10 kg")).contains("100 g, 2500 g, 10\u{A0}000 g"))
    // 2 kg, e = 1 g and 5 kg, e = 2 g: 500 e₁, the end at 2 kg, 2000 e₂ = 4 kg, Max.
    let partial = ranged(.multiInterval, [("2 kg", "1 g"), ("5 kg", "2 g")], min: "20 g")
    #expect(missing(partial).contains("20 g, 500 g, 2000 g, 4000 g, 5000 g"))
  }

  @Test("Near a load means within e or within 2 %")
  func nearLoads() {
    func codes(_ load: String) -> Set<String> {
      var tests = completeTests
      tests[0].readings.removeAll { $0.load == mass("10 kg") }
      tests[0].readings.append(faultless(load))
      return inspect(scale(), tests).codes
    }
    #expect(!codes("9.8 kg").contains("REQUIRED-LOADS-MISSING"))
    #expect(!codes("10.2 kg").contains("REQUIRED-LOADS-MISSING"))
    #expect(codes("9.795 kg").contains("REQUIRED-LOADS-MISSING"))
    #expect(codes("10.205 kg").contains("REQUIRED-LOADS-MISSING"))
  }

  @Test("Unloading is asked for where loading is recorded")
  func unloading() {
    var tests = completeTests
    tests[0].readings.removeAll { $0.direction == .down }
    let result = inspect(scale(), tests)
    #expect(result.finding("UNLOADING-NOT-TESTED")?.severity == .warning)
    #expect(result.verdict == .pass)
  }

  @Test("A failure outweighs a doubt")
  func failureOutweighs() {
    let result = inspect(scale(), [record(.weighing, [read("1 kg", "1010 g", "2.5 g")])])
    #expect(result.verdict == .fail)
    #expect(result.findings.first?.severity == .failure)
    let order = result.findings.map { Severity.allCases.firstIndex(of: $0.severity) ?? 0 }
    #expect(order == order.sorted())
  }

  // MARK: Readings

  @Test("Without ΔL the error is an interval of ±e/2")
  func missingAdded() {
    // 0.5 e band: I = L decides, I = L + e cannot.
    let known = zero(added: "2.5 g")
    let same = inspect(scale(), [record(.weighing, [read("1 kg", "1 kg")], zero: known)])
    #expect(same.first.verdict == .pass)
    #expect(same.first.error == nil)
    #expect(same.first.errorInterval == mass("-2.5 g")...mass("2.5 g"))
    let next = inspect(scale(), [record(.weighing, [read("1 kg", "1005 g")], zero: known)])
    #expect(next.first.errorInterval == mass("2.5 g")...mass("7.5 g"))
    #expect(next.first.verdict == .inconclusive)
    #expect(next.codes.isSuperset(of: ["ERROR-UNDECIDED", "ADDED-MISSING"]))
    let far = inspect(scale(), [record(.weighing, [read("1 kg", "1010 g")], zero: known)])
    #expect(far.first.errorInterval == mass("7.5 g")...mass("12.5 g"))
    #expect(far.first.verdict == .fail)
    // A zero without ΔL widens the interval by its own.
    let both = inspect(scale(), [record(.weighing, [read("1 kg", "1 kg")], zero: zero())])
    #expect(both.first.errorInterval == mass("-5 g")...mass("5 g"))
    #expect(both.first.verdict == .inconclusive)
    // E may be exact where E0 is not.
    let mixed = inspect(scale(), [record(.weighing, [read("1 kg", "1 kg", "2.5 g")], zero: zero())])
    #expect(mixed.first.error == .zero)
    #expect(mixed.first.correctedError == nil)
    #expect(mixed.first.errorInterval == mass("-2.5 g")...mass("2.5 g"))
  }

  @Test(
    "An observation that cannot be is not judged",
    arguments: [
      ("1000 g", "1000 g", "0 g", "ADDED-INVALID"), ("1000 g", "1000 g", "5.01 g", "ADDED-INVALID"),
      ("1000 g", "1000 g", "-1 g", "ADDED-INVALID"),
      ("1000 g", "1002 g", "1 g", "INDICATION-NOT-MULTIPLE"),
      ("-1000 g", "1000 g", "1 g", "LOAD-NEGATIVE"),
      ("15.005 kg", "15.005 kg", "1 g", "LOAD-ABOVE-MAX"),
    ])
  func impossible(_ load: String, _ indication: String, _ added: String, _ code: String) {
    let result = inspect(scale(), [record(.weighing, [read(load, indication, added)])])
    #expect(result.first.verdict == .inconclusive)
    #expect(result.tests[0].verdict == .inconclusive)
    #expect(result.finding(code)?.severity == .doubt)
  }

  @Test("A zero that cannot be takes the ground from its readings")
  func impossibleZero() {
    let result = inspect(
      scale(), [record(.weighing, [read("1 kg", "1 kg", "2.5 g")], zero: zero(added: "6 g"))])
    #expect(result.first.verdict == .inconclusive)
    #expect(result.codes.contains("ZERO-UNUSABLE"))
  }

  @Test("A missing indication is told")
  func missingIndication() {
    let result = inspect(
      scale(), [record(.weighing, [Reading(load: mass("1 kg"), indication: nil)])])
    #expect(result.codes.contains("INDICATION-MISSING"))
    #expect(result.first.verdict == .inconclusive)
  }

  @Test("ΔL on a pointer is left out and told")
  func addedOnPointer() {
    let result = inspect(
      scale(indication: .analog), [record(.weighing, [read("1 kg", "1002 g", "1 g")])])
    #expect(result.first.error == mass("2 g"))
    #expect(result.codes.contains("ADDED-IGNORED"))
  }

  @Test("An extended display up to 0.2 e is read directly")
  func extendedDisplay() {
    let fine = scale { $0.extendedStep = mass("1 g") }
    let direct = inspect(fine, [record(.weighing, [read("1 kg", "1002 g")])])
    #expect(direct.first.error == mass("2 g"))
    #expect(direct.codes.contains("EXTENDED-DISPLAY"))
    let coarse = scale { $0.extendedStep = mass("2 g") }
    let interval = inspect(coarse, [record(.weighing, [read("1 kg", "1002 g")])])
    #expect(interval.first.error == nil)
    let flip = inspect(coarse, [record(.weighing, [read("1 kg", "1002 g", "0.5 g")])])
    #expect(flip.first.error == mass("2.5 g"))
  }

  // MARK: Ranges

  @Test("Ranges that agree are inferred; ranges that disagree conclude nothing")
  func multipleRange() {
    let instrument = ranged(.multipleRange, [("3 kg", "1 g"), ("6 kg", "2 g")])
    func judge(_ indication: String, _ added: String?, range: Int?) -> VerificationResult {
      inspect(
        instrument, [record(.weighing, [read("2500 g", indication, added, range: range)])])
    }
    // E = +1.6 g in range 1 (limit 1.5 g), +2.1 g in range 2 (limit 2 g): both fail.
    #expect(judge("2502 g", "0.9 g", range: nil).first.verdict == .fail)
    #expect(judge("2502 g", "0.9 g", range: nil).codes.contains("RANGE-INFERRED"))
    // E = +1.5 g or +2 g: passes in both.
    #expect(judge("2502 g", "1 g", range: nil).first.verdict == .pass)
    // An odd indication fits range 1 only, ΔL above 1 g range 2 only.
    #expect(judge("2501 g", "0.2 g", range: nil).first.mpe == mass("1.5 g"))
    #expect(judge("2500 g", "1.5 g", range: nil).first.mpe == mass("2 g"))
    #expect(judge("2501 g", "0.2 g", range: 2).codes.contains("INDICATION-NOT-MULTIPLE"))
    #expect(judge("2500 g", "0.5 g", range: 3).codes.contains("RANGE-UNKNOWN"))
    #expect(judge("2500 g", "0.5 g", range: 3).first.verdict == .inconclusive)
    #expect(judge("2500 g", "0.5 g", range: 0).codes.contains("RANGE-UNKNOWN"))
    // Without ΔL: [1.5, 2.5] g fails nowhere surely: undecided in both.
    #expect(judge("2502 g", nil, range: nil).first.verdict == .inconclusive)
  }

  @Test("A load of which ranges say different things is ambiguous")
  func ambiguousRange() {
    // 1000 g: range 1 (1 g) limit 1 g, range 2 (10 g) limit 5 g; I = 1000, ΔL = 0.1 g:
    // E = +0.4 g or +4.9 g, both pass. I = 990, ΔL = 0.1: −9.6 g and −5.1 g, both fail.
    let instrument = ranged(.multipleRange, [("3 kg", "1 g"), ("60 kg", "10 g")])
    func judge(_ indication: String, _ added: String) -> VerificationResult {
      inspect(instrument, [record(.weighing, [read("1000 g", indication, added)])])
    }
    #expect(judge("1000 g", "0.1 g").first.verdict == .pass)
    #expect(judge("990 g", "0.1 g").first.verdict == .fail)
    let split = inspect(
      instrument, [record(.weighing, [read("1002 g", "1000 g", "0.6 g")])])
    // Range 1: −2.1 g, beyond 1 g. Range 2: +2.4 g, within 5 g.
    #expect(split.first.verdict == .inconclusive)
    #expect(split.codes.contains("RANGE-AMBIGUOUS"))
    #expect(split.first.mpe == nil)
  }

  @Test("Each weighing range has its own required loads")
  func loadsOfEachRange() {
    let instrument = ranged(.multipleRange, [("3 kg", "1 g"), ("6 kg", "2 g")])
    let readings = ["500 g", "1 kg", "2 kg", "2.5 kg", "3 kg"].map {
      read($0, $0, "0.5 g", range: 1)
    }
    let result = inspect(instrument, [record(.weighing, readings)])
    let messages = result.findings.filter { $0.code == "TOO-FEW-LOADS" }.map(\.message.english)
    #expect(messages.count == 1)
    #expect(messages.first?.contains("range 2") == true)
  }

  // MARK: Repeatability

  @Test(
    "Three weighings in classes III and IIII, six in I and II", arguments: AccuracyClass.allCases)
  func weighings(_ accuracyClass: AccuracyClass) {
    let needed = [.i, .ii].contains(accuracyClass) ? 6 : 3
    func verdict(_ count: Int) -> Verdict {
      inspect(
        scale(accuracyClass, e: "50 g", indication: .analog),
        [record(.repeatability, (0..<count).map { _ in read("12 kg", "12 kg") })]
      ).tests[0].verdict
    }
    #expect(verdict(needed - 1) == .inconclusive)
    #expect(verdict(needed) == .pass)
  }

  @Test("E0 is not taken off in repeatability (3.6.1)")
  func repeatabilityWithoutZero() {
    let readings = (0..<3).map { _ in read("12 kg", "12.01 kg", "5 g") }
    let result = inspect(
      scale(), [record(.repeatability, readings, zero: zero(added: "0.5 g"))])
    // E = +7.5 g: on the limit; with E0 = +2 g taken off it would be +5.5 g.
    #expect(result.first.correctedError == mass("7.5 g"))
    #expect(result.tests[0].verdict == .pass)
  }

  @Test("Series of several loads are judged each by itself")
  func series() {
    // +6 g at 12 kg and −6 g at 11 kg: 12 g apart, but not of one load.
    let readings =
      (0..<3).map { _ in read("12 kg", "12.005 kg", "1.5 g") }
      + (0..<3).map { _ in read("11 kg", "10.995 kg", "3.5 g") }
    let result = inspect(scale(), [record(.repeatability, readings)])
    #expect(result.tests[0].verdict == .pass)
    #expect(result.tests[0].spread?.largest == .zero)
  }

  @Test("The series is at about 0.8 Max")
  func repeatabilityLoad() {
    func finding(_ load: String, substitution: Bool = false) -> Finding? {
      inspect(scale(), [record(.repeatability, (0..<3).map { _ in faultless(load) })]) {
        if substitution { $0.substitution = .init(standards: mass("8 kg"), spread: nil) }
      }.finding("REPEATABILITY-LOAD")
    }
    #expect(finding("10.8 kg") == nil)
    #expect(finding("10.795 kg")?.severity == .doubt)
    #expect(finding("7 kg", substitution: true)?.severity == .warning)
  }

  @Test("Without ΔL the range of a series is known between bounds")
  func repeatabilityInterval() {
    func spread(_ indications: [String]) -> VerificationResult.TestResult {
      inspect(
        scale(), [record(.repeatability, indications.map { read("12 kg", $0) })]
      ).tests[0]
    }
    let same = spread(["12 kg", "12 kg", "12 kg"])
    #expect(same.spread == .init(least: .zero, largest: mass("5 g"), limit: mass("7.5 g")))
    #expect(same.verdict == .pass)
    let one = spread(["12 kg", "12.005 kg", "12 kg"])
    #expect(one.spread?.largest == mass("10 g"))
    #expect(one.verdict == .inconclusive)
    let far = spread(["11.99 kg", "12.005 kg", "12 kg"])
    #expect(far.spread?.least == mass("10 g"))
    #expect(far.verdict == .fail)
  }

  // MARK: Eccentricity

  @Test("All positions of the receptor are loaded")
  func positions() {
    func verdict(_ positions: [String], supports: Int) -> Verdict {
      inspect(
        scale(supports: supports),
        [record(.eccentricity, positions.map { read("5 kg", "5 kg", "2.5 g", position: $0) })]
      ).tests[0].verdict
    }
    #expect(verdict(["1", "2", "3", "4"], supports: 4) == .pass)
    #expect(verdict(["1", "2", "3"], supports: 4) == .inconclusive)
    #expect(verdict(["1", "2", "3", "3"], supports: 4) == .inconclusive)
    #expect(verdict(["1", "2", "3", "centre"], supports: 4) == .inconclusive)
    #expect(verdict(["centre", "1", "2", "3", "4"], supports: 4) == .pass)
    #expect(verdict(["1", "2", "3", "4"], supports: 6) == .inconclusive)
    #expect(verdict((1...6).map(String.init), supports: 6) == .pass)
  }

  @Test("A position that fails on one zero for all asks for a zero of its own")
  func eccentricityZero() {
    var failing = read("5 kg", "5.01 kg", "2.5 g", position: "1")
    let shared = record(.eccentricity, [failing], zero: zero(added: "2.5 g"))
    #expect(inspect(scale(), [shared]).finding("ECCENTRICITY-ZERO")?.severity == .warning)
    failing.zero = zero(added: "2.5 g")
    #expect(
      !inspect(scale(), [record(.eccentricity, [failing])]).codes.contains("ECCENTRICITY-ZERO"))
  }

  @Test("A rolling load has a ceiling, not a target")
  func rollingLoad() {
    func codes(_ load: String) -> Set<String> {
      inspect(
        scale { $0.receptor = .rolling },
        [record(.eccentricity, ["a", "b", "c"].map { read(load, load, "2.5 g", position: $0) })]
      ).codes
    }
    #expect(codes("12 kg").isDisjoint(with: ["ROLLING-LOAD-TOO-LARGE", "ECCENTRICITY-LOAD"]))
    #expect(codes("1 kg").isDisjoint(with: ["ROLLING-LOAD-TOO-LARGE", "ECCENTRICITY-LOAD"]))
    #expect(codes("12.005 kg").contains("ROLLING-LOAD-TOO-LARGE"))
  }

  @Test("Tare counts towards the eccentric load, a tenth does for a hopper")
  func eccentricLoadOfTank() {
    func codes(_ load: String, _ change: @escaping (inout Instrument.Options) -> Void)
      -> Set<String>
    {
      inspect(
        scale(.iii, change),
        [record(.eccentricity, (1...4).map { read(load, load, "2.5 g", position: "\($0)") })]
      ).codes
    }
    #expect(codes("5 kg") { $0.additiveTare = mass("6 kg") }.contains("ECCENTRICITY-LOAD"))
    #expect(!codes("7 kg") { $0.additiveTare = mass("6 kg") }.contains("ECCENTRICITY-LOAD"))
    #expect(!codes("1.5 kg") { $0.receptor = .minimalOffCentre }.contains("ECCENTRICITY-LOAD"))
    #expect(codes("1 kg") { $0.receptor = .minimalOffCentre }.contains("ECCENTRICITY-LOAD"))
  }

  // MARK: Zero, tare, net

  @Test("Zero and tare limits do not double in service")
  func settingsInService() {
    func verdict(_ test: TestKind, _ stage: Stage, _ added: String) -> Verdict {
      inspect(scale(), [record(test, [], zero: zero(added: added))], stage: stage).tests[0].verdict
    }
    for test in [TestKind.zeroSetting, .tareSetting] {
      for stage in Stage.allCases {
        #expect(verdict(test, stage, "1.25 g") == .pass)
        #expect(verdict(test, stage, "1.24 g") == .fail)
        #expect(verdict(test, stage, "3.75 g") == .pass)
        #expect(verdict(test, stage, "3.76 g") == .fail)
      }
    }
  }

  @Test("Zero of a multi-interval instrument is set to a quarter of e₁")
  func zeroOfMultiInterval() {
    let instrument = ranged(.multiInterval, [("2 kg", "1 g"), ("5 kg", "2 g")])
    let result = inspect(instrument, [record(.zeroSetting, [], zero: zero(added: "0.25 g"))])
    #expect(result.first.mpe == mass("0.25 g"))
    #expect(result.first.verdict == .pass)
  }

  @Test("A mechanical tare beside a digital display has 0.5 d, an unconfirmed figure")
  func mechanicalTare() {
    let instrument = scale { $0.hasMechanicalTare = true }
    let result = inspect(instrument, [record(.tareSetting, [], zero: zero(added: "0.5 g"))])
    #expect(result.first.mpe == mass("2.5 g"))
    #expect(result.first.verdict == .pass)
    #expect(result.codes.contains("UNCONFIRMED-RULE"))
  }

  @Test("Without ΔL a quarter of an interval cannot be seen")
  func settingUndecided() {
    let result = inspect(scale(), [record(.zeroSetting, [], zero: zero())])
    #expect(result.tests[0].verdict == .inconclusive)
    #expect(result.codes.contains("SETTING-UNDECIDED"))
    let pointer = inspect(
      scale(indication: .analog), [record(.zeroSetting, [], zero: zero("1 g"))])
    #expect(pointer.tests[0].verdict == .pass)
  }

  @Test("Net values of a keyed-in tare are not judged (3.5.3.3)")
  func presetTare() {
    var net = record(.netWeighing, [read("1 kg", "1 kg", "2.5 g")])
    #expect(inspect(scale(), [net]).tests[0].verdict == .pass)
    net.hasPresetTare = true
    let result = inspect(scale(), [net])
    #expect(result.tests[0].verdict == .inconclusive)
    #expect(result.codes.contains("PRESET-TARE"))
    net.readings = [read("1 kg", "1100 g", "2.5 g")]
    #expect(inspect(scale(), [net]).verdict == .inconclusive)
  }

  @Test("Multi-interval: the net load chooses the interval, whatever the tare")
  func netLoadChoosesInterval() {
    let instrument = ranged(.multiInterval, [("2 kg", "1 g"), ("5 kg", "2 g"), ("15 kg", "10 g")])
    var net = record(.netWeighing, [read("1 kg", "1001 g", "0.5 g")])
    net.tare = mass("6 kg")
    let result = inspect(instrument, [net])
    #expect(result.first.error == mass("1 g"))
    #expect(result.first.mpe == mass("1 g"))
    net.tare = mass("14.5 kg")
    #expect(inspect(instrument, [net]).codes.contains("TARE-ABOVE-MAX"))
  }

  // MARK: Discrimination and sensitivity

  @Test("What an extra load other than the rule's can prove")
  func extraLoads() {
    func verdict(_ extra: String?, _ after: String) -> Verdict {
      var reading = read("5 kg", "5 kg")
      reading.extraLoad = extra.map(mass)
      reading.indicationAfter = mass(after)
      return inspect(scale(), [record(.discrimination, [reading])]).tests[0].verdict
    }
    // 1.4 d = 7 g; the display must go from 5000 g to 5005 g.
    #expect(verdict("7 g", "5005 g") == .pass)
    #expect(verdict("7 g", "5000 g") == .fail)
    #expect(verdict("7 g", "4995 g") == .fail)
    #expect(verdict("6 g", "5005 g") == .pass)
    #expect(verdict("6 g", "5000 g") == .inconclusive)
    #expect(verdict("8 g", "5005 g") == .inconclusive)
    #expect(verdict("8 g", "5000 g") == .fail)
    #expect(verdict(nil, "5005 g") == .inconclusive)
  }

  @Test("Discrimination is tried at Min, about half of Max and Max")
  func discriminationLoads() {
    func message(_ loads: [String]) -> String? {
      inspect(scale(), [record(.discrimination, loads.map { read($0, $0) })])
        .finding("DISCRIMINATION-LOADS")?.message.english
    }
    #expect(message(["100 g", "7 kg", "15 kg"]) == nil)
    #expect(message(["100 g", "15 kg"])?.contains("7500 g") == true)
    #expect(message(["100 g", "6 kg", "15 kg"])?.contains("7500 g") == true)
  }

  @Test("A beam must move visibly under 0.4 of the MPE, at least 1 mg")
  func beam() {
    func result(_ extra: String, _ moved: Bool?, _ load: String = "1 kg") -> VerificationResult {
      var reading = read(load, load)
      reading.extraLoad = mass(extra)
      reading.moved = moved
      return inspect(
        scale(indication: .nonSelfIndicating), [record(.discrimination, [reading])])
    }
    #expect(result("1 g", true).tests[0].verdict == .pass)
    #expect(result("1 g", false).tests[0].verdict == .fail)
    #expect(result("1.1 g", true).tests[0].verdict == .inconclusive)
    #expect(result("1 g", nil).codes.contains("RESPONSE-MISSING"))
    #expect(result("1 g", true, "16 kg").tests[0].verdict == .pass)
  }

  @Test(
    "Sensitivity: 1, 2 or 5 mm under |MPE|, unconfirmed figures",
    arguments: [
      (AccuracyClass.ii, "15 kg", "1 mm"), (.iii, "15 kg", "2 mm"), (.iii, "30 kg", "2 mm"),
      (.iii, "45 kg", "5 mm"),
    ])
  func sensitivity(_ accuracyClass: AccuracyClass, _ max: String, _ least: String) throws {
    let limit = try Length(parsing: least)
    func result(_ displacement: Length) -> VerificationResult {
      var reading = read("1 kg", "1 kg")
      reading.extraLoad = mass("2.5 g")
      reading.displacement = displacement
      return inspect(
        scale(accuracyClass, max: max, indication: .nonSelfIndicating),
        [record(.sensitivity, [reading])])
    }
    #expect(result(limit).tests[0].verdict == .pass)
    #expect(result(limit).codes.contains("UNCONFIRMED-RULE"))
    #expect(result(limit - Length(ExactDecimal(trillionths: 1))).tests[0].verdict == .fail)
  }

  // MARK: Rules as a whole

  @Test("Periodic verification says that its clause is unconfirmed")
  func unconfirmedStage() {
    let periodic = inspect(scale(), completeTests, stage: .periodic)
    #expect(periodic.verdict == .pass)
    #expect(
      periodic.findings.contains { $0.code == "UNCONFIRMED-RULE" && $0.citation.clause == "8.4.1" })
    #expect(!inspect(scale(), completeTests).codes.contains("UNCONFIRMED-RULE"))
  }

  @Test("Rules that do not exist, and rules that do not judge")
  func wrongRules() {
    func verify(_ id: String) throws -> VerificationResult {
      try BuiltInRules.verifier.verify(
        Inspection(rules: id, stage: .initial, instrument: scale(), tests: []))
    }
    #expect(throws: VerificationError.notVerificationRules(id: "oiml-r111-2004")) {
      try verify("oiml-r111-2004")
    }
    #expect {
      try verify("oiml-r76-206")
    } throws: { error in
      guard case .unknownRules(_, let suggestions)? = error as? VerificationError else {
        return false
      }
      return suggestions.contains("oiml-r76-2006")
    }
  }
}
