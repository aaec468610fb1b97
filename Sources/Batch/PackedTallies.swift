/// The tallies of all instruments, in their order, nearly all of them in 44 bytes.
///
/// The errors of an instrument are few digits in a step of its own; they are kept as numbers of
/// 0.1 µg or of 1 mg in 32 bits where that says them exactly, and the whole tally stands aside
/// where it does not.
struct PackedTallies: Sendable {
  private(set) var packed = Segments<PackedTally>()
  /// The tallies that stand aside.
  private(set) var wide: [InstrumentTally] = []

  var count: Int { packed.count }

  init() {}

  /// What another run held.
  init(packed: Segments<PackedTally>, wide: [InstrumentTally]) {
    self.packed = packed
    self.wide = wide
  }

  @inline(__always)
  subscript(index: Int) -> InstrumentTally {
    get {
      let found = packed[index]
      if let place = found.widePlace { return wide[place] }
      return found.tally
    }
    set {
      // What once stood aside stays there.
      if let place = packed[index].widePlace {
        wide[place] = newValue
        packed[index] = PackedTally(newValue, at: place)
      } else if let new = PackedTally(newValue) {
        packed[index] = new
      } else {
        packed[index] = setAside(newValue)
      }
    }
  }

  /// The number of the statement of an instrument.
  @inline(__always)
  func statement(of index: Int) -> UInt32 {
    let found = packed[index]
    if let place = found.widePlace { return wide[place].statement }
    return found.statement
  }

  /// Where the identifier of an instrument stands.
  @inline(__always)
  func identifier(of index: Int) -> (offset: UInt32, count: UInt16) {
    (packed[index].idOffset, packed[index].idCount)
  }

  mutating func append(_ tally: InstrumentTally) {
    packed.append(PackedTally(tally) ?? setAside(tally))
  }

  /// Takes the counts of the same instrument in a part, before which there were none.
  @inline(__always)
  mutating func begin(_ index: Int, with part: PackedTallies, _ other: Int) {
    let found = part.packed[other]
    if found.widePlace == nil && packed[index].widePlace == nil {
      packed[index].begin(with: found)
    } else {
      self[index].begin(with: part[other])
    }
  }

  @inline(never)
  private mutating func setAside(_ tally: InstrumentTally) -> PackedTally {
    wide.append(tally)
    return PackedTally(tally, at: wide.count - 1)
  }

  /// Forgets the tallies, not their memory.
  mutating func removeAll() {
    packed.removeAll()
    wide.removeAll(keepingCapacity: true)
  }
}

/// A tally whose errors fit into 32 bits.
struct PackedTally: Sendable, BitwiseCopyable {
  private(set) var idOffset: UInt32
  private(set) var statement: UInt32
  private let rows: UInt32
  private let failed: UInt32
  private var placeHigh: UInt32
  private var placeLow: UInt32
  /// The place among the tallies that stand aside, where it is one of them.
  private let maxError: Int32
  private let eccentricError: Int32
  /// Above `repeatHigh` where there is no range.
  private let repeatLow: Int32
  private let repeatHigh: Int32
  let idCount: UInt16
  /// Four bits each: the three bands, and the unit of the errors.
  private let bandsAndUnit: UInt16

  private static let steps: UInt16 = 0
  private static let milligrams: UInt16 = 1
  private static let aside: UInt16 = 2
  /// Steps in one milligram.
  private static let milligram: Int64 = MassStep.perGram / 1000

  /// - Returns: `nil` when an error does not fit.
  @inline(__always)
  init?(_ tally: InstrumentTally) {
    let hasRange = tally.repeatHigh >= tally.repeatLow
    let high = hasRange ? tally.repeatHigh : 0
    let low = hasRange ? tally.repeatLow : 0
    let (most, eccentric) = (tally.maxError, tally.eccentricError)
    // 0 where a value fits.
    func excess(_ value: Int64) -> Int64 { value ^ Int64(Int32(truncatingIfNeeded: value)) }
    if excess(most) | excess(eccentric) | excess(high) | excess(low) == 0 {
      self.init(tally, most, eccentric, high, low, hasRange, Self.steps)
    } else {
      let unit = Self.milligram
      guard most % unit == 0, eccentric % unit == 0, high % unit == 0, low % unit == 0,
        excess(most / unit) | excess(eccentric / unit) | excess(high / unit) | excess(low / unit)
          == 0
      else { return nil }
      self.init(
        tally, most / unit, eccentric / unit, high / unit, low / unit, hasRange, Self.milligrams)
    }
  }

  /// Takes the counts of the same instrument in a part, before which there were none.
  @inline(__always)
  mutating func begin(with other: PackedTally) {
    let mine = self
    self = other
    (idOffset, statement) = (mine.idOffset, mine.statement)
    (placeHigh, placeLow) = (mine.placeHigh, mine.placeLow)
  }

  /// Stands for a tally that stands aside.
  init(_ tally: InstrumentTally, at place: Int) {
    self.init(tally, Int64(place), 0, 0, 0, false, Self.aside)
  }

  @inline(__always)
  private init(
    _ tally: InstrumentTally, _ most: Int64, _ eccentric: Int64, _ high: Int64, _ low: Int64,
    _ hasRange: Bool, _ unit: UInt16
  ) {
    idOffset = tally.idOffset
    statement = tally.statement
    rows = tally.rows
    failed = tally.failed
    placeHigh = UInt32(truncatingIfNeeded: tally.place.bits >> 32)
    placeLow = UInt32(truncatingIfNeeded: tally.place.bits)
    maxError = Int32(truncatingIfNeeded: most)
    eccentricError = Int32(truncatingIfNeeded: eccentric)
    repeatHigh = Int32(truncatingIfNeeded: high)
    repeatLow = hasRange ? Int32(truncatingIfNeeded: low) : 1
    idCount = tally.idCount
    func bits(_ band: UInt8) -> UInt16 { UInt16(band) & 15 }
    bandsAndUnit =
      bits(tally.maxBand) | bits(tally.eccentricBand) &<< 4 | bits(tally.repeatBand) &<< 8
      | unit &<< 12
  }

  /// Where the tally stands that stands aside; `nil` where this one says it all.
  @inline(__always)
  var widePlace: Int? {
    bandsAndUnit &>> 12 == Self.aside ? Int(UInt32(bitPattern: maxError)) : nil
  }

  /// The tally, where it does not stand aside.
  @inline(__always)
  var tally: InstrumentTally {
    let unit = bandsAndUnit &>> 12 == Self.milligrams ? Self.milligram : 1
    func band(_ shift: UInt16) -> UInt8 {
      let bits = UInt8(truncatingIfNeeded: bandsAndUnit &>> shift & 15)
      return bits == InstrumentTally.none & 15 ? InstrumentTally.none : bits
    }
    var tally = InstrumentTally(
      idOffset: idOffset, idCount: idCount, statement: statement,
      place: RowPlace(bits: UInt64(placeHigh) &<< 32 | UInt64(placeLow)))
    tally.maxBand = band(0)
    tally.eccentricBand = band(4)
    tally.repeatBand = band(8)
    tally.rows = rows
    tally.failed = failed
    tally.maxError = Int64(maxError) &* unit
    tally.eccentricError = Int64(eccentricError) &* unit
    if repeatHigh >= repeatLow {
      tally.repeatHigh = Int64(repeatHigh) &* unit
      tally.repeatLow = Int64(repeatLow) &* unit
    }
    return tally
  }
}
