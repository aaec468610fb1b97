import Digests

/// The bytes of an input as they are, counted and digested.
final class RawSource: ByteSource {
  private let path: String
  private let descriptor: FileDescriptor?
  private let memory: [UInt8]
  /// What the file was when it was opened.
  let state: FileState?
  private var position = 0
  private var digest: SHA256Digest?
  /// How many bytes were read.
  private(set) var byteCount = 0

  /// - Throws: ``BatchError`` when a file cannot be opened.
  init(_ input: DatasetInput) throws(BatchError) {
    path = input.name
    switch input {
    case .file(let path):
      do {
        let file = path == "-" ? FileDescriptor.standardInput : try FileDescriptor.reading(path)
        file.adviseSequential()
        // Standard input may come from a file that its shell has begun to read.
        state = path == "-" ? nil : file.state()
        descriptor = consume file
      } catch {
        if let number = InterruptionWatch.signalNumber { throw .interrupted(signal: number) }
        throw .cannotRead(path: path, reason: error.reason)
      }
      memory = []
    case .memory(_, let bytes):
      descriptor = nil
      memory = bytes
      state = nil
    }
    do {
      digest = try SHA256Digest()
    } catch {
      throw .digest
    }
  }

  func read(into bytes: inout [UInt8], at offset: Int, count: Int) throws(BatchError) -> Int {
    let got: Int
    if descriptor != nil {
      do {
        got = try descriptor?.read(into: &bytes, at: offset, count: count) ?? 0
      } catch {
        throw .cannotRead(path: path, reason: error.reason)
      }
      if got == 0, let number = InterruptionWatch.signalNumber {
        throw .interrupted(signal: number)
      }
    } else {
      got = min(count, memory.count - position)
      for index in 0..<got { bytes[offset + index] = memory[position + index] }
      position += got
    }
    do {
      try digest?.update(bytes.span.extracting(offset..<offset + got))
    } catch {
      throw .digest
    }
    byteCount += got
    return got
  }

  /// The SHA-256 of all that was read; only once.
  ///
  /// - Throws: ``BatchError/changed(path:)`` when the file was written to since it was opened, so
  ///   that what was read is neither what it was nor what it is; ``BatchError/digest``
  func finishDigest() throws(BatchError) -> String {
    if let state, descriptor?.state() != state { throw .changed(path: path) }
    guard let digest = digest.take() else { throw .digest }
    do {
      return try digest.finalize()
    } catch {
      throw .digest
    }
  }
}
