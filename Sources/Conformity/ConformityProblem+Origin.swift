extension ConformityProblem {
  /// How many u a limit may lie from zero before lengths are counted from it.
  private static let farFromZero = 1e5

  /// The question as it is computed where u is very small beside the values, with lengths counted
  /// from a limit; `nil` where that is not needed, or where something has no other origin.
  ///
  /// A kilogram that is known to 10 µg, in grams, leaves 8 of the 16 digits of binary64 for what
  /// counts: the distances from the limits. Their differences are taken in decimals, which is
  /// exact.
  var nearOrigin: (problem: ConformityProblem, origin: Double)? {
    let spread: Double? =
      switch (uncertainty, result) {
      case (.standard(let u), _): u
      case (nil, .distribution(let law)): law.standardDeviation
      default: nil
      }
    guard let spread, let origin = tolerance.upper ?? tolerance.lower,
      origin.magnitude > Self.farFromZero * spread, let moved = counted(from: origin)
    else { return nil }
    return (moved, origin)
  }

  /// The question with its lengths counted from `origin`; `nil` where a law has no other origin,
  /// or u depends on it.
  private func counted(from origin: Double) -> ConformityProblem? {
    func move(_ x: Double) -> Double { DecimalScaling.difference(x, origin) }
    var moved = self
    moved.tolerance = ToleranceInterval(
      unchecked: tolerance.lower.map(move), tolerance.upper.map(move))
    switch result {
    case .value(let y): moved.result = .value(move(y))
    case .distribution(let law):
      guard let law = law.counted(from: origin) else { return nil }
      moved.result = .distribution(law)
    case nil: break
    }
    if let prior {
      guard let prior = prior.counted(from: origin) else { return nil }
      moved.prior = prior
    }
    return moved
  }
}

extension ProbabilityLaw {
  /// The law of X − `origin`; `nil` where a law belongs to zero.
  func counted(from origin: Double) -> ProbabilityLaw? {
    mapped(place: { DecimalScaling.difference($0, origin) }, width: { $0 })
  }
}

extension ConformityEvaluation {
  /// The answer to the question `problem`, whose lengths are counted from zero and not from
  /// `origin`.
  func counted(fromZero origin: Double, for problem: ConformityProblem) -> ConformityEvaluation {
    func move(_ x: Double) -> Double { DecimalScaling.sum(x, origin) }
    var moved = self
    moved.problem = problem
    moved.value = value.map(move)
    if acceptance.lower != nil || acceptance.upper != nil {
      moved.acceptance = AcceptanceInterval(
        lower: acceptance.lower.map(move), upper: acceptance.upper.map(move))
    }
    return moved
  }
}
