import Glibc

/// The words of the operating system for its error numbers.
public enum SystemReason {
  /// Why the system refused, such as `No space left on device`.
  public static func text(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}
