/// What the observations of a weighing design say of its items.
public struct WeighingResult: Sendable, Equatable {
  /// The design.
  public let design: WeighingDesign
  /// The values of the items, in the unit of the observations and of the restraint.
  public let values: [DoubleDouble]
  /// Y − XB.
  public let residuals: [DoubleDouble]
  /// s = √(Σ residuals²/ν), the standard deviation of an observation; nil where ν = 0.
  public let standardDeviation: DoubleDouble?

  /// Evaluates the observations.
  ///
  /// - Parameters:
  ///   - design: the design.
  ///   - observations: Y, in the order of its rows.
  ///   - restraintValue: R*, in the unit of the observations; not used where the design has no
  ///     restraint.
  /// - Throws: ``WeighingDesignError/wrongCount(name:row:expected:found:)``,
  ///   ``WeighingDesignError/notFinite(name:index:)``.
  public init(
    _ design: WeighingDesign, observations: [DoubleDouble], restraintValue: DoubleDouble = .zero
  ) throws(WeighingDesignError) {
    if observations.count != design.matrix.count {
      throw .wrongCount(
        name: "observations", row: nil, expected: design.matrix.count, found: observations.count)
    }
    if let index = observations.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(name: "observations", index: index)
    }
    if !restraintValue.isFinite { throw .notFinite(name: "restraint", index: 0) }
    self.design = design
    let divisor = DoubleDouble(design.solution.divisor)
    let values = design.items.indices.map { item in
      var sum = DoubleDouble(design.solution.restraintRow?[item] ?? 0) * restraintValue
      for (row, y) in zip(design.solution.rows, observations) {
        sum += DoubleDouble(row[item]) * y
      }
      return sum / divisor
    }
    let largest = (values + observations).map(\.high.magnitude).max() ?? 0
    residuals = zip(design.matrix, observations).map { row, y in
      let residual = zip(row, values).reduce(y) { $0 - $1.1 * DoubleDouble($1.0) }
      // What rounding leaves of an observation that is met exactly is nothing.
      return residual.high.magnitude <= largest * 0x1p-90 ? .zero : residual
    }
    self.values = values
    let squares = residuals.reduce(DoubleDouble.zero) { $0 + $1 * $1 }
    let nu = design.degreesOfFreedom
    standardDeviation = nu > 0 ? (squares / DoubleDouble(nu)).squareRoot() : nil
    if !squares.isFinite { throw .notFinite(name: "observations", index: 0) }
  }

  /// Σ vᵢBᵢ.
  ///
  /// - Throws: ``WeighingDesignError/wrongCount(name:row:expected:found:)``.
  public func value(_ combination: [Int]) throws(WeighingDesignError) -> DoubleDouble {
    if combination.count != values.count {
      throw .wrongCount(
        name: "combination", row: nil, expected: values.count, found: combination.count)
    }
    return zip(combination, values).reduce(.zero) { $0 + $1.1 * DoubleDouble($1.0) }
  }
}
