import GSL

/// P(max |Z_j| > k) for a correlation matrix of rank 2.
///
/// The region is a polygon about the origin whose sides lie k away from it in the directions
/// ±φ_j. Over the half of a gap g between neighbouring directions,
///
///     P = (2/π) Σ ∫₀^{g/2} exp(−k²/(2 cos² t)) dt,
///
/// Owen's T function (D. B. Owen, Ann. Math. Statist. 27 (1956) 1075). One direction alone has
/// the gap π and gives erfc(k/√2).
struct PlanarDirections {
  private let halfGaps: [Double]

  /// - Parameter rows: unit vectors of two components.
  init(_ rows: [[Double]]) {
    let angles = rows.map { row -> Double in
      // ± the same direction are one.
      let angle = ModelProgram.Binary.atan2(row[1], row[0])
      return angle < 0 ? angle + Double.pi : angle >= Double.pi ? 0 : angle
    }.sorted()
    halfGaps = angles.indices.map { index in
      let next = index + 1 < angles.count ? angles[index + 1] : angles[0] + Double.pi
      return (next - angles[index]) / 2
    }
  }

  func outside(_ k: Double) throws(GSLError) -> Double {
    let half = k * k / 2
    let tolerance = try IntegralTolerance(
      relative: 1e-13, absolute: 1e-14 * ElementaryFunctions.exp(-half))
    var quadrature = try AdaptiveQuadrature(limit: 100)
    var sum = 0.0
    for end in halfGaps where end > 0 {
      sum += try quadrature.integral(from: 0, to: end, tolerance: tolerance) {
        t throws(GSLError) in
        let c = ModelProgram.Unary.cos(t)
        return ElementaryFunctions.exp(-half / (c * c))
      }.value
    }
    return sum * 2 / Double.pi
  }
}
