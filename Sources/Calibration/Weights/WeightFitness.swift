public import Quantities
public import Rules

/// Whether a weight meets its class (OIML R 111-1:2004, 5.2 and 5.3).
///
/// U ≤ mpe/3 and |m_c − m_N| ≤ mpe − U, with U at k = 2; decided in exact decimals. Class E1 is
/// used with its certificate: only U is looked at.
public struct WeightFitness: Sendable, Hashable {
  /// What came of it.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    case fit
    /// U is above a third of the mpe.
    case uncertaintyTooLarge = "uncertainty-too-large"
    /// The deviation is above mpe − U.
    case deviationTooLarge = "deviation-too-large"
    /// No certificate, or a class that the table does not have for this nominal value.
    case notEvaluated = "not-evaluated"
  }

  /// The clause; its wording was not at hand.
  public static let citation = Citation(
    document: "R 111-1", clause: "5.2, 5.3", status: .unconfirmed,
    note: LocalizedText(
      "the rule is well known, its wording was not at hand",
      vi: "quy tắc được biết rõ, nguyên văn chưa có"))

  public let outcome: Outcome
  /// The MPE of the class; `nil` where there is none.
  public let mpe: Mass?
  /// m_c − m_N; `nil` without a certificate.
  public let deviation: Mass?
  /// U at k = 2, in grams; `nil` without a certificate.
  public let uncertainty: Double?
  /// The reason in words.
  public let reason: LocalizedText

  /// Holds a piece against its class.
  public init(_ piece: WeightPiece, table: TestWeightTable?) {
    mpe = piece.weightClass.flatMap { table?.mpe(nominal: piece.nominal, weightClass: $0) }
    guard let certificate = piece.certificate else {
      deviation = nil
      uncertainty = nil
      outcome = .notEvaluated
      reason = LocalizedText("no certificate", vi: "không có giấy chứng nhận")
      return
    }
    let deviation = certificate.conventionalValue - piece.nominal
    self.deviation = deviation
    let isTwo = certificate.coverageFactor == 2
    let u = certificate.standardUncertainty * 2
    uncertainty = u
    guard let mpe else {
      outcome = .notEvaluated
      reason = LocalizedText("no class with a limit", vi: "không có cấp nào có giới hạn")
      return
    }
    let limit = mpe.value.approximation
    // Exact where k is 2, as certificates have it.
    let isKnownWell =
      isTwo ? certificate.expandedUncertainty.isAtMost(Ratio(1, 3), of: mpe) : u <= limit / 3
    let isNear =
      isTwo
      ? deviation.magnitude + certificate.expandedUncertainty <= mpe
      : deviation.magnitude.value.approximation + u <= limit
    if !isKnownWell {
      outcome = .uncertaintyTooLarge
      reason = LocalizedText("U is above a third of the MPE", vi: "U lớn hơn một phần ba MPE")
    } else if !isNear, piece.weightClass != "E1" {
      outcome = .deviationTooLarge
      reason = LocalizedText(
        "the deviation is above MPE − U", vi: "độ lệch lớn hơn MPE − U")
    } else {
      outcome = .fit
      reason = LocalizedText("fit", vi: "đạt")
    }
  }
}
