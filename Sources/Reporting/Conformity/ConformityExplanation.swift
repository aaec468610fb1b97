import Conformity
import Quantities
import Uncertainty

/// The arithmetic of an answer with its numbers put in.
struct ConformityExplanation {
  struct Step {
    let heading: String
    let lines: [String]
  }

  private let reported: ReportedConformity
  private let tables: ConformityTables
  private let numbers: UncertaintyFigures
  private var answer: ConformityEvaluation { reported.answer }
  private var figures: ConformityFigures { tables.figures }

  init(_ reported: ReportedConformity, language: Language) {
    self.reported = reported
    tables = ConformityTables(reported, language: language)
    numbers = UncertaintyFigures(language: language)
  }

  var steps: [Step] {
    [state, limits, risks, cost].compactMap { $0 }.filter { !$0.lines.isEmpty }
  }

  private func say(_ english: String, vi vietnamese: String) -> String {
    tables.say(english, vi: vietnamese)
  }

  private func n(_ x: Double) -> String { numbers.significant(x, 6) }
  private func whole(_ x: Double) -> String { numbers.number(x) }

  // MARK: This item

  private var state: Step? {
    guard let state = answer.state, case .value(let y) = answer.problem.result else { return nil }
    let u = answer.standardUncertainty
    if !(u > 0) { return nil }
    let tolerance = answer.problem.tolerance
    var lines: [String] = []
    var (center, spread) = (y, u)
    var (centerName, spreadName) = ("y", "u")
    if let prior = answer.problem.prior {
      guard case .distribution(.normal(let mean, let deviation)) = prior.form, deviation > 0 else {
        return Step(
          heading: say("This item", vi: "Đối tượng này"),
          lines: [
            say(
              "p_c = ∫ within T of g₀(η) exp(−(y − η)²/(2u²)) dη / ∫ of the same = \(n(state.conforming))",
              vi:
                "p_c = ∫ trong T của g₀(η) exp(−(y − η)²/(2u²)) dη / ∫ toàn bộ = \(n(state.conforming))"
            )
          ])
      }
      let precision = 1 / (deviation * deviation) + 1 / (u * u)
      center = (mean / (deviation * deviation) + y / (u * u)) / precision
      spread = 1 / precision.squareRoot()
      (centerName, spreadName) = ("m", "τ")
      lines.append(
        "τ = 1/√(1/σ₀² + 1/u²) = 1/√(1/\(whole(deviation))² + 1/\(whole(u))²) = \(n(spread))")
      lines.append(
        "m = τ²(μ₀/σ₀² + y/u²) = \(n(spread))² (\(whole(mean))/\(whole(deviation))² + \(whole(y))/\(whole(u))²) = \(n(center))"
      )
    }
    for (name, limit) in [("L", tolerance.lower), ("U", tolerance.upper)] {
      guard let limit else { continue }
      let shown = answer.problem.prior == nil ? whole(center) : n(center)
      let scale = answer.problem.prior == nil ? whole(spread) : n(spread)
      lines.append(
        "z_\(name) = (T_\(name) − \(centerName))/\(spreadName) = (\(whole(limit)) − \(shown))/\(scale) = \(n((limit - center) / spread))"
          .replacing("− -", with: "+ "))
    }
    let formula =
      switch (tolerance.lower, tolerance.upper) {
      case (nil, _): "Φ(z_U)"
      case (_, nil): "1 − Φ(z_L)"
      default: "Φ(z_U) − Φ(z_L)"
      }
    lines.append("p_c = \(formula) = \(n(state.conforming))")
    lines.append("R_C* = 1 − p_c = \(n(state.nonconforming))")
    return Step(
      heading: say("This item (JCGM 106:2012, 7)", vi: "Đối tượng này (JCGM 106:2012, 7)"),
      lines: lines)
  }

  // MARK: The limits

  private var limits: Step? {
    let rule = answer.problem.rule
    let u = answer.standardUncertainty
    var lines: [String] = []
    switch rule {
    case .simple, .oimlSharedRisk:
      lines.append("A = T")
      if rule == .oimlSharedRisk, let width = answer.problem.tolerance.width {
        lines.append(
          "U = 2u = \(n(2 * u)); MPE/3 = \(whole(width))/2/3 = \(n(width / 6)); "
            + (12 * u <= width * (1 + 1e-15) ? "U ≤ MPE/3" : "U > MPE/3"))
      }
    case .guardBand(let w): lines.append("w = \(whole(w))")
    case .guardRatio(let r), .ilacG8(let r):
      lines.append("w = \(whole(r)) · 2u = \(whole(r)) · 2 · \(whole(u)) = \(n(2 * r * u))")
    case .ilacG8NonBinary, .oimlR111:
      lines.append("w = U = 2u = 2 · \(whole(u)) = \(n(2 * u))")
    case .iso14253(let p):
      let bands = answer.guardBands
      if let w = bands.upper ?? bands.lower, u > 0 {
        lines.append("w = Φ⁻¹(\(whole(p))) u = \(n(w / u)) · \(whole(u)) = \(n(w))")
      }
    case .targetConsumerRisk(let p):
      lines.append(
        answer.problem.prior == nil
          ? say("1 − p_c(A) = \(whole(p)) solved for A", vi: "giải 1 − p_c(A) = \(whole(p)) theo A")
          : say("R_C(w) = \(whole(p)) solved for w", vi: "giải R_C(w) = \(whole(p)) theo w"))
    case .targetProducerRisk(let p):
      lines.append(
        answer.problem.prior == nil
          ? say("p_c(A) = \(whole(p)) solved for A", vi: "giải p_c(A) = \(whole(p)) theo A")
          : say("R_P(w) = \(whole(p)) solved for w", vi: "giải R_P(w) = \(whole(p)) theo w"))
    case .minimumCost(let costs):
      lines.append(
        say("p_c(A) = C_FA/(C_FA + C_FR)", vi: "p_c(A) = C_FA/(C_FA + C_FR)")
          + " = \(whole(costs.falseAcceptance))/(\(whole(costs.falseAcceptance)) + \(whole(costs.falseRejection))) = \(n(costs.threshold))"
      )
    case .minimax(let costs):
      lines.append(
        "P(A | η = T) = C_FR/(C_FA + C_FR) = \(whole(costs.falseRejection))/(\(whole(costs.falseAcceptance)) + \(whole(costs.falseRejection))) = \(n(1 - costs.threshold))"
      )
    }
    let (bands, acceptance, tolerance) = (
      answer.guardBands, answer.acceptance, answer.problem.tolerance
    )
    if let limit = tolerance.lower, let a = acceptance.lower, let w = bands.lower {
      lines.append("A_L = T_L + w = \(whole(limit)) + \(n(w)) = \(n(a))")
    }
    if let limit = tolerance.upper, let a = acceptance.upper, let w = bands.upper {
      lines.append("A_U = T_U − w = \(whole(limit)) − \(n(w)) = \(n(a))")
    }
    return Step(
      heading: say("Acceptance limits", vi: "Giới hạn chấp nhận"),
      lines: lines.map { $0.replacing("+ -", with: "− ").replacing("− -", with: "+ ") })
  }

  // MARK: All items

  private var risks: Step? {
    guard let risks = answer.risks else { return nil }
    var lines = [
      say(
        "R_C = ∫ outside T of g₀(η) P(A_L ≤ Y ≤ A_U | η) dη = \(n(risks.consumerRisk))",
        vi: "R_C = ∫ ngoài T của g₀(η) P(A_L ≤ Y ≤ A_U | η) dη = \(n(risks.consumerRisk))"),
      say(
        "R_P = ∫ within T of g₀(η) (1 − P(A_L ≤ Y ≤ A_U | η)) dη = \(n(risks.producerRisk))",
        vi: "R_P = ∫ trong T của g₀(η) (1 − P(A_L ≤ Y ≤ A_U | η)) dη = \(n(risks.producerRisk))"),
    ]
    if let given = risks.consumerRiskGivenAccepted {
      lines.append(
        say("of the accepted: ", vi: "trong số chấp nhận: ")
          + "R_C/P(A) = \(n(risks.consumerRisk))/\(n(risks.accepted)) = \(n(given))")
    }
    return Step(
      heading: say("All items (JCGM 106:2012, 9)", vi: "Mọi đối tượng (JCGM 106:2012, 9)"),
      lines: lines)
  }

  private var cost: Step? {
    guard let costs = answer.costs, let risks = answer.risks, let cost = answer.expectedCost else {
      return nil
    }
    return Step(
      heading: say("Expected cost", vi: "Chi phí kỳ vọng"),
      lines: [
        "C = C_FA R_C + C_FR R_P = \(whole(costs.falseAcceptance)) · \(n(risks.consumerRisk)) + \(whole(costs.falseRejection)) · \(n(risks.producerRisk)) = \(n(cost))"
      ])
  }
}
