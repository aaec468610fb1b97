import Documents
import Economics
import Quantities
import Reporting

/// Questions about the scales of a market (`steelyard.fleet/v1`), answered for `steelyard savings`.
struct FleetRound {
  let files: [String]
  let directory: String
  let selection: BatchErrorsDocument.Selection
  let trials: Int?
  let seed: UInt64?
  let explains: Bool
  let numbers: NumberForm
  let report: ReportOptions

  /// A question with its answer.
  private struct Answer {
    let document: FleetDocument
    let evaluation: FleetEvaluation
    let page: FleetReport
  }

  /// Answers all files and writes what came out.
  ///
  /// - Throws: ``Stop`` with the status where something could not be used.
  func run() throws {
    let language = report.language
    let batch: BatchErrorsDocument
    let scales: [FleetInstrument]
    do throws(DocumentError) {
      batch = try BatchErrorsDocument.read(directory: directory)
      scales = try batch.chosen(selection)
    } catch {
      Console.say(error.text(language))
      throw Stop(status: error.status)
    }
    let (answers, status) = report.each(files) { file throws(DocumentError) in
      try answer(FleetDocument.read(path: file, numbers: numbers), scales, batch)
    }
    let csv = answers.map { FleetCSV.text($0.evaluation) }
    try report.write(
      title: Speech.say(
        "What the scales of a market cost", vi: "Sai số cân gây thiệt hại bao nhiêu"),
      pages: answers.map { $0.page.page(explains: explains) },
      json: answers.map { answer in
        FleetResultDocument.json(
          answer.evaluation, conclusion: answer.page.conclusion, source: answer.document.file,
          batch: directory, version: ProductVersion.current)
      }, severalFiles: files.count > 1,
      csv: csv.enumerated().map { index, text in
        // One heading for all.
        index == 0 ? text : text.split(separator: "\r\n").dropFirst().map { $0 + "\r\n" }.joined()
      }.joined())
    try status.end()
  }

  private func answer(
    _ document: FleetDocument, _ scales: [FleetInstrument], _ batch: BatchErrorsDocument
  ) throws(DocumentError) -> Answer {
    let question = try document.question(scales)
    do throws(EconomicsError) {
      let evaluation = try FleetEvaluation(
        question, trials: trials ?? document.trials ?? 10_000, seed: seed ?? document.seed ?? 1)
      return Answer(
        document: document, evaluation: evaluation,
        page: FleetReport(
          evaluation, description: document.description, file: document.file, batch: directory,
          withoutErrors: batch.withoutErrors, language: report.language))
    } catch {
      throw document.problem(error)
    }
  }
}
