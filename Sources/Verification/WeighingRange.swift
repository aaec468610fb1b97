public import Quantities

/// What one reading sees of an instrument: one weighing range, with the partial ranges of a
/// multi-interval instrument in it.
///
/// An instrument of one range and a multi-interval instrument have one such view; an
/// instrument of several ranges has one for each range, and a reading belongs to the
/// one that was selected (R 76-1, T.3.2.6 and T.3.2.7).
public struct WeighingRange: Sendable, Hashable {
  /// The number of the range, from 1.
  public let number: Int
  /// Ascending; one, unless the instrument is multi-interval.
  public let partials: [Instrument.Range]
  /// The step of an extended display that was switched on for the test.
  public let extendedStep: Mass?

  /// The views of an instrument: one, or one for each range of a multiple-range instrument.
  public static func all(of instrument: Instrument) -> [WeighingRange] {
    let step = instrument.options.extendedStep
    guard instrument.structure == .multipleRange else {
      return [WeighingRange(number: 1, partials: instrument.ranges, extendedStep: step)]
    }
    return instrument.ranges.enumerated().map {
      WeighingRange(number: $0.offset + 1, partials: [$0.element], extendedStep: step)
    }
  }

  private func first(_ holds: (Instrument.Range) -> Bool) -> Instrument.Range {
    // An instrument has at least one range: Instrument sees to it.
    partials.first(where: holds) ?? partials[partials.count - 1]
  }

  /// Max of the range.
  public var max: Mass { partials[partials.count - 1].max }

  /// The partial range of a load: the first with L ≤ Max_i (R 76-1, 3.3).
  ///
  /// In net weighing this is the net load.
  public func holding(load: Mass) -> Instrument.Range { first { load.magnitude <= $0.max } }

  /// The step by which the display counts where it shows `indication`.
  public func step(at indication: Mass) -> Mass { extendedStep ?? first { indication <= $0.max }.d }

  /// q: the step from `indication` to the next indication above it.
  ///
  /// At the top of a partial range that is the step of the next one (R 76-1, A.4.4.3; forced by
  /// geometry).
  public func step(after indication: Mass) -> Mass {
    extendedStep ?? first { indication < $0.max }.d
  }

  /// e/2 below and above an indication: what a display may hide without added weights.
  ///
  /// `nil` where the half is finer than can be held.
  func halfIntervals(around indication: Mass) -> (below: Mass, above: Mass)? {
    guard let below = first({ indication <= $0.max }).e.multiplied(by: Ratio(1, 2)),
      let above = first({ indication < $0.max }).e.multiplied(by: Ratio(1, 2))
    else { return nil }
    return (below, above)
  }
}
