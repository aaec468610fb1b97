import Documents
import Foundation
import Quantities
import Rules
import Testing
import Uncertainty
import Verification

/// The schemas say what the readers and writers do.
@Suite struct DocumentSchemaTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func schema(_ name: String) throws -> SchemaValidator {
    try SchemaValidator(try #require(DocumentSchema.all.first { $0.name == name }).text)
  }

  private func files(_ folder: String) throws -> [String] {
    let path = Self.root.appendingPathComponent(folder).path
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { DocumentFormat(fileName: $0) != nil }.map { "\(path)/\($0)" }
  }

  @Test func `the schemas are those of the folder`() throws {
    let names = try files("reference-data/schemas").map {
      URL(fileURLWithPath: $0).lastPathComponent.replacing(".schema.json", with: "")
    }.sorted()
    #expect(DocumentSchema.all.map(\.name) == names)
    for schema in DocumentSchema.all {
      #expect(schema.text.contains("\"$id\": \"urn:steelyard:\(schema.name):v1\""))
      #expect(try SchemaValidator(schema.text).unknownKeywords == [])
    }
  }

  @Test func `every example inspection is valid`() throws {
    let schema = try schema("inspection")
    let files = try files("reference-data/examples/inspections")
    #expect(files.count >= 8)
    for file in files {
      let problems = schema.problems(SchemaValidator.json(try DocumentNode.read(path: file)))
      #expect(problems == [], "\(file)")
    }
  }

  @Test func `every example of savings is valid`() throws {
    let schema = try schema("savings")
    let files = try files("reference-data/examples/savings")
    #expect(files.count >= 6)
    for file in files {
      #expect(
        schema.problems(SchemaValidator.json(try DocumentNode.read(path: file))) == [], "\(file)")
    }
  }

  @Test func `every rule set is valid`() throws {
    let schema = try schema("rules")
    let files = try files("reference-data/rules")
    #expect(files.count >= 6)
    for file in files {
      #expect(
        schema.problems(SchemaValidator.json(try DocumentNode.read(path: file))) == [], "\(file)")
    }
  }

  @Test func `every verdict that is written is valid`() throws {
    let schema = try schema("verdict")
    let book = try RuleLibrary.builtIn().book
    let verifier = Verifier(ruleBook: book)
    var verdicts = 0
    for file in try files("reference-data/examples/inspections") {
      let contents = try InspectionDocument.read(path: file, options: .init(ruleBook: book))
      for inspection in contents.inspections {
        let result = try verifier.verify(inspection.get())
        for language in Language.allCases {
          let text = VerdictDocument.json(
            result, source: file, language: language, version: "1"
          ).text
          let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
          #expect(schema.problems(value) == [], "\(file)")
          verdicts += 1
        }
      }
    }
    #expect(verdicts >= 20)
  }

  @Test func `every model of the library is valid, and its evaluation is`() throws {
    let (models, evaluations) = (try schema("model"), try schema("uncertainty"))
    let files = try files("reference-data/models")
    #expect(files.count >= 24)
    for file in files {
      #expect(
        models.problems(SchemaValidator.json(try DocumentNode.read(path: file))) == [], "\(file)")
      let document = try ModelDocument.read(path: file)
      var settings = SimulationSettings()
      settings.extent = .trials(1000)
      let evaluation = try ModelEvaluation(
        document.model, options: document.propagation, simulating: settings)
      let text = UncertaintyDocument.json(
        evaluation, source: file, language: .english, version: "1"
      ).text
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      #expect(evaluations.problems(value) == [], "\(file)")
    }
  }

  @Test func `every weighing series of the examples is valid`() throws {
    let schema = try schema("weighing-design")
    let files = try files("reference-data/examples/statistics")
    #expect(files.count >= 2)
    for file in files {
      #expect(
        schema.problems(SchemaValidator.json(try DocumentNode.read(path: file))) == [], "\(file)")
      _ = try WeighingDocument.read(path: file)
    }
  }

  @Test func `the schema of models knows the fields of the reader`() throws {
    let schema = try schema("model")
    let text = """
      schema: steelyard.model/v1
      outputs: {y: a}
      inputs: {a: {zzz: 1}}
      """
    do throws(DocumentError) {
      _ = try ModelDocument.read(Array(text.utf8), file: "x.yaml")
      Issue.record("read")
    } catch {
      let fault = try? #require(error.problems[0].reason as? DocumentFault)
      guard case .unknownField(_, _, let allowed)? = fault else {
        Issue.record("another fault")
        return
      }
      #expect(Set(allowed) == schema.properties(of: "input"))
    }
  }

  @Test func `the validator refuses what is wrong`() throws {
    let schema = try schema("inspection")
    let text = Sample.contract
    for (good, bad) in [
      ("\"III\"", "\"IV\""), ("\"max\"", "\"maks\""), ("\"5 g\"", "5"),
      ("\"count\": 3", "\"count\": 0"),
      ("\"readings\"", "\"reading\""), ("inspection/v1", "inspection/v2"),
    ] {
      let changed = text.replacing(good, with: bad)
      #expect(changed != text)
      let node = try DocumentNode.read(Array(changed.utf8), file: "x", format: .json)
      #expect(schema.problems(SchemaValidator.json(node)) != [], "\(bad)")
    }
    let node = try DocumentNode.read(Array(text.utf8), file: "x", format: .json)
    #expect(schema.problems(SchemaValidator.json(node)) == [])
  }

  // MARK: The reader knows the same fields

  /// For each definition of the schema, an inspection with an unknown field `zzz` there.
  private static let strangers: [(String, String)] = [
    ("inspection", "\"schema\": \"steelyard.inspection/v1\", \"zzz\": 1,"),
    ("instrument", "\"instrument\": {\"zzz\": 1,"),
    ("weights", "\"weights\": [{\"zzz\": 1}],"),
    ("substitution", "\"substitution\": {\"zzz\": 1},"),
    ("test", "\"tests\": [{\"zzz\": 1,"),
    ("zero", "\"zero\": {\"zzz\": 1,"),
    ("reading", "\"readings\": [{\"zzz\": 1,"),
    ("range", "\"ranges\": [{\"zzz\": 1}],"),
    ("environment", "\"environment\": {\"zzz\": 1},"),
    ("convection", "\"environment\": {\"convection\": [{\"zzz\": 1}]},"),
    ("history", "\"history\": {\"zzz\": 1},"),
    ("calibration", "\"calibration\": {\"zzz\": 1},"),
    ("use", "\"use\": {\"zzz\": 1},"),
    ("record", "\"record\": {\"zzz\": 1},"),
    ("examination", "\"record\": {\"visual\": [{\"zzz\": 1}]},"),
  ]

  @Test(arguments: strangers)
  func `the reader and the schema know the same fields`(definition: String, text: String) throws {
    let document: String
    switch definition {
    case "inspection":
      document = Sample.contract.replacing(
        "\"schema\": \"steelyard.inspection/v1\",", with: text)
    case "weights":
      document = Sample.contract.replacing(
        "\"weights\": [{\"class\": \"M1\", \"nominal\": \"5 kg\", \"count\": 3}],", with: text)
    case "substitution", "environment", "convection", "history", "calibration", "use", "record",
      "examination":
      document = Sample.contract.replacing("\"stage\":", with: "\(text) \"stage\":")
    case "range":
      document = Sample.contract.replacing("\"ranges\": [],", with: text)
    default:
      document = Sample.contract.replacing(text.replacing("\"zzz\": 1,", with: ""), with: text)
        .replacing(
          "\"tests\": [\n  {",
          with: definition == "test" ? "\"tests\": [{\"zzz\": 1," : "\"tests\": [\n  {")
    }
    #expect(document != Sample.contract)
    let contents = try Sample.contents(document)
    guard case .failure(let error) = contents.inspections[0] else {
      Issue.record("the unknown field was taken")
      return
    }
    let known = error.problems.compactMap { problem -> [String]? in
      if case .unknownField(_, _, let allowed) = problem.reason as? DocumentFault {
        allowed
      } else {
        nil
      }
    }
    #expect(Set(try #require(known.first)) == (try schema("inspection")).properties(of: definition))
  }

  // MARK: The pages describe the same fields

  @Test(arguments: [
    (
      "inspection",
      [
        "inspection", "instrument", "range", "weights", "substitution", "test", "zero", "reading",
        "environment", "convection", "history", "calibration", "use", "record", "examination",
      ]
    ),
    ("weights", ["piece"]), ("weight-impact", ["impact", "reading", "point"]),
    (
      "calibration",
      [
        "calibration", "point", "reference", "line", "repeatability", "eccentricity", "air",
        "errorFunction", "statement", "formula", "minimumWeight", "result",
      ]
    ),
    ("plan", ["kind", "piece", "test", "load", "extraLoad", "smallWeights", "substitution"]),
    ("verdict", ["verdict", "ruleSet", "test", "spread", "reading", "finding"]),
  ])
  func `the page of a format names every field`(name: String, definitions: [String]) throws {
    let pageName = name == "weight-impact" ? "weights" : name
    let page = try String(
      contentsOf: Self.root.appendingPathComponent("docs/formats/\(pageName).md"), encoding: .utf8)
    let schema = try schema(name)
    for definition in definitions {
      let fields = schema.properties(of: definition)
      #expect(!fields.isEmpty)
      for field in fields {
        // A field stands alone between its marks, or in a list such as `{load, readings}`.
        let isNamed = page.contains("`\(field)`") || page.contains(Self.listed(field))
        #expect(isNamed, "\(definition).\(field)")
      }
    }
  }

  /// `field` in a list in braces.
  private static func listed(_ field: String) -> Regex<Substring> {
    (try? Regex("`[\\[{][^`]*\\b\(field)\\b[^`]*[}\\]]`", as: Substring.self)) ?? /never/
  }
}
