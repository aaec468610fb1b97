import Synchronization

/// Runs trials on threads and adds up what they say.
///
/// Trials are numbered; blocks of them begin streams of their own, and sums are added in
/// the order of blocks, so that the number of threads changes nothing.
struct TrialRun: Sendable {
  /// Trials of a block: a whole number of strips.
  static let block = 8192

  let program: BlockProgram
  let seed: UInt64
  /// Trials from block `firstBlock` on.
  var firstBlock = 0
  let trials: Int
  let threads: Int
  /// For the kinds of sampling that count their points.
  var points: StripPoints?
  var instructionSet: MonteCarloSettings.InstructionSet?

  /// What the units say, in order.
  struct Sums: Sendable {
    var valid = 0
    var invalid = 0
    var firstInvalid: Int?
    var powers: [PowerSums]
    var products: [Double]
    var histograms: [[Int]]
  }

  /// What to keep of one output beside its sums.
  struct Watch: Sendable {
    var scale: DeviationScale
    /// The tails, from their thresholds on.
    var bins: TailBins
    /// Whether the tails' values are kept, or only counted.
    var keepsTails: Bool
    /// How many values each of the tails may have.
    var expectedTail: Double
    var histogram: BinCounts?
  }

  /// The valid values of each output in the first trials, drawn on the caller's thread.
  ///
  /// It stops after the block in which `enough` have been valid.
  func collect(atLeast enough: Int) -> (values: [[Double]], trials: Int, firstInvalid: Int?) {
    let machine = BlockMachine(program, instructionSet: instructionSet)
    var values = [[Double]](repeating: [], count: program.outputs.count)
    for index in values.indices { values[index].reserveCapacity(min(enough, trials)) }
    var drawn = 0
    var firstInvalid: Int?
    while drawn < trials && (values.first.map { $0.count < enough } ?? false) {
      let (block, count) = (drawn / Self.block, min(Self.block, trials - drawn))
      runBlock(block, count: count, on: machine) { valid, trial, invalidAt in
        if let invalidAt, firstInvalid == nil { firstInvalid = trial + invalidAt }
        for index in values.indices { machine.append(index, count: valid, to: &values[index]) }
      }
      drawn += count
    }
    return (values, drawn, firstInvalid)
  }

  /// Runs the strip of one trial again.
  func replay(_ trial: Int, on machine: borrowing BlockMachine) {
    let (block, place) = (trial / Self.block, trial % Self.block)
    runBlock(block, count: place + 1, on: machine) { _, _, _ in }
  }

  /// Runs a block, and after every strip says how many of its trials are valid, the number
  /// of its first trial, and the place of its first invalid one.
  func runBlock(
    _ block: Int, count: Int, on machine: borrowing BlockMachine,
    _ afterStrip: (_ valid: Int, _ trial: Int, _ invalidAt: Int?) -> Void
  ) {
    machine.seed(seed, block: firstBlock + block)
    var place = points
    var done = 0
    while done < count {
      let trial = block * Self.block + done
      place?.first = UInt64(trial)
      machine.run(points: place)
      let strip = min(BlockMachine.strip, count - done)
      let (dropped, first) = machine.dropInvalid(among: strip)
      afterStrip(strip - dropped, trial, first)
      done += strip
    }
  }

  /// Runs all trials.
  ///
  /// - Returns: the sums, and for every output the tails, a store for each thread.
  func run(_ watches: [Watch]) -> (sums: Sums, tails: [[OutputTail]]) {
    let blocks = (trials + Self.block - 1) / Self.block
    let unit = min(max(blocks / 512, 1), 128)
    let units = (blocks + unit - 1) / unit
    let workers = max(1, min(threads, units))
    let scales = watches.map(\.scale)
    let next = Atomic<Int>(0)
    let finished = Mutex<[(unit: Int, sums: Sums)]>([])
    let tails = Mutex<[[OutputTail]]>([])
    Kernels.parallel(workers) { _ in
      let machine = BlockMachine(
        program, products: watches.count > 1, instructionSet: instructionSet)
      var histograms = watches.map(\.histogram)
      let own = watches.map { OutputTail($0, share: 1.1 / Double(workers)) }
      var mine: [(unit: Int, sums: Sums)] = []
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < units else { break }
        var sums = Sums(powers: [], products: [], histograms: [])
        for block in (index * unit)..<min((index + 1) * unit, blocks) {
          let count = min(Self.block, trials - block * Self.block)
          runBlock(block, count: count, on: machine) { valid, trial, invalidAt in
            sums.valid += valid
            if let invalidAt {
              sums.invalid += min(BlockMachine.strip, trials - trial) - valid
              sums.firstInvalid = sums.firstInvalid ?? trial + invalidAt
            }
            for output in watches.indices {
              machine.addMoments(of: output, count: valid, scale: watches[output].scale)
              own[output].keep(output, count: valid, from: machine)
              machine.count(output, count: valid, in: &histograms[output])
            }
            if watches.count > 1 { machine.addProducts(count: valid, scales: scales) }
          }
          for tail in own { tail.endBlock() }
        }
        (sums.powers, sums.products) = machine.takeSums()
        mine.append((index, sums))
      }
      for tail in own { tail.finish() }
      if let last = mine.indices.last {
        mine[last].sums.histograms = histograms.map { ($0?.counts ?? []).map(Int.init) }
      }
      finished.withLock { $0.append(contentsOf: mine) }
      tails.withLock { $0.append(own) }
    }
    let parts = finished.withLock { $0 }.sorted { $0.unit < $1.unit }.map(\.sums)
    return (Self.total(parts, outputs: watches.count), tails.withLock { $0 })
  }

  private static func total(_ parts: [Sums], outputs: Int) -> Sums {
    var total = Sums(
      powers: Array(repeating: PowerSums(), count: outputs),
      products: Array(repeating: 0, count: outputs * (outputs - 1) / 2),
      histograms: Array(repeating: [], count: outputs))
    for part in parts {
      total.valid += part.valid
      total.invalid += part.invalid
      total.firstInvalid = total.firstInvalid ?? part.firstInvalid
      for index in total.powers.indices { total.powers[index] += part.powers[index] }
      for index in total.products.indices { total.products[index] += part.products[index] }
      for (index, counts) in part.histograms.enumerated() where !counts.isEmpty {
        if total.histograms[index].isEmpty {
          total.histograms[index] = counts
        } else {
          for bin in counts.indices { total.histograms[index][bin] += counts[bin] }
        }
      }
    }
    return total
  }
}
