import Conformity
import Documents
import Foundation
import Quantities
import Testing

@testable import Reporting

@Suite struct ConformityTextTests {
  /// The numbers of a text with half a unit of their last digit.
  private static func numbers(_ text: String, _ language: Language) -> [(Double, Double)] {
    var text = text.replacing("\u{A0}", with: " ")
    if language == .vietnamese { text = text.replacing(/(\d),(\d)/) { "\($0.1).\($0.2)" } }
    return text.matches(of: /(1 − )?(-?\d+)(?:\.(\d+))?(?:e(-?\d+))?( %)?/).compactMap { match in
      let decimals = match.3?.count ?? 0
      let shift = match.4.flatMap { Int($0) } ?? 0
      let mantissa = "\(match.2).\(match.3 ?? "0")"
      guard var value = Double("\(mantissa)e\(shift)") else { return nil }
      var half = 0.5 * pow(10, Double(shift - decimals))
      if match.5 != nil { (value, half) = (value / 100, half / 100) }
      return match.1 == nil ? (value, half) : (1 - value, max(half, 1e-16))
    }
  }

  /// Whatever a program reads, a person reads too, to the digits that are printed.
  @Test(arguments: ConformitySample.all)
  func `every figure of the JSON stands in the text`(sample: ConformitySample) throws {
    let document = try sample.document()
    let reported = try sample.reported()
    let json = try ConformityAnswer.json(
      reported.answer, of: document, sweep: false, language: .english, version: "0"
    ).text
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let single = [
      "value", "standardUncertainty", "conformanceProbability", "globalConsumerRisk",
      "globalProducerRisk", "conditionalConsumerRisk", "conditionalProducerRisk",
      "probabilityConforming", "probabilityAccepted", "measurementCapabilityIndex",
      "processCapability", "processPerformance", "expectedCost",
      "expectedCostOfSimpleAcceptance",
    ].map { ($0, object[$0]) }
    let pairs = ["toleranceLimits", "acceptanceLimits", "guardBands"].flatMap { name in
      (object[name] as? [Any] ?? []).map { (name, $0 as Any?) }
    }
    for language in Language.allCases {
      let text = ConformityText(style: TextStyle(language: language)).text(reported)
      let printed = Self.numbers(text, language)
      for (name, stated) in single + pairs {
        let value =
          (stated as? Double)
          ?? (stated as? String).flatMap { Double($0.split(separator: " ")[0]) }
        guard let value else { continue }
        // A guard band of nothing is not spoken of, and simple acceptance is its own cost.
        if name == "guardBands", value == 0 { continue }
        if name == "expectedCostOfSimpleAcceptance", reported.answer.problem.rule == .simple {
          continue
        }
        if name == "acceptanceLimits", reported.answer.acceptance.isEmpty { continue }
        #expect(
          printed.contains { ($0 - value).magnitude <= $1 * 1.0001 + 1e-12 * value.magnitude },
          "\(name) = \(value) in \(language)")
      }
    }
  }

  @Test(arguments: ConformitySample.all)
  func `rows are full, and both languages say the same`(sample: ConformitySample) throws {
    let reported = try sample.reported()
    let tables = Language.allCases.map { ConformityTables(reported, language: $0) }
    #expect(tables[0].sections.map(\.rows.count) == tables[1].sections.map(\.rows.count))
    #expect(tables[0].assumptions.count == tables[1].assumptions.count)
    #expect(tables[0].checks.count == tables[1].checks.count)
    for (english, vietnamese) in zip(tables[0].sections, tables[1].sections) {
      #expect(english.title != vietnamese.title && !english.title.isEmpty)
      for (a, b) in zip(english.rows, vietnamese.rows) {
        #expect(a.symbol == b.symbol)
        #expect(a.label != b.label && !a.label.isEmpty && !b.label.isEmpty)
        #expect(!a.value.isEmpty && !b.value.isEmpty, "\(a.label)")
        #expect(a.label.utf8.allSatisfy { $0 < 0x80 }, "\(a.label)")
      }
    }
    // `U = 2u` is the same in every language.
    for (a, b) in zip(tables[0].assumptions, tables[1].assumptions)
    where a.contains(/[a-z]{3}/) { #expect(a != b) }
    for (a, b) in zip(tables[0].checks, tables[1].checks) { #expect(a != b) }
    if let sweep = reported.sweep {
      for table in tables {
        let (titles, rows) = table.bands(sweep.bands)
        #expect(rows.allSatisfy { $0.count == titles.count && !$0.contains("") })
      }
    }
  }

  @Test(arguments: ConformitySample.all)
  func `no line is longer than the page`(sample: ConformitySample) throws {
    let reported = try sample.reported(title: String(repeating: "long title ", count: 20))
    for language in Language.allCases {
      for characters in [TextStyle.Characters.unicode, .plain, .ascii] {
        let style = TextStyle(language: language, characters: characters)
        let text = ConformityText(style: style, explains: true).text(reported)
        for line in text.split(separator: "\n") {
          #expect(line.count <= TextStyle.width, "\(line)")
        }
        if characters == .ascii { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
        #expect(text.firstMatch(of: /\b(nan|NaN|inf|infinity)\b/) == nil)
      }
    }
  }

  @Test func `a title cannot steer the terminal`() throws {
    let reported = try ConformitySample.all[0].reported(title: "a\u{1B}[31m\rb")
    let text = ConformityText(style: TextStyle(language: .english)).text(reported)
    #expect(!text.contains("\u{1B}") && !text.contains("\r"))
  }

  /// What decides is told in the first words: accepted, rejected, or what else.
  @Test(arguments: [
    ("9.5", "✓ accept: 9.5"), ("10.5", "✗ reject: 10.5"),
  ])
  func `the quiet line is the decision`(value: String, word: String) throws {
    let reported = try ConformitySample(["value": value, "u": "0.1", "upper": "10"]).reported()
    let line = ConformityText(style: TextStyle(language: .english)).resultLine(reported)
    #expect(line.hasPrefix(word) && line.hasSuffix("\n"))
  }
}
