import Quantities
import Testing

@testable import Batch

/// Header lines: what is understood, and what is said of what is not.
@Suite struct DatasetLayoutTests {
  private static let header =
    "instrument_id,kind,accuracy_class,max_kg,e_g,service,test,load_kg,indication_kg"

  /// The verdict line of one reading of 10.0015 kg at 10 kg, e = 1 g, given in this form.
  private func verdict(
    _ text: String, _ mark: BatchOptions.DecimalMark = .point
  ) throws -> [String] {
    var options = BatchOptions()
    options.decimalMark = mark
    let run = try BatchRun(text, rules: RuleSets.r76(), options: options)
    #expect(run.rejects.isEmpty)
    return try #require(run.verdicts.first)
  }

  private let expected = [
    "s1", "counter", "III", "initial", "1", "0", "1.0000", "", "", "pass",
  ]

  @Test(arguments: [
    Self.header + "\ns1,counter,III,15,1,initial,weighing,10,10.0015\n",
    // A byte order mark, CRLF, blanks, quotes, upper case.
    "\u{FEFF}\"Instrument_ID\" , KIND,Accuracy_Class,max_kg,e_g,service,test,load_kg,indication_kg\r\n"
      + " s1 ,\"counter\",III ,15, 1,initial, weighing ,10,10.0015\r\n",
    // Another order, further columns, no line end at the end.
    "load_g,stall,test,service,indication_g,e_mg,kind,accuracy_class,instrument_id\n"
      + "10000,A-1,weighing,initial,10001.5,1000,counter,III,s1",
    // Other units, and other ways to name them.
    "instrument_id;kind;accuracy_class;Max (t);e [mg];service;test;load (kg);indication t\n"
      + "s1;counter;III;0.015;1000;initial;weighing;10;0.0100015\n",
    // Customary units: 10 kg are a yến, a hundred lạng; 1.5 g are 0.4 chỉ.
    "instrument_id\tkind\taccuracy_class\te_chỉ\tservice\ttest\tload_yến\tindication_lạng\n"
      + "s1\tcounter\tIII\t0.2666666666666666666666666667\tinitial\tweighing\t1\t100.015\n",
    // What a spreadsheet puts before the header, and blank lines.
    "sep=;\n\n" + Self.header.replacing(",", with: ";")
      + "\n\ns1;counter;III;15;1;initial;weighing;10;10.0015\n\r\n",
  ])
  func `a header line is read in every form`(text: String) throws {
    if text.contains("e_chỉ") {
      // No number of chỉ with few decimals is 1 g: the cell is too fine, and says so.
      let run = try BatchRun(text, rules: RuleSets.r76())
      #expect(run.rejects == [["2", "e_chỉ", "TOO-FINE"]])
      return
    }
    #expect(try verdict(text) == expected)
  }

  @Test func `masses in chỉ and carat are exact`() throws {
    // e = 4 chỉ = 15 g; the limit of 0.5 e is 2 chỉ = 37.5 ct.
    let line = try verdict(
      "instrument_id,kind,accuracy_class,e_chỉ,service,test,load_g,indication_ct\n"
        + "s1,counter,III,4,initial,weighing,100,537.5\n")
    #expect(line == expected)
  }

  @Test func `a decimal comma is read where it is declared`() throws {
    let text =
      Self.header.replacing(",", with: ";")
      + "\ns1;counter;III;15;1,0;initial;weighing;10,000;10,0015\n"
    #expect(try verdict(text, .comma) == expected)
    let quoted = Self.header + "\ns1,counter,III,15,1,initial,weighing,10,\"10,0015\"\n"
    #expect(try verdict(quoted, .comma) == expected)
    let run = try BatchRun(quoted, rules: RuleSets.r76())
    #expect(run.rejects == [["2", "indication_kg", "NUMBER-FORM"]])
  }

  @Test func `a column that is missing is named, with what may be meant`() throws {
    let error = #expect(throws: BatchError.self) {
      try BatchRun(Self.header.replacing("service", with: "servise") + "\n", rules: RuleSets.r76())
    }
    guard case .missingColumn(_, let line, let column, let suggestions) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(line == 1 && column == "service" && suggestions == ["servise"])
    #expect(error?.help?[.english].contains("'servise'") == true)
  }

  @Test(arguments: [
    ("load_kgs", "COLUMN-UNIT"), ("load", "COLUMN-UNIT"), ("lood_kg", "MISSING-COLUMN"),
    ("load_kg,load_g", "DUPLICATE-COLUMN"), ("load_kg,added_grams", "COLUMN-UNIT"),
  ])
  func `a header that would lose figures is an error`(columns: String, code: String) throws {
    let header = Self.header.replacing("load_kg", with: columns)
    let error = #expect(throws: BatchError.self) {
      try BatchRun(header + "\n", rules: RuleSets.r76())
    }
    #expect(error?.code == code)
    #expect(error?.message[.vietnamese].isEmpty == false)
  }

  @Test func `columns that are not read are listed`() throws {
    let run = try BatchRun(
      Self.header + ",stall,e_mail\ns1,counter,III,15,1,initial,weighing,10,10.0015,A,x@y\n",
      rules: RuleSets.r76())
    #expect(run.summary.files[0].ignoredColumns == ["stall", "e_mail"])
    #expect(run.verdicts == [expected])
  }

  @Test(arguments: [
    ("", "EMPTY-FILE"), ("\n \n\r\n", "EMPTY-FILE"), ("\u{0}\u{1}\n", "ENCODING"),
    ("hello\nworld\n", "NOT-A-DATASET"), ("\"instrument_id", "NOT-A-DATASET"),
  ])
  func `what is no dataset says so`(text: String, code: String) throws {
    let error = #expect(throws: BatchError.self) { try BatchRun(text, rules: RuleSets.r76()) }
    #expect(error?.code == code)
  }

  @Test(
    arguments: [
      ([0xff, 0xfe, 0x69, 0x00], "NOT-A-DATASET"), ([0xfe, 0xff, 0x00, 0x69], "NOT-A-DATASET"),
      ([0x50, 0x4b, 3, 4], "NOT-A-WORKBOOK"), ([0x1f, 0x8b, 8, 0], "COMPRESSED-CUT-SHORT"),
      ([0x1f, 0x8b, 9, 0], "COMPRESSED-DAMAGED"),
      ([0x28, 0xb5, 0x2f, 0xfd], "COMPRESSED-CUT-SHORT"),
    ] as [([UInt8], String)])
  func `what is packed or encoded and no dataset says so`(bytes: [UInt8], code: String) throws {
    let error = #expect(throws: BatchError.self) {
      try BatchRun([("in.csv", bytes)], rules: RuleSets.r76())
    }
    #expect(error?.code == code)
  }
}
