import Quantities
import Rules
import Testing
import Verification

@testable import Documents

@Suite struct WeightListTests {
  /// The classes of R 111-1, Table 1.
  private static let classes = ["E1", "E2", "F1", "F2", "M1", "M1-2", "M2", "M2-3", "M3"]

  private func read(_ text: String, _ numbers: NumberForm = .undeclared) throws -> [String] {
    try WeightList.read(text, classes: Self.classes, numbers: numbers).map {
      "\($0.count) \($0.nominal.text(in: $0.nominal.handyUnit)) \($0.weightClass)"
    }
  }

  private func fault(_ text: String) -> WeightListFault? {
    do throws(WeightListFault) {
      _ = try WeightList.read(text, classes: Self.classes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `weights with their counts, in every usual way`() throws {
    let expected = ["3 20 kg M1", "2 5 kg M1", "1 500 g M1"]
    for text in [
      "M1 20kg x3, 5kg x2, 500g", "M1 3x20kg; 2 x 5 kg; 500 g", "20 kg × 3 M1 + 5kg ×2 + 500g",
      "m1 20kg*3, 5kg x 2, 500 g", "M1\n20kg x3\n5kg x2\n500g",
    ] {
      #expect(try read(text) == expected, "\(text)")
    }
    #expect(try read("M1 0,5 kg, 2.5kg x2") == ["1 500 g M1", "2 2.5 kg M1"])
    #expect(try read("M1 5kg, M3 2kg, 1kg") == ["1 5 kg M1", "1 2 kg M3", "1 1 kg M3"])
    #expect(try read("M1-2 50kg x4") == ["4 50 kg M1-2"])
    #expect(try read("M1 2 yến") == ["1 20 kg M1"])
  }

  @Test func `a set has 1, 2, 2 and 5 in each decade`() throws {
    #expect(
      try read("M1 100g-2kg")
        == ["1 100 g M1", "2 200 g M1", "1 500 g M1", "1 1 kg M1", "2 2 kg M1"])
    for text in ["M1 100 g – 2 kg", "M1 100g..2kg", "100g-2kg M1", "M1 100g - 2kg"] {
      #expect(try read(text) == read("M1 100g-2kg"), "\(text)")
    }
    // Makers count 21 weights from 1 mg to 100 g and 25 from 1 mg to 1 kg.
    func count(_ text: String) throws -> Int {
      try WeightList.read(text, classes: Self.classes).reduce(0) { $0 + $1.count }
    }
    #expect(try count("E2 1mg-100g") == 21)
    #expect(try count("F1 1mg-1kg") == 25)
    #expect(try count("M1 1mg-20kg") == 31)
    #expect(try count("M1 1mg-20kg x2") == 62)
    #expect(try read("M1 500g-1kg, 20kg x5") == ["1 500 g M1", "1 1 kg M1", "5 20 kg M1"])
  }

  @Test func `what cannot be read is said, with what to write`() {
    #expect(fault("5kg x2") == .noClass(entry: "5kg x2", known: Self.classes))
    #expect(fault("N1 5kg")?.code == "NOT-ALLOWED")
    #expect(fault("M1 3mg-5kg") == .notOfSeries(mass: "3 mg"))
    #expect(fault("M1 5kg-1kg") == .emptySet(entry: "M1 5kg-1kg"))
    #expect(fault("M1 5kg x0")?.code == "OUTSIDE-RANGE")
    #expect(fault("M1 5kg x999999999999999999999")?.code == "OUTSIDE-RANGE")
    #expect(fault("M1 3x5kg x2")?.code == "OUTSIDE-RANGE")
    #expect(fault("M1 5 cups")?.code == "UNKNOWN-UNIT")
    #expect(fault("M1 5")?.code == "MISSING-UNIT")
    #expect(fault("M1 0 kg")?.code == "NOT-A-WEIGHT")
    #expect(fault("M1 1.500 kg")?.code == "AMBIGUOUS-NUMBER")
    #expect(fault("M1")?.code == "EMPTY-LIST")
    #expect(fault("") == .empty)
    for text in ["M1 5 cups", "N1 5kg", "5kg", "M1 3mg-5kg", "M1 5kg-1kg", "M1 5kg x0", ""] {
      for language in Language.allCases {
        #expect(fault(text)?.message[language].isEmpty == false)
        #expect(fault(text)?.help?[language].isEmpty == false)
      }
    }
  }
}
