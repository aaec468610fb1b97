import TestSupport
import Testing

@testable import Statistics

@Suite("Weighing designs")
struct WeighingDesignTests {
  /// All comparisons of four items, the first two known in sum (NIST/SEMATECH e-Handbook,
  /// 2.3.4.1.2).
  static func fourOnes() throws -> WeighingDesign {
    try WeighingDesign(
      items: ["R1", "R2", "A", "B"],
      matrix: [
        [1, -1, 0, 0], [1, 0, -1, 0], [1, 0, 0, -1], [0, 1, -1, 0], [0, 1, 0, -1], [0, 0, 1, -1],
      ],
      restraint: [1, 1, 0, 0])
  }

  @Test("the solution matrix of 1,1,1,1 is the printed one")
  func fourOnesSolution() throws {
    let design = try Self.fourOnes()
    #expect(design.degreesOfFreedom == 3)
    #expect(design.solution.divisor == 8)
    #expect(
      design.solution.rows == [
        [2, -2, 0, 0], [1, -1, -3, -1], [1, -1, -1, -3], [-1, 1, -3, -1], [-1, 1, -1, -3],
        [0, 0, 2, -2],
      ])
    #expect(design.solution.restraintRow == [4, 4, 4, 4])
    // The handbook prints 1.4141 for the last K₂; √2 is 1.4142.
    for (v, k1, k2) in [
      ([1, 0, 0, 0], 0.3536, 0.7071), ([0, 0, 1, 0], 0.6124, 1.2247),
      ([1, -1, 0, 0], 0.7071, 1.4142),
    ] {
      #expect(abs(try design.repeatabilityFactor(v) - k1) <= 0.00006)
      #expect(abs(try design.betweenDayFactor(v) - k2) <= 0.00006)
    }
    #expect(try design.restraintFactor([0, 0, 1, 1]) == 1)
    #expect(try design.restraintFactor([1, -1, 0, 0]) == 0)
  }

  /// Two reference kilograms and a customer's (e-Handbook, 2.3.3.2.1): values 0.22248, 0.60081
  /// and 1.81415 mg, s = 0.002887 mg with one degree of freedom.
  @Test("the kilograms of the handbook")
  func kilograms() throws {
    let design = try WeighingDesign(
      items: ["R1", "R2", "X"], matrix: [[1, -1, 0], [1, 0, -1], [0, 1, -1]],
      restraint: [1, 1, 0])
    let result = try WeighingResult(
      design, observations: ["-0.38", "-1.59", "-1.215"].map(number),
      restraintValue: number("0.82329"))
    for (value, printed) in zip(result.values, [0.22248, 0.60081, 1.81415]) {
      #expect(abs(value.value - printed) <= 0.000006)
    }
    #expect(abs(try #require(result.standardDeviation).value - 0.002887) <= 0.0000005)
    #expect(design.degreesOfFreedom == 1)
    #expect(apart(try result.value([1, 1, 0]), number("0.82329")) < 1e-30)
    for (residual, sign) in zip(result.residuals, [-1.0, 1, -1]) {
      #expect(apart(residual, DoubleDouble(sign) / 600) < 1e-27)
    }
  }

  /// A weighing of a difference design agrees with the least squares of another route: with
  /// B₁ = R* − B₂ put in, the rest is an ordinary fit.
  @Test("agrees with ordinary least squares after substitution", arguments: 1...10)
  func substitution(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let design = try Self.fourOnes()
    let y = (0..<6).map { _ in DoubleDouble(Double.random(in: -1...1, using: &generator)) }
    let known = DoubleDouble(Double.random(in: -1...1, using: &generator))
    let result = try WeighingResult(design, observations: y, restraintValue: known)
    let columns = (1...3).map { item in
      (
        name: design.items[item],
        values: design.matrix.map { DoubleDouble($0[item] - (item == 1 ? $0[0] : 0)) }
      )
    }
    let reduced = zip(design.matrix, y).map { $1 - DoubleDouble($0[0]) * known }
    let fit = try LeastSquaresFit(DesignMatrix(columns, addingConstant: false), reduced)
    for item in 1...3 {
      #expect(apart(result.values[item], fit.coefficients.values[item - 1]) < 1e-27)
      var v = [0, 0, 0, 0]
      v[item] = 1
      let s = try #require(result.standardDeviation).value
      #expect(
        separation(
          try design.repeatabilityFactor(v) * s,
          from: fit.coefficients.standardUncertainty(item - 1).value) < 1e-13)
    }
    #expect(
      apart(
        try #require(result.standardDeviation), try #require(fit.residualStandardDeviation))
        < 1e-25)
  }

  @Test("renaming the items permutes the solution")
  func permutation() throws {
    let design = try Self.fourOnes()
    let order = [2, 0, 3, 1]
    let other = try WeighingDesign(
      items: order.map { design.items[$0] },
      matrix: design.matrix.map { row in order.map { row[$0] } },
      restraint: order.map { [1, 1, 0, 0][$0] })
    #expect(other.solution.divisor == design.solution.divisor)
    #expect(other.solution.rows == design.solution.rows.map { row in order.map { row[$0] } })
  }

  @Test("weighings of sums determine their items without a restraint")
  func sums() throws {
    // Hotelling's design: three items in four weighings, all signs.
    let design = try WeighingDesign(
      items: ["a", "b", "c"], matrix: [[1, 1, 1], [1, -1, -1], [-1, 1, -1], [-1, -1, 1]],
      restraint: nil)
    #expect(design.degreesOfFreedom == 1)
    #expect(design.solution.divisor == 4 && design.solution.restraintRow == nil)
    #expect(try design.repeatabilityFactor([1, 0, 0]) == 0.5)
    #expect(try design.betweenDayFactor([1, 0, 0]) == 1)
    let result = try WeighingResult(design, observations: [6, -4, -2, 0])
    #expect(result.values == [1, 2, 3])
    #expect(result.standardDeviation == .zero)
  }

  @Test("what cannot be solved is refused by name")
  func refused() throws {
    #expect(throws: WeighingDesignError.undetermined(items: ["a", "b", "c"])) {
      try WeighingDesign(
        items: ["a", "b", "c"], matrix: [[1, -1, 0], [0, 1, -1]], restraint: nil)
    }
    #expect(throws: WeighingDesignError.undetermined(items: ["c", "d"])) {
      try WeighingDesign(
        items: ["a", "b", "c", "d"], matrix: [[1, -1, 0, 0], [0, 0, 1, -1]],
        restraint: [1, 0, 0, 0])
    }
    #expect(throws: WeighingDesignError.empty) {
      try WeighingDesign(items: [], matrix: [], restraint: nil)
    }
    #expect(
      throws: WeighingDesignError.wrongCount(name: "matrix", row: 1, expected: 2, found: 3)
    ) { try WeighingDesign(items: ["a", "b"], matrix: [[1, 0], [1, 0, 0]], restraint: nil) }
    #expect(throws: WeighingDesignError.repeatedItem(name: "a")) {
      try WeighingDesign(items: ["a", "a"], matrix: [[1, -1]], restraint: [1, 0])
    }
    #expect(throws: WeighingDesignError.emptyObservation(index: 1)) {
      try WeighingDesign(items: ["a", "b"], matrix: [[1, -1], [0, 0]], restraint: [1, 0])
    }
    #expect(throws: WeighingDesignError.emptyCombination) {
      try WeighingDesign(items: ["a", "b"], matrix: [[1, -1]], restraint: [0, 0])
    }
    #expect(throws: WeighingDesignError.tooLarge) {
      let large = 3_037_000_499
      let matrix = (0..<6).map { i in (0..<6).map { i == $0 ? large - i : $0 + 1 } }
      _ = try WeighingDesign(items: (0..<6).map { "i\($0)" }, matrix: matrix, restraint: nil)
    }
    let design = try Self.fourOnes()
    #expect(
      throws: WeighingDesignError.wrongCount(
        name: "observations", row: nil, expected: 6, found: 1)
    ) { try WeighingResult(design, observations: [1]) }
    #expect(throws: WeighingDesignError.notFinite(name: "observations", index: 2)) {
      try WeighingResult(
        design, observations: [1, 2, DoubleDouble(Double.nan), 3, 4, 5], restraintValue: 1)
    }
  }

  @Test("every error has a code of its own")
  func codes() {
    let all: [WeighingDesignError] = [
      .empty, .wrongCount(name: "", row: nil, expected: 1, found: 2), .repeatedItem(name: "a"),
      .emptyObservation(index: 0), .undetermined(items: []), .emptyCombination, .tooLarge,
      .notFinite(name: "", index: 0), .notPositive(name: ""), .noFreedom(name: ""),
      .computationFailed,
    ]
    #expect(Set(all.map(\.code)).count == all.count)
  }
}
