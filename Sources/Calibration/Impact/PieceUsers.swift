import Quantities
import Rules
import Verification

/// Finds the readings of a record that a piece was part of.
struct PieceUsers {
  /// One reading, by its place in the record.
  struct Use: Hashable {
    let test: Int
    let reading: Int
    let isAssumed: Bool
  }

  private let record: CalibrationRecord
  private let set: Int
  private let piece: String
  private var references: ReferenceLoads

  init(_ record: CalibrationRecord, set: Int, piece: String, table: TestWeightTable?) {
    self.record = record
    self.set = set
    self.piece = piece
    references = ReferenceLoads(
      sets: record.sets, standards: record.inspection.substitution?.standards, table: table)
  }

  /// All of them; loads that nobody can compose from the weights were made up of something else.
  mutating func readings() -> [Use] {
    var uses: [Use] = []
    for (testIndex, test) in record.inspection.tests.enumerated() {
      for (index, reading) in test.readings.enumerated() {
        guard
          let reference = try? references.reference(of: reading.load, named: reading.pieces),
          reference.substitutions == 0,
          reference.pieces.contains(where: { $0.set == set && $0.piece.id == piece })
        else { continue }
        uses.append(Use(test: testIndex, reading: index, isAssumed: reference.isAssumed))
      }
    }
    return uses
  }
}
