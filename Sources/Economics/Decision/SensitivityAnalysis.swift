import GSL
import Statistics
import Uncertainty

/// By how much one input moves the net present value of a solution, from its P10 to its P90.
public struct TornadoBar: Sendable, Hashable {
  /// The index of the input.
  public let input: Int
  /// The P10 and the P90 of the input, in the unit of the case.
  public let low: Double
  /// The P90 of the input.
  public let high: Double
  /// NPV with the input at its P10 and all others at their estimates.
  public let worthAtLow: Double
  /// NPV with the input at its P90 and all others at their estimates.
  public let worthAtHigh: Double
  /// NPV with all inputs at their estimates: an error of either sign may make it less.
  public let worthAtEstimate: Double

  /// The length of the bar: from the least to the greatest of the three.
  public var swing: Double {
    max(worthAtLow, worthAtHigh, worthAtEstimate) - min(worthAtLow, worthAtHigh, worthAtEstimate)
  }
}

/// The share of an input in the variance of the net present value (Sobol' indices).
public struct VarianceShare: Sendable, Hashable {
  /// The index of the input.
  public let input: Int
  /// V(E[NPV | x])/V(NPV): what the variance would be less if x were known.
  public let first: Double
  /// The share of all that x has a part in, alone and with others.
  public let total: Double
}

/// The value of an input at which a solution is worth nothing against doing nothing.
public struct BreakEvenValue: Sendable, Hashable {
  /// The index of the input.
  public let input: Int
  /// In the unit of the case; the crossing nearest to the estimate.
  public let value: Double
  /// Whether the solution pays above it, or below.
  public let paysAbove: Bool
}

/// What a solution's worth hangs on.
struct SensitivityAnalysis {
  let model: SavingsModel
  let option: Int
  let sample: SavingsSample

  init(_ model: SavingsModel, option: Int, sample: SavingsSample) {
    self.model = model
    self.option = option
    self.sample = sample
  }

  private func worth(_ values: [Double]) throws(EconomicsError) -> Double {
    try model.outcomes(values)[option].netPresentValue
  }

  private func worth(_ input: Int, _ value: Double) throws(EconomicsError) -> Double {
    var values = model.question.estimates
    values[input] = value
    return try worth(values)
  }

  /// The bars, longest first; inputs that move nothing are left out.
  func tornado(_ uncertain: [Int]) throws(EconomicsError) -> [TornadoBar] {
    let here = try worth(model.question.estimates)
    var bars: [TornadoBar] = []
    for input in uncertain {
      let sorted = sample.rows[input].sorted()
      let low = OrderStatistic.quantile(0.1, of: sorted)
      let high = OrderStatistic.quantile(0.9, of: sorted)
      bars.append(
        TornadoBar(
          input: input, low: low, high: high, worthAtLow: try worth(input, low),
          worthAtHigh: try worth(input, high), worthAtEstimate: here))
    }
    return bars.filter { $0.swing > 0 }.sorted { ($0.swing, -$0.input) > ($1.swing, -$1.input) }
  }

  /// The shares, largest total first.
  ///
  /// From two independent samples A and B, and A with the column of the input from B
  /// (M. J. W. Jansen, Computer Physics Communications 117 (1999) 35; A. Saltelli and others,
  /// ibid. 181 (2010) 259, table 2): `V_i = V − ½ mean (f(B) − f(A_B))²`,
  /// `V_Ti = ½ mean (f(A) − f(A_B))²`.
  func shares(_ uncertain: [Int], count: Int) throws(EconomicsError) -> [VarianceShare] {
    let count = min(count, sample.trials)
    let other = try SavingsSample(
      model.question, trials: count, seed: sample.seed &+ 0x9E37_79B9_7F4A_7C15)
    var (a, b): ([Double], [Double]) = ([], [])
    for trial in 0..<count {
      a.append(try worth(sample.values(trial)))
      b.append(try worth(other.values(trial)))
    }
    let all = a + b
    let mean = CompensatedSum(all).value / Double(all.count)
    let variance =
      CompensatedSum(all.map { ($0 - mean) * ($0 - mean) }).value / Double(all.count - 1)
    guard variance > 0 else { return [] }
    var shares: [VarianceShare] = []
    for input in uncertain {
      var (first, total) = (CompensatedSum(), CompensatedSum())
      for trial in 0..<count {
        var values = sample.values(trial)
        values[input] = other.rows[input][trial]
        let mixed = try worth(values)
        first.add((b[trial] - mixed) * (b[trial] - mixed))
        total.add((a[trial] - mixed) * (a[trial] - mixed))
      }
      let half = 2 * Double(count) * variance
      shares.append(
        VarianceShare(
          input: input, first: min(max(1 - first.value / half, 0), 1),
          total: min(max(total.value / half, 0), 1)))
    }
    return shares.sorted { ($0.total, -$0.input) > ($1.total, -$1.input) }
  }

  /// Where the solution just pays, by input; inputs that never decide it are left out.
  func breakEven() throws(EconomicsError) -> [BreakEvenValue] {
    let estimates = model.question.estimates
    let here = try worth(estimates)
    var found: [BreakEvenValue] = []
    for input in estimates.indices {
      if let value = try crossing(input, from: estimates[input], worth: here) {
        found.append(value)
      }
    }
    return found
  }

  /// The crossing nearest to the estimate: steps outward to either side, then Brent's method.
  private func crossing(
    _ input: Int, from estimate: Double, worth here: Double
  ) throws(EconomicsError) -> BreakEvenValue? {
    let parameter = model.question.inputs[input]
    let domain = parameter.kind.domain
    let isSigned = domain.lowerBound < -1
    let deviation = parameter.distribution.standardDeviation.map { $0 * parameter.scale } ?? 0
    let size = max(estimate.magnitude, deviation)
    guard size > 0, here != 0 else { return nil }
    var nearest: BreakEvenValue?
    for direction in [-1.0, 1] {
      var (last, lastWorth) = (estimate, here)
      for step in 1...64 {
        // Fine near the estimate, then doubling: up to some 4000 times its size.
        let distance =
          size * (step <= 20 ? Double(step) / 20 : Elementary.exp(Double(step - 20) / 5.3))
        var next = estimate + direction * distance
        if !isSigned, next < domain.lowerBound { next = domain.lowerBound }
        if next > domain.upperBound { next = domain.upperBound }
        if next == last { break }
        // Beyond where the question makes sense there is no crossing.
        guard let worth = try? worth(input, next) else { break }
        // At an end of the domain, where nothing is left to lose or to gain, nothing turns.
        let isAtEnd = next == domain.lowerBound || next == domain.upperBound
        if (worth < 0) != (lastWorth < 0), !(worth == 0 && isAtEnd) {
          let value = try root(input, last, next)
          let isNearer =
            nearest.map { (value - estimate).magnitude < ($0.value - estimate).magnitude } ?? true
          if isNearer {
            let pays = here > 0
            nearest = BreakEvenValue(
              input: input, value: value, paysAbove: pays == (value < estimate))
          }
          break
        }
        (last, lastWorth) = (next, worth)
      }
    }
    return nearest
  }

  private func root(
    _ input: Int, _ low: Double, _ high: Double
  ) throws(EconomicsError) -> Double {
    do throws(SolverError<EconomicsError>) {
      let bracket: RootBracket
      do throws(GSLError) { bracket = try RootBracket(low, high) } catch {
        throw SolverError<EconomicsError>.solver(error)
      }
      return try bracket.root(relative: 1e-12) { (x: Double) throws(EconomicsError) in
        try worth(input, x)
      }
    } catch {
      switch error {
      case .solver(let cause): throw .numerical(detail: cause.code)
      case .function(let cause): throw cause
      }
    }
  }
}
