/// Keeps the fingerprints of the used rows of a chunk, in their order.
struct RowRecorder: Sendable {
  /// Beside each other, one element a row.
  private(set) var fingerprints: [RowFingerprint] = []
  private(set) var places: [RowPlace] = []
  /// By number of the instrument in the chunk.
  private(set) var instruments: [UInt32] = []

  mutating func removeAll() {
    fingerprints.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    instruments.removeAll(keepingCapacity: true)
  }

  mutating func add(_ fingerprint: RowFingerprint, instrument: Int, at place: RowPlace) {
    fingerprints.append(fingerprint)
    places.append(place)
    instruments.append(UInt32(truncatingIfNeeded: instrument))
  }
}
