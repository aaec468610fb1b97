import Calibration
import Quantities
import Testing

@testable import Reporting

@Suite struct CalibrationFiguresTests {
  private let english = CalibrationFigures(unit: .milligram, language: .english)
  private let vietnamese = CalibrationFigures(unit: .milligram, language: .vietnamese)

  @Test func `an error to the place of its uncertainty`() {
    // cg-18, H1: E = 0.7 mg, U = 1.80 mg.
    #expect(english.pair(0.0007, 0.0018004).error == "+0.7")
    #expect(english.pair(0.0007, 0.0018004).u == "1.8")
    #expect(vietnamese.pair(-0.00072, 0.00180).error == "-0,7")
    #expect(english.pair(0.00001, 0.0018).error == "0.0")
  }

  @Test func `small numbers are written with a power of ten`() {
    #expect(english.slope(6.721e-6) == "6.7e-6")
    #expect(english.slope(-6.721e-6, digits: 3) == "-6.72e-6")
    #expect(vietnamese.slope(6.721e-6) == "6,7e-6")
    #expect(english.slope(0.0123) == "0.012")
    #expect(english.slope(9.96e-6) == "1.0e-5")
    #expect(english.slope(0) == "0")
  }

  @Test func `loads and places on an axis`() {
    #expect(english.load(0.064) == "64.0\u{A0}mg")
    #expect(english.load(220) == "220\u{A0}g")
    #expect(english.load(60e6) == "60000\u{A0}kg")
    #expect(english.tick(9.999999999) == "10\u{A0}g")
    #expect(english.tick(0.01) == "10\u{A0}mg")
    #expect(vietnamese.tick(1500) == "1,5\u{A0}kg")
  }

  @Test func `a line of uncertainty`() {
    #expect(english.line(.init(constant: 0.00024, slope: 3e-5)) == "0.24\u{A0}mg + 3.0e-5\u{A0}R")
    #expect(english.line(.init(constant: 0.00024, slope: 0)) == "0.24\u{A0}mg")
  }
}
