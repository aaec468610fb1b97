import Digests

/// Why a state cannot be read.
enum StateFault: Error {
  /// There is none.
  case missing
  /// It is not what was written.
  case damaged
}

/// Reads what ``StateWriter`` wrote.
///
/// Its digest is checked before anything else, so that what comes is what was put.
struct StateReader: ~Copyable {
  private let descriptor: FileDescriptor
  /// How many bytes are left before the digest.
  private var left: Int

  private static let digestSize = 2 * SHA256Digest.byteCount

  /// - Parameter isTrusted: whether the digest is not looked at.
  /// - Throws: ``StateFault``
  init(_ path: String, isTrusted: Bool = false) throws(StateFault) {
    guard let size = FileSystem.regularSize(path) else { throw .missing }
    guard size >= Self.digestSize, isTrusted ? true : try Self.isWhole(path, size)
    else { throw .damaged }
    descriptor = try Self.open(path)
    left = size - Self.digestSize
  }

  private static func open(_ path: String) throws(StateFault) -> FileDescriptor {
    do {
      return try FileDescriptor.reading(path)
    } catch {
      throw .missing
    }
  }

  private static func isWhole(_ path: String, _ size: Int) throws(StateFault) -> Bool {
    let file = try open(path)
    do {
      var digest = try SHA256Digest()
      var bytes = [UInt8](repeating: 0, count: 1 << 20)
      var left = size - digestSize
      while left > 0 {
        let got = try file.read(into: &bytes, at: 0, count: min(left, bytes.count))
        if got == 0 { return false }
        try digest.update(bytes.span.extracting(0..<got))
        left -= got
      }
      let expected = Array(try digest.finalize().utf8)
      let got = try file.read(into: &bytes, at: 0, count: digestSize)
      return Array(bytes[..<got]) == expected
    } catch {
      throw .damaged
    }
  }

  /// The next whole number, which is not negative.
  mutating func number() throws(StateFault) -> Int {
    guard let number = try elements(of: Int.self).first, number >= 0 else { throw .damaged }
    return number
  }

  /// The next text.
  mutating func text() throws(StateFault) -> String {
    String(decoding: try elements(of: UInt8.self), as: UTF8.self)
  }

  /// The next text that may be none.
  mutating func optionalText() throws(StateFault) -> String? { try texts().first }

  /// The next texts.
  mutating func texts() throws(StateFault) -> [String] {
    let count = try count()
    var texts: [String] = []
    for _ in 0..<count { texts.append(try text()) }
    return texts
  }

  /// The next elements that are nothing but their bytes.
  mutating func elements<Element: BitwiseCopyable>(
    of type: Element.Type
  ) throws(StateFault) -> [Element] {
    try read(count: try count(), of: type)
  }

  private mutating func count() throws(StateFault) -> Int {
    guard let count = try read(count: 1, of: Int.self).first, count >= 0 else { throw .damaged }
    return count
  }

  private mutating func read<Element: BitwiseCopyable>(
    count: Int, of type: Element.Type
  ) throws(StateFault) -> [Element] {
    let (size, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflow, size <= left else { throw .damaged }
    left -= size
    if size == 0 { return [] }
    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    while filled < size {
      do {
        let got = try descriptor.read(into: &bytes, at: filled, count: size - filled)
        if got == 0 { throw StateFault.damaged }
        filled += got
      } catch {
        throw .damaged
      }
    }
    return unsafe [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe bytes.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
      }
      initialized = count
    }
  }
}
