import Foundation
import Testing

@testable import Statistics

@Suite("Double-double numbers as text")
struct DoubleDoubleTextTests {
  /// reference-data/double-double/texts.csv: exact fractions.
  @Test("decimal text is read to 31 digits")
  func reading() throws {
    for row in try ReferenceFile.rows("double-double/texts.csv") {
      let exact = try row.dropFirst().map { try #require(Double($0)) }
      let read = try #require(DoubleDouble(row[0]), "\(row[0])")
      let error = DoubleDoubleTests.error(read, exact) * DoubleDoubleTests.unit
      #expect(error <= 2e-30, "\(row[0]): \(error)")
      // The high part is what binary64 alone would have read.
      #expect(read.high == Double(row[0]))
    }
  }

  @Test("short numbers are read to the last bit")
  func short() throws {
    for row in try ReferenceFile.rows("double-double/texts.csv") where row[0].count < 25 {
      if row[0].contains("e") || row[0].contains("E") { continue }
      let exact = try row.dropFirst().map { try #require(Double($0)) }
      let read = try #require(DoubleDouble(row[0]))
      #expect(DoubleDoubleTests.error(read, exact) * DoubleDoubleTests.unit <= 4e-31, "\(row[0])")
    }
  }

  @Test(
    "what is no number is refused",
    arguments: [
      "", "-", "+", ".", "e5", "1e", "1e+", "1.2.3", "1,5", " 1", "1 ", "0x10", "inf", "nan",
      "1e5.0",
      "--1", "1e400", "-1e999999999999999999999", "1_000", "٣", "1e5x",
    ])
  func refused(text: String) {
    #expect(DoubleDouble(text) == nil)
  }

  @Test("what is too small is 0, and 0 is 0 with any exponent")
  func small() {
    #expect(DoubleDouble("1e-400") == .zero)
    #expect(DoubleDouble("0e999999") == .zero)
    #expect(DoubleDouble("1e-99999999999999999999") == .zero)
    #expect(DoubleDouble("1e-300")?.high == 1e-300)
  }

  @Test("text reads back as the same number")
  func writing() throws {
    for row in try ReferenceFile.rows("double-double/texts.csv") {
      let read = try #require(DoubleDouble(row[0]))
      if read.isZero || read.high.magnitude < 1e-240 { continue }
      let again = try #require(DoubleDouble(read.text(digits: 31)))
      #expect((again - read).magnitude <= read.magnitude * DoubleDouble(6e-30))
    }
    #expect(try #require(DoubleDouble("0.1")).text(digits: 20) == "1.0000000000000000000e-1")
    #expect(try #require(DoubleDouble("-299792458")).text(digits: 9) == "-2.99792458e8")
    #expect(try #require(DoubleDouble("9.9996")).text(digits: 4) == "1.000e1")
    #expect(DoubleDouble(Double.infinity).text(digits: 3) == "∞")
    #expect(DoubleDouble.zero.text(digits: 3) == "0")
    #expect(try #require(DoubleDouble("7")).text(digits: 1) == "7")
  }
}
