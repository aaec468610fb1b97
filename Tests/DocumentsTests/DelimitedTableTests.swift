import Documents
import Testing

/// Delimited text taken apart, by RFC 4180 and what spreadsheets write beside it.
@Suite struct DelimitedTableTests {
  private func cells(_ text: String) throws -> [[String]] {
    let table = try DelimitedTable(Array(text.utf8), file: "t")
    return ([table.header] + table.rows).map { $0.map(\.text) }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
    ("a\tb;c\n1\t2\n", [["a", "b;c"], ["1", "2"]]),
    ("sep=;\na,x;b\n1;2\n", [["a,x", "b"], ["1", "2"]]),
    ("# note\n\n  a , b \n\n 1 ,  2\n# end", [["a", "b"], ["1", "2"]]),
    ("a,b\n\"x,y\",\"say \"\"no\"\"\"\n", [["a", "b"], ["x,y", "say \"no\""]]),
    ("a,b\n\"two\nlines\",2\n3,4\n", [["a", "b"], ["two\nlines", "2"], ["3", "4"]]),
    ("a,b\n1,\n,2\n", [["a", "b"], ["1", ""], ["", "2"]]),
    ("\u{FEFF}\"a;b\",c\n1,2\n", [["a;b", "c"], ["1", "2"]]),
  ])
  func `rows and cells`(text: String, expected: [[String]]) throws {
    #expect(try cells(text) == expected)
  }

  @Test func `cells know their places, also behind a cell of two lines`() throws {
    let table = try DelimitedTable(Array("a,b\n\"x\ny\",é\n 1,2\n".utf8), file: "t")
    #expect(
      table.rows[0].map(\.position) == [.init(line: 2, column: 1), .init(line: 3, column: 4)])
    #expect(
      table.rows[1].map(\.position) == [.init(line: 4, column: 2), .init(line: 4, column: 4)])
  }

  /// What is taken apart and written again in quotes is the same table.
  @Test(arguments: [",", ";", "\t"])
  func `what is quoted comes back`(separator: String) throws {
    let words = ["a", "", " x ", "1,5", "p;q", "t\tu", "say \"hi\"", "l1\nl2", "#5", "sep=;"]
    let rows = (0..<words.count).map { shift in
      words.indices.map { words[($0 + shift) % words.count] }
    }
    // A first cell that begins a line is quoted, so that it is no comment.
    let text = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
    }.joined(separator: "\n")
    #expect(try cells(text) == rows)
  }
}
