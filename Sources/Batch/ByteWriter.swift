/// Bytes of an output that are put together piece by piece, without strings.
struct ByteWriter: Sendable {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func put(_ byte: UInt8) { bytes.append(byte) }

  @inline(__always)
  mutating func put(_ piece: [UInt8]) { bytes.append(contentsOf: piece) }

  mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func put(_ span: Span<UInt8>, _ start: Int, _ end: Int) {
    for index in start..<end { bytes.append(span[index]) }
  }

  /// A whole number.
  mutating func put(_ number: Int) {
    if number < 0 { put(Ascii.minus) }
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(Ascii.zero + UInt8(digit))
      rest = quotient
    } while rest > 0
    reverse(from: start)
  }

  /// `value / (10⁷ × divisor)` as an exact decimal: steps of 0.1 µg, or a multiple, in grams.
  ///
  /// - Parameter divisor: a divisor of 100 000.
  mutating func putGrams(_ value: Int64, over divisor: Int64 = 1) {
    if value < 0 { put(Ascii.minus) }
    let one = UInt64(MassStep.perGram * divisor)
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: one)
    put(Int(whole))
    if rest == 0 { return }
    put(Ascii.point)
    // Twelve decimals hold every step over every divisor.
    var fraction = rest * (1_000_000_000_000 / one)
    var decimals = 12
    while fraction.isMultiple(of: 10) {
      fraction /= 10
      decimals -= 1
    }
    let start = bytes.count
    for _ in 0..<decimals {
      bytes.append(Ascii.zero + UInt8(fraction % 10))
      fraction /= 10
    }
    reverse(from: start)
  }

  /// `numerator / denominator` with four decimals, halves away from zero.
  ///
  /// - Parameters:
  ///   - numerator: not negative.
  ///   - denominator: positive.
  mutating func putRatio(_ numerator: Int64, over denominator: Int64) {
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
    put(Int(whole))
    put(Ascii.point)
    let fraction = UInt16(decimals)
    put(Ascii.zero + UInt8(fraction / 1000))
    put(Ascii.zero + UInt8(fraction / 100 % 10))
    put(Ascii.zero + UInt8(fraction / 10 % 10))
    put(Ascii.zero + UInt8(fraction % 10))
  }

  /// A cell of a CSV file (RFC 4180), quoted where it must be.
  mutating func putCell(_ span: Span<UInt8>, _ start: Int, _ end: Int) {
    var special = false
    for index in start..<end {
      let byte = span[index]
      special =
        special || byte == Ascii.comma || byte == Ascii.quote || byte == Ascii.lineFeed
        || byte == Ascii.carriageReturn
    }
    guard special else { return put(span, start, end) }
    put(Ascii.quote)
    for index in start..<end {
      if span[index] == Ascii.quote { put(Ascii.quote) }
      put(span[index])
    }
    put(Ascii.quote)
  }

  /// A cell of a CSV file, quoted where it must be.
  mutating func putCell(_ text: String) {
    let bytes = Array(text.utf8)
    putCell(bytes.span, 0, bytes.count)
  }

  /// The bytes of a cell, ready to be put many times.
  static func cell(_ text: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.putCell(text)
    return writer.bytes
  }

  private mutating func reverse(from start: Int) {
    var low = start
    var high = bytes.count - 1
    while low < high {
      bytes.swapAt(low, high)
      low += 1
      high -= 1
    }
  }
}
