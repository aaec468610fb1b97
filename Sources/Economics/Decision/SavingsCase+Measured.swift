import Uncertainty

extension SavingsCase {
  /// The losses by bias, into which measured errors can be put.
  public var biasLosses: [String] { losses.filter { $0.mechanism == .bias }.map(\.name) }

  /// The case with measured errors in the place of the error that a loss states.
  ///
  /// - The measured error is the whole error: a relative one that the loss states gives way too.
  /// - With one load the bias is the error at the load. With a profile it is the mean over the
  ///   profile, each load keeps its distance from it, and what is not known is one input, common
  ///   to all loads: the mean u.
  /// - Where the bias is an input that several losses share, all of them get the measured one.
  /// - A solution that changes the error keeps what it says; others get the measured one.
  ///
  /// - Parameters:
  ///   - errors: in the unit of trade.
  ///   - name: a loss by bias.
  /// - Returns: `nil` where no loss by bias has the name.
  /// - Throws: ``EconomicsError/missing(parameter:)`` where the loss does not say at which load,
  ///   and errors differ.
  public func measured(
    _ errors: MeasuredErrors, loss name: String
  ) throws(EconomicsError) -> (question: SavingsCase, bias: MeasuredBias)? {
    guard let place = losses.firstIndex(where: { $0.name == name && $0.mechanism == .bias })
    else { return nil }
    let loss = losses[place]
    let (bias, profile) = try loss.measured(errors, values: estimates)
    var inputs = self.inputs
    let stated = loss.arguments[SavingsLoss.biasPlace]
    var index = inputs.count
    if case .input(let shared) = stated { index = shared }
    let input = try EconomicInput(
      index < inputs.count ? inputs[index].name : "\(name).bias", kind: .signedQuantity,
      estimate: bias.error,
      distribution: bias.uncertainty > 0
        ? .normal(mean: bias.error, standardDeviation: bias.uncertainty) : .constant(bias.error))
    if index < inputs.count { inputs[index] = input } else { inputs.append(input) }
    func changed(_ other: SavingsLoss) -> SavingsLoss {
      var other = other
      guard other.statesError(as: loss) else { return other }
      other.arguments[SavingsLoss.biasPlace] = .input(index)
      other.arguments[SavingsLoss.relativeBiasPlace] = .value(0)
      other.profile = profile
      return other
    }
    var now = losses
    now[place] = changed(loss)
    let then = solutions.map { solution in
      var losses = solution.losses
      losses[place] = changed(losses[place])
      return solution.with(losses)
    }
    let question = try SavingsCase(
      title: title, currency: currency, unit: unit, gramsPerUnit: gramsPerUnit, inputs: inputs,
      losses: now, solutions: then, horizon: horizon, rate: rate, countsGains: countsGains)
    return (question, bias)
  }
}

extension SavingsLoss {
  /// Where the bias stands among the arguments of a loss by bias.
  static let biasPlace = 4
  /// Where the relative bias stands.
  static let relativeBiasPlace = 5

  /// Whether it says of the error what `other` says.
  fileprivate func statesError(as other: SavingsLoss) -> Bool {
    arguments[Self.biasPlace] == other.arguments[Self.biasPlace]
      && arguments[Self.relativeBiasPlace] == other.arguments[Self.relativeBiasPlace]
      && profile == other.profile
  }

  /// The measured error at the loads of a loss by bias, and the profile about it.
  fileprivate func measured(
    _ errors: MeasuredErrors, values: [Double]
  ) throws(EconomicsError) -> (MeasuredBias, [ProfilePoint]) {
    let read = Reader(values: values, arguments: arguments)
    guard let weighings = read.stated(0) else { throw .missing(parameter: "weighings") }
    if profile.isEmpty {
      var load = read.stated(1)
      if load == nil, let quantity = read.stated(2), weighings > 0 { load = quantity / weighings }
      if load == nil, errors.points.count == 1 { load = errors.points[0].load }
      guard let load else { throw .missing(parameter: "load") }
      let here = errors.value(at: load)
      return (
        MeasuredBias(
          loss: name, loads: load...load, error: here.error, uncertainty: here.uncertainty,
          tested: errors.range), []
      )
    }
    var profile = profile
    var (error, uncertainty, shares) = (0.0, 0.0, 0.0)
    var loads: [Double] = []
    for point in profile {
      let load = read.number(point.load) ?? 0
      let share = read.number(point.share) ?? 0
      let here = errors.value(at: load)
      loads.append(load)
      error += share * here.error
      uncertainty += share * here.uncertainty
      shares += share
    }
    guard shares > 0 else { throw .sharesDoNotSum(shares) }
    (error, uncertainty) = (error / shares, uncertainty / shares)
    for index in profile.indices {
      profile[index].bias = .value(errors.value(at: loads[index]).error - error)
      profile[index].relativeBias = .value(0)
    }
    let range = (loads.min() ?? 0)...(loads.max() ?? 0)
    return (
      MeasuredBias(
        loss: name, loads: range, error: error, uncertainty: uncertainty, tested: errors.range),
      profile
    )
  }
}
