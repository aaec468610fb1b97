public import Quantities

/// What is wrong with the statement of an input quantity.
///
/// The fields bear the names they have in a model document.
public enum InputFault: DescribedError, Hashable {
  /// Nothing says how well the value is known.
  case noUncertainty
  /// Nothing says what the value is.
  case missingValue
  /// Two fields state the uncertainty.
  case statedTwice(String, String)
  /// `field` needs another field beside it.
  case missing(field: String, neededBy: String)
  /// `field` has no meaning beside `other`.
  case unexpected(field: String, beside: String)
  /// `field` is not a finite number.
  case notFinite(field: String)
  /// `field` is negative.
  case negative(field: String)
  /// `field` is not above zero.
  case notPositive(field: String)
  /// `field` is not between 0 and 1.
  case notBetweenZeroAndOne(field: String)
  /// The lower limit is not below the upper one.
  case limitsNotAscending(lower: Double, upper: Double)
  /// The limits are less sure than they are apart.
  case limitsTooUncertain
  /// The value lies outside the limits.
  case valueOutsideLimits
  /// A relative uncertainty of a value that is zero.
  case relativeToZero
  /// Fewer observations than can tell a scatter.
  case tooFewObservations(Int)
  /// A distribution that has no standard deviation at so few degrees of freedom.
  case noStandardDeviation(degreesOfFreedom: Double)
  /// A name that is no distribution's.
  case unknownDistribution(String, suggestions: [String])
  /// The distribution cannot take this value, such as a lognormal a negative one.
  case outsideSupport(distribution: String)
  /// `field` is not possible for the distribution.
  case notForDistribution(field: String, distribution: String)

  public var code: String { "INPUT" }

  public var message: LocalizedText {
    switch self {
    case .noUncertainty:
      LocalizedText("nothing says how well it is known", vi: "không cho biết độ không đảm bảo đo")
    case .missingValue: LocalizedText("it has no value", vi: "thiếu giá trị")
    case .statedTwice(let a, let b):
      LocalizedText(
        "its uncertainty is stated twice, by \(a) and by \(b)",
        vi: "độ không đảm bảo đo được nêu hai lần, bởi \(a) và \(b)")
    case .missing(let field, let other):
      LocalizedText("\(other) needs \(field)", vi: "\(other) cần có \(field)")
    case .unexpected(let field, let other):
      LocalizedText(
        "\(field) has no meaning beside \(other)", vi: "\(field) không có nghĩa bên cạnh \(other)")
    case .notFinite(let field):
      LocalizedText("\(field) is not a finite number", vi: "\(field) không phải số hữu hạn")
    case .negative(let field):
      LocalizedText("\(field) is negative", vi: "\(field) bị âm")
    case .notPositive(let field):
      LocalizedText("\(field) is not above zero", vi: "\(field) không lớn hơn không")
    case .notBetweenZeroAndOne(let field):
      LocalizedText("\(field) is not between 0 and 1", vi: "\(field) không nằm giữa 0 và 1")
    case .limitsNotAscending(let lower, let upper):
      LocalizedText(
        "the lower limit \(lower) is not below the upper limit \(upper)",
        vi: "giới hạn dưới \(lower) không nhỏ hơn giới hạn trên \(upper)")
    case .limitsTooUncertain:
      LocalizedText(
        "limitUncertainty is larger than half of the distance of the limits",
        vi: "limitUncertainty lớn hơn nửa khoảng cách giữa hai giới hạn")
    case .valueOutsideLimits:
      LocalizedText("the value lies outside its limits", vi: "giá trị nằm ngoài các giới hạn")
    case .relativeToZero:
      LocalizedText(
        "an uncertainty relative to the value 0 says nothing",
        vi: "độ không đảm bảo tương đối của giá trị 0 không có nghĩa")
    case .tooFewObservations(let count):
      LocalizedText(
        "\(count) observations do not show a scatter",
        vi: "\(count) quan sát không cho thấy độ phân tán")
    case .noStandardDeviation(let nu):
      LocalizedText(
        "a t distribution with \(nu) degrees of freedom has no standard deviation",
        vi: "phân bố t với \(nu) bậc tự do không có độ lệch chuẩn")
    case .unknownDistribution(let name, _):
      LocalizedText("'\(name)' is not a distribution", vi: "không có phân bố '\(name)'")
    case .outsideSupport(let distribution):
      LocalizedText(
        "a \(distribution) distribution takes positive values only",
        vi: "phân bố \(distribution) chỉ nhận giá trị dương")
    case .notForDistribution(let field, let distribution):
      LocalizedText(
        "\(field) does not go with the distribution \(distribution)",
        vi: "\(field) không đi cùng phân bố \(distribution)")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .noUncertainty:
      LocalizedText(
        "give standardUncertainty, expandedUncertainty with coverageFactor, lower and upper, halfWidth or observations; an exact value belongs under constants",
        vi:
          "hãy cho standardUncertainty, expandedUncertainty kèm coverageFactor, lower và upper, halfWidth hoặc observations; giá trị chính xác thuộc về constants"
      )
    case .negative(let field) where field.hasSuffix("ncertainty"):
      LocalizedText(
        "an uncertainty is zero or positive (GUM 2.2.3)",
        vi: "độ không đảm bảo đo bằng không hoặc dương (GUM 2.2.3)")
    case .limitsNotAscending(let lower, let upper) where lower > upper:
      LocalizedText("were they exchanged?", vi: "có phải hai giới hạn bị đổi chỗ?")
    case .tooFewObservations:
      LocalizedText(
        "give at least two, or pooledStandardDeviation from earlier ones",
        vi: "hãy cho ít nhất hai, hoặc pooledStandardDeviation từ các lần trước")
    case .noStandardDeviation:
      LocalizedText(
        "state the scale of the distribution instead (JCGM 101, 6.4.9)",
        vi: "hãy nêu tham số tỷ lệ của phân bố (JCGM 101, 6.4.9)")
    case .unknownDistribution(_, let suggestions): ExpressionError.didYouMean(suggestions)
    default: nil
    }
  }
}
