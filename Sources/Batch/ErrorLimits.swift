/// The limits of one class, stage and e, made once and compared with many readings.
struct ErrorLimits: Sendable {
  static let mostBands = 4

  /// How many bands there are.
  let count: Int
  /// The upper bounds of the bands in steps, inclusive; without end: the largest integer.
  let bounds: InlineArray<4, Int64>
  /// `multiplier × MPE` in steps.
  let mpe: InlineArray<4, Int64>
  /// The MPE of the bands in proportion to each other, as small whole numbers.
  let weights: InlineArray<4, Int64>
  /// `multiplier × e / 2` in steps.
  let half: Int64
  let e: Int64

  /// No band at all.
  static let none = ErrorLimits()

  private init() {
    count = 0
    bounds = InlineArray(repeating: 0)
    mpe = InlineArray(repeating: 0)
    weights = InlineArray(repeating: 0)
    half = 0
    e = 0
  }

  init(_ bands: [LimitTable.Band], factor: Int64, e: Int64, multiplier: Int64) {
    precondition((1...Self.mostBands).contains(bands.count) && e > 0, "a class has limits")
    count = bands.count
    var bounds = InlineArray<4, Int64>(repeating: 0)
    var mpe = InlineArray<4, Int64>(repeating: 0)
    var weights = InlineArray<4, Int64>(repeating: 0)
    for (index, band) in bands.enumerated() {
      let bound = (band.upToInE ?? Int64.max).multipliedReportingOverflow(by: e)
      bounds[index] = bound.overflow ? Int64.max : bound.partialValue
      mpe[index] = band.weight * factor * e
      weights[index] = band.weight
    }
    self.bounds = bounds
    self.mpe = mpe
    self.weights = weights
    half = multiplier / 2 * e
    self.e = e
  }

  /// The band of a load, or `count` when the class does not exist for so large a load.
  @inline(__always)
  func band(of load: Int64) -> Int {
    var band = 0
    while band < count && load > bounds[band] { band &+= 1 }
    return band
  }
}
