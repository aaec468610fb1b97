import Calibration
import Quantities
import Rules
import Verification

/// What a calibration rests on, a line a fact: date and rules, weights, air, history.
struct CalibrationFacts {
  let lines: [String]

  init(_ result: CalibrationResult, language: Language) {
    func say(_ english: String, vi vietnamese: String) -> String {
      language == .vietnamese ? vietnamese : english
    }
    let inspection = result.record.inspection
    var occasion = ["EURAMET cg-18 v4.0"]
    if let rules = result.ruleSet {
      occasion.append(
        say("limits of ", vi: "giới hạn theo ")
          + "\(rules.fullName), \(inspection.stage.name[language])")
    }
    if let date = inspection.date { occasion.append(date.text(language)) }
    var lines = [occasion.joined(separator: " · ")]
    let weights = Self.weights(result, language)
    if !weights.isEmpty {
      lines.append(say("Weights: ", vi: "Quả cân: ") + weights.joined(separator: "; "))
    }
    if let air = result.air {
      let numbers = UncertaintyFigures(language: language)
      let (density, u) = numbers.pair(air.density, air.standardUncertainty)
      let how = air.formula.map { " (\($0.name[language]))" } ?? ""
      lines.append(
        say("Air: ", vi: "Không khí: ")
          + "ρa\u{A0}=\u{A0}\(density)\u{A0}kg/m³, u\u{A0}=\u{A0}\(u)\u{A0}kg/m³\(how)")
    }
    switch result.record.conditions.adjustment {
    case .immediatelyBefore:
      lines.append(
        say("Adjusted immediately before.", vi: "Được hiệu chỉnh ngay trước khi hiệu chuẩn."))
    case .notBefore:
      lines.append(
        say("Not adjusted immediately before.", vi: "Không hiệu chỉnh ngay trước khi hiệu chuẩn."))
    case nil: break
    }
    self.lines = lines
  }

  /// `E2-07: 200g, 100g, 50g` or `20 × 1000 kg M1`.
  private static func weights(_ result: CalibrationResult, _ language: Language) -> [String] {
    let used = Set(result.points.flatMap { $0.reference?.pieces ?? [] })
    return result.record.sets.enumerated().compactMap { index, set in
      let pieces = set.pieces.filter { used.contains(.init(set: index, piece: $0)) }
      if pieces.isEmpty { return nil }
      let names = names(of: pieces, set.id.isEmpty ? language : nil)
      let shown = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
      return set.id.isEmpty ? shown : "\(set.id): \(shown)"
    }
  }

  /// Equal pieces that were listed once are told once; those of no set by nominal value and class.
  private static func names(of pieces: [WeightPiece], _ language: Language?) -> [String] {
    var names: [(name: String, count: Int)] = []
    for piece in pieces {
      var name = String(piece.id.split(separator: "#").first ?? "")
      if let language {
        let weightClass = piece.weightClass.map { "\u{A0}" + $0 } ?? ""
        name = Wording.amount(piece.nominal, language) + weightClass
      }
      if let last = names.indices.last, names[last].name == name, piece.id.contains("#") {
        names[last].count += 1
      } else {
        names.append((name, 1))
      }
    }
    return names.map { $0.count > 1 ? "\($0.count) × \($0.name)" : $0.name }
  }
}
