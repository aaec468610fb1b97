import Quantities
import Rules
import Statistics
import Verification

// Indications: turning points, zeros, repeatability, eccentricity.
extension CalibrationRun {
  /// P = I + q/2 − ΔL where the turning point was observed, else I (R 76-1, A.4.4.3).
  func indication(_ shown: Mass, added: Mass?, in range: WeighingRange) -> Mass {
    guard instrument.indication == .digital, let added,
      let half = range.step(after: shown).multiplied(by: Ratio(1, 2))
    else { return shown }
    return shown + half - added
  }

  /// E₀ = P₀ − L₀; zero where no zero was recorded.
  func zeroError(_ zero: ZeroReading?, in range: WeighingRange) -> Mass {
    guard let zero else { return .zero }
    return indication(zero.indication, added: zero.added, in: range) - zero.load
  }

  /// The mean of exact values, to the picogram.
  static func mean(_ values: [Mass]) -> Mass {
    let sum = values.reduce(Mass.zero, +).value.trillionths
    let count = Int128(values.count)
    let (quotient, remainder) = sum.quotientAndRemainder(dividingBy: count)
    let up = remainder.magnitude * 2 >= count.magnitude && remainder != 0
    return Mass(ExactDecimal(trillionths: quotient + (up ? (sum < 0 ? -1 : 1) : 0)))
  }

  /// s of every load that was put on at least twice in a repeatability test.
  func repeatabilityEvaluations() -> [RepeatabilityEvaluation] {
    record.inspection.tests.filter { $0.test == .repeatability }.flatMap { test in
      groups(of: test).compactMap { group in
        let values = group.compactMap { reading -> Mass? in
          guard let shown = reading.indication else { return nil }
          let range = range(of: reading)
          return indication(shown, added: reading.added, in: range)
            - zeroError(reading.zero, in: range)
        }
        guard values.count >= 2, let first = values.first else { return nil }
        // Differences are exact; what is binary begins behind them.
        let differences = values.map { ($0 - first).value.approximation }
        guard let s = (try? SampleSummary(differences))?.standardDeviation else { return nil }
        return RepeatabilityEvaluation(
          load: group[0].load, loadUnit: group[0].loadUnit, count: values.count,
          standardDeviation: s)
      }
    }
  }

  /// The standard deviation for a load: of the tests in its partial range, else of all.
  func deviation(at load: Mass, in range: WeighingRange) -> PooledDeviation? {
    let partial = range.holding(load: load)
    let here = repeatability.filter {
      range.holding(load: $0.load) == partial && $0.load <= range.max
    }
    return PooledDeviation(here.isEmpty ? repeatability : here, by: conditions.pooling)
  }

  /// |ΔI_ecc|max and its load; the test with the largest part of it counts.
  mutating func eccentricityEvaluation() -> EccentricityEvaluation? {
    var worst: EccentricityEvaluation?
    for test in record.inspection.tests where test.test == .eccentricity {
      for group in Dictionary(grouping: test.readings, by: \.load).sorted(by: { $0.key < $1.key }) {
        guard let found = evaluation(of: group.value, zero: test.zero), found.load.isPositive else {
          continue
        }
        let part = found.largestDifference.value.approximation / found.load.value.approximation
        let other = worst.map {
          $0.largestDifference.value.approximation / $0.load.value.approximation
        }
        if other.map({ part > $0 }) ?? true { worst = found }
      }
    }
    if let worst, !worst.hasCentre { findings.add(.eccentricityWithoutCentre) }
    return worst
  }

  private func evaluation(of readings: [Reading], zero: ZeroReading?) -> EccentricityEvaluation? {
    let values = readings.compactMap { reading -> (position: String, value: Mass)? in
      guard let shown = reading.indication else { return nil }
      let range = range(of: reading)
      return (
        reading.position ?? "",
        indication(shown, added: reading.added, in: range)
          - zeroError(reading.zero ?? zero, in: range)
      )
    }
    guard let least = values.map(\.value).min(), let largest = values.map(\.value).max(),
      values.count >= 2
    else { return nil }
    if let centre = values.first(where: { Self.centres.contains($0.position.lowercased()) }) {
      return EccentricityEvaluation(
        load: readings[0].load,
        largestDifference: max(largest - centre.value, centre.value - least), hasCentre: true)
    }
    return EccentricityEvaluation(
      load: readings[0].load, largestDifference: largest - least, hasCentre: false)
  }

  /// What a reading in the middle may be called.
  private static let centres: Set<String> = ["centre", "center", "middle", "c", "0", "giữa", "tâm"]
}
