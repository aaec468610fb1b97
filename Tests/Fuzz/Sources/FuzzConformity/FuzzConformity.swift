import Conformity
import Documents
import Quantities
import Reporting
import Uncertainty

/// Reads any bytes as a question of conformity and as past results, answers what can be read,
/// and writes every form of the answer.
///
/// Nothing may crash, no risk may leave 0 to 1, and every refusal has a reason in both languages.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzConformity(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  do {
    _ = try PastResultsFile.read(bytes, file: "fuzz")
  } catch {
    check(error)
  }
  guard let node = try? DocumentNode.read(bytes, file: "fuzz") else { return 0 }
  // A simulation is not bounded by the size of the document.
  var options = ConformityDocument.Options()
  options.add("trials", "100")
  do {
    let document = try ConformityDocument.read(node, file: "fuzz", options: options)
    do {
      let answer = try document.problem.evaluated()
      check(answer)
      try write(answer, of: document)
    } catch {
      precondition(!document.problem(error).text(.english).isEmpty)
      precondition(!document.problem(error).text(.vietnamese).isEmpty)
    }
  } catch {
    check(error)
  }
  return 0
}

private func check(_ error: DocumentError) {
  precondition(!error.problems.isEmpty, "a refusal without a reason")
  for language in Language.allCases { precondition(!error.text(language).isEmpty) }
}

private func check(_ answer: ConformityEvaluation) {
  let risks: [Double?] = [
    answer.specificConsumerRisk, answer.specificProducerRisk, answer.risks?.consumerRisk,
    answer.risks?.producerRisk, answer.risks?.conforming, answer.risks?.accepted,
  ]
  for risk in risks.compactMap({ $0 }) {
    precondition(risk >= 0 && risk <= 1, "a probability of \(risk)")
  }
  for limit in [answer.acceptance.lower, answer.acceptance.upper].compactMap({ $0 }) {
    precondition(limit.isFinite, "a limit that is none")
  }
}

private func write(
  _ answer: ConformityEvaluation, of document: ConformityDocument
) throws(ConformityError) {
  let reported = ReportedConformity(
    file: document.file, title: document.title, unit: document.unit?.symbol ?? "",
    ruleText: document.ruleText, learntFrom: document.learntFrom, answer: answer,
    sweep: try .init(answer))
  for language in Language.allCases {
    let text = ConformityText(style: TextStyle(language: language), explains: true).text(reported)
    for line in text.split(separator: "\n") {
      precondition(line.count <= TextStyle.width, "a line of \(line.count) columns")
    }
  }
  let json = try ConformityAnswer.json(
    answer, of: document, sweep: false, language: .english, version: "0"
  ).text
  precondition(
    (try? DocumentNode.read(Array(json.utf8), file: "json", format: .json)) != nil,
    "the answer is no JSON")
  _ = ConformityCSV.text(reported)
  _ = ConformityMarkdown(language: .vietnamese, explains: true).text(reported)
  _ = ConformityHTML(language: .english, explains: true).text(reported)
}
