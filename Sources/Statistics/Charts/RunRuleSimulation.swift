/// Run lengths of simulated charts, for rules that depend on how points rise and fall.
///
/// The draws follow from a fixed seed: the same rules give the same figure.
struct RunRuleSimulation {
  private let watches: [RunRuleState.Watch]
  private let hasTrend: Bool
  private let hasAlternation: Bool
  private let shift: Double

  private static let runs = 4000
  private static let longestRun = 2_000_000

  init(rules: [RunRule], shift: Double) {
    watches = RunRuleState.Watch.all(rules)
    hasTrend = rules.contains(.sixTrending)
    hasAlternation = rules.contains(.fourteenAlternating)
    self.shift = shift
  }

  /// The mean run length and its standard error.
  var runLength: (mean: Double, standardError: Double) {
    var source = NormalSource(seed: 0x53_7465_656C_7961)
    var sum = 0.0
    var squares = 0.0
    for _ in 0..<Self.runs {
      let length = Double(run(&source))
      sum += length
      squares += length * length
    }
    let count = Double(Self.runs)
    let mean = sum / count
    let variance = max(0, squares - sum * mean) / (count - 1)
    return (mean, (variance / count).squareRoot())
  }

  private func run(_ source: inout NormalSource) -> Int {
    var state = RunRuleState(watches)
    var previous: Double?
    // Steps in one direction, and steps that turned, up to the last point.
    var (rising, turning) = (0, 0)
    for point in 1...Self.longestRun {
      let score = source.next() + shift
      if !state.take(score, watches) { return point }
      if let previous {
        let isUp = score > previous
        let continues = rising != 0 && (rising > 0) == isUp
        turning = rising != 0 && !continues ? turning + 1 : 0
        rising = isUp ? max(rising, 0) + 1 : min(rising, 0) - 1
        // Six points are five steps; fourteen points are thirteen steps with twelve turns.
        if hasTrend, rising.magnitude >= 5 { return point }
        if hasAlternation, turning >= 12 { return point }
      }
      previous = score
    }
    return Self.longestRun
  }
}

/// Standard normal numbers from a seed.
///
/// SplitMix64, and the method of G. E. P. Box and M. E. Muller, Ann. Math. Stat. 29 (1958) 610-611.
struct NormalSource {
  private var state: UInt64
  private var spare: Double?

  init(seed: UInt64) { state = seed }

  mutating func next() -> Double {
    if let spare {
      self.spare = nil
      return spare
    }
    let radius = (-2 * ElementaryFunctions.log(uniform())).squareRoot()
    let angle = 2 * Double.pi * uniform()
    spare = radius * ElementaryFunctions.cosine(angle - Double.pi / 2)
    return radius * ElementaryFunctions.cosine(angle)
  }

  /// A number above 0 and below 1.
  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return (Double((z ^ (z >> 31)) >> 11) + 0.5) * 0x1p-53
  }
}
