import Uncertainty

/// The uncertainty budget of one error of indication (EURAMET cg-18 v4.0, 7.1 and 7.3).
///
/// u² = Σ u_i²,  ν_eff = u⁴/Σ(u_i⁴/ν_i),  k = t_p(ν_eff) at p = 95.45 %,  U = k u.
/// ν_eff is not truncated (JCGM 100:2008, G.4).
public struct CalibrationBudget: Sendable, Hashable {
  /// p of all expanded uncertainties of a calibration.
  public static let coverageProbability = 0.9545

  public let components: [BudgetComponent]
  /// u in grams.
  public let standardUncertainty: Double
  /// ν_eff; infinite where no component has finite degrees of freedom.
  public let effectiveDegreesOfFreedom: Double
  public let coverageFactor: Double
  /// U in grams.
  public let expandedUncertainty: Double

  /// The budget of `components`.
  ///
  /// - Throws: ``CalibrationFault/overflow(quantity:)`` where a figure is not finite.
  public init(_ components: [BudgetComponent]) throws(CalibrationFault) {
    self.components = components
    // Scaled by the largest, so that squares of any mass stay within range.
    let largest = components.map(\.standardUncertainty).max() ?? 0
    guard largest.isFinite else { throw .overflow(quantity: "u(E)") }
    let combined = CombinedUncertainty(
      components.map { ($0.standardUncertainty, $0.degreesOfFreedom) })
    standardUncertainty = combined.standardUncertainty
    effectiveDegreesOfFreedom = combined.degreesOfFreedom
    guard let k = combined.coverageFactor, standardUncertainty.isFinite,
      (k * standardUncertainty).isFinite
    else { throw .overflow(quantity: "U(E)") }
    coverageFactor = k
    expandedUncertainty = k * standardUncertainty
  }

  /// The part of u² that a component has, 0 to 1.
  public func share(of component: BudgetComponent) -> Double {
    if standardUncertainty == 0 { return 0 }
    let part = component.standardUncertainty / standardUncertainty
    return part * part
  }

  /// The component that contributes most; `nil` where none contributes.
  public var dominant: BudgetComponent? {
    components.filter { $0.standardUncertainty > 0 }.max {
      $0.standardUncertainty < $1.standardUncertainty
    }
  }

  /// u(I), the part of the indication, in grams.
  public var indicationUncertainty: Double { root { !$0.source.isOfReference } }

  /// u(m_ref), the part of the reference mass, in grams.
  public var referenceUncertainty: Double { root(\.source.isOfReference) }

  private func root(_ belongs: (BudgetComponent) -> Bool) -> Double {
    CombinedUncertainty(
      components.filter(belongs).map { ($0.standardUncertainty, $0.degreesOfFreedom) }
    ).standardUncertainty
  }
}
