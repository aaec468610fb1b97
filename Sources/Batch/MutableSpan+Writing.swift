/// Bytes written one behind the other from `at` on, which moves on.
///
/// The span has room for them and eight bytes more (``ByteWriter/write(atMost:_:)``).
extension MutableSpan<UInt8> {
  @inline(__always)
  mutating func put(_ byte: UInt8, _ at: inout Int) {
    self[at] = byte
    at &+= 1
  }

  /// The bytes from `start` to `end`, eight at a time.
  @inline(__always)
  mutating func put(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ at: inout Int) {
    var from = start
    var to = at
    while from < end {
      let piece = padded(bytes, at: from, end &- from)
      store(piece, &self, at: to)
      from &+= 8
      to &+= 8
    }
    at &+= end &- start
  }

  /// A whole number.
  @inline(__always)
  mutating func put(_ number: Int, _ at: inout Int) {
    if number >= 0 && number < 10 { return put(Ascii.zero &+ UInt8(number), &at) }
    if number < 0 { put(Ascii.minus, &at) }
    putDigits(UInt64(number.magnitude), &at)
  }

  /// The digits of a number.
  mutating func putDigits(_ number: UInt64, _ at: inout Int) {
    var digits = 1
    var bound: UInt64 = 10
    while number >= bound {
      digits &+= 1
      // No number has more than twenty digits.
      if digits == 20 { break }
      bound &*= 10
    }
    putDigits(number, digits, &at)
  }

  /// The last `count` digits of a number, with zeros before them where it has not so many.
  @inline(__always)
  mutating func putDigits(_ number: UInt64, _ count: Int, _ at: inout Int) {
    var rest = number
    var place = at &+ count
    while place &- at >= 2 {
      let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
      let tens = pair / 10
      self[place &- 2] = Ascii.zero &+ UInt8(truncatingIfNeeded: tens)
      self[place &- 1] = Ascii.zero &+ UInt8(truncatingIfNeeded: pair &- 10 &* tens)
      rest = quotient
      place &-= 2
    }
    if place > at { self[at] = Ascii.zero &+ UInt8(truncatingIfNeeded: rest % 10) }
    at &+= count
  }

  /// `value / (10⁷ × divisor)` as an exact decimal: see ``ByteWriter/putGrams(_:over:)``.
  mutating func putGrams(_ value: Int64, over divisor: Int64, _ at: inout Int) {
    if value < 0 { put(Ascii.minus, &at) }
    let one = UInt64(MassStep.perGram * divisor)
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: one)
    putDigits(whole, &at)
    if rest == 0 { return }
    put(Ascii.point, &at)
    // Twelve decimals hold every step over every divisor.
    var fraction = rest * (1_000_000_000_000 / one)
    var decimals = 12
    while fraction.isMultiple(of: 10_000) {
      fraction /= 10_000
      decimals &-= 4
    }
    while fraction.isMultiple(of: 10) {
      fraction /= 10
      decimals &-= 1
    }
    putDigits(fraction, decimals, &at)
  }

  /// `numerator / denominator` with four decimals: see ``ByteWriter/putRatio(_:over:)``.
  @inline(__always)
  mutating func putRatio(_ numerator: Int64, over denominator: Int64, _ at: inout Int) {
    let scaled = numerator.multipliedReportingOverflow(by: 20_000)
    let doubled = denominator.multipliedReportingOverflow(by: 2)
    let sum = scaled.partialValue.addingReportingOverflow(denominator)
    let whole: UInt64
    let decimals: UInt64
    if !scaled.overflow && !doubled.overflow && !sum.overflow {
      (whole, decimals) = UInt64(sum.partialValue / doubled.partialValue)
        .quotientAndRemainder(dividingBy: 10_000)
    } else {
      let rounded =
        (UInt128(numerator.magnitude) * 20_000 + UInt128(denominator.magnitude))
        / (UInt128(denominator.magnitude) * 2)
      (whole, decimals) = (UInt64(rounded / 10_000), UInt64(rounded % 10_000))
    }
    if whole < 10 {
      put(Ascii.zero &+ UInt8(truncatingIfNeeded: whole), &at)
    } else {
      putDigits(whole, &at)
    }
    put(Ascii.point, &at)
    putDigits(decimals, 4, &at)
  }

  /// A cell of a CSV file (RFC 4180), quoted where it must be.
  mutating func putCell(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ at: inout Int) {
    var from = start
    while from < end {
      // No byte below the minus sign: no blank, delimiter, quote or line end.
      let piece = padded(bytes, at: from, end &- from, with: 0x7f)
      if (piece &- 0x2d2d_2d2d_2d2d_2d2d) & ~piece & 0x8080_8080_8080_8080 != 0 {
        return putUnusualCell(bytes, start, end, &at)
      }
      from &+= 8
    }
    put(bytes, start, end, &at)
  }

  private mutating func putUnusualCell(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ at: inout Int
  ) {
    var special = false
    for index in start..<end {
      let byte = bytes[index]
      special =
        special || byte == Ascii.comma || byte == Ascii.quote || byte == Ascii.lineFeed
        || byte == Ascii.carriageReturn
    }
    guard special else { return put(bytes, start, end, &at) }
    put(Ascii.quote, &at)
    for index in start..<end {
      if bytes[index] == Ascii.quote { put(Ascii.quote, &at) }
      put(bytes[index], &at)
    }
    put(Ascii.quote, &at)
  }
}

/// The first `count` (at most 8) bytes from `index` on as a word, the others `filler`, whatever
/// stands or does not stand behind them.
@inline(__always)
func padded(_ bytes: Span<UInt8>, at index: Int, _ count: Int, with filler: UInt8 = 0) -> UInt64 {
  let filling = 0x0101_0101_0101_0101 &* UInt64(filler)
  if index &+ 8 <= bytes.count {
    let loaded = word(bytes, at: index)
    if count >= 8 { return loaded }
    let mask: UInt64 = (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
    return loaded & mask | filling & ~mask
  }
  var result = filling
  var shift: UInt64 = 0
  for place in index..<(index &+ min(count, 8)) {
    result = result & ~(0xff &<< shift) | UInt64(bytes[place]) &<< shift
    shift &+= 8
  }
  return result
}
