import Quantities
import Testing

/// The rules of a dataset once more, slowly: in fractions, over cells that are strings.
///
/// It shares nothing with the row path but the table of R 76-1, and reads numbers by
/// `Quantities`. It expects sound rows.
struct ExactOracle {
  /// A fraction that is not negative, with a positive denominator.
  struct Fraction: Comparable {
    let top: Int128
    let bottom: Int128

    static func == (a: Self, b: Self) -> Bool { a.top * b.bottom == b.top * a.bottom }
    static func < (a: Self, b: Self) -> Bool { a.top * b.bottom < b.top * a.bottom }

    /// Four decimals, halves away from zero.
    var text: String {
      let rounded = (top * 20_000 + bottom) / (bottom * 2)
      let decimals = String(Int(rounded % 10_000) + 10_000).dropFirst()
      return "\(rounded / 10_000).\(decimals)"
    }
  }

  /// What is expected of an instrument: the first ten columns of `verdicts.csv`.
  struct Instrument {
    var stated: [String]
    var rows = 0
    var failed = 0
    var largest = Fraction(top: 0, bottom: 1)
    var eccentric: Fraction?
    var errors: [Int128] = []
    var leastLimit: Int128?

    var line: [String] {
      var range: Fraction?
      if let high = errors.max(), let low = errors.min(), let leastLimit {
        range = Fraction(top: high - low, bottom: leastLimit)
      }
      let passes = failed == 0 && (range.map { $0.top <= $0.bottom } ?? true)
      return stated + [
        "\(rows)", "\(failed)", largest.text, eccentric?.text ?? "", range?.text ?? "",
        passes ? "pass" : "fail",
      ]
    }
  }

  private(set) var instruments: [String: Instrument] = [:]
  private(set) var order: [String] = []

  /// Takes in a row in the order of the contract's columns.
  mutating func add(_ row: [String]) throws {
    let e = try Self.mass(row[5], .gram)
    let load = try Self.mass(row[9], .kilogram)
    let indication = try Self.mass(row[10], .kilogram)
    // Twice the error, so that half of e is whole.
    var error = 2 * (indication - load)
    if !row[11].isEmpty { error += e - 2 * (try Self.mass(row[11], .gram)) }
    let bounds: [String: (Int128, Int128)] = [
      "I": (50_000, 200_000), "II": (5000, 20_000), "III": (500, 2000), "IIII": (50, 200),
    ]
    let (first, second) = try #require(bounds[row[2]])
    let halves: Int128 = load <= first * e ? 1 : load <= second * e ? 2 : 3
    let limit = halves * e * (row[7] == "in-service" ? 2 : 1)
    let ratio = Fraction(top: Int128(error.magnitude), bottom: limit)

    if instruments[row[0]] == nil { order.append(row[0]) }
    var instrument =
      instruments[row[0]] ?? Instrument(stated: [row[0], row[1], row[2], row[7]])
    instrument.rows += 1
    if error.magnitude > limit.magnitude { instrument.failed += 1 }
    instrument.largest = max(instrument.largest, ratio)
    if row[8] == "eccentricity" { instrument.eccentric = max(instrument.eccentric ?? ratio, ratio) }
    if row[8] == "repeatability" {
      instrument.errors.append(error)
      instrument.leastLimit = min(instrument.leastLimit ?? limit, limit)
    }
    instruments[row[0]] = instrument
  }

  /// The lines that are expected, in the order of first appearance.
  var lines: [[String]] { order.compactMap { instruments[$0]?.line } }

  private static func mass(_ text: String, _ unit: MassUnit) throws -> Int128 {
    try Mass(parsing: text, unit: unit, form: .english).value.trillionths
  }
}
