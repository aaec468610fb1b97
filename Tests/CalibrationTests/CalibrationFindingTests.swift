import Calibration
import Quantities
import Rules
import Testing
import Verification

/// What is missing or doubtful is said, and the figures that need it stay empty.
@Suite struct CalibrationFindingTests {
  private static let repeats: (load: Mass, indications: [Mass]) = (
    mass("100 g"), ["100.0006 g", "100.0003 g", "100.0005 g"].map(mass)
  )

  private func complete(
    pieces: [WeightPiece]? = nil, named: [String] = [],
    _ change: (inout CalibrationRecord) -> Void = { _ in }
  ) throws -> CalibrationResult {
    try calibrate(
      record(
        readings: [
          read(mass("100 g"), mass("100.0006 g"), pieces: named), read(mass("50 g"), mass("50 g")),
        ],
        repeats: Self.repeats, eccentricity: (mass("100 g"), mass("0.2 mg")),
        pieces: pieces ?? [piece("a", "100 g", u: "0.05 mg"), piece("b", "50 g", u: "0.03 mg")],
        change))
  }

  @Test func `a whole record has every figure`() throws {
    let result = try complete()
    #expect(result.isComplete)
    #expect(result.points.allSatisfy { $0.budget != nil && $0.mpe != nil })
    #expect(result.errorFunction != nil)
    #expect(result.weighing.count == 1)
    #expect(result.codes.contains("FROM-MEMORY"))
  }

  @Test func `without repeatability there is an error, and no uncertainty`() throws {
    let result = try complete { $0.inspection.tests.removeAll { $0.test == .repeatability } }
    #expect(result.codes.contains("REPEATABILITY-MISSING"))
    #expect(result.points.allSatisfy { $0.budget == nil && $0.error != nil })
    #expect(result.errorFunction == nil)
    #expect(!result.isComplete)
  }

  @Test func `readings all alike are told`() throws {
    let result = try complete { record in
      record.inspection.tests.removeAll { $0.test == .repeatability }
      record.inspection.tests.append(
        .init(
          test: .repeatability,
          readings: (0..<3).map { _ in read(mass("100 g"), mass("100 g")) }))
    }
    #expect(result.codes.contains("NO-SCATTER"))
    #expect(result.points[0].budget?.u(.repeatability) == 0)
    #expect(result.points[0].budget?.effectiveDegreesOfFreedom == .infinity)
    #expect(result.isComplete)
  }

  @Test func `weights that do not cover a load leave it without an error`() throws {
    let result = try complete(pieces: [piece("a", "100 g", u: "0.05 mg")])
    #expect(result.codes.contains("WEIGHTS-CANNOT-COMPOSE"))
    #expect(result.points[0].budget != nil)
    #expect(result.points[1].error == nil)
    #expect(!result.isComplete)
    let none = try complete(pieces: [])
    #expect(none.codes.contains("WEIGHTS-NOT-STATED"))
    #expect(none.points.allSatisfy { $0.error == nil })
  }

  @Test(arguments: [
    (["x"], "UNKNOWN-PIECE"), (["b"], "PIECES-NOT-LOAD"), (["a", "a"], "REPEATED-PIECE"),
    (["a", "b"], "PIECES-NOT-LOAD"),
  ])
  func `weights that are named wrongly`(named: [String], code: String) throws {
    let result = try complete(named: named)
    #expect(result.codes.contains(code))
    #expect(result.points[0].reference == nil)
    #expect(result.points[1].budget != nil)
  }

  @Test func `one name in two sets has to say which`() throws {
    let two = { (record: inout CalibrationRecord) in
      record.sets.append(WeightSet(id: "Z", pieces: [piece("a", "100 g", u: "0.5 mg")]))
    }
    let ambiguous = try complete(named: ["a"], two)
    #expect(ambiguous.codes.contains("AMBIGUOUS-PIECE"))
    let clear = try complete(named: ["Z/a"], two)
    #expect(clear.points[0].reference?.pieces.first?.set == 1)
    #expect(agree(clear.points[0].budget?.u(.certificate) ?? 0, 0.25e-3, relative: 1e-12))
  }

  @Test func `nothing known of a weight, nothing known of the load`() throws {
    let result = try complete(pieces: [piece("a", "100 g", "Q9"), piece("b", "50 g", u: "0.03 mg")])
    #expect(result.codes.contains("WEIGHT-UNKNOWN"))
    #expect(result.points[0].budget == nil)
    #expect(result.points[1].budget != nil)
    let bare = try complete(pieces: [piece("a", "100 g", nil, u: "0.05 mg")])
    #expect(bare.codes.contains("BUOYANCY-UNKNOWN"))
  }

  @Test func `overdue and future certificates put the calibration in doubt`() throws {
    func result(due: String?, calibrated: String?) throws -> CalibrationResult {
      try complete { record in
        record.inspection.date = CalendarDate(iso: "2026-11-23")
        var a = piece("a", "100 g", u: "0.05 mg")
        a.due = due.flatMap(CalendarDate.init(iso:))
        a.calibrated = calibrated.flatMap(CalendarDate.init(iso:))
        record.sets[0] = WeightSet(
          id: "S", pieces: [a, piece("b", "50 g", u: "0.03 mg")])
      }
    }
    #expect(try result(due: "2026-11-23", calibrated: "2026-11-23").isComplete)
    let overdue = try result(due: "2026-11-22", calibrated: nil)
    #expect(overdue.codes.contains("WEIGHT-OVERDUE"))
    #expect(!overdue.isComplete)
    #expect(
      try result(due: nil, calibrated: "2026-11-24").codes.contains("WEIGHT-NOT-YET-CALIBRATED"))
  }

  @Test func `a weight that is not of its class is told`() throws {
    let result = try complete(pieces: [
      piece("a", "100 g", value: "100.0003 g", u: "0.05 mg"), piece("b", "50 g", u: "0.03 mg"),
    ])
    #expect(result.codes.contains("WEIGHT-UNFIT"))
    #expect(result.isComplete)
  }

  @Test func `what the environment leaves open is told`() throws {
    #expect(try complete().codes.contains("ADJUSTMENT-NOT-STATED"))
    let cold = try complete { record in
      record.conditions.temperature = StatedValue(5)
      record.conditions.pressure = StatedValue(101_325)
      record.conditions.humidity = StatedValue(0.5)
      record.conditions.temperatureDifference = 3
    }
    #expect(cold.codes.isSuperset(of: ["AIR-OUTSIDE-RANGE", "CONVECTION-NOT-EVALUATED"]))
    #expect(cold.air != nil)
    let absurd = { (record: inout CalibrationRecord) in
      record.conditions.airDensity = StatedValue(1200)
    }
    #expect(throws: CalibrationFault.environment(.density(1200))) { _ = try complete(absurd) }
  }

  @Test func `readings that cannot have been seen`() throws {
    let result = try complete { record in
      record.inspection.tests[0].readings[0].indication = mass("100.00065 g")
      record.inspection.tests[0].readings[1].added = mass("5 mg")
    }
    #expect(result.codes.isSuperset(of: ["INDICATION-NOT-MULTIPLE", "ADDED-INVALID"]))
  }

  @Test func `nothing to calibrate from`() throws {
    let empty = { (record: inout CalibrationRecord) in record.inspection.tests = [] }
    #expect(throws: CalibrationFault.noReadings) { _ = try complete(empty) }
  }

  @Test func `errors on no curve are told`() throws {
    let result = try complete { record in
      record.conditions.adjustment = .immediatelyBefore
      record.sets[0] = WeightSet(
        id: "S", pieces: ["50 g", "100 g", "200 g"].map { piece($0, $0, u: "0.03 mg") })
      record.inspection.tests[0].readings = [
        ("50 g", "50.01 g"), ("100 g", "99.98 g"), ("150 g", "150.02 g"), ("200 g", "199.99 g"),
      ].map { read(mass($0.0), mass($0.1)) }
    }
    #expect(result.codes.contains("CHI-SQUARE"))
    #expect(!result.isComplete)
  }
}
