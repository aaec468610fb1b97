public import Quantities

/// A figure computed a second time in another way.
public struct CrossCheck: Sendable, Hashable {
  /// The other way.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// The density integrated over the tolerance, against the closed form.
    case quadratureOfDensity = "quadrature-of-density"
    /// The joint probability integrated over the measured value with the posterior, against
    /// the integral over the true value.
    case measuredValue = "integration-over-measured-value"
    /// The joint probability integrated by parts over the distribution function.
    case byParts = "integration-by-parts"
    /// Items drawn at random, measured and judged.
    case simulation = "monte-carlo"
    /// No uncertainty is left: there is nothing to compute twice.
    case none = "none"
  }

  /// The other way.
  public let method: Method
  /// The greatest absolute difference of a probability.
  public let difference: Double
}

extension CrossCheck.Method {
  /// The method in words.
  public var text: LocalizedText {
    switch self {
    case .quadratureOfDensity:
      LocalizedText(
        "the density integrated over the tolerance",
        vi: "tích phân hàm mật độ trên khoảng dung sai")
    case .measuredValue:
      LocalizedText(
        "integration over the measured value with the posterior",
        vi: "tích phân theo giá trị đo được với phân bố hậu nghiệm")
    case .byParts:
      LocalizedText(
        "integration by parts over the distribution function",
        vi: "tích phân từng phần theo hàm phân bố")
    case .simulation:
      LocalizedText(
        "items drawn at random, measured and judged",
        vi: "mô phỏng: rút ngẫu nhiên đối tượng, đo và quyết định")
    case .none:
      LocalizedText("not needed: nothing is uncertain", vi: "không cần: không có gì bất định")
    }
  }
}
