import Quantities
import Uncertainty

extension UncertaintyTables {
  /// More outputs than these are no matrix to read.
  static let mostCorrelated = 8

  /// The correlation coefficients of the outputs by each method, with a title.
  ///
  /// Monte Carlo's are left out where they are the same to the eye.
  var correlations: [(title: String, table: Table)] {
    let names = reported.model.outputs.map(\.name)
    guard (2...Self.mostCorrelated).contains(names.count) else { return [] }
    let indices = names.indices
    let framework = reported.evaluation.propagation.map { found in
      indices.map { row in indices.map { found.correlation(row, $0) } }
    }
    let trials = reported.evaluation.simulation.map { found in
      indices.map { row in
        indices.map { column -> Double? in
          let varies =
            found.outputs[row].standardUncertainty > 0
            && found.outputs[column].standardUncertainty > 0
          return varies ? found.correlation(row, column) : nil
        }
      }
    }
    func table(_ matrix: [[Double?]]) -> Table {
      Table(
        titles: [""] + names,
        rows: indices.map { row in
          [names[row]] + matrix[row].map { $0.map(figures.coefficient) ?? "–" }
        }, numbers: Set(1...names.count))
    }
    var result: [(String, Table)] = []
    if let framework {
      result.append(
        (
          say("Correlation of the outputs", vi: "Tương quan giữa các đại lượng ra"),
          table(framework)
        ))
    }
    if let trials, framework.map({ Self.differ($0, trials) }) ?? true {
      result.append(
        (
          say(
            "Correlation of the outputs by Monte Carlo",
            vi: "Tương quan giữa các đại lượng ra theo Monte Carlo"), table(trials)
        ))
    }
    return result
  }

  /// Whether coefficients differ by more than what many trials leave open.
  private static func differ(_ a: [[Double?]], _ b: [[Double?]]) -> Bool {
    zip(a, b).contains { row, other in
      zip(row, other).contains { ($0 ?? 0) - ($1 ?? 0) > 0.02 || ($1 ?? 0) - ($0 ?? 0) > 0.02 }
    }
  }

  /// What is above the regions.
  var regionsTitle: String {
    let p = figures.percent(reported.evaluation.coverageProbability)
    return say(
      "Coverage regions of all outputs together, p = \(p)",
      vi: "Vùng phủ của tất cả các đại lượng ra cùng lúc, p = \(p)"
    ).replacing(" = ", with: "\u{A0}=\u{A0}")
  }

  /// The regions of both methods side by side.
  var regions: Table? {
    let framework = reported.evaluation.regions
    let trials = reported.evaluation.simulation?.regions
    let columns = [framework, trials].compactMap { $0 }
    guard let first = columns.first else { return nil }
    func factor(_ value: Double, _ error: Double) -> String {
      if error == 0 { return figures.significant(value, 3) }
      let (factor, error) = figures.pair(value, error, digits: 1)
      return factor + say(" (s.e. \(error))", vi: " (sai số chuẩn \(error))")
    }
    var rows = [
      [say("ellipsoid, k", vi: "elipxôit, k")]
        + columns.map { factor($0.ellipsoid.coverageFactor, $0.ellipsoid.standardError) }
    ]
    let varying = first.rectangle.standardUncertainties.count { $0 > 0 }
    if columns.contains(where: { $0.ellipsoid.rank < varying }) {
      rows.append(
        [say("its dimensions", vi: "số chiều của nó")] + columns.map { "\($0.ellipsoid.rank)" })
    }
    rows.append(
      [say("box, k", vi: "hộp, k")]
        + columns.map { factor($0.rectangle.coverageFactor, $0.rectangle.standardError) })
    if columns.contains(where: { $0.bonferroniFactor != nil }) {
      rows.append(
        [say("by Bonferroni", vi: "theo Bonferroni")]
          + columns.map { $0.bonferroniFactor.map { figures.significant($0, 3) } ?? "" })
    }
    for (index, output) in reported.model.outputs.enumerated() {
      rows.append(
        [say("box, \(output.name)", vi: "hộp, \(output.name)")]
          + columns.map { interval($0.rectangle, index) })
    }
    rows.append(
      [say("λ_max of correlation", vi: "λ_max của tương quan")]
        + columns.map { figures.significant($0.largestEigenvalue, 3) })
    var titles = [""]
    if framework != nil { titles.append(say("Law of propagation", vi: "Định luật lan truyền")) }
    if trials != nil { titles.append("Monte Carlo") }
    return Table(titles: titles, rows: rows, numbers: Set(1...columns.count))
  }

  /// The name of an output with its unit.
  func label(_ index: Int) -> String {
    let unit = reported.unit(index)
    return reported.model.outputs[index].name + (unit.isEmpty ? "" : " / " + unit)
  }

  private func interval(_ region: RectangularRegion, _ index: Int) -> String {
    let range = region.intervals[index]
    let ends = figures.ends(
      [range.lowerBound, range.upperBound], like: region.standardUncertainties[index], digits: 3)
    let unit = reported.unit(index)
    let mark = language == .vietnamese ? ";" : ","
    return "[\(ends[0])\(mark)\u{A0}\(ends[1])]" + (unit.isEmpty ? "" : "\u{A0}" + unit)
  }

  /// Whether Monte Carlo confirms the regions, in words.
  var regionVerdict: (text: String, isValidated: Bool)? {
    guard let validation = reported.evaluation.regionValidation else { return nil }
    if validation.isValidated {
      return (
        say(
          "Monte Carlo confirms the regions: estimates, standard uncertainties, λ_max and the k of the ellipsoid agree within their δ (JCGM 102, 8).",
          vi:
            "Monte Carlo xác nhận các vùng phủ: ước lượng, độ không đảm bảo chuẩn, λ_max và k của elipxôit phù hợp trong phạm vi δ của chúng (JCGM 102, 8)."
        ), true
      )
    }
    let list = disagreements(validation).joined(separator: "; ")
    return (
      say(
        "Monte Carlo does not confirm the regions (JCGM 102, 8): \(list). Report the regions of Monte Carlo.",
        vi:
          "Monte Carlo không xác nhận các vùng phủ (JCGM 102, 8): \(list). Hãy báo cáo các vùng phủ của Monte Carlo."
      ), false
    )
  }

  private func disagreements(_ validation: RegionValidation) -> [String] {
    let names = reported.model.outputs.map(\.name)
    var list: [(String, RegionValidation.Comparison, Int?)] = []
    for index in names.indices {
      list.append((names[index], validation.estimates[index], index))
      list.append(("u(\(names[index]))", validation.standardUncertainties[index], index))
    }
    list.append(("λ_max", validation.largestEigenvalue, nil))
    list.append(("k", validation.coverageFactor, nil))
    let apart = list.filter { !$0.1.agrees }
    let shown = apart.prefix(6).map { name, comparison, index -> String in
      let unit = index.map(reported.unit) ?? ""
      let suffix = unit.isEmpty ? "" : "\u{A0}" + unit
      let difference = figures.significant(comparison.difference, 2) + suffix
      let tolerance = "δ\u{A0}=\u{A0}" + figures.significant(comparison.tolerance, 1) + suffix
      return say(
        "\(name) is \(difference) apart, \(tolerance)",
        vi: "\(name) lệch \(difference), \(tolerance)")
    }
    return shown + (apart.count > shown.count ? ["…"] : [])
  }
}
