/// What a run has worked through, kept in its ``WorkFolder`` so that another one goes on from it.
enum Checkpoint {
  private static let format = "steelyard.batch-checkpoint/1"

  /// Writes one in the place of the last.
  ///
  /// - Parameter files: the inputs up to the one that is being read.
  /// - Throws: ``SystemFailure``; the last one stands.
  static func write(
    _ reduction: borrowing BatchReduction, _ files: ArraySlice<InputFile>,
    _ fingerprint: RunFingerprint, in folder: WorkFolder, durably: Bool
  ) throws(SystemFailure) {
    let new = folder.workPlace(of: WorkFolder.checkpoint + ".new")
    FileSystem.remove(new)
    do throws(SystemFailure) {
      var writer = try StateWriter(new)
      try writer.put(format)
      try writer.put(reduction.rowsRead.reduce(0, +))
      try writer.put(fingerprint.parts.map(\.name))
      try writer.put(fingerprint.parts.map(\.digest))
      try writer.put(files.count)
      for file in files { try file.save(to: &writer) }
      try reduction.save(to: &writer, durably: durably)
      try writer.finish(durably: durably)
      try FileSystem.rename(new, to: folder.workPlace(of: WorkFolder.checkpoint))
    } catch {
      FileSystem.remove(new)
      throw error
    }
    if durably { FileSystem.synchronizeDirectory(folder.workPlace(of: "")) }
  }

  /// How many rows are kept; `nil` where nothing is.
  static func rows(in folder: WorkFolder) -> Int? {
    guard
      var reader = try? StateReader(
        folder.workPlace(of: WorkFolder.checkpoint), isTrusted: true),
      (try? reader.text()) == format
    else { return nil }
    return try? reader.number()
  }

  /// What another run kept.
  struct Contents: ~Copyable {
    /// The inputs up to the one that was being read.
    let files: [InputFile]
    /// What stands behind them: the state of the reduction.
    var reader: StateReader
  }

  /// Opens what is kept.
  ///
  /// - Returns: `nil` where nothing is.
  /// - Throws: ``BatchError/cannotResume(_:)``
  static func open(
    _ paths: [String], _ fingerprint: RunFingerprint, in folder: WorkFolder
  ) throws(BatchError) -> Contents? {
    do {
      var reader = try StateReader(folder.workPlace(of: WorkFolder.checkpoint))
      guard try reader.text() == format else { throw StateFault.damaged }
      _ = try reader.number()
      let names = try reader.texts()
      let digests = try reader.texts()
      let found = RunFingerprint(
        parts: zip(names, digests).map { RunFingerprint.Part(name: $0, digest: $1) })
      let differences = fingerprint.differences(from: found)
      if !differences.isEmpty { throw BatchError.cannotResume(.different(differences)) }
      let count = try reader.number()
      guard count <= paths.count else { throw StateFault.damaged }
      var files: [InputFile] = []
      for path in paths.prefix(count) { files.append(try InputFile(path: path, from: &reader)) }
      return Contents(files: files, reader: reader)
    } catch StateFault.missing {
      return nil
    } catch let error as BatchError {
      throw error
    } catch {
      throw .cannotResume(.damaged)
    }
  }
}
