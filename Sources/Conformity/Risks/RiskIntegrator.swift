import GSL

/// Probabilities of a true value and a measured value together:
/// ∫ g₀(η) P(measured on a side | η) dη over a region of true values η
/// (JCGM 106:2012, 9.5.2).
///
/// The integrals are relative to their own size, so that a risk of 10⁻³⁰ has as many right
/// digits as one of a half. One value serves any number of integrals, one after another.
struct RiskIntegrator: ~Copyable {
  /// Made when an integral needs it, which few do.
  private var quadrature: AdaptiveQuadrature?
  private var rule = KronrodRule()
  private var panels: [KronrodRule.Panel] = []

  init() {}

  private static func workspace() throws(ConformityError) -> AdaptiveQuadrature {
    do throws(GSLError) {
      return try AdaptiveQuadrature(limit: 2000)
    } catch {
      throw .numerical(detail: error.code)
    }
  }

  private static func relative(_ tolerance: Double) throws(ConformityError) -> IntegralTolerance {
    do throws(GSLError) {
      return try IntegralTolerance(relative: tolerance)
    } catch {
      throw .numerical(detail: error.code)
    }
  }

  /// P(lower ≤ η ≤ upper, and measured on `side`).
  ///
  /// A law of single values is summed; its values on a limit belong to the region. The region
  /// is open at an end where `openLower` or `openUpper` says so, which only single values feel.
  mutating func joint(
    _ law: ProbabilityLaw, _ lower: Double, _ upper: Double, openLower: Bool = false,
    openUpper: Bool = false, _ side: MeasuredSide, _ uncertainty: MeasurementUncertainty
  ) throws(ConformityError) -> Double {
    if let atoms = law.atoms {
      var sum = 0.0
      for atom in atoms {
        let eta = atom.value
        if eta < lower || eta > upper || (openLower && eta == lower)
          || (openUpper && eta == upper)
        {
          continue
        }
        let u = uncertainty.standardUncertainty(at: eta)
        let values = side.values
        sum +=
          atom.probability
          * (u > 0
            ? side.probability(at: eta, u: u) : eta >= values.lower && eta <= values.upper ? 1 : 0)
      }
      return min(sum, 1)
    }
    if case .standard(0) = uncertainty { return try exact(law, lower, upper, side) }
    if case .relative(0) = uncertainty { return try exact(law, lower, upper, side) }
    if case .standard(let u) = uncertainty, let (mean, deviation) = law.normalParameters {
      return try peaked(mean, deviation, lower, upper, side, u)
    }
    return try general(law, lower, upper, side, uncertainty)
  }

  /// Without uncertainty the measured value is the true one.
  private func exact(
    _ law: ProbabilityLaw, _ lower: Double, _ upper: Double, _ side: MeasuredSide
  ) throws(ConformityError) -> Double {
    let low = max(lower, side.values.lower)
    let high = min(upper, side.values.upper)
    return low < high ? try law.parts(low, high).within : 0
  }

  // MARK: A normal prior

  /// The integral for a normal prior, about its one peak.
  ///
  /// The logarithm of the integrand is concave, its curvature between 1/σ² and 1/σ² + 1/u².
  /// So there is one peak, found from the slope, and a distance beyond which nothing counts.
  private mutating func peaked(
    _ mean: Double, _ deviation: Double, _ lower: Double, _ upper: Double, _ side: MeasuredSide,
    _ u: Double
  ) throws(ConformityError) -> Double {
    let reach = side.reach(u: u)
    let low = max(lower, mean - 39 * deviation, reach.lower)
    let high = min(upper, mean + 39 * deviation, reach.upper)
    guard low < high else { return 0 }
    let inverse = 1 / (deviation * deviation)
    func slope(_ eta: Double) -> Double {
      (mean - eta) * inverse + side.logSlope(at: eta, u: u)
    }
    var peak = low
    let slopeAtLow = slope(low)
    if slopeAtLow > 0 {
      peak = high
      if slope(high) < 0 {
        let (a, b) = (low, high)
        do throws(GSLError) {
          // The peak need not be exact: it only says where to look.
          peak = try RootBracket(a, b).root(
            relative: 1e-6, absolute: 1e-3 * min(deviation, u), of: slope)
        } catch {
          throw .numerical(detail: error.code)
        }
      }
    }
    let width = 1 / (inverse + 1 / (u * u)).squareRoot()
    var points = [peak]
    for (end, direction) in [(low, -1.0), (high, 1.0)] where (end - peak) * direction > 0 {
      // Falling from the peak at least like −s d − d²/(2σ²): past this by more than e⁻⁴⁰.
      let fall = max(-direction * slope(peak), 0)
      let far = 80 / (fall + (fall * fall + 80 * inverse).squareRoot())
      var distance = 2 * min(width, fall > 0 ? 2 / fall : width)
      let last = min((end - peak) * direction, far)
      while distance < last {
        points.append(peak + direction * distance)
        distance *= 4
      }
      points.append(peak + direction * last)
    }
    points.sort()
    return try integral(over: points) { eta throws(GSLError) in
      let p = side.probability(at: eta, u: u)
      return p == 0 ? 0 : NormalTail.density((eta - mean) / deviation) / deviation * p
    }
  }

  // MARK: Any prior

  private mutating func general(
    _ law: ProbabilityLaw, _ lower: Double, _ upper: Double, _ side: MeasuredSide,
    _ uncertainty: MeasurementUncertainty
  ) throws(ConformityError) -> Double {
    let landmarks = law.landmarks
    guard let first = landmarks.first, let last = landmarks.last else { return 0 }
    var (low, high) = (max(lower, first), min(upper, last))
    var points = landmarks
    for limit in side.limits {
      let u = uncertainty.standardUncertainty(at: limit)
      points += Self.steps(about: limit, u)
    }
    // Where the tail of the one cuts off the rise of the other, the peak is at the edge.
    let spread = min(high - low, law.standardDeviation ?? (high - low))
    for edge in [low, high] {
      points += Self.steps(about: edge, spread)
      points += Self.steps(about: edge, uncertainty.standardUncertainty(at: edge))
    }
    if case .standard(let u) = uncertainty {
      let reach = side.reach(u: u)
      (low, high) = (max(low, reach.lower), min(high, reach.upper))
    }
    guard low < high else { return 0 }
    let density = try Self.density(of: law)
    return try integral(over: Self.ordered(points, low, high)) { eta throws(GSLError) in
      let u = uncertainty.standardUncertainty(at: eta)
      let values = side.values
      let p =
        u > 0
        ? side.probability(at: eta, u: u) : eta >= values.lower && eta <= values.upper ? 1.0 : 0
      return p == 0 ? 0 : try density(eta) * p
    }
  }

  /// Σ over regions of ∫ g₀(η) exp(−(y − η)²/(2u²)) dη, each up to the same factor: the
  /// weights of the posterior below, within and above the limits.
  mutating func posteriorWeights(
    _ law: ProbabilityLaw, _ lower: Double, _ upper: Double, value y: Double, u: Double
  ) throws(ConformityError) -> (below: Double, within: Double, above: Double) {
    if let atoms = law.atoms {
      let nearest = atoms.min { abs(y - $0.value) < abs(y - $1.value) }?.value ?? y
      var (below, within, above) = (0.0, 0.0, 0.0)
      for atom in atoms {
        let exponent = (nearest - atom.value) * (2 * y - atom.value - nearest) / (2 * u * u)
        let weight = atom.probability * Elementary.exp(-exponent)
        if atom.value < lower {
          below += weight
        } else if atom.value > upper {
          above += weight
        } else {
          within += weight
        }
      }
      return (below, within, above)
    }
    let landmarks = law.landmarks
    guard let first = landmarks.first, let last = landmarks.last else { return (0, 0, 0) }
    // (y − η)² − (y − e)² = (e − η)(2y − η − e), e the possible value nearest to y: as a
    // product it keeps its digits however far y lies out.
    let nearest = min(max(y, first), last)
    let distance = abs(y - nearest)
    let density = try Self.density(of: law)
    // Beyond an end of the support the weight falls off like exp(−|e − η| distance/u²).
    let fall = distance > u ? u * (u / distance) : u
    func weight(_ from: Double, _ to: Double) throws(ConformityError) -> Double {
      let low = max(from, first, nearest - 40 * u)
      let high = min(to, last, nearest + 40 * u)
      guard low < high else { return 0 }
      var points = landmarks
      for edge in [nearest, low, high] {
        points += Self.steps(about: edge, u)
        if fall < u { points += Self.steps(about: edge, fall) }
      }
      return try integral(over: Self.ordered(points, low, high)) { eta throws(GSLError) in
        let exponent = (nearest - eta) * (2 * y - eta - nearest) / (2 * u * u)
        return exponent > 745 ? 0 : try density(eta) * Elementary.exp(-exponent)
      }
    }
    return (
      try weight(-.infinity, lower), try weight(lower, upper), try weight(upper, .infinity)
    )
  }

  private static func density(
    of law: ProbabilityLaw
  ) throws(ConformityError) -> (Double) throws(GSLError) -> Double {
    do throws(GSLError) {
      return try law.densityFunction()
    } catch {
      throw .numerical(detail: error.code)
    }
  }

  /// Points about a limit, near and far in the measure `scale`.
  private static func steps(about limit: Double, _ scale: Double) -> [Double] {
    if !(scale > 0) || !scale.isFinite { return [limit] }
    return [0.03, 0.2, 0.75, 1.5, 3, 5, 8, 12, 20].flatMap {
      [limit - $0 * scale, limit + $0 * scale]
    }
      + [limit]
  }

  /// The points between two ends, ascending, without those that hardly lengthen a neighbour.
  private static func ordered(_ points: [Double], _ low: Double, _ high: Double) -> [Double] {
    var result = [low]
    let least = (high - low) * 1e-13
    let inner = points.filter { $0 > low && $0 < high }.sorted() + [high]
    for (point, next) in zip(inner, inner.dropFirst())
    where point - (result.last ?? low) > max(least, 0.25 * (next - point)) {
      result.append(point)
    }
    while result.count > 1, high - (result.last ?? low) <= least { result.removeLast() }
    return result + [high]
  }

  /// The integral over points that are ascending.
  private mutating func integral(
    over points: [Double], _ integrand: (Double) throws(GSLError) -> Double
  ) throws(ConformityError) -> Double {
    guard let low = points.first, let high = points.last, low < high else { return 0 }
    var failure = GSLError.noConvergence
    do throws(GSLError) {
      if let sum = try panelSum(over: points, integrand) { return max(sum, 0) }
    } catch {
      throw .numerical(detail: error.code)
    }
    if quadrature == nil { quadrature = try Self.workspace() }
    // The finest first; a law with poles may not let a rule hold it.
    for goal in [Self.finest, 1e-8, 1e-5] {
      let tolerance = try Self.relative(goal)
      do throws(GSLError) {
        let found = try quadrature?.integral(
          from: low, to: high, breakpoints: points, tolerance: tolerance, integrand)
        return max(found?.value ?? 0, 0)
      } catch {
        failure = error
        if error != .noConvergence { break }
      }
    }
    throw .numerical(detail: failure.code)
  }

  /// How closely an integral is wanted, relative to its size.
  private static let finest = 1e-11

  /// The integral by panels between the points, halved where they are off most.
  ///
  /// - Returns: `nil` where a few dozen halvings do not do: the integrand is not smooth.
  @inline(__always)
  private mutating func panelSum(
    over points: [Double], _ integrand: (Double) throws(GSLError) -> Double
  ) throws(GSLError) -> Double? {
    panels.removeAll(keepingCapacity: true)
    for index in 1..<points.count {
      panels.append(try rule.panel(points[index - 1], points[index], integrand))
    }
    for _ in 0..<40 {
      var (sum, error, worst) = (0.0, 0.0, 0)
      for (index, panel) in panels.enumerated() {
        sum += panel.value
        error += panel.error
        if panel.error > panels[worst].error { worst = index }
      }
      if !sum.isFinite { return nil }
      if error <= Self.finest * abs(sum) { return sum }
      let panel = panels[worst]
      let middle = panel.lower + (panel.upper - panel.lower) / 2
      panels[worst] = try rule.panel(panel.lower, middle, integrand)
      panels.append(try rule.panel(middle, panel.upper, integrand))
    }
    return nil
  }
}
