import Quantities
public import Uncertainty

// A budget as a measurement model, to be confirmed by another evaluation.
extension CalibrationPoint {
  /// The budget of this load as a model E = I − m_ref with an input for each component, in grams;
  /// `nil` without one.
  ///
  /// `steelyard uncertainty` evaluates it by the law of propagation and by Monte Carlo.
  public var modelInputs: [InputDeclaration]? {
    guard let budget, let error = uncorrectedError else { return nil }
    var inputs = [
      InputDeclaration("I") {
        $0.value = indication.value.approximation
        $0.standardUncertainty = 0
      },
      InputDeclaration("mref") {
        $0.value = (indication - error).value.approximation + buoyancyCorrection
        $0.standardUncertainty = 0
      },
    ]
    for component in budget.components {
      let u = component.standardUncertainty
      inputs.append(
        InputDeclaration(component.source.modelName) {
          $0.value = 0
          if u == 0 {
            $0.standardUncertainty = 0
            return
          }
          switch component.shape {
          case .rectangular: $0.halfWidth = u * 3.0.squareRoot()
          case .normal: $0.standardUncertainty = u
          case .studentT:
            $0.standardUncertainty = u
            $0.distribution = .t
          }
          if component.degreesOfFreedom.isFinite {
            $0.degreesOfFreedom = component.degreesOfFreedom
          }
        })
    }
    return inputs
  }

  /// The formula of that model.
  public var modelExpression: String {
    let sources = (budget?.components ?? []).map(\.source)
    let ofIndication = sources.filter { !$0.isOfReference }.map { " + \($0.modelName)" }
    let ofReference = sources.filter(\.isOfReference).map { " + \($0.modelName)" }
    return "(I\(ofIndication.joined())) - (mref\(ofReference.joined()))"
  }
}

extension BudgetComponent.Source {
  /// A name for formulas.
  var modelName: String {
    switch self {
    case .zeroResolution: "dI_dig0"
    case .loadResolution: "dI_digL"
    case .repeatability: "dI_rep"
    case .eccentricity: "dI_ecc"
    case .certificate: "dm_c"
    case .tolerance: "dm_tol"
    case .buoyancy: "dm_B"
    case .drift: "dm_D"
    case .convection: "dm_conv"
    case .substitution: "dm_subst"
    }
  }
}
