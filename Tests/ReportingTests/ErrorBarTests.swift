import Quantities
import Testing

@testable import Reporting

@Suite struct ErrorBarTests {
  private func bar(
    _ least: String, _ largest: String? = nil, width: Int = 13,
    _ characters: TextStyle.Characters = .unicode
  ) -> String {
    ErrorBar(width: width, characters: characters).drawing(
      least: Sample.mass(least), largest: Sample.mass(largest ?? least), mpe: Sample.mass("5 g"))
  }

  @Test func `an error stands where it lies between the limits`() {
    #expect(bar("0 g") == " ├────●────┤ ")
    #expect(bar("1 g") == " ├────┼●───┤ ")
    #expect(bar("-1 g") == " ├───●┼────┤ ")
    #expect(bar("4 g") == " ├────┼───●┤ ")
  }

  @Test func `only an error equal to the limit stands on it`() {
    #expect(bar("5 g") == " ├────┼────● ")
    #expect(bar("-5 g") == " ●────┼────┤ ")
    #expect(bar("4.999999 g") == " ├────┼───●┤ ")
    #expect(bar("5.000001 g") == " ├────┼────┤▶")
    #expect(bar("-5.000001 g") == "◀├────┼────┤ ")
    #expect(bar("5000 t") == " ├────┼────┤▶")
  }

  @Test func `an interval is drawn as a line that leaves the marks visible`() {
    #expect(bar("-1 g", "1 g") == " ├───━┿━───┤ ")
    #expect(bar("2 g", "7 g") == " ├────┼─━━━┿━")
    #expect(bar("-9 g", "9 g") == "━┿━━━━┿━━━━┿━")
    #expect(bar("2 g", "7 g", .ascii) == " |----+-===|=")
  }

  @Test func `ASCII is drawn with ASCII`() {
    #expect(bar("1 g", nil, .ascii) == " |----+o---| ")
    #expect(bar("6 g", nil, .plain) == " |----+----|>")
  }

  /// The drawing never contradicts the comparison that the verdict makes.
  @Test func `inside is drawn inside at every width`() {
    for width in stride(from: 7, through: 25, by: 2) {
      for thousandths in stride(from: -6000, through: 6000, by: 7) {
        let error = Sample.mass("\(thousandths) mg")
        let drawn = Array(
          ErrorBar(width: width, characters: .unicode).drawing(
            least: error, largest: error, mpe: Sample.mass("5 g")))
        #expect(drawn.count == width)
        let isOutside = drawn[0] == "◀" || drawn[width - 1] == "▶"
        #expect(isOutside == (abs(thousandths) > 5000))
        let isOnLimit = drawn[1] == "●" || drawn[width - 2] == "●"
        #expect(isOnLimit == (abs(thousandths) == 5000))
      }
    }
  }
}
