import CKernels

/// A model and the sampling of its inputs as passes over strips of trials.
///
/// Every step reads and writes registers that hold one value for each trial of a strip;
/// constants are folded, equal subexpressions computed once, inputs drawn where they are
/// first needed, and registers used again when their values are.
struct BlockProgram: Sendable {
  /// Run once, when a machine is made: the constants that need a register.
  var setup: [ck_step] = []
  /// Run for every strip.
  var steps: [ck_step] = []
  var registerCount = 0
  /// For each stream its key, which does not depend on the other inputs.
  var streamKeys: [UInt32] = []
  /// What steps look up: quantile tables, thresholds, empirical values.
  var tables: [Double] = []
  /// The registers of the outputs, each its own.
  var outputs: [Int32] = []

  var streamCount: Int { streamKeys.count }
}

extension ck_step {
  /// A step; what its operation does not use stays zero.
  init(
    _ operation: Int, to target: Int32, _ a: Int32 = 0, _ b: Int32 = 0, stream: Int = 0,
    table: (start: Int, length: Int) = (0, 0), by p0: Double = 0, _ p1: Double = 0,
    _ p2: Double = 0, _ p3: Double = 0
  ) {
    self.init(
      op: Int32(operation), target: target, a: a, b: b, stream: Int32(stream),
      length: Int32(table.length), table: Int64(table.start), p0: p0, p1: p1, p2: p2, p3: p3)
  }
}

extension ModelProgram.Unary {
  /// The kernel's operation.
  var kernel: Int {
    switch self {
    case .negate: CK_NEGATE
    case .sqrt: CK_SQRT
    case .exp: CK_EXP
    case .ln: CK_LN
    case .log10: CK_LOG10
    case .sin: CK_SIN
    case .cos: CK_COS
    case .tan: CK_TAN
    case .asin: CK_ASIN
    case .acos: CK_ACOS
    case .atan: CK_ATAN
    case .sinh: CK_SINH
    case .cosh: CK_COSH
    case .tanh: CK_TANH
    case .abs: CK_ABS
    }
  }
}

extension ModelProgram.Binary {
  /// The kernel's operation on two registers.
  var kernel: Int {
    switch self {
    case .add: CK_ADD
    case .subtract: CK_SUB
    case .multiply: CK_MUL
    case .divide: CK_DIV
    case .power: CK_POWER
    case .atan2: CK_ATAN2
    case .min: CK_MIN
    case .max: CK_MAX
    }
  }
}
