import Documents
import Quantities
import Rules
import Testing
import Verification

@Suite struct InspectionDocumentTests {
  // MARK: What is read

  @Test func `the inspection of the contract is read as it stands`() throws {
    let inspection = try #require(Sample.read(Sample.contract))
    #expect(inspection.rules == "oiml-r76-2006")
    #expect(inspection.stage == .initial)
    #expect(inspection.date == CalendarDate(iso: "2026-11-23"))
    let instrument = inspection.instrument
    #expect(instrument.id == "BN-0001")
    #expect(instrument.kind == "counter")
    #expect(instrument.accuracyClass == .iii)
    #expect(instrument.max == Mass(15, .kilogram))
    #expect(instrument.min == Mass(100, .gram))
    #expect(instrument.e == Mass(5, .gram))
    #expect(instrument.d == Mass(5, .gram))
    #expect(instrument.structure == .single)
    #expect(instrument.indication == .digital)
    #expect(instrument.options.supports == 4)
    #expect(instrument.errorUnit == .gram)
    #expect(
      inspection.weights
        == [.init(weightClass: "M1", nominal: Mass(5, .kilogram), count: 3)])
    #expect(inspection.tests.map(\.test) == [.weighing, .eccentricity, .repeatability])
    #expect(
      inspection.tests[0].zero == ZeroReading(load: .zero, indication: .zero, added: Mass(2, .gram))
    )
    let reading = inspection.tests[0].readings[0]
    #expect(reading.load == Mass(1000, .gram))
    #expect(reading.loadUnit == .gram)
    #expect(reading.added == Mass(3, .gram).half)
    #expect(reading.direction == .up)
    #expect(inspection.tests[1].readings[0].position == "1")
    #expect(inspection.tests[1].readings[0].loadUnit == .kilogram)
  }

  @Test func `JSON and YAML say the same`() throws {
    let json = try #require(Sample.read(Sample.minimal))
    let yaml = try #require(
      Sample.read(
        """
        schema: steelyard.inspection/v1
        rules: oiml-r76-2006
        stage: periodic
        instrument: {kind: counter, accuracyClass: III, max: 15 kg, e: 5 g, indication: digital}
        tests:
          - test: weighing
            readings: [{load: 1 kg, indication: 1 kg}]
        """, .yaml))
    #expect(json == yaml)
  }

  @Test func `what is not stated is not assumed`() throws {
    let inspection = try #require(Sample.read(Sample.minimal))
    #expect(inspection.weights == nil)
    #expect(inspection.date == nil)
    #expect(inspection.instrument.min == nil)
    #expect(inspection.instrument.options.supports == nil)
    #expect(inspection.tests[0].zero == nil)
    #expect(inspection.tests[0].readings[0].added == nil)
    #expect(inspection.tests[0].readings[0].direction == nil)
  }

  @Test func `an empty list of weights states nothing`() throws {
    let inspection = try #require(
      Sample.read(Sample.minimal.replacing("\"tests\"", with: "\"weights\": [], \"tests\"")))
    #expect(inspection.weights == nil)
  }

  @Test func `every field that is documented is read`() throws {
    let inspection = try #require(
      Sample.read(
        """
        schema: steelyard.inspection/v1
        rules: oiml-r76-2006
        stage: after-repair
        inspector: officer 3
        substitution: {standards: 10 t, spread: 5 kg}
        trade: buying
        goods: 50 kg
        weights: [{class: F1, nominal: 20 kg}]
        instrument:
          id: X
          kind: truck
          accuracyClass: III
          structure: multiple-range
          min: 400 kg
          ranges: [{max: 30 t, min: 200 kg, e: 10 kg}, {max: 60 t, e: 20 kg, d: 10 kg}]
          indication: digital
          supports: 8
          receptor: rolling
          additiveTare: 1 t
          auxiliaryDevice: true
          extendedStep: 1 kg
          mechanicalTare: true
          grading: true
          manufacturer: A
          model: B
          serial: C
          owner: D
          place: E
        tests:
          - {test: zero-setting, zero: {load: 0 kg, indication: 0 kg, added: 5 kg}}
          - test: net-weighing
            tare: 5 t
            readings: [{load: 10 t, indication: 10 t, range: 2, zero: {load: 0 t, indication: 0 t}}]
          - test: discrimination
            readings:
              - {load: 1 t, indication: 1 t, extraLoad: 14 kg, indicationAfter: 1.02 t}
              - {load: 1 t, extraLoad: 14 kg, moved: false}
          - {test: sensitivity, readings: [{load: 1 t, extraLoad: 1 kg, displacement: 2 mm}]}
        """, .yaml))
    let instrument = inspection.instrument
    #expect(instrument.structure == .multipleRange)
    #expect(instrument.ranges.count == 2)
    #expect(instrument.ranges[0].min == Mass(200, .kilogram))
    #expect(instrument.ranges[1].d == Mass(10, .kilogram))
    #expect(instrument.max == Mass(60, .tonne))
    #expect(instrument.errorUnit == .kilogram)
    let options = instrument.options
    #expect(options.receptor == .rolling)
    #expect(options.additiveTare == Mass(1, .tonne))
    #expect(options.extendedStep == Mass(1, .kilogram))
    #expect(options.hasAuxiliaryDevice && options.hasMechanicalTare && options.isGradingInstrument)
    let plate = instrument.description
    #expect(
      [plate.manufacturer, plate.model, plate.serial, plate.owner, plate.place]
        == ["A", "B", "C", "D", "E"])
    #expect(inspection.inspector == "officer 3")
    #expect(inspection.weights?[0].count == 1)
    #expect(inspection.substitution?.standards == Mass(10, .tonne))
    #expect(inspection.substitution?.spread == Mass(5, .kilogram))
    #expect(inspection.trade == .buying)
    #expect(inspection.goods == Mass(50, .kilogram))
    #expect(inspection.tests[0].readings.isEmpty)
    #expect(inspection.tests[1].tare == Mass(5, .tonne))
    #expect(inspection.tests[1].readings[0].range == 2)
    #expect(inspection.tests[1].readings[0].zero?.added == nil)
    #expect(inspection.tests[2].readings[0].indicationAfter == Mass(1020, .kilogram))
    #expect(inspection.tests[2].readings[1].moved == false)
    #expect(inspection.tests[2].readings[1].indication == nil)
    #expect(try inspection.tests[3].readings[0].displacement == Length(parsing: "2 mm"))
  }

  @Test func `declared Vietnamese numbers are read as such`() throws {
    let inspection = try #require(
      Sample.read(
        """
        schema: steelyard.inspection/v1
        numbers: vi
        rules: oiml-r76-2006
        stage: periodic
        date: 03/11/2026
        instrument: {kind: spring-dial, accuracyClass: IIII, max: 1.500 kg, e: "0,5 kg", indication: analog}
        tests: []
        """, .yaml))
    #expect(inspection.instrument.max == Mass(1500, .kilogram))
    #expect(inspection.instrument.e == Mass(500, .gram))
    #expect(inspection.date == CalendarDate(iso: "2026-11-03"))
  }

  @Test func `the caller says what the document leaves open and overrides what it says`() throws {
    var options = Sample.options
    options.stage = .inService
    options.rules = "vn-tt09-2017"
    #expect(Sample.read(Sample.minimal, options: options)?.stage == .inService)
    #expect(Sample.read(Sample.minimal, options: options)?.rules == "vn-tt09-2017")
    options.numbers = .english
    let text = Sample.minimal.replacing("15 kg", with: "1.500 kg")
    #expect(Sample.read(text, options: options)?.instrument.max == Mass(1500, .gram))
  }

  @Test func `a retail check needs no stage`() throws {
    let text = Sample.minimal.replacing("\"stage\": \"periodic\",", with: "")
      .replacing("oiml-r76-2006", with: "vn-tt09-2017")
    #expect(Sample.read(text)?.stage == .inService)
  }

  @Test func `a list gives its inspections one by one`() throws {
    let bad = Sample.minimal.replacing("\"15 kg\"", with: "\"15 kq\"")
    let contents = try Sample.contents("[\(Sample.minimal), \(bad), \(Sample.minimal)]")
    #expect(contents.isList)
    #expect(contents.inspections.count == 3)
    #expect((try? contents.inspections[0].get()) != nil)
    #expect(Sample.codes(contents.inspections[1]) == ["UNKNOWN-UNIT"])
    #expect((try? contents.inspections[2].get()) != nil)
    #expect(try !Sample.contents(Sample.minimal).isList)
  }

  // MARK: What is refused

  /// A change to the smallest inspection, and the problems it leads to.
  static let faults: [(String, String, [String])] = [
    ("\"rules\": \"oiml-r76-2006\",", "", ["NO-RULES"]),
    ("oiml-r76-2006", "oiml-r76-2007", ["UNKNOWN-RULES"]),
    ("oiml-r76-2006", "oiml-r111-2004", ["NOT-VERIFICATION-RULES"]),
    ("\"stage\": \"periodic\",", "", ["NO-STAGE"]),
    ("\"periodic\"", "\"peridic\"", ["NOT-ALLOWED"]),
    ("steelyard.inspection/v1", "steelyard.inspection/v2", ["SCHEMA"]),
    ("\"kind\": \"counter\"", "\"kind\": \"conter\"", ["UNKNOWN-KIND"]),
    ("\"kind\": \"counter\",", "", ["MISSING-FIELD"]),
    ("\"accuracyClass\": \"III\"", "\"accuracyClass\": \"3\"", ["NOT-ALLOWED"]),
    ("\"max\": \"15 kg\",", "", ["MISSING-FIELD"]),
    ("\"e\": \"5 g\",", "", ["MISSING-FIELD"]),
    ("\"e\": \"5 g\"", "\"e\": \"5\"", ["MISSING-UNIT"]),
    ("\"e\": \"5 g\"", "\"e\": 5", ["MISSING-UNIT"]),
    ("\"e\": \"5 g\"", "\"e\": \"0 g\"", ["NOT-POSITIVE"]),
    ("\"e\": \"5 g\"", "\"e\": \"-5 g\"", ["NEGATIVE"]),
    ("\"e\": \"5 g\"", "\"e\": \"NaN g\"", ["NOT-A-NUMBER"]),
    ("\"e\": \"5 g\"", "\"e\": [\"5 g\"]", ["WRONG-TYPE"]),
    ("\"e\": \"5 g\"", "\"e\": \"16 kg\"", ["INSTRUMENT"]),
    ("\"e\": \"5 g\"", "\"e\": \"5 g\", \"d\": \"10 g\"", ["INSTRUMENT"]),
    ("\"e\": \"5 g\"", "\"e\": \"5 g\", \"min\": \"15 kg\"", ["INSTRUMENT"]),
    ("\"e\": \"5 g\"", "\"e\": \"5 g\", \"structure\": \"multi-interval\"", ["INSTRUMENT"]),
    ("\"e\": \"5 g\"", "\"e\": \"5 g\", \"supports\": 0", ["OUTSIDE-RANGE"]),
    (
      "\"e\": \"5 g\"", "\"e\": \"5 g\", \"ranges\": [{\"max\": \"15 kg\", \"e\": \"5 g\"}]",
      ["MISSING-FIELD"]
    ),
    ("\"e\": \"5 g\"", "\"e\": \"5 g\", \"colour\": \"red\"", ["UNKNOWN-FIELD"]),
    ("\"load\": \"1 kg\"", "\"load\": \"1.500 kg\"", ["AMBIGUOUS-NUMBER"]),
    ("\"load\": \"1 kg\"", "\"load\": \"-1 kg\"", ["NEGATIVE"]),
    ("\"load\": \"1 kg\"", "\"load\": \"1 lb\"", ["UNKNOWN-UNIT"]),
    ("\"load\": \"1 kg\"", "\"load\": \"1e400 kg\"", ["NOT-A-NUMBER"]),
    ("\"load\": \"1 kg\"", "\"load\": \"99999999999999999999999 t\"", ["OUT-OF-RANGE"]),
    ("\"indication\": \"1 kg\"", "\"range\": 2", ["MISSING-FIELD", "NO-SUCH-RANGE"]),
    ("\"test\": \"weighing\"", "\"test\": \"wieghing\"", ["NOT-ALLOWED"]),
    ("\"readings\"", "\"reading\"", ["MISSING-FIELD", "UNKNOWN-FIELD"]),
    ("\"tests\": [", "\"date\": \"2026-02-30\", \"tests\": [", ["NOT-A-DATE"]),
    ("\"tests\": [", "\"date\": \"03/11/2026\", \"tests\": [", ["AMBIGUOUS-DATE"]),
    ("\"tests\": [", "\"date\": \"23/11/2026\", \"tests\": [", ["DATE-FORM"]),
    ("\"tests\": [", "\"date\": \"31/02/2026\", \"tests\": [", ["DATE-FORM"]),
    ("\"tests\": [", "\"weights\": [{\"class\": \"M1\"}], \"tests\": [", ["MISSING-FIELD"]),
    ("\"tests\": [", "\"numbers\": \"de\", \"tests\": [", ["NOT-ALLOWED"]),
  ]

  @Test(arguments: faults)
  func `a fault is told by its code`(fault: (String, String, [String])) throws {
    let text = Sample.minimal.replacing(fault.0, with: fault.1)
    #expect(text != Sample.minimal)
    let contents = try Sample.contents(text)
    #expect(Sample.codes(contents.inspections[0]).sorted() == fault.2.sorted())
  }

  @Test func `all mistakes are told at once, each at its place`() throws {
    let contents = try Sample.contents(
      """
      {"schema": "steelyard.inspection/v1", "rules": "oiml-r76-2006", "stage": "periodic",
       "instrument": {"kind": "counter", "accuracyClass": "III", "max": "15 kg",
         "e": "5 gg", "indication": "digitl"},
       "tests": [{"test": "weighing", "readings": [
         {"load": "1 kg", "indication": "1"},
         {"laod": "2 kg", "indication": "2 kg"}]}]}
      """)
    guard case .failure(let error) = contents.inspections[0] else {
      Issue.record("nothing was refused")
      return
    }
    #expect(
      error.problems.map { "\($0.position.map { "\($0.line):\($0.column)" } ?? "") \($0.code)" }
        == [
          "3:9 UNKNOWN-UNIT", "3:31 NOT-ALLOWED", "5:35 MISSING-UNIT", "6:4 MISSING-FIELD",
          "6:5 UNKNOWN-FIELD",
        ])
    #expect(error.problems.allSatisfy { $0.help != nil || $0.code == "MISSING-FIELD" })
  }

  @Test func `ranges and what is stated beside them must agree`() throws {
    func codes(_ extra: String) throws -> [String] {
      let text = Sample.minimal.replacing(
        "\"max\": \"15 kg\", \"e\": \"5 g\"",
        with: """
          "structure": "multi-interval", "ranges": [{"max": "6 kg", "e": "2 g"}, {"max": "15 kg", "e": "5 g"}]\(extra)
          """)
      return Sample.codes(try Sample.contents(text).inspections[0])
    }
    #expect(try codes("") == [])
    #expect(try codes(", \"max\": \"15 kg\", \"e\": \"2 g\", \"d\": \"2 g\"") == [])
    #expect(try codes(", \"max\": \"6 kg\"") == ["INSTRUMENT"])
    #expect(try codes(", \"e\": \"5 g\"") == ["INSTRUMENT"])
  }
}
