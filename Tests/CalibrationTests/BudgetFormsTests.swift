import Calibration
import Quantities
import Rules
import Testing
import Verification

/// Which formula applies to which record.
@Suite struct BudgetFormsTests {
  private func budget(
    d: String = "0.1 mg", pieces: [WeightPiece], reading: Reading? = nil,
    _ change: (inout CalibrationRecord) -> Void = { _ in }
  ) throws -> CalibrationBudget {
    let result = try calibrate(
      record(
        balance(d: d),
        readings: [reading ?? read(mass("100 g"), mass("100 g"))],
        repeats: (mass("100 g"), ["100.001 g", "100 g", "100.001 g"].map(mass)), pieces: pieces,
        change))
    return try #require(result.points[0].budget)
  }

  private let certified = piece("a", "100 g", u: "0.06 mg", k: 3)

  @Test func `the step counts at zero and at load`() throws {
    let budget = try budget(d: "1 mg", pieces: [certified])
    // d/(2 √3) (7.1.1).
    #expect(agree(budget.u(.zeroResolution) ?? 0, 0.000288675134594813, relative: 1e-12))
    #expect(budget.u(.loadResolution) == budget.u(.zeroResolution))
  }

  @Test func `a turning point replaces the step of the display`() throws {
    var reading = read(mass("100 g"), mass("100 g"))
    reading.added = mass("0.4 mg")
    reading.zero = ZeroReading(load: .zero, indication: .zero, added: mass("0.5 mg"))
    let budget = try budget(d: "1 mg", pieces: [certified], reading: reading) {
      $0.conditions.turningPointStep = mass("0.2 mg")
    }
    // d_T/√12.
    #expect(agree(budget.u(.loadResolution) ?? 0, 0.0000577350269189626, relative: 1e-12))
    #expect(budget.components[0].citation.status == .unconfirmed)
  }

  @Test func `certificates by U over k, classes by the limit over root 3`() throws {
    #expect(agree(try budget(pieces: [certified]).u(.certificate) ?? 0, 0.02e-3, relative: 1e-12))
    let classed = try budget(pieces: [piece("a", "50 g"), piece("b", "50 g")])
    // Two of 0.10 mg (R 111-1, Table 1, E2): 0.20 mg/√3.
    #expect(agree(classed.u(.tolerance) ?? 0, 0.000115470053837925, relative: 1e-12))
    #expect(classed.u(.certificate) == nil)
    #expect(classed.u(.drift) == nil)
  }

  @Test func `drift as stated, by the value before, or by k_D`() throws {
    func drift(_ change: (inout WeightPiece) -> Void) throws -> Double {
      var piece = certified
      change(&piece)
      return try budget(pieces: [piece]) { $0.conditions.driftFactor = 2 }.u(.drift) ?? 0
    }
    let root = 3.0.squareRoot()
    #expect(agree(try drift { _ in }, 0.12e-3 / root, relative: 1e-12))
    #expect(agree(try drift { $0.drift = mass("0.03 mg") }, 0.03e-3 / root, relative: 1e-12))
    #expect(
      agree(try drift { $0.previousValue = mass("99.9999 g") }, 0.1e-3 / root, relative: 1e-12))
  }

  @Test func `buoyancy by what is known`() throws {
    var known = certified
    known.density = StatedValue(7950, standardUncertainty: 70)
    func situation(
      _ pieces: [WeightPiece], _ change: (inout CalibrationRecord) -> Void
    ) throws -> Buoyancy.Situation? {
      try calibrate(
        record(
          readings: [read(mass("100 g"), mass("100 g"))],
          repeats: (mass("100 g"), ["100 g", "100.0001 g"].map(mass)), pieces: pieces, change)
      ).points[0].buoyancy
    }
    #expect(try situation([known]) { _ in } == .notAdjusted)
    #expect(try situation([known]) { $0.conditions.roomTemperatureRange = 4 } == .temperatureKnown)
    #expect(
      try situation([known]) { $0.conditions.adjustment = .immediatelyBefore } == .adjusted)
    #expect(
      try situation([known]) {
        $0.conditions.adjustment = .immediatelyBefore
        $0.conditions.airDensity = StatedValue(1.18, standardUncertainty: 0.01)
      } == .corrected)
    #expect(
      try situation([certified]) {
        $0.conditions.adjustment = .immediatelyBefore
        $0.conditions.airDensity = StatedValue(1.18, standardUncertainty: 0.01)
      } == .adjusted)
  }

  @Test func `convection as the laboratory states it`() throws {
    let budget = try budget(pieces: [
      piece("a", "50 g", u: "0.03 mg"), piece("b", "50 g", u: "0.03 mg"),
    ]) {
      $0.conditions.convection = [.init(nominal: mass("50 g"), change: mass("0.05 mg"))]
    }
    // Two pieces: 0.10 mg/√3 (7.1.2.4).
    #expect(agree(budget.u(.convection) ?? 0, 0.0000577350269189626, relative: 1e-12))
  }

  @Test func `eccentricity without a centre takes the whole range`() throws {
    let result = try calibrate(
      record(
        readings: [read(mass("100 g"), mass("100 g"))],
        repeats: (mass("100 g"), ["100 g", "100.0001 g"].map(mass)), pieces: [certified]
      ) { record in
        record.inspection.tests.append(
          .init(
            test: .eccentricity,
            readings: [("1", "99.9998 g"), ("2", "100.0001 g"), ("3", "100 g")].map {
              read(mass("100 g"), mass($0.1), position: $0.0)
            }))
      })
    #expect(result.eccentricity?.largestDifference == mass("0.3 mg"))
    #expect(result.eccentricity?.hasCentre == false)
    #expect(result.codes.contains("ECCENTRICITY-WITHOUT-CENTRE"))
  }

  @Test func `every substitution makes the load less certain`() throws {
    func u(_ load: String) throws -> (reference: Double, steps: Int) {
      let instrument = try Instrument(
        id: "T", kind: "truck", accuracyClass: .iii, max: mass("60 t"), e: mass("20 kg"),
        indication: .digital)
      let result = try calibrate(
        record(
          instrument, readings: [read(mass(load), mass(load))],
          repeats: (mass("10 t"), ["10 t", "10.02 t", "10 t"].map(mass)),
          pieces: (0..<10).map { piece("b\($0)", "1000 kg", "M1") }
        ) {
          $0.inspection.substitution = .init(standards: mass("10 t"), spread: nil)
        })
      let point = result.points[0]
      return (
        try #require(point.budget).referenceUncertainty, try #require(point.reference).substitutions
      )
    }
    var last = (reference: 0.0, steps: -1)
    for load in ["10 t", "20 t", "30 t", "40 t", "60 t"] {
      let found = try u(load)
      #expect(found.reference > last.reference)
      #expect(found.steps > last.steps)
      last = found
    }
    #expect(last.steps == 5)
  }

  @Test func `pooled and largest standard deviations`() throws {
    func s(_ pooling: CalibrationConditions.Pooling) throws -> (Double, Double) {
      let budget = try budget(pieces: [certified]) { record in
        record.conditions.pooling = pooling
        record.inspection.tests.append(
          .init(
            test: .repeatability,
            readings: ["50 g", "50.0004 g"].map { read(mass("50 g"), mass($0)) }))
      }
      let line = try #require(budget.components.first { $0.source == .repeatability })
      return (line.standardUncertainty, line.degreesOfFreedom)
    }
    // s² = (1/3) mg² at 100 g with ν = 2, 0.08 mg² at 50 g with ν = 1.
    let pooled = try s(.pooled)
    #expect(agree(pooled.0, ((2.0 / 3 + 0.08) / 3).squareRoot() * 1e-3, relative: 1e-12))
    #expect(pooled.1 == 3)
    let largest = try s(.largest)
    #expect(agree(largest.0, (1.0 / 3).squareRoot() * 1e-3, relative: 1e-12))
    #expect(largest.1 == 2)
  }
}
