import Quantities
import Rules
import Testing

/// Fines in metrology by NĐ 119/2017/NĐ-CP.
@Suite struct SanctionTableTests {
  let table: SanctionTable

  init() throws {
    guard case .sanctions(let table)? = book["vn-sanctions-2017"]?.body else { throw WrongKind() }
    self.table = table
  }

  private func dong(_ amount: Int) -> Money { Money(amount, .vietnameseDong) }

  private func range(
    _ item: String, _ value: Int?, _ party: SanctionTable.Party = .organisation
  ) -> (least: Money, most: Money, citations: [Citation])? {
    let value = value.map(dong)
    return table.row(item: item, value: value).flatMap {
      table.range(of: $0, value: value, for: party)
    }
  }

  private static let million = 1_000_000

  /// Điều 14 khoản 2: tiers of the unlawful gain in million VND, upper bounds inclusive.
  @Test(
    arguments: [
      (1, 5, 10), (10_000_000, 5, 10), (10_000_001, 10, 20), (50_000_000, 10, 20),
      (50_000_001, 20, 40), (100_000_000, 20, 40), (200_000_000, 40, 60),
    ])
  func `short measure by its gain`(gain: Int, least: Int, most: Int) throws {
    let found = try #require(range("short-measure", gain))
    #expect(found.least == dong(least * Self.million))
    #expect(found.most == dong(most * Self.million))
    #expect(found.citations.map(\.text) == ["NĐ 119/2017/NĐ-CP, Điều 14 khoản 2"])
  }

  @Test func `multiples of the gain end at the largest fine`() throws {
    let found = try #require(range("short-measure", 250 * Self.million))
    #expect(found.least == dong(200 * Self.million))
    #expect(found.most == dong(200 * Self.million))
    #expect(
      found.citations.map(\.clause) == ["Điều 14 khoản 2 điểm đ", "Điều 3 khoản 1"])
    #expect(range("short-measure", 300 * Self.million + 1) == nil)
  }

  /// Điều 10 khoản 1; the amounts of the further tiers were not read.
  @Test func `unverified instruments by their value`() throws {
    let found = try #require(range("group2-use", Self.million))
    #expect(found.least == dong(500_000))
    #expect(found.most == dong(Self.million))
    for value in [Self.million + 1, 10 * Self.million + 1, 60 * Self.million] {
      #expect(table.row(item: "group2-use", value: dong(value))?.fine == .notRead)
      #expect(range("group2-use", value) == nil)
    }
    #expect(table.row(item: "group2-use", value: nil) == nil)
  }

  @Test func `an individual pays half, and that is unconfirmed`() throws {
    let found = try #require(range("group2-use", 800_000, .individual))
    #expect(found.least == dong(250_000))
    #expect(found.most == dong(500_000))
    #expect(found.citations.map(\.status) == [.confirmed, .unconfirmed])
    let short = try #require(range("short-measure", 210 * Self.million, .individual))
    #expect(short.most == dong(100 * Self.million))
  }

  /// Điều 8 khoản 1, 9 khoản 1 and 2, 14 khoản 1, 15 khoản 1, 16 khoản 1, 32 khoản 1.
  @Test(
    arguments: [
      ("group1-alteration", 5, 10), ("sale-unlabelled", 1, 2), ("sale-unverified", 2, 4),
      ("no-customer-check", 4, 10), ("measurement-requirements", 4, 10),
      ("prepack-production", 4, 8), ("prepack-trade", 2, 4), ("barcode", 2, 5),
    ])
  func `breaches of one tier`(item: String, least: Int, most: Int) throws {
    let found = try #require(range(item, nil))
    #expect(found.least == dong(least * Self.million))
    #expect(found.most == dong(most * Self.million))
  }

  @Test func `what was not read is marked, and what is confirmed has an amount`() {
    #expect(table.faults.isEmpty)
    for row in table.rows {
      #expect((row.fine == .notRead) == (row.citation.status == .unconfirmed))
      if row.fine == .notRead { #expect(row.citation.note != nil) }
    }
  }

  @Test func `a table that contradicts itself is refused`() {
    var bad = table
    bad.rows[1].over = dong(1)
    #expect(bad.faults.map(\.path) == ["fines.rows[1].over"])
    bad = table
    bad.rows[0].fine = .amounts(least: dong(2), most: dong(1))
    #expect(bad.faults.map(\.path) == ["fines.rows[0].most"])
    bad = table
    bad.rows[0].fine = .multiples(least: 0, most: 1)
    #expect(bad.faults.map(\.path) == ["fines.rows[0].least"])
  }
}
