import Quantities
import Rules
import Verification

// Short ways to set up an inspection in a test.

func mass(_ text: String) -> Mass {
  do {
    return try Mass(parsing: text, form: .english)
  } catch {
    preconditionFailure("'\(text)' is no mass: \(error)")
  }
}

func scale(
  _ accuracyClass: AccuracyClass = .iii, max: String = "15 kg", min: String? = "100 g",
  e: String = "5 g", d: String? = nil, indication: IndicationType = .digital,
  kind: String = "counter", supports: Int? = 4,
  _ change: (inout Instrument.Options) -> Void = { _ in }
) -> Instrument {
  var options = Instrument.Options()
  options.min = min.map(mass)
  options.supports = supports
  change(&options)
  do {
    return try Instrument(
      id: "T", kind: kind, accuracyClass: accuracyClass, max: mass(max), e: mass(e),
      d: d.map(mass), indication: indication, options: options)
  } catch {
    preconditionFailure("no such instrument: \(error)")
  }
}

func ranged(
  _ structure: Instrument.Structure, _ ranges: [(max: String, e: String)],
  _ accuracyClass: AccuracyClass = .iii, min: String? = nil,
  _ change: (inout Instrument.Options) -> Void = { _ in }
) -> Instrument {
  var options = Instrument.Options()
  options.min = min.map(mass)
  change(&options)
  do {
    return try Instrument(
      id: "T", kind: "counter", accuracyClass: accuracyClass, structure: structure,
      ranges: ranges.map { .init(max: mass($0.max), e: mass($0.e), d: mass($0.e)) },
      indication: .digital, options: options)
  } catch {
    preconditionFailure("no such instrument: \(error)")
  }
}

func read(
  _ load: String, _ indication: String, _ added: String? = nil,
  _ direction: Reading.Direction? = nil, position: String? = nil, range: Int? = nil
) -> Reading {
  var reading = Reading(
    load: mass(load), indication: mass(indication), added: added.map(mass))
  reading.direction = direction
  reading.position = position
  reading.range = range
  return reading
}

func zero(_ indication: String = "0 g", added: String? = nil, load: String = "0 g") -> ZeroReading {
  ZeroReading(load: mass(load), indication: mass(indication), added: added.map(mass))
}

func record(
  _ test: TestKind, _ readings: [Reading], zero: ZeroReading? = nil
) -> Inspection.TestRecord {
  Inspection.TestRecord(test: test, zero: zero, readings: readings)
}

func inspect(
  _ instrument: Instrument, _ tests: [Inspection.TestRecord], stage: Stage = .initial,
  rules: String = "oiml-r76-2006", _ change: (inout Inspection) -> Void = { _ in }
) -> VerificationResult {
  var inspection = Inspection(
    rules: rules, stage: stage, instrument: instrument, tests: tests)
  change(&inspection)
  do {
    return try BuiltInRules.verifier.verify(inspection)
  } catch {
    preconditionFailure("the rules judge instruments: \(error)")
  }
}

extension VerificationResult {
  var codes: Set<String> { Set(findings.map(\.code)) }

  /// The first reading of the first test.
  var first: ReadingResult { tests[0].readings[0] }

  func finding(_ code: String) -> Finding? { findings.first { $0.code == code } }
}

/// Readings of a 15 kg scale of e = 5 g that lack nothing and hide no error: E = 0 at each load.
func faultless(_ load: String, _ direction: Reading.Direction? = nil) -> Reading {
  read(load, load, "2.5 g", direction)
}

/// A complete initial verification of `scale()`, all errors zero.
var completeTests: [Inspection.TestRecord] {
  [
    record(
      .weighing,
      ["100 g", "2500 g", "5 kg", "10 kg", "15 kg"].map { faultless($0, .up) }
        + ["10 kg", "2500 g", "100 g"].map { faultless($0, .down) },
      zero: zero(added: "2.5 g")),
    record(
      .eccentricity,
      (1...4).map { read("5 kg", "5 kg", "2.5 g", position: String($0)) },
      zero: zero(added: "2.5 g")),
    record(.repeatability, (1...3).map { _ in faultless("12 kg") }),
    record(.zeroSetting, [], zero: zero(added: "2.5 g")),
  ]
}
