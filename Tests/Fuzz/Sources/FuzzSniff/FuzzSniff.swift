import Batch
import Documents
import Judging
import Quantities
import Reporting
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
    var options = BatchOptions()
    options.mapping = mapping
    options.chunkByteCount = Judging.chunkByteCount
    Judging.summary(of: bytes, options)
  } catch {
    precondition(
      !proposal.isSettled || !proposal.isComplete,
      "a settled proposal is no mapping: \(error.text(.english))")
  }
  return 0
}
