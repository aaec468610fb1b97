import Quantities
import Rules
import TestSupport
import Testing
import Verification

/// What must hold of any inspection.
@Suite("Properties of verdicts")
struct VerdictPropertyTests {
  private static let seeds: [UInt64] = [21, 22]

  private func samples(_ seed: UInt64, _ check: (RandomInspection, Inspection) throws -> Void)
    throws
  {
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let sample = RandomInspection(&random, readings: 6)
      try check(sample, sample.inspection())
    }
  }

  private func verify(_ inspection: Inspection) throws -> VerificationResult {
    try BuiltInRules.verifier.verify(inspection)
  }

  @Test("Stating everything in another unit changes nothing", arguments: seeds)
  func units(_ seed: UInt64) throws {
    try samples(seed) { _, inspection in
      let expected = try verify(inspection)
      for unit in [MassUnit.milligram, .gram, .kilogram, .tonne] {
        let found = try verify(inspection.restated(in: unit))
        #expect(found.verdict == expected.verdict)
        #expect(found.tests == expected.tests)
        #expect(found.findings.map(\.code) == expected.findings.map(\.code))
      }
    }
  }

  @Test("A ton is judged as a gram is: everything times a million", arguments: seeds)
  func scaling(_ seed: UInt64) throws {
    try samples(seed) { _, inspection in
      let small = try verify(inspection)
      let large = try verify(inspection.scaled(by: 1_000_000))
      // Only Table 3 and the least Min know how large a gram is.
      #expect(large.tests.map(\.verdict) == small.tests.map(\.verdict))
      let errors = small.tests[0].readings.map { $0.correctedError.map { $0 * 1_000_000 } }
      #expect(large.tests[0].readings.map(\.correctedError) == errors)
      let limits = small.tests[0].readings.map { $0.mpe.map { $0 * 1_000_000 } }
      #expect(large.tests[0].readings.map(\.mpe) == limits)
    }
  }

  @Test("An error and its mirror image get the same verdict", arguments: seeds)
  func mirror(_ seed: UInt64) throws {
    try samples(seed) { _, inspection in
      // On a pointer, where nothing is hidden: I = L + E becomes I = L − E.
      var plain = try inspection.withPointer()
      let right = try verify(plain)
      for test in plain.tests.indices {
        plain.tests[test].zero = plain.tests[test].zero.map(\.mirrored)
        for index in plain.tests[test].readings.indices {
          let reading = plain.tests[test].readings[index]
          plain.tests[test].readings[index].indication = reading.indication.map {
            reading.load * 2 - $0
          }
          plain.tests[test].readings[index].zero = reading.zero.map(\.mirrored)
        }
      }
      let left = try verify(plain)
      #expect(left.verdict == right.verdict)
      #expect(left.tests.map(\.verdict) == right.tests.map(\.verdict))
      #expect(
        left.tests[0].readings.map(\.correctedError)
          == right.tests[0].readings.map { $0.correctedError.map { -$0 } })
    }
  }

  @Test("A larger error never turns a fail into a pass", arguments: seeds)
  func larger(_ seed: UInt64) throws {
    try samples(seed) { sample, inspection in
      var inspection = inspection
      inspection.tests[0].zero = nil
      for index in inspection.tests[0].readings.indices {
        inspection.tests[0].readings[index].zero = nil
        inspection.tests[0].readings[index].added = nil
      }
      let pointer = try inspection.withPointer()
      var previous: [Verdict] = []
      for step in 0..<12 {
        var moved = pointer
        for index in moved.tests[0].readings.indices {
          let load = moved.tests[0].readings[index].load
          moved.tests[0].readings[index].indication = load + sample.mass(5_000) * step
        }
        let verdicts = try verify(moved).tests[0].readings.map(\.verdict)
        for (before, after) in zip(previous, verdicts) {
          #expect(!(before == .fail && after != .fail))
        }
        previous = verdicts
      }
    }
  }

  @Test("Limits in service are twice the initial ones, at the same loads", arguments: seeds)
  func inService(_ seed: UInt64) throws {
    try samples(seed) { _, inspection in
      var inspection = inspection
      inspection.stage = .initial
      let initial = try verify(inspection).tests[0].readings.map(\.mpe)
      for stage in [Stage.periodic, .afterRepair] {
        inspection.stage = stage
        #expect(try verify(inspection).tests[0].readings.map(\.mpe) == initial)
      }
      inspection.stage = .inService
      let service = try verify(inspection)
      #expect(service.tests[0].readings.map(\.mpe) == initial.map { $0.map { $0 * 2 } })
    }
  }

  @Test("The order of readings and of tests does not matter", arguments: seeds)
  func order(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    try samples(seed) { _, inspection in
      var inspection = inspection
      inspection.tests += completeTests
      let expected = try verify(inspection)
      inspection.tests.shuffle(using: &random)
      for index in inspection.tests.indices {
        inspection.tests[index].readings.shuffle(using: &random)
      }
      let found = try verify(inspection)
      #expect(found.verdict == expected.verdict)
      #expect(found.codes == expected.codes)
      #expect(
        found.tests.map(\.verdict).count(of: .pass)
          == expected.tests.map(\.verdict).count(of: .pass))
      #expect(
        found.tests.map(\.verdict).count(of: .fail)
          == expected.tests.map(\.verdict).count(of: .fail))
    }
  }

  @Test("The overall verdict is never better than that of a test")
  func overall() throws {
    var random = SplitMix64(seed: 31)
    for _ in 0..<400 {
      let result = try verify(WildInspection.make(&random))
      for test in result.tests {
        #expect(result.verdict.combined(with: test.verdict) == result.verdict)
        #expect(!test.readings.isEmpty || test.verdict == .inconclusive)
        for reading in test.readings where reading.verdict == .fail {
          #expect(test.verdict == .fail)
        }
      }
      // The findings say why.
      let severities = Set(result.findings.map(\.severity))
      switch result.verdict {
      case .pass:
        #expect(!result.tests.isEmpty)
        #expect(severities.isDisjoint(with: [.failure, .doubt]))
      case .inconclusive:
        #expect(severities.contains(.doubt) && !severities.contains(.failure))
      case .fail: #expect(severities.contains(.failure))
      }
      #expect(try verify(result.inspection) == result, "the same input gives the same result")
    }
  }
}

extension [Verdict] {
  func count(of verdict: Verdict) -> Int { count { $0 == verdict } }
}

extension ZeroReading {
  var mirrored: ZeroReading {
    ZeroReading(load: load, indication: load * 2 - indication, added: added)
  }
}

extension Inspection {
  /// Every mass put through `change`.
  func mapped(_ indication: IndicationType? = nil, _ change: (Mass) throws -> Mass) throws
    -> Inspection
  {
    var copy = self
    copy.instrument = try Instrument(
      id: instrument.id, kind: instrument.kind, accuracyClass: instrument.accuracyClass,
      structure: instrument.structure,
      ranges: instrument.ranges.map {
        try .init(max: change($0.max), min: $0.min.map(change), e: change($0.e), d: change($0.d))
      }, indication: indication ?? instrument.indication, options: instrument.options,
      errorUnit: instrument.errorUnit)
    func zero(_ zero: ZeroReading) throws -> ZeroReading {
      try ZeroReading(
        load: change(zero.load), indication: change(zero.indication), added: zero.added.map(change))
    }
    for test in copy.tests.indices {
      copy.tests[test].zero = try tests[test].zero.map(zero)
      for index in copy.tests[test].readings.indices {
        let reading = tests[test].readings[index]
        copy.tests[test].readings[index].load = try change(reading.load)
        copy.tests[test].readings[index].indication = try reading.indication.map(change)
        copy.tests[test].readings[index].added = try reading.added.map(change)
        copy.tests[test].readings[index].zero = try reading.zero.map(zero)
      }
    }
    return copy
  }

  /// The same masses, written in `unit` and read again.
  func restated(in unit: MassUnit) throws -> Inspection {
    try mapped { try Mass(parsing: $0.text(in: unit), form: .english) }
  }

  func scaled(by factor: Int) throws -> Inspection { try mapped { $0 * factor } }

  /// The same readings on an instrument with a pointer.
  func withPointer() throws -> Inspection { try mapped(.analog) { $0 } }
}
