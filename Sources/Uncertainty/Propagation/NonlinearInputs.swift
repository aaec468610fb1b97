extension ModelProgram {
  /// Which inputs the outputs depend on at all, and on which not only linearly, as the program is
  /// built.
  ///
  /// `active` are the inputs that can vary.
  func dependence(active: [Bool]) -> (used: [Bool], nonlinear: [Bool]) {
    var varies = [Bool](repeating: false, count: instructions.count)
    for (index, instruction) in instructions.enumerated() {
      varies[index] =
        switch instruction {
        case .input(let input): active[input]
        case .constant: false
        case .unary(_, let a): varies[a]
        case .binary(_, let a, let b): varies[a] || varies[b]
        }
    }
    var isReached = [Bool](repeating: false, count: instructions.count)
    var isBent = [Bool](repeating: false, count: instructions.count)
    for output in outputs { isReached[output] = true }
    var used = [Bool](repeating: false, count: inputCount)
    var nonlinear = [Bool](repeating: false, count: inputCount)
    for index in instructions.indices.reversed() where isReached[index] {
      func reach(_ operand: Int, bent: Bool) {
        isReached[operand] = true
        if isBent[index] || bent { isBent[operand] = true }
      }
      switch instructions[index] {
      case .constant: break
      case .input(let input):
        used[input] = true
        if isBent[index] && active[input] { nonlinear[input] = true }
      case .unary(let function, let a):
        reach(a, bent: function != .negate)
      case .binary(let operation, let a, let b):
        switch operation {
        case .add, .subtract:
          reach(a, bent: false)
          reach(b, bent: false)
        case .multiply:
          reach(a, bent: varies[b])
          reach(b, bent: varies[a])
        case .divide:
          reach(a, bent: varies[b])
          reach(b, bent: true)
        case .power, .atan2, .min, .max:
          reach(a, bent: true)
          reach(b, bent: true)
        }
      }
    }
    return (used, nonlinear)
  }
}
