/// Verifies the datasets of a folder as they arrive, each version of a file once.
///
/// The folder is looked at again and again, which works on network shares as well. A file has
/// arrived when its size and its times are the same at two looks in a row. It is verified into a
/// folder of its own, which appears whole, and has a row in the ledger (docs/formats/ledger.md);
/// what is in the ledger is not verified again, whatever happened to the process.
public struct FolderWatch: ~Copyable {
  /// Why a watch ended, and what it still waited for.
  public struct End: Sendable, Hashable {
    /// The signal that asked it to stop; `nil` where there was nothing left to do, or nobody hears.
    public let signal: Int32?
    /// Files that had not arrived yet.
    public let waiting: [String]
  }

  private let options: WatchOptions
  private let clock: WatchClock
  private var store: WatchStore
  private var arrivals = Arrivals()
  /// What cannot be looked at and was said.
  private var faults: Set<String> = []
  /// What is wrong with the watched folder or the results at present.
  private var trouble: WatchError?
  /// How many looks in a row failed.
  private var failures = 0

  /// Takes the folder of the results.
  ///
  /// - Throws: ``WatchError``
  public init(_ options: WatchOptions, clock: WatchClock = .system) throws(WatchError) {
    try Self.check(options)
    let store = try WatchStore(options)
    if options.endsOnSignals { InterruptionWatch.install() }
    self.options = options
    self.clock = clock
    self.store = store
  }

  /// Refuses what cannot be watched.
  private static func check(_ options: WatchOptions) throws(WatchError) {
    do throws(SystemFailure) {
      _ = try FolderListing(options.folder)
    } catch {
      if FileSystem.exists(options.folder), !FolderListing.isFolder(options.folder) {
        throw .notAFolder(path: options.folder)
      }
      throw .cannotRead(path: options.folder, reason: error.reason)
    }
    let identity = FolderListing.identity(options.folder)
    if identity == FolderListing.identity(options.output) {
      throw .sameFolder(path: options.output)
    }
  }

  /// Watches until a signal comes or the host has enough, or with `once` until what is there is done.
  ///
  /// - Throws: ``WatchError`` where the folder or the results are out of reach at the beginning, or
  ///   with `once` at any time.
  public mutating func run(_ host: some WatchHost) throws(WatchError) -> End {
    var goesOn = try begin(host)
    var looks = 0
    while goesOn && !isInterrupted {
      do {
        goesOn = try look(host)
        failures = 0
      } catch {
        if options.once || looks == 0 { throw error }
        failures += 1
        goesOn = report(error, host)
      }
      looks += 1
      if options.once, looks == 2 || arrivals.names.isEmpty { break }
      if goesOn && !isInterrupted { clock.pause(pause) }
    }
    try store.tidy()
    return End(
      signal: options.endsOnSignals ? InterruptionWatch.signalNumber : nil,
      waiting: arrivals.names)
  }

  /// Takes up what is there from watches before.
  ///
  /// - Returns: whether the watch goes on.
  mutating func begin(_ host: some WatchHost) throws(WatchError) -> Bool {
    let broken = try store.recover()
    guard host.hear(.began(known: store.history.count)) else { return false }
    return broken.map { host.hear(.recorded($0, nil)) } ?? true
  }

  /// How long to wait for the next look: longer and longer, up to a minute, while something is wrong.
  private var pause: Duration {
    if failures == 0 { return options.interval }
    return max(options.interval, min(.seconds(60), options.interval * (1 << min(failures, 10))))
  }

  private var isInterrupted: Bool {
    options.endsOnSignals && InterruptionWatch.signalNumber != nil
  }

  /// Says what is wrong, once.
  private mutating func report(_ error: WatchError, _ host: some WatchHost) -> Bool {
    if trouble == error { return true }
    trouble = error
    if case .cannotRead(options.folder, _) = error { return host.hear(.unreachable(error)) }
    return host.hear(.stuck(error))
  }

  /// Looks at the folder once, and verifies what has arrived.
  ///
  /// - Returns: whether the watch goes on.
  mutating func look(_ host: some WatchHost) throws(WatchError) -> Bool {
    if trouble != nil, let record = try store.recover() {
      arrivals.settle(record.file)
      if !host.hear(.recorded(record, nil)) { return false }
    }
    let found: WatchedFiles
    do {
      found = try WatchedFiles(
        in: options.folder, recursive: options.recursive, leavingOut: options.output)
    } catch {
      throw .cannotRead(path: options.folder, reason: error.reason)
    }
    if case .cannotRead(options.folder, _) = trouble, !recovered(host) { return false }
    for fault in found.faults where faults.insert(fault.path).inserted {
      if !host.hear(.passedOver(path: fault.path, reason: fault.reason)) { return false }
    }
    let look = arrivals.look(
      at: found.files.filter { store.history.version(of: $0.name)?.stamp != $0.stamp })
    for growing in look.growing {
      let event = WatchEvent.growing(
        file: growing.file.name, byteCount: growing.file.stamp.byteCount, looks: growing.looks)
      if !host.hear(event) { return false }
    }
    for name in look.vanished where !host.hear(.vanished(file: name)) { return false }
    for file in look.still {
      if isInterrupted { return true }
      if let event = try work(on: file, host), !host.hear(event) { return false }
    }
    return trouble == nil || recovered(host)
  }

  private mutating func recovered(_ host: some WatchHost) -> Bool {
    trouble = nil
    return host.hear(.recovered)
  }

  /// Verifies a file that has arrived.
  ///
  /// - Returns: what there is to say; `nil` where it has to wait.
  private mutating func work(
    on file: WatchedFiles.File, _ host: some WatchHost
  ) throws(WatchError) -> WatchEvent? {
    let path = FileSystem.join(options.folder, file.name)
    // Others may have taken their time meanwhile.
    if let event = moved(file) { return event }
    try store.clearWork()
    let summary: BatchSummary
    do throws(BatchError) {
      if let version = store.history.version(of: file.name), version.isVerified,
        try Self.digest(path) == version.sha256
      {
        arrivals.settle(file.name)
        store.touch(file.name, file.stamp)
        return .touched(file: file.name)
      }
      summary = try host.verify(path, into: store.work)
    } catch {
      return try refuse(file, error, host)
    }
    let sha256 = summary.files.first?.sha256 ?? ""
    var counts = WatchRecord.Counts(summary)
    counts.folder = store.freeFolder(for: file.name)
    counts.sameAs = store.history.folder(ofBytes: sha256) ?? ""
    return try record(
      file, sha256: sha256, .verified(counts), host, status: host.status(of: .success(summary)))
  }

  /// Records a file that cannot be used, unless it is only not there, or not at rest.
  private mutating func refuse(
    _ file: WatchedFiles.File, _ error: BatchError, _ host: some WatchHost
  ) throws(WatchError) -> WatchEvent? {
    switch error {
    case .interrupted: return nil
    case .cannotWrite(let path, let reason): throw .cannotWrite(path: path, reason: reason)
    default: break
    }
    if let event = moved(file) { return event }
    if case .changed = error {
      arrivals.wait(for: file)
      return .changed(file: file.name)
    }
    let sha256 = try? Self.digest(FileSystem.join(options.folder, file.name))
    if isInterrupted { return nil }
    return try record(
      file, sha256: sha256 ?? "", .refused(code: error.code, reason: host.reason(of: error)), host,
      status: host.status(of: .failure(error)), error)
  }

  /// What there is to say of a file that is not what it was when it arrived.
  private mutating func moved(_ file: WatchedFiles.File) -> WatchEvent? {
    guard let stamp = FileSystem.stamp(FileSystem.join(options.folder, file.name)) else {
      arrivals.settle(file.name)
      return .vanished(file: file.name)
    }
    if stamp == file.stamp { return nil }
    arrivals.wait(for: WatchedFiles.File(name: file.name, stamp: stamp))
    return .changed(file: file.name)
  }

  private mutating func record(
    _ file: WatchedFiles.File, sha256: String, _ outcome: WatchRecord.Outcome,
    _ host: some WatchHost, status: Int32, _ error: BatchError? = nil
  ) throws(WatchError) -> WatchEvent {
    let record = WatchRecord(
      time: UTCTime(seconds: clock.now().seconds), file: file.name, stamp: file.stamp,
      sha256: sha256, rules: host.rules,
      status: status, outcome: outcome)
    try store.record(record)
    arrivals.settle(file.name)
    return .recorded(record, error)
  }

  /// The SHA-256 of a file's bytes.
  private static func digest(_ path: String) throws(BatchError) -> String {
    let source = try RawSource(.file(path))
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while try source.read(into: &bytes, at: 0, count: bytes.count) > 0 {
      if let number = InterruptionWatch.signalNumber { throw .interrupted(signal: number) }
    }
    guard let digest = try source.finishDigest() else { throw .digest }
    return digest
  }
}
