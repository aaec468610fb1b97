import CKernels

/// A model program without repetition: equal steps once, steps on constants folded, steps
/// that no output needs left out.
struct SimplifiedProgram {
  enum Node: Hashable {
    case input(Int)
    case constant(UInt64)
    case unary(ModelProgram.Unary, Int)
    case binary(ModelProgram.Binary, Int, Int)
  }

  private(set) var nodes: [Node] = []
  let outputs: [Int]
  /// Whether an output needs the node.
  private(set) var isNeeded: [Bool] = []

  /// - Parameter fixed: the inputs that have one value.
  init(_ program: ModelProgram, fixed: [Double?]) {
    var known: [Node: Int] = [:]
    var nodes: [Node] = []
    func place(_ node: Node) -> Int {
      if let index = known[node] { return index }
      nodes.append(node)
      known[node] = nodes.count - 1
      return nodes.count - 1
    }
    func constant(_ index: Int) -> Double? {
      if case .constant(let bits) = nodes[index] { return Double(bitPattern: bits) }
      return nil
    }
    var places: [Int] = []
    places.reserveCapacity(program.instructions.count)
    for instruction in program.instructions {
      let node: Node
      switch instruction {
      case .input(let input):
        node = fixed[input].map { .constant($0.bitPattern) } ?? .input(input)
      case .constant(let value): node = .constant(value.bitPattern)
      case .unary(let function, let operand):
        let a = places[operand]
        if let value = constant(a) {
          node = .constant(ConstantFolding.value(of: function.kernel, value, 0).bitPattern)
        } else {
          node = .unary(function, a)
        }
      case .binary(let operation, let left, let right):
        let (a, b) = (places[left], places[right])
        if let x = constant(a), let y = constant(b) {
          node = .constant(ConstantFolding.value(of: operation.kernel, x, y).bitPattern)
        } else {
          node = .binary(operation, a, b)
        }
      }
      places.append(place(node))
    }
    self.nodes = nodes
    outputs = program.outputs.map { places[$0] }
    isNeeded = Array(repeating: false, count: nodes.count)
    for output in outputs { isNeeded[output] = true }
    for index in nodes.indices.reversed() where isNeeded[index] {
      for operand in operands(of: index) { isNeeded[operand] = true }
    }
  }

  /// The nodes that the node at `index` reads.
  func operands(of index: Int) -> [Int] {
    switch nodes[index] {
    case .input, .constant: []
    case .unary(_, let a): [a]
    case .binary(_, let a, let b): a == b ? [a] : [a, b]
    }
  }

  /// The value of a constant node.
  func constant(_ index: Int) -> Double? {
    if case .constant(let bits) = nodes[index] { return Double(bitPattern: bits) }
    return nil
  }
}

/// Folds constants with the kernels that run the trials: a folded step gives the same bits.
enum ConstantFolding {
  static func value(of operation: Int, _ a: Double, _ b: Double) -> Double {
    var program = BlockProgram()
    program.registerCount = 3
    program.outputs = [2]
    program.setup = [
      ck_step(CK_FILL, to: 0, by: a), ck_step(CK_FILL, to: 1, by: b),
      ck_step(operation, to: 2, 0, 1),
    ]
    return BlockMachine(program).value(of: 0, at: 0)
  }

  static func exp(_ x: Double) -> Double { value(of: CK_EXP, x, 0) }
  static func ln(_ x: Double) -> Double { value(of: CK_LN, x, 0) }
  static func sin(_ x: Double) -> Double { value(of: CK_SIN, x, 0) }
}
