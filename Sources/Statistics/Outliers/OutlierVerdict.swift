/// What an outlier test says, in the three steps of ISO 5725-2:1994, 7.3.2.1.
public enum OutlierVerdict: String, Sendable, Hashable, CaseIterable {
  /// The probability is above 5 %: nothing speaks against the value.
  case consistent
  /// Between 1 % and 5 %: to be looked into, and kept unless a cause is found.
  case straggler
  /// At most 1 %: to be set aside unless there is good reason to keep it.
  case outlier

  /// The step in which a probability lies.
  public init(probability: Double) {
    self = probability <= 0.01 ? .outlier : probability <= 0.05 ? .straggler : .consistent
  }
}
