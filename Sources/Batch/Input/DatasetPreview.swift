public import Streams

/// The beginning of a file as `steelyard sniff` looks at it.
public struct DatasetPreview: Sendable {
  /// The first bytes, unpacked, in the encoding of the file.
  public let bytes: [UInt8]
  /// Whether the file ends with them.
  public let isWhole: Bool
  /// How the file is packed.
  public let compression: Compression?

  /// Looks at a file; `-` is standard input.
  ///
  /// - Throws: ``BatchError``
  public init(path: String) throws(BatchError) {
    let input = try UnpackedInput(.file(path))
    if input.bytes.head.isEmpty { throw .emptyFile(path: path) }
    if input.bytes.head.starts(with: [0x50, 0x4b, 3, 4]) {
      throw .encoding(path: path, guess: "ZIP (XLSX?)")
    }
    bytes = input.bytes.head
    isWhole = input.bytes.isWhole
    compression = input.compression
  }
}
