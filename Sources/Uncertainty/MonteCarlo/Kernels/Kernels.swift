import CKernels

/// The kernels that need no machine.
enum Kernels {
  /// Sorts finite values in ascending order.
  static func sort(_ values: inout [Double]) {
    let count = values.count
    guard count > 64 else { return values.sort() }
    unsafe values.withUnsafeMutableBufferPointer { values in
      unsafe withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { scratch in
        unsafe ck_sort(values.baseAddress, scratch.baseAddress, count)
      }
    }
  }

  /// The number of processors at hand.
  static var processors: Int { Int(ck_processors()) }

  /// The number of compiled instruction sets that this processor runs.
  static var variants: Int { Int(ck_best_variant()) + 1 }

  /// Runs `body` on `count` threads and waits for all of them.
  static func parallel(_ count: Int, _ body: @Sendable (Int) -> Void) {
    guard count > 1 else { return body(0) }
    // The closure outlives the threads: ck_parallel returns when all have ended.
    withoutActuallyEscaping(body) { body in
      let box = Box(body)
      withExtendedLifetime(box) {
        unsafe ck_parallel(
          Int32(count),
          { context, index in
            guard let context = unsafe context else { return }
            unsafe Unmanaged<Box>.fromOpaque(context).takeUnretainedValue().body(Int(index))
          }, Unmanaged.passUnretained(box).toOpaque())
      }
    }
  }

  private final class Box: Sendable {
    let body: @Sendable (Int) -> Void
    init(_ body: @escaping @Sendable (Int) -> Void) { self.body = body }
  }

  /// Philox4x32-10 (Salmon et al., 2011).
  static func philox(counter: [UInt32], key: [UInt32]) -> [UInt32] {
    precondition(counter.count == 4 && key.count == 2, "Philox4x32 takes four words and two")
    var result = [UInt32](repeating: 0, count: 4)
    unsafe ck_philox(counter, key, &result)
    return result
  }

  /// The state of a stream at the start of a block.
  static func streamState(seed: UInt64, block: Int, stream: UInt32) -> [UInt64] {
    var state = [UInt64](repeating: 0, count: Int(CK_STATE_WORDS))
    unsafe ck_seed(&state, seed, UInt64(block), stream)
    return state
  }

  /// The next `count` outputs of xoshiro256++, lane by lane; `count` is a multiple of the
  /// number of lanes.
  static func bits(_ count: Int, from state: inout [UInt64]) -> [UInt64] {
    precondition(
      state.count == Int(CK_STATE_WORDS) && count % Int(CK_LANES) == 0,
      "a stream has \(CK_LANES) lanes of four words")
    var result = [UInt64](repeating: 0, count: count)
    unsafe ck_bits(&state, &result, count)
    return result
  }
}
