import Documents
import Foundation
import Quantities
import Testing
import Uncertainty

@testable import Reporting

/// The models of the library and the worst that a model can hold.
enum ModelSample {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let library: [String] =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("reference-data/models").path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  static func reported(_ file: String, trials: Int = 5000) throws -> ReportedModel {
    try reported(
      try ModelDocument.read(
        path: root.appendingPathComponent("reference-data/models/\(file)").path), trials: trials)
  }

  static func reported(_ document: ModelDocument, trials: Int = 5000) throws -> ReportedModel {
    var settings = SimulationSettings()
    settings.extent = .trials(trials)
    settings.histogramBins = 120
    settings.densityCells = 20
    return ReportedModel(
      file: document.file, description: document.description, source: document.source,
      evaluation: try ModelEvaluation(
        document.model, options: document.propagation, simulating: settings))
  }

  static func reported(text: String) throws -> ReportedModel { try reported(document(text)) }

  static func document(_ text: String) throws -> ModelDocument {
    try ModelDocument.read(Array(("schema: steelyard.model/v1\n" + text).utf8), file: "m.yaml")
  }

  /// Names and numbers as long as they get, markup and control characters.
  static let wild = """
    title: "<script>alert('1')</script> & \\u202e | *x* \\u001b[31m"
    description: "a | b <b> \\"quoted\\""
    outputs:
      averylongnameofanoutputquantityindeed: {expression: "anotherverylongnameofaninput*b + c + d", unit: kg}
    inputs:
      anotherverylongnameofaninput: {value: 123456.789012345, standardUncertainty: 1.2345e-9, unit: kg/m3}
      b: {value: 1e-3, relativeStandardUncertainty: 1e-5, degreesOfFreedom: 12345.678, unit: m3}
      c: {value: 0, halfWidth: 1e-12, unit: t}
      d: {value: -5e12, standardUncertainty: 0.5, unit: mg}
    """
}

@Suite struct UncertaintyTextTests {
  @Test(arguments: ModelSample.library)
  func `no line is longer than a screen, in both languages`(file: String) throws {
    let reported = try ModelSample.reported(file)
    for language in Language.allCases {
      for explains in [false, true] {
        let style = TextStyle(language: language)
        let text = UncertaintyText(style: style, explains: explains).text(reported)
        for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        #expect(!text.contains("\u{1B}"))
        #expect(!text.contains("nan"))
      }
    }
  }

  @Test func `a wild model stays on the page and cannot steer the terminal`() throws {
    let reported = try ModelSample.reported(
      text: ModelSample.wild.replacing("\\u001b", with: ""))
    let text = UncertaintyText(style: TextStyle(language: .english)).text(reported)
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  @Test func `ASCII is ASCII`() throws {
    for file in ["gum-h1-end-gauge.yaml", "jcgm101-9.3-mass.yaml", "gum-h3-thermometer.yaml"] {
      let reported = try ModelSample.reported(file)
      for language in Language.allCases {
        let text = UncertaintyText(
          style: TextStyle(language: language, characters: .ascii), explains: true
        ).text(reported)
        let strange = Set(text.filter { !$0.isASCII })
        #expect(strange.isEmpty, "\(strange)")
        #expect(!text.contains("?"), "\(file) \(language)")
      }
    }
  }

  @Test func `colour adds nothing but colour`() throws {
    let reported = try ModelSample.reported("jcgm101-9.3-mass.yaml")
    let plain = UncertaintyText(style: TextStyle(language: .english)).text(reported)
    let coloured = UncertaintyText(style: TextStyle(language: .english, colour: true))
      .text(reported)
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  /// JCGM 101:2008, 9.3: y = 1.234 mg, u = 0.075 mg with terms of second order.
  @Test func `the result is rounded once`() throws {
    let reported = try ModelSample.reported("jcgm101-9.3-mass.yaml")
    let text = UncertaintyText(style: TextStyle(language: .english))
    #expect(
      text.resultLines(reported)
        == "dm = 1.23 mg, U = 0.15 mg, k = 1.96, p = 95 %, ν_eff = ∞\n")
    let vietnamese = UncertaintyText(style: TextStyle(language: .vietnamese))
    #expect(
      vietnamese.resultLines(reported)
        == "dm = 1,23 mg, U = 0,15 mg, k = 1,96, p = 95 %, ν_eff = ∞\n")
  }

  @Test func `rows without a sensitivity stay in the budget`() throws {
    // JCGM 100:2008, H.1.4: αS, θ and Δ contribute nothing to first order.
    let text = UncertaintyText(style: TextStyle(language: .english))
      .text(try ModelSample.reported("gum-h1-end-gauge.yaml"))
    for name in ["aS", "theta", "Delta"] {
      #expect(text.split(separator: "\n").contains { $0.hasPrefix("  \(name) ") }, "\(name)")
    }
    #expect(text.contains("! the sensitivity to 'aS', 'theta', 'Delta' is zero"))
  }

  @Test func `a histogram has its bars under the curve and spans the intervals`() throws {
    let reported = try ModelSample.reported("jcgm101-9.2-normal.yaml", trials: 200_000)
    let trials = try #require(reported.trials(0))
    let histogram = try #require(trials.histogram)
    let drawing = TerminalHistogram(
      histogram, framework: reported.framework(0), trials: trials,
      figures: UncertaintyFigures(language: .english))
    let lines = drawing.lines(characters: .unicode, labels: ("GUM", "Monte Carlo"))
    #expect(lines.count == TerminalHistogram.rows + 4)
    #expect(lines.allSatisfy { $0.count <= 76 })
    // Intervals of the same law: drawn alike to a cell.
    let spans = lines.filter { $0.contains("├") }
    #expect(spans.count == 2)
    let widths = spans.map { line in line.filter { "├─┼┤".contains($0) }.count }
    #expect((widths[0] - widths[1]).magnitude <= 1)
  }

  /// ∫ of the density over ±12 u is 1 (trapezium rule).
  @Test func `the curve of the framework is a density`() throws {
    for file in ["gum-h5-zener.yaml", "jcgm101-9.2-normal.yaml"] {
      let output = try #require(try ModelSample.reported(file).framework(0))
      let density = FrameworkDensity(output)
      let u = output.standardUncertainty
      let steps = 20_000
      var sum = 0.0
      for step in 0...steps {
        sum += density(output.value + (Double(step) / Double(steps) - 0.5) * 400 * u)
      }
      #expect((sum * 400 * u / Double(steps) - 1).magnitude < 1e-6, "\(file)")
    }
  }
}
