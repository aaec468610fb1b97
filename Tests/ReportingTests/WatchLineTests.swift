import Quantities
import Testing

@testable import Reporting

/// A line about a file of a watched folder.
@Suite struct WatchLineTests {
  private func text(
    _ counts: (Int, Int, Int, Int), sameAs: String? = nil,
    _ style: TextStyle = TextStyle(language: .english)
  ) -> String {
    WatchLine(
      time: "2026-11-27 15:04:05", file: "Chợ\u{1B}.csv",
      .verified(
        passed: counts.0, failed: counts.1, inconclusive: counts.2, rowsRejected: counts.3,
        folder: "out/a", sameAs: sameAs)
    ).text(style)
  }

  @Test func `what did not happen is not said`() {
    let head = "2026-11-27 15:04:05"
    #expect(text((12345, 0, 0, 0)) == "\(head) ✓ Chợ\u{FFFD}.csv: 12\u{A0}345 pass → out/a\n")
    #expect(text((0, 1, 2, 3)).hasSuffix(".csv: 1 fail, 2 inconclusive, 3 rows rejected → out/a\n"))
    #expect(
      text((0, 0, 0, 1))
        == "\(head) ! Chợ\u{FFFD}.csv: no instrument, 1 row rejected → out/a\n")
  }

  @Test func `no control character of a name reaches the terminal, and ASCII is kept where wanted`()
  {
    var style = TextStyle(language: .vietnamese)
    #expect(!text((1, 0, 0, 0), style).contains("\u{1B}"))
    style.characters = .ascii
    let line = text((1, 1, 1, 1), sameAs: "b", style)
    #expect(line.utf8.count == line.unicodeScalars.count)
    #expect(line.contains("cung noi dung voi b"))
  }

  @Test func `colour never stands alone`() {
    var style = TextStyle(language: .english)
    style.colour = true
    let (pass, fail) = (text((1, 0, 0, 0), style), text((0, 1, 0, 0), style))
    #expect(pass.contains("\u{1B}[") && pass.contains("✓") && pass.contains("pass"))
    #expect(fail.contains("\u{1B}[") && fail.contains("✗") && fail.contains("fail"))
  }
}
