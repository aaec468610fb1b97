import Documents
import Economics
import Quantities
import Rules
import Testing
import Uncertainty

/// Amounts that a savings document takes from tables of rules.
@Suite struct SavingsTablesTests {
  private func read(_ amount: String, currency: String = "VND") throws(DocumentError)
    -> SavingsDocument
  {
    let text = """
      schema: steelyard.savings/v1
      currency: \(currency)
      horizon: 1
      discountRate: 0 %
      losses:
        fine: {mechanism: fine, probability: 0.5, amount: \(amount)}
      """
    return try SavingsDocument.read(Array(text.utf8), file: "s.yaml")
  }

  private func problem(_ amount: String, currency: String = "VND") -> String? {
    do throws(DocumentError) {
      _ = try read(amount, currency: currency)
      return nil
    } catch {
      return error.problems.first.map { "\($0.position.map { "\($0.line)" } ?? "") \($0.code)" }
    }
  }

  @Test func `a fee is known`() throws {
    let named = try read("{table: vn-fees-2016, item: spring-dial-30kg}")
    let asked = try read("{table: vn-fees-2016, kind: spring-dial, max: 15 kg}")
    for document in [named, asked] {
      let input = try #require(document.question.inputs.first { $0.name == "fine.amount" })
      #expect(input.estimate == 30_000)
      #expect(!input.isUncertain)
      let cited = try #require(document.citations.first)
      #expect(cited.input == "fine.amount")
      #expect(cited.item == "spring-dial-30kg")
      #expect(cited.status == .unconfirmed)
    }
  }

  // NĐ 119/2017/NĐ-CP, Điều 10 khoản 1 and Điều 14 khoản 2.
  @Test(arguments: [
    ("{table: vn-sanctions-2017, item: group2-use, value: 800000 VND}", 500_000.0, 1e6),
    (
      "{table: vn-sanctions-2017, item: group2-use, value: 800000 VND, party: individual}",
      250_000, 500_000
    ),
    ("{table: vn-sanctions-2017, item: short-measure, value: 60000000 đồng}", 2e7, 4e7),
    ("{table: vn-sanctions-2017, item: no-customer-check}", 4e6, 1e7),
  ])
  func `a fine lies in its tier`(amount: String, least: Double, most: Double) throws {
    let document = try read(amount)
    let input = try #require(document.question.inputs.first { $0.name == "fine.amount" })
    #expect(input.distribution == .rectangular(lower: least, upper: most))
    #expect(input.estimate == (least + most) / 2)
  }

  @Test func `an amount of one's own is taken as it is`() throws {
    let document = try read("{lower: 1000000, upper: 3000000, unit: VND}")
    #expect(document.citations.isEmpty)
  }

  @Test(arguments: [
    ("{table: vn-fees-2017, item: x}", "6 NO-SUCH-RULE-SET"),
    ("{table: oiml-r76-2006, item: x}", "6 NO-SUCH-RULE-SET"),
    ("{table: vn-fees-2016, item: spring-dial-25kg}", "6 NO-SUCH-ITEM"),
    ("{table: vn-fees-2016, kind: crane, max: 1 t}", "6 NO-SUCH-ITEM"),
    ("{table: vn-fees-2016, kind: counter}", "6 MISSING-FIELD"),
    ("{table: vn-fees-2016, item: taximeter, unit: VND}", "6 UNKNOWN-FIELD"),
    ("{table: vn-fees-2016}", "6 MISSING-FIELD"),
    ("{table: vn-sanctions-2017, item: group2-use}", "6 MISSING-FIELD"),
    ("{table: vn-sanctions-2017, item: group2-use, value: 2000000 VND}", "6 AMOUNT-UNKNOWN"),
    ("{table: vn-sanctions-2017, item: short-measure, value: 400000000 VND}", "6 AMOUNT-UNKNOWN"),
    ("{table: vn-sanctions-2017, item: theft}", "6 NO-SUCH-ITEM"),
    ("{table: vn-sanctions-2017, item: barcode, party: household}", "6 NOT-ALLOWED"),
    ("{table: vn-sanctions-2017, item: group2-use, value: 800000}", "6 MISSING-UNIT"),
    ("{table: vn-sanctions-2017, item: group2-use, value: 8 gold}", "6 CURRENCY"),
  ])
  func `a wrong reference is refused where it stands`(amount: String, expected: String) {
    #expect(problem(amount) == expected)
  }

  @Test func `a table is of money, and of the document's`() {
    #expect(problem("{table: vn-fees-2016, item: taximeter}", currency: "USD") == "6 CURRENCY")
    let text = """
      schema: steelyard.savings/v1
      horizon: 1
      discountRate: 0 %
      losses:
        fine: {mechanism: fine, probability: {table: vn-fees-2016, item: taximeter}, amount: 1 VND}
      """
    #expect(throws: DocumentError.self) {
      try SavingsDocument.read(Array(text.utf8), file: "s.yaml")
    }
  }

  @Test func `rules of one's own are asked, and only if they are named`() throws {
    struct Asked: Error {}
    let own = FeeTable(rows: [
      FeeTable.Row(
        item: "scale", name: LocalizedText("scale", vi: "cân"), kind: "scale", over: nil,
        upTo: nil, fee: Money(75_000, .vietnameseDong),
        citation: Citation(document: "D", clause: "1"))
    ])
    let set = RuleSet(
      id: "mine", title: LocalizedText("T", vi: "T"), document: "D", shortName: "D", edition: "1",
      inForceFrom: nil, inForceUntil: nil, status: .confirmed, notes: [], sources: [],
      body: .fees(own))
    let text = """
      schema: steelyard.savings/v1
      horizon: 1
      discountRate: 0 %
      losses:
        fee: {mechanism: verification, interval: 1, fee: {table: mine, item: scale}}
      """
    let document = try SavingsDocument.read(
      Array(text.utf8), file: "s.yaml", rules: { () throws(DocumentError) in RuleBook([set]) })
    #expect(document.question.inputs.first { $0.name == "fee.fee" }?.estimate == 75_000)
    #expect(document.citations.first?.status == .confirmed)
  }
}
