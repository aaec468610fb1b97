import Quantities
import Testing

@testable import Economics

@Suite("Errors of economics")
struct EconomicsErrorTests {
  static let all: [EconomicsError] = [
    .notFinite(parameter: "a"), .negative(parameter: "a", value: -1),
    .notPositive(parameter: "a", value: 0), .notAShare(parameter: "a", value: 60),
    .missing(parameter: "a"), .empty(parameter: "a"), .sharesDoNotSum(0.9),
    .notAscending(lower: "a", upper: "b"),
    .rateTooLow(-1), .horizonTooLong(200, most: 100), .currencies("VND", "USD"), .overflow,
    .numerical(detail: "no-convergence"),
    .doubleCounting(first: "a", second: "b", reason: LocalizedText("x", vi: "y")),
    .nothingInspected(trade: "a", kinds: ["b"], places: [""]),
    .fewerScales(trade: "a", scales: 2, inspected: 3),
  ]

  @Test("every error speaks both languages", arguments: all)
  func speaks(error: EconomicsError) {
    #expect(!error.code.isEmpty)
    #expect(!error.message.english.isEmpty)
    #expect(error.message.english != error.message.vietnamese)
    if let help = error.help { #expect(help.english != help.vietnamese) }
  }

  @Test("codes tell errors apart")
  func codes() { #expect(Set(Self.all.map(\.code)).count == Self.all.count) }
}
