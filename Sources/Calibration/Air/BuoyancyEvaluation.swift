import Rules

/// What is known of the buoyancy of a reference load.
struct BuoyancyEvaluation {
  /// `nil` where no case applies.
  var situation: Buoyancy.Situation?
  /// δm_B in grams.
  var correction = 0.0
  /// The line of the budget; `nil` with `situation` where something is missing.
  var component: BudgetComponent?

  static let none = BuoyancyEvaluation()
}

extension BudgetComponent {
  /// A line for buoyancy.
  static func buoyancy(
    _ situation: Buoyancy.Situation, _ u: Double, _ figures: [Figure]
  ) -> BudgetComponent {
    let formula =
      switch situation {
      case .corrected: "m √(u²(ρa)(1/ρ − 1/ρc)² + (ρa − ρ0)² u²(ρ)/ρ⁴)"
      case .adjusted: "mpe/(4 √3)"
      case .notAdjusted: "(0.1 ρ0 m/ρc + mpe/4)/√3"
      case .temperatureKnown: "m (ρ0/ρc) √(1.07e-4 + 1.33e-6 ΔT²) + mpe/(4 √3)"
      }
    let isLimit = situation == .adjusted || situation == .notAdjusted
    return BudgetComponent(
      .buoyancy, u, isLimit ? .rectangular : .normal, GuideClause.buoyancy(situation), formula,
      figures)
  }
}
