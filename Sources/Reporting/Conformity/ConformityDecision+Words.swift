import Conformity
import Quantities

extension ConformityDecision {
  var name: LocalizedText {
    switch self {
    case .accept: LocalizedText("accept", vi: "chấp nhận")
    case .conditionalAccept:
      LocalizedText("conditional pass", vi: "đạt có điều kiện")
    case .conditionalReject:
      LocalizedText("conditional fail", vi: "không đạt có điều kiện")
    case .reject: LocalizedText("reject", vi: "loại bỏ")
    case .inconclusive: LocalizedText("no decision", vi: "chưa quyết định được")
    }
  }

  /// The sign that stands before the word, so that colour is never needed.
  var mark: String {
    switch self {
    case .accept: "✓"
    case .reject: "✗"
    case .conditionalAccept, .conditionalReject, .inconclusive: "?"
    }
  }

  var colour: Ink.Colour {
    switch self {
    case .accept: .boldGreen
    case .reject: .boldRed
    case .conditionalAccept, .conditionalReject, .inconclusive: .boldYellow
    }
  }
}
