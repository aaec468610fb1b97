import Uncertainty

/// The derivation of one output.
struct OutputDerivation {
  private let output: OutputEvaluation
  private let model: MeasurementModel
  private let numbers: DerivationNumbers
  private let unit: String

  private static let mostTerms = UncertaintyExplanation.mostTerms

  init(
    _ output: OutputEvaluation, model: MeasurementModel, numbers: DerivationNumbers, unit: String
  ) {
    self.output = output
    self.model = model
    self.numbers = numbers
    self.unit = unit
  }

  private var suffix: String { unit.isEmpty ? "" : "\u{A0}" + unit }
  /// The unit of u².
  private var square: String {
    unit.isEmpty ? "" : unit.contains(where: { "*/· ".contains($0) }) ? " (\(unit))²" : " \(unit)²"
  }

  var value: String { numbers.value(output.value, u: output.standardUncertainty) + suffix }

  func sensitivities() -> [String] {
    output.budget.prefix(Self.mostTerms).map { row in
      let c = "c(\(row.input)) = ∂\(output.name)/∂\(row.input) = \(numbers(row.sensitivity))"
      if row.contribution == 0 { return c + "; |c|\u{A0}u\u{A0}=\u{A0}0" }
      return c + "; |c|\u{A0}u = \(numbers(row.sensitivity.magnitude)) × "
        + "\(numbers(row.standardUncertainty)) = \(numbers(row.contribution))\(suffix)"
    } + (output.budget.count > Self.mostTerms ? ["…"] : [])
  }

  // MARK: u

  func combination() -> [String] {
    let name = output.name
    let pairs = correlatedPairs
    var lines: [String] = []
    if !output.secondOrderTerms.isEmpty {
      let terms = output.secondOrderTerms.prefix(Self.mostTerms).map {
        "\($0.first)·\($0.second): \(numbers($0.variance))"
      }
      lines.append(
        numbers.say(
          "terms of second order (JCGM 100, 5.1.2, note): ",
          vi: "các số hạng bậc hai (JCGM 100, 5.1.2, chú thích): ")
          + terms.joined(separator: "; "))
    }
    if !pairs.isEmpty {
      let terms = pairs.prefix(Self.mostTerms).map {
        "\($0.first)·\($0.second): 2 × \(numbers.factor($0.r)) × \(numbers.factor($0.a)) × \(numbers.factor($0.b)) = \(numbers($0.term))"
      }
      lines.append(
        numbers.say(
          "correlated pairs, 2 r(xᵢ, xⱼ) cᵢuᵢ cⱼuⱼ: ",
          vi: "các cặp tương quan, 2 r(xᵢ, xⱼ) cᵢuᵢ cⱼuⱼ: ")
          + terms.joined(separator: "; ") + (pairs.count > Self.mostTerms ? "; …" : ""))
    }
    let u = output.standardUncertainty
    let clause = pairs.isEmpty ? "JCGM 100, 5.1.2" : "JCGM 100, 5.2.2"
    lines.append("u²(\(name)) = \(symbols(pairs)) (\(clause))")
    lines.append(
      "\u{A0}\u{A0}\u{A0}= \(sum(pairs)) = \(numbers(u * u))\(square)")
    lines.append("u(\(name)) = \(numbers.root(u * u)) = \(numbers(u))\(suffix)")
    return lines
  }

  /// What is added up.
  private func symbols(_ pairs: [Pair]) -> String {
    "Σ (cᵢuᵢ)²" + (pairs.isEmpty ? "" : numbers.say(" + pairs", vi: " + các cặp"))
      + (output.secondOrderTerms.isEmpty
        ? "" : numbers.say(" + second order", vi: " + bậc hai"))
  }

  private func sum(_ pairs: [Pair]) -> String {
    let rows = output.budget.filter { $0.contribution > 0 }
    var terms = rows.prefix(Self.mostTerms).map { numbers.power($0.contribution, "²") }
    if rows.count > Self.mostTerms { terms.append("…") }
    let more = pairs.map(\.term) + output.secondOrderTerms.map(\.variance)
    var text = terms.isEmpty ? "0" : terms.joined(separator: " + ")
    for term in more.prefix(Self.mostTerms) {
      text += term < 0 ? " - " + numbers(-term) : " + " + numbers(term)
    }
    return text + (more.count > Self.mostTerms ? " + …" : "")
  }

  /// Two correlated inputs, and what they add together.
  private struct Pair {
    let first: String
    let second: String
    let r: Double
    /// c u of each, with its sign.
    let a: Double
    let b: Double
    var term: Double { 2 * r * a * b }
  }

  private var correlatedPairs: [Pair] {
    let parts = output.budget.map { $0.sensitivity * $0.standardUncertainty }
    return model.correlatedGroups.flatMap { group in
      group.members.indices.flatMap { row in
        (0..<row).compactMap { column -> Pair? in
          let (i, j) = (group.members[column], group.members[row])
          let pair = Pair(
            first: output.budget[i].input, second: output.budget[j].input,
            r: group.matrix[row, column], a: parts[i], b: parts[j])
          return pair.term == 0 ? nil : pair
        }
      }
    }
  }

  // MARK: U

  func coverage() -> [String] {
    let finite = output.budget.filter { $0.degreesOfFreedom.isFinite && $0.contribution > 0 }
    var lines: [String] = []
    let nu = output.effectiveDegreesOfFreedom
    if nu.isInfinite {
      lines.append("ν_eff\u{A0}=\u{A0}∞")
    } else if finite.contains(where: { $0.correlatedGroup != nil }) {
      // Correlated inputs are one component; a note says which.
      lines.append(
        "ν_eff\u{A0}=\u{A0}\(numbers(nu))"
          + numbers.say(
            " (correlated inputs as one component)",
            vi: " (các đại lượng vào tương quan tính là một thành phần)"))
    } else {
      let terms = finite.prefix(12).map {
        "\(numbers.power($0.contribution, "⁴"))/\(numbers.figures.freedom($0.degreesOfFreedom))"
      }
      lines.append(
        "ν_eff = u⁴/Σ((cᵢuᵢ)⁴/νᵢ) = \(numbers.power(output.standardUncertainty, "⁴"))/("
          + terms.joined(separator: " + ") + (finite.count > 12 ? " + …" : "")
          + ") = \(numbers(nu)) (JCGM 100, G.4)")
    }
    let p = numbers.figures.percent(output.coverageProbability)
    lines.append(
      "k\u{A0}=\u{A0}\(numbers(output.coverageFactor)) (p\u{A0}=\u{A0}\(p); "
        + "\(numbers.figures.sentence(output.coverageBasis.text)))")
    lines.append(
      "U = k·u = \(numbers(output.coverageFactor)) × \(numbers(output.standardUncertainty)) = "
        + "\(numbers(output.expandedUncertainty))\(suffix)")
    let (value, expanded) = numbers.figures.pair(output.value, output.expandedUncertainty)
    lines.append(
      numbers.say("rounded once (JCGM 100, 7.2.6): ", vi: "làm tròn một lần (JCGM 100, 7.2.6): ")
        + "\(output.name)\u{A0}=\u{A0}(\(value)\u{A0}±\u{A0}\(expanded))\(suffix)")
    return lines
  }
}
