import Documents
import Quantities
import Reporting
import Uncertainty

/// Reads any bytes as a measurement model, evaluates what can be read, and writes every form of
/// the result.
///
/// Nothing may crash, nothing may be NaN, every refusal has a reason in both languages.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzModels(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let document: ModelDocument
  do {
    document = try ModelDocument.read(bytes, file: "fuzz.yaml")
  } catch {
    precondition(!error.problems.isEmpty, "a refusal without a reason")
    for language in Language.allCases { precondition(!error.text(language).isEmpty) }
    return 0
  }
  // Neither is bounded by the size of the document.
  guard document.model.inputs.count <= 200, document.model.outputs.count <= 20 else { return 0 }
  var settings = SimulationSettings()
  settings.extent = .trials(200)
  settings.threads = 1
  settings.histogramBins = 10
  settings.densityCells = 4
  do {
    let evaluation = try ModelEvaluation(
      document.model, options: document.propagation, simulating: settings,
      coverageRegions: document.coverageRegions)
    check(evaluation)
    write(
      ReportedModel(
        file: document.file, description: document.description, source: document.source,
        evaluation: evaluation))
  } catch {
    precondition(!document.problem(error).text(.english).isEmpty)
    precondition(!document.problem(error).text(.vietnamese).isEmpty)
  }
  return 0
}

private func check(_ evaluation: ModelEvaluation) {
  for output in evaluation.propagation?.outputs ?? [] {
    precondition(output.value.isFinite, "a value that is none")
    precondition(output.standardUncertainty >= 0, "an uncertainty that is none")
    precondition(output.standardUncertainty.isFinite, "an uncertainty without an end")
    precondition(output.coverageFactor > 0, "a coverage factor that is none")
    for row in output.budget {
      precondition(!row.share.isNaN && row.contribution >= 0, "a line that is none")
    }
  }
  for output in evaluation.simulation?.outputs ?? [] {
    precondition(!output.mean.isNaN && !output.standardUncertainty.isNaN)
    precondition(output.coverageInterval.lower <= output.coverageInterval.upper)
  }
  for regions in [evaluation.regions, evaluation.simulation?.regions].compactMap({ $0 }) {
    precondition(regions.ellipsoid.coverageFactor >= 0, "a region that is none")
    precondition(regions.rectangle.coverageFactor >= 0, "a region that is none")
    precondition(regions.rectangle.contains(regions.rectangle.center), "a region off its centre")
  }
}

private func write(_ reported: ReportedModel) {
  // One language each time, for speed: the document says which.
  let language: Language =
    reported.evaluation.model.inputs.count.isMultiple(of: 2)
    ? .english : .vietnamese
  let document = UncertaintyDocument.json(
    reported.evaluation, source: "fuzz", language: language, version: "0"
  ).text
  precondition(!document.isEmpty)
  let style = TextStyle(language: language)
  precondition(!UncertaintyText(style: style, explains: true).text(reported).isEmpty)
  _ = UncertaintyMarkdown(language: language, explains: true).text([reported])
  _ = UncertaintyHTML(language: language, explains: true).text([reported])
  _ = UncertaintyCSV.text([reported])
}
