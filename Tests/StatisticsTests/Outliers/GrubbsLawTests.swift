import TestSupport
import Testing

@testable import Statistics

@Suite("Grubbs' law")
struct GrubbsLawTests {
  @Test("critical values of reference-data/statistics")
  func reference() throws {
    let rows = StatisticsCases.law("grubbs")
    #expect(rows.count == 24)
    for row in rows {
      let law = try GrubbsLaw(count: Int(row[0]), isTwoSided: row[1] == 2)
      #expect(separation(try law.criticalValue(significance: row[2]), from: row[3]) < 1e-14)
    }
  }

  /// NIST/SEMATECH e-Handbook, 1.3.5.17.1: eight mass spectrometer measurements of U, critical
  /// value 2.032 at 5 % on one side.
  @Test("the example of the NIST handbook")
  func handbook() throws {
    let law = try GrubbsLaw(count: 8, isTwoSided: false)
    #expect(abs(try law.criticalValue(significance: 0.05) - 2.032) <= 0.0005)
    #expect(law.isExact(at: 2.032))
  }

  @Test("tail and critical value are inverse", arguments: [3, 4, 7, 30, 200])
  func inverse(count: Int) throws {
    for isTwoSided in [false, true] {
      let law = try GrubbsLaw(count: count, isTwoSided: isTwoSided)
      // At the end of a small sample g hardly depends on the probability.
      for alpha in count > 4 ? [0.2, 0.05, 0.01, 1e-6] : [0.2, 0.05, 0.01] {
        let g = try law.criticalValue(significance: alpha)
        #expect(g < law.greatest)
        #expect(separation(try law.upperTail(at: g), from: alpha) < 1e-8)
      }
    }
  }

  @Test("where it claims to be exact it is, against a simulation")
  func simulation() throws {
    var generator = SplitMix64(seed: 21)
    let law = try GrubbsLaw(count: 6, isTwoSided: false)
    let g = try law.criticalValue(significance: 0.1)
    #expect(law.isExact(at: g))
    let trials = 20_000
    var beyond = 0
    for _ in 0..<trials {
      // Twelve uniform numbers: the fourth moment is 3 % short of the normal one.
      let values = (0..<6).map { _ in
        (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
      }
      let sample = try SampleSummary(values)
      if (sample.maximum - sample.mean) / (sample.standardDeviation ?? 1) > g { beyond += 1 }
    }
    #expect(abs(Double(beyond) / Double(trials) - 0.1) < 0.0107)
  }

  @Test("the ends are 0 and 1, and nothing below three values is tested")
  func ends() throws {
    let law = try GrubbsLaw(count: 5, isTwoSided: true)
    #expect(try law.upperTail(at: law.greatest) == 0)
    #expect(try law.upperTail(at: 10) == 0)
    #expect(try law.upperTail(at: 0) == 1)
    #expect(throws: StatisticsError.tooFewValues(count: 2, needed: 3)) {
      try GrubbsLaw(count: 2, isTwoSided: true)
    }
    #expect(throws: StatisticsError.significanceOutOfRange) {
      try law.criticalValue(significance: 0)
    }
  }
}
