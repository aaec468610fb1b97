/// What has been counted of one instrument, in 64 bytes.
///
/// Errors are `multiplier × E` in steps (``LimitTable``). The largest ratio of |E| to
/// the MPE is held as an error and the band it belongs to: all bands of an instrument
/// have the same e, so two ratios compare as products with small whole numbers.
struct InstrumentTally: Sendable, Equatable {
  /// No reading of a test yet, in place of a band.
  static let none: UInt8 = 255

  /// Where the identifier stands in the arena of its table (``ByteArena``).
  var idOffset: UInt32
  var idCount: UInt16
  /// The band of `maxError`, of `eccentricError`; `none` without such a reading.
  var maxBand: UInt8 = none
  var eccentricBand: UInt8 = none
  /// The smallest limit among the repeatability readings, as a band.
  var repeatBand: UInt8 = none
  /// What the first reading states of the instrument.
  var statement: UInt32
  var rows: UInt32 = 0
  var failed: UInt32 = 0
  /// The file and line of the first reading.
  var place: RowPlace
  var maxError: Int64 = 0
  var eccentricError: Int64 = 0
  var repeatHigh: Int64 = .min
  var repeatLow: Int64 = .max

  init(idOffset: UInt32, idCount: UInt16, statement: UInt32, place: RowPlace) {
    self.idOffset = idOffset
    self.idCount = idCount
    self.statement = statement
    self.place = place
  }

  /// Takes in an error of a reading, not yet by its test.
  @inline(__always)
  mutating func add(magnitude: Int64, band: UInt8, fails: Bool, limits: ErrorLimits) {
    rows &+= 1
    if fails { failed &+= 1 }
    Self.raise(&maxError, &maxBand, magnitude, band, limits)
  }

  @inline(__always)
  mutating func addEccentric(magnitude: Int64, band: UInt8, limits: ErrorLimits) {
    Self.raise(&eccentricError, &eccentricBand, magnitude, band, limits)
  }

  @inline(__always)
  mutating func addRepeated(_ error: Int64, band: UInt8) {
    repeatHigh = max(repeatHigh, error)
    repeatLow = min(repeatLow, error)
    // Limits ascend with the bands, and no band is above `none`.
    repeatBand = min(repeatBand, band)
  }

  /// Takes the counts of the same instrument in a part, before which there were none.
  mutating func begin(with other: InstrumentTally) {
    let (idOffset, statement, place) = (self.idOffset, self.statement, self.place)
    self = other
    (self.idOffset, self.statement, self.place) = (idOffset, statement, place)
  }

  /// Takes in what was counted of the same instrument in a later part.
  mutating func merge(_ other: InstrumentTally, limits: ErrorLimits) {
    rows &+= other.rows
    failed &+= other.failed
    if other.maxBand != Self.none {
      Self.raise(&maxError, &maxBand, other.maxError, other.maxBand, limits)
    }
    if other.eccentricBand != Self.none {
      Self.raise(&eccentricError, &eccentricBand, other.eccentricError, other.eccentricBand, limits)
    }
    repeatHigh = max(repeatHigh, other.repeatHigh)
    repeatLow = min(repeatLow, other.repeatLow)
    repeatBand = min(repeatBand, other.repeatBand)
  }

  /// Keeps the larger ratio; of two equal ones the first.
  @inline(__always)
  private static func raise(
    _ error: inout Int64, _ band: inout UInt8, _ newError: Int64, _ newBand: UInt8,
    _ limits: ErrorLimits
  ) {
    if band == none
      || newError &* limits.weights[Int(band)] > error &* limits.weights[Int(newBand)]
    {
      error = newError
      band = newBand
    }
  }
}

/// What strict reading adds to a tally: readings that their rounding leaves undecided.
struct OpenTally: Sendable {
  /// Readings whose interval lies across a limit.
  var inconclusive: UInt32 = 0
  /// The extremes among repeatability readings that are known only to ± e/2.
  var repeatHigh: Int64 = .min
  var repeatLow: Int64 = .max

  mutating func addRepeated(_ error: Int64) {
    repeatHigh = max(repeatHigh, error)
    repeatLow = min(repeatLow, error)
  }

  mutating func merge(_ other: OpenTally) {
    inconclusive &+= other.inconclusive
    repeatHigh = max(repeatHigh, other.repeatHigh)
    repeatLow = min(repeatLow, other.repeatLow)
  }
}

/// The file and line of a row, in one word.
struct RowPlace: Sendable, Hashable {
  let bits: UInt64
  static let mostFiles = 1 << 20

  init(file: Int, line: Int) {
    precondition(file < Self.mostFiles && line < 1 << 44, "a place is a file and a line")
    bits = UInt64(file) << 44 | UInt64(line)
  }

  /// A place of which the bits are known.
  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// The index of the file among the inputs.
  var file: Int { Int(bits >> 44) }
  var line: Int { Int(bits & (1 << 44 - 1)) }
}
