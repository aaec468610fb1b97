import Quantities
import Rules
import Verification

// The reference mass (EURAMET cg-18 v4.0, 7.1.2): certificates or classes, drift, convection,
// buoyancy. Pieces of one set go together, sets are independent of each other.
extension CalibrationRun {
  /// The components of the reference mass; `nil` where one is missing, which a finding says.
  mutating func referenceComponents(
    _ reference: ReferenceLoad, _ buoyancy: BuoyancyEvaluation
  ) -> [BudgetComponent]? {
    if reference.pieces.isEmpty { return [] }
    var components: [BudgetComponent] = []
    let certified = reference.pieces.filter { $0.piece.certificate != nil }
    if !certified.isEmpty {
      let u = combined(certified, reference) { $0.certificate?.standardUncertainty ?? 0 }
      components.append(.certificate(u, expanded: certified.count == 1 ? certified[0].piece : nil))
    }
    let tolerated = reference.pieces.filter { $0.piece.certificate == nil }
    if !tolerated.isEmpty {
      guard tolerated.allSatisfy({ tolerance(of: $0.piece) != nil }) else {
        for placed in tolerated where tolerance(of: placed.piece) == nil {
          findings.add(.weightUnknown(placed.piece))
        }
        return nil
      }
      let limit = combined(tolerated, reference) { tolerance(of: $0)?.value.approximation ?? 0 }
      components.append(.tolerance(limit))
    }
    if !certified.isEmpty {
      let limit = combined(certified, reference) { driftLimit(of: $0) }
      components.append(.drift(limit, factor: statedDriftFactor(certified)))
    }
    if let convection = convectionLimit(reference) { components.append(.convection(convection)) }
    guard let line = buoyancy.component else {
      findings.add(.buoyancyUnknown)
      return nil
    }
    components.append(line)
    return components
  }

  /// r (Σu)² + (1 − r) Σu² within a set, squares between sets; times what substitution makes of it.
  private func combined(
    _ pieces: [ReferenceLoad.Placed], _ reference: ReferenceLoad, _ u: (WeightPiece) -> Double
  ) -> Double {
    let sets = Dictionary(grouping: pieces, by: \.set).sorted { $0.key < $1.key }
    let parts = sets.map { index, pieces in
      record.sets[index].combined(pieces.map { u($0.piece) })
    }
    let all =
      parts.count == 1
      ? parts[0] : CombinedUncertainty(parts.map { ($0, .infinity) }).standardUncertainty
    return all * reference.multiple
  }

  /// The MPE of the piece's class, or what is stated instead of a class; `nil` where neither is
  /// known.
  func tolerance(of piece: WeightPiece) -> Mass? {
    piece.weightClass.flatMap { table?.mpe(nominal: piece.nominal, weightClass: $0) }
  }

  /// D: as stated, by the value before, or k_D U.
  private func driftLimit(of piece: WeightPiece) -> Double {
    if let drift = piece.drift { return drift.value.approximation }
    guard let certificate = piece.certificate else { return 0 }
    if let before = piece.previousValue {
      return (certificate.conventionalValue - before).magnitude.value.approximation
    }
    return conditions.driftFactor * certificate.expandedUncertainty.value.approximation
  }

  /// k_D, where all drifts follow from it.
  private func statedDriftFactor(_ pieces: [ReferenceLoad.Placed]) -> Double? {
    pieces.allSatisfy { $0.piece.drift == nil && $0.piece.previousValue == nil }
      ? conditions.driftFactor : nil
  }

  /// Σ Δm_conv of the pieces; `nil` where none is stated.
  private func convectionLimit(_ reference: ReferenceLoad) -> Double? {
    if conditions.convection.isEmpty { return nil }
    return combined(reference.pieces, reference) { piece in
      conditions.convection.first { $0.nominal == piece.nominal }?.change.value.approximation ?? 0
    }
  }

  // MARK: Buoyancy

  /// The case that what is known allows (7.1.2.2).
  func buoyancy(of reference: ReferenceLoad) -> BuoyancyEvaluation {
    if reference.pieces.isEmpty { return .none }
    let mass = reference.nominal
    let isAdjusted = conditions.adjustment == .immediatelyBefore
    if isAdjusted, let air, let known = corrected(reference, air) { return known }
    guard let mpe = limit(reference) else { return .none }
    let situation: Buoyancy.Situation
    let u: Double
    var figures: [BudgetComponent.Figure] = [.init("m", mass), .init("mpe", mpe)]
    if isAdjusted {
      situation = .adjusted
      u = Buoyancy.adjustedUncertainty(mpe: mpe)
      figures.removeFirst()
    } else if let range = conditions.roomTemperatureRange {
      situation = .temperatureKnown
      u = Buoyancy.temperatureKnownUncertainty(mass: mass, mpe: mpe, temperatureRange: range)
      figures.append(.init("ΔT", range, .kelvin))
    } else {
      situation = .notAdjusted
      u = Buoyancy.notAdjustedUncertainty(mass: mass, mpe: mpe)
    }
    return BuoyancyEvaluation(
      situation: situation, component: .buoyancy(situation, u, figures))
  }

  /// 5a, where all densities are known.
  ///
  /// The uncertainties of the densities add up arithmetically: the weights are of one material.
  private func corrected(_ reference: ReferenceLoad, _ air: AirState) -> BuoyancyEvaluation? {
    var correction = 0.0
    var byAir = 0.0
    var byWeight = 0.0
    var mass = 0.0
    for placed in reference.pieces {
      guard let density = placed.piece.density else { return nil }
      let own = placed.piece.nominal.value.approximation * reference.multiple
      mass += own
      correction += Buoyancy.correction(mass: own, density: density.value, air: air.density)
      byAir += own * (1 / density.value - 1 / Buoyancy.referenceDensity)
      byWeight +=
        own * (air.density - Buoyancy.referenceAir).magnitude * density.standardUncertainty
        / (density.value * density.value)
    }
    byAir *= air.standardUncertainty
    let u = CombinedUncertainty([(byAir.magnitude, .infinity), (byWeight, .infinity)])
      .standardUncertainty
    var figures: [BudgetComponent.Figure] = [
      .init("m", mass), .init("ρa", air.density, .density),
      .init("u(ρa)", air.standardUncertainty, .density),
    ]
    if let density = reference.pieces.first?.piece.density {
      figures.append(.init("ρ", density.value, .density))
      figures.append(.init("u(ρ)", density.standardUncertainty, .density))
    }
    return BuoyancyEvaluation(
      situation: .corrected, correction: correction, component: .buoyancy(.corrected, u, figures))
  }

  /// Σ mpe of the classes; for a piece of known density 4 times what R 111-1, 10 bounds by mpe/4.
  private func limit(_ reference: ReferenceLoad) -> Double? {
    var sum = 0.0
    for placed in reference.pieces {
      if let mpe = tolerance(of: placed.piece) {
        sum += mpe.value.approximation
      } else if let density = placed.piece.density {
        sum +=
          4
          * Buoyancy.quarterLimit(
            mass: placed.piece.nominal.value.approximation, density: density.value)
      } else {
        return nil
      }
    }
    return sum * reference.multiple
  }
}
