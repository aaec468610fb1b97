/// Whole rows of one file, the piece in which a dataset is worked through.
struct DatasetChunk: Sendable {
  /// The place of the chunk in the order of the input.
  let index: Int
  /// The place of the file among the inputs.
  let file: Int
  let layout: DatasetLayout
  /// The number of the first line in its file.
  let firstLine: Int
  /// The rows, then at least ``padding`` bytes that belong to nobody.
  let bytes: [UInt8]
  /// How many of the bytes are rows; the last one is a line feed.
  let count: Int
  /// Whether a quote stands anywhere in the rows.
  let hasQuotes: Bool
  /// How many bytes of the file it comes from, as far as they were read since the chunk before.
  let inputByteCount: Int
  /// What is still to be digested of the bytes.
  var digestPiece: DigestPiece?

  static let padding = blockByteCount
}
