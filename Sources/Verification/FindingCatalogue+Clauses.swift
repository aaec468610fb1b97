public import Rules

extension FindingCatalogue {
  /// The clauses of `set` that a finding with this code rests on; empty where the set has none.
  ///
  /// A finding itself cites the row that applied; this is what the code stands on in general.
  public static func clauses(of code: String, in set: RuleSet) -> [Citation] {
    guard let code = FindingCode(rawValue: code) else { return [] }
    let citations: [Citation?] =
      switch set.body {
      case .weighing(let rules): code.citations(in: rules)
      case .retailCheck(let rules): code.citations(in: rules)
      case .testWeights, .control, .fees, .sanctions: []
      }
    var seen: Set<Citation> = []
    return citations.compactMap(\.self).filter { seen.insert($0).inserted }
  }
}

extension FindingCode {
  fileprivate func citations(in rules: WeighingRules) -> [Citation?] {
    switch self {
    case .intervalOfClass, .numberOfIntervals, .minOfClass, .minNotStated:
      [rules.classes.first?.citation]
    case .partialRangeRatio: [rules.partialRanges.first?.citation]
    case .intervalForm, .intervalTooFine, .dNotEqualToE, .classIInterval:
      [rules.scaleIntervals.citation]
    case .auxiliaryDevice: [rules.scaleIntervals.auxiliaryCitation]
    case .outOfScope: [rules.scope.citation]
    case .stageNotCovered, .requiredTestMissing, .noTests: rules.stages.map(\.citation)
    case .errorBeyondMPE, .errorUndecided, .loadBeyondClass:
      [rules.errorLimits.first?.citation]
    case .loadAboveMax: [rules.weighing.citation]
    case .addedMissing, .addedInvalid, .addedIgnored, .indicationMissing, .indicationNotMultiple,
      .loadNegative, .zeroNotRecorded, .zeroUnusable, .extendedDisplay:
      [rules.scaleIntervals.readingCitation]
    case .rangeAmbiguous, .rangeInferred, .rangeUnknown, .requiredLoadsMissing, .tooFewLoads,
      .unloadingNotTested:
      [rules.weighing.loadsCitation]
    case .repeatabilitySpread, .repeatabilityUndecided, .tooFewWeighings, .repeatabilityLoad:
      rules.repeatability.map(\.citation)
    case .eccentricityPositions, .eccentricityLoad, .eccentricityZero:
      rules.eccentricity.map(\.citation)
    case .rollingLoadTooLarge:
      rules.eccentricity.filter { $0.ceiling != nil }.map(\.citation)
    case .hysteresis, .hysteresisUndecided, .hysteresisNotTested: [rules.hysteresis?.citation]
    case .discrimination, .discriminationLoads, .discriminationNotApplicable:
      rules.discrimination.map(\.citation)
    case .sensitivity, .sensitivityNotApplicable: rules.sensitivity.map(\.citation)
    case .extraLoad, .responseMissing:
      [rules.discrimination.first?.citation, rules.sensitivity.first?.citation]
    case .zeroSetting, .zeroSettingFromWeighing: [rules.zeroSetting?.citation]
    case .tareSetting: [rules.tareSetting?.citation]
    case .settingUndecided: [rules.zeroSetting?.citation, rules.tareSetting?.citation]
    case .presetTare, .tareAboveMax: [rules.netWeighing?.citation]
    case .weightsNotStated, .weightsTooPoor, .weightsCannotCompose, .weightClassUnknown,
      .weightTableMissing:
      [rules.testWeights.citation]
    case .substitutionStandards, .substitutionSpreadUnknown: rules.substitution.map(\.citation)
    default: []
    }
  }

  fileprivate func citations(in rules: RetailCheckRules) -> [Citation?] {
    switch self {
    case .retailShortage:
      [rules.allowances.first?.citation, rules.otherScalesCitation]
    case .retailOutsideTables:
      [rules.scaleChoice.first?.citation, rules.allowances.first?.citation]
    case .retailScaleUnsuited, .retailGoodsNotStated: [rules.scaleChoice.first?.citation]
    case .retailCheckWeights, .retailCheckWeightNominal: [rules.checkWeightCitation]
    case .retailZero: [rules.procedureCitation]
    case .retailInitialLimits: [rules.otherScalesCitation]
    default: []
    }
  }
}
