import Quantities
import TestSupport
import Testing

@testable import Batch

/// Reading of masses from bytes, against the reading of `Quantities`.
@Suite struct MassScaleTests {
  private func read(_ text: String, _ scale: MassScale) -> (CellFault, Int64) {
    let bytes = Array("xx\(text)".utf8) + [UInt8](repeating: 0x39, count: 16)
    var value: Int64 = 0
    let fault = scale.read(bytes.span, 2, bytes.count - 16, into: &value)
    return (fault, value)
  }

  @Test(arguments: [MassUnit.kilogram, .gram, .milligram, .microgram, .tonne, .carat, .chi])
  func `numbers are read as Quantities reads them`(unit: MassUnit) throws {
    let scale = MassScale(unit: unit, decimalMark: Ascii.point)
    var random = SplitMix64(seed: 9)
    var faults: [CellFault: Int] = [:]
    for _ in 0..<4000 {
      let whole = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        Int.random(in: 0...9, using: &random)
      }
      let decimals = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        Int.random(in: 0...3, using: &random) * 3
      }
      var text = whole.map(String.init).joined()
      if random.oneIn(8) { text = "-" + text }
      if !decimals.isEmpty { text += "." + decimals.map(String.init).joined() }
      let (fault, value) = read(text, scale)
      faults[fault, default: 0] += 1
      let expected = try? Mass(parsing: text, unit: unit, form: .english).value.trillionths
      switch fault {
      case .none: #expect(Int128(value) * MassStep.trillionths == expected, "'\(text)'")
      case .tooFine:
        // Finer than 0.1 µg; Quantities goes on to 1 pg.
        #expect(expected.map { !$0.isMultiple(of: MassStep.trillionths) } ?? true, "'\(text)'")
      case .outOfRange:
        #expect(
          (expected ?? .max).magnitude > MassStep.trillionths.magnitude
            * UInt128(MassStep.largest.magnitude), "'\(text)'")
      case .empty: #expect(text.isEmpty)
      case .notANumber: #expect(expected == nil, "'\(text)'")
      case .otherMark: Issue.record("no comma in '\(text)'")
      }
    }
    #expect((faults[.none] ?? 0) > 500)
  }

  @Test(
    arguments: [
      ("1", 10_000_000), ("0.0000001", 1), ("-2.5", -25_000_000), ("+3", 30_000_000),
      (".5", 5_000_000),
      ("000000001", 10_000_000), ("1.50000000000000000000", 15_000_000), (" 7 ", 70_000_000),
      ("10000000000", 100_000_000_000_000_000), ("12345678", 123_456_780_000_000),
    ] as [(String, Int64)])
  func `a cell is a number of steps`(text: String, steps: Int64) {
    let (fault, value) = read(text, MassScale(unit: .gram, decimalMark: Ascii.point))
    #expect(fault == .none && value == steps)
  }

  @Test(
    arguments: [
      ("", .empty), ("   ", .empty), ("x", .notANumber), ("1x", .notANumber), ("5.", .notANumber),
      (".", .notANumber), ("-", .notANumber), ("1.2.3", .notANumber), ("1 000", .notANumber),
      ("--1", .notANumber), ("1e3", .notANumber), ("\u{661}", .notANumber), ("1/2", .notANumber),
      ("1:2", .notANumber), ("12345,6", .otherMark), ("0,005", .otherMark), ("1,000.5", .otherMark),
      ("0.00000001", .tooFine), ("1.00000000000000000000000000001", .tooFine),
      ("10000000000.0000001", .outOfRange), ("99999999999999999999999999999999999", .outOfRange),
      ("-10000000001", .outOfRange),
    ] as [(String, CellFault)])
  func `what is no mass says why`(text: String, fault: CellFault) {
    #expect(read(text, MassScale(unit: .gram, decimalMark: Ascii.point)).0 == fault)
  }

  @Test func `with a decimal comma the point is the other mark`() {
    let scale = MassScale(unit: .kilogram, decimalMark: Ascii.comma)
    #expect(read("0,005", scale) == (.none, 50_000_000))
    #expect(read("1234,567", scale) == (.none, 12_345_670_000_000))
    #expect(read("0.005", scale).0 == .otherMark)
  }

  @Test func `every byte that is no digit is refused in every place`() {
    let scale = MassScale(unit: .gram, decimalMark: Ascii.point)
    for count in 1...9 {
      for place in 0..<count {
        for byte in UInt8.min...UInt8.max where !(48...57).contains(byte) {
          var cell = [UInt8](repeating: 0x31, count: count)
          cell[place] = byte
          let expected = Self.slowly(cell)
          var value: Int64 = 0
          let padded = cell + [UInt8](repeating: 0, count: 16)
          let fault = scale.read(padded.span, 0, count, into: &value)
          let isNumber = [.none, .tooFine, .outOfRange].contains(fault)
          #expect(isNumber == expected, "byte \(byte) at \(place) of \(count)")
        }
      }
    }
  }

  /// Whether a cell of ones with another byte in it is a number after all.
  private static func slowly(_ cell: [UInt8]) -> Bool {
    let blanks: Set<UInt8> = [9, 32]
    let inner = cell.drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }.reversed()
    guard let first = inner.first else { return false }
    var rest = Array(inner)
    if first == 43 || first == 45 { rest.removeFirst() }
    let points = rest.count { $0 == 46 }
    return rest.contains(49) && points <= 1 && rest.last != 46
      && rest.allSatisfy { $0 == 46 || $0 == 49 }
  }
}
