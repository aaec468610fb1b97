/// Turns observations of a known covariance, up to a factor, into uncorrelated ones of
/// equal variance.
enum Whitening {
  case none
  case factors([DoubleDouble])
  case triangle(CholeskyFactor)

  init(_ uncertainty: ObservationUncertainty, count: Int) throws(LeastSquaresError) {
    switch uncertainty {
    case .equal: self = .none
    case .weights(let weights):
      try Self.check(weights, "weights", count)
      self = .factors(weights.map { $0.squareRoot() })
    case .standard(let uncertainties):
      try Self.check(uncertainties, "standard uncertainties", count)
      self = .factors(uncertainties.map { .one / $0 })
    case .covariance(let matrix): self = .triangle(try CholeskyFactor(matrix, count: count))
    }
  }

  private static func check(
    _ values: [DoubleDouble], _ name: String, _ count: Int
  ) throws(LeastSquaresError) {
    if values.count != count {
      throw .wrongCount(name: name, expected: count, found: values.count)
    }
    for (index, value) in values.enumerated() {
      if !value.isFinite { throw .notFinite(name: name, index: index) }
      if value <= .zero { throw .notPositive(name: name, index: index) }
    }
  }

  func applied(_ vector: [DoubleDouble]) -> [DoubleDouble] {
    switch self {
    case .none: vector
    case .factors(let factors): zip(vector, factors).map { $0 * $1 }
    case .triangle(let factor): factor.whitened(vector)
    }
  }
}
