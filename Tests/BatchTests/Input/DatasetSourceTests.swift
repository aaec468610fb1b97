import Digests
import Streams
import Testing

@testable import Batch

/// Datasets that are packed and encoded in whatever way give what the plain one gives.
@Suite struct DatasetSourceTests {
  /// A market with Vietnamese names, one row of it spoiled.
  private func market(_ count: Int = 300) -> String {
    var maker = MarketMaker(seed: 71)
    let rows = maker.rows(count).map { row in
      ["Chợ Bình Sơn, sạp \(row[0])", "cân đồng hồ"].enumerated().reduce(into: row) {
        $0[$1.offset] = "\"\($1.element)\""
      }
    }
    var lines = rows.map { $0.joined(separator: ",") + "\n" }
    lines[7] = lines[7].replacing(",weighing,", with: ",cân thử,")
    return MarketMaker.header + "\n" + lines.joined()
  }

  @Test(arguments: [nil, .gzip, .zstd] as [Compression?], TextEncoding.allCases)
  func `every compression and encoding gives the same verdicts`(
    compression: Compression?, encoding: TextEncoding
  ) throws {
    let text = market()
    let plain = try BatchRun(text, rules: RuleSets.r76())
    #expect(plain.summary.rowsRejected <= 1 && plain.summary.all.instruments > 10)
    let bytes = Packing.packed(Packing.encoded(text, encoding), compression)
    for stated in [nil, encoding] {
      for (chunk, jobs) in [(1 << 20, 1), (1000, 3)] {
        var options = BatchOptions()
        options.encoding = stated
        options.chunkByteCount = chunk
        options.jobs = jobs
        let run = try BatchRun([("in.csv", bytes)], rules: RuleSets.r76(), options: options)
        for name in ["verdicts.csv", "flagged.csv", "rejects.csv"] {
          #expect(run.outputs[name] == plain.outputs[name], "\(name)")
        }
        let file = run.summary.files[0]
        #expect(file.compression == compression)
        #expect(file.encoding == encoding)
        #expect(file.isEncodingStated == (stated != nil))
        #expect(file.byteCount == bytes.count)
        #expect(file.replacements == 0)
      }
    }
  }

  @Test func `the digest is that of the file as it lies on the disk`() throws {
    let text = Array(market(40).utf8)
    let packed = Packing.packed(text, .gzip)
    let plain = try BatchRun([("in.csv", text)], rules: RuleSets.r76())
    let run = try BatchRun([("in.csv", packed)], rules: RuleSets.r76())
    #expect(try run.summary.files[0].sha256 == SHA256Digest.hexadecimal(of: packed.span))
    #expect(try plain.summary.files[0].sha256 == SHA256Digest.hexadecimal(of: text.span))
  }

  @Test func `bytes that mean nothing in the encoding reject their rows`() throws {
    // Three good rows; in the second identifier half of a surrogate pair (RFC 2781, 2.2).
    var maker = MarketMaker(seed: 5)
    let rows = maker.rows(3).prefix(3).map { $0.joined(separator: ",") + "\n" }
    var bytes = Packing.encoded(MarketMaker.header + "\n" + rows[0], .utf16LittleEndian)
    bytes += [0x01, 0xd8] + Packing.encoded(rows[1] + rows[2], .utf16LittleEndian)
    let run = try BatchRun([("in.csv", bytes)], rules: RuleSets.r76())
    #expect(run.rejects == [["3", "instrument_id", "ENCODING"]])
    #expect(run.summary.rowsUsed == 2)
    #expect(run.summary.files[0].replacements == 1)
  }

  @Test func `an encoding that is stated wins over what the bytes look like`() throws {
    let text = market(40)
    var options = BatchOptions()
    options.encoding = .utf8
    let run = try BatchRun(
      [("in.csv", Packing.encoded(text, .tcvn3))], rules: RuleSets.r76(), options: options)
    #expect(run.summary.rowsUsed == 0)
    #expect(run.summary.rejects.map(\.code) == [.encoding])
    #expect(run.summary.rowsRead == run.summary.rowsRejected)
  }

  @Test(arguments: [Compression.gzip, .zstd], [0.2, 0.5, 0.9, 0.999])
  func `a packed file that is cut short is an error and no verdicts`(
    compression: Compression, share: Double
  ) throws {
    let bytes = Packing.packed(Array(market(2000).utf8), compression)
    let cut = Array(bytes.prefix(Int(Double(bytes.count) * share)))
    let error = #expect(throws: BatchError.self) {
      try BatchRun([("in.csv", cut)], rules: RuleSets.r76())
    }
    #expect(error?.code == "COMPRESSED-CUT-SHORT")
    #expect(error?.place?.path.hasSuffix("in.csv") == true)
  }
}
