import CGSL

/// The one door to the C library: its error handler is off before any call.
///
/// GSL's default handler ends the process. It is replaced once, here, and every
/// function below reads `ready` first; results are then judged by their status
/// and by being numbers.
enum Library {
  static let ready: Void = {
    _ = unsafe gsl_set_error_handler_off()
  }()

  /// ln Γ(x) for x > 0.
  static func logGamma(_ x: Double) throws(GSLError) -> Double {
    try unsafe value { result in unsafe gsl_sf_lngamma_e(x, result) }
  }

  /// Γ*(x) = Γ(x) / (√(2π) x^(x − ½) e^(−x)) for x > 0, the factor by which
  /// Stirling's formula errs; near 1 for large x.
  static func stirlingFactor(_ x: Double) throws(GSLError) -> Double {
    try unsafe value { result in unsafe gsl_sf_gammastar_e(x, result) }
  }

  /// ln(1 + x) − x for x > −1, accurate also where the two nearly cancel.
  static func logOnePlusMinus(_ x: Double) throws(GSLError) -> Double {
    try unsafe value { result in unsafe gsl_sf_log_1plusx_mx_e(x, result) }
  }

  /// Q(s, x) for small s, where 1 − P(s, x) would lose digits.
  static func upperGamma(_ shape: Double, _ x: Double) throws(GSLError) -> Double {
    try unsafe value { result in unsafe gsl_sf_gamma_inc_Q_e(shape, x, result) }
  }

  /// Φ(z) and 1 − Φ(z).
  static func normalTails(_ z: Double) -> (lower: Double, upper: Double) {
    _ = ready
    return (gsl_cdf_ugaussian_P(z), gsl_cdf_ugaussian_Q(z))
  }

  /// The z whose lower tail is p, 0 < p < 1.
  static func normalQuantile(_ p: Double) -> Double {
    _ = ready
    return gsl_cdf_ugaussian_Pinv(p)
  }

  /// Runs a routine that fills a result and returns a status.
  private static func value(
    _ routine: (UnsafeMutablePointer<gsl_sf_result>) -> Int32
  ) throws(GSLError) -> Double {
    _ = ready
    var result = gsl_sf_result()
    let status = Int(unsafe routine(&result))
    // An underflow leaves a result, zero, that is right to within binary64.
    guard status == GSL_SUCCESS || status == GSL_EUNDRFLW else {
      throw .libraryFailure(status: status)
    }
    guard !result.val.isNaN else { throw .libraryFailure(status: GSL_EFAILED) }
    return result.val
  }
}
