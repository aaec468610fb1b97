/// Tallies by instrument identifier, in the order of first appearance.
///
/// Open addressing over a table of indices; the identifiers stand one after the other
/// in an arena. Nothing depends on where the rows of an instrument stand. Beside its index a
/// slot holds a half of the hash: an instrument that is not the one in question is passed over
/// without a look at it, which in a table of a million would wait for the memory twice.
struct InstrumentTable: ~Copyable {
  private(set) var count = 0
  var tallies: [InstrumentTally] = []
  /// Beside `tallies`, in strict reading only.
  var open: [OpenTally] = []
  /// Beside `tallies`, where errors are kept.
  var errors: [ErrorTally] = []
  private(set) var identifiers: [UInt8] = []
  /// The upper half of the hash, and the index plus 1; 0 where none is.
  private var slots: [UInt64]
  private var mask: Int
  private let strict: Bool
  private let tracksErrors: Bool

  init(strict: Bool, tracksErrors: Bool = false, capacity: Int = 2048) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    self.strict = strict
    self.tracksErrors = tracksErrors
  }

  /// Forgets everything but the memory.
  mutating func removeAll() {
    for index in slots.indices { slots[index] = 0 }
    count = 0
    tallies.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    errors.removeAll(keepingCapacity: true)
    identifiers.removeAll(keepingCapacity: true)
  }

  /// The index of an identifier, or `nil`.
  func find(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
    let hash = hash(bytes, start, count)
    var slot = self.slot(of: hash)
    while slots[slot] != 0 {
      if let index = match(slots[slot], hash, bytes, start, count) { return index }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// The index of an identifier; a new one gets a new tally.
  ///
  /// - Returns: `nil` when there is no room for more identifiers.
  mutating func findOrInsert(
    _ bytes: Span<UInt8>, _ start: Int, _ count: Int, statement: UInt32, place: RowPlace
  ) -> (index: Int, isNew: Bool)? {
    let hash = hash(bytes, start, count)
    var slot = self.slot(of: hash)
    while slots[slot] != 0 {
      if let index = match(slots[slot], hash, bytes, start, count) { return (index, false) }
      slot = (slot &+ 1) & mask
    }
    guard identifiers.count + count < Int(UInt32.max), self.count < Int(UInt32.max) - 1 else {
      return nil
    }
    let offset = identifiers.count
    for index in start..<(start + count) { identifiers.append(bytes[index]) }
    tallies.append(
      InstrumentTally(
        idOffset: UInt32(offset), idCount: UInt16(count), statement: statement, place: place))
    if strict { open.append(OpenTally()) }
    if tracksErrors { errors.append(ErrorTally()) }
    self.count += 1
    slots[slot] = Self.content(hash, index: self.count - 1)
    if self.count * 2 > mask { grow() }
    return (self.count - 1, true)
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 20) & mask }

  @inline(__always)
  private static func content(_ hash: UInt64, index: Int) -> UInt64 {
    (hash & 0xffff_ffff_0000_0000) | UInt64(truncatingIfNeeded: index &+ 1)
  }

  /// The index in a slot that is not empty, if it is that of the identifier.
  @inline(__always)
  private func match(
    _ slot: UInt64, _ hash: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ count: Int
  ) -> Int? {
    if (slot ^ hash) &>> 32 != 0 { return nil }
    let index = Int(truncatingIfNeeded: slot & 0xffff_ffff) &- 1
    return isSame(index, bytes, start, count) ? index : nil
  }

  @inline(__always)
  private func isSame(_ index: Int, _ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Bool {
    let tally = tallies[index]
    guard Int(tally.idCount) == count else { return false }
    let offset = Int(tally.idOffset)
    for position in 0..<count where identifiers[offset &+ position] != bytes[start &+ position] {
      return false
    }
    return true
  }

  private mutating func grow() {
    let size = slots.count * 2
    mask = size - 1
    slots = [UInt64](repeating: 0, count: size)
    for index in 0..<count {
      let tally = tallies[index]
      let hash = hash(identifiers.span, Int(tally.idOffset), Int(tally.idCount))
      var slot = self.slot(of: hash)
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = Self.content(hash, index: index)
    }
  }

  /// A product of the words of the identifier, folded: identifiers differ in their last digits.
  @inline(__always)
  private func hash(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15 ^ UInt64(truncatingIfNeeded: count)
    var at = start
    var left = count
    while left > 0 {
      var part: UInt64 = 0
      if at &+ 8 <= bytes.count {
        part = word(bytes, at: at, count: left)
      } else {
        var shift: UInt64 = 0
        for index in at..<(at &+ min(left, 8)) {
          part |= UInt64(bytes[index]) &<< shift
          shift &+= 8
        }
      }
      let product = (state ^ part).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
      state = product.high ^ product.low
      at &+= 8
      left &-= 8
    }
    return state &* 0x9e37_79b9_7f4a_7c15
  }
}
