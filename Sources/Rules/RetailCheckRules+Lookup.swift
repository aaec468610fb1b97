public import Quantities

extension RetailCheckRules {
  /// What the rules say about the shortage of one weighing.
  public enum Allowance: Sendable, Hashable {
    /// A row of Bảng 2 gives it.
    case listed(shortage: Mass, row: AllowanceRow)
    /// Bảng 2 lists the scale, but begins above this mass of goods: nothing is permitted and
    /// nothing is forbidden by it, so no verdict follows.
    case belowTable(least: Mass, inclusive: Bool)
    /// Bảng 2 lists the scale, but ends below this mass of goods (its Max).
    case aboveTable(largest: Mass)
    /// The scale is not in Bảng 2: Điều 5 khoản 2 applies.
    case notListed
  }

  /// The permitted shortage of a spring dial scale by Bảng 2.
  ///
  /// - Parameters:
  ///   - max: Max of the scale; together with `d` it selects the rows.
  ///   - goods: the mass of goods, or of check weights.
  public func allowance(max: Mass, d: Mass, goods: Mass) -> Allowance {
    let rows = allowances.filter { $0.max == max && $0.d == d }
    guard let first = rows.first, let last = rows.last else { return .notListed }
    for row in rows where goods <= row.upTo {
      if row.from < goods || (row.fromInclusive && row.from == goods) {
        return .listed(shortage: row.d * row.allowedInD, row: row)
      }
      return .belowTable(least: first.from, inclusive: first.fromInclusive)
    }
    return .aboveTable(largest: last.upTo)
  }

  /// The permitted shortage of any other scale: ``otherScalesFactor`` times the MPE on initial
  /// verification (TT 09/2017/TT-BKHCN, Điều 5 khoản 2).
  ///
  /// - Parameter initial: the rules that `initialLimitRules` names.
  /// - Returns: `nil` where those rules have no limit (see ``WeighingRules/mpe(load:e:accuracyClass:factor:)``).
  public func otherScaleAllowance(
    goods: Mass, e: Mass, accuracyClass: AccuracyClass, initial: WeighingRules
  ) -> (shortage: Mass, row: WeighingRules.ErrorLimitRow)? {
    initial.mpe(load: goods, e: e, accuracyClass: accuracyClass, factor: otherScalesFactor)
      .map { (shortage: $0.limit, row: $0.row) }
  }

  /// The row of Bảng 1 for a mass of goods, or `nil` outside the table: at and below its least
  /// mass, and above its largest.
  public func scaleChoice(goods: Mass) -> ScaleChoiceRow? {
    scaleChoice.first { $0.over < goods && goods <= $0.upTo }
  }
}
