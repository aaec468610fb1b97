/// The bytes of an input as they are, counted and digested.
///
/// They are digested when they are read, unless whoever reads them sees to it (``isDeferred``).
final class RawSource: ByteSource {
  private let path: String
  private let descriptor: FileDescriptor?
  private let memory: [UInt8]
  /// What the file was when it was opened.
  let state: FileState?
  private var position = 0
  private let lane: DigestLane
  /// How many pieces of the lane were given away.
  private var pieces = 0
  /// Whether the bytes that are read from now on are digested by whoever reads them, as pieces.
  var isDeferred = false
  /// Where the bytes stand that were read and are still to be digested.
  private var pending: Range<Int>?
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
    lane = try DigestLane()
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
    byteCount += got
    if isDeferred {
      precondition(pending == nil || pending?.upperBound == offset, "bytes are read in order")
      pending = (pending?.lowerBound ?? offset)..<offset + got
    } else {
      _ = try lane.takePart(of: pieces, bytes.span.extracting(offset..<offset + got))
    }
    return got
  }

  /// What was read since the piece before, to be digested by the caller; `nil` where the bytes are
  /// digested when they are read.
  func nextPiece() -> DigestPiece? {
    guard isDeferred else { return nil }
    defer {
      pieces += 1
      pending = nil
    }
    return DigestPiece(lane: lane, number: pieces, range: pending ?? 0..<0)
  }

  /// Digests what was read since the piece before, because it does not stay where it stands.
  ///
  /// - Throws: ``BatchError/digest``
  func digestPending(_ bytes: [UInt8]) throws(BatchError) {
    guard let range = pending else { return }
    pending = nil
    _ = try lane.takePart(of: pieces, bytes.span.extracting(range))
  }

  /// The SHA-256 of all that was read; only once.
  ///
  /// - Returns: `nil` when a piece will not come because a thread failed.
  /// - Throws: ``BatchError/changed(path:)`` when the file was written to since it was opened, so
  ///   that what was read is neither what it was nor what it is; ``BatchError/digest``
  func finishDigest() throws(BatchError) -> String? {
    if let state, descriptor?.state() != state { throw .changed(path: path) }
    return try lane.finish(after: pieces)
  }
}
