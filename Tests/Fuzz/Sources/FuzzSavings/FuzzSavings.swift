import Documents
import Economics
import Quantities
import Reporting

/// Reads any bytes as a question of savings, evaluates what can be read with few trials, and
/// writes every form of the answer.
///
/// Nothing may crash, and every refusal has a reason in both languages.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSavings(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let document: SavingsDocument
  do {
    document = try SavingsDocument.read(bytes, file: "fuzz")
  } catch {
    precondition(!error.problems.isEmpty, "a refusal without a reason")
    for language in Language.allCases { precondition(!error.text(language).isEmpty) }
    return 0
  }
  let settings = SavingsSettings(trials: SavingsSettings.fewest, seed: 1)
  do {
    let evaluation = try SavingsEvaluation(document.question, settings: settings)
    let reported = try ReportedSavings(
      file: "fuzz", description: document.description, evaluation: evaluation, calibration: nil,
      alternatives: [])
    for language in Language.allCases {
      let text = SavingsText(style: TextStyle(language: language), explains: true).text(reported)
      for line in text.split(separator: "\n") {
        precondition(line.count <= TextStyle.width, "a line of \(line.count) columns")
      }
    }
    _ = SavingsCSV.text([reported])
    _ = SavingsMarkdown(language: .vietnamese, explains: true).text(reported)
    _ = SavingsHTML(language: .english, explains: true).text([reported])
  } catch {
    let problem = document.problem(error)
    precondition(!problem.text(.english).isEmpty && !problem.text(.vietnamese).isEmpty)
  }
  return 0
}
