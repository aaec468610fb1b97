/// What is asked of an instrument or a group.
public enum SurveyQuestion: String, Sendable, Hashable, CaseIterable {
  /// Whether errors lie on the trader's side too often: ``SignTest``, of an instrument over its
  /// readings, of a place and an owner over instruments.
  case favoursTrader = "favours-trader"
  /// Whether the mean errors of its instruments differ from those of the same kinds elsewhere:
  /// ``GroupEffect``.
  case meanError = "mean-error"
  /// Whether errors of exactly zero are more common than elsewhere: ``GroupEffect``.
  case zeroErrors = "zero-errors"
  /// Whether added weights that are whole halves of e are: ``GroupEffect``.
  case roundAdditions = "round-additions"
  /// Whether the tenths of e in added weights come as they do elsewhere: ``DigitComparison``.
  case digits
  /// Whether instruments with a reading exactly at its limit are more common: ``ExcessTest``.
  case atLimit = "at-limit"
  /// Whether instruments whose readings are those of another one are: ``ExcessTest``.
  case identicalSeries = "identical-series"
}

/// A group or an instrument that differs from what chance makes; it accuses nobody.
public struct SurveyLead: Sendable, Hashable {
  public let question: SurveyQuestion
  /// Of what the group is; `nil` for a single instrument.
  public let dimension: SurveyDimension?
  /// The group, or the instrument.
  public let name: String
  /// How many readings (of an instrument) or instruments (of a group) it rests on.
  public let count: Int
  /// What was counted or averaged, and what was to be expected.
  public let observed: Double
  public let expected: Double
  /// The mean of E/MPE, to the trader's favour where that is asked.
  public let meanRatio: Double
  /// The probability of so much by chance.
  public let probability: Double
  /// The same after the adjustment for all questions that were asked (Benjamini and Hochberg).
  public let adjusted: Double
}

/// Instruments that have the same readings at the same loads, to the last digit, not all with
/// the same error.
public struct SurveySeries: Sendable, Hashable {
  public let kind: String
  /// How many readings each has.
  public let readings: Int
  /// How many instruments.
  public let instruments: Int
  /// The first of them.
  public let identifiers: [String]
  /// How many inspectors they have, with those that are not told as one.
  public let inspectors: Int
}

/// How many instruments are verified, and until when.
public struct SurveyDue: Sendable, Hashable {
  public let asOf: Int32
  /// Whether the day was asked for, or is the latest one in the dataset.
  public let isStated: Bool
  public let valid: Int
  public let overdue: Int
  public let never: Int
  /// Of how many nothing is told.
  public let untold: Int
  /// The longest overdue, with the number of days.
  public let longest: [Entry]

  /// An instrument whose verification has run out.
  public struct Entry: Sendable, Hashable {
    public let identifier: String
    public let validUntil: Int32
    public let days: Int
  }
}
