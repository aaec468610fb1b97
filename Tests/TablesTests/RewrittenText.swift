import Streams
import Tables

/// What the rewriter makes of a text that arrives in pieces of some size.
func rewritten(_ text: String, _ mapping: DatasetMapping, piece: Int = 4096) throws -> String {
  var rewriter = RowRewriter(mapping)
  let bytes = Array(text.utf8)
  var output = [UInt8](repeating: 0, count: piece)
  var result: [UInt8] = []
  var (from, to) = (0, min(piece, bytes.count))
  while true {
    let isLast = to == bytes.count
    let step = try rewriter.decode(
      bytes.span.extracting(from..<to), isLast: isLast, into: &output, at: 0, count: piece)
    result.append(contentsOf: output[..<step.produced])
    from += step.consumed
    if step == DecodingStep(consumed: 0, produced: 0) {
      if isLast && from == to { return String(decoding: result, as: UTF8.self) }
      to = min(to + piece, bytes.count)
    }
  }
}
