import Quantities
import Reporting
import Testing

@Suite struct SelfTestTextTests {
  static let failure = SelfTestReport.Failure(
    caseName: "C02, six loads up", source: "3.5.1 Table 6", figure: "weighing 3 mpe",
    expected: "5 g", found: "7.5 g")

  static func report(failures: [SelfTestReport.Failure] = []) -> SelfTestReport {
    SelfTestReport(
      version: "9.9", moment: "2026-01-02 03:04:05Z", system: "somewhere",
      dataDigest: String(repeating: "0123456789abcdef", count: 4),
      areas: [
        .init(
          id: "weighing", title: LocalizedText("Weighing | limits", vi: "Cân"),
          documents: "OIML R 76-1", cases: 2, figures: 1200, largestDeviation: nil,
          failures: failures),
        .init(
          id: "models", title: LocalizedText("Models", vi: "Mô hình"), documents: "JCGM 100",
          cases: 3, figures: 34, largestDeviation: 0.831, failures: []),
      ])
  }

  @Test func `a clean run says so in both languages`() {
    let english = SelfTestText(style: TextStyle(language: .english, characters: .unicode))
      .text(Self.report())
    #expect(english.contains("✓ all 1234 figures of 5 cases came out"))
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

  @Test func `a page keeps its table whole`() {
    let page = SelfTestMarkdown(language: .english).text(Self.report(failures: [Self.failure]))
    #expect(page.contains("Weighing \\| limits"))
    #expect(page.contains("| C02, six loads up | 3.5.1 Table 6 | weighing 3 mpe | 5 g | 7.5 g |"))
  }
}
