import Quantities

extension InterviewedSavings {
  /// What was told, as a document (`steelyard.savings/v1`).
  var yaml: String {
    var lines = [
      Speech.say(
        "# Written by 'steelyard savings --ask'; every number may be changed.",
        vi: "# Do 'steelyard savings --ask' viết; mọi con số đều có thể sửa."),
      "schema: steelyard.savings/v1",
      "title: \(Self.quoted(title))",
    ]
    if !guesses.isEmpty {
      let list = guesses.joined(separator: "; ")
      lines.append(
        "description: "
          + Self.quoted(
            Speech.say("Not known, and guessed: \(list).", vi: "Chưa biết, tạm lấy: \(list).")))
    }
    lines += [
      "currency: \(currency.code)",
      "unit: kg",
      "numbers: point",
      "horizon: \(horizon)",
      "discountRate: \(rate.yaml)",
      "inputs:",
      "  \(Self.errorName): \(error.yaml)  # \(error.remark)",
    ]
    lines += solutions.map { "  \($0.name)Error: \($0.error)  # \($0.remark)" }
    lines.append("losses:")
    for stream in streams { lines += loss(stream) }
    if let fine {
      lines += [
        "  fine:",
        "    title: \(Self.quoted(Speech.say("fine for want of verification", vi: "phạt vì không kiểm định")))",
        "    mechanism: fine",
        "    probability: \(fine.probability.yaml)",
        "    amount: \(fine.amount)",
      ]
    }
    if !solutions.isEmpty { lines.append("solutions:") }
    for solution in solutions { lines += self.solution(solution) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let errorName = "scaleError"

  private func loss(_ stream: Stream) -> [String] {
    let name = stream.name
    let title =
      stream.direction == .buying
      ? Speech.say("buying \(stream.goods)", vi: "mua \(stream.goods)")
      : Speech.say("selling \(stream.goods)", vi: "bán \(stream.goods)")
    return [
      "  \(name):",
      "    title: \(Self.quoted(title))",
      "    stream: \(name)",
      "    mechanism: bias",
      "    direction: \(stream.direction.yaml)",
      "    weighings: \(stream.weighings.yaml)",
      "    load: \(stream.load.yaml)",
      "    price: \(stream.price.yaml)",
      "    bias: \(Self.errorName)",
      "    mpe: \(error.limit.text(in: .gram))",
    ]
  }

  private func solution(_ solution: Solution) -> [String] {
    var lines = ["  \(solution.name):", "    title: \(Self.quoted(solution.title))"]
    if !solution.investment.isEmpty { lines.append("    investment: \(solution.investment)") }
    if !solution.annualCost.isEmpty { lines.append("    annualCost: \(solution.annualCost)") }
    if let life = solution.life { lines.append("    life: \(life)") }
    lines.append("    changes:")
    lines += streams.map { "      \($0.name): {bias: \(solution.name)Error}" }
    if fine != nil, solution.isVerified { lines.append("      fine: {probability: 0}") }
    return lines
  }

  /// A text as YAML and JSON write it, on one line.
  static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}

extension InterviewedSavings.Stream {
  /// Its name in a document.
  var name: String { direction == .buying ? "buying" : "selling" }
}
