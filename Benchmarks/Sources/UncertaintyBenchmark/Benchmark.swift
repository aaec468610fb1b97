import Documents
import Glibc
import Uncertainty

/// Times the evaluation of models from within, and prints what came out and how long it took
/// as one line of JSON, as the peers do.
///
///     UncertaintyBenchmark simulate MODEL TRIALS SEED THREADS [portable|avx2|avx512]
///     UncertaintyBenchmark evaluate MODEL SECONDS
@main
enum Benchmark {
  struct WrongUse: Error {}

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      switch arguments.first {
      case "simulate": print(try Simulation(arguments.dropFirst()).timed())
      case "evaluate": print(try FirstOrder(arguments.dropFirst()).timed())
      default: throw WrongUse()
      }
    } catch is WrongUse {
      complain(
        """
        usage: UncertaintyBenchmark simulate MODEL TRIALS SEED THREADS [portable|avx2|avx512]
               UncertaintyBenchmark evaluate MODEL SECONDS
        """)
      exit(64)
    } catch {
      complain("\(error)")
      exit(65)
    }
  }

  private static func complain(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = unsafe write(STDERR_FILENO, bytes, bytes.count)
  }

  /// A number as the peers' command lines write them: `1e6` too.
  static func whole(_ text: String?) throws(WrongUse) -> Int {
    guard let text, let number = Int(text) ?? Double(text).flatMap(Int.init(exactly:)) else {
      throw WrongUse()
    }
    return number
  }

  static func seconds(_ duration: Duration) -> Double { duration / .seconds(1) }

  /// The most memory that this process has held, in MB.
  static var peakMemory: Double {
    var usage = rusage()
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}
