import Statistics
import Uncertainty

/// The trials of a fleet: what each stratum costs each side in each of them.
struct FleetSimulation {
  /// What a stratum comes to.
  struct Stratum {
    var scales = 0.0
    var turnover = 0.0
    /// What an error of 1 at every weighing costs, at the estimates.
    var factor = 0.0
    var customers: [Double] = []
    var traders: [Double] = []
  }

  let question: FleetQuestion
  private let measured: [FleetStratum]
  private(set) var losses: [Stratum]

  /// How many draws a stratum takes beside those of the document: two normal ones and a χ².
  private static let drawsEach = 3

  init(_ question: FleetQuestion, trials: Int, seed: UInt64) throws(EconomicsError) {
    self.question = question
    var measured: [FleetStratum] = []
    for stratum in question.strata {
      let trade = question.trades[stratum.trade]
      let scales = stratum.instruments.map { question.instruments[$0] }
      measured.append(
        try FleetStratum(
          errors: scales.map(trade.error), limits: scales.map(\.limit), fails: scales.map(\.fails),
          weights: question.weights))
    }
    self.measured = measured
    losses = []
    let drawn = try Self.draws(question, measured, trials: trials, seed: seed)
    for index in measured.indices {
      losses.append(try stratum(index, drawn, trials: trials))
    }
  }

  private struct Draws {
    /// By input of the document, in the unit of the question.
    let inputs: [[Double]]
    /// By stratum, ``drawsEach`` rows.
    let strata: [[Double]]
    /// From −1 to 1.
    let weights: [Double]
  }

  private static func draws(
    _ question: FleetQuestion, _ measured: [FleetStratum], trials: Int, seed: UInt64
  ) throws(EconomicsError) -> Draws {
    var laws = question.inputs.map(\.distribution)
    laws.append(
      question.weights > 0 ? .rectangular(lower: -1, upper: 1) : .constant(0))
    for stratum in measured {
      let degrees = Double(max(1, stratum.inspected - 1))
      laws += [
        .normal(mean: 0, standardDeviation: 1), .normal(mean: 0, standardDeviation: 1),
        // χ² with its degrees of freedom, over them.
        .gamma(shape: degrees / 2, rate: degrees / 2),
      ]
    }
    guard laws.count <= MonteCarloSimulation.mostDraws / trials else {
      throw .numerical(detail: "too-many-strata")
    }
    let rows: [[Double]]
    do throws(MonteCarloError) {
      rows = try MonteCarloSimulation.draws(of: laws, trials: trials, seed: seed)
    } catch {
      guard case .impossibleDistribution(let input) = error, input < question.inputs.count else {
        throw .numerical(detail: error.code)
      }
      throw .notFinite(parameter: question.inputs[input].name)
    }
    let count = question.inputs.count
    return Draws(
      inputs: zip(question.inputs, rows).map { input, row in row.map { input.value($0).value } },
      strata: Array(rows[(count + 1)...]), weights: rows[count])
  }

  private func stratum(
    _ index: Int, _ drawn: Draws, trials: Int
  ) throws(EconomicsError) -> Stratum {
    let place = question.strata[index]
    let trade = question.trades[place.trade]
    let errors = measured[index]
    let inspected = Double(errors.inspected)
    // The scales of a trade are shared out over its kinds and places as those inspected.
    let all = question.strata.filter { $0.trade == place.trade }
      .reduce(0) { $0 + $1.instruments.count }
    let part = inspected / Double(all)
    func number(_ argument: LossArgument, _ value: (Int) -> Double) -> Double? {
      switch argument {
      case .input(let input): value(input)
      case .value(let value): value
      case .optimum, .absent: nil
      }
    }
    /// Scales, weighings of each, and the price.
    func sizes(_ value: (Int) -> Double) -> (scales: Double, weighings: Double, price: Double) {
      let scales = number(trade.scales, value).map { $0 * part } ?? inspected
      let weighings =
        number(trade.weighings, value) ?? (number(trade.quantity, value) ?? 0) / trade.meanLoad
      return (scales, weighings, number(trade.price, value) ?? 0)
    }
    var result = Stratum()
    let now = sizes { question.inputs[$0].estimate }
    result.scales = now.scales
    result.factor = now.scales * now.weighings * now.price
    result.turnover = try (result.factor * trade.meanLoad).checked()
    result.customers.reserveCapacity(trials)
    result.traders.reserveCapacity(trials)
    let rows = drawn.strata[(index * Self.drawsEach)..<((index + 1) * Self.drawsEach)]
    let (first, second, chi) = (rows[rows.startIndex], rows[rows.startIndex + 1], rows.last ?? [])
    for trial in 0..<trials {
      let size = sizes { drawn.inputs[$0][trial] }
      var means = errors.means(at: drawn.weights[trial])
      let left = size.scales > inspected ? 1 - inspected / size.scales : 0
      let deviation = errors.inspected > 1 ? 1 / chi[trial].squareRoot() : 1
      let (a, b) = Self.deviations(
        errors, left: left, first[trial] * deviation, second[trial] * deviation)
      means.above = max(0, means.above + a)
      means.below = max(0, means.below + b)
      let factor = size.scales * size.weighings * size.price
      let (customers, traders) =
        trade.direction == .selling ? (means.above, means.below) : (means.below, means.above)
      result.customers.append(try (factor * customers).checked())
      result.traders.append(try (factor * traders).checked())
    }
    return result
  }

  /// Two correlated deviations of the means, from two independent ones of unit size.
  private static func deviations(
    _ errors: FleetStratum, left: Double, _ first: Double, _ second: Double
  ) -> (Double, Double) {
    let above = left * errors.scatter.above + errors.knowledge.above
    let below = left * errors.scatter.below + errors.knowledge.below
    let both = left * errors.scatter.both + errors.knowledge.both
    let (a, b) = (above.squareRoot(), below.squareRoot())
    guard a > 0 else { return (0, b * second) }
    let slope = both / above
    return (a * first, slope * a * first + max(0, below - slope * both).squareRoot() * second)
  }

  /// What strata come to together.
  func loss(
    _ indices: [Int], trade: Int? = nil, kind: String? = nil, place: String? = nil
  ) throws(EconomicsError) -> FleetLoss {
    var (customers, traders) = ([Double](), [Double]())
    let trials = losses[indices[0]].customers.indices
    for trial in trials {
      customers.append(indices.reduce(0) { $0 + losses[$1].customers[trial] })
      traders.append(indices.reduce(0) { $0 + losses[$1].traders[trial] })
    }
    var (inspected, failed, scales, turnover) = (0, 0, 0.0, 0.0)
    var (taken, failing, net) = (0.0, 0.0, 0.0)
    var (meanCustomers, meanTraders) = (0.0, 0.0)
    var (forTraders, forCustomers) = (0, 0)
    for index in indices {
      let stratum = question.strata[index]
      let sells = question.trades[stratum.trade].direction == .selling
      let (errors, loss) = (measured[index], losses[index])
      inspected += errors.inspected
      failed += stratum.instruments.count { question.instruments[$0].fails }
      for index in stratum.instruments {
        let error = question.trades[stratum.trade].error(of: question.instruments[index]).value
        if error != 0 { (error > 0) == sells ? (forTraders += 1) : (forCustomers += 1) }
      }
      scales += loss.scales
      turnover += loss.turnover
      let expected = errors.expected
      meanCustomers += loss.factor * (sells ? expected.above : expected.below)
      meanTraders += loss.factor * (sells ? expected.below : expected.above)
      let means = errors.means(at: 0)
      taken += loss.factor * (sells ? means.above : means.below)
      failing += loss.factor * (sells ? errors.failing.above : errors.failing.below)
      net += loss.factor * (sells ? errors.meanError : -errors.meanError)
    }
    let favour: SignTest
    do throws(StatisticsError) {
      favour = try SignTest(positive: forTraders, negative: forCustomers)
    } catch {
      throw .numerical(detail: error.code)
    }
    return FleetLoss(
      trade: trade, kind: kind, place: place, inspected: inspected, failed: failed, scales: scales,
      turnover: turnover, customers: FleetAmount(mean: meanCustomers, trials: customers),
      traders: FleetAmount(mean: meanTraders, trials: traders),
      net: FleetAmount(
        mean: meanCustomers - meanTraders, trials: zip(customers, traders).map { $0 - $1 }),
      customersFailing: taken > 0 ? failing / taken : nil, favour: favour,
      share: turnover > 0 ? net / turnover : nil)
  }
}
