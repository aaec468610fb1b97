import Testing

@testable import Reporting

@Suite struct TerminalPlotTests {
  @Test func `values stand in the rows and columns of their places`() {
    var plot = TerminalPlot(x: 0...58, y: -1...1, rows: 3)
    plot.mark(column: plot.column(0), 1, "a")
    plot.mark(column: plot.column(57.5), -1, "z")
    plot.mark(column: plot.column(29), 0, "m")
    plot.mark(column: 3, 5, "!")
    let lines = plot.lines(labels: [0: "1", 2: "-1"], below: [(0, "left")], isUnicode: true)
    #expect(lines[0] == "   1 ┤a")
    #expect(lines[1] == "     │" + String(repeating: " ", count: 29) + "m")
    #expect(lines[2] == "  -1 ┤" + String(repeating: " ", count: 57) + "z")
    #expect(lines[4].hasPrefix("     left"))
    #expect(!lines.joined().contains("!"))
  }

  @Test func `a stroke is cut at the edges, and labels never run together`() {
    var plot = TerminalPlot(x: 0...1, y: 0...1, rows: 5)
    plot.stroke(column: 0, -7, 9, "|")
    let lines = plot.lines(
      labels: [:], below: [(0, "first"), (2, "second"), (40, "third")], isUnicode: false)
    #expect(lines.prefix(5).allSatisfy { $0.hasSuffix("||") })
    #expect(lines[6].contains("first"))
    #expect(!lines[6].contains("second"))
    #expect(lines[6].contains("third"))
    for line in lines { #expect(line.count <= 80) }
  }
}
