/// A program laid out for many evaluations: values and first derivatives, exactly, by
/// one run forward and one back, without allocating.
struct GradientTape {
  /// An operation of a step.
  private enum Code: UInt8 {
    case add, subtract, multiply, divide
    case negate, sqrt, exp, ln, sin, cos
    case power, otherUnary, otherBinary
  }

  private struct Step {
    var code: Code
    /// Of the rarer operations, their place among the cases.
    var detail: UInt8
    var a: Int32
    var b: Int32
  }

  /// Inputs first, then constants, then the results of the steps.
  private var values: [Double]
  private var adjoints: [Double]
  private let steps: [Step]
  private let firstStep: Int
  /// Whether a slot depends on an input that is uncertain.
  private let isActive: [Bool]
  private let outputSlots: [Int]
  /// The slot of each instruction.
  private let slots: [Int]
  let inputCount: Int

  /// - Parameter active: the inputs to differentiate by; derivatives by the others
  ///   come out as 0.
  init(_ program: ModelProgram, active: [Bool]) {
    inputCount = program.inputCount
    var slots = [Int](repeating: 0, count: program.instructions.count)
    var values = [Double](repeating: 0, count: program.inputCount)
    for (index, instruction) in program.instructions.enumerated() {
      switch instruction {
      case .input(let input): slots[index] = input
      case .constant(let value):
        slots[index] = values.count
        values.append(value)
      case .unary, .binary: break
      }
    }
    firstStep = values.count
    var steps: [Step] = []
    var isActive = [Bool](repeating: false, count: values.count)
    for (index, flag) in active.enumerated() { isActive[index] = flag }
    for (index, instruction) in program.instructions.enumerated() {
      switch instruction {
      case .input, .constant: continue
      case .unary(let function, let a):
        let (code, detail) = Self.code(function)
        steps.append(Step(code: code, detail: detail, a: Int32(slots[a]), b: 0))
        isActive.append(isActive[slots[a]])
      case .binary(let operation, let a, let b):
        let (code, detail) = Self.code(operation)
        steps.append(Step(code: code, detail: detail, a: Int32(slots[a]), b: Int32(slots[b])))
        isActive.append(isActive[slots[a]] || isActive[slots[b]])
      }
      slots[index] = values.count
      values.append(0)
    }
    self.steps = steps
    self.isActive = isActive
    self.values = values
    self.slots = slots
    adjoints = [Double](repeating: 0, count: values.count)
    outputSlots = program.outputs.map { slots[$0] }
  }

  private static let unaries = ModelProgram.Unary.allCases
  private static let binaries = ModelProgram.Binary.allCases

  private static func code(_ function: ModelProgram.Unary) -> (Code, UInt8) {
    let place = UInt8(unaries.firstIndex(of: function) ?? 0)
    switch function {
    case .negate: return (.negate, place)
    case .sqrt: return (.sqrt, place)
    case .exp: return (.exp, place)
    case .ln: return (.ln, place)
    case .sin: return (.sin, place)
    case .cos: return (.cos, place)
    default: return (.otherUnary, place)
    }
  }

  private static func code(_ operation: ModelProgram.Binary) -> (Code, UInt8) {
    let place = UInt8(binaries.firstIndex(of: operation) ?? 0)
    switch operation {
    case .add: return (.add, place)
    case .subtract: return (.subtract, place)
    case .multiply: return (.multiply, place)
    case .divide: return (.divide, place)
    case .power: return (.power, place)
    case .atan2, .min, .max: return (.otherBinary, place)
    }
  }

  /// The value of an instruction of the program in the last run.
  func value(ofInstruction index: Int) -> Double { values[slots[index]] }

  /// The value of an output in the last run.
  func value(ofOutput output: Int) -> Double { values[outputSlots[output]] }

  /// Sets an input for the next run.
  mutating func set(_ input: Int, _ value: Double) { values[input] = value }

  /// Whether an instruction depends on an uncertain input.
  func isActive(instruction index: Int) -> Bool { isActive[slots[index]] }

  /// Computes all steps.
  mutating func run() {
    var slot = firstStep
    for step in steps {
      let x = values[Int(step.a)]
      let y = values[Int(step.b)]
      values[slot] =
        switch step.code {
        case .add: x + y
        case .subtract: x - y
        case .multiply: x * y
        case .divide: x / y
        case .negate: -x
        case .sqrt: x.squareRoot()
        case .exp: ElementaryFunctions.exp(x)
        case .ln: ElementaryFunctions.log(x)
        case .sin: ModelProgram.Unary.sin(x)
        case .cos: ModelProgram.Unary.cos(x)
        case .power: ElementaryFunctions.power(x, y)
        case .otherUnary: Self.unaries[Int(step.detail)](x)
        case .otherBinary: Self.binaries[Int(step.detail)](x, y)
        }
      slot += 1
    }
  }

  /// Differentiates an output at the point of the last run; read with ``derivative(by:)``.
  ///
  /// Gives the instruction through which a slope is not finite, if there is one.
  mutating func differentiate(output: Int) {
    begin(output)
    var slot = outputSlots[output]
    while slot >= firstStep {
      let w = adjoints[slot]
      // A derivative of 0 takes nothing through a step without a finite slope, as that
      // of 0·sqrt(x) at 0.
      if w != 0, isActive[slot] { propagate(slot, w) }
      slot -= 1
    }
  }

  private mutating func begin(_ output: Int) {
    for index in adjoints.indices { adjoints[index] = 0 }
    adjoints[outputSlots[output]] = 1
  }

  /// The instruction, nearest to the output, whose slope at the point of the last run
  /// is not finite.
  mutating func instructionWithoutSlope(output: Int) -> Int? {
    begin(output)
    var slot = outputSlots[output]
    while slot >= firstStep {
      let w = adjoints[slot]
      if w != 0, isActive[slot] {
        propagate(slot, w)
        let step = steps[slot - firstStep]
        let (a, b) = (Int(step.a), Int(step.b))
        let isLost =
          (isActive[a] && !adjoints[a].isFinite) || (isActive[b] && !adjoints[b].isFinite)
        if isLost { return slots.lastIndex(of: slot) }
      }
      slot -= 1
    }
    return nil
  }

  /// ∂output/∂input, 0 for inputs that are not active.
  func derivative(by input: Int) -> Double { isActive[input] ? adjoints[input] : 0 }

  @inline(__always)
  private mutating func propagate(_ slot: Int, _ w: Double) {
    let step = steps[slot - firstStep]
    let (a, b) = (Int(step.a), Int(step.b))
    switch step.code {
    case .add:
      adjoints[a] += w
      adjoints[b] += w
    case .subtract:
      adjoints[a] += w
      adjoints[b] -= w
    case .multiply:
      adjoints[a] += w * values[b]
      adjoints[b] += w * values[a]
    case .divide:
      let part = w / values[b]
      adjoints[a] += part
      adjoints[b] -= part * values[slot]
    case .negate: adjoints[a] -= w
    case .exp: adjoints[a] += w * values[slot]
    case .ln: adjoints[a] += w / values[a]
    case .sqrt: adjoints[a] += w * 0.5 / values[slot]
    case .sin: adjoints[a] += w * ModelProgram.Unary.cos(values[a])
    case .cos: adjoints[a] -= w * ModelProgram.Unary.sin(values[a])
    case .otherUnary:
      adjoints[a] += w * FunctionDerivatives(Self.unaries[Int(step.detail)], at: values[a]).f1
    case .power: propagatePower(a, b, slot, w)
    case .otherBinary: propagate(Self.binaries[Int(step.detail)], a, b, w)
    }
  }

  private mutating func propagatePower(_ a: Int, _ b: Int, _ slot: Int, _ w: Double) {
    let (x, y) = (values[a], values[b])
    if isActive[a], y != 0 { adjoints[a] += w * y * ElementaryFunctions.power(x, y - 1) }
    // x^y ln x; at x = 0 its limit, 0.
    if isActive[b], values[slot] != 0 || x < 0 {
      adjoints[b] += w * values[slot] * ElementaryFunctions.log(x)
    }
  }

  private mutating func propagate(
    _ operation: ModelProgram.Binary, _ a: Int, _ b: Int, _ w: Double
  ) {
    let (x, y) = (values[a], values[b])
    switch operation {
    case .atan2:
      let length = ElementaryFunctions.hypotenuse(x, y)
      adjoints[a] += w * (y / length / length)
      adjoints[b] -= w * (x / length / length)
    case .min: adjoints[x < y ? a : b] += w
    case .max: adjoints[x > y ? a : b] += w
    default: break
    }
  }
}
