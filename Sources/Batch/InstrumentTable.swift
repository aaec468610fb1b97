/// Tallies by instrument identifier, in the order of first appearance.
///
/// Open addressing over a table of indices; the identifiers stand one after the other
/// in an arena. Nothing depends on where the rows of an instrument stand. Beside its index a
/// slot holds a half of the hash, which says where the slot would best be: an instrument that is
/// not the one in question is passed over without a look at it, which in a table of a million
/// would wait for the memory twice, and the table grows without the identifiers. Those that are
/// farther from their best place go first ("Robin Hood hashing"), so that the table may be full
/// to seven eighths.
struct InstrumentTable: ~Copyable {
  private(set) var count = 0
  var tallies = PackedTallies()
  /// Beside `tallies`, in strict reading only.
  var open = Segments<OpenTally>()
  /// Beside `tallies`, where errors are kept.
  var errors = Segments<ErrorTally>()
  private(set) var identifiers = ByteArena()
  /// The upper half of the hash, and the index plus 1; 0 where none is.
  private var slots: [UInt64]
  private var mask: Int
  private let strict: Bool
  private let tracksErrors: Bool
  /// The hash of each instrument, where another table is to take them in.
  private var hashes: [UInt64] = []
  private let isPart: Bool
  private var glance: UInt64 = 0

  /// - Parameter isPart: whether another table takes in what is counted here
  ///   (``takeIn(_:statements:found:)``).
  init(strict: Bool, tracksErrors: Bool = false, isPart: Bool = false, capacity: Int = 2048) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
    self.strict = strict
    self.tracksErrors = tracksErrors
    self.isPart = isPart
  }

  /// A table of what another one held.
  init(
    strict: Bool, tracksErrors: Bool, tallies: PackedTallies,
    open: Segments<OpenTally>, errors: Segments<ErrorTally>, identifiers: ByteArena
  ) {
    self.init(strict: strict, tracksErrors: tracksErrors, capacity: tallies.count)
    self.tallies = tallies
    self.open = open
    self.errors = errors
    self.identifiers = identifiers
    count = tallies.count
    for index in 0..<count {
      let identifier = identifier(of: index)
      let hash = Self.hash(
        identifier.bytes.span, identifier.start, identifier.end - identifier.start)
      settle(
        hash & 0xffff_ffff_0000_0000 | UInt64(truncatingIfNeeded: index + 1), from: best(hash))
    }
  }

  /// Forgets everything but the memory.
  mutating func removeAll() {
    for index in slots.indices { slots[index] = 0 }
    count = 0
    tallies.removeAll()
    open.removeAll()
    errors.removeAll()
    identifiers.removeAll()
    hashes.removeAll(keepingCapacity: true)
  }

  /// The identifier of an instrument: the bytes among which it stands, and where.
  @inline(__always)
  func identifier(of index: Int) -> (bytes: [UInt8], start: Int, end: Int) {
    let place = tallies.identifier(of: index)
    return identifiers[place.offset, count: place.count]
  }

  /// The index of an identifier, or `nil`.
  func find(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
    let hash = Self.hash(bytes, start, count)
    let place = look(hash, bytes, start, count)
    return place.index < 0 ? nil : place.index
  }

  /// The index of an identifier; a new one gets a new tally.
  ///
  /// - Returns: `nil` when there is no room for more identifiers.
  @inline(__always)
  mutating func findOrInsert(
    _ bytes: Span<UInt8>, _ start: Int, _ count: Int, statement: UInt32, place: RowPlace
  ) -> (index: Int, isNew: Bool)? {
    findOrInsert(
      Self.hash(bytes, start, count), bytes, start, count, statement: statement, place: place)
  }

  /// Finds the instruments of a part, and gives those that are new a place.
  ///
  /// - Parameters:
  ///   - part: the table of a part of the rows.
  ///   - statements: for each statement of the part its number here.
  ///   - found: becomes the index here of each instrument of the part; those that are new have the
  ///     highest ones.
  /// - Returns: `false` when there is no room for more identifiers.
  mutating func takeIn(
    _ part: borrowing InstrumentTable, statements: [UInt32], found: inout [UInt32]
  ) -> Bool {
    found.removeAll(keepingCapacity: true)
    approach(part)
    guard part.count > 0 else { return true }
    var piece = part.identifiers.piece(of: part.tallies[0].idOffset)
    for index in 0..<part.count {
      let tally = part.tallies[index]
      if !piece.holds(tally.idOffset) { piece = part.identifiers.piece(of: tally.idOffset) }
      guard
        let known = findOrInsert(
          part.hashes[index], piece.bytes.span, piece.place(of: tally.idOffset),
          Int(tally.idCount), statement: statements[Int(tally.statement)], place: tally.place)
      else { return false }
      found.append(UInt32(known.index))
    }
    return true
  }

  /// Looks at the slots of all instruments of a part, so that they are near when the instruments
  /// are looked for: the memory is waited for once and not for each of them.
  private mutating func approach(_ part: borrowing InstrumentTable) {
    var seen: UInt64 = 0
    for hash in part.hashes { seen ^= slots[best(hash)] }
    glance = seen
  }

  @inline(__always)
  private mutating func findOrInsert(
    _ hash: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ count: Int, statement: UInt32,
    place: RowPlace
  ) -> (index: Int, isNew: Bool)? {
    let found = look(hash, bytes, start, count)
    if found.index >= 0 { return (found.index, false) }
    guard
      insert(
        hash, found.slot, bytes, start, count, statement: statement, place: place)
    else { return nil }
    return (self.count - 1, true)
  }

  /// The index of an identifier; below 0 when it is not there, with the slot that it would get.
  @inline(__always)
  private func look(
    _ hash: UInt64, _ bytes: Span<UInt8>, _ start: Int, _ count: Int
  ) -> (index: Int, slot: Int) {
    var slot = best(hash)
    var distance = 0
    while true {
      let content = slots[slot]
      if content == 0 { return (-1, slot) }
      if (content ^ hash) &>> 32 == 0 {
        let index = Int(truncatingIfNeeded: content & 0xffff_ffff) &- 1
        if isSame(index, bytes, start, count) { return (index, slot) }
      } else if (slot &- best(content)) & mask < distance {
        return (-1, slot)
      }
      slot = (slot &+ 1) & mask
      distance &+= 1
    }
  }

  @inline(never)
  private mutating func insert(
    _ hash: UInt64, _ slot: Int, _ bytes: Span<UInt8>, _ start: Int, _ count: Int,
    statement: UInt32, place: RowPlace
  ) -> Bool {
    guard self.count < Int(UInt32.max) - 1, let offset = identifiers.append(bytes, start, count)
    else { return false }
    tallies.append(
      InstrumentTally(
        idOffset: offset, idCount: UInt16(count), statement: statement, place: place))
    if strict { open.append(OpenTally()) }
    if tracksErrors { errors.append(ErrorTally()) }
    if isPart { hashes.append(hash) }
    self.count += 1
    settle(hash & 0xffff_ffff_0000_0000 | UInt64(truncatingIfNeeded: self.count), from: slot)
    if self.count > mask - mask / 8 { grow() }
    return true
  }

  /// Puts a content into a slot; whoever was there moves on.
  @inline(__always)
  private mutating func settle(_ content: UInt64, from slot: Int) {
    var carried = content
    var slot = slot
    while slots[slot] != 0 {
      let other = slots[slot]
      if (slot &- best(other)) & mask < (slot &- best(carried)) & mask {
        slots[slot] = carried
        carried = other
      }
      slot = (slot &+ 1) & mask
    }
    slots[slot] = carried
  }

  /// The slot in which a hash, or the content of a slot, would best stand.
  @inline(__always)
  private func best(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 32) & mask }

  @inline(__always)
  private func isSame(_ index: Int, _ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Bool {
    let identifier = tallies.identifier(of: index)
    guard Int(identifier.count) == count else { return false }
    let mine = identifiers[identifier.offset, count: identifier.count]
    var at = 0
    while at < count {
      let left = count &- at
      if padded(mine.bytes.span, at: mine.start &+ at, left)
        != padded(bytes, at: start &+ at, left)
      {
        return false
      }
      at &+= 8
    }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: 2 * old.count)
    mask = slots.count - 1
    for content in old where content != 0 { settle(content, from: best(content)) }
  }

  /// A product of the words of the identifier, folded: identifiers differ in their last digits.
  @inline(__always)
  private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> UInt64 {
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15 ^ UInt64(truncatingIfNeeded: count)
    var at = start
    var left = count
    while left > 0 {
      let product = (state ^ padded(bytes, at: at, left))
        .multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
      state = product.high ^ product.low
      at &+= 8
      left &-= 8
    }
    return state &* 0x9e37_79b9_7f4a_7c15
  }
}
