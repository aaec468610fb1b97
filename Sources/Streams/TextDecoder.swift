import Glibc

/// Text of any ``TextEncoding`` as UTF-8.
///
/// A byte that means nothing in the encoding becomes the replacement, U+FFFD unless said otherwise, and is counted
/// (``replacements``): nothing is dropped in silence. A byte order mark is passed on.
///
/// UTF-8 itself is checked by the rules of the Unicode Standard (chapter 3, table 3-7): the C
/// library would let pass what encodes numbers above U+10FFFF.
///
/// Source: POSIX `iconv`, the conversions of the C library.
@safe
public struct TextDecoder: ~Copyable, ByteDecoder {
  private let converter: iconv_t
  private let encoding: TextEncoding
  /// How many bytes in a row make the smallest unit of the encoding.
  private let unit: Int
  /// Whether what the converter held back was put.
  private var isFlushed = false
  /// How many times something undecodable was replaced.
  public private(set) var replacements = 0

  private let replacement: [UInt8]
  /// What the converter returns where it stopped early: (size_t) −1.
  private static var failed: Int { Int(bitPattern: UInt.max) }

  /// A decoder of one encoding.
  ///
  /// - Parameter replacement: what stands for bytes that mean nothing; a single byte 0xFF makes
  ///   the output no UTF-8 there, so that whoever reads it cannot take it for text.
  /// - Throws: ``StreamError/unavailable(_:)`` where the system lacks the conversion.
  public init(
    _ encoding: TextEncoding, replacement: [UInt8] = [0xef, 0xbf, 0xbd]
  ) throws(StreamError) {
    let opened = unsafe iconv_open("UTF-8", encoding.systemName)
    guard Int(bitPattern: opened) != -1, let opened = unsafe opened else {
      throw .unavailable(encoding.rawValue)
    }
    unsafe converter = opened
    self.encoding = encoding
    self.replacement = replacement
    unit = encoding == .utf16LittleEndian || encoding == .utf16BigEndian ? 2 : 1
  }

  deinit {
    _ = unsafe iconv_close(converter)
  }

  /// Converts a piece; it never fails, for what cannot be decoded is replaced.
  public mutating func decode(
    _ input: Span<UInt8>, isLast: Bool, into output: inout [UInt8], at offset: Int, count: Int
  ) throws(StreamError) -> DecodingStep {
    precondition(
      offset >= 0 && count >= 0 && offset + count <= output.count, "the output has room")
    var step = DecodingStep(consumed: 0, produced: 0)
    while step.consumed < input.count {
      let rest = input.extracting(step.consumed..<input.count)
      let (taken, put, failure) =
        encoding == .utf8
        ? Self.check(
          rest, into: &output, at: offset + step.produced, count: count - step.produced)
        : convert(rest, into: &output, at: offset + step.produced, count: count - step.produced)
      step.consumed += taken
      step.produced += put
      switch failure {
      case nil: continue
      case E2BIG: return step
      case EINVAL where !isLast: return step
      default:
        // Nothing that can be decoded begins here.
        guard count - step.produced >= replacement.count else { return step }
        for byte in replacement {
          output[offset + step.produced] = byte
          step.produced += 1
        }
        replacements += 1
        step.consumed = min(input.count, step.consumed + unit)
      }
    }
    if isLast && !isFlushed && encoding != .utf8 {
      // A base letter waits for a tone that may follow: at the end it is put.
      let (_, put, failure) = convert(
        nil, into: &output, at: offset + step.produced, count: count - step.produced)
      step.produced += put
      if failure == nil { isFlushed = true }
    }
    return step
  }

  /// Passes on the UTF-8 at the front of the input, and says what stopped it as `iconv` would.
  private static func check(
    _ input: Span<UInt8>, into output: inout [UInt8], at offset: Int, count: Int
  ) -> (taken: Int, put: Int, failure: Int32?) {
    let window = min(input.count, count)
    var sound = window
    var failure: Int32? = window < input.count ? E2BIG : nil
    do {
      _ = try UTF8Span(validating: input.extracting(0..<window))
    } catch {
      sound = error.byteOffsets.lowerBound
      if error.kind != .truncatedScalar || error.byteOffsets.upperBound < window {
        failure = EILSEQ
      } else if window == input.count {
        failure = EINVAL
      }
    }
    for index in 0..<sound { output[offset + index] = input[index] }
    return (sound, sound, failure)
  }

  /// One call of the converter; without input it puts what it holds back.
  private func convert(
    _ input: Span<UInt8>?, into output: inout [UInt8], at offset: Int, count: Int
  ) -> (taken: Int, put: Int, failure: Int32?) {
    unsafe output.withUnsafeMutableBytes { target -> (Int, Int, Int32?) in
      var to = unsafe target.baseAddress.map {
        unsafe ($0 + offset).assumingMemoryBound(to: CChar.self)
      }
      var room = count
      guard let input else {
        let status = unsafe iconv(converter, nil, nil, &to, &room)
        return (0, count - room, status == Self.failed ? errno : nil)
      }
      return unsafe input.withUnsafeBytes { source -> (Int, Int, Int32?) in
        // iconv reads its input; its parameter lacks a const.
        var from =
          unsafe UnsafeMutablePointer(
            mutating: source.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: CChar.self))
          as UnsafeMutablePointer<CChar>?
        var left = source.count
        let status = unsafe iconv(converter, &from, &left, &to, &room)
        return (source.count - left, count - room, status == Self.failed ? errno : nil)
      }
    }
  }
}
