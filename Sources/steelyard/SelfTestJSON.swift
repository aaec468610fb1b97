import Documents
import Quantities
import Reporting

/// A self-test as a document: `steelyard.selftest/v1`.
struct SelfTestJSON {
  let report: SelfTestReport
  /// Whether every figure is listed, not only those that did not come out.
  let explains: Bool

  init(_ report: SelfTestReport, explains: Bool) {
    self.report = report
    self.explains = explains
  }

  var value: JSONValue {
    .object([
      .init("schema", .string("steelyard.selftest/v1")),
      .init("version", .string(report.version)),
      .init("moment", .string(report.moment)),
      .init("system", .string(report.system)),
      .init("dataDigest", .string(report.dataDigest)),
      .init(
        "rules",
        .array(
          report.editions.map {
            .object([
              .init("id", .string($0.id)), .init("edition", .string($0.name)),
              .init("sha256", .string($0.digest)),
            ])
          })),
      .init("passed", .bool(report.isPassed)),
      .init("cases", .integer(report.cases)),
      .init("figures", .integer(report.figures)),
      .init("failed", .integer(report.failed)),
      .init("areas", .array(report.areas.map(area))),
    ])
  }

  private func area(_ area: SelfTestReport.Area) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("area", .string(area.id)),
      .init("title", .string(area.title.english)),
      .init("documents", .string(area.documents)),
      .init("cases", .integer(area.cases)),
      .init("figures", .integer(area.figures)),
      .init("largestDeviation", area.largestDeviation.map(JSONValue.real) ?? .null),
      .init("failures", .array(area.failures.map(check))),
    ]
    if explains { members.append(.init("checks", .array(area.checks.map(check)))) }
    return .object(members)
  }

  private func check(_ check: SelfTestReport.Check) -> JSONValue {
    .object([
      .init("case", .string(check.caseName)),
      .init("source", .string(check.source)),
      .init("figure", .string(check.figure)),
      .init("expected", .string(check.expected)),
      .init("found", .string(check.found)),
      .init("allowed", check.allowed.map(JSONValue.real) ?? .null),
      .init("passed", .bool(check.isPassed)),
    ])
  }
}
