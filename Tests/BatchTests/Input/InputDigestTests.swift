import Digests
import Streams
import TestSupport
import Testing

@testable import Batch

/// The digest in the summary, whoever works it out.
@Suite struct InputDigestTests {
  @Test(arguments: [1, 2, 5], [1, 700, 70_000, 1 << 20])
  func `the digest is that of the file, however it is cut`(jobs: Int, chunk: Int) throws {
    var maker = MarketMaker(seed: 12)
    var lines = maker.csv(chunk == 1 ? 900 : 4000).split(separator: "\n").map(String.init)
    // A row of more than the longest, and quotes, among the others.
    lines.insert(String(repeating: "x", count: 150_000) + ",1", at: lines.count / 2)
    lines.insert("\"a\nb\",c", at: lines.count / 3)
    for end in ["\n", ""] {
      let bytes = Array((lines.joined(separator: "\n") + end).utf8)
      let packed = Packing.packed(bytes, .gzip)
      var options = BatchOptions()
      options.jobs = jobs
      options.chunkByteCount = chunk
      let run = try BatchRun(
        [("plain.csv", bytes), ("packed.csv.gz", packed)], rules: RuleSets.r76(), options: options)
      #expect(
        run.summary.files.map(\.sha256) == [
          try SHA256Digest.hexadecimal(of: bytes.span),
          try SHA256Digest.hexadecimal(of: packed.span),
        ])
      #expect(run.summary.files.map(\.byteCount) == [bytes.count, packed.count])
    }
  }
}
