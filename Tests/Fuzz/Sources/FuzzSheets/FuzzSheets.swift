import Batch
import Documents
import Quantities
import Rules

/// Reads any bytes as a workbook: as they are where the first byte is even, else as the texts of
/// its parts, a zero byte between them, which are put into an archive without packing.
///
/// Nothing may crash, take long or fill the memory; every row must be used or rejected.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSheets(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count >= 1, let rules = SheetFixture.rules else { return 0 }
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let rest = bytes[1...]
  let parts = rest.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  let book = bytes[0] & 1 == 0 ? Array(rest) : StoredArchive.workbook(parts)
  var options = BatchOptions()
  options.decimalMark = bytes[0] & 2 == 0 ? .point : .comma
  options.chunkByteCount = 1 << 14
  do {
    let summary = try DatasetVerifier(rules: rules, options: options).judge(book, named: "fuzz")
    precondition(summary.rowsRead == summary.rowsUsed + summary.rowsRejected)
    precondition(summary.all.rows == summary.rowsUsed)
    precondition(!summary.json.isEmpty)
  } catch {
    for language in Language.allCases {
      precondition(!error.message[language].isEmpty && error.help?[language].isEmpty != true)
    }
  }
  return 0
}

/// What stays the same from input to input.
enum SheetFixture {
  static let rules = try? RuleLibrary.builtIn().book["oiml-r76-2006"]
}
