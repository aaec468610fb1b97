public import Quantities

/// Why a model cannot be evaluated at its estimates.
public enum EvaluationError: DescribedError, Hashable {
  /// Why a value does not exist.
  public enum Reason: Sendable, Hashable {
    /// A division by something that is zero.
    case divisionByZero
    /// A function outside its domain, such as ln of −1.
    case outsideDomain(function: String, argument: Double)
    /// A value larger than can be computed with.
    case tooLarge
  }

  /// A part of a formula has no value at the estimates.
  case undefined(ExpressionOrigin, Reason)
  /// A part of a formula has no finite slope at the estimates, so that the law of
  /// propagation does not apply.
  case noSlope(ExpressionOrigin, output: String)
  /// A coverage probability or factor that is not possible.
  case coverage(Double)

  public var code: String {
    switch self {
    case .undefined: "UNDEFINED-VALUE"
    case .noSlope: "NO-SLOPE"
    case .coverage: "COVERAGE-PROBABILITY"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .undefined(let origin, .divisionByZero):
      LocalizedText(
        "in '\(origin.owner)': division by zero in '\(origin.excerpt)' at the estimates",
        vi: "trong '\(origin.owner)': chia cho không ở '\(origin.excerpt)' tại các ước lượng")
    case .undefined(let origin, .outsideDomain(let function, let argument)):
      LocalizedText(
        "in '\(origin.owner)': '\(origin.excerpt)' takes \(function) of \(argument), which does not exist",
        vi:
          "trong '\(origin.owner)': '\(origin.excerpt)' lấy \(function) của \(argument), không xác định"
      )
    case .undefined(let origin, .tooLarge):
      LocalizedText(
        "in '\(origin.owner)': '\(origin.excerpt)' is too large to compute with",
        vi: "trong '\(origin.owner)': '\(origin.excerpt)' quá lớn để tính")
    case .noSlope(let origin, let output):
      LocalizedText(
        "'\(output)' has no finite slope at the estimates because of '\(origin.excerpt)' in '\(origin.owner)'",
        vi:
          "'\(output)' không có đạo hàm hữu hạn tại các ước lượng do '\(origin.excerpt)' trong '\(origin.owner)'"
      )
    case .coverage(let p):
      LocalizedText(
        "no coverage factor follows from \(p)", vi: "không có hệ số phủ nào ứng với \(p)")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .undefined:
      LocalizedText(
        "check the estimates and units of the inputs that it depends on",
        vi: "kiểm tra các ước lượng và đơn vị của những đại lượng vào liên quan")
    case .noSlope:
      LocalizedText(
        "the law of propagation of uncertainty needs a derivative; use Monte Carlo (JCGM 101)",
        vi: "định luật lan truyền độ không đảm bảo cần đạo hàm; hãy dùng Monte Carlo (JCGM 101)")
    case .coverage: nil
    }
  }
}
