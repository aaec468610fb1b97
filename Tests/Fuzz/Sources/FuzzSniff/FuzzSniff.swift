import Batch
import Documents
import Quantities
import Reporting
import Rules
import Tables

/// Asks of any bytes how they may be read as a dataset, and reads them so.
///
/// Nothing may crash; a proposal is shown within 80 columns; one without questions is a mapping that
/// reads back, by which every row is used or rejected.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSniff(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard let proposal = try? DatasetSniffer.proposal(for: bytes.span, isWhole: true) else {
    return 0
  }
  for language in Language.allCases {
    let report = SniffReport(
      file: "fuzz", packing: nil, proposal: proposal, isEncodingStated: false, saved: nil)
    for line in report.text(TextStyle(language: language)).split(separator: "\n") {
      precondition(line.count <= TextStyle.width, "a line of \(line.count) columns: \(line)")
    }
  }
  let yaml = Array(MappingDocument.yaml(proposal).utf8)
  do {
    let mapping = try MappingDocument.read(yaml, file: "mapping")
    Sniffed.judge(bytes, by: mapping)
  } catch {
    precondition(
      !proposal.isSettled || !proposal.isComplete,
      "a settled proposal is no mapping: \(error.text(.english))")
  }
  return 0
}

/// How sniffed bytes are judged.
enum Sniffed {
  private static let rules = try? RuleLibrary.builtIn().book["oiml-r76-2006"]

  static func judge(_ bytes: [UInt8], by mapping: DatasetMapping) {
    guard let rules else { return }
    var options = BatchOptions()
    options.mapping = mapping
    options.chunkByteCount = 1 << 14
    do {
      let summary = try DatasetVerifier(rules: rules, options: options).judge(bytes, named: "fuzz")
      precondition(summary.rowsRead == summary.rowsUsed + summary.rowsRejected)
      precondition(summary.all.rows == summary.rowsUsed)
    } catch {
      for language in Language.allCases { precondition(!error.message[language].isEmpty) }
    }
  }
}
