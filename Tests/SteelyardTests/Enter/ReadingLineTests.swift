import Quantities
import Testing

@testable import steelyard

@Suite struct ReadingLineTests {
  private let grams = ReadingLine.Units(display: .gram, small: .gram, form: .english)
  private let kilograms = ReadingLine.Units(display: .kilogram, small: .gram, form: .vietnamese)

  private func reading(_ grams: String, _ added: String? = nil) throws -> ReadingLine {
    .reading(
      indication: try Mass(parsing: grams, unit: .gram, form: .english),
      added: try added.map { try Mass(parsing: $0, unit: .gram, form: .english) })
  }

  @Test func `an indication and small weights, with and without their units`() throws {
    for line in ["1000 +1.5", "1000+1.5", "1000 + 1,5", "1000 g + 1.5 g", "1 kg +1500mg"] {
      #expect(try ReadingLine(line, grams) == reading("1000", "1.5"), "\(line)")
    }
    #expect(try ReadingLine("1005", grams) == reading("1005"))
    #expect(try ReadingLine("-1 +2", grams) == reading("-1", "2"))
    #expect(try ReadingLine("7,15", kilograms) == reading("7150"))
    #expect(try ReadingLine("7.15", kilograms) == reading("7150"))
    #expect(try ReadingLine("5,005 +2", kilograms) == reading("5005", "2"))
    #expect(try ReadingLine("7150 g", kilograms) == reading("7150"))
  }

  @Test func `words beside readings, in both languages`() throws {
    for line in ["skip", "SKIP", "bỏ qua", "bo qua", "-"] {
      #expect(try ReadingLine(line, grams) == .skip)
    }
    #expect(try ReadingLine("skip test", grams) == .skipTest)
    #expect(try ReadingLine("bỏ phép thử", grams) == .skipTest)
    #expect(try ReadingLine("note pointer sticks", grams) == .note("pointer sticks"))
    #expect(try ReadingLine("ghi chú kim bị kẹt", grams) == .note("kim bị kẹt"))
  }

  @Test(arguments: ["abc", "1000 +", "1000 +x", "12 cups", "", "1e3", "1000 +-2"])
  func `what is no reading is told`(line: String) {
    do throws(Complaint) {
      let read = try ReadingLine(line, grams)
      Issue.record("\(line) was read as \(read)")
    } catch {
      #expect(error.text.count > 10)
    }
  }
}
