/// The folder of the results of a watch, and its ledger.
///
/// ```
/// OUT/ledger.csv               a row for each version of a file
/// OUT/market.csv/              the results of in/market.csv
/// OUT/market.csv~2/            those of its second version; no dataset is called so
/// OUT/.steelyard-watch/work/   the results of the file that is being verified
/// OUT/.steelyard-watch/next    the row of the file whose results are being put in their place
/// ```
///
/// A file is verified into `work`. Then its row is written to `next`, `work` gets its name, the row
/// is added to the ledger, and `next` goes. Each step can be told afterwards, so that ``recover()``
/// goes on from wherever a process was killed: before `next` is whole nothing has happened, and from
/// then on all of it will.
struct WatchStore: ~Copyable {
  private let options: WatchOptions
  private let claim: FileDescriptor
  private(set) var history = WatchHistory()
  /// How many bytes of the ledger are whole rows.
  private var length = 0
  /// What the ledger was when this process last wrote to it; `nil` where a write failed.
  private var written: FileStamp?

  private var output: String { options.output }
  private var hidden: String { output + "/.steelyard-watch" }
  private var ledger: String { output + "/ledger.csv" }
  private var next: String { hidden + "/next" }
  /// Where a file is verified.
  var work: String { hidden + "/work" }

  /// Makes the folder if need be and claims it.
  ///
  /// - Throws: ``WatchError/cannotWrite(path:reason:)``, ``WatchError/inUse(path:)``
  init(_ options: WatchOptions) throws(WatchError) {
    let claim = try Self.claim(options.output)
    self.options = options
    self.claim = claim
  }

  /// Keeps other runs away from the folder `output` until the descriptor is closed.
  private static func claim(_ output: String) throws(WatchError) -> FileDescriptor {
    do throws(SystemFailure) {
      try FileSystem.createDirectory(output)
      let folder = try FileDescriptor.folder(output)
      if folder.claim() != .refused { return folder }
    } catch {
      throw .cannotWrite(path: output, reason: error.reason)
    }
    throw .inUse(path: output)
  }

  /// Reads the ledger, and ends what a killed process, or a full disk, broke off.
  ///
  /// - Returns: the row that was added to the ledger, where there was one to add.
  /// - Throws: ``WatchError``
  mutating func recover() throws(WatchError) -> WatchRecord? {
    let last = try load()
    guard let bytes = try contents(next) else { return nil }
    var found: WatchRecord?
    _ = WatchRecord.readRows(bytes) { cells, _ in
      found = WatchRecord(cells: cells)
      return false
    }
    var added: WatchRecord?
    if let record = found, case .verified(let counts) = record.outcome, record != last {
      let place = FileSystem.join(output, counts.folder)
      if !FileSystem.exists(place), FileSystem.exists(work) { try move(to: place) }
      // Where there are no results either, somebody has removed them: the file comes again.
      if FileSystem.exists(place) {
        try append(record)
        added = record
      }
    }
    FileSystem.remove(next)
    return added
  }

  /// Clears the folder in which the next file is verified.
  ///
  /// - Throws: ``WatchError/cannotWrite(path:reason:)``
  func clearWork() throws(WatchError) {
    do {
      try FileSystem.removeTree(work)
    } catch {
      throw .cannotWrite(path: work, reason: error.reason)
    }
  }

  /// Removes all that is no result, when nothing is being put in its place.
  func tidy() throws(WatchError) {
    if FileSystem.exists(next) { return }
    do {
      try FileSystem.removeTree(hidden)
    } catch {
      throw .cannotWrite(path: hidden, reason: error.reason)
    }
  }

  /// The folder that the results of a file will have, below the output folder: one that was never
  /// there.
  func freeFolder(for file: String) -> String {
    var number = 1
    while true {
      let folder = Self.folder(file, version: number)
      if !history.names(folder: folder),
        !FileSystem.exists(FileSystem.join(output, folder))
      {
        return folder
      }
      number += 1
    }
  }

  /// The name of a folder for a version of a file; a name that would be too long loses its end.
  static func folder(_ file: String, version: Int) -> String {
    if version == 1 { return file }
    let suffix = "~\(version)"
    var head = Substring(file)
    let name = file.split(separator: "/").last ?? ""
    var length = name.utf8.count
    while length + suffix.utf8.count > mostNameBytes, let last = head.popLast() {
      length -= String(last).utf8.count
    }
    return head + suffix
  }

  /// The longest name of a file (Linux).
  private static let mostNameBytes = 255

  /// Adds the row of a file, and puts its results in their place where it was verified.
  ///
  /// - Throws: ``WatchError/cannotWrite(path:reason:)``; then ``recover()`` goes on.
  mutating func record(_ record: WatchRecord) throws(WatchError) {
    guard case .verified(let counts) = record.outcome else {
      try append(record)
      return
    }
    do {
      let draft = next + ".draft"
      FileSystem.remove(draft)
      try FileSystem.createDirectory(hidden)
      let file = try FileDescriptor.creating(draft)
      let bytes = record.csv
      try file.write(bytes, count: bytes.count)
      if options.isDurable { try file.synchronize() }
      try FileSystem.rename(draft, to: next)
      if options.isDurable { FileSystem.synchronizeDirectory(hidden) }
    } catch {
      throw .cannotWrite(path: next, reason: error.reason)
    }
    try move(to: FileSystem.join(output, counts.folder))
    try append(record)
    FileSystem.remove(next)
  }

  /// Notes that a file has another stamp and the same bytes.
  mutating func touch(_ name: String, _ stamp: FileStamp) { history.touch(name, stamp) }

  /// Gives the folder of the verified file its name.
  private func move(to place: String) throws(WatchError) {
    let parent = place.lastIndex(of: "/").map { String(place[..<$0]) } ?? "."
    do {
      try FileSystem.createDirectory(parent)
      try FileSystem.rename(work, to: place)
    } catch {
      throw .cannotWrite(path: place, reason: error.reason)
    }
    if options.isDurable { FileSystem.synchronizeDirectory(parent) }
  }

  /// Adds a row to the ledger.
  private mutating func append(_ record: WatchRecord) throws(WatchError) {
    // Somebody may have saved it in another form meanwhile.
    if written == nil || FileSystem.stamp(ledger) != written { _ = try load() }
    try write(record.csv)
    history.add(record)
  }

  private mutating func write(_ bytes: [UInt8]) throws(WatchError) {
    written = nil
    do {
      let file = try FileDescriptor.updating(ledger)
      // What a failed attempt left behind the last whole row goes.
      try file.cut(after: length)
      try file.write(bytes, count: bytes.count)
      if options.isDurable { try file.synchronize() }
    } catch {
      throw .cannotWrite(path: ledger, reason: error.reason)
    }
    length += bytes.count
    written = FileSystem.stamp(ledger)
  }

  /// Reads the ledger, or begins one.
  ///
  /// - Returns: its last row.
  private mutating func load() throws(WatchError) -> WatchRecord? {
    let stamp = FileSystem.stamp(ledger)
    let bytes = try contents(ledger) ?? []
    var read = WatchHistory()
    var last: WatchRecord?
    var isFirst = true
    var wrongLine: Int?
    length = WatchRecord.readRows(bytes) { cells, line in
      if isFirst {
        if cells.joined(separator: ",") != WatchRecord.header { wrongLine = line }
        isFirst = false
      } else {
        last = WatchRecord(cells: cells)
        if let last { read.add(last) } else { wrongLine = line }
      }
      return wrongLine == nil
    }
    let header = Array((WatchRecord.header + "\n").utf8)
    // A header line that was not finished is the beginning of one.
    if isFirst, !header.starts(with: bytes) { wrongLine = 1 }
    if let wrongLine { throw .notALedger(path: ledger, line: wrongLine) }
    history = read
    written = stamp
    if isFirst {
      try write(header)
      if options.isDurable { FileSystem.synchronizeDirectory(output) }
    }
    return last
  }

  private func contents(_ path: String) throws(WatchError) -> [UInt8]? {
    do {
      return try FileSystem.contents(path)
    } catch {
      throw .cannotRead(path: path, reason: error.reason)
    }
  }
}
