/// Finds the pair to name when correlation coefficients contradict each other.
struct CorrelationConflict {
  let order: Int
  let coefficients: [Double]

  /// The pair whose coefficient pulls the matrix furthest below zero: the largest negative term rᵢⱼ
  /// vᵢ vⱼ of vᵀ R v for the eigenvector v of the lowest eigenvalue.
  ///
  /// Among nearly equal terms a pair that could be mended alone comes first.
  func worst() -> CorrelationMatrix.Indefinite {
    let n = order
    let lowest = SymmetricEigensystem(order: n, coefficients).lowest.vector
    var pairs: [(term: Double, first: Int, second: Int)] = []
    for i in 0..<n {
      for j in (i + 1)..<max(n, i + 1) {
        let term = coefficients[i * n + j] * lowest[i] * lowest[j]
        if term < 0 { pairs.append((term, i, j)) }
      }
    }
    pairs.sort { ($0.term, $0.first, $0.second) < ($1.term, $1.first, $1.second) }
    for pair in pairs.prefix(8) {
      if let possible = possible(pair.first, pair.second) {
        return .init(first: pair.first, second: pair.second, possible: possible)
      }
    }
    let pair = pairs.first ?? (0, 0, min(1, n - 1))
    return .init(first: pair.first, second: pair.second, possible: nil)
  }

  /// What the other coefficients allow for the pair: with C the correlations of the others and a, b
  /// those of the pair with them, aᵀC⁺b ± √((1 − aᵀC⁺a)(1 − bᵀC⁺b)).
  ///
  /// `nil` if they allow nothing.
  private func possible(_ i: Int, _ j: Int) -> ClosedRange<Double>? {
    let n = order
    let others = (0..<n).filter { $0 != i && $0 != j }
    let m = others.count
    var block = [Double](repeating: 0, count: m * m)
    for (p, row) in others.enumerated() {
      for (q, column) in others.enumerated() { block[p * m + q] = coefficients[row * n + column] }
    }
    let a = others.map { coefficients[i * n + $0] }
    let b = others.map { coefficients[j * n + $0] }
    let system = SymmetricEigensystem(order: m, block)
    var (aa, ab, bb) = (0.0, 0.0, 0.0)
    for (value, vector) in zip(system.values, system.vectors) {
      var (pa, pb) = (0.0, 0.0)
      for k in 0..<m {
        pa += a[k] * vector[k]
        pb += b[k] * vector[k]
      }
      if value < -1e-9 { return nil }
      if value < 1e-9 {
        // A direction that does not vary cannot be correlated with.
        if max(pa.magnitude, pb.magnitude) > 1e-5 { return nil }
        continue
      }
      aa += pa * pa / value
      ab += pa * pb / value
      bb += pb * pb / value
    }
    if aa > 1 + 1e-9 || bb > 1 + 1e-9 { return nil }
    let reach = (max(0, 1 - aa) * max(0, 1 - bb)).squareRoot()
    return max(-1, ab - reach)...min(1, ab + reach)
  }
}
