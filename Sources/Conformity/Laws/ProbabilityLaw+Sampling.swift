import Uncertainty

extension ProbabilityLaw {
  /// A function that draws values of the law.
  func sampler() -> (inout SeededStream) -> Double {
    if let atoms {
      var cumulative: [Double] = []
      var sum = 0.0
      for atom in atoms {
        sum += atom.probability
        cumulative.append(sum)
      }
      return { stream in
        let p = stream.uniform() * sum
        var (low, high) = (0, cumulative.count - 1)
        while low < high {
          let middle = (low + high) / 2
          if cumulative[middle] < p { low = middle + 1 } else { high = middle }
        }
        return atoms[low].value
      }
    }
    switch form {
    case .kernels(let points, let bandwidth):
      return { stream in
        let index = min(Int(stream.uniform() * Double(points.count)), points.count - 1)
        return points[index] + bandwidth * stream.normal()
      }
    case .distribution(let distribution): return { Self.draw(distribution, &$0) }
    }
  }

  private static func draw(
    _ distribution: InputDistribution, _ stream: inout SeededStream
  ) -> Double {
    switch distribution {
    case .normal(let mean, let deviation): return mean + deviation * stream.normal()
    case .rectangular(let a, let b): return a + (b - a) * stream.uniform()
    case .triangular(let a, let b):
      return a + (b - a) * (stream.uniform() + stream.uniform()) / 2
    case .trapezoidal(let a, let b, let beta):
      // The sum of two rectangles (JCGM 101:2008, 6.4.4).
      return a + (b - a) / 2 * ((1 + beta) * stream.uniform() + (1 - beta) * stream.uniform())
    case .arcsine(let a, let b):
      return a + (b - a) / 2 * (1 + Elementary.cos(Double.pi * stream.uniform()))
    case .studentT(let location, let scale, let nu):
      let z = stream.normal()
      if nu.isInfinite { return location + scale * z }
      return location + scale * z * (nu / (2 * stream.gamma(nu / 2))).squareRoot()
    case .curvilinearTrapezoid(let a, let b, let d):
      let half = (b - a) / 2 + d * (2 * stream.uniform() - 1)
      return a + (b - a) / 2 + half * (2 * stream.uniform() - 1)
    case .exponential(let mean): return -mean * Elementary.log(stream.uniform())
    case .gamma(let shape, let rate): return stream.gamma(shape) / rate
    case .lognormal(let m, let s): return Elementary.exp(m + s * stream.normal())
    case .beta(let alpha, let beta, let a, let b):
      let x = stream.gamma(alpha)
      return a + (b - a) * x / (x + stream.gamma(beta))
    case .poisson, .empirical, .constant:
      preconditionFailure("a law of single values is drawn from its list")
    }
  }
}
