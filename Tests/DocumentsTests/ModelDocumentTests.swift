import Documents
import Foundation
import Quantities
import Testing
import Uncertainty

/// Models read from documents, and what is said of those that cannot be.
@Suite struct ModelDocumentTests {
  private func read(_ text: String, file: String = "m.yaml") throws(DocumentError) -> ModelDocument
  {
    try ModelDocument.read(Array(text.utf8), file: file)
  }

  /// `line:column CODE` of each problem of a model.
  private func problems(_ text: String, file: String = "m.yaml") -> [String] {
    do throws(DocumentError) {
      _ = try read(text, file: file)
      return []
    } catch {
      return error.problems.map {
        ($0.position.map { "\($0.line):\($0.column) " } ?? "") + $0.code
      }
    }
  }

  private func model(_ body: String) -> String { "schema: steelyard.model/v1\n" + body }

  @Test func `every form of a model is read`() throws {
    let document = try read(
      model(
        """
        title: All forms
        description: for the test
        source: nowhere
        outputs:
          y: {expression: "a + b*q", unit: g}
          z: "y/c"
        quantities:
          q: "2*k"
        constants:
          k: 3
          c: {value: 2.5e-1, unit: kg}
        inputs:
          a: {value: 5, standardUncertainty: 0.5, unit: g, degreesOfFreedom: 7}
          b: [1.0, 2, 3]
        correlations:
          - {between: [a, b], coefficient: 0.25}
        coverageProbability: 0.9
        propagation: {secondOrder: never, coverageFactor: 2, truncateDegreesOfFreedom: true}
        monteCarlo: {trials: 2e5, seed: 9, digits: 1, sampling: latin-hypercube, replicates: 4}
        published:
          - {output: y, figure: value, printed: "5.0", tolerance: 0.1, note: why}
        """.replacing("b: [1.0, 2, 3]", with: "b: {observations: [1.0, 2, 3], unit: g}")))
    let model = document.model
    #expect(model.title == "All forms")
    #expect(document.description == "for the test")
    #expect(document.source == "nowhere")
    #expect(model.outputs.map(\.name) == ["y", "z"])
    #expect(model.quantities.map(\.expression) == ["2*k"])
    #expect(model.constants == [ModelConstant("k", 3), ModelConstant("c", 0.25, unit: "kg")])
    #expect(model.inputs.map(\.name) == ["a", "b"])
    #expect(model.inputs[0].degreesOfFreedom == 7)
    #expect(model.inputs[1].value == 2)
    #expect(model.coverageProbability == 0.9)
    #expect(model.correlatedGroups.count == 1)
    #expect(document.propagation.coverage == .fixed(2))
    #expect(document.propagation.secondOrder == .never)
    #expect(document.propagation.truncatesDegreesOfFreedom)
    #expect(document.simulation?.extent == .trials(200_000))
    #expect(document.simulation?.seed == 9)
    #expect(document.simulation?.validationDigits == 1)
    #expect(document.simulation?.sampling == .latinHypercube(replicates: 4))
    #expect(document.published.map(\.printed) == ["5.0"])
  }

  @Test func `JSON and YAML say the same`() throws {
    let yaml = try read(
      model("outputs: {y: \"a*2\"}\ninputs: {a: {lower: 1.5e0, upper: 2.5}}\n"))
    let json = try read(
      """
      {"schema": "steelyard.model/v1", "outputs": {"y": "a*2"},
       "inputs": {"a": {"lower": 1.5e0, "upper": 2.5}}}
      """, file: "m.json")
    #expect(yaml.model == json.model)
  }

  /// A form of the statement of an input, with the value and the standard uncertainty that
  /// JCGM 100:2008, 4.3 and JCGM 101:2008, 6.4 give it.
  static let forms: [(String, Double, Double)] = [
    ("{value: 2, standardUncertainty: 0.5}", 2, 0.5),
    ("{value: 2, relativeStandardUncertainty: 0.01}", 2, 0.02),
    ("{value: 2, expandedUncertainty: 0.5, coverageFactor: 2}", 2, 0.25),
    ("{value: -2, relativeExpandedUncertainty: 0.1, coverageFactor: 2}", -2, 0.1),
    ("{value: 2, halfWidth: 3}", 2, 3 / 3.0.squareRoot()),
    ("{value: 2, relativeHalfWidth: 0.5}", 2, 1 / 3.0.squareRoot()),
    ("{lower: 0, upper: 12, distribution: rectangular}", 6, 12 / 12.0.squareRoot()),
    ("{lower: 0, upper: 12, distribution: triangular}", 6, 12 / 24.0.squareRoot()),
    ("{lower: 0, upper: 12, distribution: arcsine}", 6, 12 / 8.0.squareRoot()),
    (
      "{lower: 0, upper: 12, beta: 0.5, distribution: trapezoidal}", 6,
      12 * (1.25 / 24).squareRoot()
    ),
    (
      "{lower: 0, upper: 12, limitUncertainty: 3}", 6, (144.0 / 12 + 1).squareRoot()
    ),
    ("{value: 10, resolution: 0.5}", 10, 0.5 / 12.0.squareRoot()),
    ("[9, 10, 11]", 10, 1 / 3.0.squareRoot()),
    ("{observations: [9, 10, 11]}", 10, 1 / 3.0.squareRoot()),
    ("{value: 5, pooledStandardDeviation: 2, observationCount: 4}", 5, 1),
    ("{value: 4, distribution: exponential}", 4, 4),
    ("{value: 4, distribution: poisson}", 4, 2),
    ("{shape: 4, rate: 2, distribution: gamma}", 2, 1),
    ("{alpha: 1, beta: 1, lower: 0, upper: 12, distribution: beta}", 6, 12 / 12.0.squareRoot()),
    ("{observations: [0, 2], distribution: empirical}", 1, 1),
    ("{value: 1, standardUncertainty: 0.1, degreesOfFreedom: 4, distribution: t}", 1, 0.1),
    ("{value: 1, standardUncertainty: 0.1, degreesOfFreedom: infinite}", 1, 0.1),
    ("{value: 1, standardUncertainty: 0.1, distribution: uniform}", 1, 0.1),
  ]

  @Test(arguments: forms)
  func `an input in each form`(text: String, value: Double, u: Double) throws {
    let input = try #require(
      try read(model("outputs: {y: x}\ninputs: {x: \(text)}\n")).model.inputs.first)
    #expect((input.value - value).magnitude <= 1e-12 * max(1, value.magnitude))
    #expect((input.standardUncertainty - u).magnitude <= 1e-12 * max(1, u))
  }

  // MARK: What is wrong, and where

  @Test func `all problems are told at once, each at its place`() {
    let found = problems(
      """
      schema: steelyard.model/v1
      outputs:
        y: "a + b +"
        sqrt: "a"
      constants: {k: "5 g", 2x: 3}
      inputs:
        a: {value: 5, standardUncertainty: -0.5}
        b: {value: 1,5, standardUncertainty: 0.1, distribution: nromal}
        c: {valeu: 3}
        d: {lower: 3, upper: 2}
        e: {value: "5", standardUncertainty: 1e999, unit: kgg}
      coverageProbability: 95
      """.replacing("value: 1,5", with: "value: 1;5"))
    #expect(
      found == [
        "3:14 EXPRESSION", "4:3 NAME", "5:16 NOT-A-NUMBER", "5:23 NAME", "7:38 INPUT",
        "8:14 NOT-A-NUMBER", "8:59 NOT-ALLOWED", "9:7 UNKNOWN-FIELD", "10:24 INPUT",
        "11:14 QUOTED-NUMBER", "11:40 OUTSIDE-RANGE", "11:53 UNKNOWN-UNIT",
        "12:22 COVERAGE-PROBABILITY",
      ])
  }

  @Test func `a fault in a formula shows carets below it`() throws {
    let text = model("outputs:\n  y: \"(mR + dmr) * 2\"\ninputs: {mR: [1, 2], dmR: [1, 2]}\n")
    do {
      _ = try read(text)
      Issue.record("read")
    } catch {
      #expect(
        error.text(.english)
          == """
          m.yaml:3:13: error[UNKNOWN-NAME]: in 'y': there is no quantity 'dmr'
              (mR + dmr) * 2
                    ^^^
            help: did you mean dmR?
          """.replacing(
            "there is no quantity 'dmr'",
            with: error.problems[0].message.english.replacing("in 'y': ", with: "")))
      #expect(error.problems[0].message.english.contains("'dmr'"))
      #expect(error.problems[0].message.vietnamese.contains("'dmr'"))
    }
  }

  /// Notations of a formula with a fault at the same place of its text, and where it stands.
  static let notations: [(String, String)] = [
    ("outputs: {y: \"a + bb\"}", "2:19"), ("outputs: {y: 'a + bb'}", "2:19"),
    ("outputs: {y: a + bb}", "2:18"), ("outputs:\n  y: |\n    a + bb\n", "4:9"),
    ("outputs:\n  y: |\n    a\n    + bb\n", "5:7"), ("outputs:\n  y: >-\n    a\n    + bb\n", "3:6"),
    ("outputs: {y: {expression: \"a + bb\"}}", "2:32"), ("outputs: {ŷ: \"a + bb\"}", "2:19"),
    ("outputs: {y: \"a\\u0020+ bb\"}", "2:14"),
  ]

  @Test(arguments: notations)
  func `the column of a fault in a formula`(outputs: String, place: String) {
    let found = problems(model("\(outputs)\ninputs: {a: [1, 2]}\n"))
    #expect(found == ["\(place) UNKNOWN-NAME"])
  }

  @Test func `unknown names of all formulas are told`() {
    let found = problems(
      model("outputs: {y: \"p + a\", z: \"q + a\"}\nquantities: {w: \"r\"}\ninputs: {a: [1, 2]}\n"))
    #expect(found == ["2:15 UNKNOWN-NAME", "2:27 UNKNOWN-NAME", "3:18 UNKNOWN-NAME"])
  }

  /// Models that cannot be used, with what is told first.
  static let refused: [(String, String)] = [
    ("inputs: {a: [1, 2]}", "1:1 MISSING-FIELD"),
    ("outputs: {}\ninputs: {a: [1, 2]}", "2:10 NO-OUTPUT"),
    ("outputs: {y: a}\ninputs: {a: 5}", "3:10 INPUT"),
    ("outputs: {y: a}\ninputs: {a: {value: 5}}", "3:10 INPUT"),
    ("outputs: {y: a}\ninputs: {a: [5]}", "3:10 INPUT"),
    ("outputs: {y: a}\ninputs: {a: [5, x]}", "3:17 NOT-A-NUMBER"),
    ("outputs: {y: a}\ninputs: {a: [5, [6]]}", "3:17 WRONG-TYPE"),
    ("outputs: {y: a}\ninputs: {a: yes}", "3:13 WRONG-TYPE"),
    ("outputs: {y: [a]}\ninputs: {a: [1, 2]}", "2:14 WRONG-TYPE"),
    ("outputs: {a: a}\ninputs: {a: [1, 2]}", "3:10 NAME"),
    ("outputs: {y: y}\ninputs: {a: [1, 2]}", "2:11 CYCLE"),
    ("outputs: {y: a}\nquantities: {p: q, q: p}\ninputs: {a: [1, 2]}", "3:14 CYCLE"),
    ("outputs: {pi: a}\ninputs: {a: [1, 2]}", "2:11 NAME"),
    (
      "outputs: {y: a + b}\ninputs: {a: {value: 1, halfWidth: 1, unit: g}, b: {value: 1, halfWidth: 1, unit: m}}",
      "2:14 DIMENSION"
    ),
    (
      "outputs: {y: a}\ninputs: {a: [1, 2]}\ncorrelations: [{between: [a, c], coefficient: 0.5}]",
      "4:16 CORRELATION"
    ),
    (
      "outputs: {y: a + b}\ninputs: {a: [1, 2], b: [1, 3]}\ncorrelations: [{between: [a, b], coefficient: 1.5}]",
      "4:16 CORRELATION"
    ),
    (
      "outputs: {y: a}\ninputs: {a: [1, 2]}\ncorrelations: [{between: [a], coefficient: 0.5}]",
      "4:26 WRONG-COUNT"
    ),
    (
      "outputs: {y: a + b}\ninputs: {a: [1, 2], b: [1, 3, 2]}\nsimultaneous: [a, b]",
      "4:15 CORRELATION"
    ),
    ("outputs: {y: a}\ninputs: {a: [1, 2]}\nmonteCarlo: {trials: 0}", "4:22 OUTSIDE-RANGE"),
    ("outputs: {y: a}\ninputs: {a: [1, 2]}\nmonteCarlo: {trials: 1.5}", "4:22 NOT-A-WHOLE-NUMBER"),
    (
      "outputs: {y: a}\ninputs: {a: [1, 2]}\nmonteCarlo: {adaptive: true, trials: 100}",
      "4:38 CONFLICT"
    ),
    ("outputs: {y: a}\ninputs: {a: [1, 2]}\nmonteCarlo: {seeds: 3}", "4:14 UNKNOWN-FIELD"),
    (
      "outputs: {y: a}\ninputs: {a: {value: 1, standardUncertainty: .nan}}", "3:45 NOT-A-NUMBER"
    ),
    (
      "outputs: {y: a}\ninputs: {a: {value: 0x10, standardUncertainty: 1}}", "3:21 NOT-A-NUMBER"
    ),
    (
      "outputs: {y: a}\ninputs: {a: {value: 1e-999, standardUncertainty: 1}}", "3:21 OUTSIDE-RANGE"
    ),
    (
      "outputs: {y: a}\ninputs: {a: [1, 2]}\npublished: [{output: x, figure: value, printed: '1'}]",
      "4:22 NOT-ALLOWED"
    ),
  ]

  @Test(arguments: refused)
  func `what is wrong has a code and a place`(text: String, expected: String) {
    #expect(problems(model(text)).first == expected)
  }

  @Test func `what has no value at the estimates is told at its place`() throws {
    let document = try read(
      model(
        "outputs:\n  y: \"a/(b - c)\"\nconstants: {c: 1}\ninputs: {a: [1, 2], b: {value: 1, halfWidth: 1}}\n"
      ))
    do throws(EvaluationError) {
      _ = try ModelEvaluation(document.model)
      Issue.record("evaluated")
    } catch {
      let problem = document.problem(error)
      #expect(problem.code == "UNDEFINED-VALUE")
      #expect(problem.position == DocumentPosition(line: 3, column: 7))
      #expect(problem.text(.english).contains("\n    a/(b - c)\n    ^^^^^^^^^\n"))
      #expect(problem.text(.vietnamese).contains("chia cho không"))
    }
  }

  @Test func `hostile models are refused and not followed`() throws {
    let deep = String(repeating: "(", count: 5000) + "a" + String(repeating: ")", count: 5000)
    #expect(problems(model("outputs: {y: \"\(deep)\"}\ninputs: {a: [1, 2]}\n")).count == 1)
    let powers = problems(
      model("outputs: {y: a^a^a^a}\ninputs: {a: {value: 1e300, standardUncertainty: 1}}\n"))
    #expect(powers == [])
    let many = (0..<10_000).map { "x\($0): {value: \($0), standardUncertainty: 1}" }
    let sum = (0..<10_000).map { "x\($0)" }.joined(separator: "+")
    let document = try read(
      model("outputs: {y: \"\(sum)\"}\ninputs: {\(many.joined(separator: ", "))}\n"))
    #expect(document.model.inputs.count == 10_000)
    let strangers = (0..<500).map { "z\($0): {valeu: 1}" }.joined(separator: ", ")
    #expect(problems(model("outputs: {y: z0}\ninputs: {\(strangers)}\n")).count == 100)
  }

  // MARK: Every word of the documents

  @Test func `messages are in both languages`() {
    for fault: ModelFault in [
      .notANumber(field: "a", value: "1,5"), .notANumber(field: "a", value: "5 g"),
      .notANumber(field: "a", value: "x"), .quotedNumber(field: "a", value: "5"),
      .numberOutOfRange(field: "a", value: "1e999"), .notAPair(count: 3),
      .notAFormula(name: "y"), .conflict("a", "b"),
    ] {
      #expect(fault.message.english != fault.message.vietnamese)
      #expect(fault.code.allSatisfy { $0.isUppercase || $0 == "-" })
      if let help = fault.help { #expect(help.english != help.vietnamese) }
    }
  }
}
