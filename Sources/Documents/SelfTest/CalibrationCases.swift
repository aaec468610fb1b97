import Calibration
import Quantities
import Rules
import Verification

/// Worked budgets of EURAMET cg-18, buoyancy, air density, conventional mass, minimum weights.
enum CalibrationCases {
  static func checks() throws(DocumentError) -> [ReferenceCheck] {
    let file = try ReferenceCase.node("cases/calibration/cases.json")
    let book = try RuleLibrary.builtIn().book
    return file.entries("budgets").flatMap { budget($0, book) }
      + file.entries("buoyancy").flatMap(buoyancy) + file.entries("lines").flatMap(line)
      + file.entries("minimumWeights").flatMap(minimumWeights)
      + file.entries("airDensity").flatMap(airDensity)
      + file.entries("conventionalMass").flatMap(conventionalMass)
  }

  /// A figure that was computed elsewhere, to the tolerance that the entry states.
  private static func recomputed(
    _ entry: DocumentNode, _ figure: String, _ expected: Double?, _ found: Double?
  ) -> ReferenceCheck {
    ReferenceCheck(
      entry.word("id"), source: entry.word("source"), figure: figure, expected: expected ?? .nan,
      found: found, allowed: (entry.number("relative") ?? 0) * (expected?.magnitude ?? 0))
  }

  private static func budget(_ entry: DocumentNode, _ book: RuleBook) -> [ReferenceCheck] {
    let point = record(entry).flatMap { try? Calibrator(ruleBook: book).calibrate($0).points.first }
    // The printed figures rest on components that were rounded first.
    let rounded = point?.budget.flatMap { budget in
      try? CalibrationBudget(
        budget.components.map { component in
          guard let u = entry["stated_mg"]?.number(component.source.rawValue) else {
            return component
          }
          return BudgetComponent(component.source, u / 1e3, component.shape)
        })
    }
    func mg(_ source: BudgetComponent.Source) -> Double? {
      rounded?.components.first { $0.source == source }.map { $0.standardUncertainty * 1e3 }
    }
    let figures: [String: Double?] = [
      "E_mg": point?.error.map { $0 * 1e3 }, "u_mg": rounded.map { $0.standardUncertainty * 1e3 },
      "nu_eff": rounded?.effectiveDegreesOfFreedom, "k": rounded?.coverageFactor,
      "k9545": rounded?.coverageFactor, "U_mg": rounded.map { $0.expandedUncertainty * 1e3 },
      "s_mg": mg(.repeatability), "u_dig_mg": mg(.loadResolution), "u_ecc_mg": mg(.eccentricity),
      "u_B_mg": mg(.buoyancy), "u_D_mg": mg(.drift),
    ]
    return entry.members("published").map { member in
      ReferenceCheck(
        entry.word("id"), source: entry.word("source"), figure: member.key,
        printed: member.value.text ?? "", found: figures[member.key] ?? nil)
    }
      + entry.members("recomputed").map { member in
        recomputed(
          entry, member.key + ", recomputed", member.value.text.flatMap(Double.init),
          figures[member.key] ?? nil)
      }
  }

  /// The record that an entry describes.
  private static func record(_ entry: DocumentNode) -> CalibrationRecord? {
    func mass(_ text: String) -> Mass? { try? Mass(parsing: text, form: .english) }
    let pieces = entry.entries("pieces").enumerated().compactMap { index, item -> WeightPiece? in
      guard let nominal = mass(item.word("nominal_g") + " g"),
        let value = mass(item.word("conventional_g") + " g"),
        let u = mass(item.word("U_mg") + " mg"), let k = item.number("k")
      else { return nil }
      var piece = WeightPiece(id: "p\(index)", nominal: nominal, weightClass: item.word("class"))
      piece.certificate = .init(
        conventionalValue: value, expandedUncertainty: u, coverageFactor: k)
      return piece
    }
    guard let max = mass(entry.word("maximum_g") + " g"), let e = mass(entry.word("e_mg") + " mg"),
      let d = mass(entry.word("d_mg") + " mg"), let side = entry["eccentricity"],
      let corner = mass(side.word("load_g") + " g"),
      let largest = mass(side.word("largest_mg") + " mg"), let repeated = mass("100 g"),
      let indication = mass(entry.word("indication_g") + " g"),
      let instrument = try? Instrument(
        id: entry.word("id"), kind: "balance", accuracyClass: .i, max: max, e: e, d: d,
        indication: .digital)
    else { return nil }
    let load = pieces.reduce(Mass.zero) { $0 + $1.nominal }
    let repeats = entry.entries("repeatability_g").compactMap {
      $0.text.flatMap { mass($0 + " g") }
    }
    func read(_ load: Mass, _ indication: Mass, _ position: String? = nil) -> Reading {
      var reading = Reading(load: load, indication: indication)
      reading.position = position
      return reading
    }
    var record = CalibrationRecord(
      inspection: Inspection(
        rules: "oiml-r76-2006", stage: .initial, instrument: instrument,
        tests: [
          .init(
            test: .weighing, zero: ZeroReading(load: .zero, indication: .zero),
            readings: [read(load, indication)]),
          .init(test: .repeatability, readings: repeats.map { read(repeated, $0) }),
          .init(
            test: .eccentricity,
            readings: [read(corner, corner, "centre"), read(corner, corner + largest, "1")]),
        ]), sets: [WeightSet(id: "S", pieces: pieces)])
    if let factor = entry.number("driftFactor") { record.conditions.driftFactor = factor }
    return record
  }

  private static func buoyancy(_ entry: DocumentNode) -> [ReferenceCheck] {
    guard let m = entry.number("mass_mg"), let mpe = entry.number("mpe_mg"),
      let rho = entry.number("density"), let uRho = entry.number("densityUncertainty"),
      let air = entry.number("airDensity"), let uAir = entry.number("airDensityUncertainty"),
      let expected = entry["recomputed"]
    else { return [] }
    let state = StatedValue(air, standardUncertainty: uAir).flatMap { try? AirState(stated: $0) }
    let d = Buoyancy.notAdjustedUncertainty(mass: m, mpe: mpe)
    var checks = [
      recomputed(
        entry, "5a", expected.number("5a_mg"),
        state.map {
          Buoyancy.correctedUncertainty(mass: m, density: rho, densityUncertainty: uRho, air: $0)
        }),
      recomputed(entry, "5c", expected.number("5c_mg"), Buoyancy.adjustedUncertainty(mpe: mpe)),
      recomputed(entry, "5d", expected.number("5d_mg"), d),
    ]
    if let printed = entry["published"]?["5d_mg"]?.text {
      checks.append(
        ReferenceCheck(
          entry.word("id"), source: entry.word("source"), figure: "5d, printed", printed: printed,
          found: d))
    }
    return checks
      + expected.entries("5e_mg").map { known in
        let range = known.number("temperatureRange") ?? .nan
        return recomputed(
          entry, "5e, ΔT = \(range)", known.number("u_mg"),
          Buoyancy.temperatureKnownUncertainty(mass: m, mpe: mpe, temperatureRange: range))
      }
  }

  private static func line(_ entry: DocumentNode) -> [ReferenceCheck] {
    let errors = zip(entry.numbers("E_mg"), entry.numbers("u_mg"))
    let points = zip(entry.numbers("I_g"), errors).map {
      ErrorFunction.Point(indication: $0, error: $1.0 / 1e3, standardUncertainty: $1.1 / 1e3)
    }
    let found = ErrorFunction(points, shape: .proportional)
    let figures: [(String, Double?)] = [
      ("a1_mg_per_g", found.map { $0.coefficients[0] * 1e3 }),
      ("u(a1)", found.map { $0.covariance[0][0].squareRoot() * 1e3 }), ("chi2", found?.chiSquare),
      ("u_E_appr_at_100g_mg", (try? found?.value(at: 100))?.map { $0.standardUncertainty * 1e3 }),
    ]
    return figures.map { recomputed(entry, $0, entry["recomputed"]?.number($0), $1) }
  }

  private static func minimumWeights(_ entry: DocumentNode) -> [ReferenceCheck] {
    let line = WeighingStatement.Line(
      constant: entry.number("alpha_g") ?? .nan, slope: entry.number("beta") ?? .nan)
    let expected = entry["recomputed"]?.numbers("R_min_g") ?? []
    return zip(entry.numbers("SF"), expected).map { factor, least in
      recomputed(
        entry, "R_min, SF = \(factor)", least,
        line.minimumWeight(required: entry.number("Req") ?? .nan, safetyFactor: factor))
    }
  }

  private static func airDensity(_ entry: DocumentNode) -> [ReferenceCheck] {
    entry.entries("points").flatMap { point in
      [("cipm2007", AirDensity.Formula.cipm2007), ("simplified", .simplified)].map {
        name, formula in
        let found = try? AirDensity.density(
          by: formula, temperature: point.number("t_C") ?? .nan,
          pressure: point.number("p_Pa") ?? .nan, humidity: point.number("RH") ?? .nan)
        return recomputed(
          entry, "\(name), \(point.word("t_C")) °C, \(point.word("p_Pa")) Pa, \(point.word("RH"))",
          point.number(name), found)
      }
    }
  }

  private static func conventionalMass(_ entry: DocumentNode) -> [ReferenceCheck] {
    entry.entries("weights").map { weight in
      recomputed(
        entry, "\(weight.word("m")) g of \(weight.word("rho")) kg/m³",
        weight.number("conventional"),
        ConventionalMass.conventional(
          mass: weight.number("m") ?? .nan, density: weight.number("rho") ?? .nan))
    }
  }
}
