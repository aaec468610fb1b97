/// The readings of all instruments, 8 bytes each and 8 more for one of a repeatability test.
///
/// A chunk adds one array of words. In it the readings of an instrument stand together behind two
/// words: where its readings in the chunk before begin, and how many there are.
struct RiskArchive: Sendable {
  private static let none = UInt64.max

  private(set) var parts: [[UInt64]] = []
  /// Where the last readings of each instrument begin.
  private(set) var ends: [UInt64] = []
  // Of the chunk that is taken in.
  private var counts: [Int] = []
  private var places: [Int] = []

  /// No readings.
  init() {}

  /// The readings of another archive.
  init(parts: [[UInt64]], ends: [UInt64]) {
    self.parts = parts
    self.ends = ends
  }

  /// Takes in the readings of a chunk.
  ///
  /// - Parameter indices: the number of each instrument of the chunk among all.
  mutating func add(_ entries: [RiskRecorder.Entry], indices: [UInt32]) {
    counts = [Int](repeating: 0, count: indices.count)
    places = counts
    for entry in entries {
      let instrument = Int(entry.instrument)
      counts[instrument] += 1
      places[instrument] += entry.reading.purpose == .repeatability ? 2 : 1
    }
    var words = 0
    var part: [UInt64] = []
    for index in indices.indices where counts[index] > 0 {
      let size = places[index] + 2
      places[index] = words
      words += size
    }
    part = [UInt64](repeating: 0, count: words)
    for index in indices.indices where counts[index] > 0 {
      let instrument = Int(indices[index])
      while ends.count <= instrument { ends.append(Self.none) }
      let place = places[index]
      part[place] = ends[instrument]
      part[place + 1] = UInt64(counts[index])
      ends[instrument] = UInt64(parts.count) << 32 | UInt64(place)
      places[index] = place + 2
    }
    for entry in entries {
      let instrument = Int(entry.instrument)
      part[places[instrument]] = entry.reading.bits
      places[instrument] += 1
      if entry.reading.purpose == .repeatability {
        part[places[instrument]] = UInt64(bitPattern: entry.load)
        places[instrument] += 1
      }
    }
    parts.append(part)
  }

  /// Calls `body` with the readings of an instrument in the order of the input, and their loads
  /// where they are of a repeatability test.
  func forEachReading(of instrument: Int, _ body: (RiskReading, Int64?) -> Void) {
    guard instrument < ends.count else { return }
    var starts: [UInt64] = []
    var at = ends[instrument]
    while at != Self.none {
      starts.append(at)
      at = parts[Int(at >> 32)][Int(at & 0xffff_ffff)]
    }
    for start in starts.reversed() {
      let part = Int(start >> 32)
      var place = Int(start & 0xffff_ffff) + 2
      for _ in 0..<Int(parts[part][place - 1]) {
        let reading = RiskReading(bits: parts[part][place])
        place += 1
        if reading.purpose == .repeatability {
          body(reading, Int64(bitPattern: parts[part][place]))
          place += 1
        } else {
          body(reading, nil)
        }
      }
    }
  }
}
