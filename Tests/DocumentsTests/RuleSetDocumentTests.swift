import Quantities
import Rules
import Testing

@testable import Documents

@Suite struct RuleSetDocumentTests {
  /// The least that a set of kind `weighing` must say.
  static let weighing = """
    schema: steelyard.rules/v1
    kind: weighing
    id: test-1
    title: {en: Test, vi: Thử}
    document: Test
    shortName: T 1
    edition: "1"
    inForce: {from: 2020-01-01, until: 2021-12-31}
    status: confirmed
    scope: {clause: "1", status: confirmed}
    classes:
      clause: "2"
      status: confirmed
      rows:
        - {class: III, leastE: 0.1 g, largestE: 2 g, leastN: 100, largestN: 10000, leastMinInE: 20}
        - {class: III, leastE: 5 g, leastN: 500, largestN: 10000, leastMinInE: 20}
    errorLimits:
      clause: "3"
      status: confirmed
      rows:
        - {class: III, upToInE: 500, mpeInE: 0.5}
        - {class: III, upToInE: 2000, mpeInE: 1}
        - {class: III, mpeInE: 1.5, clause: "3 bis", status: unconfirmed, note: {en: N, vi: G}}
    stages:
      clause: "4"
      status: confirmed
      rows:
        - {stage: initial, mpeFactor: 1, tests: [weighing]}
        - {stage: in-service, mpeFactor: 2, tests: [weighing, {test: repeatability}]}
    scaleIntervals:
      clause: "5"
      status: confirmed
      largestAuxiliaryRatio: 10
      auxiliaryClasses: [I, II]
      directReadingUpTo: 0.2
      auxiliary: {clause: "5.1", status: confirmed}
      reading: {clause: "5.2", status: confirmed}
    weighing:
      clause: "6"
      status: confirmed
      leastLoads: 5
      loads: {clause: "6.1", status: confirmed}
    repeatability:
      clause: "7"
      status: confirmed
      rows:
        - {classes: [III], leastWeighings: 3, loadOfMax: 0.8}
    testWeights: {clause: "8", status: confirmed, largestErrorInMPE: 1/3}
    """

  static func read(_ text: String) throws(DocumentError) -> RuleSet {
    try RuleSetDocument.read(Array(text.utf8), file: "rules.yaml")
  }

  static func problems(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return error.problems.map(\.placeAndCode)
    }
  }

  @Test func `a good file is read`() throws {
    let set = try Self.read(Self.weighing)
    #expect(set.id == "test-1")
    #expect(set.inForceUntil?.iso == "2021-12-31")
    guard case .weighing(let rules) = set.body else {
      Issue.record("wrong kind")
      return
    }
    #expect(rules.classes.map(\.leastE) == [Mass(100, .milligram), Mass(5, .gram)])
    #expect(rules.errorLimits[0].citation == Citation(document: "T 1", clause: "3"))
    #expect(
      rules.errorLimits[2].citation
        == Citation(
          document: "T 1", clause: "3 bis", status: .unconfirmed,
          note: LocalizedText("N", vi: "G")))
    #expect(rules.stages[1].requiredTests.map(\.test) == [.weighing, .repeatability])
    #expect(rules.testWeights.largestErrorInMPE == Ratio(1, 3))
  }

  /// Expects `problem` of `text` in which `old` is replaced by `new`: at the mark ▸ in `new`, or,
  /// when there is none, at the place that `problem` names itself.
  static func check(_ text: String, _ old: String, _ new: String, _ problem: String) throws {
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let marked = "\(parts[0])\(new)\(parts[1])"
    let found = problems(marked.replacing("▸", with: ""))
    guard let mark = marked.firstIndex(of: "▸") else {
      #expect(found.contains(problem), "\(found)")
      return
    }
    let lines = marked[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.unicodeScalars.count ?? 0) + 1
    #expect(found.contains("\(lines.count):\(column) \(problem)"), "\(found)")
  }

  /// One thing changed in the good file, and what is then told.
  @Test(arguments: [
    ("mpeInE: 0.5", "mpeInE: ▸0", "RULE-NOT-POSITIVE"),
    ("mpeInE: 0.5", "mpeInE: ▸-0.5", "RULE-NOT-POSITIVE"),
    ("mpeInE: 0.5", "mpeInE: ▸1/3", "RULE-NOT-DECIMAL"),
    ("upToInE: 2000", "upToInE: ▸500", "RULE-NOT-ASCENDING"),
    ("upToInE: 2000", "upToInE: ▸400", "RULE-NOT-ASCENDING"),
    ("upToInE: 500, ", "", "22:7 RULE-NOT-ASCENDING"),
    ("upToInE: 500", "upToInE: ▸0", "OUTSIDE-RANGE"),
    ("upToInE: 500", "upToInE: ▸1e3", "NOT-A-WHOLE-NUMBER"),
    ("class: III, leastE: 5 g", "class: II, leastE: 5 g", "18:3 RULE-MISSING-CLASS"),
    ("class: III, upToInE: 500", "class: ▸V, upToInE: 500", "NOT-ALLOWED"),
    ("largestE: 2 g", "largestE: ▸0.05 g", "RULE-REVERSED"),
    ("largestE: 2 g", "largestE: 5 g", "16:7 RULE-OVERLAP"),
    ("leastE: 0.1 g", "leastE: ▸0.1", "MISSING-UNIT"),
    ("leastE: 0.1 g", "leastE: ▸0.1 gg", "UNKNOWN-UNIT"),
    ("leastE: 0.1 g", "leastE: ▸0 g", "RULE-NOT-POSITIVE"),
    ("mpeFactor: 2", "mpeFactor: ▸0", "OUTSIDE-RANGE"),
    ("mpeFactor: 2", "mpeFactor: ▸1.5", "NOT-A-WHOLE-NUMBER"),
    ("stage: in-service", "stage: ▸initial", "RULE-REPEATED"),
    ("stage: in-service", "stage: ▸inservice", "NOT-ALLOWED"),
    ("tests: [weighing]", "tests: [▸tare-setting]", "RULE-TEST"),
    ("tests: [weighing]", "tests: ▸[]", "EMPTY-LIST"),
    ("tests: [weighing]", "tests: [▸wieghing]", "NOT-ALLOWED"),
    ("until: 2021-12-31", "until: ▸2019-12-31", "RULE-REVERSED"),
    ("until: 2021-12-31", "until: ▸2021-02-29", "NOT-A-DATE"),
    ("id: test-1", "id: ▸Test 1", "RULE-ID"),
    ("title: {en: Test, vi: Thử}", "title: {en: Test}", "4:8 MISSING-FIELD"),
    ("title: {en: Test, vi: Thử}", "title: ▸Test", "WRONG-TYPE"),
    ("status: confirmed\nscope", "status: ▸sure\nscope", "NOT-ALLOWED"),
    ("inForce: {from: 2020-01-01, until: 2021-12-31}\n", "", "1:1 MISSING-FIELD"),
    ("  clause: \"3\"\n", "", "20:7 MISSING-FIELD"),
    ("  clause: \"7\"\n  status: confirmed", "  clause: \"7\"", "46:7 MISSING-FIELD"),
    ("loadOfMax: 0.8", "loadOfMax: ▸1.2", "RULE-ABOVE-ONE"),
    ("leastWeighings: 3", "leastWeighings: ▸1", "RULE-REVERSED"),
    ("largestErrorInMPE: 1/3", "largestErrorInMPE: ▸4/3", "RULE-ABOVE-ONE"),
    ("largestErrorInMPE: 1/3", "largestErrorInMPE: ▸1/0", "NOT-A-NUMBER"),
    ("kind: weighing", "kind: ▸weighting", "NOT-ALLOWED"),
    ("kind: weighing", "kind: control", "10:1 UNKNOWN-FIELD"),
    ("schema: steelyard.rules/v1", "schema: ▸steelyard.rules/v2", "SCHEMA"),
    ("leastLoads: 5", "▸leastLoad: 5", "UNKNOWN-FIELD"),
    ("leastLoads: 5", "leastLoads: 5\n  ▸leastLoads: 6", "DUPLICATE-KEY"),
  ])
  func `what is wrong is told with its place`(old: String, new: String, problem: String) throws {
    try Self.check(Self.weighing, old, new, problem)
  }

  @Test func `an empty table is refused`() {
    let text = Self.weighing.replacing(
      """
        rows:
          - {class: III, upToInE: 500, mpeInE: 0.5}
          - {class: III, upToInE: 2000, mpeInE: 1}
          - {class: III, mpeInE: 1.5, clause: "3 bis", status: unconfirmed, note: {en: N, vi: G}}
      """, with: "  rows: []")
    #expect(Self.problems(text).contains("20:9 EMPTY-LIST"))
  }

  @Test func `all mistakes of a file are told, in the order of its lines`() {
    let text = Self.weighing.replacing("mpeInE: 0.5", with: "mpeInE: 0")
      .replacing("until: 2021", with: "until: 2011").replacing(
        "loadOfMax: 0.8", with: "loadOfMax: 2")
    #expect(
      Self.problems(text) == [
        "8:36 RULE-REVERSED", "21:42 RULE-NOT-POSITIVE", "47:54 RULE-ABOVE-ONE",
      ])
  }

  @Test func `a mistake reads well`() throws {
    do {
      _ = try Self.read(Self.weighing.replacing("upToInE: 2000", with: "upToInE: 400"))
    } catch {
      #expect(
        error.text(.english) == """
          rules.yaml:22:29: error[RULE-NOT-ASCENDING]: the bounds must ascend, but 400 e follows 500 e
          """)
      #expect(
        error.text(.vietnamese) == """
          rules.yaml:22:29: lỗi[RULE-NOT-ASCENDING]: các cận phải tăng dần, nhưng 400 e đứng sau 500 e
          """)
    }
  }

  static let others: [(kind: String, text: String)] = [
    (
      "retail",
      """
      schema: steelyard.rules/v1
      kind: retail-check
      id: retail
      title: {en: R, vi: B}
      document: D
      shortName: D
      edition: "1"
      inForce: {}
      status: confirmed
      scaleChoice:
        clause: "1"
        status: confirmed
        rows:
          - {over: 40 g, upTo: 100 g, largestD: 2 g}
          - {over: 100 g, upTo: 200 g, largestD: 5 g}
      allowances:
        clause: "2"
        status: confirmed
        rows:
          - {max: 1 kg, d: 5 g, from: 100 g, fromInclusive: true, upTo: 250 g, allowedInD: 1}
          - {max: 1 kg, d: 5 g, from: 250 g, fromInclusive: false, upTo: 1 kg, allowedInD: 2}
      otherScales: {factor: 2, rules: oiml-r76-2006, clause: "3", status: confirmed}
      checkWeights: {nominals: [1 kg], largestError: 1/1000, class: M1, clause: "4", status: confirmed}
      procedure: {clause: "5", status: confirmed}
      """
    ),
    (
      "weights",
      """
      schema: steelyard.rules/v1
      kind: test-weights
      id: weights
      title: {en: R, vi: B}
      document: D
      shortName: D
      edition: "1"
      inForce: {}
      status: confirmed
      weights:
        clause: "1"
        status: confirmed
        unit: mg
        classes: [M1, M2]
        rows:
          - {nominal: 1 kg, mpe: [50, 160]}
          - {nominal: 10 mg, mpe: [0.25, ~]}
      """
    ),
    (
      "control",
      """
      schema: steelyard.rules/v1
      kind: control
      id: control
      title: {en: R, vi: B}
      document: D
      shortName: D
      edition: "1"
      inForce: {from: 2020-01-01}
      status: confirmed
      instruments:
        clause: "1"
        status: confirmed
        rows:
          - {number: 1a, name: {en: a, vi: b}, measures: [initial]}
          - {number: 2, name: {en: a, vi: b}, kinds: [x], measures: [initial, periodic], months: 12}
      """
    ),
  ]

  @Test(arguments: [
    ("retail", "over: 100 g", "over: ▸90 g", "RULE-NOT-ASCENDING"),
    ("retail", "largestD: 2 g", "largestD: ▸0 g", "RULE-NOT-POSITIVE"),
    ("retail", "upTo: 1 kg", "upTo: ▸2 kg", "RULE-REVERSED"),
    ("retail", "fromInclusive: false", "fromInclusive: ▸true", "RULE-OVERLAP"),
    ("retail", "fromInclusive: false", "fromInclusive: ▸no", "NOT-ALLOWED"),
    ("retail", "factor: 2", "factor: ▸-1", "OUTSIDE-RANGE"),
    ("retail", "nominals: [1 kg]", "nominals: [1 kg, ▸x]", "NOT-A-NUMBER"),
    ("retail", "largestError: 1/1000", "largestError: ▸2", "RULE-ABOVE-ONE"),
    ("weights", "mpe: [50, 160]", "mpe: ▸[50]", "WRONG-COUNT"),
    ("weights", "mpe: [50, 160]", "mpe: [50, ▸16]", "RULE-RANKS"),
    ("weights", "mpe: [50, 160]", "mpe: [50, ▸-160]", "RULE-NOT-POSITIVE"),
    ("weights", "mpe: [50, 160]", "mpe: [50, ▸[1]]", "WRONG-TYPE"),
    ("weights", "unit: mg", "unit: ▸mgg", "UNKNOWN-UNIT"),
    ("weights", "nominal: 10 mg", "nominal: ▸1000 g", "RULE-REPEATED"),
    ("weights", "classes: [M1, M2]", "classes: [M1, ▸M1]", "RULE-REPEATED"),
    ("control", "measures: [initial]", "measures: [initial], months: ▸12", "RULE-INTERVAL"),
    ("control", "months: 12", "months: ▸0", "OUTSIDE-RANGE"),
    ("control", "number: 2", "number: ▸1a", "RULE-REPEATED"),
    ("control", "vi: b}, kinds", "▸fr: b}, kinds", "UNKNOWN-FIELD"),
  ])
  func `other kinds are checked as well`(
    kind: String, old: String, new: String, problem: String
  ) throws {
    let text = try #require(Self.others.first { $0.kind == kind }).text
    #expect(Self.problems(text) == [])
    try Self.check(text, old, new, problem)
  }

  /// Every file that ships, with one line left out or its end cut off: never a crash, and a
  /// problem always has a place.
  @Test func `damaged rule files end in an error or a rule set`() {
    var refused = 0
    for file in EmbeddedFile.all where file.path.hasPrefix("rules/") {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      for index in stride(from: 0, to: lines.count, by: 7) {
        var without = lines
        without.remove(at: index)
        for text in [without.joined(separator: "\n"), lines[..<index].joined(separator: "\n")] {
          do {
            _ = try Self.read(text)
          } catch {
            refused += 1
            #expect(error.problems.allSatisfy { $0.position != nil })
          }
        }
      }
    }
    #expect(refused > 200)
  }
}
