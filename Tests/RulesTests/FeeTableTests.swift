import Quantities
import Rules
import Testing

/// Fees of verification.
@Suite struct FeeTableTests {
  let table: FeeTable

  init() throws {
    guard case .fees(let table)? = book["vn-fees-2016"]?.body else { throw WrongKind() }
    self.table = table
  }

  private func dong(_ amount: Int) -> Money { Money(amount, .vietnameseDong) }

  /// The list of about 2016 (hocday.com), in thousand đồng, lines at the ends of their bands.
  @Test(
    arguments: [
      ("spring-dial", "5 kg", 20), ("spring-dial", "5.001 kg", 30), ("spring-dial", "30 kg", 30),
      ("spring-dial", "60 kg", 50), ("spring-dial", "100 kg", 80), ("spring-dial", "150 kg", 120),
      ("counter", "20 kg", 40), ("counter", "20.5 kg", 60), ("platform", "500 kg", 200),
      ("platform", "1000 kg", 350), ("platform", "10 t", 1200), ("hanging", "500 kg", 150),
      ("truck", "30 t", 1500), ("truck", "60 t", 2500), ("truck", "100 t", 3000),
      ("analytical-balance", "320 g", 500), ("analytical-balance", "1 kg", 800),
      ("technical-balance", "10 kg", 180), ("weight-m1", "2 kg", 30), ("weight-m2", "20 kg", 25),
    ] as [(String, Mass, Int)])
  func `a fee by kind and maximum capacity`(kind: String, max: Mass, thousands: Int) throws {
    #expect(try #require(table.row(kind: kind, max: max)).fee == dong(thousands * 1000))
  }

  @Test func `beyond the list there is no fee`() {
    #expect(table.row(kind: "platform", max: "10001 kg") == nil)
    #expect(table.row(kind: "hanging", max: "1 t") == nil)
    #expect(table.row(kind: "crane", max: "1 t") == nil)
    // What is not told apart by mass is found by its name alone.
    #expect(table.row(kind: "taximeter", max: "1 kg") == nil)
    #expect(table.row(item: "taximeter")?.fee == dong(140_000))
    #expect(table.row(item: "measuring-can-2l")?.fee == dong(30_000))
    #expect(table.row(item: "measuring-can-10l")?.fee == dong(60_000))
  }

  @Test func `no fee is taken for confirmed`() {
    #expect(table.rows.count == 28)
    #expect(table.rows.allSatisfy { $0.citation.status == .unconfirmed })
    #expect(table.rows.allSatisfy { $0.citation.note != nil })
    #expect(table.faults.isEmpty)
  }

  @Test func `a list that contradicts itself is refused`() {
    var bad = table
    bad.rows[1].over = "4 kg"
    #expect(bad.faults.map(\.path) == ["fees.rows[1].over"])
    bad = table
    bad.rows[1].upTo = "5 kg"
    #expect(bad.faults.map(\.path).contains("fees.rows[1].upTo"))
    bad = table
    bad.rows[3].item = bad.rows[0].item
    #expect(bad.faults.map(\.path) == ["fees.rows[3].item"])
    bad.rows = []
    #expect(bad.faults.map(\.path) == ["fees.rows"])
  }
}
