import Assessment
import Verification

/// The risk of one instrument as `verdicts.csv` shows it.
struct InstrumentRisk: Sendable {
  /// The bounds of the probability that all its errors lie within their limits.
  var lower: Float = .nan
  var upper: Float = .nan
  /// The upper bound of the probability that the verdict is wrong; NaN where there is none.
  var wrong: Float = .nan
  var note = Note.none

  enum Note: UInt8, Sendable {
    case none
    case borderline
    case noRepeatability
    case weightsUnknown

    /// The word in `risk_note`.
    var word: String {
      switch self {
      case .none: ""
      case .borderline: "borderline"
      case .noRepeatability: RiskView.Obstacle.noRepeatability.rawValue
      case .weightsUnknown: RiskView.Obstacle.weightsUnknown.rawValue
      }
    }
  }

  /// The columns, with the comma before them.
  static let header = ",p_conform_low,p_conform_high,p_wrong,risk_note"

  /// The cells, each with the comma before it.
  func put(into writer: inout ByteWriter) {
    for probability in [lower, upper, wrong] {
      writer.put(Ascii.comma)
      if probability.isFinite { writer.putProbability(Double(probability)) }
    }
    writer.put(Ascii.comma)
    writer.put(note.word)
  }
}

extension ByteWriter {
  /// A probability with six decimals.
  ///
  /// - Parameter value: from 0 to 1.
  mutating func putProbability(_ value: Double) {
    let millionths = Int((value * 1_000_000).rounded())
    put(millionths / 1_000_000)
    put(Ascii.point)
    var digit = 100_000
    while digit > 0 {
      put(Ascii.zero + UInt8(millionths / digit % 10))
      digit /= 10
    }
  }
}
