/// The accuracy class of a weighing instrument (OIML R 76-1, 3.1.1).
public enum AccuracyClass: String, Sendable, Hashable, CaseIterable {
  /// Special accuracy.
  case i = "I"
  /// High accuracy.
  case ii = "II"
  /// Medium accuracy.
  case iii = "III"
  /// Ordinary accuracy.
  case iiii = "IIII"
}
