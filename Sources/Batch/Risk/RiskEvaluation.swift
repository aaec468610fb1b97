import Assessment
import Verification

/// The risks of all instruments, worked out by several threads.
///
/// Instruments are taken in blocks of a fixed size and the blocks brought together in their
/// order, so that no sum depends on the number of threads.
struct RiskEvaluation: Sendable {
  /// In the order of the instruments.
  private(set) var instruments: [InstrumentRisk] = []
  /// By the number of the kind.
  private(set) var kinds: [BatchSummary.GroupRisk]
  private(set) var all = BatchSummary.GroupRisk()

  private static let blockSize = 4096

  /// - Parameter jobs: how many threads work.
  init(_ evaluator: RiskEvaluator, jobs: Int) {
    let count = evaluator.count
    let blocks = (count + Self.blockSize - 1) / Self.blockSize
    let queue = BlockQueue<RiskBlock>(0..<blocks)
    WorkerThreads.run(min(jobs, max(blocks, 1))) {
      while let block = queue.next() {
        let start = block * Self.blockSize
        queue.put(evaluator.evaluate(start..<min(start + Self.blockSize, count)), at: block)
      }
    }
    var populations = [FleetPopulation](repeating: FleetPopulation(), count: evaluator.kindCount)
    kinds = [BatchSummary.GroupRisk](
      repeating: BatchSummary.GroupRisk(), count: evaluator.kindCount)
    instruments.reserveCapacity(count)
    for part in queue.all {
      instruments += part.instruments
      for (kind, group) in part.groups.enumerated() {
        kinds[kind].merge(group)
        all.merge(group)
        if let population = part.populations[kind] { populations[kind].merge(population) }
      }
    }
    for kind in kinds.indices {
      do throws(FleetObstacle) {
        kinds[kind].population = try populations[kind].risks()
      } catch {
        kinds[kind].obstacle = error
      }
    }
  }
}

/// What came out of a block of instruments.
struct RiskBlock: Sendable {
  var instruments: [InstrumentRisk] = []
  var groups: [BatchSummary.GroupRisk]
  /// `nil` for kinds that do not occur.
  var populations: [FleetPopulation?]
}

/// Works out the risks of instruments, on any thread.
struct RiskEvaluator: Sendable {
  let archive: RiskArchive
  let tallies: PackedTallies
  /// Empty but in strict reading.
  let open: Segments<OpenTally>
  let entries: [StatementTable.Entry]
  let kindCount: Int
  let multiplier: Int64
  let threshold: Double

  var count: Int { tallies.count }

  func evaluate(_ range: Range<Int>) -> RiskBlock {
    var block = RiskBlock(
      groups: [BatchSummary.GroupRisk](
        repeating: BatchSummary.GroupRisk(), count: kindCount),
      populations: [FleetPopulation?](repeating: nil, count: kindCount))
    block.instruments.reserveCapacity(range.count)
    var readings: [FleetReading] = []
    for index in range {
      let entry = entries[Int(tallies[index].statement)]
      guard let limits = entry.limits else {
        block.instruments.append(InstrumentRisk())
        continue
      }
      read(index, limits, into: &readings)
      let judgement = VerdictLines.judgement(
        tallies[index], open.isEmpty ? nil : open[index], limits)
      let kind = Int(entry.statement.kind)
      block.instruments.append(
        risk(
          readings, judgement, &block.groups[kind], &block.populations[kind]))
    }
    return block
  }

  /// The readings of an instrument in units of e.
  private func read(_ index: Int, _ limits: ErrorLimits, into readings: inout [FleetReading]) {
    readings.removeAll(keepingCapacity: true)
    let unit = Double(multiplier) * Double(limits.e)
    archive.forEachReading(of: index) { reading, load in
      let purpose: FleetReading.Purpose =
        switch reading.purpose {
        case .weighing: .weighing
        case .eccentricity: .eccentricity
        case .repeatability: .repeatability(load: Double(load ?? 0))
        }
      readings.append(
        FleetReading(
          purpose, error: reading.error, limit: Double(limits.mpe[reading.band]) / unit,
          uncertaintyWithoutScatter: reading.uncertainty))
    }
  }

  private func risk(
    _ readings: [FleetReading], _ judgement: Judgement, _ group: inout BatchSummary.GroupRisk,
    _ population: inout FleetPopulation?
  ) -> InstrumentRisk {
    var risk = InstrumentRisk()
    let found: FleetInstrument
    do throws(RiskView.Obstacle) {
      found = try FleetInstrument(readings)
    } catch {
      group.notEvaluated += 1
      risk.note = error == .noRepeatability ? .noRepeatability : .weightsUnknown
      return risk
    }
    group.evaluated += 1
    var sum = population ?? FleetPopulation()
    for error in found.errors where error.isOfWeighing { sum.add(error) }
    population = sum
    risk.lower = Float(found.conformance.lowerBound)
    risk.upper = Float(found.conformance.upperBound)
    let wrong: ClosedRange<Double>
    switch judgement.verdict {
    case .pass:
      wrong = found.nonconformance
      group.falseAccepts.add(wrong)
    case .fail where judgement.errorFails:
      wrong = found.conformance
      group.falseRejects.add(wrong)
    case .fail, .inconclusive: return risk
    }
    risk.wrong = Float(wrong.upperBound)
    if wrong.upperBound > threshold {
      group.borderline += 1
      risk.note = .borderline
    }
    return risk
  }
}
