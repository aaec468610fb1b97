extension EvaluationError.Reason {
  /// Why an instruction has no finite value, from the values of all.
  init(_ instruction: ModelProgram.Instruction, _ value: (Int) -> Double) {
    switch instruction {
    case .input, .constant: self = .tooLarge
    case .unary(let function, let a):
      let isTooLarge = function == .exp || function == .sinh || function == .cosh
      self =
        isTooLarge
        ? .tooLarge : .outsideDomain(function: function.rawValue, argument: value(a))
    case .binary(let operation, let a, let b):
      let (x, y) = (value(a), value(b))
      switch operation {
      case .divide where y == 0: self = .divisionByZero
      case .power where x == 0: self = .divisionByZero
      case .power where x < 0 && operation(x, y).isNaN:
        self = .outsideDomain(function: "power \(y)", argument: x)
      default: self = .tooLarge
      }
    }
  }
}
