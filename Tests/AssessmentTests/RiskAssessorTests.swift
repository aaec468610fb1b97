import Assessment
import Calibration
import Documents
import Foundation
import Quantities
import Rules
import Testing
import Verification

/// The risk view of the example inspections and of variations of one.
@Suite struct RiskAssessorTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("reference-data/examples/inspections")

  private static let book = (try? RuleLibrary.builtIn().book)

  private func record(_ name: String) throws -> CalibrationRecord {
    let contents = try InspectionDocument.read(
      path: Self.folder.appendingPathComponent(name).path,
      options: .init(ruleBook: try #require(Self.book)))
    return try #require(contents.records.first).get()
  }

  private func assess(
    _ record: CalibrationRecord, threshold: Double = 0.05
  ) throws -> (result: VerificationResult, view: RiskView) {
    let book = try #require(Self.book)
    let result = try Verifier(ruleBook: book).verify(record.inspection)
    return (
      result, RiskAssessor(ruleBook: book, threshold: threshold).assess(result, of: record)
    )
  }

  @Test func `the budget of an error is that of a calibration without eccentric loads`() throws {
    var record = try record("counter-15kg-initial.json")
    let (result, view) = try assess(record)
    record.inspection.tests.removeAll { $0.test == .eccentricity }
    let calibration = try Calibrator(ruleBook: try #require(Self.book)).calibrate(record)
    let weighing = view.errors.filter { $0.test == .weighing }
    #expect(!weighing.isEmpty)
    #expect(weighing.count == result.tests.first { $0.test == .weighing }?.readings.count)
    for error in weighing {
      let point = try #require(
        calibration.points.first {
          $0.load == error.reading.reading.load && $0.direction == error.reading.reading.direction
        })
      let u = try #require(point.budget?.standardUncertainty)
      #expect(((error.budget?.standardUncertainty ?? 0) / u - 1).magnitude < 1e-12)
      let conformance = try #require(error.conformance)
      #expect(conformance > 0.5 && conformance <= 1)
    }
    #expect(view.conformance != nil)
    #expect(view.riskOfWrongVerdict != nil)
  }

  @Test func `eccentricity is an error, and no uncertainty of others`() throws {
    let (_, view) = try assess(try record("counter-15kg-initial.json"))
    #expect(view.errors.contains { $0.test == .eccentricity && $0.budget != nil })
    for error in view.errors {
      #expect(error.budget?.components.contains { $0.source == .eccentricity } == false)
    }
  }

  @Test func `the legal verdict is never changed`() throws {
    for name in ["counter-15kg-initial.json", "counter-15kg-drifted.json"] {
      let record = try record(name)
      let alone = try Verifier(ruleBook: try #require(Self.book)).verify(record.inspection)
      #expect(try assess(record).result == alone)
    }
  }

  @Test func `an error close to its limit is borderline, on both sides`() throws {
    var record = try record("counter-15kg-initial.json")
    let index = try #require(record.inspection.tests.firstIndex { $0.test == .weighing })
    let e = record.inspection.instrument.e
    var outcomes: [Verdict] = []
    for excess in ["0", "0.1"] {
      // 15 kg with the limit ±7.5 g (1.5 e at first verification): the error is on the limit, or
      // a little above.
      let place = try #require(
        record.inspection.tests[index].readings.firstIndex {
          $0.load == Mass(15, .kilogram)
        })
      record.inspection.tests[index].zero = nil
      record.inspection.tests[index].readings[place].indication = Mass(15_010, .gram)
      // E = I + e/2 − ΔL − L.
      record.inspection.tests[index].readings[place].added =
        e - (try Mass(parsing: "\(excess) g"))
      let (result, view) = try assess(record)
      outcomes.append(result.verdict)
      #expect(view.isBorderline)
      let risk = try #require(view.riskOfWrongVerdict)
      #expect(risk.upperBound > 0.3)
    }
    #expect(outcomes == [.pass, .fail])
  }

  @Test func `the threshold decides what is borderline`() throws {
    let record = try record("counter-15kg-initial.json")
    let risk = try #require(try assess(record).view.riskOfWrongVerdict)
    #expect(risk.upperBound > 0 && risk.upperBound < 0.5)
    let above = try assess(record, threshold: risk.upperBound * 1.01).view
    let below = try assess(record, threshold: risk.upperBound * 0.99).view
    #expect(!above.isBorderline)
    #expect(below.isBorderline)
    #expect(above.riskOfWrongVerdict == below.riskOfWrongVerdict)
  }

  @Test func `what is missing is named`() throws {
    var record = try record("counter-15kg-initial.json")
    record.inspection.tests.removeAll { $0.test == .repeatability }
    let scatterless = try assess(record).view
    #expect(scatterless.obstacle == .noRepeatability)
    #expect(scatterless.conformance == nil)
    #expect(!scatterless.isBorderline)
    record.sets = []
    #expect(try assess(record).view.obstacle == .noWeights)
    record.inspection.tests = []
    #expect(try assess(record).view.obstacle == .noErrors)
  }

  @Test func `better weights never make a passing verdict less sure`() throws {
    var record = try record("counter-15kg-initial.json")
    let poor = try #require(try assess(record).view.conformance)
    record.sets = record.sets.map { set in
      WeightSet(
        id: set.id, correlation: set.correlation,
        pieces: set.pieces.map { piece in
          var better = piece
          better.weightClass = "F2"
          return better
        })
    }
    let good = try #require(try assess(record).view.conformance)
    #expect(good.lowerBound >= poor.lowerBound)
  }
}
