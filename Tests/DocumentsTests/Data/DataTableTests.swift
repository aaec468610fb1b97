import Documents
import Quantities
import Statistics
import Testing

/// Tables of data as people keep them.
@Suite struct DataTableTests {
  private func table(
    _ text: String, numbers: NumberForm = .undeclared, delimiter: String? = nil,
    hasHeading: Bool? = nil
  ) throws -> DataTable {
    try DataTable.read(
      Array(text.utf8), file: "t",
      options: .init(numbers: numbers, delimiter: delimiter, hasHeading: hasHeading))
  }

  private func values(_ text: String, numbers: NumberForm = .undeclared) throws -> [Double] {
    let found = try table(text, numbers: numbers)
    return try found.numbers(of: found.columns[found.columns.count - 1]).values.map(\.value)
  }

  static let forms: [(String, [Double])] = [
    ("1.5\n2.25\n-3\n", [1.5, 2.25, -3]),
    ("1,5\n2,25\n-3\n", [1.5, 2.25, -3]),
    ("x\r\n1.5\r\n2\r\n", [1.5, 2]),
    ("\u{FEFF}mass [g]\n1,5\n2,5", [1.5, 2.5]),
    ("a,b\n1,1.5\n2,2.5\n", [1.5, 2.5]),
    ("a;b\n1;1,5\n2;2,5\n", [1.5, 2.5]),
    ("a\tb\n1\t1,5\n2\t2,5\n", [1.5, 2.5]),
    ("sep=;\na;b\n1;1,5\n", [1.5]),
    ("lab  mass\n A   1.5\n B   2.5\n", [1.5, 2.5]),
    ("# heading\n\n1e3\n1.5E-3\n\u{2212}2\n", [1000, 0.0015, -2]),
    ("a;b\n1;1.234,5\n2;2,5\n", [1234.5, 2.5]),
    ("a;b\n1;1 234,5\n", [1234.5]),
    ("\"mass, g\",\"b\"\n\"1\",\"2.5\"\n", [2.5]),
    ("10.145\n10.150\n", [10.145, 10.15]),
    ("a,b\n1,\n2,NA\n3,4\n", [4]),
  ]

  @Test(arguments: forms)
  func `forms of tables`(text: String, expected: [Double]) throws {
    #expect(try values(text) == expected)
  }

  @Test func `a declared form decides`() throws {
    #expect(try values("1,500\n2,500\n", numbers: .vietnamese) == [1.5, 2.5])
    #expect(try values("1,500\n2,500\n", numbers: .english) == [1500, 2500])
    #expect(throws: DocumentError.self) { try values("1,500\n2,500\n") }
  }

  @Test func `numbers keep all their digits`() throws {
    let found = try table("1000000000000.4\n0.1\n123456789012345678901234567890.5\n")
    let values = try found.numbers(of: found.columns[0]).values
    #expect(values[0] == DoubleDouble("1000000000000.4"))
    #expect(values[1] == DoubleDouble("0.1"))
    #expect(values[1] != DoubleDouble(0.1))
    #expect(abs(values[2].value - 1.2345678901234568e29) < 1e14)
  }

  @Test func `headings carry units, and columns are found by either name`() throws {
    let found = try table("lab,mass_g,length [mm],time (s),Khối lượng,line_x\nA,1,2,3,4,5\n")
    #expect(found.columns.map(\.name) == ["lab", "mass", "length", "time", "Khối lượng", "line_x"])
    #expect(found.columns.map(\.unit) == ["", "g", "mm", "s", "", ""])
    #expect(try found.column(named: "mass").index == 1)
    #expect(try found.column(named: "mass_g").index == 1)
    #expect(try found.column(named: "LENGTH").index == 2)
    #expect(try found.column(named: "khoi luong").index == 4)
    #expect(try found.column(named: "2").index == 1)
    #expect(found.numericColumns.map(\.index) == [1, 2, 3, 4, 5])
  }

  @Test func `without a heading columns have numbers`() throws {
    #expect(try table("1;2\n3;4\n").columns.map(\.label) == ["x1", "x2"])
    #expect(try table("1\n3\n").columns.map(\.label) == ["x"])
    #expect(try table("2020\n1\n", hasHeading: true).columns.map(\.label) == ["2020"])
  }

  @Test func `missing values are counted, and rows keep their places`() throws {
    let found = try table("a;b\n1;x\n;y\n3;z\n")
    let numbers = try found.numbers(of: found.columns[0])
    #expect(numbers.missing == 1)
    #expect(numbers.rows == [0, 2])
    #expect(found.text(of: found.columns[1]) == ["x", "y", "z"])
    #expect(found.line(ofRow: 2) == 4)
  }

  static let faults: [(String, String, String)] = [
    ("", "EMPTY-DOCUMENT", "t:1:1"),
    ("a;b\n1;1,5\n2;2.5\n", "NUMBER-FORM", "t:3:3"),
    ("# nothing\n", "NO-DATA", "t:"),
    ("a,b\n", "NO-DATA", "t:"),
    ("a,b\n1\n", "CELL-COUNT", "t:2:1"),
    ("a,b\n1,2,3\n", "CELL-COUNT", "t:2:5"),
    ("a,a\n1,2\n", "DUPLICATE-COLUMN", "t:1:3"),
    ("a,b\n\"1,2\n", "OPEN-QUOTE", "t:2:1"),
    ("a,b\n\"1\"x,2\n", "TEXT-AFTER-QUOTE", "t:2:4"),
    ("a,b\n1,2x\n", "NOT-A-NUMBER", "t:2:3"),
    ("a,b\n1,1.2.3\n", "NOT-A-NUMBER", "t:2:3"),
    ("a,b\n1,1e\n", "NOT-A-NUMBER", "t:2:3"),
    ("a,b\n1,1e999\n", "NUMBER-TOO-LARGE", "t:2:3"),
    ("a,b\n1,\n", "EMPTY-COLUMN", "t:"),
    ("1,500\n", "AMBIGUOUS-NUMBER", "t:1:1"),
    ("a\n\u{0}\n", "CONTROL-CHARACTER", "t:2:1"),
  ]

  @Test(arguments: faults)
  func `a fault is named with its place`(text: String, code: String, place: String) throws {
    do {
      _ = try values(text)
      Issue.record("no error")
    } catch let error as DocumentError {
      #expect(error.problems.first?.code == code)
      for language in [Language.english, .vietnamese] {
        #expect(error.text(language).hasPrefix(place))
      }
    }
  }

  @Test func `a column that is not there is asked back`() throws {
    let found = try table("lab,mass_g\nA,1\n")
    do {
      _ = try found.column(named: "mas")
      Issue.record("no error")
    } catch {
      #expect(error.text(.english).contains("did you mean mass_g?"))
    }
  }

  @Test func `tables without numbers say so`() throws {
    let found = try table("a,b\nx,y\n")
    #expect(throws: DocumentError.self) { try found.chosen([]) }
    // Nearly numbers: the cell that is none is the fault.
    let nearly = try table("a,b\nx,1\ny,2\nz,oops\n")
    let chosen = try nearly.chosen([])
    #expect(chosen.map(\.label) == ["b"])
  }

  @Test func `no damage to a table ends otherwise than in a table or an error`() throws {
    let text = "lab;mass [g];note\nA;1,5;\"x; y\"\nB;2,5;z\n# c\nC;;\"q\"\"q\"\n"
    var seed: UInt64 = 5
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let marks = Array("\";,\n\t #-+eE0.\u{2212}é".utf8)
    for _ in 0..<3000 {
      var bytes = Array(text.utf8)
      for _ in 0...next(4) {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes[place] = marks[next(marks.count)]
        case 1: bytes.insert(marks[next(marks.count)], at: place)
        default: bytes.remove(at: place)
        }
      }
      do throws(DocumentError) {
        let found = try DataTable.read(bytes, file: "t")
        for column in found.columns {
          if let numbers = try? found.numbers(of: column) {
            #expect(!numbers.values.contains { !$0.isFinite })
          }
        }
      } catch {
        #expect(!error.problems.isEmpty)
      }
    }
  }
}
