/// Which end of a sample an outlier test looks at.
public enum OutlierSide: String, Sendable, Hashable, CaseIterable {
  /// The smallest value is in question.
  case low
  /// The largest value is in question.
  case high
  /// Whichever end lies farther out is in question: a two-sided test.
  case either
}
