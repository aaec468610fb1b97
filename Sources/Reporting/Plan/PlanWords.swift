import Quantities
import Verification

/// The words of load plans.
struct PlanWords {
  let language: Language
  let plan: LoadPlan

  var figures: Figures { Figures(language: language) }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// `10 kg + 2 × 2 kg + 500 g`, with the class where the weights are not all of one.
  func build(_ pieces: [WeightComposition.Piece]) -> String {
    let classes = Set(plan.stock.kinds.map(\.weightClass))
    return pieces.map { piece in
      var text = Wording.amount(piece.nominal, language)
      if piece.count > 1 { text = "\(piece.count)\u{A0}×\u{A0}\(text)" }
      if classes.count > 1 { text += "\u{A0}\(piece.weightClass)" }
      return text
    }.joined(separator: " + ")
  }

  /// How a load is put on, other material first.
  func build(_ load: LoadPlan.Load) -> String {
    guard let composition = load.composition else { return "" }
    let weights = build(composition.pieces)
    if load.substitutions == 0 { return weights }
    let material = say(
      "material for \(Wording.amount(load.material, language))",
      vi: "tải thế \(Wording.amount(load.material, language))")
    return weights.isEmpty ? material : "\(material) + \(weights)"
  }

  func role(_ role: LoadPlan.Role) -> String {
    switch role {
    case .min: "Min"
    case .mpeChange: say("MPE changes", vi: "đổi MPE")
    case .max: "Max"
    case .between: say("between", vi: "xen giữa")
    case .eccentric: say("off centre", vi: "lệch tâm")
    case .repeatability: say("repeatability", vi: "lặp lại")
    case .half: "½\u{A0}Max"
    case .noLoad: say("no load", vi: "không tải")
    case .goods: say("goods", vi: "hàng")
    }
  }

  func roles(_ load: LoadPlan.Load) -> String {
    load.roles.map(role).joined(separator: ", ")
  }

  func times(_ count: Int) -> String {
    count == 1 ? say("once", vi: "một lần") : say("\(count) times", vi: "\(count) lần")
  }

  /// The outcome in a sentence.
  var conclusion: String {
    let severity: Severity = plan.outcome == .fail ? .failure : .doubt
    let cause = plan.findings.first { $0.severity == severity }?.message[language] ?? ""
    switch plan.outcome {
    case .pass:
      return "✓ "
        + say(
          "the weights can do it: every load can be built, and well enough",
          vi: "quả cân đáp ứng được: mọi tải đều đặt được và đủ chính xác")
    case .fail:
      return "✗ " + say("the weights cannot do it: ", vi: "quả cân không đáp ứng: ") + cause
    case .inconclusive: return "? " + say("it depends: ", vi: "còn tùy: ") + cause
    }
  }

  /// What is at hand: how many of each, the heaviest first.
  var stock: String {
    let kinds = plan.stock.kinds
    let classes = Set(kinds.map(\.weightClass))
    guard let total = plan.stock.total, !kinds.isEmpty else {
      return say("no weights", vi: "không có quả cân")
    }
    let count = kinds.reduce(0) { $0 + $1.count }
    let all = Wording.amount(total, language)
    if classes.count == 1, kinds.count > 6, let name = classes.first, let first = kinds.first,
      let last = kinds.last
    {
      let (low, high) = (
        Wording.amount(last.nominal, language), Wording.amount(first.nominal, language)
      )
      return say(
        "\(count) weights \(name) from \(low) to \(high), \(all) together",
        vi: "\(count) quả cân \(name) từ \(low) đến \(high), tổng cộng \(all)")
    }
    let list = kinds.map {
      "\($0.count)\u{A0}×\u{A0}\(Wording.amount($0.nominal, language))\u{A0}\($0.weightClass)"
    }.joined(separator: ", ")
    return say("weights: \(list); \(all) together", vi: "quả cân: \(list); tổng cộng \(all)")
  }
}
