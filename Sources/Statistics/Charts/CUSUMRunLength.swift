/// The average run length of one cumulative sum from a state s, z normal with mean μ.
///
///   L(s) = 1 + L(0) Φ(k − s − μ) + ∫₀ʰ L(y) φ(y + k − s − μ) dy
///
/// solved at Gauss–Legendre nodes (A. L. Goel, S. M. Wu, Technometrics 13 (1971) 221-230;
/// L. C. Vance, J. Qual. Technol. 18 (1986) 189-193).
struct CUSUMRunLength {
  private let reference: Double
  private let shift: Double
  private let nodes: [Double]
  private let weights: [Double]
  /// L(0), then L at the nodes.
  private let lengths: [Double]

  init(_ reference: Double, _ decision: Double, shift: Double) throws(ChartError) {
    guard reference >= 0, reference.isFinite else { throw .referenceOutOfRange }
    guard decision > 0, decision.isFinite else { throw .decisionOutOfRange }
    // The kernel is one σ wide: a few nodes for each.
    let count = Int(24 + 6 * min(decision, 60))
    guard decision <= 60 else { throw .runLengthNotComputable }
    self.reference = reference
    self.shift = shift
    let legendre = GaussLegendreNodes(count: count)
    let nodes = legendre.points.map { decision / 2 * ($0 + 1) }
    let weights = legendre.weights.map { decision / 2 * $0 }
    let states = [0] + nodes
    let size = states.count
    var matrix = [Double](repeating: 0, count: size * size)
    for (row, state) in states.enumerated() {
      let offset = reference - state - shift
      matrix[row * size + row] = 1
      matrix[row * size] -= NormalKernel.below(offset)
      for column in 1..<size {
        matrix[row * size + column] -=
          weights[column - 1] * NormalKernel.density(nodes[column - 1] + offset)
      }
    }
    self.nodes = nodes
    self.weights = weights
    guard let lengths = DenseSystem.solve(matrix, [Double](repeating: 1, count: size)) else {
      throw .runLengthNotComputable
    }
    self.lengths = lengths
  }

  /// L(s).
  func callAsFunction(from state: Double) -> Double {
    let offset = reference - state - shift
    var sum = 1 + lengths[0] * NormalKernel.below(offset)
    for index in nodes.indices {
      sum += weights[index] * lengths[index + 1] * NormalKernel.density(nodes[index] + offset)
    }
    return sum
  }
}
