/// An output that appears whole or not at all.
///
/// It is written beside its place under a temporary name; ``commit()`` brings it to the
/// disk and puts it in its place in one step. Without that it vanishes with its value.
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
      descriptor = try FileDescriptor.creating(temporary)
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
      try descriptor?.write(writer.bytes, count: writer.bytes.count)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  /// Brings everything written to the disk.
  ///
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  func synchronize() throws(BatchError) {
    do {
      try descriptor?.synchronize()
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
  }

  /// Puts the file in its place.
  ///
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  mutating func commit() throws(BatchError) {
    if descriptor == nil { return }
    do {
      try FileSystem.rename(temporary, to: path)
    } catch {
      throw .cannotWrite(path: path, reason: error.reason)
    }
    isCommitted = true
  }
}
