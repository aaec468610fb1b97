/// R 76-1 over again, by another road: whole numbers of ticks, e₁ = 20 000 ticks.
///
/// Nothing of Rules or Verification is used. The display is simulated as the set of values it can
/// show, the next indication is searched for in it, bands are counted in started intervals, and
/// errors are compared doubled, so that no formula is shared with the product.
struct TickOracle {
  enum Answer: String { case pass, fail, inconclusive }

  struct Partial {
    let max: Int
    let e: Int
    let d: Int
  }

  struct Observation {
    var load: Int
    var indication: Int
    var added: Int?
  }

  /// Upper edges of the bands in e, by class; the last `nil` where there is no end.
  static let edges: [String: [Int?]] = [
    "I": [50_000, 200_000, nil], "II": [5_000, 20_000, 100_000], "III": [500, 2_000, 10_000],
    "IIII": [50, 200, 1_000],
  ]

  let className: String
  let partials: [Partial]
  let isDigital: Bool
  let isInService: Bool

  var max: Int { partials[partials.count - 1].max }

  /// The value that the display shows next above `indication`.
  func next(above indication: Int) -> Int {
    var best: Int?
    var floor = Int.min
    for (index, partial) in partials.enumerated() {
      // The first multiple of d above both the indication and the end of the range before.
      let from = Swift.max(indication, floor)
      var candidate = from - from % partial.d
      while candidate <= indication || candidate <= floor { candidate += partial.d }
      if candidate <= partial.max || index == partials.count - 1 {
        best = Swift.min(best ?? candidate, candidate)
      }
      floor = partial.max
    }
    return best ?? indication
  }

  /// Whether the display can show `indication`.
  func canShow(_ indication: Int) -> Bool {
    if !isDigital { return true }
    var floor = Int.min
    for (index, partial) in partials.enumerated() {
      let isHere =
        indication > floor && (indication <= partial.max || index == partials.count - 1)
      if isHere { return indication % partial.d == 0 }
      floor = partial.max
    }
    return false
  }

  /// e of the partial range of a load.
  func interval(of load: Int) -> Int {
    var e = partials[0].e
    for (index, partial) in partials.enumerated() where index > 0 {
      if load > partials[index - 1].max { e = partial.e }
    }
    return e
  }

  /// The limit in ticks, found by counting started intervals; `nil` beyond the class.
  func limit(at load: Int) -> Int? {
    let e = interval(of: load)
    let started = load / e + (load % e == 0 ? 0 : 1)
    guard let bands = Self.edges[className] else { return nil }
    for (index, edge) in bands.enumerated() where edge.map({ started <= $0 }) ?? true {
      return e / 2 * (index + 1) * (isInService ? 2 : 1)
    }
    return nil
  }

  /// Twice the least and the largest error that an observation allows; `nil` where it cannot be.
  func doubledError(_ seen: Observation) -> (Int, Int)? {
    if !isDigital {
      let error = 2 * (seen.indication - seen.load)
      return (error, error)
    }
    guard canShow(seen.indication) else { return nil }
    let step = next(above: seen.indication) - seen.indication
    if let added = seen.added {
      guard added > 0, added <= step else { return nil }
      // The display flips at the middle between two indications; ΔL brought the load there.
      let flip = seen.indication + seen.indication + step
      let error = flip - 2 * added - 2 * seen.load
      return (error, error)
    }
    let e = interval(of: seen.load)
    if 5 * step <= e {
      let error = 2 * (seen.indication - seen.load)
      return (error, error)
    }
    // Without ΔL: half an e of the interval below, half an e of the one above.
    let below = partials.first { seen.indication <= $0.max }?.e ?? partials[partials.count - 1].e
    let above = partials.first { seen.indication < $0.max }?.e ?? partials[partials.count - 1].e
    let error = 2 * (seen.indication - seen.load)
    return (error - below, error + above)
  }

  struct Outcome {
    var doubled: (Int, Int)?
    var corrected: (Int, Int)?
    var limit: Int?
    var answer: Answer
  }

  /// One reading, with or without a zero reading.
  func judge(_ seen: Observation, zero: Observation?) -> Outcome {
    var outcome = Outcome(limit: limit(at: seen.load), answer: .inconclusive)
    guard let error = doubledError(seen) else { return outcome }
    outcome.doubled = error
    var corrected = error
    if let zero {
      guard let zeroError = doubledError(zero) else { return outcome }
      corrected = (error.0 - zeroError.1, error.1 - zeroError.0)
    }
    outcome.corrected = corrected
    guard let limit = outcome.limit, seen.load <= max else { return outcome }
    let (low, high) = corrected
    if low >= -2 * limit && high <= 2 * limit {
      outcome.answer = .pass
    } else if low > 2 * limit || high < -2 * limit {
      outcome.answer = .fail
    }
    return outcome
  }

  /// The range of a series of weighings of one load against the limit there.
  static func spread(_ errors: [(Int, Int)], limit: Int) -> Answer {
    var least = 0
    var most = 0
    for a in errors {
      for b in errors {
        least = Swift.max(least, a.0 - b.1)
        most = Swift.max(most, a.1 - b.0)
      }
    }
    return most <= 2 * limit ? .pass : least > 2 * limit ? .fail : .inconclusive
  }

  static func worst(_ answers: [Answer]) -> Answer {
    answers.contains(.fail) ? .fail : answers.contains(.inconclusive) ? .inconclusive : .pass
  }
}
