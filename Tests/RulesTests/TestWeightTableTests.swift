import Quantities
import Rules
import Testing

@Suite struct TestWeightTableTests {
  let table: TestWeightTable

  init() throws {
    table = try #require(book.testWeights).table
  }

  // R 111-1, Table 1: cells that are easily mistaken.
  @Test(
    arguments: [
      ("1 kg", "M1", "50 mg"), ("5 mg", "M1", "0.20 mg"), ("50 kg", "M1-2", "5 g"),
      ("50 kg", "M2-3", "16 g"), ("5000 kg", "M3", "2500 g"), ("20 kg", "E1", "10 mg"),
      ("20 kg", "M1-2", nil), ("5000 kg", "E1", nil), ("50 mg", "M2", nil), ("500 mg", "M3", nil),
      ("3 kg", "M1", nil), ("1 kg", "M4", nil), ("20 g", "F1", "0.25 mg"),
    ] as [(Mass, String, Mass?)])
  func `cells of Table 1`(nominal: Mass, weightClass: String, mpe: Mass?) {
    #expect(table.mpe(nominal: nominal, weightClass: weightClass) == mpe)
  }

  /// The table has 30 rows and 201 cells, and above 100 g the limit is a fixed part of the mass.
  @Test func `the table is whole and regular`() throws {
    #expect(table.rows.count == 30)
    #expect(table.rows.map(\.mpe.count).reduce(0, +) == 201)
    // Millionths of the nominal value from 100 g upwards (R 111-1, Table 1).
    let parts = [
      "E2": 1.6, "F1": 5, "F2": 16, "M1": 50, "M1-2": 100, "M2": 160, "M2-3": 320, "M3": 500,
    ]
    for row in table.rows where row.nominal >= "100 g" {
      for (weightClass, limit) in row.mpe {
        guard let part = parts[weightClass] else { continue }
        let ratio = limit.value.approximation / row.nominal.value.approximation * 1e6
        #expect(abs(ratio / part - 1) < 0.07, "\(weightClass) \(row.nominal)")
      }
    }
    for (heavier, lighter) in zip(table.rows, table.rows.dropFirst()) {
      #expect(lighter.nominal < heavier.nominal)
      for (weightClass, limit) in lighter.mpe {
        if let above = heavier.mpe[weightClass] { #expect(limit <= above) }
      }
    }
  }
}
