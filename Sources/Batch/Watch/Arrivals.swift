/// Which files of a watched folder have arrived: those that stood still from one look to the next.
struct Arrivals {
  /// A file that was not still at the last look.
  private struct Waiting {
    var stamp: FileStamp
    /// At how many looks it was new or other than before.
    var changes: Int
  }

  /// What a look has shown.
  struct Look: Equatable {
    /// Files that have arrived.
    var still: [WatchedFiles.File] = []
    /// Files that keep changing, and at how many looks they did.
    var growing: [Growing] = []
    /// Files that were waited for and are gone.
    var vanished: [String] = []
  }

  struct Growing: Equatable {
    let file: WatchedFiles.File
    let looks: Int
  }

  private var waiting: [[UInt8]: Waiting] = [:]

  /// How many changes it takes until a file is said to keep growing; then each time they double.
  static let fewChanges = 5

  /// The files that are waited for, in the order of the bytes of their names.
  var names: [String] {
    waiting.keys.sorted { $0.lexicographicallyPrecedes($1) }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Compares a look with the one before.
  ///
  /// A file that has arrived is waited for until it is ``settle(_:)``d.
  ///
  /// - Parameter files: the files of which nothing is known yet, or of which another version is.
  mutating func look(at files: [WatchedFiles.File]) -> Look {
    var result = Look()
    var before = waiting
    waiting = [:]
    for file in files {
      let key = Array(file.name.utf8)
      var entry = before.removeValue(forKey: key) ?? Waiting(stamp: file.stamp, changes: 0)
      if entry.changes > 0, entry.stamp == file.stamp {
        result.still.append(file)
      } else {
        entry.stamp = file.stamp
        entry.changes += 1
        if entry.changes >= Self.fewChanges,
          entry.changes.isMultiple(of: Self.fewChanges),
          (entry.changes / Self.fewChanges).nonzeroBitCount == 1
        {
          result.growing.append(Growing(file: file, looks: entry.changes))
        }
      }
      waiting[key] = entry
    }
    result.vanished = before.keys.sorted { $0.lexicographicallyPrecedes($1) }.map {
      String(decoding: $0, as: UTF8.self)
    }
    return result
  }

  /// Forgets a file that is dealt with.
  mutating func settle(_ name: String) { waiting[Array(name.utf8)] = nil }

  /// Waits for a file anew, which changed after it had arrived.
  mutating func wait(for file: WatchedFiles.File) {
    let key = Array(file.name.utf8)
    waiting[key] = Waiting(stamp: file.stamp, changes: (waiting[key]?.changes ?? 0) + 1)
  }
}
