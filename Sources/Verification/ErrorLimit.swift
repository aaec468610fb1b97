import Quantities
import Rules

/// A limit of an error, and the row that set it.
struct ErrorLimit: Hashable {
  let mpe: Mass
  let citation: Citation

  /// A limit from a row of the rules.
  init(mpe: Mass, citation: Citation) {
    self.mpe = mpe
    self.citation = citation
  }

  /// What ``WeighingRules/mpe(load:e:accuracyClass:factor:)`` found.
  init(_ found: (limit: Mass, row: WeighingRules.ErrorLimitRow)) {
    mpe = found.limit
    citation = found.row.citation
  }
}

extension Mass {
  /// `self ≤ count × interval`; a product beyond all masses is larger than any of them.
  func isAtMost(_ count: Int, timesInterval interval: Mass) -> Bool {
    let product = interval.value.trillionths.multipliedReportingOverflow(by: Int128(count))
    return product.overflow ? count > 0 : value.trillionths <= product.partialValue
  }
}
