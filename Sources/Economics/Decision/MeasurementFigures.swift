/// What is worth knowing of a loss by bias and enters no sum.
public struct MeasurementFigures: Sendable, Hashable {
  /// The loss.
  public let loss: String
  /// What a bias as large as the limit would cost in a year; `nil` where no limit is stated.
  public let toleranceAtStake: Double?
  /// How much of the limit the bias takes; `nil` where no limit is stated.
  public let shareOfLimit: Double?
  /// The uncertainty of the settlement of a year; `nil` where no random part is stated.
  public let settlement: SettlementUncertainty?
}

extension SavingsCase {
  /// The figures of the losses by bias, at the estimates.
  ///
  /// - Throws: ``EconomicsError``
  public func figures() throws(EconomicsError) -> [MeasurementFigures] {
    var found: [MeasurementFigures] = []
    for loss in losses where loss.mechanism == .bias {
      let read = SavingsLoss.Reader(values: estimates, arguments: loss.arguments)
      guard let weighings = read.stated(0) else { continue }
      let limit = read.stated(7)
      let random = read.stated(6)
      if limit == nil, random == nil { continue }
      let stake = try limit.map { (limit) throws(EconomicsError) in
        try BiasLoss(
          weighings: weighings, price: read[3], direction: loss.direction, profile: .constant(1)
        ).toleranceAtStake { _ in limit }
      }
      let settlement = try random.map { (random) throws(EconomicsError) in
        try SettlementUncertainty(
          weighings: weighings, price: read[3], random: random, shared: sharedDeviation(of: loss))
      }
      found.append(
        MeasurementFigures(
          loss: loss.name, toleranceAtStake: stake,
          shareOfLimit: limit.flatMap { $0 > 0 ? meanBias(of: loss, read).magnitude / $0 : nil },
          settlement: settlement))
    }
    return found
  }

  /// The error of the indication, its mean over the profile.
  private func meanBias(of loss: SavingsLoss, _ read: SavingsLoss.Reader) -> Double {
    loss.profile.reduce(read[4]) { sum, point in
      sum + (read.number(point.share) ?? 0) * (read.number(point.bias) ?? 0)
    }
  }

  /// How well the bias is known: the part of the uncertainty that all weighings share.
  ///
  /// An input that stands at several loads counts as one.
  private func sharedDeviation(of loss: SavingsLoss) -> Double {
    let read = SavingsLoss.Reader(values: estimates, arguments: loss.arguments)
    var weights: [Int: Double] = [:]
    if case .input(let index) = loss.arguments[4] { weights[index, default: 0] += 1 }
    for point in loss.profile {
      guard case .input(let index) = point.bias else { continue }
      weights[index, default: 0] += read.number(point.share) ?? 0
    }
    return weights.reduce(0) { sum, entry in
      Elementary.hypotenuse(sum, entry.value * inputs[entry.key].standardDeviation)
    }
  }

  /// Stated fill targets that lie below what the average rules need, with that target.
  ///
  /// - Throws: ``EconomicsError``
  public func unlawfulTargets() throws(EconomicsError) -> [(
    loss: String, target: Double, needed: Double
  )] {
    var found: [(loss: String, target: Double, needed: Double)] = []
    let all = [("", losses)] + solutions.map { ($0.name, $0.losses) }
    for (option, losses) in all {
      for loss in losses where loss.mechanism == .fill {
        let read = SavingsLoss.Reader(values: estimates, arguments: loss.arguments)
        guard let target = read.stated(7) else { continue }
        let needed = try loss.fillTarget(read, gramsPerUnit: gramsPerUnit).target
        if target < needed {
          found.append((option.isEmpty ? loss.name : "\(option).\(loss.name)", target, needed))
        }
      }
    }
    return found
  }
}
