import Testing

@testable import Sheets

/// Numbers and days as workbooks store them.
@Suite struct StoredNumberTests {
  @Test(arguments: [
    ("5.005", "5.005"), ("5.0049999999999999", "5.005"), ("15", "15"), ("1E-3", "0.001"),
    ("1.0000000000000001E-3", "0.001"), ("3.5000000000000003E-2", "0.035"), ("-0.5", "-0.5"),
    ("2.5E+1", "25"), ("0", "0"), ("-0", "0"), ("0.0", "0"), ("1E15", "1000000000000000"),
    ("9999999999999999", "10000000000000000"), ("123456789012345", "123456789012345"),
    ("999999999999999.9", "1000000000000000"), ("00012.50", "12.5"), (".5", "0.5"), ("5.", "5"),
  ])
  func `a stored number is the decimal that was typed`(stored: String, typed: String) {
    #expect(StoredNumber.decimal(stored) == typed)
  }

  @Test(arguments: ["", "abc", "1.2.3", "1e", "--1", "NaN", "INF", "1e9999", "0x10", "1 000"])
  func `what is no number is none`(stored: String) {
    #expect(StoredNumber.decimal(stored) == nil)
  }

  /// Every decimal of up to 15 digits comes back from its binary64, by whatever digits that is stored.
  @Test func `decimals come back from binary64`() {
    var state: UInt64 = 1
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let whole = Int(state >> 14) % 1_000_000_000_000_000
      let text = "\(whole / 1000).\(String(whole % 1000 + 1000).dropFirst())"
      guard let value = Double(text) else { continue }
      var expected = text
      while expected.hasSuffix("0") { expected.removeLast() }
      if expected.hasSuffix(".") { expected.removeLast() }
      #expect(StoredNumber.decimal("\(value)") == expected)
    }
  }

  @Test(
    arguments: [
      ("46349", "2026-11-23"), ("46349.75", "2026-11-23"), ("61", "1900-03-01"),
      ("59", "1900-02-28"),
      ("1", "1900-01-01"), ("60", nil), ("0", nil), ("-1", nil), ("2958466", nil),
    ] as [(String, String?)])
  func `days of the system of 1900`(serial: String, iso: String?) {
    // ECMA-376, Part 1, 18.17.4.1: day 1 is 1 January 1900, day 60 a 29 February that never was.
    #expect(StoredDate.iso(serial, since1904: false) == iso)
  }

  @Test func `days of the system of 1904`() {
    #expect(StoredDate.iso("0", since1904: true) == "1904-01-01")
    #expect(StoredDate.iso("44887", since1904: true) == "2026-11-23")
  }

  @Test(arguments: [
    ("dd/mm/yyyy", true), ("yyyy-mm-dd;@", true), ("[$-42A]d mmmm yyyy", true), ("0.00", false),
    ("#,##0 \"đồng/day\"", false), ("[Red]0.0", false), ("h:mm", false), ("0\\d", false),
    ("General", false), ("0.0;dd", false),
  ])
  func `formats of days`(code: String, isDate: Bool) {
    #expect(StoredDate.isDate(code: code) == isDate)
  }
}
