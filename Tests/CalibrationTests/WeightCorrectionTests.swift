import Calibration
import Quantities
import Rules
import Testing
import Verification

@Suite struct WeightCorrectionTests {
  private static let set = WeightSet(
    id: "S",
    pieces: [
      piece("1kg", "1 kg", "F1", u: "1.6 mg"), piece("2kg", "2 kg", "F1", u: "3 mg"),
      piece("2kg*", "2 kg", "F1", u: "3 mg"), piece("5kg", "5 kg", "F1", u: "8 mg"),
    ])

  private func scale() throws -> Instrument {
    try Instrument(
      id: "T", kind: "counter", accuracyClass: .iii, max: mass("15 kg"), e: mass("5 g"),
      indication: .digital)
  }

  /// A record with turning points: E = 0 at every load.
  private func faultless(_ loads: [(load: String, pieces: [String])]) throws -> CalibrationRecord {
    let readings = loads.map { entry -> Reading in
      var reading = read(mass(entry.load), mass(entry.load), pieces: entry.pieces)
      reading.added = mass("2.5 g")
      return reading
    }
    return CalibrationRecord(
      inspection: Inspection(
        rules: "oiml-r76-2006", stage: .initial, instrument: try scale(),
        tests: [
          Inspection.TestRecord(
            test: .weighing,
            zero: ZeroReading(load: .zero, indication: .zero, added: mass("2.5 g")),
            readings: readings)
        ]),
      sets: [Self.set])
  }

  private func impact(_ value: String, of id: String = "5kg", on record: CalibrationRecord) throws
    -> WeightImpact
  {
    try WeightCorrection(of: id, in: Self.set, value: mass(value)).impact(
      on: record, ruleBook: BuiltIn.rules)
  }

  @Test func `exactly the readings that had the weight move, by exactly its deviation`() throws {
    let record = try faultless([
      ("1 kg", ["1kg"]), ("5 kg", ["5kg"]), ("6 kg", ["5kg", "1kg"]), ("3 kg", ["2kg", "1kg"]),
    ])
    let impact = try impact("5.0021 kg", on: record)
    #expect(impact.deviation == mass("2.1 g"))
    #expect(impact.readings.map(\.number) == [2, 3])
    #expect(impact.points.isEmpty == false)
    for reading in impact.readings {
      #expect(reading.before.correctedError == .zero)
      #expect(reading.after.correctedError == mass("-2.1 g"))
      #expect(reading.before.mpe == reading.after.mpe)
      #expect(!reading.isAssumed)
      #expect(!reading.flips)
    }
    #expect(impact.points.map(\.before.load) == [mass("5 kg"), mass("6 kg")])
  }

  // The MPE at 5 kg with e = 5 g is 5 g (R 76-1, Table 6: 1 e from 500 e to 2000 e).
  @Test func `a verdict flips just beyond its limit and not on it`() throws {
    let record = try faultless([("5 kg", ["5kg"])])
    let on = try impact("5.005 kg", on: record)
    #expect(on.readings[0].after.correctedError == mass("-5 g"))
    #expect(!on.readings[0].flips)
    let beyond = try impact("5.0050000001 kg", on: record)
    #expect(beyond.readings[0].flips)
    #expect(beyond.readings[0].after.verdict == .fail)
    #expect(beyond.flips)
    #expect(beyond.after?.verdict == .fail)
  }

  @Test func `the recorded value changes nothing`() throws {
    let record = try faultless([("5 kg", ["5kg"]), ("6 kg", [])])
    let impact = try impact("5 kg", on: record)
    #expect(impact.deviation == .zero)
    for reading in impact.readings { #expect(reading.before == reading.after) }
    #expect(!impact.flips)
  }

  @Test func `weights that the record does not name are assumed, and said to be`() throws {
    let record = try faultless([("6 kg", []), ("2 kg", [])])
    let impact = try impact("5.0021 kg", on: record)
    #expect(impact.readings.map(\.number) == [1])
    for reading in impact.readings { #expect(reading.isAssumed) }
  }

  @Test func `records of other sets are not touched`() throws {
    var record = try faultless([("5 kg", ["5kg"])])
    record.sets[0].id = "other"
    let impact = try impact("5.1 kg", on: record)
    #expect(!impact.isTouched)
    #expect(!impact.flips)
  }

  @Test func `without rules the calibration is traced alone`() throws {
    var record = try faultless([("5 kg", ["5kg"])])
    record.inspection.rules = ""
    record.inspection.tests.append(
      .init(
        test: .repeatability,
        readings: ["5 kg", "5.005 kg", "5 kg"].map { read(mass("5 kg"), mass($0)) }))
    let impact = try impact("5.0021 kg", on: record)
    #expect(impact.before == nil)
    #expect(impact.readings.isEmpty)
    let point = try #require(impact.points.first)
    let moved = try #require(point.after.error) - (try #require(point.before.error))
    #expect(agree(moved, -2.1, relative: 1e-12))
    let u = try #require(point.before.budget?.expandedUncertainty)
    #expect(agree(try #require(point.movedByU), 2.1 / u, relative: 1e-12))
  }

  @Test func `a weight that the set does not have is named with a suggestion`() {
    #expect(throws: CalibrationFault.unknownPiece(id: "5kgg", suggestions: ["5kg"])) {
      try WeightCorrection(of: "5kgg", in: Self.set, value: mass("5 kg"))
    }
  }
}
