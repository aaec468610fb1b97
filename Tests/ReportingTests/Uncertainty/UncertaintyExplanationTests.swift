import Quantities
import Testing
import Uncertainty

@testable import Reporting

/// The derivation of a result, as a reviewer reads it.
@Suite struct UncertaintyExplanationTests {
  private static func derivation(
    _ file: String, _ language: Language = .english,
    characters: TextStyle.Characters = .unicode
  ) throws -> String {
    let reported = try ModelSample.reported(file, trials: 2000)
    return UncertaintyExplanation(reported, language: language, characters: characters)
      .steps.flatMap { [$0.heading] + $0.lines }.joined(separator: "\n")
      .replacing("\u{A0}", with: " ")
  }

  @Test func `limits are a half-width, and divided by the root of their law`() throws {
    let mass = try Self.derivation("jcgm101-9.3-mass.yaml")
    #expect(
      mass.contains(
        "rhoA = 1.2 kg/m3 ± 0.1 kg/m3, rectangular, Type B: u = 0.1/√3 = 0.057735 kg/m3"))
    let gauge = try Self.derivation("gum-h1-end-gauge.yaml")
    #expect(gauge.contains("Delta = 0 K ± 0.5 K, arcsine (U), Type B: u = 0.5/√2 = 0.353553 K"))
    #expect(gauge.contains("dtheta = 0 K ± 0.05 K, rectangular, Type B, ν = 2: u = 0.05/√3"))
    #expect(!gauge.contains("- -"))
  }

  @Test func `no number shows what binary made of it`() throws {
    for file in ModelSample.library {
      for language in Language.allCases {
        let text = try Self.derivation(file, language)
        let numbers = text.matches(of: #/[0-9]+[.,][0-9]+/#).map { String($0.output) }
        for number in numbers {
          // A value may have many digits before those of its uncertainty, not behind them.
          #expect(number.count <= 15, "\(file): \(number)")
          #expect(!number.contains("0000000000") && !number.contains("9999999999"))
        }
      }
    }
  }

  @Test func `correlated pairs are added up in sight`() throws {
    let text = try Self.derivation("gum-h2-impedance.yaml")
    // JCGM 100:2008, H.2: r(V, I) = −0.36 (−0.35531 unrounded).
    #expect(text.contains("V·I: 2 × (-0.355311) × 0.0820041 × (-0.0615306)"))
    #expect(text.contains("(JCGM 100, 5.2.2)"))
    #expect(text.contains("u(R) = √0.00505114 = 0.0710714 ohm"))
    #expect(text.contains("ν_eff = 4 (correlated inputs as one component)"))
  }

  @Test func `powers of ten are written out, or as a computer would`() {
    let unicode = DerivationNumbers(language: .english, hasSuperscripts: true)
    let ascii = DerivationNumbers(language: .english, hasSuperscripts: false)
    let vietnamese = DerivationNumbers(language: .vietnamese, hasSuperscripts: true)
    for (number, written, plain) in [
      (1.5e-6, "1.5·10⁻⁶", "1.5e-6"), (-2.25e-34, "-2.25·10⁻³⁴", "-2.25e-34"),
      (0.05, "0.05", "0.05"), (1000, "1000", "1000"), (5_000_060, "5000060", "5000060"),
      (0, "0", "0"), (1e21, "1·10²¹", "1e21"), (0.000_45, "4.5·10⁻⁴", "4.5e-4"),
    ] {
      #expect(unicode(number) == written)
      #expect(ascii(number) == plain)
      #expect(vietnamese(number) == written.replacing(".", with: ","))
      #expect(Double(ascii(number)) == number)
    }
    #expect(unicode.power(1e-6, "²") == "(1·10⁻⁶)²")
    #expect(unicode.power(3, "²") == "3²")
    #expect(unicode.value(127.73216992810208, u: 0.0710714074) == "127.73217")
    #expect(unicode.value(100.000_421_999_999_99, u: 0.000_05) == "100.000422")
  }

  @Test func `numbers of different units are told apart`() throws {
    let reported = try ModelSample.reported(
      text: """
        outputs: {m: {expression: "a + b", unit: g}}
        inputs:
          a: {value: 100.00012, standardUncertainty: 0.00005, unit: g}
          b: {value: 0.302, standardUncertainty: 0.01, unit: mg}
        """)
    let lines = UncertaintyExplanation(reported, language: .english).steps[1].lines
    let text = lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
    #expect(text.contains("= 100.00012 [g] + 0.302 [mg]\n"))
    #expect(text.contains("= 100.000422 g\n"))
    #expect(text.contains("u(m) = √(2.6·10⁻⁹) = 5.09902·10⁻⁵ g"))
  }

  @Test func `a square stays a square in ASCII`() throws {
    let reported = try ModelSample.reported("jcgm101-9.3-mass.yaml")
    let text = UncertaintyText(
      style: TextStyle(language: .english, characters: .ascii), explains: true
    ).text(reported)
    #expect(text.contains("0.05^2 + 0.02^2"))
    #expect(text.contains("e-6"))
  }

  @Test func `a formula keeps its decimal points in every language`() throws {
    let text = try Self.derivation("gum-h1-end-gauge.yaml", .vietnamese)
    #expect(text.contains("50000623*(0*((-0.1) + 0)"))
    #expect(text.contains("u = 0,5/√2 = 0,353553 K"))
  }
}
