import Calibration
import Documents
import Quantities
import Rules
import Verification

// Short ways to set up a calibration in a test.

func mass(_ text: String) -> Mass {
  do {
    return try Mass(parsing: text, form: .english)
  } catch {
    preconditionFailure("'\(text)' is no mass: \(error)")
  }
}

enum BuiltIn {
  static let rules: RuleBook = {
    do {
      return try RuleLibrary.builtIn().book
    } catch {
      preconditionFailure("the rules that are compiled in cannot be read: \(error)")
    }
  }()
}

func balance(
  max: String = "220 g", e: String = "1 mg", d: String = "0.1 mg",
  _ accuracyClass: AccuracyClass = .i
) -> Instrument {
  do {
    return try Instrument(
      id: "T", kind: "balance", accuracyClass: accuracyClass, max: mass(max), e: mass(e),
      d: mass(d), indication: .digital)
  } catch {
    preconditionFailure("no such instrument: \(error)")
  }
}

func read(_ load: Mass, _ indication: Mass, position: String? = nil, pieces: [String] = [])
  -> Reading
{
  var reading = Reading(load: load, indication: indication)
  reading.position = position
  reading.pieces = pieces
  return reading
}

func piece(
  _ id: String, _ nominal: String, _ weightClass: String? = "E2", value: String? = nil,
  u: String? = nil, k: Double = 2
) -> WeightPiece {
  var piece = WeightPiece(id: id, nominal: mass(nominal), weightClass: weightClass)
  if let u {
    piece.certificate = .init(
      conventionalValue: mass(value ?? nominal), expandedUncertainty: mass(u), coverageFactor: k)
  }
  return piece
}

/// A record with readings of one load each, repeatability and eccentricity.
func record(
  _ instrument: Instrument = balance(), readings: [Reading],
  repeats: (load: Mass, indications: [Mass])? = nil,
  eccentricity: (load: Mass, largest: Mass)? = nil, pieces: [WeightPiece],
  _ change: (inout CalibrationRecord) -> Void = { _ in }
) -> CalibrationRecord {
  var tests = [
    Inspection.TestRecord(
      test: .weighing, zero: ZeroReading(load: .zero, indication: .zero), readings: readings)
  ]
  if let repeats {
    tests.append(
      .init(test: .repeatability, readings: repeats.indications.map { read(repeats.load, $0) }))
  }
  if let eccentricity {
    tests.append(
      .init(
        test: .eccentricity,
        readings: [
          read(eccentricity.load, eccentricity.load, position: "centre"),
          read(eccentricity.load, eccentricity.load + eccentricity.largest, position: "1"),
        ]))
  }
  var record = CalibrationRecord(
    inspection: Inspection(
      rules: "oiml-r76-2006", stage: .initial, instrument: instrument, tests: tests),
    sets: [WeightSet(id: "S", pieces: pieces)])
  change(&record)
  return record
}

func calibrate(_ record: CalibrationRecord) throws -> CalibrationResult {
  try Calibrator(ruleBook: BuiltIn.rules).calibrate(record)
}

extension CalibrationResult {
  var codes: Set<String> { Set(findings.map(\.code)) }
}

extension CalibrationBudget {
  func u(_ source: BudgetComponent.Source) -> Double? {
    components.first { $0.source == source }?.standardUncertainty
  }
}
