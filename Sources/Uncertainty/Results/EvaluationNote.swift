public import Quantities

/// Something about an evaluation that its reader should know.
public enum EvaluationNote: Sendable, Hashable {
  /// Inputs that no output depends on.
  case unusedInputs([String])
  /// Inputs that are uncertain, but whose sensitivity is zero at the estimates. That
  /// is not the same as no uncertainty.
  case zeroSensitivity([String])
  /// Terms of second order were added; without them u would be `firstOrder`.
  case secondOrderIncluded(firstOrder: Double)
  /// With all terms of second order u would be `standardUncertainty`, and the
  /// expectation `shift` away from the value: the model bends within the uncertainty.
  case nonlinear(standardUncertainty: Double, shift: Double)
  /// Terms of second order were not examined: too many inputs, or no finite second
  /// derivatives.
  case secondOrderNotExamined
  /// A formula has a corner at the estimates, as |x| at 0: its sensitivity is one-sided.
  case corner(ExpressionOrigin)
  /// Welch–Satterthwaite does not hold for correlated inputs of finite degrees of
  /// freedom. The group was counted as one component with the fewest among them.
  case correlatedDegreesOfFreedom(inputs: [String], degreesOfFreedom: Double)
  /// Inputs observed together count as one component with n − 1 degrees of freedom.
  case simultaneousDegreesOfFreedom(inputs: [String], degreesOfFreedom: Double)
  /// The observations of an input do not scatter, so that its u is 0; the resolution
  /// of the display is missing from the model.
  case noScatter(String)
  /// No input is uncertain.
  case noUncertainty
  /// The output is an angle, and u is larger than that of an angle of which nothing is
  /// known: the law of propagation has lost its meaning.
  case angleBeyondRange(largest: Double)
  /// The output is an angle, and y ± U reaches over the end of its range.
  case angleAcrossEnd(lower: Double, upper: Double, isCircle: Bool)

  /// A short stable name.
  public var code: String {
    switch self {
    case .unusedInputs: "UNUSED-INPUT"
    case .zeroSensitivity: "ZERO-SENSITIVITY"
    case .secondOrderIncluded: "SECOND-ORDER"
    case .nonlinear: "NONLINEAR"
    case .secondOrderNotExamined: "SECOND-ORDER-NOT-EXAMINED"
    case .corner: "CORNER"
    case .correlatedDegreesOfFreedom: "CORRELATED-DEGREES-OF-FREEDOM"
    case .simultaneousDegreesOfFreedom: "SIMULTANEOUS-DEGREES-OF-FREEDOM"
    case .noScatter: "NO-SCATTER"
    case .noUncertainty: "NO-UNCERTAINTY"
    case .angleBeyondRange: "ANGLE-BEYOND-RANGE"
    case .angleAcrossEnd: "ANGLE-ACROSS-END"
    }
  }

  /// The note in words.
  public var text: LocalizedText {
    switch self {
    case .unusedInputs(let names):
      LocalizedText(
        "no output depends on \(Self.list(names))",
        vi: "không đại lượng ra nào phụ thuộc vào \(Self.list(names))")
    case .zeroSensitivity(let names):
      LocalizedText(
        "the sensitivity to \(Self.list(names)) is zero at the estimates; to first order nothing is seen of the uncertainty there",
        vi:
          "hệ số nhạy theo \(Self.list(names)) bằng không tại các ước lượng; bậc nhất không thấy độ không đảm bảo ở đó"
      )
    case .secondOrderIncluded(let first):
      LocalizedText(
        "terms of second order are included; to first order u is \(DecimalRounding.significant(first, 3))",
        vi:
          "đã gồm các số hạng bậc hai; theo bậc nhất u là \(DecimalRounding.significant(first, 3))")
    case .nonlinear(let u, let shift):
      LocalizedText(
        "the model is not linear within the uncertainty: with all terms of second order u is \(DecimalRounding.significant(u, 3)) and the expectation shifts by \(DecimalRounding.significant(shift, 2)); rely on Monte Carlo",
        vi:
          "mô hình không tuyến tính trong phạm vi độ không đảm bảo: với mọi số hạng bậc hai u là \(DecimalRounding.significant(u, 3)) và kỳ vọng lệch \(DecimalRounding.significant(shift, 2)); hãy tin vào Monte Carlo"
      )
    case .secondOrderNotExamined:
      LocalizedText(
        "terms of second order were not examined; compare with Monte Carlo",
        vi: "chưa xét các số hạng bậc hai; hãy so với Monte Carlo")
    case .corner(let origin):
      LocalizedText(
        "'\(origin.excerpt)' in '\(origin.owner)' has a corner at the estimates; rely on Monte Carlo",
        vi:
          "'\(origin.excerpt)' trong '\(origin.owner)' có điểm gãy tại các ước lượng; hãy tin vào Monte Carlo"
      )
    case .correlatedDegreesOfFreedom(let names, let nu):
      LocalizedText(
        "effective degrees of freedom are not defined for the correlated \(Self.list(names)); k takes them as one component with the fewest degrees of freedom among them, \(DecimalRounding.trimmed(nu, 4))",
        vi:
          "bậc tự do hiệu dụng không xác định cho các đại lượng tương quan \(Self.list(names)); k coi chúng là một thành phần với số bậc tự do nhỏ nhất, \(DecimalRounding.trimmed(nu, 4))"
      )
    case .simultaneousDegreesOfFreedom(let names, let nu):
      LocalizedText(
        "\(Self.list(names)) were observed together and count as one component with \(DecimalRounding.trimmed(nu, 4)) degrees of freedom",
        vi:
          "\(Self.list(names)) được quan sát đồng thời và tính là một thành phần với \(DecimalRounding.trimmed(nu, 4)) bậc tự do"
      )
    case .noScatter(let name):
      LocalizedText(
        "the observations of '\(name)' do not scatter; add the resolution of the display as an input",
        vi:
          "các quan sát của '\(name)' không phân tán; hãy thêm độ phân giải của bộ chỉ thị như một đại lượng vào"
      )
    case .noUncertainty:
      LocalizedText("no input is uncertain", vi: "không đại lượng vào nào có độ không đảm bảo")
    case .angleBeyondRange(let largest):
      LocalizedText(
        "an angle has a u of at most \(DecimalRounding.significant(largest, 3)), that of an angle of which nothing is known; a larger one shows that the law of propagation has lost its meaning; rely on Monte Carlo",
        vi:
          "một góc có u nhiều nhất \(DecimalRounding.significant(largest, 3)), là u của một góc hoàn toàn không biết; u lớn hơn cho thấy định luật lan truyền không còn ý nghĩa; hãy tin vào Monte Carlo"
      )
    case .angleAcrossEnd(let lower, let upper, true):
      LocalizedText(
        "the coverage interval of the angle reaches over \(DecimalRounding.significant(lower, 3)) or \(DecimalRounding.significant(upper, 3)), where it jumps to the other end; means and intervals of Monte Carlo depend on where that is; measure the angle from a direction near to it",
        vi:
          "khoảng phủ của góc vượt qua \(DecimalRounding.significant(lower, 3)) hoặc \(DecimalRounding.significant(upper, 3)), nơi góc nhảy sang đầu kia; trung bình và khoảng phủ của Monte Carlo phụ thuộc vào chỗ đó; hãy đo góc từ một hướng gần nó"
      )
    case .angleAcrossEnd(let lower, let upper, false):
      LocalizedText(
        "the coverage interval reaches beyond \(DecimalRounding.significant(lower, 3)) to \(DecimalRounding.significant(upper, 3)), outside of which the angle has no values; rely on Monte Carlo",
        vi:
          "khoảng phủ vượt ra ngoài \(DecimalRounding.significant(lower, 3)) đến \(DecimalRounding.significant(upper, 3)), nơi góc không có giá trị; hãy tin vào Monte Carlo"
      )
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 8 ? shown + ", … (\(names.count))" : shown
  }
}
