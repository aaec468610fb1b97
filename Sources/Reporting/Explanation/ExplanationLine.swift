public import Verification

/// One line of arithmetic, or a remark on it.
public struct ExplanationLine: Sendable, Hashable {
  /// What stands on one side of a relation: a name, perhaps its formula with the numbers put in,
  /// and its value.
  public struct Side: Sendable, Hashable {
    /// Such as `Ec`; empty for a bare value.
    public let symbol: String
    /// Such as `E − E0`; empty where the value is observed or was found above.
    public let formula: String
    /// The formula with the numbers put in; empty where there is no formula.
    public let numbers: String
    /// The result, with its unit.
    public let value: String

    init(_ symbol: String, _ value: String) { self.init(symbol, "", "", value) }

    init(_ symbol: String, _ formula: String, _ numbers: String, _ value: String) {
      self.symbol = symbol
      self.formula = formula
      self.numbers = numbers
      self.value = value
    }

    /// `E = I − L = 7.15 kg − 7 kg = 150 g`.
    var text: String {
      [symbol, formula, numbers, value].filter { !$0.isEmpty }.joined(separator: " = ")
    }
  }

  /// What the line is.
  public enum Content: Sendable, Hashable {
    case equation(Side)
    /// Two values held against each other, and what follows.
    case comparison(Side, relation: String, Side, outcome: Verdict?)
    case remark(String)
  }

  public let content: Content
  /// The clause or the reason, in parentheses behind the line; may be empty.
  public let reason: String
  /// What follows from a comparison, in words.
  let outcome: String

  static func equation(
    _ symbol: String, _ formula: String, _ numbers: String, _ value: String, reason: String = ""
  ) -> ExplanationLine {
    ExplanationLine(
      content: .equation(Side(symbol, formula, numbers, value)), reason: reason, outcome: "")
  }

  static func remark(_ text: String) -> ExplanationLine {
    ExplanationLine(content: .remark(text), reason: "", outcome: "")
  }

  /// The line as a person reads it, held together but at its relations.
  public var text: String { text(withReason: true) }

  /// The same, without the reason where that was given before.
  func text(withReason: Bool) -> String {
    let reason = withReason ? self.reason : ""
    func held(_ text: String) -> String {
      text.replacing(" ", with: "\u{A0}").replacing("\u{A0}=\u{A0}", with: " =\u{A0}")
    }
    let tail = (outcome.isEmpty ? "" : ": \(outcome)") + (reason.isEmpty ? "" : "  (\(reason))")
    return switch content {
    case .equation(let side): held(side.text) + tail
    case .comparison(let left, let relation, let right, _):
      "\(held(left.text)) \(relation)\u{A0}\(held(right.text))" + tail
    case .remark(let text): text
    }
  }
}
