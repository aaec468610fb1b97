import Quantities
import Testing

@testable import steelyard

@Suite struct SlipsTests {
  /// A class III scale of e = 5 g at 1 kg: the limit is 2.5 g (R 76-1, Table 6).
  private func slips(
    load: Int = 1000, before: [(Int, Int, Int?)] = [], unit: MassUnit = .gram
  ) -> Slips {
    Slips(
      load: Mass(load, .gram), step: Mass(5, .gram),
      limit: Mass(2500, .milligram), unit: unit,
      before: before.map {
        (Mass($0.0, .gram), Mass($0.1, .gram), $0.2.map { Mass($0, .milligram) })
      })
  }

  private func kind(_ slips: Slips, _ grams: Int, _ added: Int? = nil) -> Slips.Kind? {
    slips.doubt(indication: Mass(grams, .gram), added: added.map { Mass($0, .milligram) })?.kind
  }

  @Test func `what fits raises no doubt`() {
    for grams in [990, 995, 1000, 1005, 1010, 1050] { #expect(kind(slips(), grams) == nil) }
    for added in [100, 1500, 5000] { #expect(kind(slips(), 1000, added) == nil) }
    #expect(kind(slips(load: 0), 0, 2000) == nil)
  }

  @Test func `each slip is named`() {
    #expect(kind(slips(), 1) == .notMultiple || kind(slips(), 1) == .wrongUnit)
    #expect(kind(slips(), 1_000_000) == .wrongUnit)
    #expect(kind(slips(load: 1250), 2150) == .swappedDigits)
    #expect(kind(slips(load: 15_000), 51_000) == .swappedDigits)
    #expect(kind(slips(), 1003) == .notMultiple)
    #expect(kind(slips(), 1000, 6000) == .addedTooLarge)
    #expect(kind(slips(), 1000, 0) == .addedTooLarge)
    #expect(kind(slips(before: [(500, 500, nil)]), 500) == .stale)
    #expect(kind(slips(), 2000) == .farOff)
    let twice = [(1000, 1000, 1500), (1000, 1000, 1500)].map { ($0.0, $0.1, Optional($0.2)) }
    #expect(kind(slips(before: twice), 1000, 1500) == .identical)
    #expect(kind(slips(before: twice), 1000, 2000) == nil)
    #expect(kind(slips(before: [twice[0]]), 1000, 1500) == nil)
  }

  @Test func `a display without steps has no multiples`() {
    let dial = Slips(
      load: Mass(7, .kilogram), step: nil, limit: Mass(100, .gram), unit: .kilogram, before: [])
    #expect(dial.doubt(indication: Mass(7123, .gram), added: nil) == nil)
    #expect(dial.doubt(indication: Mass(7, .gram), added: nil)?.kind == .wrongUnit)
    #expect(dial.doubt(indication: Mass(9, .kilogram), added: nil)?.kind == .farOff)
  }
}
