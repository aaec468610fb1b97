public import Quantities
public import Rules
import Verification

/// The corrected value of one weight, to be traced through records.
///
/// Each reading that the weight was part of is computed again with a load that is heavier by
/// the difference of the values: by the rules of the inspection, and as a calibration. Limits
/// go by the load as it was stated.
public struct WeightCorrection: Sendable, Hashable {
  /// The set that the weight belongs to.
  public let set: String
  /// Its identifier within the set.
  public let piece: String
  /// What it really is.
  public let value: Mass

  /// - Throws: ``CalibrationFault/unknownPiece(id:suggestions:)`` where the set has no such piece.
  public init(of piece: String, in set: WeightSet, value: Mass) throws(CalibrationFault) {
    guard set[piece] != nil else {
      throw .unknownPiece(
        id: piece, suggestions: Spelling.nearest(to: piece, in: set.pieces.map(\.id)))
    }
    self.set = set.id
    self.piece = piece
    self.value = value
  }

  /// What the correction does to one record.
  public func impact(on record: CalibrationRecord, ruleBook: RuleBook) -> WeightImpact {
    guard let index = record.sets.firstIndex(where: { $0.id == set && $0[piece] != nil }),
      let recorded = record.sets[index][piece],
      let corrected = record.sets[index].replacing(value: value, of: piece)
    else {
      return WeightImpact(
        record: record, deviation: .zero, before: nil, after: nil, readings: [], points: [])
    }
    let deviation = value - recorded.value
    var users = PieceUsers(record, set: index, piece: piece, table: ruleBook.testWeights?.table)
    let touched = users.readings()
    let (before, after) = verdicts(record, touched, deviation, ruleBook)
    var changed = record
    changed.sets[index] = corrected
    return WeightImpact(
      record: record, deviation: deviation, before: before, after: after,
      readings: Self.readings(touched, before, after),
      points: points(record, changed, set: index, ruleBook))
  }

  private func verdicts(
    _ record: CalibrationRecord, _ touched: [PieceUsers.Use], _ deviation: Mass,
    _ ruleBook: RuleBook
  ) -> (VerificationResult?, VerificationResult?) {
    var inspection = record.inspection
    for use in touched {
      inspection.tests[use.test].readings[use.reading].loadDeviation = deviation
    }
    let verifier = Verifier(ruleBook: ruleBook)
    return (try? verifier.verify(record.inspection), try? verifier.verify(inspection))
  }

  /// Results stand in the order of the readings wherever a test has one for each.
  private static func readings(
    _ touched: [PieceUsers.Use], _ before: VerificationResult?, _ after: VerificationResult?
  ) -> [WeightImpact.TouchedReading] {
    guard let before, let after else { return [] }
    return touched.compactMap { use in
      guard before.tests.indices.contains(use.test), after.tests.indices.contains(use.test),
        before.tests[use.test].readings.indices.contains(use.reading),
        after.tests[use.test].readings.indices.contains(use.reading)
      else { return nil }
      return WeightImpact.TouchedReading(
        test: before.tests[use.test].test, number: use.reading + 1,
        before: before.tests[use.test].readings[use.reading],
        after: after.tests[use.test].readings[use.reading], isAssumed: use.isAssumed)
    }
  }

  private func points(
    _ record: CalibrationRecord, _ changed: CalibrationRecord, set: Int, _ ruleBook: RuleBook
  ) -> [WeightImpact.TouchedPoint] {
    let calibrator = Calibrator(ruleBook: ruleBook)
    guard let before = try? calibrator.calibrate(record),
      let after = try? calibrator.calibrate(changed)
    else { return [] }
    return zip(before.points, after.points).compactMap { old, new in
      guard let reference = old.reference, reference.substitutions == 0,
        reference.pieces.contains(where: { $0.set == set && $0.piece.id == piece })
      else { return nil }
      return WeightImpact.TouchedPoint(before: old, after: new, isAssumed: reference.isAssumed)
    }
  }
}
