import Quantities
import Rules
import Verification

// What is said about weights and conditions as a whole.
extension CalibrationRun {
  /// Due dates and fitness of the pieces that were used.
  mutating func checkWeights(_ points: [CalibrationPoint]) {
    var seen: Set<ReferenceLoad.Placed> = []
    for point in points {
      for placed in point.reference?.pieces ?? [] where seen.insert(placed).inserted {
        let piece = placed.piece
        if let date = record.inspection.date {
          if let due = piece.due, due < date {
            findings.add(.weightOverdue(piece, due: due, on: date))
          }
          if let calibrated = piece.calibrated, calibrated > date {
            findings.add(.weightNotYetCalibrated(piece, calibrated: calibrated, on: date))
          }
        }
        let fitness = WeightFitness(piece, table: table)
        if fitness.outcome == .deviationTooLarge || fitness.outcome == .uncertaintyTooLarge {
          findings.add(.weightUnfit(piece, fitness))
        }
      }
    }
  }

  mutating func noteConditions(_ points: [CalibrationPoint]) {
    if limits == nil { findings.add(.rulesWithoutLimits) }
    if !repeatability.isEmpty, repeatability.allSatisfy({ $0.standardDeviation == 0 }) {
      findings.add(.noScatter)
    }
    let situations = Set(points.compactMap(\.buoyancy))
    if conditions.adjustment == nil, !situations.isEmpty { findings.add(.adjustmentNotStated) }
    if situations.contains(.notAdjusted),
      points.contains(where: { $0.budget?.dominant?.source == .buoyancy })
    {
      findings.add(.buoyancyCoarse)
    }
    if let difference = conditions.temperatureDifference, difference != 0,
      conditions.convection.isEmpty
    {
      findings.add(.convectionNotEvaluated)
    }
    if air?.formula != nil, let t = conditions.temperature, let p = conditions.pressure,
      !(15...27).contains(t.value) || !(60_000...110_000).contains(p.value)
    {
      findings.add(.airOutsideRange)
    }
  }

  /// One note for each formula that was applied from memory.
  mutating func noteRecalled(
    _ points: [CalibrationPoint], function: ErrorFunction?, weighing: [WeighingStatement]
  ) {
    var noted: Set<String> = []
    for component in points.flatMap({ $0.budget?.components ?? [] })
    where component.citation.status == .unconfirmed {
      if noted.insert(component.formula).inserted {
        findings.add(.fromMemory(component.citation, component.formula))
      }
    }
    if !weighing.isEmpty {
      findings.add(.fromMemory(GuideClause.weighing, "U(W) = α + β R"))
      findings.add(.fromMemory(GuideClause.minimumWeight, "R_min = α SF/(Req − β SF)"))
      if conditions.useTemperatureRange == nil || conditions.temperatureCoefficient == nil {
        findings.add(.useNotStated)
      }
    }
  }
}
