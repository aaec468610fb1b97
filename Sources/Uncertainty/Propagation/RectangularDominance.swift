/// Coverage factors where rectangular contributions are too large for the central limit
/// theorem.
struct RectangularDominance {
  /// The standard uncertainties of the rectangular contributions, largest first.
  private let rectangles: [Double]
  private let combined: Double

  init(contributions: [Double], inputs: [InputQuantity], combined: Double) {
    self.combined = combined
    rectangles = zip(contributions, inputs).compactMap { contribution, input in
      guard case .rectangular = input.distribution, contribution > 0 else { return nil }
      return contribution
    }.sorted(by: >)
  }

  /// How large the rest may be beside what dominates (EA-4/02, S9.14).
  private static let mostRest = 0.3

  private func rest(without count: Int) -> Double {
    var square = combined * combined
    for contribution in rectangles.prefix(count) { square -= contribution * contribution }
    return max(0, square).squareRoot()
  }

  /// k of the rectangle or the trapezoid that dominates, if one does.
  func dominant(_ p: Double) -> (Double, CoverageBasis)? {
    guard let first = rectangles.first else { return nil }
    if rest(without: 1) <= Self.mostRest * first {
      return (Self.trapezoidFactor(p, ratio: 1), .rectangle)
    }
    guard rectangles.count > 1 else { return nil }
    let both = ElementaryFunctions.hypotenuse(first, rectangles[1])
    guard rest(without: 2) <= Self.mostRest * both else { return nil }
    let ratio = (first - rectangles[1]) / (first + rectangles[1])
    return (Self.trapezoidFactor(p, ratio: ratio), .trapezoid(ratio: ratio))
  }

  /// k of a symmetric trapezoid with the ratio β of top to base (EA-4/02, S10.13);
  /// β = 1 is the rectangle, β = 0 the triangle.
  static func trapezoidFactor(_ p: Double, ratio beta: Double) -> Double {
    let scale = ((1 + beta * beta) / 6).squareRoot()
    // Within the flat top the probability grows evenly.
    if p / (2 - p) < beta { return p * (1 + beta) / 2 / scale }
    return (1 - ((1 - p) * (1 - beta * beta)).squareRoot()) / scale
  }

  /// k of the two largest rectangles convolved with a normal law for the rest.
  func convolved(_ p: Double) -> (Double, CoverageBasis)? {
    guard let first = rectangles.first else { return nil }
    let a = first * 3.0.squareRoot()
    // A small second rectangle is as good as normal.
    var second: Double?
    if rectangles.count > 1, rectangles[1] > 1e-3 * combined { second = rectangles[1] }
    let sigma = rest(without: second == nil ? 1 : 2)
    let basis = CoverageBasis.convolution(rectangles: second == nil ? 1 : 2)
    if sigma < 1e-4 * first {
      let ratio = second.map { (first - $0) / (first + $0) } ?? 1
      return (Self.trapezoidFactor(p, ratio: ratio), basis)
    }
    let b = (second ?? 0) * 3.0.squareRoot()
    func cover(_ x: Double) -> Double {
      b > 0 ? Self.cover(x, a, b, sigma) : Self.cover(x, a, sigma)
    }
    // P(|S| ≤ x) grows with x; halve the interval that holds p.
    var (low, high) = (0.0, 40 * combined)
    for _ in 0..<200 where low < high {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { break }
      if cover(middle) < p { low = middle } else { high = middle }
    }
    return (high / combined, basis)
  }

  /// P(|S| ≤ x) for a rectangle ±a and a normal law.
  private static func cover(_ x: Double, _ a: Double, _ sigma: Double) -> Double {
    sigma / a * (firstIntegral((x + a) / sigma) - firstIntegral((x - a) / sigma)) - 1
  }

  /// P(|S| ≤ x) for rectangles ±a and ±b and a normal law.
  private static func cover(_ x: Double, _ a: Double, _ b: Double, _ sigma: Double) -> Double {
    let outer =
      secondIntegral((x + a + b) / sigma) - secondIntegral((x + a - b) / sigma)
    let inner =
      secondIntegral((x - a + b) / sigma) - secondIntegral((x - a - b) / sigma)
    return sigma * sigma / (2 * a * b) * (outer - inner) - 1
  }

  private static func density(_ z: Double) -> Double {
    ElementaryFunctions.exp(-z * z / 2) / (2 * Double.pi).squareRoot()
  }

  private static func cumulative(_ z: Double) -> Double {
    ElementaryFunctions.erfc(-z / 2.0.squareRoot()) / 2
  }

  /// ∫ Φ.
  private static func firstIntegral(_ z: Double) -> Double { z * cumulative(z) + density(z) }

  /// ∫∫ Φ.
  private static func secondIntegral(_ z: Double) -> Double {
    ((z * z + 1) * cumulative(z) + z * density(z)) / 2
  }
}
