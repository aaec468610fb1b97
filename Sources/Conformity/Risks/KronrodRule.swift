/// The 21-point rule of Gauss and Kronrod on one panel, with the 10-point rule of Gauss inside it
/// that says how far off it may be.
///
/// A library that calls back for each value takes longer for the call than these integrands for
/// their value; so what is smooth is integrated here, and what is not by GSL (``RiskIntegrator``).
///
/// Source: A. S. Kronrod 1965; R. Piessens and others, QUADPACK, 1983, routine QK21.
struct KronrodRule {
  /// A part of the interval.
  struct Panel {
    let lower: Double
    let upper: Double
    let value: Double
    /// The bound on the error, as QUADPACK makes it of the difference of the two rules.
    let error: Double
  }

  /// From the end to the middle of [−1, 1]; every second one is of the 10-point rule.
  private let nodes: [Double] = [
    0.995657163025808080735527280689003, 0.973906528517171720077964012084452,
    0.930157491355708226001207180059508, 0.865063366688984510732096688423493,
    0.780817726586416897063717578345042, 0.679409568299024406234327365114874,
    0.562757134668604683339000099272694, 0.433395394129247190799265943165784,
    0.294392862701460198131126603103866, 0.148874338981631210884826001129720, 0,
  ]
  private let weights: [Double] = [
    0.011694638867371874278064396062192, 0.032558162307964727478818972459390,
    0.054755896574351996031381300244580, 0.075039674810919952767043140916190,
    0.093125454583697605535065465083366, 0.109387158802297641899210590325805,
    0.123491976262065851077958109585166, 0.134709217311473325928054001771707,
    0.142775938577060080797094273138717, 0.147739104901338491374841515972068,
    0.149445554002916905664936468389821,
  ]
  private let gaussWeights: [Double] = [
    0.066671344308688137593568809893332, 0.149451349150580593145863396957658,
    0.219086362515982043995534934228163, 0.269266719309996355091226921569469,
    0.295524224714752870173815619188769,
  ]

  /// What f was on the last panel.
  private var values = [Double](repeating: 0, count: 20)

  /// ∫ f over a panel; f is not evaluated at its ends.
  @inline(__always)
  mutating func panel<Failure: Error>(
    _ lower: Double, _ upper: Double, _ integrand: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Panel {
    let middle = lower + (upper - lower) / 2
    let half = (upper - lower) / 2
    let center = try integrand(middle)
    var kronrod = weights[10] * center
    var gauss = 0.0
    for index in 0..<10 {
      let step = half * nodes[index]
      let left = try integrand(middle - step)
      let right = try integrand(middle + step)
      values[2 * index] = left
      values[2 * index + 1] = right
      kronrod += weights[index] * (left + right)
      if index & 1 == 1 { gauss += gaussWeights[index / 2] * (left + right) }
    }
    // How much f varies about its mean, against which the difference is seen.
    let mean = kronrod / 2
    var variation = weights[10] * abs(center - mean)
    for index in 0..<10 {
      variation +=
        weights[index] * (abs(values[2 * index] - mean) + abs(values[2 * index + 1] - mean))
    }
    var error = abs(kronrod - gauss)
    if variation > 0, error > 0 {
      let part = 200 * error / variation
      error = variation * min(1, part * part.squareRoot())
    }
    return Panel(lower: lower, upper: upper, value: kronrod * half, error: error * half)
  }
}
