/// The Markov chain of a Shewhart chart with run rules: its states, and where each zone of the
/// next point leads.
///
/// Source: C. W. Champ, W. H. Woodall, Technometrics 29 (1987) 393-399.
struct RunRuleChain {
  /// Zones between whole standard deviations, from the lowest.
  private static let zones = 8
  /// A point within each zone.
  private static let scores = [-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5]

  /// For each state, the state that follows for each zone; −1 is a signal.
  private let next: [Int]
  private var count: Int { next.count / Self.zones }

  /// - Precondition: all `rules` are rules of zones.
  init(rules: [RunRule]) {
    let watches = RunRuleState.Watch.all(rules)
    var states = [RunRuleState(watches)]
    var places = [states[0]: 0]
    var next: [Int] = []
    var current = 0
    while current < states.count {
      for score in Self.scores {
        var state = states[current]
        if !state.take(score, watches) {
          next.append(-1)
        } else if let place = places[state] {
          next.append(place)
        } else {
          places[state] = states.count
          next.append(states.count)
          states.append(state)
        }
      }
      current += 1
    }
    self.next = next
  }

  /// The average run length from a fresh start.
  ///
  /// The probabilities of the states are carried from point to point; once they shrink by the
  /// same factor the rest is a geometric series. Infinite where that never ends.
  func runLength(shift: Double) -> Double {
    let weights = (0..<Self.zones).map { zone in
      // Each zone from its nearer tail.
      let (low, high) = (Double(zone) - 4 - shift, Double(zone) - 3 - shift)
      if zone == 0 { return NormalKernel.below(high) }
      if zone == Self.zones - 1 { return NormalKernel.below(-low) }
      return low >= 0
        ? NormalKernel.below(-low) - NormalKernel.below(-high)
        : NormalKernel.below(high) - NormalKernel.below(low)
    }
    var mass = [Double](repeating: 0, count: count)
    mass[0] = 1
    var sum = CompensatedSum([1])
    var (total, ratio) = (1.0, 0.0)
    var steady = 0
    for _ in 0..<5_000_000 {
      var carried = [Double](repeating: 0, count: count)
      for state in 0..<count where mass[state] > 0 {
        for zone in 0..<Self.zones {
          let target = next[state * Self.zones + zone]
          if target >= 0 { carried[target] += mass[state] * weights[zone] }
        }
      }
      let rest = carried.reduce(0, +)
      let factor = rest / total
      steady = (factor - ratio).magnitude <= 1e-15 ? steady + 1 : 0
      (mass, total, ratio) = (carried, rest, factor)
      if rest < 1e-18 { return sum.value }
      if steady >= 20, factor < 1 { return sum.value + rest / (1 - factor) }
      sum.add(rest)
    }
    return .infinity
  }
}
