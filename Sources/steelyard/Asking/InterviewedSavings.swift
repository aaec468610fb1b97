import Quantities

/// What a person told about their scale.
struct InterviewedSavings {
  let title: String
  let currency: Currency
  let scale: InterviewedScale
  let streams: [Stream]
  let error: ScaleError
  let fine: Fine?
  let solutions: [Solution]
  let horizon: Int
  let rate: Estimate
  /// What was not known, and what was taken for it.
  let guesses: [String]

  /// Goods that go over the scale.
  struct Stream {
    let direction: Trade
    let goods: String
    let price: Estimate
    let weighings: Estimate
    let load: Estimate
  }

  /// What is known of the error of the scale.
  struct ScaleError {
    /// As a document writes it.
    let yaml: String
    /// How it came about.
    let remark: String
    /// The limit of error in use at the usual load.
    let limit: Mass
  }

  /// What a fine may cost.
  struct Fine {
    let probability: Estimate
    /// As a document writes it.
    let amount: String
  }

  /// Something that could be done.
  struct Solution {
    let name: String
    let title: String
    var investment = ""
    var annualCost = ""
    var life: Int?
    /// The error that is left, as a document writes it.
    let error: String
    let remark: String
    /// Whether the scale is then verified.
    var isVerified = false
  }
}

/// What is done by the scale.
enum Trade: Equatable {
  case selling
  case buying
  case both

  var directions: [Trade] { self == .both ? [.buying, .selling] : [self] }
  /// As a document writes it.
  var yaml: String { self == .buying ? "buying" : "selling" }
}

/// The scale, as far as it was told.
struct InterviewedScale {
  let kind: InterviewedKind
  /// The maximum capacity, if known.
  let max: Mass?
  /// The scale interval.
  let interval: Mass
}
