import Streams

/// What a decoder makes of the bytes of a source.
///
/// Both sides have room of their own, so that a decoder is never asked for less than it puts at once.
final class DecodedSource<Decoder: ByteDecoder & ~Copyable>: ByteSource {
  private(set) var decoder: Decoder
  private let source: any ByteSource
  private let path: String
  private var input = [UInt8](repeating: 0, count: 65_536)
  private var inputStart = 0
  private var inputEnd = 0
  private var isSourceAtEnd = false
  private var output = [UInt8](repeating: 0, count: 65_536)
  private var outputStart = 0
  private var outputEnd = 0

  init(_ decoder: consuming Decoder, _ source: any ByteSource, path: String) {
    self.decoder = decoder
    self.source = source
    self.path = path
  }

  func read(into bytes: inout [UInt8], at offset: Int, count: Int) throws(BatchError) -> Int {
    while outputStart == outputEnd {
      guard try decode() else { return 0 }
    }
    let got = min(count, outputEnd - outputStart)
    for index in 0..<got { bytes[offset + index] = output[outputStart + index] }
    outputStart += got
    return got
  }

  /// Decodes some more.
  ///
  /// - Returns: whether more may follow.
  private func decode() throws(BatchError) -> Bool {
    let step: DecodingStep
    do {
      step = try decoder.decode(
        input.span.extracting(inputStart..<inputEnd), isLast: isSourceAtEnd, into: &output, at: 0,
        count: output.count)
    } catch {
      throw .stream(path: path, error)
    }
    inputStart += step.consumed
    (outputStart, outputEnd) = (0, step.produced)
    if step.consumed > 0 || step.produced > 0 { return true }
    if isSourceAtEnd { return false }
    // What the decoder left is the beginning of something longer.
    let rest = inputEnd - inputStart
    for index in 0..<rest { input[index] = input[inputStart + index] }
    (inputStart, inputEnd) = (0, rest)
    let got = try source.read(into: &input, at: rest, count: input.count - rest)
    if got == 0 { isSourceAtEnd = true } else { inputEnd += got }
    return true
  }
}
