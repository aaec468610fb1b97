/// An error that a person can act on: a stable code, what is wrong, and the
/// likely fix, in both languages.
///
/// The command line prints it as `file:line:column: error[code]: message` and a
/// `help:` line.
public protocol DescribedError: Error {
  /// A short stable name in upper case, such as `AMBIGUOUS-NUMBER`.
  var code: String { get }
  /// What is wrong, naming the value.
  var message: LocalizedText { get }
  /// The likely fix, or `nil` when the message already says it.
  var help: LocalizedText? { get }
}
