/// The curvilinear trapezoid: a rectangle whose limits are each known to ± d
/// (JCGM 101:2008, 6.4.3).
///
/// X = x + (w + e) s with x = (a + b)/2, w = (b − a)/2, e rectangular on ± d and s on ± 1.
public struct CurvilinearTrapezoidLaw: Sendable {
  private let center: Double
  private let half: Double
  private let limit: Double

  /// The law with limits `lower` and `upper`, each known to ± `limit`.
  public init(_ lower: Double, _ upper: Double, _ limit: Double) {
    center = (lower + upper) / 2
    half = (upper - lower) / 2
    self.limit = limit
  }

  /// P(X > x + t) for t ≥ 0.
  ///
  /// Given the half-width h the probability is (h − t)/(2h) for h > t; over h from
  /// max(t, w − d) to w + d that is (H − L − t ln(H/L))/(4d).
  public func upperTail(_ t: Double) -> Double {
    let high = half + limit
    let low = max(t, half - limit)
    guard t < high else { return 0 }
    if limit == 0 { return (half - t) / (2 * half) }
    if low <= 0 { return (high - low) / (4 * limit) }
    // ln(H/L) = ln(1 + r): the difference of nearly equal terms near the end by its series.
    let r = (high - low) / low
    let rest =
      t == low && r < 1e-2
      ? t * r * r * (0.5 - r * (1 / 3.0 - r * (0.25 - r * (0.2 - r * (1 / 6.0 - r / 7)))))
      : (high - low) - t * ConstantFolding.ln(high / low)
    return rest / (4 * limit)
  }

  /// The density at a distance t ≥ 0 from the centre: ln((w + d)/max(t, w − d))/(4d).
  public func density(_ t: Double) -> Double {
    let high = half + limit
    guard t < high else { return 0 }
    if limit == 0 { return 1 / (2 * half) }
    return ConstantFolding.ln(high / max(t, half - limit)) / (4 * limit)
  }

  /// The quantile, from the smaller tail, by bisection to the last bit.
  func quantile(lower p: Double, upper q: Double) -> Double {
    let small = min(p, q)
    var (near, far) = (0.0, half + limit)
    while true {
      let middle = near + (far - near) / 2
      if middle <= near || middle >= far { break }
      if upperTail(middle) > small { near = middle } else { far = middle }
    }
    return p < q ? center - far : center + far
  }
}
