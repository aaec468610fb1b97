/// The average run length of a moving average, x normal with mean μ, everything in σ of a point.
///
/// With fixed limits ±c, L(z) = 1 + ∫₋c^c L(y) φ((y − (1 − λ) z)/λ − μ)/λ dy at Gauss–Legendre
/// nodes (S. V. Crowder, Technometrics 29 (1987) 401-407). With the limits of each t the density
/// of the average is carried from point to point, on nodes that follow the limits, until they
/// have settled; from there on the fixed limits hold (S. Knoth, Sequential Analysis 22 (2003)
/// 241-255).
struct EWMARunLength {
  private let lambda: Double
  private let width: Double
  private let shift: Double
  private let legendre: GaussLegendreNodes
  /// L at the nodes scaled to the fixed limits.
  private let lengths: [Double]

  init(_ lambda: Double, _ width: Double, shift: Double) throws(ChartError) {
    guard lambda > 0, lambda <= 1 else { throw .smoothingOutOfRange }
    guard width > 0, width.isFinite else { throw .widthOutOfRange }
    // Nodes enough for a kernel that is λ wide between limits ±c.
    let half = EWMAChart.halfWidth(lambda, width, point: nil)
    let count = 32 + 6 * half / lambda
    guard count <= 400 else { throw .runLengthNotComputable }
    self.lambda = lambda
    self.width = width
    self.shift = shift
    legendre = GaussLegendreNodes(count: Int(count))
    let size = legendre.points.count
    var matrix = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      let from = half * legendre.points[row]
      matrix[row * size + row] = 1
      for column in 0..<size {
        matrix[row * size + column] -=
          half * legendre.weights[column]
          * Self.kernel(half * legendre.points[column], from: from, lambda, shift)
      }
    }
    guard let lengths = DenseSystem.solve(matrix, [Double](repeating: 1, count: size)) else {
      throw .runLengthNotComputable
    }
    self.lengths = lengths
  }

  /// L(0) with fixed limits.
  var fromCentre: Double {
    let half = EWMAChart.halfWidth(lambda, width, point: nil)
    return length(from: 0, half)
  }

  private func length(from state: Double, _ half: Double) -> Double {
    var sum = 1.0
    for index in lengths.indices {
      sum +=
        half * legendre.weights[index] * lengths[index]
        * Self.kernel(half * legendre.points[index], from: state, lambda, shift)
    }
    return sum
  }

  /// The average run length with the limits of each t.
  var withExactLimits: Double {
    let size = legendre.points.count
    let final = EWMAChart.halfWidth(lambda, width, point: nil)
    var half = EWMAChart.halfWidth(lambda, width, point: 1)
    // P(no signal up to t), summed, is the expectation.
    var sum = 1.0
    var density = legendre.points.map { Self.kernel(half * $0, from: 0, lambda, shift) }
    var point = 1
    while true {
      let mass = (0..<size).reduce(0.0) { $0 + half * legendre.weights[$1] * density[$1] }
      let isSettled = (final - half) / final < 1e-13
      if isSettled || mass < 1e-17 {
        return sum
          + (0..<size).reduce(0.0) {
            $0 + half * legendre.weights[$1] * density[$1] * lengths[$1]
          }
      }
      sum += mass
      point += 1
      let next = EWMAChart.halfWidth(lambda, width, point: point)
      var carried = [Double](repeating: 0, count: size)
      for to in 0..<size {
        let place = next * legendre.points[to]
        var value = 0.0
        for from in 0..<size {
          value +=
            half * legendre.weights[from] * density[from]
            * Self.kernel(place, from: half * legendre.points[from], lambda, shift)
        }
        carried[to] = value
      }
      density = carried
      half = next
    }
  }

  private static func kernel(
    _ to: Double, from: Double, _ lambda: Double, _ shift: Double
  ) -> Double {
    NormalKernel.density((to - (1 - lambda) * from) / lambda - shift) / lambda
  }
}
