import Quantities
import Rules
public import Verification

// What is said at once when a reading was typed.
extension VerificationText {
  /// Verdict, error and limit of one reading on one line, with its place within the limits.
  public func answer(
    _ reading: VerificationResult.ReadingResult, of result: VerificationResult
  ) -> String {
    let instrument = result.inspection.instrument
    let figured = [
      reading.correctedError, reading.mpe, reading.errorInterval?.lowerBound,
      reading.errorInterval?.upperBound,
    ].compactMap(\.self)
    let unit = figures.unit(for: figured, preferred: instrument.errorUnit)
    var parts = [ink(marked(reading.verdict), reading.verdict.colour)]
    let interval = reading.errorInterval
    if let interval, interval.lowerBound != interval.upperBound {
      let (low, high) = (
        figures.signed(interval.lowerBound, unit), figures.signed(interval.upperBound, unit)
      )
      parts.append(
        say("error \(low) … \(high) \(unit.symbol)", vi: "sai số \(low) … \(high) \(unit.symbol)"))
    } else if let error = reading.correctedError {
      parts.append(
        say(
          "error \(figures.error(error, unit))", vi: "sai số \(figures.error(error, unit))"))
    }
    if let mpe = reading.mpe {
      let sign =
        switch reading.limitedSide {
        case .both: "±"
        case .above: "+"
        case .below: "−"
        }
      let limit = sign + mpe.text(in: unit, style.language)
      parts.append(say("limit \(limit)", vi: "giới hạn \(limit)"))
      let least = interval?.lowerBound ?? reading.correctedError
      let largest = interval?.upperBound ?? reading.correctedError
      if mpe.isPositive, let least, let largest {
        let bar = ErrorBar(width: 17, characters: style.characters, side: reading.limitedSide)
        parts.append(bar.drawing(least: least, largest: largest, mpe: mpe))
      }
    }
    // A no-break space keeps the gap where lines are wrapped at spaces.
    return parts.joined(separator: " \u{A0}")
  }
}
