import Glibc

/// Times global risks from within, and prints them with the time of one evaluation as one line
/// of JSON, as the peers do.
///
///     RiskBenchmark normal|other SECONDS
@main
enum Benchmark {
  static func main() {
    let arguments = CommandLine.arguments
    let priors = ["normal": RiskProblems.normal, "other": RiskProblems.other]
    guard arguments.count == 3, let priors = priors[arguments[1]],
      let seconds = Double(arguments[2])
    else {
      complain("usage: RiskBenchmark normal|other SECONDS")
      exit(64)
    }
    do {
      print(try RiskProblems(priors: priors).timed(seconds: seconds))
    } catch {
      complain("\(error)")
      exit(65)
    }
  }

  private static func complain(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = unsafe write(STDERR_FILENO, bytes, bytes.count)
  }
}
