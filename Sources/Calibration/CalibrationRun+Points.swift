import Quantities
import Rules
import Verification

// One load: its error and the components of its budget.
extension CalibrationRun {
  mutating func point(
    _ group: [Reading], of test: Inspection.TestRecord
  ) throws(CalibrationFault) -> CalibrationPoint {
    let reading = group[0]
    let range = range(of: reading)
    let zeros = group.map { $0.zero ?? test.zero }
    let values = zip(group, zeros).compactMap { reading, zero in
      reading.indication.map {
        self.indication($0, added: reading.added, in: range) - zeroError(zero, in: range)
      }
    }
    let indication = Self.mean(values.isEmpty ? [.zero] : values)
    checkIndications(group, in: range)
    if zeros.contains(where: { $0 == nil }) { findings.add(.zeroMissing) }

    var reference: ReferenceLoad?
    do throws(ReferenceFault) {
      reference = try references.reference(of: reading.load, named: reading.pieces)
    } catch {
      findings.add(.reference(error, reading))
    }
    if let reference, reference.isAssumed { findings.add(.piecesAssumed) }
    let limit = limits.flatMap { limits in
      limits.rules.mpe(
        load: reading.load, e: range.holding(load: reading.load).e,
        accuracyClass: instrument.accuracyClass, factor: limits.factor)
    }
    var budget: CalibrationBudget?
    var buoyancy = BuoyancyEvaluation.none
    if let reference {
      buoyancy = self.buoyancy(of: reference)
      let components = self.components(
        group, zeros, indication, reference, buoyancy, in: range)
      if let components { budget = try CalibrationBudget(components) }
    }
    return CalibrationPoint(
      load: reading.load, loadUnit: reading.loadUnit, direction: reading.direction,
      range: range.number, readings: group.count, indication: indication, reference: reference,
      uncorrectedError: reference.map { indication - $0.value - reading.loadDeviation },
      buoyancyCorrection: buoyancy.correction, buoyancy: buoyancy.situation, budget: budget,
      mpe: limit?.limit, mpeCitation: limit?.row.citation)
  }

  private mutating func checkIndications(_ group: [Reading], in range: WeighingRange) {
    guard instrument.indication == .digital else { return }
    for reading in group {
      guard let shown = reading.indication else { continue }
      if !shown.isMultiple(of: range.step(at: shown)) {
        findings.add(.notMultiple(reading, step: range.step(at: shown)))
      }
      if let added = reading.added, !added.isPositive || added > range.step(after: shown) {
        findings.add(.addedOutOfRange(reading, step: range.step(after: shown)))
      }
    }
  }

  /// The lines of the budget; `nil` where one is missing, which a finding says.
  private mutating func components(
    _ group: [Reading], _ zeros: [ZeroReading?], _ indication: Mass, _ reference: ReferenceLoad,
    _ buoyancy: BuoyancyEvaluation, in range: WeighingRange
  ) -> [BudgetComponent]? {
    guard let deviation = deviation(at: group[0].load, in: range) else { return nil }
    let ownIndication = indicationComponents(
      shown: group[0].indication ?? .zero, count: group.count,
      hasTurningPoint: group.allSatisfy { $0.added != nil },
      zeroHasTurningPoint: zeros.allSatisfy { $0?.added != nil }, deviation, in: range)
    var components = ownIndication
    if let eccentricity {
      components.append(
        .eccentricity(
          indication: indication.value.approximation.magnitude,
          difference: eccentricity.largestDifference.value.approximation,
          load: eccentricity.load.value.approximation))
    }
    guard let weights = referenceComponents(reference, buoyancy) else { return nil }
    components += weights
    if reference.substitutions > 0 {
      let single = CombinedUncertainty(
        ownIndication.map { ($0.standardUncertainty, $0.degreesOfFreedom) })
      components.append(
        .substitution(
          indicationUncertainty: single.standardUncertainty,
          degreesOfFreedom: single.degreesOfFreedom, steps: reference.substitutions))
    }
    return components
  }

  /// Resolution at zero and at load, and repeatability (7.1.1).
  func indicationComponents(
    shown: Mass, count: Int, hasTurningPoint: Bool, zeroHasTurningPoint: Bool,
    _ deviation: PooledDeviation, in range: WeighingRange
  ) -> [BudgetComponent] {
    let atZero = range.step(at: .zero).value.approximation
    let atLoad = range.step(at: shown).value.approximation
    let isDigital = instrument.indication == .digital
    func resolution(_ source: BudgetComponent.Source, _ d: Double, turning: Bool) -> BudgetComponent
    {
      if turning, isDigital {
        return .turningPoint(
          source, step: conditions.turningPointStep?.value.approximation ?? d / 10)
      }
      return .resolution(source, step: d)
    }
    return [
      resolution(.zeroResolution, atZero, turning: zeroHasTurningPoint),
      resolution(.loadResolution, atLoad, turning: hasTurningPoint),
      .repeatability(deviation, readings: count),
    ]
  }
}
