import GSL

/// Whether digits come as often as they should.
///
/// χ² = Σ (o − e)²/e over the digits that can occur, e = n·(probability of the digit), with one
/// degree of freedom less than digits; its probability is the upper tail of the χ² law. The
/// approximation asks for every e to be at least 5: with fewer readings nothing is said.
///
/// What digits are tested matters more than how: indications under test weights lie close to round
/// numbers and their last digits are not evenly spread, while the tenths of e that are added to
/// reach a changeover point are.
///
/// Source: K. Pearson, Phil. Mag. 50 (1900) 157-175; W. G. Cochran, Biometrics 10 (1954) 417-451 for
/// the least expected count.
public struct DigitTest: Sendable, Hashable {
  /// How often each digit came.
  public let observed: [Int]
  /// χ².
  public let chiSquare: Double
  /// The number of digits less 1.
  public let degreesOfFreedom: Int
  /// The probability of a larger χ² if digits come as they should.
  public let probability: Double

  /// The least expected count of a digit.
  public static let leastExpected = 5.0

  /// The test of counts against even chances.
  ///
  /// - Parameter observed: the counts of at least two digits, each at least 0.
  /// - Returns: nil where a digit is expected fewer than 5 times.
  /// - Throws: `StatisticsError.negativeTrials`, `.tooFewValues` for fewer than two digits,
  ///   `.computationFailed`.
  public init?(_ observed: [Int]) throws(StatisticsError) {
    guard observed.count >= 2 else { throw .tooFewValues(count: observed.count, needed: 2) }
    for count in observed where count < 0 { throw .negativeTrials(count) }
    var total = 0.0
    for count in observed { total += Double(count) }
    let expected = total / Double(observed.count)
    guard expected >= Self.leastExpected else { return nil }
    self.observed = observed
    degreesOfFreedom = observed.count - 1
    var sum = CompensatedSum()
    for count in observed {
      let difference = Double(count) - expected
      sum.add(difference * difference / expected)
    }
    chiSquare = sum.value
    let (statistic, freedom) = (chiSquare, Double(degreesOfFreedom))
    probability = try answer { () throws(GSLError) in
      try ChiSquareLaw(degreesOfFreedom: freedom).upperTail(at: statistic)
    }
  }
}
