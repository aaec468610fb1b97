/// Tallies by instrument identifier, in the order of first appearance.
///
/// Open addressing over a table of indices; the identifiers stand one after the other
/// in an arena. Nothing depends on where the rows of an instrument stand.
struct InstrumentTable: ~Copyable {
  private(set) var count = 0
  var tallies: [InstrumentTally] = []
  /// Beside `tallies`, in strict reading only.
  var open: [OpenTally] = []
  /// Beside `tallies`, where errors are kept.
  var errors: [ErrorTally] = []
  private(set) var identifiers: [UInt8] = []
  private var slots: [UInt32]
  private var mask: Int
  private let strict: Bool
  private let tracksErrors: Bool

  init(strict: Bool, tracksErrors: Bool = false, capacity: Int = 2048) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
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
    var slot = hash(bytes, start, count) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) &- 1
      if isSame(index, bytes, start, count) { return index }
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
    var slot = hash(bytes, start, count) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) &- 1
      if isSame(index, bytes, start, count) { return (index, false) }
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
    slots[slot] = UInt32(self.count)
    if self.count * 2 > mask { grow() }
    return (self.count - 1, true)
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
    slots = [UInt32](repeating: 0, count: size)
    for index in 0..<count {
      let tally = tallies[index]
      var slot = hash(identifiers.span, Int(tally.idOffset), Int(tally.idCount)) & mask
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// A product of the words of the identifier, folded: identifiers differ in their last digits.
  @inline(__always)
  private func hash(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Int {
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
    return Int(truncatingIfNeeded: state &* 0x9e37_79b9_7f4a_7c15 &>> 20)
  }
}
