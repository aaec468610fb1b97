import ArgumentParser

/// How the verdict of a verb becomes its exit status.
struct VerdictOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "End with status 0 instead of 1 or 2.",
        vi: "Kết thúc với mã 0 thay cho 1 hoặc 2.")))
  var exitZero = false

  /// What a verdict leads to.
  func status(_ verdict: ExitStatus) -> ExitStatus {
    exitZero && (verdict == .failure || verdict == .inconclusive) ? .success : verdict
  }
}
