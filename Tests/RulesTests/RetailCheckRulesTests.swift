import Quantities
import Rules
import Testing

@Suite struct RetailCheckRulesTests {
  // TT 09/2017/TT-BKHCN, Điều 6: the circular's own examples.
  @Test func `the official examples come out`() throws {
    let rules = try retailCheck()
    #expect(rules.examples.count == 3)
    for example in rules.examples {
      let found = rules.allowance(max: example.max, d: example.d, goods: example.goods)
      guard case .listed(let shortage, _) = found else {
        Issue.record("\(example) is not listed")
        continue
      }
      #expect(shortage == example.shortage)
    }
    #expect(rules.examples.map(\.shortage) == ["20 g", "100 g", "600 g"])
    #expect(rules.examples.map(\.isBuying) == [false, false, true])
  }

  /// Bảng 2 is twice the limits of class IIII with d = e, from 20 d upwards.
  @Test func `every row is twice the initial limit of class IIII`() throws {
    let rules = try retailCheck()
    let initial = try weighing()
    for row in rules.allowances {
      for goods in [row.upTo, row.from + Mass(1, .gram), row.fromInclusive ? row.from : row.upTo] {
        let limit = initial.mpe(load: goods, e: row.d, accuracyClass: .iiii, factor: 2)?.limit
        #expect(limit == row.d * row.allowedInD, "\(row)")
        guard case .listed(let shortage, _) = rules.allowance(max: row.max, d: row.d, goods: goods)
        else {
          Issue.record("\(row)")
          continue
        }
        #expect(shortage == limit)
      }
    }
  }

  // Bảng 2: the rows of 10, 12, 15 and 20 kg begin above 1 kg, the others at their first mass.
  @Test(
    arguments: [
      ("10 kg", "50 g"), ("12 kg", "50 g"), ("15 kg", "50 g"), ("20 kg", "50 g"),
      ("5 kg", "20 g"), ("30 kg", "100 g"), ("500 g", "2 g"),
    ] as [(Mass, Mass)])
  func `below twenty divisions nothing is permitted and nothing forbidden`(
    max: Mass, d: Mass
  ) throws {
    let rules = try retailCheck()
    let least = d * 20
    let isInclusive = d != "50 g"
    let expected = RetailCheckRules.Allowance.belowTable(least: least, inclusive: isInclusive)
    #expect(rules.allowance(max: max, d: d, goods: least - "1 mg") == expected)
    #expect((rules.allowance(max: max, d: d, goods: least) == expected) == !isInclusive)
    #expect(rules.allowance(max: max, d: d, goods: .zero) == expected)
    #expect(rules.allowance(max: max, d: d, goods: max + "1 g") == .aboveTable(largest: max))
  }

  @Test func `a size that is not in the table is left to the general rule`() throws {
    let rules = try retailCheck()
    #expect(rules.allowance(max: "3 kg", d: "10 g", goods: "1 kg") == .notListed)
    #expect(rules.allowance(max: "15 kg", d: "20 g", goods: "1 kg") == .notListed)
    #expect(rules.initialLimitRules == "oiml-r76-2006")
  }

  // Điều 5 khoản 2: a class III scale with e = 5 g.
  @Test(
    arguments: [
      ("2.5 kg", "5 g"), ("2.501 kg", "10 g"), ("10 kg", "10 g"), ("10.001 kg", "15 g"),
      ("50.001 kg", nil),
    ] as [(Mass, Mass?)])
  func `other scales may be short by twice the initial limit`(goods: Mass, shortage: Mass?) throws {
    let found = try retailCheck().otherScaleAllowance(
      goods: goods, e: "5 g", accuracyClass: .iii, initial: weighing())
    #expect(found?.shortage == shortage)
  }

  // Bảng 1; d is at most a twentieth of the least goods.
  @Test(
    arguments: [
      ("40 g", nil), ("41 g", "2 g"), ("100 g", "2 g"), ("500 g", "20 g"), ("1 kg", "20 g"),
      ("1.001 kg", "50 g"), ("2 kg", "50 g"), ("4 kg", "100 g"), ("100 kg", "200 g"),
      ("100.001 kg", nil),
    ] as [(Mass, Mass?)])
  func `goods choose the scale`(goods: Mass, d: Mass?) throws {
    let rules = try retailCheck()
    #expect(rules.scaleChoice(goods: goods)?.largestD == d)
    for row in rules.scaleChoice { #expect(row.largestD * 20 == row.over) }
  }
}
