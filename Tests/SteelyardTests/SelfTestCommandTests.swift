import Foundation
import Testing

/// `steelyard selftest` as an auditor sees it.
@Suite struct SelfTestCommandTests {
  /// The report without what differs from run to run, or with every case that is added.
  private func steady(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter {
        $0.firstMatch(of: /^  (run|system|data|thời điểm|hệ thống|dữ liệu) |[0-9a-f]{60}/) == nil
      }
      .joined(separator: "\n").replacing(#/[0-9a-f]{16}…/#, with: "#").replacing(
        #/ *[0-9][0-9.,]*/#, with: " #")
  }

  @Test(arguments: [("en", Program.english), ("vi", Program.vietnamese)])
  func `every figure comes out`(language: String, environment: [String: String]) throws {
    let outcome = try Program.run(["selftest"], environment: environment)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try Snapshot.expect(steady(outcome.output), matches: "selftest/selftest.\(language).txt")
  }

  @Test func `the record for programs names moment, system and data`() throws {
    let outcome = try Program.run(["selftest", "--format", "json", "--explain"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "steelyard.selftest/v1")
    #expect(object["passed"] as? Bool == true)
    #expect((object["dataDigest"] as? String)?.count == 64)
    let areas = try #require(object["areas"] as? [[String: Any]])
    #expect(areas.count >= 11)
    #expect(areas.allSatisfy { ($0["failures"] as? [Any])?.isEmpty == true })
    #expect(
      areas.reduce(0) { $0 + (($1["checks"] as? [Any])?.count ?? 0) } == object["figures"] as? Int)
    let rules = try #require(object["rules"] as? [[String: Any]])
    #expect(rules.count >= 6 && rules.allSatisfy { ($0["sha256"] as? String)?.count == 64 })
    #expect(
      (object["moment"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/) != nil)
  }
}
