import CGSL

/// A tail probability that a quantile is to have.
struct TailTarget {
  enum Side { case lower, upper }
  let side: Side
  /// 0 < probability ≤ ½.
  let probability: Double

  /// The smaller tail that fixes the quantile of p counted from `side`.
  ///
  /// 1 − p is exact for p ≥ ½ (Sterbenz), so nothing is lost.
  init(_ p: Double, from side: Side) {
    if p <= 0.5 {
      self.side = side
      self.probability = p
    } else {
      self.side = side == .lower ? .upper : .lower
      self.probability = 1 - p
    }
  }

  var opposite: TailTarget {
    TailTarget(probability, from: side == .lower ? .upper : .lower)
  }
}

/// Checks a probability; the ends of [0, 1] are the caller's.
func checkProbability(_ p: Double) throws(GSLError) {
  if p.isNaN { throw .notANumber(argument: "probability") }
  if p < 0 || p > 1 { throw .probabilityOutOfRange(p) }
}

/// Solves tail(x) = target for x > 0 by Newton's method kept inside a bracket.
///
/// It works on ln tail against ln x. There the tails of all laws of this module
/// are nearly straight far out, so that the number of steps hardly depends on
/// the probability, and convergence means relative precision of x.
///
/// - Parameters:
///   - target: the probability asked for, above 0.
///   - rising: whether the tail grows with x (a lower tail) or falls.
///   - start: a first guess above 0.
///   - evaluate: the tail at x and x times the density there, at any positive x.
/// - Returns: x; 0 if x lies below every positive binary64 number.
/// - Throws: `.overflow` if x lies above them, `.noConvergence`, and what
///   `evaluate` throws.
func solveTail(
  target: Double, rising: Bool, start: Double,
  _ evaluate: (Double) throws(GSLError) -> (tail: Double, scaledDensity: Double)
) throws(GSLError) -> Double {
  var low = 0.0
  var high = Double.infinity
  var x = min(max(start, .leastNormalMagnitude), .greatestFiniteMagnitude)
  var reach = 2.0  // the longest step in ln x while a side of the bracket is open

  for iteration in 0..<400 {
    let (tail, scaledDensity) = try evaluate(x)
    let excess = log(tail / target)  // −∞ where the tail underflows
    if excess == 0 { return x }
    let isTooFar = (excess > 0) == rising
    if isTooFar { high = x } else { low = x }

    if low == 0 && x <= .leastNonzeroMagnitude { return 0 }
    if high == .infinity && x >= .greatestFiniteMagnitude { throw .overflow }

    let step = (rising ? -excess : excess) * tail / scaledDensity
    var next: Double
    if step.isFinite {
      // Far from converged and open to that side: no further than `reach`.
      let open = isTooFar ? low == 0 : high == .infinity
      next = x + x * expm1(open ? min(max(step, -reach), reach) : step)
      // Newton's method squares a relative step this small below one ulp.
      if abs(step) < 1e-11 { return next }
      reach *= 2
    } else {
      next = .nan
    }
    // A slope that misleads must not creep: in the end the bracket is halved.
    if iteration > 60 { next = .nan }
    if !(next > low && next < high) {
      if low == 0 {
        next = max(x * exp(-reach), .leastNonzeroMagnitude)
        reach *= 2
      } else if high == .infinity {
        next = min(x * exp(reach), .greatestFiniteMagnitude)
        reach *= 2
      } else {
        next = low.squareRoot() * high.squareRoot()
      }
    }
    // The bracket has closed to neighbouring numbers.
    if next == x || next == low || next == high {
      if next == x || high <= low.nextUp { return x }
      next = low + (high - low) / 2
      if next == low || next == high { return x }
    }
    x = next
  }
  throw .noConvergence
}
