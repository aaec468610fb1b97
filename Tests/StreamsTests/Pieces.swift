import Streams

/// Decodes bytes that arrive in pieces into room of another size.
///
/// - Parameters:
///   - piece: how many bytes of input are at hand at once, at first.
///   - room: how many bytes of output fit at once.
/// - Throws: what the decoder throws, or `Stuck` where neither side moves.
func decodeInPieces<Decoder: ByteDecoder & ~Copyable>(
  _ decoder: inout Decoder, _ bytes: [UInt8], piece: Int, room: Int
) throws -> [UInt8] {
  var result: [UInt8] = []
  var output = [UInt8](repeating: 0, count: room + 3)
  var (from, to) = (0, min(piece, bytes.count))
  while true {
    let isLast = to == bytes.count
    let step = try decoder.decode(
      bytes.span.extracting(from..<to), isLast: isLast, into: &output, at: 3, count: room)
    guard step.consumed <= to - from, step.produced <= room else { throw Stuck() }
    result.append(contentsOf: output[3..<3 + step.produced])
    from += step.consumed
    if step.consumed == 0 && step.produced == 0 {
      if isLast {
        if from == to { return result }
        throw Stuck()
      }
      to = min(to + piece, bytes.count)
    }
  }
}

/// Neither input is taken nor output put.
struct Stuck: Error {}
