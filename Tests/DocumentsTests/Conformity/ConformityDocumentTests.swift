import Conformity
import Foundation
import Quantities
import Testing
import Uncertainty

@testable import Documents

/// Questions of conformity as documents and as options.
@Suite struct ConformityDocumentTests {
  private func read(
    _ text: String, _ options: [(String, String)] = []
  ) throws(DocumentError) -> ConformityDocument {
    var stated = ConformityDocument.Options()
    for (field, value) in options { stated.add(field, value) }
    return try ConformityDocument.read(
      DocumentNode.read(Array(text.utf8), file: "q.yaml"), file: "q.yaml", options: stated)
  }

  private func options(_ fields: [(String, String)]) throws(DocumentError) -> ConformityDocument {
    var stated = ConformityDocument.Options()
    for (field, value) in fields { stated.add(field, value) }
    return try ConformityDocument.read(options: stated, name: "steelyard conformity")
  }

  private func codes(_ text: String) -> [String] {
    do throws(DocumentError) {
      _ = try read(text)
      return []
    } catch {
      return error.problems.map(\.code)
    }
  }

  @Test func `a file and options ask the same question`() throws {
    let file = try read(
      """
      schema: steelyard.conformity/v1
      value: 9.7
      u: 0.2
      lower: 9
      upper: 10
      priorMean: 9.4
      prior-u: 0.3
      rule: minimum-cost=100:10
      """)
    let line = try options([
      ("value", "9.7"), ("u", "0.2"), ("lower", "9"), ("upper", "10"), ("priorMean", "9.4"),
      ("priorU", "0.3"), ("rule", "minimum-cost=100:10"),
    ])
    for document in [file, line] {
      #expect(document.problem.result == .value(9.7))
      #expect(document.problem.uncertainty == .standard(0.2))
      #expect(document.problem.tolerance == (try ToleranceInterval(lower: 9, upper: 10)))
      #expect(
        document.problem.prior == (try .normal(mean: 9.4, standardDeviation: 0.3)))
      #expect(document.unit == nil)
    }
  }

  @Test func `an option replaces a field`() throws {
    let document = try read("value: 9.7\nu: 0.2\nupper: 10", [("u", "0.3"), ("rule", "ilac-g8")])
    #expect(document.problem.uncertainty == .standard(0.3))
    #expect(document.problem.rule == .ilacG8(ratio: 1))
  }

  @Test func `all numbers are brought to one unit`() throws {
    let document = try read(
      """
      value: 9.7 g
      u: 200 mg
      upper: 0.01 kg
      rule: guard=100 mg
      """)
    #expect(document.unit?.symbol == "g")
    #expect(document.problem.uncertainty == .standard(0.2))
    #expect(document.problem.tolerance.upper == 10)
    #expect(document.problem.rule == .guardBand(0.1))
    // A plain number is in the unit of the others.
    #expect(try read("value: 9.7 g\nu: 0.2\nupper: 10").unit?.symbol == "g")
    #expect(codes("value: 9.7 g\nu: 0.2\nupper: 0.01 kg") == ["UNIT-MISSING"])
    #expect(codes("value: 9.7 g\nu: 0.2 m\nupper: 10 g") == ["OTHER-DIMENSION"])
    #expect(codes("value: 9.7 gg\nu: 0.2\nupper: 10").count == 1)
  }

  @Test func `u in percent is a part of the value, unless all is in percent`() throws {
    #expect(try read("u: 2 %\nupper: 100").problem.uncertainty == .relative(0.02))
    #expect(
      try read("value: 98 %\nu: 0.5 %\nupper: 100 %").problem.uncertainty == .standard(0.5))
    #expect(
      try read("expanded: 4 %\nupper: 100 km/h").problem.uncertainty == .relative(0.02))
    #expect(
      try read("expanded: 0.5\nk: 2.5\nupper: 10").problem.uncertainty == .standard(0.2))
  }

  @Test func `distributions, samples and past results`() throws {
    let gamma = try ProbabilityLaw(.gamma(shape: 4, rate: 4))
    #expect(
      try read("u: 0.25\nupper: 2\nprior: {distribution: gamma, shape: 4, rate: 4}").problem.prior
        == gamma)
    #expect(try read("u: 0.25\nupper: 2\nprior: gamma shape=4 rate=4").problem.prior == gamma)
    let flat = try read("upper: 2\ndistribution: {lower: 1, upper: 3, distribution: rectangular}")
    #expect(
      flat.problem.result == .distribution(try ProbabilityLaw(.rectangular(lower: 1, upper: 3))))
    let sample = try read("upper: 2 g\nsample: [1, 1500 mg, 2]")
    #expect(
      sample.problem.result == .distribution(try ProbabilityLaw(.empirical([1, 1.5, 2]))))
    let learnt = try read("u: 0.5\nupper: 9\npriorData: [1, 2, 3, 4, 5]")
    // s² = 2.5, less u² = 0.25.
    #expect(learnt.learntFrom == 5)
    let deviation = try #require(learnt.problem.prior?.standardDeviation)
    #expect(abs(deviation - 1.5) < 1e-14)
  }

  @Test(arguments: [
    ("u: 0.2\nvalue: 9", "NO-LIMITS"), ("u: 0.2\nlower: 10\nupper: 9", "LIMITS-REVERSED"),
    ("u: -0.2\nupper: 9", "NEGATIVE"),
    ("u: x\nupper: 9", "NOT-A-QUANTITY"), ("u: 0.2\nupper: 9\nrule: simpel", "UNKNOWN-RULE"),
    ("u: 0.2\nupper: 9\nrule: guard", "RULE-ARGUMENT"), ("u: 1\nexpanded: 2\nupper: 9", "CONFLICT"),
    ("u: 1\nk: 2\nupper: 9", "MISSING-FIELD"), ("u: 1\nupper: 9\npriorMean: 8", "MISSING-FIELD"),
    ("u: 1\nupper: 9\npriorMean: 8\npriorU: 1\nprior: gamma shape=1 rate=1", "CONFLICT"),
    ("value: 1\nu: 1\nupper: 9\nsample: [1, 2]", "CONFLICT"),
    ("u: 1\nupper: 9\npriorData: [1, 2]", "TOO-FEW-RESULTS"),
    ("u: 9\nupper: 9\npriorData: [1, 2, 3]", "NO-PROCESS-VARIATION"),
    ("u: 1\nupper: 9\npriorShape: kernel", "MISSING-FIELD"),
    ("u: 1\nupper: 9\ncosts: 5", "RULE-ARGUMENT"), ("u: 1\nupper: 9\ncosts: -1:5", "COSTS"),
    ("u: 1\nupper: 9\nvalu: 3", "UNKNOWN-FIELD"), ("u: 1\nupper: 9\ntrials: -1", "OUTSIDE-RANGE"),
    ("u: [1]\nupper: 9", "WRONG-TYPE"), ("schema: steelyard.model/v1", "SCHEMA"),
    ("u: 1\nupper: 9\nprior: {distribution: gama, shape: 4, rate: 4}", "NOT-ALLOWED"),
    ("u: 1\nupper: 9\nprior-u: -2\nprior-mean: 1", "NEGATIVE"),
  ])
  func `what is wrong is said by its code`(text: String, code: String) {
    #expect(codes(text).contains(code), "\(codes(text))")
  }

  @Test func `errors have a place in a file and none on the command line`() throws {
    do throws(DocumentError) {
      _ = try read("u: 0.2\nupper: 9\nrule: simpel")
      Issue.record("an unknown rule was taken")
    } catch {
      let text = error.text(.english)
      #expect(text.hasPrefix("q.yaml:3:7: error[UNKNOWN-RULE]: there is no decision rule 'simpel'"))
      #expect(text.contains("help: did you mean 'simple'?"))
    }
    do throws(DocumentError) {
      _ = try options([("u", "0.2"), ("upper", "9"), ("rule", "simpel")])
      Issue.record("an unknown rule was taken")
    } catch {
      #expect(error.text(.english).hasPrefix("steelyard conformity: error[UNKNOWN-RULE]"))
    }
  }

  @Test func `an answer that does not exist is told at the rule`() throws {
    let document = try read("u: 1\nlower: -1\nupper: 1\nrule: target-consumer-risk=0.01")
    do throws(ConformityError) {
      _ = try document.problem.evaluated()
      Issue.record("an unreachable target was reached")
    } catch {
      #expect(
        document.problem(error).text(.english).hasPrefix("q.yaml:4:7: error[TARGET-UNREACHABLE]"))
    }
  }
}
