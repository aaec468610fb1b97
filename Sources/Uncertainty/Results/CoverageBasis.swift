public import Quantities

/// What a coverage factor was drawn from.
public enum CoverageBasis: Sendable, Hashable {
  /// The normal law: no contribution has finite degrees of freedom.
  case normal
  /// Student's t at the effective degrees of freedom (Welch–Satterthwaite).
  case studentT(degreesOfFreedom: Double)
  /// A rectangular distribution, which one contribution imposes (EA-4/02, S9).
  case rectangle
  /// A trapezoidal distribution, the convolution of two dominant rectangles
  /// (EA-4/02, S10); the ratio is that of top to base.
  case trapezoid(ratio: Double)
  /// The convolution of the largest rectangles with a normal law.
  case convolution(rectangles: Int)
  /// A factor that was asked for.
  case fixed

  /// The reason in words.
  public var text: LocalizedText {
    switch self {
    case .normal:
      LocalizedText(
        "k from the normal distribution", vi: "k lấy từ phân bố chuẩn")
    case .studentT(let nu):
      LocalizedText(
        "k from Student's t at \(DecimalRounding.trimmed(nu, 4)) effective degrees of freedom",
        vi: "k lấy từ phân bố Student với \(DecimalRounding.trimmed(nu, 4)) bậc tự do hiệu dụng"
      )
    case .rectangle:
      LocalizedText(
        "k of a rectangular distribution, which one contribution imposes (EA-4/02, S9)",
        vi: "k của phân bố chữ nhật do một thành phần chi phối (EA-4/02, S9)")
    case .trapezoid:
      LocalizedText(
        "k of a trapezoidal distribution, which two contributions impose (EA-4/02, S10)",
        vi: "k của phân bố hình thang do hai thành phần chi phối (EA-4/02, S10)")
    case .convolution(let count):
      LocalizedText(
        "k of the convolution of \(count) rectangular distributions with a normal one",
        vi: "k của tích chập \(count) phân bố chữ nhật với một phân bố chuẩn")
    case .fixed: LocalizedText("k as asked for", vi: "k theo yêu cầu")
    }
  }
}
