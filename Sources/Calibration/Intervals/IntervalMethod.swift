/// A way to review an interval (OIML D 10:2022 / ILAC-G24:2022, 6).
public enum IntervalMethod: String, Sendable, Hashable, CaseIterable {
  /// Automatic adjustment, "staircase" (6.2).
  case staircase
  /// Control chart of the changes from one result to the next (6.3).
  case chart
  /// The drift line: a statistical approach beyond those that D 10 describes.
  case drift
  /// The reliability target: likewise.
  case reliability
}
