import Assessment
import Calibration
import Quantities
import Rules
import Verification

extension ErrorCurve {
  /// The errors of one test within their limits, with U where the risk view has it.
  ///
  /// - Parameters:
  ///   - index: the test among those of the result.
  ///   - range: of an instrument of several ranges, the one whose readings are drawn.
  init(
    test index: Int, of result: VerificationResult, risk: RiskView?, language: Language,
    range: WeighingRange? = nil
  ) {
    let instrument = result.inspection.instrument
    let figures = CalibrationFigures(unit: instrument.errorUnit, language: language)
    func count(_ mass: Mass) -> Double { figures.count(mass.value.approximation) }
    let readings = result.tests[index].readings
    var side = VerificationResult.LimitedSide.both
    var marks: [Mark] = []
    for (place, reading) in readings.enumerated() {
      if let range, reading.judgedRange != range.number { continue }
      side = reading.limitedSide
      let budget = risk?.error(test: index, reading: place)?.budget
      var mark: Mark
      if let interval = reading.errorInterval {
        let bounds = count(interval.lowerBound)...count(interval.upperBound)
        mark = Mark(load: reading.reading.load.value.approximation, error: 0, expanded: 0)
        mark.bounds = bounds
      } else if let error = reading.correctedError ?? reading.error {
        mark = Mark(
          load: reading.reading.load.value.approximation, error: count(error),
          expanded: figures.count(budget?.expandedUncertainty ?? 0))
      } else {
        continue
      }
      mark.direction = reading.reading.direction
      mark.limit = reading.mpe.map(count)
      mark.isBeyond = reading.verdict == .fail
      marks.append(mark)
    }
    self.init(
      marks: marks, max: range?.max ?? instrument.max,
      widest: readings.compactMap { $0.mpe.map(count) }.max(), figures: figures,
      limits: Self.limits(of: result, range), side: side)
  }

  private static func limits(of result: VerificationResult, _ range: WeighingRange?) -> Limits? {
    let instrument = result.inspection.instrument
    switch result.ruleSet.body {
    case .weighing(let rules):
      return rules.stageRow(result.inspection.stage).map { stage in
        Limits(
          rules, factor: stage.mpeFactor, instrument,
          range.map { [$0] } ?? WeighingRange.all(of: instrument))
      }
    case .retailCheck(let rules):
      return instrument.kind == InstrumentKind.springDial.rawValue
        ? Limits(rules, instrument) : nil
    case .testWeights, .control, .fees, .sanctions: return nil
    }
  }
}
