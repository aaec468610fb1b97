import GSL
import Testing

@testable import Uncertainty

/// The random bits below every trial: known answers, and tests that chance passes but for one
/// time in a million.
@Suite struct GeneratorTests {
  static let count = 1 << 18

  static func bits(
    seed: UInt64 = 1, block: Int = 0, stream: UInt32 = 0, count: Int = count
  ) -> [UInt64] {
    var state = Kernels.streamState(seed: seed, block: block, stream: stream)
    return Kernels.bits(count, from: &state)
  }

  /// The streams that are looked at: of several seeds, blocks and inputs, also such as differ
  /// in one bit only.
  static let streams: [(seed: UInt64, block: Int, stream: UInt32)] = [
    (1, 0, 0), (1, 0, 1), (1, 1, 0), (2, 0, 0), (0, 0, 0), (.max, 0, 0), (1, 1 << 20, 0),
    (1, 0, 0x8000_0000),
  ]

  // MARK: Known answers

  /// The test vectors that come with Random123 (Salmon et al., SC11, 2011).
  @Test func `Philox gives its published answers`() {
    #expect(
      Kernels.philox(counter: [0, 0, 0, 0], key: [0, 0])
        == [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8])
    let ones = UInt32.max
    #expect(
      Kernels.philox(counter: [ones, ones, ones, ones], key: [ones, ones])
        == [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd])
    #expect(
      Kernels.philox(
        counter: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
        key: [0xa409_3822, 0x299f_31d0])
        == [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1])
  }

  /// xoshiro256++ as its authors define it (Blackman and Vigna, 2019), by hand.
  @Test func `every lane is a xoshiro256++ of its own`() {
    var state = Kernels.streamState(seed: 7, block: 3, stream: 5)
    let lanes = state.count / 4
    var own = (0..<lanes).map { lane in (0..<4).map { state[$0 * lanes + lane] } }
    let found = Kernels.bits(64 * lanes, from: &state)
    func rotated(_ x: UInt64, _ by: UInt64) -> UInt64 { x << by | x >> (64 - by) }
    for index in found.indices {
      let lane = index % lanes
      var s = own[lane]
      #expect(found[index] == rotated(s[0] &+ s[3], 23) &+ s[0])
      let t = s[1] << 17
      s[2] ^= s[0]
      s[3] ^= s[1]
      s[1] ^= s[2]
      s[0] ^= s[3]
      s[2] ^= t
      s[3] = rotated(s[3], 45)
      own[lane] = s
    }
    #expect(Set(own.map { $0[0] }).count == lanes)
  }

  // MARK: One stream

  @Test(arguments: streams.indices)
  func `bytes are equally frequent, alone and in pairs`(index: Int) throws {
    let (seed, block, stream) = Self.streams[index]
    let bits = Self.bits(seed: seed, block: block, stream: stream)
    for shift in [0, 24, 56] {
      var counts = [Int](repeating: 0, count: 256)
      var pairs = [Int](repeating: 0, count: 256)
      var last = 0
      for (place, word) in bits.enumerated() {
        let byte = Int(word >> UInt64(shift) & 255)
        counts[byte] += 1
        // High nibbles of this word and the one before, in pairs that do not overlap.
        if place % 2 == 1 { pairs[last & 0xF0 | byte >> 4] += 1 }
        last = byte
      }
      let even = [Double](repeating: Double(bits.count) / 256, count: 256)
      #expect(Draws.isOrdinary(try Draws.upperTail(counts: counts, expected: even)))
      #expect(
        Draws.isOrdinary(
          try Draws.upperTail(counts: pairs, expected: even.map { $0 / 2 })))
    }
  }

  @Test(arguments: streams.indices)
  func `every bit is set half of the time, and independently of its neighbours`(
    index: Int
  ) throws {
    let (seed, block, stream) = Self.streams[index]
    let bits = Self.bits(seed: seed, block: block, stream: stream)
    // Six standard deviations of a binomial count, √n/2.
    let limit = 3 * Double(bits.count).squareRoot()
    var set = [Int](repeating: 0, count: 64)
    var same = [Int](repeating: 0, count: 64)
    var next = [Int](repeating: 0, count: 64)
    for (place, word) in bits.enumerated() {
      let neighbours = ~(word ^ (word << 1 | word >> 63))
      let following = place + 1 < bits.count ? ~(word ^ bits[place + 1]) : 0
      for bit in 0..<64 {
        set[bit] += Int(word >> UInt64(bit) & 1)
        same[bit] += Int(neighbours >> UInt64(bit) & 1)
        next[bit] += Int(following >> UInt64(bit) & 1)
      }
    }
    for counts in [set, same, next] {
      for count in counts { #expect(abs(Double(count) - Double(bits.count) / 2) < limit) }
    }
  }

  /// Birthday spacings (Marsaglia and Tsang, 2002, Journal of Statistical Software 7): 512
  /// birthdays in a year of 2²⁴ days; the spacings that occur again follow a Poisson law with
  /// mean 512³/(4 · 2²⁴) = 2.
  @Test(arguments: [0, 16, 40])
  func `spacings of birthdays recur as chance has it`(shift: Int) throws {
    let bits = Self.bits(seed: 11, count: 512 * 500)
    var counts = [Int](repeating: 0, count: 8)
    for sample in 0..<500 {
      let days = bits[(512 * sample)..<(512 * (sample + 1))]
        .map { Int($0 >> UInt64(shift) & 0xFF_FFFF) }.sorted()
      var spacings = days.indices.map { $0 == 0 ? days[0] : days[$0] - days[$0 - 1] }
      spacings.sort()
      let recurring = zip(spacings, spacings.dropFirst()).count { $0 == $1 }
      counts[min(recurring, 7)] += 1
    }
    var term = ElementaryFunctions.exp(-2.0)
    var expected: [Double] = []
    for k in 0..<7 {
      expected.append(500 * term)
      term *= 2 / Double(k + 1)
    }
    expected.append(500 - expected.reduce(0, +))
    #expect(Draws.isOrdinary(try Draws.upperTail(counts: counts, expected: expected)))
  }

  /// The largest of 8 uniform numbers has the distribution function x⁸.
  @Test func `the maximum of eight is distributed as it must be`() {
    let uniform = Self.bits(seed: 3).map { Double($0 >> 11) * 0x1p-53 }
    let maxima = stride(from: 0, to: uniform.count, by: 8).map {
      uniform[$0..<($0 + 8)].reduce(0, max)
    }
    let distance = Draws.distance(maxima) { x in
      let square = x * x
      return square * square * square * square
    }
    #expect(distance < Draws.distanceLimit(maxima.count))
  }

  /// Lags within a lane and across lanes.
  @Test(arguments: [1, 2, 7, 8, 9, 64, 128, 256, 8192])
  func `numbers are not correlated with those before them`(lag: Int) {
    let uniform = Self.bits(seed: 5).map { Double($0 >> 11) * 0x1p-53 - 0.5 }
    let n = uniform.count - lag
    var sum = 0.0
    var squares = 0.0
    for index in 0..<n {
      sum += uniform[index] * uniform[index + lag]
      squares += uniform[index] * uniform[index] * uniform[index + lag] * uniform[index + lag]
    }
    // Products have the variance 1/144; their squares 1/180² − 1/144².
    #expect(abs(sum / Double(n)) < 6 / 12 / Double(n).squareRoot())
    #expect(abs(squares / Double(n) - 1.0 / 144) < 6 * 0.01 / Double(n).squareRoot())
  }

  // MARK: Streams against each other

  /// Streams of neighbouring seeds, blocks and inputs, which differ in one bit of the counter.
  @Test func `streams share nothing`() {
    var words = Set<UInt64>()
    var total = 0
    var means: [Double] = []
    let first = Self.bits(count: 1 << 14)
    for (index, (seed, block, stream)) in Self.streams.enumerated() {
      let bits = Self.bits(seed: seed, block: block, stream: stream, count: 1 << 14)
      total += bits.count
      words.formUnion(bits)
      if index == 0 { continue }
      // Bits that agree with the first stream's: half of them, within six deviations.
      let agreeing = zip(bits, first).reduce(0) { $0 + (~($1.0 ^ $1.1)).nonzeroBitCount }
      means.append((Double(agreeing) / Double(64 * bits.count) - 0.5).magnitude)
    }
    #expect(words.count == total)
    #expect(means.allSatisfy { $0 < 3 / Double(64 << 14).squareRoot() })
  }

  /// The first words of many blocks are as random as those of one.
  @Test func `the beginnings of blocks are themselves random`() throws {
    var counts = [Int](repeating: 0, count: 256)
    for block in 0..<4096 {
      for word in Kernels.streamState(seed: 1, block: block, stream: 0) {
        counts[Int(word & 255)] += 1
      }
    }
    let total = counts.reduce(0, +)
    #expect(
      Draws.isOrdinary(
        try Draws.upperTail(
          counts: counts, expected: [Double](repeating: Double(total) / 256, count: 256))))
  }

  @Test func `a flipped bit of the seed flips half of the state`() {
    let state = Kernels.streamState(seed: 12345, block: 9, stream: 4)
    var flipped: [Int] = []
    for bit in 0..<64 {
      let other = Kernels.streamState(seed: 12345 ^ (1 << UInt64(bit)), block: 9, stream: 4)
      flipped.append(zip(state, other).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount })
    }
    let half = Double(32 * state.count)
    // Six standard deviations, √(64 n)/2, for each of them.
    #expect(
      flipped.allSatisfy { abs(Double($0) - half) < 3 * Double(64 * state.count).squareRoot() })
  }
}
