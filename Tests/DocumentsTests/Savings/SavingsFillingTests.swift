import Documents
import Economics
import Testing

/// The question of a joint optimum, read from documents.
@Suite struct SavingsFillingTests {
  private func read(_ optimum: String) throws(DocumentError) -> SavingsDocument {
    let text = """
      schema: steelyard.savings/v1
      unit: kg
      horizon: 1
      discountRate: 0 %
      inputs:
        coffee: {lower: 160000, upper: 200000, unit: VND/kg}
      losses:
        fixed: {mechanism: other, annual: 1 VND}
        bags: {mechanism: bias, direction: selling, quantity: 1 t, price: coffee, bias: 0 g}
      optimum: \(optimum)
      """
    return try SavingsDocument.read(Array(text.utf8), file: "s.yaml")
  }

  private static let whole = """
    {packages: 50000 /month, price: coffee, nominal: 500 g, fillingDeviation: 10 g, \
    rejectCost: 1500 VND, intervals: [3 months, 2 years], scales: {a: {uncertainty: 1 g}, \
    b: {title: better, uncertainty: 500 mg, drift: 1 g, annualCost: 9 VND, hazard: 10 %/year}}}
    """

  @Test func `numbers come in the units of the question`() throws {
    let question = try #require(try read(Self.whole).filling)
    #expect(question.packages == 600_000)
    #expect(question.price == 180_000)
    #expect(question.nominal == 0.5)
    // OIML R 87: 3 % of 500 g.
    #expect(question.deficiency == 0.015)
    #expect(question.filling == 0.01)
    #expect(question.intervals == 0.25...2)
    #expect(question.target == .free)
    #expect(question.checking == .free)
    #expect(question.scales.map(\.name) == ["a", "b"])
    #expect(question.scales[1].title == "better")
    #expect(question.scales[1].uncertainty == 0.0005)
    #expect(question.scales[1].hazard == 0.1)
  }

  @Test func `what stands is not chosen`() throws {
    let fixed = Self.whole.replacing(
      "intervals: [3 months, 2 years]",
      with: "target: 507 g, rejectLimit: 480 g, deficiency: 16 g, intervals: [1]")
    let question = try #require(try read(fixed).filling)
    #expect(question.target == .fixed(0.507))
    #expect(question.checking == .fixed(0.48))
    #expect(question.deficiency == 0.016)
    #expect(question.intervals == 1...1)
    let never = Self.whole.replacing("intervals:", with: "rejectLimit: none, intervals:")
    #expect(try #require(try read(never).filling).checking == .never)
  }

  @Test(arguments: [
    ("price: coffee", "price: 5 VND", "NOT-A-PRICE"),
    ("price: coffee", "price: {lower: 1, upper: 2, unit: VND/kg}", "WRONG-TYPE"),
    ("nominal: 500 g", "nominal: 500", "MISSING-UNIT"),
    ("nominal: 500 g, ", "", "MISSING-FIELD"),
    ("uncertainty: 1 g", "drift: 1 g", "MISSING-FIELD"),
    ("uncertainty: 1 g", "uncertainty: -1 g", "NEGATIVE"),
    ("[3 months, 2 years]", "[]", "EMPTY-LIST"),
    ("[3 months, 2 years]", "[1, 2, 3]", "WRONG-COUNT"),
    ("[3 months, 2 years]", "[0 years]", "NOT-POSITIVE"),
    ("fillingDeviation: 10 g", "fillingDeviation: 0 g", "NOT-POSITIVE"),
    ("rejectCost: 1500 VND", "rejects: 1500 VND", "UNKNOWN-FIELD"),
  ])
  func `a wrong field is refused`(old: String, new: String, code: String) {
    do throws(DocumentError) {
      _ = try read(Self.whole.replacing(old, with: new))
      Issue.record("\(new) was accepted")
    } catch {
      #expect(error.problems.map(\.code).contains(code), "\(error.problems.map(\.code))")
    }
  }
}
