import Quantities
import Testing

@testable import Documents

@Suite struct DocumentReaderTests {
  enum Colour: String, CaseIterable { case red, green, blue }

  /// Reads `text` as an object, gives it to `body`, and lists the problems.
  func problems(
    _ text: String, numbers: NumberForm = .undeclared, _ body: (DocumentObject) -> Void
  ) throws -> [DocumentProblem] {
    let reader = DocumentReader(file: "t.yaml", numbers: numbers)
    guard let object = DocumentObject(try read(text, .yaml), path: "", reader: reader) else {
      return reader.problems
    }
    body(object)
    object.refuseUnknownFields()
    do {
      try reader.finish(())
      return []
    } catch {
      return error.problems
    }
  }

  @Test func `values of every kind are read with their units`() throws {
    let text = """
      name: Cân
      count: "4"
      part: 1/3
      is: true
      day: 2024-02-29
      colour: green
      mass: 0,005 kg
      length: 2 mm
      list: [red, blue]
      rows: [{a: 1}, {a: 2}]
      """
    let found = try problems(text) { object in
      #expect(object.string("name") == "Cân")
      #expect(object.integer("count", in: 1...9) == 4)
      #expect(object.ratio("part") == Ratio(1, 3))
      #expect(object.bool("is") == true)
      #expect(object.date("day") == CalendarDate(year: 2024, month: 2, day: 29))
      #expect(object.choice("colour", of: Colour.self) == .green)
      let mass = object.stated("mass", of: Mass.self)
      #expect(mass?.quantity == Mass(5, .gram))
      #expect(mass?.unit == .kilogram)
      #expect(object.stated("length", of: Length.self)?.unit.symbol == "mm")
      #expect(object.optionalChoices("list", of: Colour.self) == [.red, .blue])
      #expect(object.objects("rows")?.compactMap { $0.integer("a", in: 0...9) } == [1, 2])
      #expect(object.optionalString("other") == nil)
      #expect(object.optionalMass("none") == nil)
      #expect(object.optionalObjects("none").isEmpty)
    }
    #expect(found.isEmpty)
  }

  @Test func `all mistakes are told at once, in the order of the text`() throws {
    let text = """
      colour: gren
      count: many
      part: 1/0
      is: yes
      day: 2026-02-30
      mass: 5
      load: 5 kgs
      amount: "1.500 kg"
      nmae: x
      rows: [{a: 1}, 7]
      list: {}
      empty: ""
      """
    let found = try problems(text) { object in
      #expect(object.string("name") == nil)
      #expect(object.string("empty") == nil)
      #expect(object.optionalStrings("list") == [])
      #expect(object.mass("mass") == nil)
      #expect(object.mass("load") == nil)
      #expect(object.mass("amount") == nil)
      #expect(object.choice("colour", of: Colour.self) == nil)
      #expect(object.integer("count", in: 1...9) == nil)
      #expect(object.ratio("part") == nil)
      #expect(object.bool("is") == nil)
      #expect(object.date("day") == nil)
      #expect(object.objects("rows")?.count == 1)
    }
    #expect(
      found.map(\.placeAndCode) == [
        "1:1 MISSING-FIELD", "1:9 NOT-ALLOWED", "2:8 NOT-A-WHOLE-NUMBER", "3:7 NOT-A-NUMBER",
        "4:5 NOT-ALLOWED", "5:6 NOT-A-DATE", "6:7 MISSING-UNIT", "7:7 UNKNOWN-UNIT",
        "8:9 AMBIGUOUS-NUMBER", "9:1 UNKNOWN-FIELD", "10:16 WRONG-TYPE", "11:7 WRONG-TYPE",
        "12:8 EMPTY-TEXT",
      ])
    #expect(
      found[1].text(.english) == """
        t.yaml:1:9: error[NOT-ALLOWED]: 'gren' is not a value of 'colour'
          help: did you mean 'green'?
        """)
    #expect(
      found[9].text(.vietnamese) == """
        t.yaml:9:1: lỗi[UNKNOWN-FIELD]: ở đây không có trường 'nmae'
          gợi ý: có phải ý bạn là 'name'?
        """)
    #expect(found[10].path == "rows[1]")
  }

  @Test func `the declared form of numbers decides what a point is`() throws {
    for (form, grams) in [(NumberForm.english, 1500), (.vietnamese, 1_500_000)] {
      let found = try problems("m: 1.500 kg", numbers: form) { object in
        #expect(object.mass("m") == Mass(grams, .gram))
      }
      #expect(found.isEmpty)
    }
  }

  @Test(arguments: [
    ("0", "OUTSIDE-RANGE"), ("10", "OUTSIDE-RANGE"), ("99999999999999999999", "OUTSIDE-RANGE"),
    ("-1", "OUTSIDE-RANGE"), ("1.0", "NOT-A-WHOLE-NUMBER"), ("1e2", "NOT-A-WHOLE-NUMBER"),
    ("--1", "NOT-A-WHOLE-NUMBER"), ("\"\"", "NOT-A-WHOLE-NUMBER"), ("[1]", "WRONG-TYPE"),
    ("~", "MISSING-FIELD"), ("١", "NOT-A-WHOLE-NUMBER"),
  ])
  func `whole numbers are checked`(text: String, code: String) throws {
    let found = try problems("n: \(text)") { #expect($0.integer("n", in: 1...9) == nil) }
    #expect(found.map(\.code) == [code])
  }

  @Test(arguments: [
    ("-1 g", AllowedSign.notNegative, "NEGATIVE"), ("0 g", .positive, "NOT-POSITIVE"),
  ])
  func `signs are checked`(text: String, sign: AllowedSign, code: String) throws {
    let found = try problems("m: \(text)") { #expect($0.mass("m", sign: sign) == nil) }
    #expect(found.map(\.code) == [code])
  }

  @Test func `the schema decides whether a document is for this reader`() throws {
    for (text, code) in [
      ("schema: steelyard.model/v1", "SCHEMA"), ("schemas: x", "MISSING-FIELD"),
      ("[1]", "WRONG-TYPE"),
      ("just text", "WRONG-TYPE"),
    ] {
      let reader = DocumentReader(file: "t")
      #expect(reader.root(try read(text, .yaml), schemas: ["steelyard.rules/v1"]) == nil)
      #expect(reader.problems.map(\.code) == [code])
    }
  }

  @Test func `a flood of mistakes is cut short`() throws {
    let text = (0..<500).map { "x\($0): 1\n" }.joined()
    #expect(try problems(text) { _ in }.count == DocumentReader.mostProblems)
  }

  @Test func `a message never carries control characters or endless texts`() throws {
    let long = String(repeating: "z", count: 10_000)
    let found = try problems("colour: \(long)") { _ = $0.choice("colour", of: Colour.self) }
    #expect(found[0].text(.english).count < 200)
    let problem = DocumentProblem(
      file: "a\u{1B}[31m", position: nil, reason: DocumentFault.empty)
    #expect(!problem.text(.english).unicodeScalars.contains("\u{1B}"))
  }
}
