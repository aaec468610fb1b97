import TestSupport
import Testing

@testable import Batch

@Suite struct PackedTalliesTests {
  private func tally(_ random: inout SplitMix64) -> InstrumentTally {
    func error(signed: Bool) -> Int64 {
      let size = Int64(1) << Int64.random(in: 0...58, using: &random)
      var value = Int64.random(in: 0...size, using: &random)
      // Whole milligrams, and the ends of 32 bits.
      if random.oneIn(2) { value = value / 10_000 * 10_000 }
      if random.oneIn(8) { value = Int64(Int32.max) + Int64.random(in: -1...1, using: &random) }
      if random.oneIn(8) && value < 1 << 40 { value *= 10_000 }
      return signed && random.oneIn(2) ? -value : value
    }
    var tally = InstrumentTally(
      idOffset: .random(in: 0 ... .max, using: &random),
      idCount: .random(in: 0 ... .max, using: &random),
      statement: .random(in: 0 ... .max, using: &random),
      place: RowPlace(
        file: .random(in: 0..<RowPlace.mostFiles, using: &random),
        line: .random(in: 0..<1 << 44, using: &random)))
    tally.rows = .random(in: 0 ... .max, using: &random)
    tally.failed = .random(in: 0 ... .max, using: &random)
    func band() -> UInt8 {
      random.oneIn(3) ? InstrumentTally.none : .random(in: 0...3, using: &random)
    }
    tally.maxBand = band()
    tally.eccentricBand = band()
    tally.repeatBand = band()
    tally.maxError = error(signed: false)
    tally.eccentricError = error(signed: false)
    if random.oneIn(2) {
      let (a, b) = (error(signed: true), error(signed: true))
      (tally.repeatHigh, tally.repeatLow) = (max(a, b), random.oneIn(4) ? max(a, b) : min(a, b))
    }
    return tally
  }

  @Test(arguments: [UInt64](1...4))
  func `a tally comes back as it was put`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var tallies = PackedTallies()
    var known: [InstrumentTally] = []
    for _ in 0..<2 {
      for _ in 0..<3000 {
        let new = tally(&random)
        if known.isEmpty || random.oneIn(2) {
          known.append(new)
          tallies.append(new)
        } else {
          let index = Int.random(in: known.indices, using: &random)
          known[index] = new
          tallies[index] = new
        }
      }
      #expect(tallies.count == known.count)
      for (index, expected) in known.enumerated() {
        #expect(tallies[index] == expected)
        #expect(tallies.statement(of: index) == expected.statement)
        let identifier = tallies.identifier(of: index)
        #expect(identifier == (expected.idOffset, expected.idCount))
      }
      // Some stand aside, and some do not.
      #expect(tallies.wide.count > 100 && tallies.wide.count < known.count - 100)
      tallies.removeAll()
      known = []
    }
  }

  @Test func `errors of a truck scale need no more room`() throws {
    var tally = InstrumentTally(
      idOffset: 0, idCount: 1, statement: 0, place: RowPlace(file: 0, line: 2))
    // Twice 900 kg in steps.
    tally.maxError = 2 * 900_000 * MassStep.perGram
    #expect(try #require(PackedTally(tally)).tally == tally)
    tally.maxError += 1
    #expect(PackedTally(tally) == nil)
  }

  @Test func `a packed tally has 44 bytes`() {
    #expect(MemoryLayout<PackedTally>.stride == 44)
  }
}
