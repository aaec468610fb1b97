import Foundation
import Quantities
import Rules
import Testing
import Verification

/// reference-data/cases/oiml-r76.json, read on its own: these tests do not lean on the
/// documents that the product reads.
struct CaseFile: Decodable {
  struct Entry: Decodable, Sendable, CustomTestStringConvertible {
    let `case`: String
    let variant: String
    let inspection: Recorded
    let expect: Expected
    var testDescription: String { "\(self.case), \(variant)" }
  }

  struct Expected: Decodable, Sendable {
    struct Reading: Decodable, Sendable {
      let error: String
      let zeroError: String?
      let correctedError: String
      let mpe: String
      let verdict: String
    }
    let verdict: String?
    let readings: [Reading]?
    let spread: String?
    let limit: String?
    let requiredChange: String?
    let weightsError: String?
    let findings: [String]?
    let without: [String]?
  }

  struct Recorded: Decodable, Sendable {
    struct Range: Decodable, Sendable {
      let max: String
      let min: String?
      let e: String
      let d: String
    }
    struct Plate: Decodable, Sendable {
      let id: String
      let kind: String
      let accuracyClass: String
      let max: String
      let min: String?
      let e: String?
      let d: String?
      let structure: String?
      let ranges: [Range]?
      let indication: String
      let supports: Int?
      let auxiliaryDevice: Bool?
    }
    struct Zero: Decodable, Sendable {
      let load: String
      let indication: String
      let added: String?
    }
    struct Observed: Decodable, Sendable {
      let load: String
      let indication: String
      let added: String?
      let direction: String?
      let position: String?
      let range: Int?
      let zero: Zero?
      let extraLoad: String?
      let indicationAfter: String?
    }
    struct Test: Decodable, Sendable {
      let test: String
      let zero: Zero?
      let readings: [Observed]
      let tare: String?
    }
    struct Weights: Decodable, Sendable {
      let `class`: String
      let nominal: String
      let count: Int
    }
    struct Substitution: Decodable, Sendable {
      let standards: String
      let spread: String
    }
    let rules: String
    let stage: String
    let instrument: Plate
    let tests: [Test]
    let weights: [Weights]?
    let substitution: Substitution?
  }

  let cases: [Entry]

  static let all: [Entry] = {
    let url = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "reference-data/cases/oiml-r76.json")
    do {
      return try JSONDecoder().decode(CaseFile.self, from: Data(contentsOf: url)).cases
    } catch {
      preconditionFailure("the case file cannot be read: \(error)")
    }
  }()
}

/// A field that must be there.
func require<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw MissingField() }
  return value
}

struct MissingField: Error {}

extension CaseFile.Recorded {
  func inspection() throws -> Inspection {
    var options = Instrument.Options()
    options.min = try instrument.min.map { try Mass(parsing: $0) }
    options.supports = instrument.supports
    options.hasAuxiliaryDevice = instrument.auxiliaryDevice ?? false
    let accuracyClass = try require(AccuracyClass(rawValue: instrument.accuracyClass))
    let indication = try require(IndicationType(rawValue: instrument.indication))
    let plate: Instrument
    if let ranges = instrument.ranges {
      plate = try Instrument(
        id: instrument.id, kind: instrument.kind, accuracyClass: accuracyClass,
        structure: require(Instrument.Structure(rawValue: instrument.structure ?? "")),
        ranges: ranges.map {
          try .init(
            max: Mass(parsing: $0.max), min: $0.min.map { try Mass(parsing: $0) },
            e: Mass(parsing: $0.e), d: Mass(parsing: $0.d))
        }, indication: indication, options: options)
    } else {
      plate = try Instrument(
        id: instrument.id, kind: instrument.kind, accuracyClass: accuracyClass,
        max: Mass(parsing: instrument.max), e: Mass(parsing: require(instrument.e)),
        d: Mass(parsing: require(instrument.d)), indication: indication, options: options)
    }
    return Inspection(
      rules: rules, stage: try require(Stage(rawValue: stage)), instrument: plate,
      weights: try weights?.map {
        .init(weightClass: $0.class, nominal: try Mass(parsing: $0.nominal), count: $0.count)
      },
      tests: try tests.map { test in
        try .init(
          test: require(TestKind(rawValue: test.test)), zero: test.zero?.reading(),
          readings: test.readings.map { try $0.reading() },
          tare: test.tare.map { try Mass(parsing: $0) })
      },
      substitution: try substitution.map {
        try .init(standards: Mass(parsing: $0.standards), spread: Mass(parsing: $0.spread))
      })
  }
}

extension CaseFile.Recorded.Zero {
  func reading() throws -> ZeroReading {
    try ZeroReading(
      load: Mass(parsing: load), indication: Mass(parsing: indication),
      added: added.map { try Mass(parsing: $0) })
  }
}

extension CaseFile.Recorded.Observed {
  func reading() throws -> Reading {
    var reading = try Reading(
      load: Mass(parsing: load), indication: Mass(parsing: indication),
      added: added.map { try Mass(parsing: $0) })
    reading.direction = direction.flatMap(Reading.Direction.init)
    reading.position = position
    reading.range = range
    reading.zero = try zero?.reading()
    reading.extraLoad = try extraLoad.map { try Mass(parsing: $0) }
    reading.indicationAfter = try indicationAfter.map { try Mass(parsing: $0) }
    return reading
  }
}
