/// Lays down the steps of a program, each distinct value once.
///
/// Constant steps are computed here, by the same functions that would compute them
/// later; a constant that comes out as no finite number stays a step, so that the
/// evaluation can name it. Equal steps are shared, a + b with b + a too (IEEE 754 makes
/// them equal). Nothing is cancelled: 0 · x keeps its NaN for an infinite x.
struct ProgramBuilder {
  private enum Key: Hashable {
    case input(Int)
    /// By its bits: 0 and −0 are different divisors.
    case constant(UInt64)
    case unary(ModelProgram.Unary, Int)
    case binary(ModelProgram.Binary, Int, Int)
  }

  private(set) var instructions: [ModelProgram.Instruction] = []
  /// The owner and the range of each step.
  private(set) var origins: [(owner: Int, range: SourceRange)] = []
  private var known: [Key: Int] = [:]

  /// Set before steps are laid down.
  var origin: (owner: Int, range: SourceRange) = (0, SourceRange(0, 0))

  private mutating func step(_ key: Key, _ instruction: ModelProgram.Instruction) -> Int {
    if let found = known[key] { return found }
    instructions.append(instruction)
    origins.append(origin)
    known[key] = instructions.count - 1
    return instructions.count - 1
  }

  mutating func input(_ index: Int) -> Int { step(.input(index), .input(index)) }

  mutating func constant(_ value: Double) -> Int {
    step(.constant(value.bitPattern), .constant(value))
  }

  /// The value of a constant step.
  func constantValue(_ index: Int) -> Double? {
    if case .constant(let value) = instructions[index] { value } else { nil }
  }

  mutating func unary(_ function: ModelProgram.Unary, _ a: Int) -> Int {
    if let x = constantValue(a) {
      let value = function(x)
      if value.isFinite { return constant(value) }
    }
    return step(.unary(function, a), .unary(function, a))
  }

  mutating func binary(_ operation: ModelProgram.Binary, _ a: Int, _ b: Int) -> Int {
    if let x = constantValue(a), let y = constantValue(b) {
      let value = operation(x, y)
      if value.isFinite { return constant(value) }
    }
    switch operation {
    case .add, .multiply:
      let (low, high) = (min(a, b), max(a, b))
      return step(.binary(operation, low, high), .binary(operation, low, high))
    case .power:
      // Small powers as products: faster, and no less exact.
      switch constantValue(b) {
      case 1: return a
      case 2: return binary(.multiply, a, a)
      case 3: return binary(.multiply, binary(.multiply, a, a), a)
      case 4:
        let square = binary(.multiply, a, a)
        return binary(.multiply, square, square)
      default: return step(.binary(.power, a, b), .binary(.power, a, b))
      }
    default: return step(.binary(operation, a, b), .binary(operation, a, b))
    }
  }

  /// `a` in the coherent unit.
  mutating func coherent(_ a: Int, _ unit: MeasurementUnit) -> Int {
    var result = a
    if unit.coefficient != 1 { result = binary(.multiply, result, constant(unit.coefficient)) }
    if unit.multiplier != 1 { result = binary(.multiply, result, constant(unit.multiplier)) }
    if unit.divisor != 1 { result = binary(.divide, result, constant(unit.divisor)) }
    if unit.offset != 0 { result = binary(.add, result, constant(unit.offset)) }
    return result
  }

  /// `a`, in the coherent unit, given in `unit`.
  mutating func expressed(_ a: Int, _ unit: MeasurementUnit) -> Int {
    var result = a
    if unit.offset != 0 { result = binary(.subtract, result, constant(unit.offset)) }
    if unit.divisor != 1 { result = binary(.multiply, result, constant(unit.divisor)) }
    if unit.multiplier != 1 { result = binary(.divide, result, constant(unit.multiplier)) }
    if unit.coefficient != 1 { result = binary(.divide, result, constant(unit.coefficient)) }
    return result
  }

  /// The program that computes `outputs`, without steps that none of them needs, and
  /// the origins of its steps.
  func program(
    outputs: [Int], inputCount: Int
  ) -> (program: ModelProgram, origins: [(owner: Int, range: SourceRange)]) {
    var isNeeded = [Bool](repeating: false, count: instructions.count)
    for output in outputs { isNeeded[output] = true }
    for index in instructions.indices.reversed() where isNeeded[index] {
      switch instructions[index] {
      case .unary(_, let a): isNeeded[a] = true
      case .binary(_, let a, let b):
        isNeeded[a] = true
        isNeeded[b] = true
      case .input, .constant: break
      }
    }
    var place = [Int](repeating: -1, count: instructions.count)
    var kept: [ModelProgram.Instruction] = []
    var keptOrigins: [(owner: Int, range: SourceRange)] = []
    for index in instructions.indices where isNeeded[index] {
      place[index] = kept.count
      keptOrigins.append(origins[index])
      switch instructions[index] {
      case .unary(let function, let a): kept.append(.unary(function, place[a]))
      case .binary(let operation, let a, let b):
        kept.append(.binary(operation, place[a], place[b]))
      case let other: kept.append(other)
      }
    }
    let program = ModelProgram(
      instructions: kept, outputs: outputs.map { place[$0] }, inputCount: inputCount)
    return (program, keptOrigins)
  }
}
