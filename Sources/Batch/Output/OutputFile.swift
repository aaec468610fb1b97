/// An output that is being written.
///
/// It is written in the ``WorkFolder`` of the run, which puts all outputs in their places together.
struct OutputFile: ~Copyable {
  /// Where it will stand.
  let path: String
  /// `nil` where what is written goes nowhere.
  private let descriptor: FileDescriptor?

  /// Begins an output.
  ///
  /// - Parameters:
  ///   - name: the file's name.
  ///   - folder: where it is written; `nil`: what is written goes nowhere.
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  init(_ name: String, in folder: WorkFolder?) throws(BatchError) {
    guard let folder else {
      path = name
      descriptor = nil
      return
    }
    path = folder.place(of: name)
    do {
      descriptor = try FileDescriptor.creating(folder.workPlace(of: name))
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  /// Goes on with an output that another run began.
  ///
  /// - Parameter byteCount: how much of it is kept.
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  init(_ name: String, in folder: WorkFolder, keeping byteCount: Int) throws(BatchError) {
    path = folder.place(of: name)
    do {
      descriptor = try FileDescriptor.appending(to: folder.workPlace(of: name), keeping: byteCount)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  /// How many bytes were written, all of which are on the disk where that is wanted.
  func finishedByteCount(durably: Bool) throws(SystemFailure) -> Int {
    if durably { try descriptor?.synchronize() }
    return descriptor?.state()?.byteCount ?? 0
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
  /// - Returns: what ``BatchError`` came of it, which must be waited for before
  ///   ``WorkFolder/commit(durably:)``.
  func beginSynchronizing() -> BackgroundWork<BatchError?> {
    guard descriptor != nil else { return BackgroundWork(result: nil) }
    do throws(SystemFailure) {
      guard let other = try descriptor?.duplicate() else { return BackgroundWork(result: nil) }
      return Self.synchronizing(other, path)
    } catch {
      return BackgroundWork(result: .cannotWrite(path: path, reason: error.reason))
    }
  }

  /// Starts to bring what somebody else has written to the disk.
  ///
  /// - Parameters:
  ///   - file: what was written.
  ///   - path: where it will stand.
  static func synchronizing(
    _ file: consuming FileDescriptor, _ path: String
  ) -> BackgroundWork<BatchError?> {
    BackgroundWork { [file = consume file] in
      do throws(SystemFailure) {
        try file.synchronize()
        return nil
      } catch {
        return .cannotWrite(path: path, reason: error.reason)
      }
    }
  }
}
