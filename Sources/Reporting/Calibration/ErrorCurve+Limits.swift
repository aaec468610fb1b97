import Quantities
import Rules
import Verification

extension ErrorCurve {
  /// The limit of the error as a function of the load.
  struct Limits {
    /// The limit at a load; `nil` where the rules give none.
    let limit: (Mass) -> Mass?
    /// The loads at which it changes.
    let changes: [Mass]

    /// The MPE by Table 6 and what rests on it; of several ranges that of the first that holds
    /// the load.
    init(
      _ rules: WeighingRules, factor: Int, _ instrument: Instrument, _ ranges: [WeighingRange]
    ) {
      limit = { load in
        guard let range = ranges.first(where: { load <= $0.max }) ?? ranges.last else { return nil }
        return rules.mpe(
          load: load, e: range.holding(load: load).e, accuracyClass: instrument.accuracyClass,
          factor: factor)?.limit
      }
      changes = ranges.flatMap(\.partials).flatMap { partial in
        rules.changeoverLoads(e: partial.e, accuracyClass: instrument.accuracyClass) + [partial.max]
      }
    }

    /// The permitted shortage of a spring dial scale that Bảng 2 lists; `nil` for others.
    init?(_ rules: RetailCheckRules, _ instrument: Instrument) {
      let rows = rules.allowances.filter { $0.max == instrument.max && $0.d == instrument.d }
      if rows.isEmpty { return nil }
      limit = { load in
        let found = rules.allowance(max: instrument.max, d: instrument.d, goods: load)
        if case .listed(let shortage, _) = found { return shortage }
        return nil
      }
      changes = rows.flatMap { [$0.from, $0.upTo] }
    }
  }
}
