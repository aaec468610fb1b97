import Quantities

/// Why a cell is no mass.
enum CellFault: UInt8 {
  case none
  case empty
  case notANumber
  case otherMark
  case tooFine
  case outOfRange
}

/// How the cells of one column are read as masses: its unit and the decimal mark.
///
/// A cell is an optional sign, digits, and at most one decimal mark with digits
/// behind it (a missing whole part is read as 0). Digits are not grouped.
struct MassScale: Sendable {
  /// Steps of 0.1 µg in one unit.
  let unitSize: Int64
  let decimalMark: UInt8
  /// `unitSize = factor × 10^power`, the power as large as can be.
  private let factor: Int64
  private let power: Int
  /// The decimal mark where ``word(_:at:)`` is searched for it.
  private let markPattern: UInt64

  init(unit: MassUnit, decimalMark: UInt8) {
    let unitSize = MassStep.size(of: unit)
    self.unitSize = unitSize
    self.decimalMark = decimalMark
    var factor = unitSize
    var power = 0
    while factor.isMultiple(of: 10) && power < Self.mostTens {
      factor /= 10
      power += 1
    }
    (self.factor, self.power) = (factor, power)
    markPattern = 0x0101_0101_0101_0101 &* UInt64(decimalMark ^ 0x30)
  }

  /// Reads the cell between two places as a mass in steps.
  ///
  /// Up to eight characters without a sign are read as one word; everything else,
  /// and everything wrong, takes the careful way.
  @inline(__always)
  func read(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, into value: inout Int64) -> CellFault {
    let count = end &- start
    if count >= 1 && count <= 8 {
      let shift = UInt64(truncatingIfNeeded: 64 &- 8 &* count)
      // The last character moves to the top byte; below the first stand zeros.
      var digits = (word(bytes, at: start) ^ 0x3030_3030_3030_3030) &<< shift
      let other = digits ^ (markPattern &<< shift)
      var decimals = 0
      // The lowest zero byte is exact in this form; a second mark is no digit below.
      let mark =
        (other &- (0x0101_0101_0101_0101 &<< shift)) & ~other
        & (0x8080_8080_8080_8080 &<< shift)
      if mark != 0 {
        let place = mark.trailingZeroBitCount & 56
        decimals = 7 &- place &>> 3
        // A mark needs a digit behind it.
        if decimals == 0 { return readCarefully(bytes, start, end, into: &value) }
        let below = digits & ((1 &<< UInt64(truncatingIfNeeded: place)) &- 1)
        let above = digits & (~0 &<< UInt64(truncatingIfNeeded: place &+ 8))
        digits = above | (below &<< 8)
      }
      if ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080 == 0 {
        digits = digits &* 10 &+ (digits &>> 8)
        digits =
          ((digits & 0x0000_00ff_0000_00ff) &* 0x000f_4240_0000_0064
            &+ ((digits &>> 16) & 0x0000_00ff_0000_00ff) &* 0x0000_2710_0000_0001) &>> 32
        // Where there are more decimals than the unit has, the careful reading decides.
        let size = factor &* Self.tens(power &- decimals)
        let (product, overflow) = Int64(truncatingIfNeeded: digits & 0xffff_ffff)
          .multipliedReportingOverflow(by: size)
        if size != 0 && !overflow && product <= MassStep.largest {
          value = product
          return .none
        }
      }
    }
    return readCarefully(bytes, start, end, into: &value)
  }

  private static let mostTens = 13

  /// 10^n for n from 0 to 13; 0 below.
  @inline(__always)
  private static func tens(_ n: Int) -> Int64 {
    // Constants that the compiler makes a table of, which needs no memory of its own.
    switch n {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1000
    case 4: 10_000
    case 5: 100_000
    case 6: 1_000_000
    case 7: 10_000_000
    case 8: 100_000_000
    case 9: 1_000_000_000
    case 10: 10_000_000_000
    case 11: 100_000_000_000
    case 12: 1_000_000_000_000
    case 13: 10_000_000_000_000
    default: 0
    }
  }

  /// The same reading, character by character: signs, blanks around, many digits, faults.
  @inline(never)
  func readCarefully(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, into value: inout Int64
  ) -> CellFault {
    let (start, end) = trimmed(bytes, start, end)
    if start == end { return .empty }
    var at = start
    var negative = false
    if bytes[at] == Ascii.minus || bytes[at] == Ascii.plus {
      negative = bytes[at] == Ascii.minus
      at += 1
    }
    let otherMark = decimalMark == Ascii.point ? Ascii.comma : Ascii.point
    var mantissa: Int128 = 0
    var digits = 0
    var decimals = 0
    var pendingZeros = 0
    var marked = false
    var foundOtherMark = false
    while at < end {
      let byte = bytes[at]
      if byte == decimalMark && !marked {
        marked = true
      } else if byte == otherMark && !foundOtherMark {
        foundOtherMark = true
      } else if byte >= Ascii.zero && byte <= Ascii.nine {
        digits += 1
        // Zeros at the end of the decimals say nothing about the size.
        if marked && byte == Ascii.zero {
          pendingZeros += 1
        } else {
          for _ in 0..<(pendingZeros + 1) {
            if mantissa > Self.mostMantissa { return marked ? .tooFine : .outOfRange }
            mantissa *= 10
          }
          mantissa += Int128(byte - Ascii.zero)
          if marked { decimals += pendingZeros + 1 }
          pendingZeros = 0
        }
      } else {
        return .notANumber
      }
      at += 1
    }
    if digits == 0 || bytes[end - 1] == decimalMark { return .notANumber }
    if foundOtherMark { return .otherMark }
    var divisor: Int128 = 1
    for _ in 0..<decimals {
      // More decimals than a step can ever have: the last one is not zero.
      if divisor > Self.mostMantissa { return .tooFine }
      divisor *= 10
    }
    let (steps, rest) = (mantissa * Int128(unitSize)).quotientAndRemainder(dividingBy: divisor)
    if rest != 0 { return steps > Int128(MassStep.largest) ? .outOfRange : .tooFine }
    if steps > Int128(MassStep.largest) { return .outOfRange }
    value = Int64(negative ? -steps : steps)
    return .none
  }

  /// Beyond this a further digit, and a unit of 1 000 t, could overflow.
  private static let mostMantissa: Int128 = 100_000_000_000_000_000_000
}
