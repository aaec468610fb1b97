/// A measurement model in straight-line form: each instruction computes one value
/// from inputs, constants and values computed before it.
///
/// It is the seam between reading a model and evaluating it: the law of propagation
/// differentiates it, Monte Carlo runs it over blocks of trials.
public struct ModelProgram: Sendable, Hashable {
  /// A function of one argument.
  public enum Unary: String, Sendable, Hashable, CaseIterable {
    case negate
    case sqrt, exp, ln, log10
    case sin, cos, tan, asin, acos, atan
    case sinh, cosh, tanh
    case abs
  }

  /// An operation on two arguments.
  public enum Binary: String, Sendable, Hashable, CaseIterable {
    case add, subtract, multiply, divide, power
    case atan2, min, max
  }

  /// One step.
  ///
  /// Operands are indices of earlier instructions.
  public enum Instruction: Sendable, Hashable {
    case input(Int)
    case constant(Double)
    case unary(Unary, Int)
    case binary(Binary, Int, Int)
  }

  public let instructions: [Instruction]
  /// The indices of the instructions that compute the outputs, in their order.
  public let outputs: [Int]
  public let inputCount: Int

  /// - Precondition: every operand stands before its instruction, every input index is
  ///   below `inputCount`, every output index is that of an instruction.
  public init(instructions: [Instruction], outputs: [Int], inputCount: Int) {
    for (index, instruction) in instructions.enumerated() {
      switch instruction {
      case .input(let input):
        precondition((0..<inputCount).contains(input), "an instruction reads no such input")
      case .constant: break
      case .unary(_, let a):
        precondition((0..<index).contains(a), "an operand stands before its instruction")
      case .binary(_, let a, let b):
        precondition(
          (0..<index).contains(a) && (0..<index).contains(b),
          "an operand stands before its instruction")
      }
    }
    precondition(
      outputs.allSatisfy(instructions.indices.contains), "an output is computed by an instruction")
    self.instructions = instructions
    self.outputs = outputs
    self.inputCount = inputCount
  }
}
