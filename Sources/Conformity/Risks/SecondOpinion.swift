import GSL

/// The same probabilities by other formulas and another quadrature rule.
struct SecondOpinion: ~Copyable {
  private var quadrature: DoublyAdaptiveQuadrature
  private let tolerance: IntegralTolerance

  init() throws(ConformityError) {
    self.init(try Self.workspace(), try Self.goal())
  }

  private init(_ quadrature: consuming DoublyAdaptiveQuadrature, _ tolerance: IntegralTolerance) {
    self.quadrature = quadrature
    self.tolerance = tolerance
  }

  private static func goal() throws(ConformityError) -> IntegralTolerance {
    do throws(GSLError) {
      return try IntegralTolerance(relative: 1e-9, absolute: 1e-15)
    } catch {
      throw .numerical(detail: error.code)
    }
  }

  private static func workspace() throws(ConformityError) -> DoublyAdaptiveQuadrature {
    do throws(GSLError) {
      return try DoublyAdaptiveQuadrature(intervals: 1000)
    } catch {
      throw .numerical(detail: error.code)
    }
  }

  private mutating func integral(
    _ low: Double, _ high: Double, pieces: [Double],
    _ integrand: (Double) throws(GSLError) -> Double
  ) throws(ConformityError) -> Double {
    guard low < high else { return 0 }
    var sum = 0.0
    var from = low
    for to in pieces.filter({ $0 > low && $0 < high }).sorted() + [high] where to > from {
      do throws(GSLError) {
        sum += try quadrature.integral(from: from, to: to, tolerance: tolerance, integrand).value
      } catch {
        throw .numerical(detail: error.code)
      }
      from = to
    }
    return sum
  }

  /// p_c by integrating the density over the tolerance.
  mutating func conformance(
    _ law: ProbabilityLaw, _ limits: ToleranceInterval
  ) throws(ConformityError) -> Double {
    let landmarks = law.landmarks
    guard let first = landmarks.first, let last = landmarks.last else { return 0 }
    let (low, high) = limits.ends
    return try integral(max(low, first), min(high, last), pieces: landmarks) { x throws(GSLError) in
      let density = try law.density(at: x)
      // A pole at an end of the support is the only place where a density is infinite.
      return density.isFinite ? density : 0
    }
  }

  /// R_C and R_P of a normal prior: the measured value is N(μ, σ² + u²), and given it the true
  /// value is N(m(y), τ²).
  mutating func overMeasuredValue(
    mean: Double, deviation: Double, u: Double, _ limits: ToleranceInterval,
    _ acceptance: AcceptanceInterval
  ) throws(ConformityError) -> (consumer: Double, producer: Double) {
    let spread = (deviation * deviation + u * u).squareRoot()
    let share = deviation * deviation / (spread * spread)
    let tau = deviation * u / spread
    let (low, high) = limits.ends
    let (acceptLow, acceptHigh) = acceptance.ends
    func marginal(_ y: Double) -> Double { NormalTail.density((y - mean) / spread) / spread }
    func standardised(_ y: Double) -> (Double, Double) {
      let center = mean + share * (y - mean)
      return ((low - center) / tau, (high - center) / tau)
    }
    let (from, to) = (mean - 39 * spread, mean + 39 * spread)
    var pieces = [-8, -4, -2, 0, 2, 4, 8].map { mean + $0 * spread }
    for limit in [low, high] where limit.isFinite {
      // Where the posterior crosses the limit, and how fast.
      let center = mean + (limit - mean) / share
      pieces += [-8, -4, -2, 0, 2, 4, 8].map { center + $0 * tau / share }
    }
    let consumer = try integral(max(from, acceptLow), min(to, acceptHigh), pieces: pieces) { y in
      let z = standardised(y)
      return marginal(y) * NormalTail.outside(z.0, z.1)
    }
    var producer = 0.0
    let rejected =
      acceptance.isEmpty
      ? [(from, to)] : [(from, min(to, acceptLow)), (max(from, acceptHigh), to)]
    for (a, b) in rejected {
      producer += try integral(a, b, pieces: pieces) { y in
        let z = standardised(y)
        return marginal(y) * NormalTail.within(z.0, z.1)
      }
    }
    return (consumer, producer)
  }

  /// R_C and R_P with the distribution function G of the prior in place of its density:
  /// ∫ₐᵇ g p dη = G(b) p(b) − G(a) p(a) − ∫ₐᵇ G p′ dη.
  mutating func byParts(
    _ law: ProbabilityLaw, u: Double, _ limits: ToleranceInterval, _ acceptance: AcceptanceInterval
  ) throws(ConformityError) -> (consumer: Double, producer: Double) {
    let (low, high) = limits.ends
    let ends = acceptance.ends
    let landmarks = law.landmarks
    guard let first = landmarks.first, let last = landmarks.last else { return (0, 0) }
    func accepted(_ eta: Double) -> Double {
      NormalTail.within((ends.lower - eta) / u, (ends.upper - eta) / u)
    }
    func slope(_ eta: Double) -> Double {
      (NormalTail.density((ends.lower - eta) / u) - NormalTail.density((ends.upper - eta) / u)) / u
    }
    var pieces = landmarks
    for limit in [ends.lower, ends.upper] where limit.isFinite {
      pieces += [-8, -4, -2, 0, 2, 4, 8].map { limit + $0 * u }
    }
    /// ∫ g p over a region, p the probability of acceptance or, with the other sign, of rejection.
    func part(_ a: Double, _ b: Double, rejected: Bool) throws(ConformityError) -> Double {
      let (from, to) = (max(a, first), min(b, last))
      guard from < to else { return 0 }
      let sign = rejected ? -1.0 : 1.0
      func probability(_ eta: Double) -> Double { rejected ? 1 - accepted(eta) : accepted(eta) }
      let boundary =
        try law.tails(at: to).lower * probability(to) - law.tails(at: from).lower
        * probability(from)
      var failure: ConformityError?
      let inner = try integral(from, to, pieces: pieces) { eta in
        do throws(ConformityError) {
          return sign * slope(eta) * (try law.tails(at: eta).lower)
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      return boundary - inner
    }
    let consumer =
      try part(-.infinity, low, rejected: false) + part(high, .infinity, rejected: false)
    return (consumer, try part(low, high, rejected: true))
  }
}
