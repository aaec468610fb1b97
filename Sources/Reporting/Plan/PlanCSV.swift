import Quantities
import Rules
public import Verification

/// A load plan as a table for other programs: one row a load, masses in grams.
public enum PlanCSV {
  private static let columns = [
    "test", "clause", "range", "roles", "target_g", "load_g", "mpe_g", "weight_error_g",
    "weight_error_limit_g", "weights_good_enough", "piece_count", "pieces", "material_g",
    "substitutions", "positions", "weighings", "extra_load_g", "extra_pieces",
  ]

  /// The table with its heading; lines end in CR LF.
  public static func text(_ plan: LoadPlan) -> String {
    var lines = [CSVLine.text(columns)]
    for test in plan.tests {
      if test.loads.isEmpty { lines.append(CSVLine.text(row(test, nil))) }
      lines += test.loads.map { CSVLine.text(row(test, $0)) }
    }
    return lines.joined()
  }

  private static func row(_ test: LoadPlan.Test, _ load: LoadPlan.Load?) -> [String] {
    func grams(_ mass: Mass?) -> String { mass?.value.text ?? "" }
    func count(_ value: Int?) -> String { value.map(String.init) ?? "" }
    func pieces(_ composition: WeightComposition?) -> String {
      (composition?.pieces ?? []).map {
        "\($0.count)x\($0.nominal.text(in: $0.nominal.handyUnit)) \($0.weightClass)"
      }.joined(separator: " + ")
    }
    let isGood = load?.areWeightsGoodEnough.map { $0 ? "true" : "false" }
    return [
      test.test.rawValue, test.citation.text, count(load?.range),
      load?.roles.map(\.rawValue).joined(separator: " ") ?? "", grams(load?.target),
      grams(load?.load), grams(load?.mpe), grams(load?.composition?.error),
      grams(load?.weightLimit), isGood ?? "", count(load?.composition?.pieceCount),
      pieces(load?.composition), grams(load.flatMap { $0.substitutions > 0 ? $0.material : nil }),
      count(load?.substitutions), count(test.positions), count(test.weighings),
      grams(load?.extraLoad?.mass), pieces(load?.extraLoad?.composition),
    ]
  }
}
