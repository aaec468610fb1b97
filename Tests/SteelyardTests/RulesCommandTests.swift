import Foundation
import Testing

@Suite struct RulesCommandTests {
  @Test(arguments: ["en", "vi"])
  func `screens are kept whole`(language: String) throws {
    let market = ["--class", "III", "--e", "5g", "--max", "15kg", "--in-service"]
    for (name, arguments) in [
      ("list", []), ("r76-market-scale", ["show", "oiml-r76-2006"] + market),
      ("r76", ["show", "oiml-r76-2006"]), ("dlvn30", ["show", "vn-dlvn30-2019"]),
      ("tt09", ["show", "vn-tt09-2017"]), ("r111-m1", ["show", "oiml-r111-2004", "--class", "m1"]),
      ("tt09-15kg", ["show", "vn-tt09-2017", "--max", "15kg", "--d", "50g"]),
      ("fees", ["show", "vn-fees-2016"]), ("sanctions", ["show", "vn-sanctions-2017"]),
      ("fee", ["show", "vn-fees-2016", "--kind", "platform", "--max", "500kg"]),
      ("truck", ["show", "vn-group2-2026", "--kind", "truck", "--date", "2026-11-23"]),
    ] {
      let outcome = try Program.run(["rules"] + arguments + ["--lang", language])
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      try Snapshot.expect(outcome.output, matches: "rules/\(name).\(language).txt")
    }
  }

  @Test(arguments: ["en", "vi"])
  func `help begins with examples`(language: String) throws {
    for arguments in [["rules"], ["rules", "list"], ["rules", "show"]] {
      let outcome = try Program.run(arguments + ["--help", "--lang", language])
      #expect(outcome.status == 0)
      let examples = try #require(
        outcome.output.range(of: language == "vi" ? "Ví dụ:" : "Examples:"))
      let usage = try #require(outcome.output.range(of: language == "vi" ? "CÁCH DÙNG:" : "USAGE:"))
      #expect(examples.lowerBound < usage.lowerBound)
      #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test(arguments: [
    (["show", "oiml-r76-207"], "NO-SUCH-RULE-SET", "did you mean oiml-r76-2006?"),
    (["shwo"], "UNKNOWN-VERB", "did you mean steelyard rules show?"),
    (["vn-tt09-2017"], "UNKNOWN-VERB", "did you mean steelyard rules show vn-tt09-2017?"),
    (["show", "vn-dlvn30-2019", "--e", "20g", "--in-service"], "STAGE", "vn-tt09-2017"),
    (["show", "oiml-r76-2006", "--class", "V", "--e", "5g"], "NOT-ALLOWED", "I, II, III, IIII"),
    (["show", "oiml-r76-2006", "--class", "III", "--e", "5gg"], "UNKNOWN-UNIT", ""),
    (["show", "oiml-r76-2006", "--class", "III", "--e", "0g"], "NOT-POSITIVE", ""),
    (
      ["show", "oiml-r76-2006", "--class", "III", "--e", "1.500kg"], "AMBIGUOUS-NUMBER", "--numbers"
    ),
    (["show", "oiml-r76-2006", "--class", "III", "--max", "5kg"], "OPTION-MISSING", ""),
    (["show", "oiml-r76-2006", "--e", "5g"], "OPTION-MISSING", ""),
    (
      ["show", "oiml-r76-2006", "--class", "III", "--e", "5g", "--supports", "0"], "OUTSIDE-RANGE",
      ""
    ),
    (["show", "oiml-r76-2006", "--kind", "truck"], "OPTION-OUT-OF-PLACE", "--class"),
    (
      [
        "show", "oiml-r76-2006", "--class", "III", "--e", "5g", "--stage", "initial",
        "--in-service",
      ],
      "TWO-STAGES", ""
    ),
    (["show", "vn-tt09-2017", "--max", "3kg", "--d", "10g"], "OPTION-MISSING", ""),
    (["show", "vn-group2-2026", "--kind", "trucks"], "NOT-ALLOWED", "did you mean truck?"),
    (["show", "oiml-r111-2004", "--class", "M9"], "NOT-ALLOWED", "M1"),
    (["show", "oiml-r111-2004", "--nominal", "3kg"], "NO-SUCH-NOMINAL", ""),
    (["--date", "2026-02-30"], "NOT-A-DATE", "2026-11-23"),
  ])
  func `a wrong question is answered with its place and help`(
    arguments: [String], code: String, help: String
  ) throws {
    let outcome = try Program.run(["rules"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("error[\(code)]"), "\(outcome.errors)")
    #expect(help.isEmpty || outcome.errors.contains(help), "\(outcome.errors)")
  }

  @Test func `rule files of one's own replace and add, and bad ones are refused by line`() throws {
    try Program.withTemporaryFolder { folder in
      let list = """
        schema: steelyard.rules/v1
        kind: control
        id: vn-group2-2027
        title: {en: A later list, vi: Danh mục mới}
        document: Thông tư 1/2027
        shortName: TT 1/2027
        edition: "2027"
        inForce: {from: 2027-01-01}
        status: confirmed
        instruments:
          clause: "Điều 4"
          status: confirmed
          rows:
            - {number: 10, name: {en: truck scale, vi: Cân ô tô}, kinds: [truck],
               measures: [initial, periodic], months: 6}
        """
      let file = folder.appendingPathComponent("list.yaml")
      try Data(list.utf8).write(to: file)
      let good = try Program.run(["rules", "--rules-dir", "."], in: folder)
      #expect(good.status == 0)
      #expect(good.output.contains("vn-group2-2027"))
      #expect(good.output.contains("./list.yaml"))
      let truck = try Program.run(
        [
          "rules", "show", "vn-group2-2027", "--kind", "truck", "--date", "2027-01-01",
          "--rules-dir", ".", "--format", "csv",
        ], in: folder)
      #expect(truck.output.split(separator: "\r\n").count == 4)
      #expect(truck.output.contains("vn-group2-2027,2027-01-01,10,truck scale,6,true"))

      try Data(list.replacing("months: 6", with: "months: six").utf8).write(to: file)
      let bad = try Program.run(["rules", "--rules-dir", "."], in: folder)
      #expect(bad.status == 65)
      #expect(bad.output == "")
      #expect(bad.errors.hasPrefix("./list.yaml:15:47: error[NOT-A-WHOLE-NUMBER]"), "\(bad.errors)")
      let none = try Program.run(["rules", "--rules-dir", "none"], in: folder)
      #expect(none.status == 74)
    }
  }

  @Test func `JSON carries every table`() throws {
    let outcome = try Program.run(["rules", "show", "oiml-r76-2006", "--format", "json"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "steelyard.rule-tables/v1")
    let tables = try #require(json["tables"] as? [String: [[String: Any]]])
    #expect(tables["errorLimits"]?.count == 12)
    #expect(tables["classes"]?.count == 6)
    #expect(tables["stages"]?.count == 4)
    #expect(tables.values.joined().allSatisfy { $0["status"] is String && $0["clause"] is String })
  }
}
