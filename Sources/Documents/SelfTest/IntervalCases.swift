import Statistics

/// Drift lines, steps and reliability, computed by other means (reference-data/intervals).
enum IntervalCases {
  static func checks() throws(DocumentError) -> [ReferenceCheck] {
    try lines() + steps() + reliability()
  }

  private static func check(
    _ name: String, _ figure: String, _ text: String, _ found: Double?, relative: Double,
    nothing: String = "–"
  ) -> ReferenceCheck {
    guard let expected = Double(text), expected.isFinite else {
      return ReferenceCheck(
        name, source: "reference-data/intervals", figure: figure,
        expected: text.isEmpty ? nothing : text,
        found: found.map { $0 == .infinity ? "inf" : "\($0)" } ?? "–")
    }
    return ReferenceCheck(
      name, source: "reference-data/intervals", figure: figure, expected: expected, found: found,
      allowed: relative * max(1, expected.magnitude))
  }

  private static func lines() throws(DocumentError) -> [ReferenceCheck] {
    try ReferenceCase.rows("intervals/drift.csv").enumerated().flatMap { index, row in
      let segments = row[0].split(separator: "|").map { segment in
        segment.split(separator: " ").map { point in
          let numbers = point.split(separator: ":").compactMap { Double($0) }
          return DriftLine.Point(
            time: numbers[0], value: numbers[1], uncertainty: numbers.count > 2 ? numbers[2] : nil)
        }
      }
      let line = try? DriftLine(segments: segments)
      let (confidence, limit) = (Double(row[1]) ?? .nan, Double(row[2]) ?? .nan)
      let (horizon, later) = (Double(row[3]) ?? .nan, Double(row[7]) ?? .nan)
      func crossing(_ confidence: Double?) -> Double? {
        (try? line?.crossing(limit: limit, confidence: confidence, horizon: horizon)) ?? nil
      }
      let figures: [(String, Int, Double?)] = [
        ("slope", 4, line?.slope), ("deviation of the slope", 5, line?.slopeDeviation),
        ("degrees of freedom", 6, line.map { Double($0.degreesOfFreedom) }),
        ("value later", 8, line?.value(at: later)),
        ("its deviation", 9, line?.deviation(at: later)),
        ("quantile", 10, try? line?.quantile(confidence: confidence)),
        ("earliest crossing", 11, crossing(confidence)), ("expected crossing", 12, crossing(nil)),
      ]
      return figures.map { check("drift \(index + 1)", $0, row[$1], $2, relative: 1e-9) }
    }
  }

  private static func steps() throws(DocumentError) -> [ReferenceCheck] {
    try ReferenceCase.rows("intervals/steps.csv").enumerated().flatMap { index, row in
      let steps = try? DriftSteps(
        row[0].split(separator: " ").map { step in
          let numbers = step.split(separator: ":").compactMap { Double($0) }
          return DriftSteps.Step(duration: numbers[0], change: numbers[1])
        })
      let (confidence, value) = (Double(row[1]) ?? .nan, Double(row[2]) ?? .nan)
      func time(_ confidence: Double?) -> Double? {
        (try? steps?.time(from: value, toLimit: 1, confidence: confidence)) ?? nil
      }
      let figures: [(String, Int, Double?, Double)] = [
        ("rate", 3, steps?.rate, 1e-7), ("dispersion", 4, steps?.deviation, 1e-9),
        ("degrees of freedom", 5, steps.map { Double($0.degreesOfFreedom) }, 0),
        ("earliest", 6, time(confidence), 1e-6), ("expected", 7, time(nil), 1e-6),
      ]
      return figures.map { check("changes \(index + 1)", $0, row[$1], $2, relative: $3) }
    }
  }

  private static func reliability() throws(DocumentError) -> [ReferenceCheck] {
    try ReferenceCase.rows("intervals/reliability.csv").enumerated().flatMap { index, row in
      let model = try? ExponentialReliability(
        row[0].split(separator: " ").map { text in
          let parts = text.split(separator: ":")
          return ExponentialReliability.Interval(
            duration: Double(parts[0]) ?? .nan, failed: parts.last == "1")
        })
      let confidence = Double(row[1]) ?? .nan
      let figures: [(String, Int, Double?, Double)] = [
        ("rate", 2, model?.rate, 1e-6),
        ("lower limit", 3, try? model?.rateLowerLimit(confidence: confidence), 1e-11),
        ("upper limit", 4, try? model?.rateUpperLimit(confidence: confidence), 1e-11),
      ]
      // Where everything failed there is no upper limit, and nothing is written.
      return figures.map {
        check("reliability \(index + 1)", $0, row[$1], $2, relative: $3, nothing: "inf")
      }
    }
  }
}
