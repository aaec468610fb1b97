import Quantities
import Rules

/// The codes of findings.
///
/// Their names are part of the output: they are never reused.
enum FindingCode: String, CaseIterable {
  // The instrument against its class
  case intervalOfClass = "CLASS-INTERVAL"
  case numberOfIntervals = "CLASS-N"
  case minOfClass = "CLASS-MIN"
  case minNotStated = "MIN-NOT-STATED"
  case partialRangeRatio = "PARTIAL-RANGE-RATIO"
  case intervalForm = "INTERVAL-FORM"
  case intervalTooFine = "INTERVAL-TOO-FINE"
  case auxiliaryDevice = "AUXILIARY-DEVICE"
  case dNotEqualToE = "D-NOT-EQUAL-E"
  case classIInterval = "CLASS-I-INTERVAL"
  case outOfScope = "OUT-OF-SCOPE"
  case stageNotCovered = "STAGE-NOT-COVERED"
  case rulesNotInForce = "RULES-NOT-IN-FORCE"
  case unconfirmedRule = "UNCONFIRMED-RULE"

  // Readings
  case errorBeyondMPE = "ERROR-BEYOND-MPE"
  case errorUndecided = "ERROR-UNDECIDED"
  case addedMissing = "ADDED-MISSING"
  case addedInvalid = "ADDED-INVALID"
  case addedIgnored = "ADDED-IGNORED"
  case indicationMissing = "INDICATION-MISSING"
  case indicationNotMultiple = "INDICATION-NOT-MULTIPLE"
  case loadNegative = "LOAD-NEGATIVE"
  case loadAboveMax = "LOAD-ABOVE-MAX"
  case loadBeyondClass = "LOAD-BEYOND-CLASS"
  case rangeAmbiguous = "RANGE-AMBIGUOUS"
  case rangeInferred = "RANGE-INFERRED"
  case rangeUnknown = "RANGE-UNKNOWN"
  case zeroNotRecorded = "ZERO-NOT-RECORDED"
  case zeroUnusable = "ZERO-UNUSABLE"
  case extendedDisplay = "EXTENDED-DISPLAY"

  // Tests
  case emptyTest = "EMPTY-TEST"
  case noTests = "NO-TESTS"
  case testNotInRules = "TEST-NOT-IN-RULES"
  case requiredTestMissing = "REQUIRED-TEST-MISSING"
  case requiredLoadsMissing = "REQUIRED-LOADS-MISSING"
  case tooFewLoads = "TOO-FEW-LOADS"
  case unloadingNotTested = "UNLOADING-NOT-TESTED"
  case repeatabilitySpread = "REPEATABILITY-SPREAD"
  case repeatabilityUndecided = "REPEATABILITY-UNDECIDED"
  case tooFewWeighings = "TOO-FEW-WEIGHINGS"
  case repeatabilityLoad = "REPEATABILITY-LOAD"
  case eccentricityPositions = "ECCENTRICITY-POSITIONS"
  case eccentricityLoad = "ECCENTRICITY-LOAD"
  case eccentricityZero = "ECCENTRICITY-ZERO"
  case rollingLoadTooLarge = "ROLLING-LOAD-TOO-LARGE"
  case hysteresis = "HYSTERESIS"
  case hysteresisUndecided = "HYSTERESIS-UNDECIDED"
  case hysteresisNotTested = "HYSTERESIS-NOT-TESTED"
  case discrimination = "DISCRIMINATION"
  case discriminationLoads = "DISCRIMINATION-LOADS"
  case discriminationNotApplicable = "DISCRIMINATION-NOT-APPLICABLE"
  case extraLoad = "EXTRA-LOAD"
  case responseMissing = "RESPONSE-MISSING"
  case sensitivity = "SENSITIVITY"
  case sensitivityNotApplicable = "SENSITIVITY-NOT-APPLICABLE"
  case zeroSetting = "ZERO-SETTING"
  case zeroSettingFromWeighing = "ZERO-SETTING-FROM-WEIGHING"
  case tareSetting = "TARE-SETTING"
  case settingUndecided = "SETTING-UNDECIDED"
  case presetTare = "PRESET-TARE"
  case tareAboveMax = "TARE-ABOVE-MAX"

  // Test weights
  case weightsNotStated = "WEIGHTS-NOT-STATED"
  case weightsTooPoor = "WEIGHTS-TOO-POOR"
  case weightsCannotCompose = "WEIGHTS-CANNOT-COMPOSE"
  case weightClassUnknown = "WEIGHT-CLASS-UNKNOWN"
  case weightTableMissing = "WEIGHT-TABLE-MISSING"
  case substitutionStandards = "SUBSTITUTION-STANDARDS"
  case substitutionSpreadUnknown = "SUBSTITUTION-SPREAD-UNKNOWN"

  // Retail check
  case retailShortage = "RETAIL-SHORTAGE"
  case retailOutsideTables = "RETAIL-OUTSIDE-TABLES"
  case retailScaleUnsuited = "RETAIL-SCALE-UNSUITED"
  case retailGoodsNotStated = "RETAIL-GOODS-NOT-STATED"
  case retailCheckWeights = "RETAIL-CHECK-WEIGHTS"
  case retailCheckWeightNominal = "RETAIL-CHECK-WEIGHT-NOMINAL"
  case retailZero = "RETAIL-ZERO"
  case retailInitialLimits = "RETAIL-INITIAL-LIMITS"
}

extension Finding {
  init(
    _ code: FindingCode, _ severity: Severity, _ citation: Citation, _ message: LocalizedText,
    test: TestKind? = nil
  ) {
    self.init(
      code: code.rawValue, severity: severity, citation: citation, message: message, test: test)
  }
}

extension FindingCode {
  /// What the code means and what to do about it.
  ///
  /// Every code has a meaning: FindingCatalogueTests asks each for its own.
  var meaning: LocalizedText {
    meaningForInstrument ?? meaningForReading ?? meaningForTest ?? meaningForWeights
      ?? LocalizedText("", vi: "")
  }
}
