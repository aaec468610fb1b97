/// The values that an output can have that is an angle: what an inverse function of
/// trigonometry gives, perhaps times a constant (radians to degrees) and from another zero.
///
/// Such an output cannot leave its range, and an atan2 comes back in at the other end. A law of
/// propagation that says otherwise has lost its meaning (JCGM 102:2011, 9.3).
struct AngleRange {
  let lower: Double
  let upper: Double
  /// Whether both ends are the same angle.
  let isCircle: Bool

  /// The standard deviation of an angle of which nothing is known: the range over √12.
  var largestUncertainty: Double { (upper - lower) / 12.0.squareRoot() }

  /// - Parameter tape: the program at the estimates.
  /// - Returns: `nil` if the output is no angle.
  init?(ofOutput output: Int, _ program: ModelProgram, _ tape: GradientTape) {
    func fixed(_ index: Int) -> Double? {
      tape.isActive(instruction: index) ? nil : tape.value(ofInstruction: index)
    }
    // The output is factor · (step) + offset; go down while that stays so.
    var (factor, offset) = (1.0, 0.0)
    var index = program.outputs[output]
    while tape.isActive(instruction: index) {
      switch program.instructions[index] {
      case .binary(.atan2, _, _):
        self.init(-Double.pi, Double.pi, factor, offset, isCircle: true)
        return
      case .unary(.atan, _), .unary(.asin, _):
        self.init(-Double.pi / 2, Double.pi / 2, factor, offset, isCircle: false)
        return
      case .unary(.acos, _):
        self.init(0, Double.pi, factor, offset, isCircle: false)
        return
      case .unary(.negate, let a): (factor, index) = (-factor, a)
      case .binary(let operation, let a, let b):
        switch (operation, fixed(a), fixed(b)) {
        case (.add, _, let c?): (offset, index) = (offset + factor * c, a)
        case (.add, let c?, _): (offset, index) = (offset + factor * c, b)
        case (.subtract, _, let c?): (offset, index) = (offset - factor * c, a)
        case (.subtract, let c?, _): (factor, offset, index) = (-factor, offset + factor * c, b)
        case (.multiply, _, let c?): (factor, index) = (factor * c, a)
        case (.multiply, let c?, _): (factor, index) = (factor * c, b)
        case (.divide, _, let c?): (factor, index) = (factor / c, a)
        default: return nil
        }
      case .unary, .input, .constant: return nil
      }
    }
    return nil
  }

  private init(
    _ lower: Double, _ upper: Double, _ factor: Double, _ offset: Double, isCircle: Bool
  ) {
    let (a, b) = (lower * factor + offset, upper * factor + offset)
    (self.lower, self.upper) = (min(a, b), max(a, b))
    self.isCircle = isCircle
  }
}
