/// Both risks against the guard band, the same at each limit.
public struct GuardBandSweep: Sendable, Hashable {
  /// One guard band.
  public struct Point: Sendable, Hashable {
    /// w, in the unit of the problem; negative outside.
    public let guardBand: Double
    /// w/u.
    public let multiple: Double
    /// R_C; without a prior the probability that a true value just outside a limit is accepted.
    public let consumerRisk: Double
    /// R_P; without a prior the probability that a true value on a limit is rejected.
    public let producerRisk: Double
    /// C_FA R_C + C_FR R_P with a prior and costs.
    public let expectedCost: Double?
  }

  /// The points, ascending; empty where u is 0.
  public let points: [Point]
  /// Whether the risks are global ones.
  public let isGlobal: Bool

  /// The risks from 2u outside the limits to 4u inside, or to the middle of the tolerance.
  ///
  /// - Throws: ``ConformityError``
  public init(_ evaluation: ConformityEvaluation, count: Int = 49) throws(ConformityError) {
    // Guard bands and risks are the same, wherever lengths are counted from.
    let problem = evaluation.problem.nearOrigin?.problem ?? evaluation.problem
    let tolerance = problem.tolerance
    let u = evaluation.standardUncertainty
    isGlobal = problem.prior != nil
    guard u > 0, count >= 2 else {
      points = []
      return
    }
    let most = min(4 * u, tolerance.width.map { $0 / 2 } ?? .infinity)
    var integrator = RiskIntegrator()
    var found: [Point] = []
    for index in 0..<count {
      let w = -2 * u + (most + 2 * u) * (Double(index) / Double(count - 1))
      let acceptance = AcceptanceInterval(tolerance, guardBand: w)
      let consumer: Double
      let producer: Double
      var cost: Double?
      if let prior = problem.prior {
        let uncertainty = problem.uncertainty ?? .standard(u)
        consumer = try GlobalRisks.consumerRisk(
          prior, uncertainty, tolerance, acceptance, &integrator)
        producer = try GlobalRisks.producerRisk(
          prior, uncertainty, tolerance, acceptance, &integrator)
        cost = evaluation.costs?.expected(consumerRisk: consumer, producerRisk: producer)
      } else {
        let far = tolerance.width.map { w / u - $0 / u } ?? -.infinity
        consumer = NormalTail.within(far, -w / u)
        producer = NormalTail.outside(far, -w / u)
      }
      found.append(
        Point(
          guardBand: w, multiple: w / u, consumerRisk: consumer, producerRisk: producer,
          expectedCost: cost))
    }
    points = found
  }
}
