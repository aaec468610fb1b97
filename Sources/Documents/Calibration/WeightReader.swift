import Calibration
import Quantities

/// Reads test weights: those of an inspection, and the pieces of a set.
enum WeightReader {
  /// More pieces than these are not a set, nor what an inspector brings.
  static let mostPieces = 20_000

  /// The fields that say how good a weight is, besides its class.
  struct Statement {
    var piece: WeightPiece
    let weightClass: String?
  }

  /// A weight with everything that is said of it but its identifier and count.
  static func statement(_ object: DocumentObject) -> Statement? {
    let weightClass = object.optionalString("class")
    let nominal = object.mass("nominal", sign: .positive)
    let value = object.optionalMass("conventionalValue", sign: .positive)
    let correction = object.optionalMass("correction")
    let expanded = object.optionalMass("expandedUncertainty", sign: .positive)
    let factor = object.optionalReal("coverageFactor")
    let density = object.optionalInfluence("density", .density)
    let drift = object.optionalMass("drift", sign: .notNegative)
    let previous = object.optionalMass("previousValue", sign: .positive)
    let calibrated = object.optionalDate("calibrated")
    let due = object.optionalDate("due")
    let number = object.optionalString("certificate") ?? ""
    guard let nominal else { return nil }
    var piece = WeightPiece(id: "", nominal: nominal, weightClass: weightClass)
    if value != nil, correction != nil {
      object.refuse(WeightsFault.valueTwice, at: "correction")
      return nil
    }
    if let conventional = value ?? correction.map({ nominal + $0 }) {
      let field = value != nil ? "conventionalValue" : "correction"
      guard isNear(conventional, nominal, field, object),
        let certificate = certificate(conventional, expanded, factor, field, object)
      else { return nil }
      piece.certificate = certificate
    } else if object.has("expandedUncertainty") {
      if expanded != nil { object.refuse(WeightsFault.noValue, at: "expandedUncertainty") }
      return nil
    } else if weightClass == nil {
      if !object.has("conventionalValue"), !object.has("correction"), !object.has("class") {
        object.refuse(WeightsFault.neitherClassNorCertificate, at: "nominal")
      }
      return nil
    }
    if let density {
      guard (500...25_000).contains(density.value) else {
        object.refuse(WeightsFault.density(value: "\(density.value)"), at: "density")
        return nil
      }
      piece.density = density
    }
    if let previous, !isNear(previous, nominal, "previousValue", object) { return nil }
    piece.drift = drift
    piece.previousValue = previous
    piece.calibrated = calibrated
    piece.due = due
    piece.certificateNumber = number
    return Statement(piece: piece, weightClass: weightClass)
  }

  /// Within a tenth of the nominal value: a slip of units is worse.
  private static func isNear(
    _ value: Mass, _ nominal: Mass, _ field: String, _ object: DocumentObject
  ) -> Bool {
    if (value - nominal).magnitude.isAtMost(Ratio(1, 10), of: nominal) { return true }
    object.refuse(
      WeightsFault.absurdValue(
        field: field, value: value.text(in: .gram), nominal: nominal.text(in: .gram)), at: field)
    return false
  }

  private static func certificate(
    _ value: Mass, _ expanded: Mass?, _ factor: Double?, _ field: String, _ object: DocumentObject
  ) -> WeightPiece.Certificate? {
    guard let expanded else {
      if !object.has("expandedUncertainty") { object.refuse(WeightsFault.noUncertainty, at: field) }
      return nil
    }
    guard let factor else {
      if !object.has("coverageFactor") {
        object.refuse(WeightsFault.noCoverageFactor, at: "expandedUncertainty")
      }
      return nil
    }
    if factor <= 0 {
      object.refuse(
        DocumentFault.notPositive(field: "coverageFactor", value: "\(factor)"),
        at: "coverageFactor")
      return nil
    }
    return WeightPiece.Certificate(
      conventionalValue: value, expandedUncertainty: expanded, coverageFactor: factor)
  }
}
