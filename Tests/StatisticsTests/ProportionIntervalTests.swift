import Foundation
import Testing

@testable import Statistics

@Suite("Proportion intervals")
struct ProportionIntervalTests {
  /// Published 95 % limits with four decimals, by methods 3 (Wilson) and 5 (exact).
  ///
  /// Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, Table I.
  static let newcombe: [(Int, Int, wilson: [Double], exact: [Double])] = [
    (81, 263, [0.2553, 0.3662], [0.2527, 0.3676]),
    (15, 148, [0.0624, 0.1605], [0.0578, 0.1617]),
    (0, 20, [0, 0.1611], [0, 0.1684]),
    (1, 29, [0.0061, 0.1718], [0.0009, 0.1776]),
  ]

  @Test("published limits", arguments: newcombe.indices)
  func published(index: Int) throws {
    let (k, n, wilson, exact) = Self.newcombe[index]
    for (method, printed) in [(ProportionInterval.Method.wilson, wilson), (.clopperPearson, exact)]
    {
      let interval = try ProportionInterval(successes: k, trials: n, method: method)
      #expect(abs(interval.lower - printed[0]) <= 0.00005)
      #expect(abs(interval.upper - printed[1]) <= 0.00005)
    }
  }

  /// reference-data/proportions: limits from binomial sums, made without beta quantiles.
  @Test("reference limits")
  func reference() throws {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "reference-data/proportions/proportions.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(lines.count >= 100)
    for line in lines {
      let fields = line.split(separator: ",").map(String.init)
      let numbers = try fields[1...].map { try #require(Double($0)) }
      let interval = try ProportionInterval(
        successes: Int(numbers[0]), trials: Int(numbers[1]), confidence: numbers[2],
        method: #require(ProportionInterval.Method(rawValue: fields[0])))
      #expect(separation(interval.lower, from: numbers[3]) < 2e-14, "\(line) \(interval)")
      #expect(separation(interval.upper, from: numbers[4]) < 2e-14, "\(line) \(interval)")
    }
  }

  @Test("limits enclose the estimate and mirror each other", arguments: 1...40)
  func properties(n: Int) throws {
    for k in 0...n {
      for method in ProportionInterval.Method.allCases {
        let interval = try ProportionInterval(successes: k, trials: n, method: method)
        let mirror = try ProportionInterval(successes: n - k, trials: n, method: method)
        #expect(interval.estimate == Double(k) / Double(n))
        #expect(0 <= interval.lower && interval.lower <= interval.estimate)
        #expect(interval.estimate <= interval.upper && interval.upper <= 1)
        #expect((interval.lower == 0) == (k == 0) && (interval.upper == 1) == (k == n))
        #expect(abs(interval.lower + mirror.upper - 1) < 1e-15)
        let wider = try ProportionInterval(
          successes: k, trials: n, confidence: 0.99, method: method)
        #expect(wider.lower <= interval.lower && wider.upper >= interval.upper)
      }
    }
  }

  @Test("a dataset of millions of trials", arguments: [0, 1, 4_321, 2_500_000, 5_000_000])
  func large(k: Int) throws {
    let n = 5_000_000
    let exact = try ProportionInterval(successes: k, trials: n)
    let wilson = try ProportionInterval(successes: k, trials: n, method: .wilson)
    #expect(exact.lower <= exact.estimate && exact.estimate <= exact.upper)
    // The two differ by the order of 1/n.
    #expect(abs(exact.lower - wilson.lower) < 2 / Double(n))
    #expect(abs(exact.upper - wilson.upper) < 2 / Double(n))
  }

  @Test("what is no sample or no confidence is refused by name")
  func refused() {
    #expect(throws: StatisticsError.noTrials) { try ProportionInterval(successes: 0, trials: 0) }
    #expect(throws: StatisticsError.negativeTrials(-1)) {
      try ProportionInterval(successes: 0, trials: -1)
    }
    for k in [-1, 4] {
      #expect(throws: StatisticsError.successesOutOfRange(successes: k, trials: 3)) {
        try ProportionInterval(successes: k, trials: 3)
      }
    }
    for confidence in [0, 1, -0.5, 95, Double.nan] {
      #expect(throws: StatisticsError.confidenceOutOfRange) {
        try ProportionInterval(successes: 1, trials: 3, confidence: confidence)
      }
    }
  }
}
