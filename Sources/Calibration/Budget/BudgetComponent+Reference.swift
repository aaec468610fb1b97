import Quantities

// The components of the reference mass (EURAMET cg-18 v4.0, 7.1.2); masses in grams.
extension BudgetComponent {
  /// U/k of the certificates, of several weights added up.
  ///
  /// - Parameter expanded: the piece, where there is one only.
  static func certificate(_ u: Double, expanded piece: WeightPiece?) -> BudgetComponent {
    guard let certificate = piece?.certificate else {
      return BudgetComponent(
        .certificate, u, .normal, GuideClause.certificate, "Σ U/k", [Figure("Σ U/k", u)])
    }
    return BudgetComponent(
      .certificate, u, .normal, GuideClause.certificate, "U/k",
      [
        Figure("U", certificate.expandedUncertainty.value.approximation),
        Figure("k", certificate.coverageFactor, .number),
      ])
  }

  /// Tol/√3 of weights that are used within the limits of their class.
  static func tolerance(_ limit: Double) -> BudgetComponent {
    BudgetComponent(
      .tolerance, limit / 3.0.squareRoot(), .rectangular, GuideClause.tolerance, "Σ mpe/√3",
      [Figure("Σ mpe", limit)])
  }

  /// D/√3.
  static func drift(_ limit: Double, factor: Double?) -> BudgetComponent {
    BudgetComponent(
      .drift, limit / 3.0.squareRoot(), .rectangular, GuideClause.drift,
      factor == nil ? "D/√3" : "k_D U/√3",
      [Figure("D", limit)] + (factor.map { [Figure("k_D", $0, .number)] } ?? []))
  }

  /// Δm_conv/√3.
  static func convection(_ limit: Double) -> BudgetComponent {
    BudgetComponent(
      .convection, limit / 3.0.squareRoot(), .rectangular, GuideClause.convection, "Δm_conv/√3",
      [Figure("Δm_conv", limit)])
  }
}
