public import Quantities

/// What is wrong with the correlations of a model.
public enum CorrelationFault: DescribedError, Hashable {
  /// A name that is no input's.
  case unknownInput(String, suggestions: [String])
  /// An input is correlated with itself.
  case selfCorrelation(String)
  /// A coefficient that is not a number from −1 to 1.
  case outOfRange(String, String, Double)
  /// The same pair is given twice, with different coefficients.
  case contradiction(String, String, Double, Double)
  /// The coefficients cannot hold together: no quantities vary like this. The pair is
  /// the one that the others forbid most; `possible` is what they allow for it, where
  /// they allow anything.
  case indefinite(String, String, Double, possible: ClosedRange<Double>?)
  /// Simultaneous observations that are not equally many.
  case unequalCounts(String, Int, String, Int)
  /// An input without observations among simultaneous ones.
  case notObserved(String)
  /// An input stands in two groups of simultaneous observations.
  case inTwoGroups(String)
  /// A coefficient is stated for inputs whose simultaneous observations give it.
  case givenByObservations(String, String)

  /// More inputs hang together than can be factored in reasonable time.
  case groupTooLarge(Int, limit: Int)

  public var code: String { "CORRELATION" }

  public var message: LocalizedText {
    switch self {
    case .unknownInput(let name, _):
      LocalizedText(
        "the correlation names '\(name)', which is not an input",
        vi: "hệ số tương quan nêu '\(name)', không phải đại lượng vào")
    case .selfCorrelation(let name):
      LocalizedText(
        "'\(name)' is correlated with itself", vi: "'\(name)' tương quan với chính nó")
    case .outOfRange(let a, let b, let r):
      LocalizedText(
        "the correlation coefficient \(r) of '\(a)' and '\(b)' is not between -1 and 1",
        vi: "hệ số tương quan \(r) của '\(a)' và '\(b)' không nằm giữa -1 và 1")
    case .contradiction(let a, let b, let r, let s):
      LocalizedText(
        "'\(a)' and '\(b)' are given the correlation coefficients \(r) and \(s)",
        vi: "'\(a)' và '\(b)' có hai hệ số tương quan \(r) và \(s)")
    case .indefinite(let a, let b, let r, _):
      LocalizedText(
        "the correlation coefficients contradict each other: \(r) of '\(a)' and '\(b)' cannot stand beside the others (the matrix is not positive semidefinite)",
        vi:
          "các hệ số tương quan mâu thuẫn nhau: \(r) của '\(a)' và '\(b)' không thể đi cùng các hệ số còn lại (ma trận không nửa xác định dương)"
      )
    case .unequalCounts(let a, let n, let b, let m):
      LocalizedText(
        "'\(a)' has \(n) observations and '\(b)' has \(m), so they are not simultaneous",
        vi: "'\(a)' có \(n) quan sát còn '\(b)' có \(m), nên không đồng thời")
    case .notObserved(let name):
      LocalizedText(
        "'\(name)' has no observations that could be simultaneous",
        vi: "'\(name)' không có quan sát nào để coi là đồng thời")
    case .inTwoGroups(let name):
      LocalizedText(
        "'\(name)' stands in two groups of simultaneous observations",
        vi: "'\(name)' nằm trong hai nhóm quan sát đồng thời")
    case .givenByObservations(let a, let b):
      LocalizedText(
        "the correlation of '\(a)' and '\(b)' already follows from their observations",
        vi: "tương quan của '\(a)' và '\(b)' đã suy ra từ các quan sát của chúng")
    case .groupTooLarge(let count, let limit):
      LocalizedText(
        "\(count) inputs are correlated with each other; up to \(limit) can be",
        vi: "\(count) đại lượng vào tương quan với nhau; tối đa là \(limit)")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .unknownInput(_, let suggestions): ExpressionError.didYouMean(suggestions)
    case .indefinite(let a, let b, _, let possible?):
      LocalizedText(
        "with the others as they are, that of '\(a)' and '\(b)' must lie between \(Self.short(possible.lowerBound, up: true)) and \(Self.short(possible.upperBound, up: false))",
        vi:
          "với các hệ số khác giữ nguyên, hệ số của '\(a)' và '\(b)' phải nằm giữa \(Self.short(possible.lowerBound, up: true)) và \(Self.short(possible.upperBound, up: false))"
      )
    default: nil
    }
  }

  /// Four decimals, rounded into the possible range.
  private static func short(_ r: Double, up: Bool) -> Double {
    (r * 10_000).rounded(up ? .up : .down) / 10_000
  }
}
