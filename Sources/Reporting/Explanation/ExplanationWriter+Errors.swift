import Quantities
import Rules
import Verification

extension ExplanationWriter {
  /// E of an observation; `suffix` tells the zero apart: `E0 = I0 + q/2 − ΔL0 − L0`.
  func lines(
    _ error: ErrorDerivation, suffix: String, loadUnit: MassUnit, reason: String
  ) -> [ExplanationLine] {
    let (i, l) = (written(error.indication, in: loadUnit), operand(error.load, in: loadUnit))
    let hasDeviation = !error.deviation.isZero
    let less = " − L\(suffix)" + (hasDeviation ? " − δ" : "")
    let lessNumbers = " − \(l)" + (hasDeviation ? " − \(operand(error.deviation))" : "")
    func equation(_ symbol: String, _ middle: String, _ numbers: String, _ value: Mass)
      -> ExplanationLine
    {
      .equation(
        symbol, "I\(suffix)\(middle)\(less)", "\(i)\(numbers)\(lessNumbers)", written(value),
        reason: reason)
    }
    let symbol = "E\(suffix)"
    switch error.method {
    case .direct: return [equation(symbol, "", "", error.least)]
    case .changeover(let step, let added):
      return [
        equation(
          symbol, " + q/2 − ΔL\(suffix)", " + \(written(step))/2 − \(operand(added))", error.least)
      ]
    case .between(let below, let above):
      return [
        equation("\(symbol) min", " − e/2", " − \(written(below))/2", error.least),
        equation("\(symbol) max", " + e/2", " + \(written(above))/2", error.largest),
      ]
    }
  }

  /// Why a formula applied.
  func reason(
    _ error: ErrorDerivation, _ instrument: Instrument, _ citation: Citation
  ) -> String {
    let why =
      switch error.method {
      case .direct:
        instrument.indication == .digital
          ? say("fine display, read directly", vi: "hiển thị mịn, đọc trực tiếp")
          : say("read directly", vi: "đọc trực tiếp")
      case .changeover: say("changeover point", vi: "điểm chuyển số chỉ")
      case .between: say("ΔL not observed", vi: "không có ΔL")
      }
    return "\(why); \(cited(citation))"
  }

  /// Ec = E − E0, with bounds where either has them.
  func correction(
    _ error: ErrorDerivation, _ zero: ErrorDerivation
  ) -> [ExplanationLine] {
    func name(_ symbol: String, _ side: String, _ isExact: Bool) -> String {
      isExact ? symbol : "\(symbol) \(side)"
    }
    func equation(
      _ symbol: String, _ side: String, _ other: String, _ left: Mass, _ right: Mass
    ) -> ExplanationLine {
      .equation(
        symbol, "\(name("E", side, error.isExact)) − \(name("E0", other, zero.isExact))",
        "\(written(left)) − \(operand(right))", written(left - right))
    }
    if error.isExact, zero.isExact {
      return [equation("Ec", "", "", error.least, zero.least)]
    }
    return [
      equation("Ec min", "min", "max", error.least, zero.largest),
      equation("Ec max", "max", "min", error.largest, zero.least),
    ]
  }

  /// The band that holds a load, and its limit.
  func lines(
    _ limit: LimitDerivation, symbol: String, load: Mass, loadUnit: MassUnit
  ) -> [ExplanationLine] {
    let letter = limit.unit == .e ? "e" : "d"
    let interval = written(limit.interval)
    var lines: [ExplanationLine] = []
    let here = ExplanationLine.Side("L", written(load, in: loadUnit))
    func end(_ bound: LimitDerivation.Bound) -> ExplanationLine.Side {
      guard let count = bound.count else { return .init("", written(bound.load, in: loadUnit)) }
      return .init(
        "", "\(self.count(count)) \(letter)", "\(self.count(count)) × \(interval)",
        written(bound.load, in: loadUnit))
    }
    if let lower = limit.lower {
      lines.append(
        lower.isIncluded
          ? atLeast(here, load, end(lower), lower.load)
          : above(here, load, end(lower), lower.load))
    }
    if let upper = limit.upper { lines.append(atMost(here, load, end(upper), upper.load)) }
    let factor = limit.factor == 1 ? "" : "\(count(limit.factor)) × "
    lines.append(
      .equation(
        symbol, "\(factor)\(ratio(limit.count)) \(letter)",
        "\(factor)\(ratio(limit.count)) × \(interval)", written(limit.limit),
        reason: cited(limit.citation)))
    return lines
  }

  private func above(
    _ left: ExplanationLine.Side, _ leftMass: Mass, _ right: ExplanationLine.Side,
    _ rightMass: Mass
  ) -> ExplanationLine {
    ExplanationLine(
      content: .comparison(
        left, relation: leftMass > rightMass ? ">" : "≤", right, outcome: nil),
      reason: "", outcome: "")
  }

  /// The error held against its limit.
  func judgement(
    _ symbol: String, least: Mass, largest: Mass, limit: Mass, limitSymbol: String,
    side: VerificationResult.LimitedSide
  ) -> [ExplanationLine] {
    let bound = ExplanationLine.Side(limitSymbol, written(limit))
    let negative = ExplanationLine.Side("−\(limitSymbol)", written(-limit))
    let isExact = least == largest
    func outcome(_ holds: Bool, _ breaks: Bool) -> Verdict {
      holds ? .pass : breaks ? .fail : .inconclusive
    }
    let upper = outcome(largest <= limit, least > limit)
    let lower = outcome(least >= -limit, largest < -limit)
    switch (side, isExact) {
    case (.both, true):
      return [
        atMost(
          .init(
            "|\(symbol)|", "", least.isNegative ? "|\(written(least))|" : "",
            written(least.magnitude)),
          least.magnitude, bound, limit, outcome: upper.combined(with: lower))
      ]
    case (.above, true):
      return [atMost(.init(symbol, written(least)), least, bound, limit, outcome: upper)]
    case (.below, true):
      return [
        atMost(
          .init("−\(symbol)", "", "−\(operand(least))", written(-least)), -least, bound, limit,
          outcome: lower)
      ]
    case (_, false):
      return [
        atLeast(
          .init("\(symbol) min", written(least)), least, negative, -limit, outcome: lower),
        atMost(.init("\(symbol) max", written(largest)), largest, bound, limit, outcome: upper),
      ].filter { _ in side == .both }
        + (side == .above
          ? [
            atMost(
              .init("\(symbol) max", written(largest)), largest, bound, limit, outcome: upper)
          ] : [])
        + (side == .below
          ? [
            atLeast(
              .init("\(symbol) min", written(least)), least, negative, -limit, outcome: lower)
          ] : [])
    }
  }
}
