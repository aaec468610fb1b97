/// A design for comparing items, such as mass standards, with one another: which of them
/// each observation holds, and which combination of them is known.
///
/// With X the design and rᵀB = R* the restraint, the values B that make |Y − XB|² least
/// are B = QXᵀY + hR*, where [Q h; hᵀ 0] is the inverse of the bordered matrix
/// [XᵀX r; rᵀ 0] (NIST/SEMATECH e-Handbook of Statistical Methods, 2.3.3 and 2.3.4). All of it
/// is computed in exact fractions, so that the solution matrix is the printed one.
///
/// - A design that determines its items by itself needs no restraint.
/// - A constant drift, or the zero of the balance, is an item more.
public struct WeighingDesign: Sendable, Equatable {
  /// The names of the items.
  public let items: [String]
  /// X: a row an observation; +1 and −1 for the items on the two sides of a comparison.
  public let matrix: [[Int]]
  /// r; nil where no combination is known.
  public let restraint: [Int]?
  let inverse: BorderedInverse

  /// Solves a design.
  ///
  /// - Parameters:
  ///   - items: the names, each once.
  ///   - matrix: a row of whole numbers for each observation.
  ///   - restraint: whole numbers, one an item.
  /// - Throws: ``WeighingDesignError``
  public init(
    items: [String], matrix: [[Int]], restraint: [Int]?
  ) throws(WeighingDesignError) {
    if items.isEmpty || matrix.isEmpty { throw .empty }
    for (index, name) in items.enumerated() where items[..<index].contains(name) {
      throw .repeatedItem(name: name)
    }
    for (index, row) in matrix.enumerated() {
      if row.count != items.count {
        throw .wrongCount(name: "matrix", row: index, expected: items.count, found: row.count)
      }
      if row.allSatisfy({ $0 == 0 }) { throw .emptyObservation(index: index) }
    }
    if let restraint {
      if restraint.count != items.count {
        throw .wrongCount(
          name: "restraint", row: nil, expected: items.count, found: restraint.count)
      }
      if restraint.allSatisfy({ $0 == 0 }) { throw .emptyCombination }
    }
    self.items = items
    self.matrix = matrix
    self.restraint = restraint
    inverse = try BorderedInverse(matrix: matrix, restraint: restraint, items: items)
    solution = try WeighingSolutionMatrix(inverse, matrix: matrix)
  }

  /// The solution matrix, as whole numbers over a divisor.
  public let solution: WeighingSolutionMatrix

  /// How many observations it has.
  public var observationCount: Int { matrix.count }

  /// n − m, and one more for the restraint.
  public var degreesOfFreedom: Int {
    matrix.count - items.count + (restraint == nil ? 0 : 1)
  }

  /// K₁ = √(vᵀQv): what the standard deviation of an observation is multiplied by for that of
  /// Σ vᵢBᵢ, within a day.
  ///
  /// - Parameter combination: v, a whole number an item.
  /// - Throws: ``WeighingDesignError/wrongCount(name:row:expected:found:)``,
  ///   ``WeighingDesignError/tooLarge``.
  public func repeatabilityFactor(_ combination: [Int]) throws(WeighingDesignError) -> Double {
    try check(combination)
    var sum = ExactFraction(0)
    for i in items.indices where combination[i] != 0 {
      for j in items.indices where combination[j] != 0 {
        let weight = try ExactFraction(combination[i]).times(ExactFraction(combination[j]))
        sum = try sum.plus(try inverse.covariance[i][j].times(weight))
      }
    }
    return sum.value.squareRoot().value
  }

  /// K₂ = √(vᵀ(I − hrᵀ)(I − hrᵀ)ᵀv): what the standard deviation of an item from day to day
  /// is multiplied by for that of Σ vᵢBᵢ.
  ///
  /// - Parameter combination: v, a whole number an item.
  /// - Throws: as ``repeatabilityFactor(_:)``.
  public func betweenDayFactor(_ combination: [Int]) throws(WeighingDesignError) -> Double {
    try check(combination)
    let share = try self.share(combination)
    var sum = ExactFraction(0)
    for i in items.indices {
      // vᵀ(I − hrᵀ) has the components vᵢ − (vᵀh) rᵢ.
      let part = try ExactFraction(combination[i])
        .minus(try share.times(ExactFraction(restraint?[i] ?? 0)))
      sum = try sum.plus(try part.times(part))
    }
    return sum.value.squareRoot().value
  }

  /// vᵀh: what the value of the restraint, and its uncertainty, is multiplied by in Σ vᵢBᵢ.
  ///
  /// - Throws: as ``repeatabilityFactor(_:)``.
  public func restraintFactor(_ combination: [Int]) throws(WeighingDesignError) -> Double {
    try check(combination)
    return try share(combination).value.value
  }

  private func share(_ combination: [Int]) throws(WeighingDesignError) -> ExactFraction {
    var sum = ExactFraction(0)
    for i in items.indices where combination[i] != 0 {
      sum = try sum.plus(try inverse.shares[i].times(ExactFraction(combination[i])))
    }
    return sum
  }

  private func check(_ combination: [Int]) throws(WeighingDesignError) {
    if combination.count != items.count {
      throw .wrongCount(
        name: "combination", row: nil, expected: items.count, found: combination.count)
    }
  }
}
