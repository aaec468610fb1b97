/// Runs a program over jets, forward and back.
struct JetTape {
  private let program: ModelProgram
  private var values: [Jet]

  init(_ program: ModelProgram) {
    self.program = program
    values = [Jet](repeating: .zero, count: program.instructions.count)
  }

  /// Computes the steps' jets along `direction`, which lists how far inputs move.
  mutating func run(at point: [Double], along direction: [(input: Int, step: Double)]) {
    var steps: [Int: Double] = [:]
    for entry in direction { steps[entry.input, default: 0] += entry.step }
    for (index, instruction) in program.instructions.enumerated() {
      values[index] =
        switch instruction {
        case .input(let input): Jet(point[input], steps[input] ?? 0)
        case .constant(let value): Jet(value)
        case .unary(let function, let a):
          FunctionDerivatives(function, at: values[a].value).value(values[a])
        case .binary(let operation, let a, let b): value(operation, a, b)
        }
    }
  }

  private func value(_ operation: ModelProgram.Binary, _ left: Int, _ right: Int) -> Jet {
    let (a, b) = (values[left], values[right])
    switch operation {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide: return a / b
    case .power:
      if isFixed(right) { return FunctionDerivatives(power: b.value, at: a.value).value(a) }
      return Self.power(a, b)
    case .atan2:
      let (toA, toB) = Self.angleSlopes(a, b)
      // The slopes are jets themselves: their first part bends the angle.
      let bend = toA.first * a.first + toB.first * b.first
      return Jet(
        ModelProgram.Binary.atan2(a.value, b.value), toA.value * a.first + toB.value * b.first,
        toA.value * a.second + toB.value * b.second + bend)
    case .min: return a.value < b.value ? a : b
    case .max: return a.value > b.value ? a : b
    }
  }

  /// a^b as exp(b ln a).
  private static func power(_ a: Jet, _ b: Jet) -> Jet {
    let log = FunctionDerivatives(.ln, at: a.value).value(a)
    let value = ModelProgram.Binary.power(a.value, b.value)
    return (b * log).composed(value, value, value)
  }

  /// ∂ atan2(a, b)/∂a and ∂b along the line: b/(a² + b²) and −a/(a² + b²).
  private static func angleSlopes(_ a: Jet, _ b: Jet) -> (Jet, Jet) {
    // Scaled, so that squares of tiny lengths do not vanish.
    let size = max(a.value.magnitude, b.value.magnitude)
    let scale = size > 0 && size.isFinite ? 1 / size : 1
    let (x, y) = (scale * a, scale * b)
    let square = x * x + y * y
    return (scale * (y / square), scale * (-x / square))
  }

  /// The gradient of an output over the jets of the last run, by input.
  func gradient(output: Int) -> [Jet] {
    var adjoints = [Jet](repeating: .zero, count: values.count)
    var result = [Jet](repeating: .zero, count: program.inputCount)
    adjoints[program.outputs[output]] = Jet(1)
    for index in program.instructions.indices.reversed() {
      let w = adjoints[index]
      if w.isZero { continue }
      switch program.instructions[index] {
      case .constant: break
      case .input(let input): result[input] = result[input] + w
      case .unary(let function, let a):
        let slope = FunctionDerivatives(function, at: values[a].value).derivative(values[a])
        adjoints[a] = adjoints[a] + w * slope
      case .binary(let operation, let a, let b):
        propagate(operation, a, b, index, w, &adjoints)
      }
    }
    return result
  }

  private func propagate(
    _ operation: ModelProgram.Binary, _ a: Int, _ b: Int, _ index: Int, _ w: Jet,
    _ adjoints: inout [Jet]
  ) {
    let (x, y) = (values[a], values[b])
    switch operation {
    case .add:
      adjoints[a] = adjoints[a] + w
      adjoints[b] = adjoints[b] + w
    case .subtract:
      adjoints[a] = adjoints[a] + w
      adjoints[b] = adjoints[b] - w
    case .multiply:
      adjoints[a] = adjoints[a] + w * y
      adjoints[b] = adjoints[b] + w * x
    case .divide:
      let part = w / y
      adjoints[a] = adjoints[a] + part
      adjoints[b] = adjoints[b] - part * values[index]
    case .power:
      if isFixed(b) {
        let slope = FunctionDerivatives(power: y.value, at: x.value).derivative(x)
        adjoints[a] = adjoints[a] + w * slope
        return
      }
      // ∂/∂a = b a^(b−1), ∂/∂b = a^b ln a.
      adjoints[a] = adjoints[a] + w * (y * Self.power(x, y - Jet(1)))
      let log = FunctionDerivatives(.ln, at: x.value).value(x)
      adjoints[b] = adjoints[b] + w * (values[index] * log)
    case .atan2:
      let (toA, toB) = Self.angleSlopes(x, y)
      adjoints[a] = adjoints[a] + w * toA
      adjoints[b] = adjoints[b] + w * toB
    case .min:
      let taken = x.value < y.value ? a : b
      adjoints[taken] = adjoints[taken] + w
    case .max:
      let taken = x.value > y.value ? a : b
      adjoints[taken] = adjoints[taken] + w
    }
  }

  private func isFixed(_ index: Int) -> Bool {
    if case .constant = program.instructions[index] { true } else { false }
  }
}
