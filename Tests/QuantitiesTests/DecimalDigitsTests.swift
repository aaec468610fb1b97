import TestSupport
import Testing

@testable import Quantities

@Suite struct DecimalDigitsTests {
  /// The number that `text` is read as, in the form of files.
  private func read(_ text: String, _ form: NumberForm = .undeclared) throws(NumberError) -> String
  {
    try ExactDecimal(parsing: text, form: form).text
  }

  @Test(arguments: [
    ("0", "0"), ("7", "7"), ("007", "7"), ("1500", "1500"), ("+5", "5"), ("-5", "-5"),
    ("\u{2212}5", "-5"), ("-0", "0"), ("0.0", "0"), ("1.5", "1.5"), ("1,5", "1.5"),
    (".025", "0.025"), (",025", "0.025"), ("-.5", "-0.5"), ("0.500", "0.5"), ("0,500", "0.5"),
    ("00.500", "0.5"), ("1.50", "1.5"), ("1.5000", "1.5"), ("1500.500", "1500.5"),
    ("1500,500", "1500.5"), ("  5  ", "5"), ("\u{A0}5\u{202F}", "5"),
  ])
  func `a number that can be read one way is read in no declared form`(
    text: String, expected: String
  ) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("1 500", "1500"), ("1\u{A0}500", "1500"), ("1\u{2007}500", "1500"), ("1\u{2009}500", "1500"),
    ("1\u{202F}500", "1500"), ("12 345 678", "12345678"), ("1 500.5", "1500.5"),
    ("1 500,5", "1500.5"), ("1 500.125", "1500.125"), ("-1 500", "-1500"),
    ("1.500.000", "1500000"), ("1,500,000", "1500000"), ("1.500,5", "1500.5"),
    ("1,500.5", "1500.5"), ("1.500.000,25", "1500000.25"), ("1,500,000.25", "1500000.25"),
    ("1.500,500", "1500.5"),
  ])
  func `grouped thousands are read where the groups say so`(text: String, expected: String) throws {
    #expect(try read(text) == expected)
  }

  @Test(arguments: [
    ("1.500", "1.5", "1500"), ("1,500", "1.5", "1500"), ("12.345", "12.345", "12345"),
    ("12,345", "12.345", "12345"), ("999.999", "999.999", "999999"), ("1.000", "1.0", "1000"),
    ("-1.500", "-1.5", "-1500"), ("\u{2212}2,250", "-2.25", "-2250"), ("+1.500", "1.5", "1500"),
    (" 1.500 ", "1.5", "1500"),
  ])
  func `a number that can be read two ways names both`(
    text: String, decimal: String, grouped: String
  ) throws {
    #expect(throws: NumberError.ambiguous(text: text, asDecimal: decimal, asGrouped: grouped)) {
      try read(text)
    }
    // Each form then takes one of the two, and the two forms differ.
    let english = try ExactDecimal(parsing: text, form: .english)
    let vietnamese = try ExactDecimal(parsing: text, form: .vietnamese)
    let readings = [
      try ExactDecimal(parsing: decimal, form: .english),
      try ExactDecimal(parsing: grouped, form: .english),
    ]
    #expect(Set([english, vietnamese]) == Set(readings))
  }

  @Test(arguments: [
    ("1.500", NumberForm.english, "1.5"), ("1.500", .vietnamese, "1500"),
    ("1,500", .english, "1500"), ("1,500", .vietnamese, "1.5"),
    ("1.500.000", .vietnamese, "1500000"), ("1,500,000", .english, "1500000"),
    ("1.500,5", .vietnamese, "1500.5"), ("1,500.5", .english, "1500.5"),
    ("1 500,5", .vietnamese, "1500.5"), ("1 500.5", .english, "1500.5"),
    ("1 500", .english, "1500"), ("1 500", .vietnamese, "1500"), (",5", .vietnamese, "0.5"),
    ("0.500", .english, "0.5"), ("0,500", .vietnamese, "0.5"), ("1500", .vietnamese, "1500"),
  ])
  func `a declared form decides`(text: String, form: NumberForm, expected: String) throws {
    #expect(try read(text, form) == expected)
  }

  @Test(arguments: [
    ("1,5", NumberForm.english), ("1.5", .vietnamese), ("1.500,5", .english),
    ("1,500.5", .vietnamese), ("1.500.000", .english), ("1,500,000", .vietnamese),
    ("0,500", .english), ("0.500", .vietnamese), (".5", .vietnamese), ("1 500,5", .english),
    ("1 500.500", .vietnamese), ("1500.500", .vietnamese),
  ])
  func `a number in the other form contradicts the declared one`(text: String, form: NumberForm) {
    #expect(throws: NumberError.contradictsForm(text: text, form: form)) { try read(text, form) }
  }

  @Test(arguments: [
    "1 5", "1 50", "12 34", "1 500 00", "1500 000", "1.50.000", "1,5,5", "1.5,5", "1.500.00",
    "1500.000.000", "1.500 000", "1.5 000", "1 500 000.500 000", "1 500.000.000", "1.500,000.5",
    "0.500.000", "0 500", "000 500", "1.234,567,890", "1,2.3,4",
  ])
  func `groups that do not stand every three digits are refused`(text: String) {
    #expect(throws: NumberError.badGrouping(text: text)) { try read(text) }
  }

  @Test(arguments: [
    "-", "+", "\u{2212}", ".", ",", "5.", "5,", "1 500.", "--5", "+-5", "-+5", "5-", "- 5", "1..5",
    "1,,5", "1  500", "..5", ".,5", ".5.", "1.5.", "1e3", "1E3", "NaN", "nan", "Infinity", "inf",
    "0x10", "1_000", "1'500", "\u{663}", "1\u{663}", "\u{FF11}", "½", "Ⅻ", "五", "⚖️", "5⚖️",
    "5\u{323}", "5\u{20E3}", "\u{200B}5", "5\u{FEFF}", "5\t000", "5\n", "\u{202E}5", "5\0", "1/2",
    "5%",
    "(5)", "5 g", "five", "\u{3000}5",
  ])
  func `what is no decimal number is refused`(text: String) {
    #expect(throws: NumberError.notANumber(text: DecimalDigits.shown(text))) { try read(text) }
  }

  @Test(arguments: ["", " ", "\u{A0}\u{2009} "])
  func `nothing is no number`(text: String) {
    #expect(throws: NumberError.empty) { try read(text) }
  }

  @Test func `27 digits are read, with the sign and wherever the mark stands`() throws {
    let nines = String(repeating: "9", count: 27)
    for (text, decimals) in [(nines, 0), ("." + nines, 27), ("9." + nines.dropFirst(), 26)] {
      let digits = try DecimalDigits(parsing: "-" + text)
      #expect(digits.mantissa == -999_999_999_999_999_999_999_999_999)
      #expect(digits.decimals == decimals)
    }
    // Leading zeros are no digits of the number.
    let padded = try DecimalDigits(parsing: String(repeating: "0", count: 100) + nines)
    #expect(padded.mantissa == 999_999_999_999_999_999_999_999_999)
  }

  @Test func `more digits are refused, not rounded`() {
    let whole = String(repeating: "1", count: 40)
    #expect(throws: NumberError.outOfRange(text: whole)) { try DecimalDigits(parsing: whole) }
    #expect(throws: NumberError.outOfRange(text: whole + "…")) {
      try DecimalDigits(parsing: whole + ".5")
    }
    #expect(throws: NumberError.tooFine(text: "0." + whole.dropLast(2) + "…")) {
      try DecimalDigits(parsing: "0." + whole)
    }
    #expect(throws: NumberError.tooFine(text: "0.0000000000000000000000000000000000")) {
      try DecimalDigits(parsing: "0.0000000000000000000000000000000000")
    }
    #expect(throws: NumberError.self) {
      try DecimalDigits(parsing: String(repeating: "1", count: 1_000_000))
    }
  }

  @Test func `an error shows the text shortened and harmless`() {
    #expect(DecimalDigits.shown("a\u{1B}[31mb\u{9B}c\r\nd") == "a [31mb c  d")
    #expect(DecimalDigits.shown("\u{202E}5\u{200B}") == "\u{FFFD}5\u{FFFD}")
    #expect(DecimalDigits.shown(String(repeating: "5", count: 40)).count == 40)
    #expect(DecimalDigits.shown(String(repeating: "5", count: 41)).hasSuffix("5…"))
    #expect(DecimalDigits.shown("tấn") == "tấn")
  }

  /// Whatever stands in front of it, a form never reads a text as more than one number.
  @Test func `two forms that both read a text differ only by a power of ten`() throws {
    var generator = SplitMix64(seed: 76)
    let alphabet = Array("0123456789.,  -")
    var read = 0
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...9, using: &generator)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "0" })
      let values = NumberForm.allCases.compactMap { try? DecimalDigits(parsing: text, form: $0) }
      guard let first = values.first else { continue }
      read += 1
      #expect(values.allSatisfy { $0.mantissa == first.mantissa }, "\(text)")
      if let undeclared = try? ExactDecimal(parsing: text),
        let declared = try? ExactDecimal(parsing: text, form: .english)
      {
        // What can be read without a form is read the same with one.
        #expect(undeclared == declared, "\(text)")
      }
    }
    #expect(read > 2000)
  }
}
