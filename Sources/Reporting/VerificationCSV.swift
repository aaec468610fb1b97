import Assessment
import Calibration
import Quantities
import Rules
import Verification

/// Verifications as a table for other programs: UTF-8, RFC 4180, one row a reading.
///
/// Numbers have a decimal point and no grouping. Load and indication are in
/// `load_unit`, everything that belongs to the error in `error_unit`, U (k for 95.45 %) too. An inspection
/// without any reading has one row, so that none is lost.
public enum VerificationCSV {
  /// The names of the columns, in order.
  public static let columns = [
    "file", "instrument_id", "kind", "accuracy_class", "rules", "edition", "stage", "date",
    "verdict", "test", "test_verdict", "reading", "direction", "position", "range",
    "load", "indication", "load_unit", "added", "zero_error", "error", "corrected_error",
    "error_low", "error_high", "mpe", "error_unit", "reading_verdict", "clause", "clause_status",
    "expanded_uncertainty", "conformance_probability",
  ]

  /// The whole table with its heading; lines end in CR LF.
  public static func text(_ inspections: [VerifiedInspection]) -> String {
    var text = CSVLine.text(columns)
    for inspection in inspections { text += rows(inspection).map(CSVLine.text).joined() }
    return text
  }

  private static func rows(_ inspection: VerifiedInspection) -> [[String]] {
    let result = inspection.result
    let instrument = result.inspection.instrument
    let head = [
      inspection.source, instrument.id, instrument.kind, instrument.accuracyClass.rawValue,
      result.ruleSet.id, result.ruleSet.edition, result.inspection.stage.rawValue,
      result.inspection.date?.iso ?? "", result.verdict.rawValue,
    ]
    var rows: [[String]] = []
    for (testIndex, test) in result.tests.enumerated() {
      for (index, reading) in test.readings.enumerated() {
        rows.append(
          head + [test.test.rawValue, test.verdict.rawValue, String(index + 1)]
            + cells(
              reading, errorUnit: instrument.errorUnit,
              assessed: inspection.risk?.error(test: testIndex, reading: index)))
      }
    }
    if rows.isEmpty {
      rows.append(head + Array(repeating: "", count: columns.count - head.count))
    }
    return rows
  }

  private static func cells(
    _ result: VerificationResult.ReadingResult, errorUnit: MassUnit, assessed: AssessedError?
  ) -> [String] {
    let reading = result.reading
    let loads = [reading.load, reading.indication].compactMap(\.self)
    let figures = Figures(language: .english)
    let loadUnit = figures.unit(for: loads, preferred: reading.loadUnit)
    let interval = result.errorInterval
    let errors = [
      reading.added, result.zeroError, result.error, result.correctedError,
      interval?.lowerBound, interval?.upperBound, result.mpe,
    ]
    let unit = figures.unit(for: errors.compactMap(\.self), preferred: errorUnit)
    func number(_ mass: Mass?, _ unit: MassUnit) -> String {
      mass.map { ($0.count(of: unit) ?? $0.value).text } ?? ""
    }
    return [
      reading.direction?.rawValue ?? "", reading.position ?? "",
      reading.range.map(String.init) ?? "",
      number(reading.load, loadUnit), number(reading.indication, loadUnit), loadUnit.symbol,
    ] + errors.map { number($0, unit) } + [
      unit.symbol, result.verdict.rawValue, result.citation?.text ?? "",
      result.citation?.status.rawValue ?? "",
      assessed?.budget.map {
        CSVLine.number($0.expandedUncertainty / Mass(1, unit).value.approximation)
      }
        ?? "",
      assessed?.conformance.map(CSVLine.number) ?? "",
    ]
  }
}
