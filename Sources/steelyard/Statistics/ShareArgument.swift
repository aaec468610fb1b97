import ArgumentParser
import Quantities

/// A share of a whole as it is typed: `5%`, `0.05`, with a decimal point or comma.
struct ShareArgument: ExpressibleByArgument {
  /// The share, exact, from 0 to 1.
  let value: ExactDecimal

  init?(argument: String) {
    let text = argument.filter { !$0.isWhitespace }
    let isPercent = text.hasSuffix("%")
    let digits = (isPercent ? String(text.dropLast()) : text).replacing(",", with: ".")
    guard let number = try? ExactDecimal(parsing: digits, form: .english),
      let value = isPercent ? number.multiplied(by: Ratio(1, 100)) : number,
      !value.isNegative, value <= .one
    else { return nil }
    self.value = value
  }

  init(percent: Int) {
    value = ExactDecimal(trillionths: Int128(percent) * 10_000_000_000)
  }

  var defaultValueDescription: String {
    "\((value * 100).text)%"
  }

  /// The least whole number that is at least this share of `total`.
  func least(of total: Int) -> Int {
    let product = value.trillionths * Int128(total)
    let whole: Int128 = 1_000_000_000_000
    return Int((product + whole - 1) / whole)
  }
}
