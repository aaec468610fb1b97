import Batch
import Documents
import Quantities
import Rules

/// Reads any bytes as a dataset: the first byte chooses decimal mark, strictness and the
/// size of chunks, the second (an even one) puts a sound header line before the rest.
///
/// Nothing may crash. Every row must be used or rejected, and another cut of the same
/// bytes must come to the same summary.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBatch(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count >= 2, let rules = BatchFixture.rules else { return 0 }
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  var options = BatchOptions()
  options.decimalMark = bytes[0] & 1 == 0 ? .point : .comma
  options.strict = bytes[0] & 2 != 0
  let header =
    "instrument_id,kind,accuracy_class,max_kg,min_kg,e_g,d_g,service,test,load_kg,indication_kg,added_g,date\n"
  let text = (bytes[1] & 1 == 0 ? Array(header.utf8) : []) + bytes[2...]
  // Larger than any input here, and smaller than the usual megabyte, which takes time to clear.
  options.chunkByteCount = 1 << 14
  let whole = BatchFixture.run(text, rules, options)
  options.chunkByteCount = 1 + Int(bytes[0])
  options.jobs = 1 + Int(bytes[0] & 1)
  precondition(BatchFixture.run(text, rules, options) == whole, "the cut of chunks shows")
  return 0
}

/// What stays the same from input to input.
enum BatchFixture {
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
