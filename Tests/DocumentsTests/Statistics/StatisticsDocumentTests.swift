import Documents
import Foundation
import Quantities
import Statistics
import Testing

/// Statistical evaluations as JSON, against their schema.
@Suite struct StatisticsDocumentTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("reference-data/examples/statistics")

  private func table(_ name: String) throws -> DataTable {
    try DataTable.read(path: Self.folder.appendingPathComponent(name).path)
  }

  /// The first column of a document that its schema accepts.
  private func checked(_ value: JSONValue, _ analysis: String) throws -> [String: Any] {
    let schema = try #require(DocumentSchema.all.first { $0.name == "statistics" })
    let object = try JSONSerialization.jsonObject(with: Data(value.text.utf8))
    #expect(try SchemaValidator(schema.text).problems(object) == [])
    let document = try #require(object as? [String: Any])
    #expect(document["analysis"] as? String == analysis)
    return try #require((document["columns"] as? [[String: Any]])?.first)
  }

  @Test func `a summary`() throws {
    let found = try table("temperatures.csv")
    let column = found.columns[0]
    let sample = try EvaluatedSample(
      name: column.name, unit: column.unit, values: try found.numbers(of: column).values)
    let object = try checked(
      StatisticsDocument.summary([sample], source: "s", language: .english, version: "1"),
      "summary")
    // JCGM 100:2008, 4.4.3.
    #expect(object["mean"] as? Double == 100.145)
    #expect(object["unit"] as? String == "°C")
    #expect((object["concerns"] as? [[String: Any]])?.count == 2)
    let single = try EvaluatedSample(name: "x", unit: "", values: [DoubleDouble(2)])
    let one = try checked(
      StatisticsDocument.summary([single], source: "s", language: .vietnamese, version: "1"),
      "summary")
    #expect(one["standardDeviation"] is NSNull)
  }

  @Test func `outlier tests`() throws {
    let found = try table("uranium.csv")
    let numbers = try found.numbers(of: found.columns[0])
    let sample = try ExaminedSample(
      name: "ratio", unit: "", values: numbers.values, lines: numbers.rows.map(found.line))
    let object = try checked(
      StatisticsDocument.outliers([sample], source: "s", language: .english, version: "1"),
      "outliers")
    let tests = try #require(object["tests"] as? [[String: Any]])
    #expect(tests.map { $0["rejected"] as? Bool } == [true, true, true])
    let suspects = try #require(tests[0]["suspects"] as? [[String: Any]])
    #expect(suspects[0]["value"] as? Double == 245.57)
    #expect(suspects[0]["line"] as? Int == 9)
  }

  @Test func `analyses of variance`() throws {
    let days = try table("zener-days.csv").summarisedGroups(by: "day")
    let object = try checked(
      StatisticsDocument.variance([days], source: "s", language: .english, version: "1"), "anova")
    // JCGM 100:2008, H.5.2.2: 2.12.
    let between = try #require(object["between"] as? [String: Any])
    #expect(abs(try #require(between["f95"] as? Double) - 2.12) <= 0.005)
    let text = "day,run,x\n1,a,1\n1,a,2\n1,b,3\n2,a,2\n2,b,4\n2,b,4\n"
    let nested = try DataTable.read(Array(text.utf8), file: "t")
    let sample = try nested.grouped(
      nested.columns[2], by: nested.columns[0], within: nested.columns[1])
    let second = try checked(
      StatisticsDocument.variance([sample], source: "s", language: .english, version: "1"),
      "anova")
    #expect(second["subgroups"] != nil)
    // No scatter: F is infinite, and null with probability 0.
    let flat = try DataTable.read(Array("a;b\n1;2\n1;2\n".utf8), file: "t").columnsAsGroups([])
    let third = try checked(
      StatisticsDocument.variance([flat], source: "s", language: .english, version: "1"), "anova")
    let line = try #require(third["between"] as? [String: Any])
    #expect(line["f"] is NSNull && line["probability"] as? Double == 0)
  }

  @Test func `precision`() throws {
    let found = try table("moisture.csv")
    let experiment = try found.precision(
      of: try found.column(named: "moisture"), by: try found.column(named: "lab"),
      level: try found.column(named: "level"))
    let object = try checked(
      StatisticsDocument.precision([experiment], source: "s", language: .english, version: "1"),
      "precision")
    let levels = try #require(object["levels"] as? [[String: Any]])
    #expect(levels.map { $0["name"] as? String } == ["rice", "maize"])
    let screenings = try #require(levels[1]["screenings"] as? [[String: Any]])
    #expect(screenings[0]["laboratories"] as? [String] == ["Huế"])
    #expect(screenings[0]["verdict"] as? String == "outlier")
  }

  @Test func `groups keep the order of the file, and summaries must be whole`() throws {
    let found = try DataTable.read(
      Array("g,x\nb,1\na,2\nb,3\na,\n".utf8), file: "t")
    let groups = try found.groups(of: found.columns[1], by: found.columns[0])
    #expect(groups.labels == ["b", "a"])
    #expect(groups.values.map { $0.map(\.value) } == [[1, 3], [2]])
    #expect(groups.missing == 1)
    let summaries = try DataTable.read(Array("n,mean,s\n5,1,\n5,2,0.1\n".utf8), file: "t")
    #expect(throws: DocumentError.self) { try summaries.summarisedGroups(by: nil) }
  }

  private func document(_ value: JSONValue) throws -> [String: Any] {
    let schema = try SchemaValidator(
      try #require(DocumentSchema.all.first { $0.name == "statistics" }).text)
    let object = try JSONSerialization.jsonObject(with: Data(value.text.utf8))
    #expect(schema.problems(object) == [])
    let document = try #require(object as? [String: Any])
    // Without one of its members it is no such document any more.
    for key in document.keys where !["iterations"].contains(key) {
      var less = document
      less[key] = nil
      #expect(schema.problems(less) != [], "\(key)")
    }
    return document
  }

  @Test func `a line, with readings in both directions`() throws {
    let points = try CurveTable(
      try table("thermometer.csv"), x: "t", y: "b", ux: nil, uy: nil, correlation: nil,
      covariance: nil)
    let analysis = try CurveAnalysis(points.data, degree: 1, origin: DoubleDouble(20))
    let object = try document(
      StatisticsDocument.line(
        analysis, names: ("t", "b"), predictions: [try analysis.prediction(at: DoubleDouble(30))],
        inverses: [
          try analysis.inverse(of: DoubleDouble("-0.16") ?? .zero, standardUncertainty: .zero)
        ], coverageFactor: try analysis.coverageFactor(), source: "s", language: .english,
        version: "1"))
    // JCGM 100:2008, H.3.3: y1 = -0.1712 °C, y2 = 0.00218, b(30) = -0.1494 °C.
    let found = try #require(object["coefficients"] as? [[String: Any]])
    #expect(abs((found[0]["value"] as? Double ?? 0) + 0.1712) < 5e-5)
    #expect(abs((found[1]["value"] as? Double ?? 0) - 0.00218) < 5e-6)
    let reading = try #require((object["predictions"] as? [[String: Any]])?.first)
    #expect(abs((reading["y"] as? Double ?? 0) + 0.1494) < 5e-5)
    #expect(object["chiSquare"] is NSNull)
  }

  @Test func `digits of certified values`() throws {
    let object = try document(
      StatisticsDocument.digits(
        [
          (set: "Norris", name: "B0", certified: "-0.262323073774029", fromText: 15, fromBinary: 12)
        ],
        source: "s", language: .vietnamese, version: "1"))
    #expect((object["values"] as? [[String: Any]])?.count == 1)
  }
}
