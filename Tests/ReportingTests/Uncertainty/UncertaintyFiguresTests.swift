import Quantities
import Testing

@testable import Reporting

/// Numbers as a report writes them.
@Suite struct UncertaintyFiguresTests {
  private let english = UncertaintyFigures(language: .english)
  private let vietnamese = UncertaintyFigures(language: .vietnamese)

  /// JCGM 100:2008, 7.2.6: the value to the place of the uncertainty.
  @Test func `a value and its uncertainty end at the same place`() {
    #expect(english.pair(10.05762, 0.027) == ("10.058", "0.027"))
    #expect(english.pair(50_000_838, 32) == ("50000838", "32"))
    #expect(english.pair(1.234, 0.0754) == ("1.234", "0.075"))
    #expect(english.pair(6.626_069_57e-34, 2.9e-41) == ("6.62606957e-34", "2.9e-41"))
    #expect(vietnamese.pair(10.05762, 0.027) == ("10,058", "0,027"))
    #expect(english.pair(0, 0.5) == ("0", "0.50"))
    #expect(english.pair(3, 0) == ("3", "0"))
    #expect(english.pair(1, .infinity).u == "∞")
  }

  @Test func `degrees of freedom keep three digits`() {
    #expect(english.freedom(16.7411) == "16.7")
    #expect(vietnamese.freedom(16.7411) == "16,7")
    #expect(english.freedom(4) == "4")
    #expect(english.freedom(15538.28) == "15538")
    #expect(english.freedom(.infinity) == "∞")
    #expect(english.freedom(1e300) == "1.00e300")
  }

  @Test func `shares and probabilities`() {
    #expect(english.percent(0.95) == "95\u{A0}%")
    #expect(english.percent(0.9545) == "95.45\u{A0}%")
    #expect(vietnamese.percent(0.9545) == "95,45\u{A0}%")
    #expect(english.share(0.4449) == "44.5\u{A0}%")
    #expect(english.share(-0.616) == "-61.6\u{A0}%")
    #expect(english.share(0) == "0\u{A0}%")
    #expect(english.share(1e-6).hasPrefix("<"))
    #expect(english.share(1) == "100.0\u{A0}%")
  }

  @Test func `long digits become a power of ten`() {
    #expect(english.significant(0.000_000_577_35, 2) == "5.8e-7")
    #expect(english.significant(-50_000_623_000, 4) == "-5.000e10")
    #expect(english.significant(1_234_000_000_000, 4) == "1.234e12")
    #expect(vietnamese.significant(0.000_000_577_35, 2) == "5,8e-7")
    #expect(english.number(1.15e-5) == "1.15e-5")
  }

  @Test func `names give way to numbers in a formula`() {
    let values = ["a": 2.0, "ab": -3, "e5": 7, "rho": 1.5e-9]
    func inserted(_ text: String) -> String {
      UncertaintyExplanation.inserted(text, values.mapValues { DerivationNumbers.plain($0) })
    }
    #expect(inserted("a*ab + sin(a)") == "2*(-3) + sin(2)")
    #expect(inserted("1e5 + e5 + 1.5e-3*a") == "1e5 + 7 + 1.5e-3*2")
    #expect(inserted("1.2 [kg/m3]*a + unknown") == "1.2 [kg/m3]*2 + unknown")
    #expect(inserted("rho^2") == "(1.5e-9)^2")
  }
}
