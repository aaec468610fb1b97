import Quantities
import Rules

/// The MPE at a load, and the row of the table that set it.
struct ErrorLimit: Hashable {
  let mpe: Mass
  let citation: Citation

  init(mpe: Mass, citation: Citation) {
    self.mpe = mpe
    self.citation = citation
  }

  /// The MPE on initial verification for `load` in an interval of `e`, times `factor`.
  ///
  /// The upper bound of each band belongs to it, and the bands do not move in service
  /// (R 76-1, 3.5.1 Table 6 and 3.5.2). `nil` beyond the last band: no instrument of the
  /// class weighs there. Also `nil` where e is so fine that its half is not held.
  init?(
    in rows: [WeighingRules.ErrorLimitRow], accuracyClass: AccuracyClass, load: Mass, e: Mass,
    factor: Int
  ) {
    let row = rows.first { row in
      row.accuracyClass == accuracyClass
        && (row.upToInE.map { load.magnitude.isAtMost($0, timesInterval: e) } ?? true)
    }
    guard let row, let mpe = e.multiplied(by: row.mpeInE)?.multiplied(by: Ratio(factor)) else { return nil }
    self.mpe = mpe
    citation = row.citation
  }
}

extension Mass {
  /// `self ≤ count × interval`; a product beyond all masses is larger than any of them.
  func isAtMost(_ count: Int, timesInterval interval: Mass) -> Bool {
    let product = interval.value.trillionths.multipliedReportingOverflow(by: Int128(count))
    return product.overflow ? count > 0 : value.trillionths <= product.partialValue
  }
}
