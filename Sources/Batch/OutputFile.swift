/// An output that appears whole or not at all.
///
/// It is written beside its place under a temporary name; ``commit()`` brings it to the
/// disk and puts it in its place in one step. Without that it vanishes with its value; what a
/// killed process leaves behind is removed by the next run (``AbandonedFiles``).
struct OutputFile: ~Copyable {
  let path: String
  private let temporary: String
  /// `nil` where what is written goes nowhere.
  private let descriptor: FileDescriptor?
  private var isCommitted = false

  /// - Parameters:
  ///   - name: the file's name.
  ///   - directory: its folder, which is there; `nil`: what is written goes nowhere.
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  init(_ name: String, in directory: String?) throws(BatchError) {
    guard let directory else {
      path = name
      temporary = ""
      descriptor = nil
      isCommitted = true
      return
    }
    path = "\(directory)/\(name)"
    temporary = "\(directory)/.\(name).\(FileSystem.processID).partial"
    // Left behind by a process of the same number that was killed.
    FileSystem.remove(temporary)
    do {
      let file = try FileDescriptor.creating(temporary)
      file.claim()
      descriptor = consume file
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  deinit {
    if !isCommitted { FileSystem.remove(temporary) }
  }

  /// Appends all bytes of the writer.
  ///
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  func write(_ writer: borrowing ByteWriter) throws(BatchError) {
    do {
      try descriptor?.write(writer.storage, count: writer.count)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  /// Starts to bring everything written to the disk, beside other work.
  ///
  /// - Returns: what ``BatchError`` came of it, which must be waited for before ``commit()``.
  func beginSynchronizing() -> BackgroundWork<BatchError?> {
    let path = path
    var other: FileDescriptor?
    do {
      other = try descriptor?.duplicate()
    } catch {
      let reason = error.reason
      return BackgroundWork { .cannotWrite(path: path, reason: reason) }
    }
    let file = other.take()
    return BackgroundWork {
      do throws(SystemFailure) {
        try file?.synchronize()
        return nil
      } catch {
        return .cannotWrite(path: path, reason: error.reason)
      }
    }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  mutating func commit() throws(BatchError) { try finishCommit(beginCommit()) }

  /// Starts to put the file in its place: the one that it replaces may take a while to go.
  func beginCommit() -> BackgroundWork<BatchError?> {
    guard descriptor != nil else { return BackgroundWork(result: nil) }
    let (temporary, path) = (temporary, path)
    return BackgroundWork {
      do throws(SystemFailure) {
        try FileSystem.rename(temporary, to: path)
        return nil
      } catch {
        return .cannotWrite(path: path, reason: error.reason)
      }
    }
  }

  /// Waits until the file is in its place.
  ///
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  mutating func finishCommit(_ work: BackgroundWork<BatchError?>) throws(BatchError) {
    if let error = work.wait() { throw error }
    isCommitted = true
  }
}
