import Batch
import Documents
import Quantities
import Rules

/// Reads any bytes as JSON Lines: the first byte chooses decimal mark, strictness and the size of
/// chunks; the rest stands behind the brace that makes a file one of JSON Lines.
///
/// Nothing may crash. Every row must be used or rejected, and another cut of the same bytes must
/// come to the same summary.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSONLines(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count >= 1, let rules = Fixture.rules else { return 0 }
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  var options = BatchOptions()
  options.decimalMark = bytes[0] & 1 == 0 ? .point : .comma
  options.strict = bytes[0] & 2 != 0
  let text = [UInt8(ascii: "{")] + bytes[1...]
  options.chunkByteCount = 1 << 14
  let whole = Fixture.run(text, rules, options)
  options.chunkByteCount = 1 + Int(bytes[0])
  options.jobs = 1 + Int(bytes[0] & 1)
  precondition(Fixture.run(text, rules, options) == whole, "the cut of chunks shows")
  return 0
}

/// What stays the same from input to input.
enum Fixture {
  static let rules = try? RuleLibrary.builtIn().book["oiml-r76-2006"]

  /// The summary of a run over bytes, or the refusal.
  static func run(_ bytes: [UInt8], _ rules: RuleSet, _ options: BatchOptions) -> String {
    do {
      let summary = try DatasetVerifier(rules: rules, options: options).judge(bytes, named: "fuzz")
      precondition(summary.rowsRead == summary.rowsUsed + summary.rowsRejected)
      precondition(summary.all.rows == summary.rowsUsed)
      return summary.json
    } catch {
      for language in Language.allCases {
        precondition(!error.message[language].isEmpty && error.help?[language].isEmpty != true)
      }
      return error.code
    }
  }
}
