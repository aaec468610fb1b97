import Conformity
import Documents
import Quantities
import Testing
import Uncertainty

@testable import Reporting

/// Questions of conformity with their answers, as the command reports them.
struct ConformitySample: Sendable, CustomTestStringConvertible {
  let fields: [(String, String)]
  var testDescription: String { fields.map { "\($0)=\($1)" }.joined(separator: " ") }

  init(_ fields: KeyValuePairs<String, String>) { self.fields = Array(fields) }

  private static let prior: [(String, String)] = [("priorMean", "9.5"), ("priorU", "0.4")]
  private static let limits: [(String, String)] = [
    ("u", "0.2"), ("lower", "8"), ("upper", "10"), ("costs", "100:10"),
  ]

  /// Every rule, with and without a value; every kind of prior; far tails; units.
  static let all: [ConformitySample] =
    [
      "simple", "guard=0.1", "guard=-0.1", "guard-ratio=1", "ilac-g8", "ilac-g8-nonbinary",
      "iso-14253-1", "oiml-shared-risk", "oiml-r111", "target-consumer-risk=0.01",
      "target-producer-risk=0.01", "minimum-cost=100:10", "minimax=100:10",
    ].map { rule in
      ConformitySample(fields: limits + prior + [("value", "9.7"), ("rule", rule)])
    } + [
      ConformitySample(["value": "9.7 g", "u": "0.2 g", "upper": "10 g"]),
      ConformitySample(["value": "12", "u": "0.2", "lower": "10"]),
      ConformitySample(["value": "9.7e-9", "u": "2e-10", "upper": "1e-8"]),
      ConformitySample(["value": "1e9", "u": "1", "upper": "1.000000010e9"]),
      ConformitySample(["u": "0.2", "upper": "10", "priorMean": "9.4", "priorU": "0.3"]),
      ConformitySample(["u": "0.25", "upper": "2", "prior": "gamma shape=4 rate=4"]),
      ConformitySample(["value": "9.7", "u": "1e300", "upper": "10"]),
      ConformitySample(["value": "5", "u": "0", "lower": "0", "upper": "10"]),
      ConformitySample(["value": "-5.47", "u": "0.05", "upper": "-5.4", "rule": "guard-ratio=1"]),
    ]

  private init(fields: [(String, String)]) { self.fields = fields }

  func document() throws -> ConformityDocument {
    var options = ConformityDocument.Options()
    for (name, text) in fields + [("trials", "2000")] { options.add(name, text) }
    return try ConformityDocument.read(options: options, name: "test")
  }

  func reported(title: String = "", file: String? = nil) throws -> ReportedConformity {
    let document = try document()
    let answer = try document.problem.evaluated()
    return ReportedConformity(
      file: file ?? document.file, title: title, unit: document.unit?.symbol ?? "",
      ruleText: document.ruleText, learntFrom: nil, answer: answer,
      sweep: try .init(answer))
  }
}
