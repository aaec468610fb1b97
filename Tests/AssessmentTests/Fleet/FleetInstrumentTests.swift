import Assessment
import Calibration
import Documents
import Quantities
import Rules
import Testing
import Verification

@Suite struct FleetInstrumentTests {
  private func mass(_ text: String) throws -> Mass { try Mass(parsing: text, form: .english) }

  private func book() throws -> RuleBook { try RuleLibrary.builtIn().book }

  private func reading(_ load: String, _ indication: String, added: String? = nil) throws -> Reading
  {
    var reading = Reading(load: try mass(load), indication: try mass(indication))
    reading.added = try added.map(mass)
    return reading
  }

  /// A counter scale of 15 kg without zero readings, as a dataset has them.
  private func record() throws -> CalibrationRecord {
    let instrument = try Instrument(
      id: "T", kind: "counter", accuracyClass: .iii, max: mass("15 kg"), e: mass("5 g"),
      d: mass("5 g"), indication: .digital)
    let repeats = try ["1", "1.5", "2", "1"].map {
      try reading("10 kg", "10 kg", added: "\($0) g")
    }
    let tests = [
      Inspection.TestRecord(
        test: .weighing,
        readings: [
          try reading("1 kg", "1 kg", added: "1 g"), try reading("5 kg", "5.005 kg", added: "5 g"),
          try reading("15 kg", "15.005 kg"),
        ]),
      Inspection.TestRecord(
        test: .eccentricity, readings: [try reading("5 kg", "5.005 kg", added: "5 g")]),
      Inspection.TestRecord(test: .repeatability, readings: repeats),
    ]
    let pieces = try ["10 kg", "5 kg", "2 kg", "2 kg", "1 kg"].enumerated().map {
      WeightPiece(id: "p\($0.offset)", nominal: try mass($0.element), weightClass: "M1")
    }
    return CalibrationRecord(
      inspection: Inspection(
        rules: "oiml-r76-2006", stage: .initial, instrument: instrument, tests: tests),
      sets: [WeightSet(id: "S", pieces: pieces)])
  }

  @Test func `a row of readings has the risk that an inspection has`() throws {
    let record = try record()
    let book = try book()
    let result = try Verifier(ruleBook: book).verify(record.inspection)
    let view = RiskAssessor(ruleBook: book).assess(result, of: record)
    let table = try #require(book.testWeights).table
    let weights = try #require(FleetWeights(class: "M1", table))
    let readings = try view.errors.map { error in
      let load = error.reading.reading.load.value.approximation
      let limit = try #require(error.reading.mpe).value.approximation
      let purpose: FleetReading.Purpose =
        error.test == .weighing
        ? .weighing : error.test == .eccentricity ? .eccentricity : .repeatability(load: load)
      let reference = try #require(weights.standardUncertainty(load: load, initialLimit: limit))
      return FleetReading(
        purpose, error: error.value, limit: limit,
        uncertaintyWithoutScatter: FleetReading.uncertainty(
          d: 5, hasTurningPoint: error.reading.reading.added != nil, reference: reference))
    }
    let fleet = try FleetInstrument(readings)
    let conformance = try #require(view.conformance)
    #expect(conformance.upperBound < 0.999 && conformance.lowerBound > 0.01)
    #expect(abs(fleet.conformance.lowerBound - conformance.lowerBound) < 1e-8)
    #expect(abs(fleet.conformance.upperBound - conformance.upperBound) < 1e-9)
    for (error, assessed) in zip(fleet.errors, view.errors) {
      let u = try #require(assessed.budget).standardUncertainty
      let limit = try #require(assessed.reading.mpe).value.approximation
      #expect(abs(error.standardUncertainty * limit / u - 1) < 1e-12)
    }
  }

  @Test func `what is missing is named`() throws {
    let weighing = FleetReading(
      .weighing, error: 0, limit: 1, uncertaintyWithoutScatter: 0.1)
    #expect(throws: RiskView.Obstacle.noRepeatability) { try FleetInstrument([weighing]) }
    // Two loads, each once, tell no scatter.
    #expect(throws: RiskView.Obstacle.noRepeatability) {
      try FleetInstrument(
        [1, 2].map {
          FleetReading(
            .repeatability(load: $0), error: 0, limit: 1, uncertaintyWithoutScatter: 0.1)
        })
    }
    #expect(throws: RiskView.Obstacle.weightsUnknown) {
      try FleetInstrument(
        [0, 0.1].map {
          FleetReading(
            .repeatability(load: 1), error: $0, limit: 1, uncertaintyWithoutScatter: nil)
        })
    }
  }

  @Test func `the scatter is pooled over the loads`() throws {
    let errors = [(1.0, 0.0), (1, 0.2), (2, 5.0), (2, 5.1), (2, 5.2)]
    let found = try FleetInstrument(
      errors.map {
        FleetReading(
          .repeatability(load: $0.0), error: $0.1, limit: 10, uncertaintyWithoutScatter: 0.1)
      })
    // s² of the loads: 0.02 with 1, 0.01 with 2 degrees of freedom.
    #expect(abs(found.deviation.standardDeviation - (0.04 / 3).squareRoot()) < 1e-12)
    #expect(found.deviation.degreesOfFreedom == 3)
    #expect(found.errors.allSatisfy { !$0.isOfWeighing })
  }
}
