public import Batch
import Documents
import Quantities
import Rules

/// Judges bytes as `steelyard batch` does, and holds what must be true whatever they are.
public enum Judging {
  private static let rules = try? RuleLibrary.builtIn().book["oiml-r76-2006"]

  /// The summary of a run over bytes, or the code of the refusal.
  ///
  /// Every row is used or rejected, and a refusal says why.
  @discardableResult
  public static func summary(of bytes: [UInt8], _ options: BatchOptions) -> String {
    guard let rules else { preconditionFailure("the rules are compiled in") }
    do {
      let summary = try DatasetVerifier(rules: rules, options: options).judge(bytes, named: "fuzz")
      precondition(summary.rowsRead == summary.rowsUsed + summary.rowsRejected)
      precondition(summary.all.rows == summary.rowsUsed)
      precondition(!summary.json.isEmpty)
      return summary.json
    } catch {
      for language in Language.allCases {
        precondition(!error.message[language].isEmpty && error.help?[language].isEmpty != true)
      }
      return error.code
    }
  }

  /// Judges bytes with two cuts of chunks and two numbers of threads: no cut may show.
  ///
  /// - Parameter choice: chooses decimal mark, strictness, threads and the size of chunks.
  public static func compareCuts(of bytes: [UInt8], choice: UInt8) {
    var options = BatchOptions()
    options.decimalMark = choice & 1 == 0 ? .point : .comma
    options.strict = choice & 2 != 0
    options.chunkByteCount = chunkByteCount
    let whole = summary(of: bytes, options)
    options.chunkByteCount = 1 + Int(choice)
    options.jobs = 1 + Int(choice & 1)
    precondition(summary(of: bytes, options) == whole, "the cut of chunks shows")
  }

  /// Larger than any input here, and smaller than the usual megabyte, which takes time to clear.
  public static let chunkByteCount = 1 << 14
}
