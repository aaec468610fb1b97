/// What goes out of a line that fills to N(μ, σ²), weighs with the uncertainty u, and lets pass
/// what reads at least L.
struct OutgoingPackages {
  /// P(η ≥ L).
  let passing: Double
  /// E[x | η ≥ L].
  let mean: Double
  private let target: Double
  private let deviation: Double
  private let uncertainty: Double
  private let limit: Double?

  /// - Parameter limit: L; `nil` lets everything pass.
  init(target: Double, deviation: Double, uncertainty: Double, limit: Double?) {
    self.target = target
    self.deviation = deviation
    self.uncertainty = uncertainty
    self.limit = limit
    guard let limit else {
      passing = 1
      mean = target
      return
    }
    let spread = Elementary.hypotenuse(deviation, uncertainty)
    let a = (limit - target) / spread
    passing = Elementary.upperTail(a)
    mean = target + deviation / spread * deviation * Elementary.hazard(a)
  }

  /// P(x < t | η ≥ L).
  func share(below bound: Double) -> Double {
    let z = (bound - target) / deviation
    guard let limit else { return Elementary.upperTail(-z) }
    guard passing > 0 else { return 0 }
    // Below limit − 9u nothing passes, above limit + 9u everything does (to 1e-19).
    let reach = 9 * uncertainty
    let start = max(limit - reach, target - 9 * deviation)
    let end = min(bound, limit + reach)
    var sum = 0.0
    if bound > limit + reach {
      let from = max(limit + reach, target - 39 * deviation)
      sum += max(
        Elementary.upperTail((from - target) / deviation)
          - Elementary.upperTail((bound - target) / deviation), 0)
    }
    if uncertainty > 0, start < end { sum += integral(from: start, to: end, limit: limit) }
    return min(sum / passing, 1)
  }

  /// ∫ φ((x − μ)/σ)/σ · Φ((x − L)/u) dx by panels of at most 1.5 of the smaller scatter.
  private func integral(from start: Double, to end: Double, limit: Double) -> Double {
    let panels = max(1, ((end - start) / (1.5 * min(deviation, uncertainty))).rounded(.up))
    // Beyond a few hundred panels the two scatters differ so much that one is nothing.
    let count = Int(min(panels, 200))
    let half = (end - start) / Double(2 * count)
    var sum = 0.0
    for panel in 0..<count {
      let middle = start + half * Double(2 * panel + 1)
      for (node, weight) in Self.nodes {
        for x in [middle - node * half, middle + node * half] {
          let z = (x - target) / deviation
          sum +=
            weight * Elementary.normalDensity(z) * Elementary.upperTail((limit - x) / uncertainty)
        }
      }
    }
    return sum * half / deviation
  }

  /// The positive nodes of the Gauss-Legendre rule of order 8, and their weights.
  ///
  /// Source: M. Abramowitz and I. A. Stegun, 1964, table 25.4.
  private static let nodes: [(Double, Double)] = [
    (0.183_434_642_495_650, 0.362_683_783_378_362),
    (0.525_532_409_916_329, 0.313_706_645_877_887),
    (0.796_666_477_413_627, 0.222_381_034_453_374),
    (0.960_289_856_497_536, 0.101_228_536_290_376),
  ]
}

extension Elementary {
  /// 1 − Φ(z), without loss far out.
  static func upperTail(_ z: Double) -> Double { complementaryError(z * 0.5.squareRoot()) / 2 }

  /// φ(z).
  static func normalDensity(_ z: Double) -> Double { exp(-z * z / 2) * 0.398_942_280_401_432_7 }

  /// φ(z)/(1 − Φ(z)); far out by the first terms of its asymptotic series.
  static func hazard(_ z: Double) -> Double {
    if z > 30 { return z + 1 / z - 2 / (z * z * z) }
    return normalDensity(z) / upperTail(z)
  }
}
