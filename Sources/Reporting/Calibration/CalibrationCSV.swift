import Calibration
import Quantities
import Rules
import Verification

/// Calibrations as a table for other programs: UTF-8, RFC 4180, a row a component of each
/// budget, then one for the load itself with an empty `source`.
///
/// Numbers are in full precision with a decimal point, masses in grams; what does not exist is
/// empty.
public enum CalibrationCSV {
  /// The names of the columns, in order.
  public static let columns = [
    "file", "instrument_id", "load_g", "direction", "readings", "indication_g", "pieces",
    "reference_g", "source", "distribution", "degrees_of_freedom", "standard_uncertainty_g",
    "share", "clause", "clause_status", "error_g", "coverage_factor", "expanded_uncertainty_g",
    "mpe_g",
  ]

  /// The whole table with its heading; lines end in CR LF.
  public static func text(_ records: [CalibratedRecord]) -> String {
    CSVWriter.line(columns) + records.flatMap { rows($0) }.map(CSVWriter.line).joined()
  }

  private static func rows(_ record: CalibratedRecord) -> [[String]] {
    record.result.points.flatMap { point -> [[String]] in
      let head = [
        record.source, record.result.record.inspection.instrument.id, point.load.value.text,
        point.direction?.rawValue ?? "", String(point.readings), point.indication.value.text,
        (point.reference?.pieces ?? []).map(\.piece.id).joined(separator: " "),
        point.reference?.value.value.text ?? "",
      ]
      var rows: [[String]] = []
      if let budget = point.budget {
        rows = budget.components.map { component in
          head + [
            component.source.rawValue, component.shape.rawValue,
            CSVWriter.number(component.degreesOfFreedom),
            CSVWriter.number(component.standardUncertainty),
            CSVWriter.number(budget.share(of: component)), component.citation.text,
            component.citation.status.rawValue, "", "", "", "",
          ]
        }
      }
      rows.append(
        head + [
          "", "", CSVWriter.number(point.budget?.effectiveDegreesOfFreedom),
          CSVWriter.number(point.budget?.standardUncertainty), "", "", "",
          CSVWriter.number(point.error), CSVWriter.number(point.budget?.coverageFactor),
          CSVWriter.number(point.budget?.expandedUncertainty), point.mpe?.value.text ?? "",
        ])
      return rows
    }
  }
}
