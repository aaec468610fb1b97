import Quantities
public import Rules

/// The clauses of EURAMET cg-18 v4.0 that the budgets rest on.
///
/// Where only specialist memory stands behind a formula, its citation is unconfirmed and says so.
public enum GuideClause {
  static let document = "EURAMET cg-18 v4.0"

  static let fromMemory = LocalizedText(
    "written from specialist memory; check the guide before relying on it",
    vi: "ghi theo trí nhớ chuyên môn; hãy đối chiếu với tài liệu trước khi dùng")

  private static func confirmed(_ clause: String) -> Citation {
    Citation(document: document, clause: clause)
  }

  private static func recalled(_ clause: String) -> Citation {
    Citation(document: document, clause: clause, status: .unconfirmed, note: fromMemory)
  }

  /// E = I − m_ref and u²(E) = u²(I) + u²(m_ref).
  public static let error = confirmed("7.1")
  /// d/(2 √3), at zero and at load.
  public static let resolution = confirmed("7.1.1")
  /// d_T/√12, a finer indication by added weights.
  public static let turningPoint = recalled("7.1.1")
  /// s of single readings, s/√N of a mean.
  public static let repeatability = confirmed("7.1.1")
  /// s pooled over several tests, or the largest of them.
  public static let pooledRepeatability = recalled("7.1.1")
  /// I |ΔI_ecc|max/(2 L_ecc √3).
  public static let eccentricity = confirmed("7.1.1")
  /// U/k, and several weights arithmetically.
  public static let certificate = confirmed("7.1.2.1")
  /// Tol/√3.
  public static let tolerance = recalled("7.1.2.1")
  /// D/√3 with D = k_D U.
  public static let drift = confirmed("7.1.2.3")
  /// Δm_conv/√3.
  public static let convection = confirmed("7.1.2.4")
  /// Substitution loads: the reference mass by steps, each with two more indications.
  public static let substitution = recalled("4.3.3")
  /// U = k u(E) with k at the effective degrees of freedom, p = 95.45 %.
  public static let expanded = confirmed("7.3")
  /// Weighted least squares through zero, χ² check.
  public static let errorFunction = confirmed("C2")
  /// The uncertainty of a weighing result, with and without correction, as α + β R.
  public static let weighing = recalled("7.4, 7.5")
  /// R_min = α SF/(Req − β SF).
  public static let minimumWeight = recalled("G")

  /// The clause of a case of buoyancy.
  public static func buoyancy(_ situation: Buoyancy.Situation) -> Citation {
    let clause = "7.1.2.2-\(situation.rawValue)"
    return situation == .notAdjusted ? confirmed(clause) : recalled(clause)
  }
}
