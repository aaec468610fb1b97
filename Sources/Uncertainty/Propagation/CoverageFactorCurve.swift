/// t_p(ν) of one probability for many ν, to the last digits but in nanoseconds.
///
/// ln t_p is a smooth function of 1/ν. It is interpolated by polynomials in pieces
/// that are halved until the quantile itself is met to 10⁻¹⁴ between the nodes.
struct CoverageFactorCurve {
  private struct Piece {
    let low: Double
    let high: Double
    /// In Chebyshev's polynomials over the piece.
    let coefficients: [Double]

    func value(_ s: Double) -> Double {
      let x = (2 * s - low - high) / (high - low)
      var (b1, b2) = (0.0, 0.0)
      // Clenshaw's recurrence.
      for c in coefficients.dropFirst().reversed() { (b1, b2) = (2 * x * b1 - b2 + c, b1) }
      return x * b1 - b2 + coefficients[0]
    }
  }

  private let probability: Double
  private let normal: Double
  private let pieces: [Piece]

  private static let nodes = 16
  private static let tolerance = 2e-14

  /// `nil` unless 0 < p < 1.
  init?(_ p: Double) {
    guard let normal = CoverageQuantile.twoSided(p) else { return nil }
    probability = p
    self.normal = normal
    var pieces: [Piece] = []
    var open: [(low: Double, high: Double, depth: Int)] = [(0, 1, 0)]
    while let (low, high, depth) = open.popLast() {
      guard let piece = Self.piece(p, low, high) else { return nil }
      if depth >= 7 || Self.isMet(p, piece) {
        pieces.append(piece)
      } else {
        let middle = (low + high) / 2
        open.append((middle, high, depth + 1))
        open.append((low, middle, depth + 1))
      }
    }
    self.pieces = pieces
  }

  /// ln t_p at ν = 1/s.
  private static func exact(_ p: Double, _ s: Double) -> Double? {
    CoverageQuantile.twoSided(p, degreesOfFreedom: s > 0 ? 1 / s : .infinity)
      .map(ElementaryFunctions.log)
  }

  private static func piece(_ p: Double, _ low: Double, _ high: Double) -> Piece? {
    let count = nodes
    var samples: [Double] = []
    for k in 0..<count {
      let x = ModelProgram.Unary.cos(.pi * (Double(k) + 0.5) / Double(count))
      guard let value = exact(p, (low + high) / 2 + x * (high - low) / 2) else { return nil }
      samples.append(value)
    }
    let coefficients = (0..<count).map { order in
      var sum = 0.0
      for (k, sample) in samples.enumerated() {
        let angle = Double.pi * Double(order) * (Double(k) + 0.5) / Double(count)
        sum += sample * ModelProgram.Unary.cos(angle)
      }
      return sum * (order == 0 ? 1 : 2) / Double(count)
    }
    return Piece(low: low, high: high, coefficients: coefficients)
  }

  private static func isMet(_ p: Double, _ piece: Piece) -> Bool {
    for k in 0...4 {
      let s = piece.low + (piece.high - piece.low) * Double(k) / 4
      guard let exact = exact(p, s) else { return true }
      if (piece.value(s) - exact).magnitude > tolerance { return false }
    }
    return true
  }

  /// t_p(ν); the normal quantile for ν = ∞.
  func factor(_ nu: Double) -> Double {
    if nu.isInfinite { return normal }
    let s = 1 / nu
    for piece in pieces where s <= piece.high {
      return ElementaryFunctions.exp(piece.value(s))
    }
    // Fewer than one degree of freedom.
    return CoverageQuantile.twoSided(probability, degreesOfFreedom: nu) ?? .infinity
  }
}
