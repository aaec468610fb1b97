/// The law of the largest share b of a residual in k values of a normal law:
/// b = max (xᵢ − x̄)/√(Σ(x − x̄)²·(k − 1)/k), from 1/(k − 1) to 1.
///
/// Without its largest value a sample loses b² of its sum of squares, and what is left is
/// a normal sample of k − 1 whose own largest share is bounded. That gives, from k to k + 1,
///
/// P(B_k > b) = k ∫_b^1 f_k(t) F_{k−1}(min(1, t√(k/(k − 2))/√(1 − t²))) dt,
/// f_k(t) = Γ((k − 1)/2)/(√π Γ((k − 2)/2))·(1 − t²)^{(k−4)/2}, F_2 a step at 1.
///
/// F is tabulated in v = √(1 − b), in which every f_k is smooth, together with its
/// derivative, for cubic interpolation. The error is largest at k = 4, about 3 · 10⁻⁷, where
/// F₃ has an upright tangent.
///
/// Source: the recursion of F. E. Grubbs, Ann. Math. Stat. 21 (1950) 27-58.
struct LargestResidualLaw {
  let count: Int
  /// Ends of pieces in v, ascending, each divided into ``cells`` equal parts.
  private var ends: [Double]
  /// F and dF/dv at the points, piece by piece.
  private var values: [Double] = []
  private var slopes: [Double] = []

  private static let cells = 160

  /// The law for k ≥ 3 values, from that of k − 1.
  init(count: Int) {
    precondition(count >= 3, "two values have no largest residual")
    var law = LargestResidualLaw(count: 3, below: nil)
    for k in stride(from: 4, through: count, by: 1) {
      law = LargestResidualLaw(count: k, below: law)
    }
    self = law
  }

  private init(count k: Int, below: LargestResidualLaw?) {
    count = k
    let density = ResidualDensity(count: k)
    // Where the bound of the next smaller sample begins to matter, and where that of the one
    // before does: F is not smooth there.
    var kinks = [density.boundReaches(1)]
    if let below, k > 3 { kinks.append(density.boundReaches(below.firstKink)) }
    let last = (1 - 1 / Double(k - 1)).squareRoot()
    ends = [0] + kinks.map { (1 - $0).squareRoot() }.sorted().filter { $0 < last } + [last]

    values = [1]
    slopes = []
    func slope(_ v: Double) -> Double {
      let b = 1 - v * v
      let y = density.bound(b)
      let inner = y >= 1 ? 1 : below.map { $0.cumulative(y) } ?? 0
      // db = −2v dv, and f_k has v^{k−4} in it.
      return -Double(k) * density.scaled(v) * inner
    }
    slopes.append(slope(0))
    var sum = 1.0
    for piece in 1..<ends.count {
      let width = (ends[piece] - ends[piece - 1]) / Double(Self.cells)
      for cell in 0..<Self.cells {
        let from = ends[piece - 1] + Double(cell) * width
        for (node, weight) in GaussNodes.four {
          sum += weight * width * slope(from + node * width)
        }
        values.append(sum)
        slopes.append(slope(from + width))
      }
    }
  }

  private var firstKink: Double { ResidualDensity(count: count).boundReaches(1) }

  /// P(B_k ≤ b).
  func cumulative(_ b: Double) -> Double {
    if b >= 1 { return 1 }
    if b <= 1 / Double(count - 1) { return 0 }
    let v = (1 - b).squareRoot()
    var piece = 1
    while piece < ends.count - 1, v > ends[piece] { piece += 1 }
    let width = (ends[piece] - ends[piece - 1]) / Double(Self.cells)
    let place = (v - ends[piece - 1]) / width
    let cell = min(Self.cells - 1, max(0, Int(place)))
    let t = place - Double(cell)
    let index = (piece - 1) * Self.cells + cell
    let (a, b) = (values[index], values[index + 1])
    let (p, q) = (slopes[index] * width, slopes[index + 1] * width)
    // Hermite's cubic.
    let s = 1 - t
    let cubic = a * s * s * (1 + 2 * t) + b * t * t * (1 + 2 * s) + t * s * (p * s - q * t)
    return min(1, max(0, cubic))
  }

  /// What the recursion leaves at the lower end, where F is 0: its error.
  var residue: Double { values[values.count - 1] }
}

/// The density of a residual's share in k values, and the bound that it puts on the next.
struct ResidualDensity {
  let count: Int
  private let factor: Double

  init(count: Int) {
    self.count = count
    // Γ((k − 1)/2)/Γ((k − 2)/2)/√π.
    factor = HalfIntegerGamma.ratio(count - 1) / Double.pi.squareRoot()
  }

  /// The largest share that is left to the others when this one has b.
  func bound(_ b: Double) -> Double {
    let k = Double(count)
    return b * (k / (k - 2)).squareRoot() / ((1 - b) * (1 + b)).squareRoot()
  }

  /// The b whose bound is y.
  func boundReaches(_ y: Double) -> Double {
    let k = Double(count)
    return y / (y * y + k / (k - 2)).squareRoot()
  }

  /// 2v f(1 − v²) = 2c v^{k−3}(2 − v²)^{(k−4)/2}.
  func scaled(_ v: Double) -> Double {
    let rest = 2 - v * v
    // (v²(2 − v²))^{(k−4)/2} · 2v, the half power by a root.
    var result = 2 * factor * v
    let share = v * v * rest
    if count == 3 { return 2 * factor / rest.squareRoot() }
    for _ in 0..<((count - 4) / 2) { result *= share }
    return count.isMultiple(of: 2) ? result : result * share.squareRoot()
  }
}

/// The four-point rule of Gauss and Legendre on 0…1.
///
/// Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 25.4.30.
enum GaussNodes {
  static let four: [(node: Double, weight: Double)] = [
    (-0.861136311594053, 0.347854845137454), (-0.339981043584856, 0.652145154862546),
    (0.339981043584856, 0.652145154862546), (0.861136311594053, 0.347854845137454),
  ].map { ((1 + $0.0) / 2, $0.1 / 2) }
}
