import Foundation
import Testing
import Uncertainty

/// The articles of the module's documentation: their code compiles, is what the articles show,
/// and gives what they promise.
@Suite struct ArticleTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let catalog = folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/Uncertainty/Uncertainty.docc")

  static let articles = ["EvaluatingAModel", "SeveralOutputs", "ManyEvaluations"]

  @Test(arguments: articles)
  func `the code of an article is the code that is compiled`(article: String) throws {
    let text = try String(
      contentsOf: Self.catalog.appendingPathComponent("\(article).md"), encoding: .utf8)
    let shown = text.matches(of: /```swift\n((?:.|\n)*?)```/).map { String($0.output.1) }
    let source = try String(
      contentsOf: Self.folder.appendingPathComponent("ArticleSnippets.swift"), encoding: .utf8)
    let start = try #require(source.range(of: "// article \(article)\n"))
    let end = try #require(
      source.range(of: "    // end\n", range: start.upperBound..<source.endIndex))
    let compiled = source[start.upperBound..<end.lowerBound]
      .components(separatedBy: "    // ---\n").map(Self.undented)
    #expect(shown.count >= 2)
    #expect(compiled == shown.map(Self.trimmed))
  }

  @Test func `every article of the catalog is tested`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.catalog.path)
      .filter { $0.hasSuffix(".md") && $0 != "Uncertainty.md" }
    #expect(Set(files) == Set(Self.articles.map { $0 + ".md" }))
  }

  private static func undented(_ text: String) -> String {
    trimmed(
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : String($0) }
        .joined(separator: "\n"))
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .newlines)
  }

  // MARK: What they promise

  @Test func `a weight is evaluated`() throws {
    var lines = 0
    let (evaluation, careful, isConfirmed) = try ArticleSnippets.evaluatingAModel { _ in
      lines += 1
    }
    let mass = try #require(evaluation.propagation).outputs[0]
    // 100.00005 g + 0.31 mg; u: 0.05 mg of the certificate, 7 µg of the mean, 29 µg of the step.
    #expect((mass.value - 100.000_36).magnitude < 1e-9)
    #expect((mass.standardUncertainty - 58.2e-6).magnitude < 0.5e-6)
    #expect(mass.reported.value == "100.00036")
    #expect(isConfirmed != nil)
    #expect(careful.coverageProbability == 0.9545)
    #expect(careful.isStable == true)
    #expect(lines >= 8)
  }

  @Test func `several outputs have their regions`() throws {
    let (evaluation, r, agree, stated, factor) = try ArticleSnippets.severalOutputs { _ in }
    #expect(try #require(r).magnitude < 1)
    #expect(agree != nil)
    #expect(evaluation.simulation?.regions?.ellipsoid.rank == 2)
    #expect(stated?.ellipsoid.rank == 2)
    // JCGM 102:2011, 9.2.
    #expect((try #require(factor).value - 2.2121).magnitude < 1e-4)
  }

  @Test func `a column of readings is evaluated`() throws {
    let (errors, trials) = try ArticleSnippets.manyEvaluations { _ in }
    #expect(errors.count == 3)
    #expect((errors[2].value + 0.1).magnitude < 1e-12)
    // 1.96 √(0.02² + 0.01² + 0.05²/3).
    #expect(errors.allSatisfy { ($0.expanded - 0.071_570).magnitude < 1e-5 })
    #expect(trials.trials == 200_000)
  }
}
