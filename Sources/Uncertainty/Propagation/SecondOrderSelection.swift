/// Which terms of second order are added to u² of an output.
struct SecondOrderSelection {
  /// The pairs k ≤ l of examined directions.
  let pairs: [(k: Int, l: Int)]
  /// What each adds to u².
  let variances: [Double]
  /// Their sum.
  let variance: Double
  /// The sum over all pairs; `nil` if not all directions were examined.
  let completeVariance: Double?

  init(
    _ analysis: SecondOrderAnalysis?, output: Int, slopes: [Double], first: Double,
    policy: PropagationOptions.SecondOrder
  ) {
    guard let analysis else {
      pairs = []
      variances = []
      variance = 0
      completeVariance = nil
      return
    }
    let count = analysis.examined.count
    var all = 0.0
    var squares = 0.0
    for k in 0..<count {
      for l in k..<count {
        all += analysis.variance(output, k, l, slopes: slopes)
        let m = analysis.bends[output].curvature[k * count + l]
        squares += k == l ? m * m / 2 : m * m
      }
    }
    completeVariance = analysis.isComplete ? all : nil
    // Next to nothing, but for the rounding of binary numbers.
    let isBlind = first <= 1e-6 * squares.squareRoot()
    let vanishes = (0..<count).map { k in
      let strength = analysis.strength(output, k)
      return strength > 0 && slopes[analysis.examined[k]].magnitude <= 1e-6 * strength
    }
    var pairs: [(k: Int, l: Int)] = []
    var variances: [Double] = []
    for k in 0..<count {
      for l in k..<count {
        let isTaken: Bool =
          switch policy {
          case .never: false
          case .always: true
          case .whereFirstOrderVanishes: isBlind || (k != l && vanishes[k] && vanishes[l])
          }
        if !isTaken { continue }
        let variance = analysis.variance(output, k, l, slopes: slopes)
        if variance == 0 { continue }
        pairs.append((k, l))
        variances.append(variance)
      }
    }
    self.pairs = pairs
    self.variances = variances
    variance = variances.reduce(0, +)
  }
}
