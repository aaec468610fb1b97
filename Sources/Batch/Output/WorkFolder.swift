/// Where the outputs of a run stand until all of them are done, and how they get into their places
/// together.
///
/// It is a hidden folder within that of the outputs. When everything is written it gets another
/// name, in one step: from then on the new outputs count, and only have to be moved up. A process
/// that is killed before leaves the old outputs as they were; one that is killed after it leaves
/// moves to be made, which ``finishCommit()`` of the next run makes.
struct WorkFolder: Sendable {
  /// The folder of the outputs.
  let directory: String

  /// - Parameter directory: the folder of the outputs, which is there.
  init(in directory: String) { self.directory = directory }

  private var work: String { "\(directory)/.steelyard-work" }
  private var committed: String { "\(directory)/.steelyard-commit" }
  private var old: String { "\(directory)/.steelyard-old" }

  /// The name of what is kept of a run that was stopped (``Checkpoint``).
  static let checkpoint = ".checkpoint"

  /// Whether something is kept.
  var hasCheckpoint: Bool { FileSystem.regularSize(workPlace(of: Self.checkpoint)) != nil }

  /// Where an output will stand.
  func place(of name: String) -> String { "\(directory)/\(name)" }

  /// Where it stands while it is written.
  func workPlace(of name: String) -> String { "\(work)/\(name)" }

  /// Does something while other runs are kept away from the folder of the outputs.
  ///
  /// A claim ends with its process, however that ends. Where the file system knows no claims, as
  /// some network folders, nothing keeps others away.
  ///
  /// - Throws: ``BatchError/folderInUse(path:)``, and what `body` throws.
  func claimed<Result>(
    _ body: () throws(BatchError) -> Result
  ) throws(BatchError) -> Result {
    let folder: FileDescriptor
    do {
      folder = try FileDescriptor.folder(directory)
    } catch {
      throw .cannotWrite(path: directory, reason: error.reason)
    }
    if folder.claim() == .refused { throw .folderInUse(path: directory) }
    return try hold(folder, while: body)
  }

  private func hold<Result>(
    _ claim: borrowing FileDescriptor, while body: () throws(BatchError) -> Result
  ) throws(BatchError) -> Result {
    try body()
  }

  /// Begins with an empty folder.
  ///
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  func create() throws(BatchError) {
    discard()
    do {
      try FileSystem.createDirectory(work)
    } catch {
      throw .cannotWrite(path: directory, reason: error.reason)
    }
  }

  /// Removes what a run that goes on from a checkpoint writes anew.
  func keepCheckpoint() {
    let kept = [Self.checkpoint, "flagged.csv", "rejects.csv"]
    for name in (try? FileSystem.names(in: work)) ?? [] where !kept.contains(name) {
      FileSystem.remove(workPlace(of: name))
    }
  }

  /// Removes what was begun.
  func discard() {
    try? FileSystem.removeTree(work)
  }

  /// Puts all outputs in their places.
  ///
  /// Files whose names begin with a point are no outputs and go.
  ///
  /// - Parameter durably: whether what was done last survives a power cut.
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``; the old outputs are as they were, unless
  ///   the file system refuses what it granted before.
  func commit(durably: Bool) throws(BatchError) {
    do throws(SystemFailure) {
      let names = try outputs(in: work)
      for name in names where FolderListing.isFolder(place(of: name)) {
        throw SystemFailure.isDirectory
      }
      // The old files keep a name until the new ones are in place: to free a large one takes a
      // while, in which the outputs would be neither the old ones nor the new.
      FileSystem.remove(workPlace(of: Self.checkpoint))
      try? FileSystem.removeTree(old)
      try FileSystem.createDirectory(old)
      for name in names { FileSystem.link(place(of: name), to: "\(old)/\(name)") }
      if durably { FileSystem.synchronizeDirectory(work) }
      try FileSystem.rename(work, to: committed)
      if durably { FileSystem.synchronizeDirectory(directory) }
      try moveUp(names)
      if durably { FileSystem.synchronizeDirectory(directory) }
      removeOld(names)
    } catch {
      throw .cannotWrite(path: directory, reason: error.reason)
    }
  }

  /// Makes the moves that a killed process left to be made.
  ///
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  func finishCommit() throws(BatchError) {
    do throws(SystemFailure) {
      if FolderListing.isFolder(committed) { try moveUp(outputs(in: committed)) }
      try? FileSystem.removeTree(old)
    } catch {
      throw .cannotWrite(path: directory, reason: error.reason)
    }
  }

  /// The names of the outputs in a folder, `summary.json` last: who sees it new sees all new.
  private func outputs(in path: String) throws(SystemFailure) -> [String] {
    try FileSystem.names(in: path).filter { !$0.hasPrefix(".") }
      .sorted { ($0 == "summary.json" ? 1 : 0, $0) < ($1 == "summary.json" ? 1 : 0, $1) }
  }

  private func moveUp(_ names: [String]) throws(SystemFailure) {
    for name in names { try FileSystem.rename("\(committed)/\(name)", to: place(of: name)) }
    try? FileSystem.removeTree(committed)
  }

  /// Frees the old files, side by side.
  private func removeOld(_ names: [String]) {
    let work = names.map { name in
      BackgroundWork { [old] in FileSystem.remove("\(old)/\(name)") }
    }
    for work in work { work.wait() }
    try? FileSystem.removeTree(old)
  }
}
