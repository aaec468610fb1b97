import Conformity

/// The errors of many instruments of one kind, in units of their limits, as counts and sums.
///
/// It takes in any number of errors in constant memory. Sums depend on the order by their last
/// digits: who wants the same bytes merges the same parts in the same order.
public struct FleetPopulation: Sendable, Hashable {
  /// Uncertainties are counted in classes of 1/16 of an octave, from 2⁻¹⁶ to 2¹⁶.
  private static let perOctave = 16
  private static let octaves = -16...16

  /// The errors of one class of uncertainty.
  private struct Class: Sendable, Hashable {
    var count = 0
    /// Σ (u/MPE)².
    var squares = 0.0
  }

  /// How many errors there are.
  public private(set) var count = 0
  /// How many of them are beyond their limit.
  public private(set) var beyond = 0
  private var sum = 0.0
  private var squares = 0.0
  private var classes = [Class](repeating: Class(), count: octaves.count * perOctave)

  public init() {}

  /// Takes in an error.
  public mutating func add(_ error: FleetInstrument.RelativeError) {
    guard error.value.isFinite, error.standardUncertainty.isFinite else { return }
    count += 1
    if error.value.magnitude > 1 { beyond += 1 }
    sum += error.value
    squares += error.value * error.value
    let index = Self.place(of: error.standardUncertainty)
    classes[index].count += 1
    classes[index].squares += error.standardUncertainty * error.standardUncertainty
  }

  /// The class of an uncertainty: sixteenths of an octave that are equally wide in u.
  private static func place(of u: Double) -> Int {
    guard u > 0 else { return 0 }
    let octave = Int(u.exponent)
    if octave < octaves.lowerBound { return 0 }
    if octave > octaves.upperBound { return octaves.count * perOctave - 1 }
    let part = Int((u.significand - 1) * Double(perOctave))
    return (octave - octaves.lowerBound) * perOctave + part
  }

  /// Takes in a part of the population.
  public mutating func merge(_ other: FleetPopulation) {
    count += other.count
    beyond += other.beyond
    sum += other.sum
    squares += other.squares
    for index in classes.indices {
      classes[index].count += other.classes[index].count
      classes[index].squares += other.classes[index].squares
    }
  }

  /// What the errors say of the population, and the risks of accepting |E| ≤ MPE.
  ///
  /// The errors vary because the instruments do and because measuring does: of their variance
  /// the mean of u² is taken off (JCGM 106:2012, 9.2; moment estimate), and the rest is that of a
  /// normal prior. The global risks of each class of uncertainty are those of JCGM 106:2012, 9.5
  /// with that prior; the risks of the population are their means.
  ///
  /// - Throws: ``FleetObstacle``
  public func risks() throws(FleetObstacle) -> FleetRisks {
    // Fewer say little of a variance, and nothing of tails.
    guard count >= Self.fewestErrors else { throw .tooFewErrors }
    let number = Double(count)
    let mean = sum / number
    let variance = max(squares - number * mean * mean, 0) / (number - 1)
    let measuring = classes.reduce(0) { $0 + $1.squares } / number
    guard variance > measuring else { throw .noVariation }
    let deviation = (variance - measuring).squareRoot()
    do {
      let prior = try ProbabilityLaw.normal(mean: mean, standardDeviation: deviation)
      let tolerance = try ToleranceInterval(lower: -1, upper: 1)
      var (consumer, producer, conforming) = (0.0, 0.0, 0.0)
      for part in classes where part.count > 0 {
        let u = MeasurementUncertainty.standard((part.squares / Double(part.count)).squareRoot())
        let risks = try GlobalRisks(
          prior: prior, uncertainty: u, tolerance: tolerance,
          acceptance: AcceptanceInterval(.simple, tolerance: tolerance, uncertainty: u))
        let share = Double(part.count) / number
        consumer += share * risks.consumerRisk
        producer += share * risks.producerRisk
        conforming = risks.conforming
      }
      return FleetRisks(
        errors: count, beyond: beyond, priorMean: mean, priorDeviation: deviation,
        uncertainty: measuring.squareRoot(), conforming: conforming, consumerRisk: consumer,
        producerRisk: producer)
    } catch {
      throw .numerical
    }
  }

  /// The number of errors below which no prior is learnt.
  public static let fewestErrors = 30
}

/// Why no prior could be learnt from a population.
public enum FleetObstacle: String, Error, Sendable, Hashable, CaseIterable {
  /// There are fewer than ``FleetPopulation/fewestErrors`` errors.
  case tooFewErrors = "too-few-errors"
  /// The errors do not vary more than measuring explains.
  case noVariation = "no-variation"
  /// The risks could not be computed.
  case numerical
}
