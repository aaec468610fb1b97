import Uncertainty

extension ProbabilityLaw {
  /// The name of the distribution; `constant` and `kernel` for what has no parameters.
  public var name: String {
    switch form {
    case .distribution(let distribution): distribution.name?.rawValue ?? "constant"
    case .kernels: "kernel"
    }
  }
}
