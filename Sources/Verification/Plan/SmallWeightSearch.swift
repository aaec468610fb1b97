import Quantities

/// Finds the fewest weights that make up each of 1, 2, …, 10 steps.
struct SmallWeightSearch {
  private struct Slot {
    /// In tenths of a step.
    let tenths: Int
    let kind: WeightStock.Kind
  }

  /// The heaviest first; `nil` where the stock has no such weights.
  let pieces: [WeightComposition.Piece]?

  /// Kinds of small weights that are looked at.
  private static let slotLimit = 12

  init(stock: WeightStock, step: Mass) {
    var slots: [Slot] = []
    for kind in stock.kinds {
      let tenths = kind.nominal.value.trillionths.multipliedReportingOverflow(by: 10)
      guard !tenths.overflow, tenths.partialValue.isMultiple(of: step.value.trillionths) else {
        continue
      }
      let count = tenths.partialValue / step.value.trillionths
      if count <= 100 { slots.append(Slot(tenths: Int(count), kind: kind)) }
    }
    slots = Array(slots.prefix(Self.slotLimit))
    for count in 1...10 {
      var chosen = [Int](repeating: 0, count: slots.count)
      if Self.covers(slots, from: 0, count: count, reach: 1, &chosen) {
        pieces = zip(slots, chosen).filter { $0.1 > 0 }.map {
          WeightComposition.Piece(
            nominal: $0.kind.nominal, weightClass: $0.kind.weightClass, count: $1)
        }
        return
      }
    }
    pieces = nil
  }

  /// The sums that are asked for, as bits: 0, 10, …, 100 tenths.
  private static let wanted: UInt128 = (0...10).reduce(0) { $0 | 1 << UInt128($1 * 10) }

  /// Whether `count` more weights make all wanted sums reachable; bit n of `reach` is the sum of
  /// n tenths.
  private static func covers(
    _ slots: [Slot], from index: Int, count: Int, reach: UInt128, _ chosen: inout [Int]
  ) -> Bool {
    if reach & wanted == wanted { return true }
    guard count > 0 else { return false }
    for slot in index..<slots.count where chosen[slot] < slots[slot].kind.count {
      chosen[slot] += 1
      let next = reach | (reach << UInt128(slots[slot].tenths))
      if covers(slots, from: slot, count: count - 1, reach: next, &chosen) { return true }
      chosen[slot] -= 1
    }
    return false
  }
}
