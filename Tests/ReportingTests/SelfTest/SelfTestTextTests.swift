import Quantities
import Testing

@testable import Reporting

@Suite struct SelfTestTextTests {
  static let failure = SelfTestReport.Check(
    caseName: "C02, six loads up", source: "3.5.1 Table 6", figure: "weighing 3 mpe",
    expected: "5 g", found: "7.5 g", isPassed: false)

  private static func good(_ count: Int, deviation: Double?) -> [SelfTestReport.Check] {
    (0..<count).map {
      .init(
        caseName: "C\($0 % 2)", source: "A | 1", figure: "f\($0)", expected: "1", found: "1",
        allowed: deviation.map { _ in 0.005 }, deviation: deviation, isPassed: true)
    }
  }

  static func report(failures: [SelfTestReport.Check] = []) -> SelfTestReport {
    SelfTestReport(
      version: "9.9", moment: "2026-01-02 03:04:05Z", system: "somewhere",
      dataDigest: String(repeating: "0123456789abcdef", count: 4),
      editions: [
        .init(
          id: "oiml-r76-2006", name: "OIML R 76-1:2006 (E)",
          digest: String(repeating: "fedcba9876543210", count: 4))
      ],
      areas: [
        .init(
          id: "weighing", title: LocalizedText("Weighing | limits", vi: "Cân"),
          documents: "OIML R 76-1",
          checks: good(1200 - failures.count, deviation: nil) + failures),
        .init(
          id: "models", title: LocalizedText("Models", vi: "Mô hình"), documents: "JCGM 100",
          checks: good(34, deviation: 0.831)),
      ])
  }

  @Test func `a clean run says so in both languages`() {
    let english = SelfTestText(style: TextStyle(language: .english, characters: .unicode))
      .text(Self.report())
    #expect(english.contains("✓ all 1234 figures of 4 cases came out"))
    #expect(english.contains("exact"))
    #expect(english.contains("0.84"))
    let vietnamese = SelfTestText(style: TextStyle(language: .vietnamese, characters: .unicode))
      .text(Self.report())
    #expect(vietnamese.contains("0,84"))
    #expect(vietnamese.contains("đều đúng"))
  }

  @Test func `a failure is shown with what was stated and what was found`() {
    let text = SelfTestText(style: TextStyle(language: .english, characters: .unicode))
      .text(Self.report(failures: [Self.failure]))
    #expect(text.contains("✗ 1 of 1234 figures"))
    #expect(text.contains("found 7.5 g, stated 5 g"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `every figure is listed where it is asked for`() {
    for language in Language.allCases {
      let style = TextStyle(language: language, characters: .unicode)
      let text = SelfTestText(style: style, explains: true)
        .text(Self.report(failures: [Self.failure]))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
      for index in 0..<34 { #expect(text.contains("f\(index): ")) }
      #expect(text.contains("oiml-r76-2006") && text.contains("fedcba9876543210…"))
    }
  }

  @Test func `pages keep their tables whole, with digests and failures`() {
    for language in Language.allCases {
      for explains in [false, true] {
        let page = ReportPage(
          Self.report(failures: [Self.failure]), language: language, explains: explains)
        let markdown = PageMarkdown.text([page], language)
        PageChecks.expectEvenTables(markdown)
        #expect(
          markdown.contains("| C02, six loads up | 3.5.1 Table 6 | weighing 3 mpe | 5 g | 7.5 g |"))
        #expect(markdown.contains(String(repeating: "fedcba9876543210", count: 4)))
        #expect(markdown.contains("f33") == explains)
        let html = PageHTML.text([page], title: "", language)
        PageChecks.expectSound(html)
        #expect(html.contains("class=\"verdict bad\""))
      }
    }
  }

  @Test func `CSV has a row a figure`() {
    let lines = SelfTestCSV.text(Self.report(failures: [Self.failure])).split(separator: "\r\n")
    #expect(lines.count == 1 + 1234)
    #expect(
      lines.contains(
        "weighing,\"C02, six loads up\",3.5.1 Table 6,weighing 3 mpe,5 g,7.5 g,,false"))
  }
}
