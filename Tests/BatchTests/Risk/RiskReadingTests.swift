import Testing

@testable import Batch

@Suite struct RiskReadingTests {
  @Test func `what is kept comes back`() {
    let purposes: [RiskReading.Purpose] = [.weighing, .eccentricity, .repeatability]
    for (index, purpose) in purposes.enumerated() {
      for band in 0..<4 {
        let u = Float(0.1) * Float(index + 1)
        let reading = RiskReading(error: -0.7, uncertainty: u, band: band, purpose: purpose)
        #expect(reading.error == Double(Float(-0.7)))
        #expect(reading.band == band)
        #expect(reading.purpose == purpose)
        let kept = reading.uncertainty ?? 0
        #expect(abs(kept / Double(u) - 1) < 2e-6)
      }
    }
  }

  @Test func `an unknown uncertainty stays unknown`() {
    let reading = RiskReading(error: 1, uncertainty: .infinity, band: 3, purpose: .repeatability)
    #expect(reading.uncertainty == nil)
    #expect(RiskReading(error: 1, uncertainty: 0, band: 0, purpose: .weighing).uncertainty == 0)
  }
}
