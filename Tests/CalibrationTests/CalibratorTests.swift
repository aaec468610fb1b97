import Calibration
import Foundation
import Quantities
import Testing
import Verification

/// Budgets of EURAMET cg-18 v4.0, whole.
@Suite struct CalibratorTests {
  /// The record that a case describes.
  private func record(of entry: [String: Any]) throws -> CalibrationRecord {
    let pieces = entry.objects("pieces").enumerated().map { index, item in
      piece(
        "p\(index)", "\(item.number("nominal_g")) g", item.text("class"),
        value: "\(item.text("conventional_g")) g", u: "\(item.text("U_mg")) mg",
        k: item.number("k"))
    }
    let load = pieces.reduce(Mass.zero) { $0 + $1.nominal }
    let indications = entry.texts("repeatability_g").map { mass("\($0) g") }
    let eccentricity = entry.object("eccentricity")
    return CalibrationTests.record(
      balance(
        max: "\(entry.number("maximum_g")) g", e: "\(entry.number("e_mg")) mg",
        d: "\(entry.number("d_mg")) mg"),
      readings: [read(load, mass("\(entry.text("indication_g")) g"))],
      repeats: (mass("100 g"), indications),
      eccentricity: (
        mass("\(eccentricity.number("load_g")) g"), mass("\(eccentricity.text("largest_mg")) mg")
      ), pieces: pieces
    ) { $0.conditions.driftFactor = entry.number("driftFactor") }
  }

  @Test func `the cases come out, printed digits and unrounded figures`() throws {
    for entry in try ReferenceCases.all("budgets") {
      let id = entry.text("id")
      let result = try calibrate(try record(of: entry))
      let point = try #require(result.points.first)
      let budget = try #require(point.budget)
      // The printed figures rest on components that were rounded first.
      let stated = entry.object("stated_mg")
      let rounded = try CalibrationBudget(
        budget.components.map { component in
          guard let u = stated[component.source.rawValue] as? NSNumber else { return component }
          return BudgetComponent(component.source, u.doubleValue / 1e3, component.shape)
        })
      let found = figures(rounded, error: point.error)
      let whole = figures(budget, error: point.error)
      for (name, printed) in entry.object("published") {
        let value = try #require(found[name], "\(name)")
        #expect(prints(value, as: printed as? String ?? ""), "\(id) \(name): \(value)")
        // Only the degrees of freedom tell rounded components from whole ones.
        if name != "nu_eff" {
          let value = try #require(whole[name], "\(name)")
          #expect(prints(value, as: printed as? String ?? ""), "\(id) \(name): \(value)")
        }
      }
      let relative = entry.number("relative")
      let recomputed = entry.object("recomputed")
      #expect(recomputed.count >= 5)
      for name in recomputed.keys {
        let value = try #require(found[name], "\(name)")
        #expect(
          agree(value, recomputed.number(name), relative: relative), "\(id) \(name): \(value)")
      }
    }
  }

  private func figures(_ budget: CalibrationBudget, error: Double?) -> [String: Double] {
    func mg(_ source: BudgetComponent.Source) -> Double { (budget.u(source) ?? .nan) * 1e3 }
    return [
      "E_mg": (error ?? .nan) * 1e3, "u_mg": budget.standardUncertainty * 1e3,
      "nu_eff": budget.effectiveDegreesOfFreedom, "k": budget.coverageFactor,
      "k9545": budget.coverageFactor, "U_mg": budget.expandedUncertainty * 1e3,
      "s_mg": mg(.repeatability), "u_dig_mg": mg(.loadResolution), "u_ecc_mg": mg(.eccentricity),
      "u_B_mg": mg(.buoyancy), "u_D_mg": mg(.drift),
    ]
  }

  @Test func `the error is exact`() throws {
    let entry = try #require(try ReferenceCases.all("budgets").first)
    let result = try calibrate(try record(of: entry))
    // cg-18, H1: 100.0006 g − 99.9999 g.
    #expect(result.points[0].uncorrectedError == mass("0.7 mg"))
  }
}
