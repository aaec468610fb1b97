import Streams

/// What a file was, told when it has been read to its end.
struct FileIdentity: Sendable {
  /// Its size in bytes, as it is on the disk.
  let byteCount: Int
  /// The SHA-256 of these bytes.
  let sha256: String
  /// How it was packed.
  let compression: Compression?
  /// How its rows were written.
  let format: DatasetFormat
  /// The sheet that was read, and others that have cells.
  let sheet: String?
  let otherSheets: [String]
  /// The encoding of its text, and what speaks for it.
  let encoding: TextEncoding
  let guess: EncodingGuess?
  /// Whether the encoding was stated.
  let isEncodingStated: Bool
  /// How many times something that cannot be decoded was met.
  let replacements: Int
}
