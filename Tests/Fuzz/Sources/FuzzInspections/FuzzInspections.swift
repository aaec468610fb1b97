import Documents
import Quantities
import Reporting
import Rules
import Verification

private let book: RuleBook = {
  do { return try RuleLibrary.builtIn().book } catch { preconditionFailure("\(error)") }
}()

/// Reads any bytes as inspections, judges what can be read, and writes every report of it.
///
/// Nothing may crash; a test without readings must not pass, and no line of text may be longer
/// than a terminal is wide.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzInspections(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard let node = try? DocumentNode.read(bytes, file: "fuzz") else { return 0 }
  let options = InspectionDocument.Options(
    ruleBook: book, rules: "oiml-r76-2006", stage: .initial, numbers: .english)
  for read in [InspectionDocument.Options(ruleBook: book), options] {
    for entry in InspectionDocument.read(node, file: "fuzz", options: read).inspections {
      switch entry {
      case .success(let inspection): judge(inspection)
      case .failure(let error): precondition(!error.problems.isEmpty, "a refusal without a reason")
      }
    }
  }
  return 0
}

private func judge(_ inspection: Inspection) {
  guard let result = try? Verifier(ruleBook: book).verify(inspection) else {
    preconditionFailure("the reader lets no unknown rules through")
  }
  precondition(result.verdict != .pass || result.tests.contains { !$0.readings.isEmpty })
  let verified = [VerifiedInspection(source: "fuzz", result: result)]
  for language in Language.allCases {
    let text = VerificationText(style: TextStyle(language: language))
    for line in text.text(verified[0]).split(separator: "\n") {
      precondition(line.count <= TextStyle.width, "a line of \(line.count) columns")
    }
    precondition(!VerificationMarkdown(language: language).text(verified).isEmpty)
    let json = VerdictDocument.json(result, source: "fuzz", language: language, version: "0").text
    precondition(
      (try? DocumentNode.read(Array(json.utf8), file: "verdict", format: .json)) != nil,
      "the verdict is no JSON")
  }
  precondition(!VerificationCSV.text(verified).isEmpty)
}
