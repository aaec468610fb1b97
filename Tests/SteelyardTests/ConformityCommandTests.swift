import Foundation
import Testing

/// `steelyard conformity`, run as a user would run it.
@Suite struct ConformityCommandTests {
  private func run(
    _ arguments: [String], input: String = "", environment: [String: String] = Program.english
  ) throws -> Program.Outcome {
    try Program.run(["conformity"] + arguments, input: input, environment: environment)
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try run(arguments + ["--format", "json"])
    #expect(outcome.errors == "")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private static let priced = [
    "--value", "9.7 g", "--u", "0.2 g", "--lower", "9 g", "--upper", "10 g", "--prior-mean",
    "9.5 g", "--prior-u", "0.3 g", "--rule", "minimum-cost=100:10",
  ]

  @Test func `every form, in both languages`() throws {
    for language in ["en", "vi"] {
      let text = try run(Self.priced + ["--sweep", "--explain", "--lang", language])
      #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      try Snapshot.expect(text.output, matches: "conformity/priced.\(language).txt")
      let markdown = try run(
        Self.priced + ["--sweep", "--format", "markdown", "--lang", language])
      try Snapshot.expect(markdown.output, matches: "conformity/priced.\(language).md")
    }
    for (format, arguments) in [
      ("html", Self.priced), ("csv", Self.priced), ("json", Self.priced + ["--sweep"]),
    ] {
      try Snapshot.expect(
        try run(arguments + ["--format", format]).output, matches: "conformity/priced.\(format)")
    }
    let curves = try run(Self.priced + ["--sweep", "--format", "csv"])
    try Snapshot.expect(curves.output, matches: "conformity/sweep.csv")
    let ascii = try run(Self.priced + ["--sweep", "--explain", "--ascii"])
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(
    arguments: [
      (["--value", "9.7"], 0), (["--value", "10.1"], 1), ([], 0),
      (["--value", "9.7", "--rule", "iso-14253-1"], 2),
      (["--value", "9.9", "--rule", "ilac-g8-nonbinary"], 2),
      (["--value", "10.1", "--exit-zero"], 0), (["--value", "10.10", "--upper", "10.10"], 0),
      (["--value", "10.100001", "--upper", "10.10"], 1),
    ] as [([String], Int32)])
  func `the status carries the decision`(arguments: [String], status: Int32) throws {
    var all = ["--u", "0.2", "--quiet"] + arguments
    if !arguments.contains("--upper") { all += ["--upper", "10"] }
    #expect(try run(all).status == status)
  }

  @Test func `a value without uncertainty is refused`() throws {
    let outcome = try run(["--value", "9", "--upper", "10"])
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("error[NO-UNCERTAINTY]"))
  }

  @Test func `negative numbers and percent are read as values`() throws {
    // JCGM 106:2012, clause 7: 0.92 (a Zener diode).
    let zener = try json(["--value", "-5.47", "--u", "0.05", "--upper", "-5.4"])
    let probability = try #require(zener["conformanceProbability"] as? Double)
    #expect(abs(probability - 0.919243340766) < 1e-10)
    // Clause 8: 107 km/h.
    let speed = try json([
      "--u", "2 %", "--upper", "100 km/h", "--rule", "target-producer-risk=0.001",
    ])
    let limit = try #require((speed["acceptanceLimits"] as? [Any])?.last as? String)
    #expect(limit.hasPrefix("106.58760948") && limit.hasSuffix(" km/h"))
  }

  /// A known program's command line ignores the distributions it is given and always answers
  /// for its own defaults: its manual's example has PFA 0.78 % and PFR 1.47 %, and it prints 0.
  @Test func `the distributions that are stated are those that are computed with`() throws {
    let manual = try json([
      "--u", "1", "--lower", "-8", "--upper", "8", "--prior-mean", "0", "--prior-u", "4",
    ])
    let consumer = try #require(manual["globalConsumerRisk"] as? Double)
    let producer = try #require(manual["globalProducerRisk"] as? Double)
    #expect(abs(consumer - 0.0080) < 0.0003)
    #expect(abs(producer - 0.0148) < 0.0003)
    #expect(manual["testUncertaintyRatio"] as? Double == 4)
    let wider = try json([
      "--u", "1", "--lower", "-8", "--upper", "8", "--prior-mean", "0", "--prior-u", "6",
    ])
    #expect(try #require(wider["globalConsumerRisk"] as? Double) > consumer)
  }

  @Test func `two tools that differ can see why`() throws {
    let text = try run(["--u", "0.2", "--upper", "10", "--prior-mean", "9", "--prior-u", "0.5"])
    for words in ["What the figures rest on", "scatter normally", "vary normally", "Second"] {
      #expect(text.output.contains(words), "\(words)")
    }
  }

  @Test func `standard input, a file, and an option over it`() throws {
    let question = "value: 9.7 g\nu: 0.2 g\nupper: 10 g\n"
    let piped = try run(["-", "--quiet"], input: question)
    #expect(piped.output == "✓ accept: 9.7 g (accepted: at most 10 g)\n")
    let replaced = try run(["-", "--quiet", "--value", "10.3 g"], input: question)
    #expect(replaced.output == "✗ reject: 10.3 g (accepted: at most 10 g)\n")
    #expect(replaced.status == 1)
  }

  @Test func `the same seed gives the same bytes`() throws {
    let once = try run(Self.priced + ["--format", "json"]).output
    #expect(try run(Self.priced + ["--format", "json"]).output == once)
    #expect(try run(Self.priced + ["--format", "json", "--seed", "2"]).output != once)
  }

  @Test(
    arguments: [
      (["--u", "0.2", "--upper", "10", "--rule", "simpel"], 65, "did you mean 'simple'"),
      (["--u", "-1", "--upper", "10"], 65, "NEGATIVE"),
      (["--u", "0.2", "--lower", "10", "--upper", "9"], 65, "LIMITS-REVERSED"),
      (["--u", "0.2", "--upper", "1e"], 65, "error["),
      (["--u", "nan", "--upper", "10"], 65, "NOT-A-QUANTITY"),
      (["--value", "9"], 65, "NO-LIMITS"), ([], 64, "--u"),
      (["nowhere.yaml"], 74, "nowhere.yaml"),
      (["--u", "0.2", "--upper", "10", "--prior-data", "nowhere.csv"], 74, "nowhere.csv"),
      (["--u", "0.2", "--upper", "10", "--format", "pdf"], 64, "format"),
      (
        ["--u", "1", "--lower", "-1", "--upper", "1", "--rule", "target-consumer-risk=0.01"], 65,
        "TARGET-UNREACHABLE"
      ),
    ] as [([String], Int32, String)])
  func `what cannot be answered is said`(
    arguments: [String], status: Int32, words: String
  ) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    if status == 65 {
      let vietnamese = try run(arguments, environment: Program.vietnamese)
      #expect(vietnamese.errors.contains("lỗi["))
    }
  }

  /// Questions that no person would ask must end in order.
  @Test(arguments: [
    "value: 1e300\nu: 1e-300\nupper: 1", "value: 0\nu: 1e300\nlower: -1e-300\nupper: 1e-300",
    "value: 1\nu: 0\nupper: 1\npriorMean: 1\npriorU: 0", "u: 1\nupper: 0\nprior: poisson value=3",
    "u: 1e-9\nupper: 1\nprior: t value=0 standardUncertainty=1 degreesOfFreedom=1",
    "value: 5\nu: 1\nupper: 1\nprior: beta alpha=0.1 beta=0.1 lower=0 upper=1",
    "value: 5\nu: 1\nlower: 0\nprior: arcsine lower=0 upper=1\nrule: minimum-cost=1e9:1e-9",
    "sample: [1]\nupper: 1", "value: 1\nu: 500 %\nupper: 1\nrule: guard-ratio=1",
    "value: 7\nu: 1\nlower: 1\nupper: 2\nprior: exponential value=0.001\nrule: minimax=1:1",
  ])
  func `a hostile question ends in order`(question: String) throws {
    for format in ["text", "json", "csv", "markdown", "html"] {
      let outcome = try run(["-", "--format", format, "--sweep", "--explain"], input: question)
      #expect([0, 1, 2, 65].contains(outcome.status), "\(outcome.status) \(outcome.errors)")
      #expect(!outcome.output.lowercased().contains("nan"))
      #expect(outcome.status != 65 || outcome.errors.contains("error["))
    }
  }
}
