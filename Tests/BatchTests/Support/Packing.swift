import Glibc
import Streams

/// Bytes packed and encoded by means that are not those of the product.
enum Packing {
  /// The text in an encoding, through the C library's converter.
  static func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    let name =
      switch encoding {
      case .utf8: "UTF-8"
      case .utf16LittleEndian: "UTF-16LE"
      case .utf16BigEndian: "UTF-16BE"
      case .windows1258: "CP1258"
      case .tcvn3: "TCVN5712-1"
      case .viscii: "VISCII"
      }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 4 * input.count + 16)
    var left = input.count
    var room = output.count
    guard let converter = unsafe iconv_open(name, "UTF-8") else { return [] }
    defer { unsafe iconv_close(converter) }
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        _ = unsafe iconv(converter, &from, &left, &to, &room)
      }
    }
    precondition(left == 0, "the encoding has all letters of the text")
    return output.dropLast(room).map { UInt8(bitPattern: $0) }
  }

  /// A file of a compression in which the bytes stand as they are (RFC 1951, 3.2.4; RFC 8878,
  /// 3.1.1.2.2).
  static func packed(_ bytes: [UInt8], _ compression: Compression?) -> [UInt8] {
    switch compression {
    case nil: bytes
    case .gzip:
      [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]
        + blocks(bytes, of: 65_535) { block, isLast in
          let count = little(block.count, 2)
          return [isLast ? 1 : 0] + count + count.map { ~$0 }
        } + little(Int(checksum(bytes)), 4) + little(bytes.count, 4)
    case .zstd:
      // One segment, its size in four bytes, no check sum.
      [0x28, 0xb5, 0x2f, 0xfd, 0b1010_0000] + little(bytes.count, 4)
        + blocks(bytes, of: 100_000) { block, isLast in
          little(block.count << 3 | (isLast ? 1 : 0), 3)
        }
    }
  }

  private static func blocks(
    _ bytes: [UInt8], of size: Int, header: (ArraySlice<UInt8>, Bool) -> [UInt8]
  ) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(size)
      rest = rest.dropFirst(size)
      result += header(block, rest.isEmpty) + block
    } while !rest.isEmpty
    return result
  }

  static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 (RFC 1952, 8).
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xffff_ffff
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
