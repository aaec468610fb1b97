import Testing

@testable import Assessment

@Suite("Tallies of a survey")
struct SurveyTallyTests {
  private static let readings: [(load: Int64, error: Int64, added: Int64?)] = [
    (1000, 12, 300), (5000, -40, nil), (0, 3, 500), (5000, 220, 0), (10_000, 440, 730),
    (2000, 100, nil),
  ]

  private func tally(_ order: some Sequence<Int>) -> SurveyTally {
    var tally = SurveyTally()
    for index in order {
      let reading = Self.readings[index]
      tally.add(
        load: reading.load, error: reading.error, limit: 100, added: reading.added, e: 1000,
        favour: 1)
      tally.mark(
        1, load: reading.load, indication: reading.load + reading.error,
        added: reading.added ?? -1, error: reading.error)
    }
    return tally
  }

  @Test("sums do not depend on order and parts")
  func order() {
    let whole = tally(0..<6)
    for parts in [[[0, 1], [2, 3, 4, 5]], [[5, 3], [], [1, 0, 4, 2]]] {
      var sum = SurveyTally()
      for part in parts { sum.merge(tally(part)) }
      #expect(sum.fingerprint == whole.fingerprint)
      #expect(sum.secondFingerprint == whole.secondFingerprint)
      #expect(sum.meanRatio == whole.meanRatio && sum.side == 1 && sum.varies)
      #expect(sum.errors == 735 && sum.loads == 23_000 && sum.allReadings == 6)
      #expect((sum.above, sum.below, sum.zeros, sum.atLimit) == (5, 1, 0, 1))
      #expect((sum.additions, sum.roundAdditions) == (4, 2))
      #expect(sum.least == .init(error: -40, load: 5000))
      // 100/2000 exceeds 220/5000 and 440/10 000.
      #expect(sum.greatest == .init(error: 100, load: 2000))
      // (440 − 100)/10 000 exceeds (220 − 100)/5000, and 100 is not beyond the limit.
      #expect(sum.excess == .init(error: 340, load: 10_000) && sum.excessError == 440)
    }
  }

  @Test("the mean ratio is that of the errors to their limits")
  func ratio() {
    #expect(abs(tally(0..<6).meanRatio - 7.35 / 6) < 1e-6)
    #expect(SurveyTally().meanRatio == 0)
  }

  @Test("another reading, another test or another interval is another series")
  func fingerprint() {
    func mark(_ mark: UInt64, _ load: Int64, _ indication: Int64, _ added: Int64) -> UInt64 {
      var tally = SurveyTally()
      tally.mark(mark, load: load, indication: indication, added: added, error: 0)
      return tally.fingerprint
    }
    let all = [
      mark(1, 5, 5, 0), mark(2, 5, 5, 0), mark(1, 6, 5, 0), mark(1, 5, 6, 0), mark(1, 5, 5, -1),
      mark(1, 5, 5, 1),
    ]
    #expect(Set(all).count == all.count)
  }

  @Test("ratios fall into their tenths, bounds included below")
  func histogram() {
    func place(_ error: Int64) -> Int? {
      var histogram = SurveyHistogram()
      histogram.add(error: error, limit: 100)
      return histogram.counts.firstIndex(of: 1)
    }
    #expect(place(-201) == 0 && place(-200) == 1 && place(-191) == 1 && place(-190) == 2)
    #expect(place(-1) == 20 && place(0) == 21 && place(9) == 21 && place(10) == 22)
    #expect(place(199) == 40 && place(200) == 40 && place(201) == 41)
  }

  @Test("money adds up, and the largest come first")
  func money() {
    var money = SurveyMoney()
    for (index, mean) in [5, -3, 9, 0].enumerated() {
      money.add(
        .init(
          identifier: "\(index)", turnover: 100, mean: mean, least: mean - 1, most: mean + 1,
          gain: mean > 6 ? 2 : 0))
    }
    #expect(money.instruments == 4 && money.turnover == 400)
    #expect((money.toTraders, money.toCustomers) == (14, 3))
    #expect((money.least, money.most, money.gain, money.gaining) == (7, 15, 2, 1))
    #expect(money.largest.map(\.identifier) == ["2", "0"] && !money.isBroken)
    money.add(.init(identifier: "x", turnover: .max, mean: 0, least: 0, most: 0, gain: 0))
    #expect(money.isBroken)
  }
}
