/// What the weighing readings of one instrument say of its error as a function of the load.
///
/// Sums are exact whole numbers, so that they do not depend on the order of the rows. Errors are
/// `multiplier × E` in steps (``LimitTable``).
struct ErrorTally: Sendable {
  /// Number of the place in a ``KindTable``; `nil` where the dataset does not name it.
  var place: UInt32?
  /// The actual scale interval in steps, as the first row states it.
  var d: Int64 = 0
  /// Whether it is read on a dial or a beam.
  var isAnalog = false
  private(set) var readings: UInt32 = 0
  /// How many of them have no added weights.
  private(set) var rounded: UInt32 = 0
  /// Whether a sum left its range; then nothing is told.
  private(set) var isBroken = false
  private(set) var leastLoad: Int64 = .max
  private(set) var greatestLoad: Int64 = .min
  private(set) var loads: Int128 = 0
  private(set) var errors: Int128 = 0
  private(set) var loadSquares: Int128 = 0
  private(set) var errorSquares: Int128 = 0
  private(set) var products: Int128 = 0

  /// Takes in a reading.
  mutating func add(load: Int64, error: Int64, hasAdded: Bool) {
    let (load, error) = (Int128(load), Int128(error))
    readings &+= 1
    if !hasAdded { rounded &+= 1 }
    leastLoad = min(leastLoad, Int64(load))
    greatestLoad = max(greatestLoad, Int64(load))
    loads = sum(loads, load)
    errors = sum(errors, error)
    // Masses have 63 bits, so that their products fit.
    loadSquares = sum(loadSquares, load * load)
    errorSquares = sum(errorSquares, error * error)
    products = sum(products, load * error)
  }

  /// Takes in what was counted of the same instrument in a later part.
  mutating func merge(_ other: ErrorTally) {
    if d == 0 { (d, isAnalog) = (other.d, other.isAnalog) }
    readings &+= other.readings
    rounded &+= other.rounded
    isBroken = isBroken || other.isBroken
    leastLoad = min(leastLoad, other.leastLoad)
    greatestLoad = max(greatestLoad, other.greatestLoad)
    loads = sum(loads, other.loads)
    errors = sum(errors, other.errors)
    loadSquares = sum(loadSquares, other.loadSquares)
    errorSquares = sum(errorSquares, other.errorSquares)
    products = sum(products, other.products)
  }

  /// The sum; notes where it leaves its range.
  private mutating func sum(_ a: Int128, _ b: Int128) -> Int128 {
    let result = a.addingReportingOverflow(b)
    if result.overflow { isBroken = true }
    return result.partialValue
  }
}

/// The error of an instrument as a line through its readings.
///
/// By least squares `E(L) = mean error + slope · (L − mean load)`; with one load the slope is 0.
/// Masses are in grams.
struct ErrorLine: Sendable {
  let readings: Int
  let meanLoad: Double
  /// `√(Σ(L − mean)²/n)`.
  let loadDeviation: Double
  let meanError: Double
  let slope: Double
  /// `√(Σ residual²/(n − 2))` about a line, `√(Σ residual²/(n − 1))` about a mean; `nil` where
  /// no reading is left over.
  let scatter: Double?
  /// The root mean square of what rounding leaves open: d/√12 of a reading without added
  /// weights, 0.1 e/√12 of one with them, which are put on in steps of some 0.1 e (R 76-1,
  /// A.4.4.3).
  ///
  /// A dial is read between its marks: there the scatter tells, and nothing is added to it.
  let rounding: Double

  /// - Parameter e: in steps.
  /// - Returns: `nil` without readings, or where a sum left its range.
  init?(_ tally: ErrorTally, multiplier: Int64, e: Int64) {
    guard tally.readings > 0, !tally.isBroken else { return nil }
    let count = Int128(tally.readings)
    /// n²·(co)variance, exact: differences of large numbers are taken before anything is rounded.
    func central(_ products: Int128, _ a: Int128, _ b: Int128) -> Double? {
      let first = products.multipliedReportingOverflow(by: count)
      let second = a.multipliedReportingOverflow(by: b)
      let difference = first.partialValue.subtractingReportingOverflow(second.partialValue)
      if first.overflow || second.overflow || difference.overflow { return nil }
      return Double(difference.partialValue)
    }
    guard let loadSquares = central(tally.loadSquares, tally.loads, tally.loads),
      let products = central(tally.products, tally.loads, tally.errors),
      let errorSquares = central(tally.errorSquares, tally.errors, tally.errors)
    else { return nil }
    let n = Double(count)
    let gram = Double(MassStep.perGram)
    let scaled = gram * Double(multiplier)
    readings = Int(tally.readings)
    meanLoad = Double(tally.loads) / n / gram
    loadDeviation = loadSquares.squareRoot() / n / gram
    meanError = Double(tally.errors) / n / scaled
    slope = loadSquares > 0 ? products / loadSquares / Double(multiplier) : 0
    let left = loadSquares > 0 ? n - 2 : n - 1
    let residuals =
      loadSquares > 0 ? errorSquares - products * products / loadSquares : errorSquares
    scatter = left > 0 ? (max(residuals, 0) / n / left).squareRoot() / scaled : nil
    let coarse = Double(tally.d) * Double(tally.d) * Double(tally.rounded)
    let fine = 0.01 * Double(e) * Double(e) * (n - Double(tally.rounded))
    rounding =
      tally.isAnalog && scatter != nil ? 0 : ((coarse + fine) / n / 12).squareRoot() / gram
  }
}
