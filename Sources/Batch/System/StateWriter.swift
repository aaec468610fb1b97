import Digests

/// Writes the state of a run to a file, as it stands in memory.
///
/// Arrays go as the bytes they are, so that only the same build of the program reads them again.
/// The file ends with the SHA-256 of what is before it.
struct StateWriter: ~Copyable {
  private let descriptor: FileDescriptor
  private var digest: SHA256Digest
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 16

  /// - Parameter path: a file that is not there.
  /// - Throws: ``SystemFailure``
  init(_ path: String) throws(SystemFailure) {
    let digest = try Self.begin()
    descriptor = try FileDescriptor.creating(path)
    self.digest = digest
    buffer.reserveCapacity(Self.bufferSize)
  }

  /// Puts a whole number that is not negative.
  mutating func put(_ number: Int) throws(SystemFailure) {
    try put([number])
  }

  /// Puts a text.
  mutating func put(_ text: String) throws(SystemFailure) { try put(Array(text.utf8)) }

  /// Puts a text, or that there is none.
  mutating func put(_ text: String?) throws(SystemFailure) {
    try put(text.map { [$0] } ?? [])
  }

  /// Puts texts.
  mutating func put(_ texts: [String]) throws(SystemFailure) {
    try putCount(texts.count)
    for text in texts { try put(text) }
  }

  /// Puts elements that are nothing but their bytes.
  mutating func put<Element: BitwiseCopyable>(_ elements: [Element]) throws(SystemFailure) {
    try putCount(elements.count)
    try putElements(elements)
  }

  private mutating func putCount(_ count: Int) throws(SystemFailure) {
    try putElements([count])
  }

  private mutating func putElements<Element: BitwiseCopyable>(
    _ elements: [Element]
  ) throws(SystemFailure) {
    let byteCount = elements.count * MemoryLayout<Element>.stride
    if buffer.count + byteCount > Self.bufferSize { try flush() }
    if byteCount > Self.bufferSize {
      try write(unsafe elements.withUnsafeBytes { unsafe Array($0) })
    } else {
      unsafe elements.withUnsafeBytes { unsafe buffer.append(contentsOf: $0) }
    }
  }

  /// Ends the file and waits until it is on the disk, where that is wanted.
  ///
  /// - Throws: ``SystemFailure``
  consuming func finish(durably: Bool) throws(SystemFailure) {
    try flush()
    do {
      let text = try digest.finalize()
      let bytes = Array(text.utf8)
      try descriptor.write(bytes, count: bytes.count)
    } catch let error as SystemFailure {
      throw error
    } catch {
      throw .noDigest
    }
    if durably { try descriptor.synchronize() }
  }

  private mutating func flush() throws(SystemFailure) {
    try write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ bytes: [UInt8]) throws(SystemFailure) {
    do {
      try digest.update(bytes.span)
    } catch {
      throw .noDigest
    }
    try descriptor.write(bytes, count: bytes.count)
  }

  private static func begin() throws(SystemFailure) -> SHA256Digest {
    do {
      return try SHA256Digest()
    } catch {
      throw .noDigest
    }
  }
}
