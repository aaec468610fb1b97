import Conformity
import Foundation
import Quantities
import Testing

@testable import Documents

/// Answers as JSON.
@Suite struct ConformityAnswerTests {
  private func answer(_ text: String, sweep: Bool = false) throws -> [String: Any] {
    let document = try ConformityDocument.read(
      DocumentNode.read(Array(text.utf8), file: "q.yaml"), file: "q.yaml")
    let json = try ConformityAnswer.json(
      document.problem.evaluated(), of: document, sweep: sweep, language: .vietnamese,
      version: "1"
    ).text
    return try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  static let questions = [
    "value: 9.7\nu: 0.2\nupper: 10", "value: 9.7 g\nu: 0.2 g\nlower: 9 g\nupper: 10 g",
    "u: 0.2\nupper: 10\nprior-mean: 9.4\nprior-u: 0.3\nrule: minimum-cost=100:10",
    "u: 2 %\nupper: 100 km/h\nrule: target-producer-risk=0.001",
    "value: 1\nu: 9\nlower: 0\nupper: 2\nrule: ilac-g8\npriorMean: 1\npriorU: 1",
    "sample: [1, 2, 3]\nupper: 2", "value: 1\nu: 0\nlower: 0\nupper: 2",
    "value: 9.7\nu: 0.2\nupper: 10\npriorData: [9, 9.5, 10, 9.2, 9.9]\npriorShape: kernel",
  ]

  @Test(arguments: questions)
  func `questions and answers are valid against the schema`(question: String) throws {
    let schema = try SchemaValidator(
      try #require(DocumentSchema.all.first { $0.name == "conformity" }).text)
    for sweep in [false, true] {
      let found = schema.problems(try answer(question, sweep: sweep))
      #expect(found == [])
    }
  }

  @Test func `the fields of the contract`() throws {
    let found = try answer(Self.questions[0])
    #expect(found["decision"] as? String == "accept")
    #expect((found["acceptanceLimits"] as? [Any])?.first is NSNull)
    #expect((found["acceptanceLimits"] as? [Any])?.last as? Double == 10)
    // Φ(1.5) = 0.933192798731141934 (mpmath 1.3, 30 digits).
    let probability = try #require(found["conformanceProbability"] as? Double)
    #expect(abs(probability - 0.933192798731142) < 1e-14)
    #expect(found["globalConsumerRisk"] is NSNull)
    #expect(found["expectedCost"] is NSNull)
    let check = try #require(found["crossCheck"] as? [String: Any])
    #expect(try #require(check["difference"] as? Double) < 1e-9)
    #expect(!(try #require(found["assumptions"] as? [Any]).isEmpty))
  }

  @Test func `with units lengths are texts in the unit`() throws {
    let found = try answer(Self.questions[1])
    #expect(found["acceptanceLimits"] as? [String] == ["9 g", "10 g"])
    #expect(found["unit"] as? String == "g")
    #expect(found["standardUncertainty"] as? String == "0.2 g")
  }

  /// The same problem in kg, g and µg: the same digits.
  @Test func `the unit changes no digit`() throws {
    func ask(_ unit: String, _ zeros: Int) throws -> [String: Any] {
      func number(_ digits: Int) -> String { "\(digits)e\(zeros) \(unit)" }
      return try answer(
        """
        value: \(number(983))
        u: \(number(17))
        lower: \(number(860))
        upper: \(number(1000))
        priorMean: \(number(951))
        priorU: \(number(31))
        rule: target-consumer-risk=0.004
        """)
    }
    let gram = try ask("g", -2)
    for (unit, zeros) in [("kg", -5), ("µg", 4), ("t", -8)] {
      let other = try ask(unit, zeros)
      for field in [
        "conformanceProbability", "specificConsumerRisk", "globalConsumerRisk",
        "globalProducerRisk", "conditionalConsumerRisk", "measurementCapabilityIndex",
      ] {
        #expect(other[field] as? Double == gram[field] as? Double, "\(field) in \(unit)")
      }
      let limits = try zip(
        #require(other["acceptanceLimits"] as? [String]),
        #require(gram["acceptanceLimits"] as? [String]))
      for (a, b) in limits {
        // The digits without the power of ten; a limit is rounded once in each unit.
        func digits(_ text: String) -> Double {
          var digits = text.prefix { $0 != "e" && $0 != " " }.filter(\.isNumber)
          while digits.first == "0" { digits.removeFirst() }
          return Double("0." + digits) ?? .nan
        }
        #expect((digits(a) / digits(b) - 1).magnitude < 16 * Double.ulpOfOne, "\(a) \(b)")
      }
    }
  }
}
