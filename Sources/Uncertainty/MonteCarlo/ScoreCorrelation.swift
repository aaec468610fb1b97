/// The correlation of normal scores that gives drawn values a product-moment coefficient.
///
/// With x(z) = Σ aₖ hₖ(z) in normalised Hermite polynomials and likewise y, scores of
/// correlation ρ give the covariance Σ aₖ bₖ ρᵏ, k ≥ 1 (Mehler). For normal inputs that is
/// ρ itself; two rectangular ones have (6/π) arcsin(ρ/2).
struct ScoreCorrelation {
  private static let order = 40
  private let series: [Double]

  /// Factors the matrix of normal scores for coefficients of `members`.
  ///
  /// Where the matched matrix is indefinite although the given one is not (rounded shapes
  /// at the edge of the possible), the given one is used for the scores as it stands.
  ///
  /// - Throws: ``MonteCarloError`` if the given matrix is indefinite.
  static func factor(
    _ matrix: [[Double]], of inputs: [InputDistribution], members: [Int]
  ) throws(MonteCarloError) -> CorrelationFactor {
    let given: CorrelationFactor
    do throws(CorrelationFactor.Conflict) {
      given = try CorrelationFactor(matrix)
    } catch {
      throw .contradictoryCorrelations(
        members[error.first], members[error.second], allowed: error.allowed)
    }
    if inputs.allSatisfy(\.isNormal) { return given }
    let margins = inputs.map { $0.hasVariance ? ScoreCorrelation($0) : nil }
    var matched = matrix
    for i in inputs.indices {
      for j in 0..<i where matrix[i][j] != 0 && !(inputs[i].isNormal && inputs[j].isNormal) {
        guard let x = margins[i], let y = margins[j] else { continue }
        matched[i][j] = x.scoreCorrelation(with: y, for: matrix[i][j])
        matched[j][i] = matched[i][j]
      }
    }
    do throws(CorrelationFactor.Conflict) {
      return try CorrelationFactor(matched)
    } catch {
      return given
    }
  }

  init(_ distribution: InputDistribution) {
    let quantile = ScoreQuantile(distribution)
    let count = 1640
    let step = 2 * NormalScoreTable.scoreLimit / Double(count)
    var series = [Double](repeating: 0, count: Self.order + 1)
    var values: [Double] = []
    for k in 0...count {
      let z = Double(k) * step - NormalScoreTable.scoreLimit
      let x = quantile(z)
      values.append(x)
      let weight = step * 0.398942280401432678 * ConstantFolding.exp(-0.5 * z * z)
      var (before, current) = (0.0, 1.0)
      for n in 0...Self.order {
        series[n] += weight * x * current
        let root = Double(n).squareRoot()
        (before, current) = (
          current, (z * current - root * before) / Double(n + 1).squareRoot()
        )
      }
    }
    // In units of its own standard deviation.
    let mean = series[0]
    var variance = 0.0
    for k in 0...count {
      let z = Double(k) * step - NormalScoreTable.scoreLimit
      let weight = step * 0.398942280401432678 * ConstantFolding.exp(-0.5 * z * z)
      variance += weight * (values[k] - mean) * (values[k] - mean)
    }
    let deviation = variance.squareRoot()
    self.series = series.map { $0 / deviation }
  }

  /// The ρ for which the values have coefficient `r`; ±1 where the shapes do not allow as
  /// much.
  func scoreCorrelation(with other: ScoreCorrelation, for r: Double) -> Double {
    if r.magnitude == 1 { return r }
    func coefficient(_ rho: Double) -> Double {
      var (sum, power) = (0.0, 1.0)
      for k in 1...Self.order {
        power *= rho
        sum += series[k] * other.series[k] * power
      }
      return sum
    }
    if r > 0 ? coefficient(1) <= r : coefficient(-1) >= r { return r > 0 ? 1 : -1 }
    var (low, high) = (-1.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if coefficient(middle) < r { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}

extension InputDistribution {
  fileprivate var isNormal: Bool {
    switch self {
    case .normal: true
    case .studentT(_, _, let freedom): !freedom.isFinite
    default: false
    }
  }

  fileprivate var hasVariance: Bool {
    if case .studentT(_, _, let freedom) = self { freedom > 2 } else { true }
  }
}
