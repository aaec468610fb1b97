import Foundation
import Streams
import Testing

/// Forty instruments, as Python's gzip (no time stamp) and `zstd -19 --check` pack them.
private let packed: [Compression: String] = [
  .gzip: "H4sIAAAAAAACA13OMQ6CQABE0d6zYOLMqEjrAbyChVBsjEuCy/2xMDH+3/3ulfpuy/qaar"
    + "uXsXuWOu6ut/3hU/eY19qm5fvCGx/8EX/Cn/E9/oIf/l/wCT7BJ/gEn+ATfIJP8Ak+w2f4"
    + "DJ/hM3yGz/AZPsNn+AJf4At8gS/wBb7AF/gCX36+DeqIOxyTAgAA",
  .zstd: "KLUv/QRo7QIAkoQPEaBv0OtD7uPsYkNsSiT8KOQB6JhCxnvzo2MKGe/Njo4pZLw3NzqmkP"
    + "He1Fl5JwssVAJNPhjaW1a6eKmt8gUpqBGAW7d+BuDnIIIiIMKMD2KlR3md3OC5NFhV5K4y"
    + "Xg==",
]

private let plain: [UInt8] = Array(
  ("instrument_id,kind\n"
    + (0..<40).map { "BN-\(String(repeating: "0", count: $0 < 10 ? 3 : 2))\($0),counter\n" }
    .joined()).utf8)

private func bytes(_ compression: Compression) throws -> [UInt8] {
  let text = try #require(packed[compression])
  return Array(try #require(Data(base64Encoded: text)))
}

private func unpack(
  _ compression: Compression, _ bytes: [UInt8], piece: Int = 4096, room: Int = 4096
) throws -> [UInt8] {
  switch compression {
  case .gzip:
    var decoder = try GzipDecoder()
    return try decodeInPieces(&decoder, bytes, piece: piece, room: room)
  case .zstd:
    var decoder = try ZstdDecoder()
    return try decodeInPieces(&decoder, bytes, piece: piece, room: room)
  }
}

@Suite("Compressed bytes")
struct CompressionTests {
  @Test("what other programs packed is unpacked", arguments: Compression.allCases)
  func unpacked(compression: Compression) throws {
    #expect(try unpack(compression, bytes(compression)) == plain)
  }

  @Test(
    "the result does not depend on pieces and room", arguments: Compression.allCases,
    [1, 2, 7, 100]
  )
  func pieces(compression: Compression, size: Int) throws {
    let bytes = try bytes(compression)
    #expect(try unpack(compression, bytes, piece: size, room: 4096) == plain)
    #expect(try unpack(compression, bytes, piece: 4096, room: size) == plain)
    #expect(try unpack(compression, bytes, piece: size, room: size) == plain)
  }

  @Test("files one behind the other are one file", arguments: Compression.allCases, [1, 4096])
  func members(compression: Compression, size: Int) throws {
    let bytes = try bytes(compression)
    #expect(try unpack(compression, bytes + bytes, piece: size, room: size) == plain + plain)
  }

  @Test("zero bytes behind the last member are passed over")
  func padding() throws {
    let padded = try bytes(.gzip) + [UInt8](repeating: 0, count: 512)
    #expect(try unpack(.gzip, padded) == plain)
    #expect(throws: StreamError.damaged(.gzip)) {
      try unpack(.gzip, bytes(.gzip) + Array("more".utf8))
    }
  }

  @Test("bytes that end too early are told from whole ones", arguments: Compression.allCases)
  func truncated(compression: Compression) throws {
    let bytes = try bytes(compression)
    for length in 1..<bytes.count {
      for size in [3, 4096] {
        #expect(throws: StreamError.truncated(compression), "\(length)") {
          try unpack(compression, Array(bytes[..<length]), piece: size, room: size)
        }
      }
    }
  }

  @Test("one changed byte is never taken for the truth", arguments: Compression.allCases)
  func damaged(compression: Compression) throws {
    let bytes = try bytes(compression)
    // Bytes 4 to 9 of gzip's header are a time, flags and a system: no part of the data.
    let header = compression == .gzip ? 4..<10 : 0..<0
    for index in bytes.indices where !header.contains(index) {
      var changed = bytes
      changed[index] ^= 0x21
      let result = try? unpack(compression, changed)
      #expect(result == nil || result == plain, "byte \(index)")
    }
  }

  @Test("a compression is told by its first bytes")
  func magic() throws {
    for compression in Compression.allCases {
      let bytes = try bytes(compression)
      #expect(Compression(magicOf: bytes.span) == compression)
    }
    #expect(Compression(magicOf: plain.span) == nil)
    let none: [UInt8] = []
    #expect(Compression(magicOf: none.span) == nil)
  }

  @Test("a small file of very many bytes needs no more room than is given")
  func bomb() throws {
    // 64 MiB of zeros packed by `gzip -9` are 65 kB; here a member made by repeating one.
    let member = try bytes(.gzip)
    let many = Array(repeatElement(member, count: 2000).joined())
    var decoder = try GzipDecoder()
    var output = [UInt8](repeating: 0, count: 1000)
    var (at, sum) = (0, 0)
    while true {
      let step = try decoder.decode(
        many.span.extracting(at..<many.count), isLast: true, into: &output, at: 0, count: 1000)
      if step == DecodingStep(consumed: 0, produced: 0) { break }
      at += step.consumed
      sum += step.produced
    }
    #expect(sum == 2000 * plain.count && output.count == 1000)
  }
}
