extension SavingsLoss {
  /// What the loss comes to.
  ///
  /// - Parameters:
  ///   - values: the inputs of the case.
  ///   - gramsPerUnit: how many g or mL the unit of trade has; `nil` for other units.
  ///   - countsGains: whether what an error brings the owner is counted as a gain. It is the
  ///     other party's loss, and not a profit to be kept.
  /// - Throws: ``EconomicsError``
  public func value(
    _ values: [Double], gramsPerUnit: Double?, countsGains: Bool
  ) throws(EconomicsError) -> LossValue {
    let read = Reader(values: values, arguments: arguments)
    switch mechanism {
    case .bias:
      let signed = try biasLoss(read)
      return LossValue(own: countsGains ? signed : max(signed, 0), taken: max(-signed, 0))
    case .disputes:
      return LossValue(
        own: try Disputes(
          weighings: read[0], threshold: read[1], uncertainty: read[2], bias: read[3],
          cost: read[4]
        ).annualCost)
    case .fill:
      let fill = try fillTarget(read, gramsPerUnit: gramsPerUnit)
      return LossValue(
        own: try fill.annualGiveaway(packages: read[0], cost: read[1], actual: read.stated(7)))
    case .refill:
      let optimum = try RefillOptimum(
        limit: read[2], deviation: read[3], unitCost: max(read[1], .leastNormalMagnitude),
        refillCost: max(read[4], .leastNormalMagnitude))
      // What every good container must hold is no loss.
      return LossValue(own: read[0] * (optimum.cost - read[1] * read[2]))
    case .falseRejects:
      return LossValue(
        own: try FalseRejects(
          items: read[0], probability: read[1], value: read[2], shareLost: read[3],
          handling: read[4], fixed: read[5]
        ).annualCost)
    case .qualityLoss:
      return LossValue(
        own: try QualityLoss(cost: read[1], deviation: read[2]).annualLoss(
          items: read[0], standardDeviation: read[3], bias: read[4]))
    case .recalibration: return LossValue(own: try recalibration(read))
    case .lookBack:
      return LossValue(
        own: try LookBackExposure(annualValue: read[0], hazard: read[1], interval: read[2])
          .annualCost(share: read[3]))
    case .decisionRisk: return LossValue(own: try decisionRisk(read))
    case .fine: return LossValue(own: read[0] * read[1])
    case .unlawfulGain:
      // Only what errs in the owner's favour, beyond the limit, is a gain.
      let excess = max(-direction.costSign * read[3] - read[4], 0)
      return LossValue(own: read[0] * excess / read[5] * read[2] * read[1])
    case .verification:
      return LossValue(own: (read[0] * read[2] + read[3] * read[4] + read[5]) / read[1])
    case .other: return LossValue(own: read[0])
    }
  }

  /// The numbers of the arguments.
  struct Reader {
    let values: [Double]
    let arguments: [LossArgument]

    /// A parameter that has a value.
    subscript(_ index: Int) -> Double { stated(index) ?? 0 }

    /// A parameter that may be left to be found.
    func stated(_ index: Int) -> Double? { number(arguments[index]) }

    func number(_ argument: LossArgument) -> Double? {
      switch argument {
      case .input(let index): values[index]
      case .value(let value): value
      case .optimum, .absent: nil
      }
    }
  }

  /// L = ± p Σ (N w b + N w m r), the profile's errors on top of the loss's own.
  private func biasLoss(_ read: Reader) throws(EconomicsError) -> Double {
    let (price, bias, relative) = (read[3], read[4], read[5])
    let weighings = read[0]
    var sum = weighings * bias
    if profile.isEmpty {
      sum += relative * (read.stated(2) ?? weighings * read[1])
    } else {
      var total = 0.0
      for point in profile {
        let share = read.number(point.share) ?? 0
        let load = read.number(point.load) ?? 0
        total += share
        sum +=
          weighings * share
          * ((read.number(point.bias) ?? 0)
            + (relative + (read.number(point.relativeBias) ?? 0)) * load)
      }
      // Shares that are not well known still are shares of the whole.
      if total > 0 { sum = weighings * bias + (sum - weighings * bias) / total }
    }
    return try (direction.costSign * price * sum).checked()
  }

  /// The target of a filling line, with T by OIML R 87 where none is stated.
  func fillTarget(_ read: Reader, gramsPerUnit: Double?) throws(EconomicsError) -> FillTarget {
    let nominal = read[2]
    var deficiency = read.stated(3)
    if deficiency == nil, let gramsPerUnit {
      deficiency = try TolerableDeficiency.value(nominal: nominal * gramsPerUnit)
        .map { $0 / gramsPerUnit }
    }
    guard let deficiency else { throw .missing(parameter: "deficiency") }
    return try FillTarget(
      nominal: nominal, deficiency: deficiency, filling: read[4], drift: read[5], scale: read[6])
  }

  private func recalibration(_ read: Reader) throws(EconomicsError) -> Double {
    // Free calibrations, or a state out of tolerance that costs nothing, are the limits.
    if read[1] == 0 { return read.stated(3).map { read[0] / $0 } ?? 0 }
    if read[0] == 0 {
      guard let interval = read.stated(3) else { return 0 }
      return read[1] * RecalibrationInterval.meanShareOut(read[2] * interval)
    }
    let problem = try RecalibrationInterval(
      calibrationCost: read[0], outOfToleranceCost: read[1], hazard: read[2])
    if let interval = read.stated(3) { return try problem.annualCost(interval: interval) }
    guard let interval = try problem.optimum() else { return read[1] }
    return try problem.annualCost(interval: interval)
  }

  private func decisionRisk(_ read: Reader) throws(EconomicsError) -> Double {
    // Costs of nothing are the limit: a decision that costs nothing is never regretted.
    let least = Double.leastNormalMagnitude
    let risk = try DecisionRisk(
      tolerance: read[1], processBias: read[2], processDeviation: read[3], uncertainty: read[4],
      falseAcceptCost: max(read[5], least), falseRejectCost: max(read[6], least))
    let cost: Double
    if let band = read.stated(7) {
      cost = try risk.expectedCost(guardBand: band)
    } else {
      cost = try risk.optimum().cost
    }
    return try (read[0] * (cost + read[8])).checked()
  }
}
