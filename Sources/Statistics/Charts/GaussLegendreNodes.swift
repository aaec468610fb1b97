/// Nodes and weights of Gauss–Legendre quadrature on [−1, 1].
///
/// Exact for polynomials of degree 2n − 1. The nodes are roots of the Legendre polynomial,
/// by Newton's method from cos(π (i + 3/4)/(n + 1/2)) (W. H. Press et al., Numerical Recipes,
/// 4.6).
struct GaussLegendreNodes {
  let points: [Double]
  let weights: [Double]

  /// - Parameter count: n, at least 1.
  init(count: Int) {
    var points = [Double](repeating: 0, count: count)
    var weights = points
    let n = Double(count)
    for index in 0..<((count + 1) / 2) {
      var x = ElementaryFunctions.cosine(.pi * (Double(index) + 0.75) / (n + 0.5))
      var slope = 1.0
      for _ in 0..<100 {
        var (previous, value) = (1.0, x)
        for degree in 1..<max(count, 1) {
          let j = Double(degree)
          (previous, value) = (value, ((2 * j + 1) * x * value - j * previous) / (j + 1))
        }
        slope = n * (x * value - previous) / (x * x - 1)
        let step = value / slope
        x -= step
        if step.magnitude < 1e-15 { break }
      }
      points[index] = -x
      points[count - 1 - index] = x
      weights[index] = 2 / ((1 - x * x) * slope * slope)
      weights[count - 1 - index] = weights[index]
    }
    if !count.isMultiple(of: 2) { points[count / 2] = 0 }
    self.points = points
    self.weights = weights
  }
}
