import Quantities
import TestSupport
import Testing

@testable import Batch

@Suite struct ByteWriterTests {
  private func text(_ body: (inout ByteWriter) -> Void) -> String {
    var writer = ByteWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [0, 7, 10, 12_345, -3, Int.max, Int.min])
  func `whole numbers`(value: Int) {
    #expect(text { $0.put(value) } == "\(value)")
  }

  @Test func `grams are exact`() {
    var random = SplitMix64(seed: 1)
    for divisor in [Int64(1), 2, 4, 5, 10, 16, 20] {
      for _ in 0..<500 {
        let digits = Int.random(in: 1...17, using: &random)
        let value = Int64.random(in: -Int64(tenTo(digits))...Int64(tenTo(digits)), using: &random)
        let exact = ExactDecimal(
          trillionths: Int128(value) * MassStep.trillionths / Int128(divisor))
        #expect(text { $0.putGrams(value, over: divisor) } == exact.text)
      }
    }
  }

  @Test func `ratios round halves away from zero`() {
    #expect(text { $0.putRatio(1, over: 20_000) } == "0.0001")
    #expect(text { $0.putRatio(49_999, over: 1_000_000_000) } == "0.0000")
    #expect(text { $0.putRatio(2, over: 3) } == "0.6667")
    #expect(text { $0.putRatio(0, over: 5) } == "0.0000")
    #expect(text { $0.putRatio(700_000_000_000_000_000, over: 1) } == "700000000000000000.0000")
    var random = SplitMix64(seed: 2)
    for _ in 0..<3000 {
      let top = Int64.random(
        in: 0...Int64(tenTo(Int.random(in: 0...18, using: &random))), using: &random)
      let bottom = Int64.random(
        in: 1...Int64(tenTo(Int.random(in: 0...18, using: &random))), using: &random)
      let fraction = ExactOracle.Fraction(top: Int128(top), bottom: Int128(bottom))
      #expect(text { $0.putRatio(top, over: bottom) } == fraction.text)
    }
  }

  @Test func `a cell is read back as it was`() {
    for cell in ["plain", "a,b", "say \"x\"", "two\nlines", "\r", "", "Chợ Đầm", "'=1+1"] {
      #expect(CSVText.rows(text { $0.putCell(cell) } + ",end\n") == [[cell, "end"]])
    }
    #expect(text { $0.putCell("plain") } == "plain")
  }

  private func tenTo(_ power: Int) -> Int { (0..<power).reduce(1) { value, _ in value * 10 } }
}
