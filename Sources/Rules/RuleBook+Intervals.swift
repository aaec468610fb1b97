public import Quantities

extension RuleBook {
  /// What one control list says about a kind of instrument.
  public struct IntervalEntry: Sendable, Hashable {
    public let set: RuleSet
    public let row: ControlList.Row
    /// Whether the list and the row apply on the day that was asked.
    public let isInForce: Bool
  }

  /// The control lists, the earliest first.
  public var controlLists: [(set: RuleSet, list: ControlList)] {
    sets.compactMap { set in
      if case .control(let list) = set.body { (set, list) } else { nil }
    }
    .sorted { left, right in
      switch (left.set.inForceFrom, right.set.inForceFrom) {
      case (nil, nil): left.set.id < right.set.id
      case (nil, _): true
      case (_, nil): false
      case (let a?, let b?): (a, left.set.id) < (b, right.set.id)
      }
    }
  }

  /// What each control list says about `kind`, the earliest list first.
  ///
  /// The entry in force on `date` decides. The others stand beside it because an interval that
  /// was shortened or lengthened is asked about on both sides of the change
  /// (see ``intervalsDiffer(_:)``).
  public func intervals(kind: String, on date: CalendarDate) -> [IntervalEntry] {
    intervals(on: date) { $0.kinds.contains(kind) }
  }

  /// What each control list says about the rows that `isWanted` picks, the earliest list first.
  public func intervals(
    on date: CalendarDate, where isWanted: (ControlList.Row) -> Bool
  ) -> [IntervalEntry] {
    controlLists.flatMap { set, list in
      list.rows.filter(isWanted).map { row in
        let hasBegun = row.inForceFrom.map { $0 <= date } != false
        return IntervalEntry(set: set, row: row, isInForce: set.isInForce(on: date) && hasBegun)
      }
    }
  }

  /// Whether the lists disagree about the interval of the same row.
  public func intervalsDiffer(_ entries: [IntervalEntry]) -> Bool {
    Dictionary(grouping: entries, by: \.row.number).values.contains { group in
      Set(group.map(\.row.months)).count > 1
    }
  }
}
