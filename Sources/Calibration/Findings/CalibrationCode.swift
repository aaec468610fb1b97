/// The codes of the findings of a calibration.
///
/// Their names are part of the output: they are never reused.
public enum CalibrationCode: String, Sendable, CaseIterable {
  // Readings
  case repeatabilityMissing = "REPEATABILITY-MISSING"
  case noScatter = "NO-SCATTER"
  case eccentricityMissing = "ECCENTRICITY-MISSING"
  case eccentricityWithoutCentre = "ECCENTRICITY-WITHOUT-CENTRE"
  case zeroMissing = "ZERO-NOT-RECORDED"
  case notMultiple = "INDICATION-NOT-MULTIPLE"
  case addedOutOfRange = "ADDED-INVALID"
  // Weights
  case noWeights = "WEIGHTS-NOT-STATED"
  case cannotCompose = "WEIGHTS-CANNOT-COMPOSE"
  case unknownPiece = "UNKNOWN-PIECE"
  case repeatedPiece = "REPEATED-PIECE"
  case ambiguousPiece = "AMBIGUOUS-PIECE"
  case piecesNotLoad = "PIECES-NOT-LOAD"
  case piecesAssumed = "PIECES-ASSUMED"
  case weightUnknown = "WEIGHT-UNKNOWN"
  case weightOverdue = "WEIGHT-OVERDUE"
  case weightNotYetCalibrated = "WEIGHT-NOT-YET-CALIBRATED"
  case weightUnfit = "WEIGHT-UNFIT"
  // Environment
  case buoyancyUnknown = "BUOYANCY-UNKNOWN"
  case buoyancyCoarse = "BUOYANCY-COARSE"
  case convectionNotEvaluated = "CONVECTION-NOT-EVALUATED"
  case adjustmentNotStated = "ADJUSTMENT-NOT-STATED"
  case airOutsideRange = "AIR-OUTSIDE-RANGE"
  // Results
  case rulesWithoutLimits = "NO-MPE"
  case chiSquare = "CHI-SQUARE"
  case functionNotFitted = "FUNCTION-NOT-FITTED"
  case useNotStated = "USE-NOT-STATED"
  case fromMemory = "FROM-MEMORY"
}
