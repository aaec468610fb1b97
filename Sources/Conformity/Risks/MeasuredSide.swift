/// Where a measured value falls, as an event whose probability depends on the true value.
enum MeasuredSide {
  /// Below a limit.
  case below(Double)
  /// From a lower to an upper limit, both included.
  case within(Double, Double)
  /// Above a limit.
  case above(Double)

  /// The probability when the true value is η and results scatter about it by u > 0.
  func probability(at eta: Double, u: Double) -> Double {
    switch self {
    case .below(let limit): NormalTail.lower((limit - eta) / u)
    case .within(let lower, let upper):
      NormalTail.within((lower - eta) / u, (upper - eta) / u)
    case .above(let limit): NormalTail.upper((limit - eta) / u)
    }
  }

  /// The derivative of ln probability(at: η) by η, finite where the probability underflows too.
  func logSlope(at eta: Double, u: Double) -> Double {
    switch self {
    case .below(let limit): return -Self.hazard((eta - limit) / u) / u
    case .above(let limit): return Self.hazard((limit - eta) / u) / u
    case .within(let lower, let upper):
      let (a, b) = ((lower - eta) / u, (upper - eta) / u)
      if a > 30 || b == .infinity { return Self.hazard(a) / u }
      if b < -30 || a == -.infinity { return -Self.hazard(-b) / u }
      let p = NormalTail.within(a, b)
      if b - a < 1e-4 { return (a + b) / 2 / u }
      return (NormalTail.density(a) - NormalTail.density(b)) / (p * u)
    }
  }

  /// φ(z)/(1 − Φ(z)).
  private static func hazard(_ z: Double) -> Double {
    z < 30 ? NormalTail.density(z) / NormalTail.upper(z) : z + 1 / z - 2 / (z * z * z)
  }

  /// The limits, where the probability changes.
  var limits: [Double] {
    switch self {
    case .below(let limit), .above(let limit): [limit]
    case .within(let lower, let upper): [lower, upper].filter(\.isFinite)
    }
  }

  /// The true values at which the probability is not 0 in binary64.
  func reach(u: Double) -> (lower: Double, upper: Double) {
    let far = 38.6 * u
    switch self {
    case .below(let limit): return (-.infinity, limit + far)
    case .above(let limit): return (limit - far, .infinity)
    case .within(let lower, let upper): return (lower - far, upper + far)
    }
  }

  /// The measured values themselves.
  var values: (lower: Double, upper: Double) {
    switch self {
    case .below(let limit): (-.infinity, limit.nextDown)
    case .above(let limit): (limit.nextUp, .infinity)
    case .within(let lower, let upper): (lower, upper)
    }
  }
}
