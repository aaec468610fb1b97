import CKernels

/// Runs a block program strip by strip and gathers what the strips say.
///
/// Registers, streams and sums live in memory of the machine's own, laid out once, so
/// that a block allocates nothing. One thread uses one machine.
///
/// Unsafe code is fenced in this folder: the kernels are C and take addresses, and every
/// address here is one that the machine has allocated for the sizes of its program.
@safe struct BlockMachine: ~Copyable {
  /// Trials of a strip.
  static let strip = Int(CK_STRIP)

  let program: BlockProgram
  private let variant: Int32
  private let registers: UnsafeMutablePointer<Double>
  private let streams: UnsafeMutablePointer<UInt64>
  private let sums: UnsafeMutablePointer<ck_sums>
  private let products: UnsafeMutablePointer<Double>
  private let flags: UnsafeMutablePointer<UInt8>
  private let pairCount: Int

  /// - Parameters:
  ///   - products: whether products of outputs are to be summed.
  ///   - instructionSet: the widest to use, as far as the processor has it.
  init(
    _ program: BlockProgram, products keepsProducts: Bool = false,
    instructionSet: MonteCarloSettings.InstructionSet? = nil
  ) {
    self.program = program
    let best = ck_best_variant()
    variant = instructionSet.map { min(Int32($0.rawValue), best) } ?? best
    let outputs = program.outputs.count
    pairCount = keepsProducts ? outputs * (outputs - 1) / 2 : 0
    unsafe registers = Self.allocate(program.registerCount * Self.strip, of: Double.self)
    unsafe streams = Self.allocate(program.streamCount * Int(CK_STATE_WORDS), of: UInt64.self)
    unsafe sums = Self.allocate(outputs, of: ck_sums.self)
    unsafe products = Self.allocate(pairCount * Int(CK_LANES), of: Double.self)
    unsafe flags = Self.allocate(Self.strip, of: UInt8.self)
    execute(program.setup, points: nil)
  }

  deinit {
    unsafe registers.deallocate()
    unsafe streams.deallocate()
    unsafe sums.deallocate()
    unsafe products.deallocate()
    unsafe flags.deallocate()
  }

  /// Memory set to zero on the boundary of a cache line, which is that of a vector too.
  @unsafe private static func allocate<Value: BitwiseCopyable>(
    _ count: Int, of type: Value.Type
  ) -> UnsafeMutablePointer<Value> {
    let bytes = max(count, 1) * MemoryLayout<Value>.stride
    let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    unsafe raw.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    return unsafe raw.bindMemory(to: Value.self, capacity: max(count, 1))
  }

  /// Sets every stream to the start of `block`.
  func seed(_ seed: UInt64, block: Int) {
    for stream in 0..<program.streamCount {
      unsafe ck_seed(
        streams + stream * Int(CK_STATE_WORDS), seed, UInt64(block), program.streamKeys[stream])
    }
  }

  /// Runs the next strip; `points` says where its points lie, for the kinds of sampling
  /// that count them.
  func run(points: StripPoints? = nil) { execute(program.steps, points: points) }

  private func execute(_ steps: [ck_step], points: StripPoints?) {
    unsafe steps.withUnsafeBufferPointer { steps in
      unsafe program.tables.withUnsafeBufferPointer { tables in
        guard let points else {
          unsafe ck_run(
            variant, steps.baseAddress, steps.count, registers, streams, tables.baseAddress, nil)
          return
        }
        unsafe points.directions.withUnsafeBufferPointer { directions in
          var place = unsafe ck_points(
            first: points.first, count: points.count, key: points.key,
            directions: directions.baseAddress)
          unsafe ck_run(
            variant, steps.baseAddress, steps.count, registers, streams, tables.baseAddress,
            &place)
        }
      }
    }
  }

  /// Takes the trials without finite outputs out of the first `count` of the strip.
  ///
  /// - Returns: how many were taken out, and the place of the first.
  func dropInvalid(among count: Int) -> (dropped: Int, first: Int?) {
    let dropped = unsafe program.outputs.withUnsafeBufferPointer { outputs in
      unsafe ck_drop_invalid(
        variant, registers, outputs.baseAddress, outputs.count, count, flags)
    }
    guard dropped > 0 else { return (0, nil) }
    var first = 0
    while unsafe first < count && flags[first] == 0 { first += 1 }
    return (dropped, first)
  }

  /// The value of `output` in trial `index` of the strip.
  func value(of output: Int, at index: Int) -> Double {
    precondition((0..<Self.strip).contains(index), "a strip has no such trial")
    return unsafe registers[Int(program.outputs[output]) * Self.strip + index]
  }

  /// Adds the first `count` trials to the sums of `output`.
  func addMoments(of output: Int, count: Int, scale: DeviationScale) {
    unsafe ck_moments(variant, values(of: output), count, scale.shift, scale.factor, sums + output)
  }

  /// Adds the first `count` trials to the sums of products of every pair of outputs.
  func addProducts(count: Int, scales: [DeviationScale]) {
    guard pairCount > 0 else { return }
    var pair = 0
    for second in 0..<program.outputs.count {
      for first in 0..<second {
        let (x, y) = (scales[first], scales[second])
        unsafe ck_product(
          variant, values(of: first), x.shift, x.factor, values(of: second), y.shift, y.factor,
          count, products + pair * Int(CK_LANES))
        pair += 1
      }
    }
  }

  /// Adds to the tails the values of `output` among the first `count` beyond their thresholds.
  func keepTails(of output: Int, count: Int, low: TailStore, high: TailStore) {
    unsafe TailStore.keep(strip: count, low: low, high: high) {
      unsafe ck_keep_tails(variant, values(of: output), count, &$0, $1, $2)
    }
  }

  /// Appends the values of `output` in the first `count` trials.
  func append(_ output: Int, count: Int, to list: inout [Double]) {
    unsafe list.append(contentsOf: UnsafeBufferPointer(start: values(of: output), count: count))
  }

  /// Counts the values of `output` in a histogram, if there is one.
  func count(_ output: Int, count: Int, in histogram: inout BinCounts?) {
    guard let (lower, perUnit) = histogram.map({ ($0.lower, $0.binsPerUnit) }) else { return }
    _ = unsafe histogram?.counts.withUnsafeMutableBufferPointer {
      unsafe ck_count(values(of: output), count, lower, perUnit, $0.baseAddress, $0.count)
    }
  }

  /// The sums since the last call, which it sets to zero.
  func takeSums() -> (powers: [PowerSums], products: [Double]) {
    let outputs = program.outputs.count
    let powers = (0..<outputs).map { output in
      let sums = unsafe sums[output]
      return PowerSums(
        first: Self.total(sums.power1), second: Self.total(sums.power2),
        third: Self.total(sums.power3), fourth: Self.total(sums.power4))
    }
    let pairs = (0..<pairCount).map { pair in
      let lanes = unsafe products + pair * Int(CK_LANES)
      return unsafe Self.total(
        (
          lanes[0], lanes[1], lanes[2], lanes[3], lanes[4], lanes[5], lanes[6], lanes[7]
        ))
    }
    for output in 0..<outputs { unsafe sums[output] = ck_sums() }
    for index in 0..<(pairCount * Int(CK_LANES)) { unsafe products[index] = 0 }
    return (powers, pairs)
  }

  @unsafe private func values(of output: Int) -> UnsafePointer<Double> {
    unsafe UnsafePointer(registers + Int(program.outputs[output]) * Self.strip)
  }

  private typealias Lanes = (
    Double, Double, Double, Double, Double, Double, Double, Double
  )
  private static func total(_ s: Lanes) -> Double {
    ((s.0 + s.1) + (s.2 + s.3)) + ((s.4 + s.5) + (s.6 + s.7))
  }
}

/// Where the points of a strip lie in their replicate (Sobol' and Latin hypercube).
struct StripPoints: Sendable {
  /// The index of the strip's first point.
  var first: UInt64
  /// The points of the replicate.
  let count: UInt64
  /// The replicate's key.
  let key: UInt64
  /// For each dimension its shift and 32 direction numbers of 52 bits.
  let directions: [UInt64]
}
