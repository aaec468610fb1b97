import Quantities
import Streams
import Tables

/// The text of a dataset in UTF-8, whatever the file is: unpacked, decoded, and rewritten where it is
/// no table of the contract.
struct DatasetSource {
  let table: TableSource
  private let input: UnpackedInput
  private let rewritten: DecodedSource<RowRewriter>?
  private let top: any ByteSource

  /// How the bytes are compressed, told by themselves.
  var compression: Compression? { input.compression }
  /// What the file was when it was opened; `nil` of a pipe.
  var state: FileState? { input.raw.state }
  /// How many bytes of the file were read.
  var byteCount: Int { input.raw.byteCount }
  /// Whether the rows are made from something else than the lines of a table, so that cells may be
  /// marked.
  var isRewritten: Bool { rewritten != nil || table.format == .jsonLines }
  /// Headers that the mapping names and the table does not have.
  var missingHeaders: [String] { rewritten?.decoder.missingHeaders ?? [] }

  /// Opens an input and looks at its beginning.
  ///
  /// - Throws: ``BatchError`` when it cannot be opened, or is packed in a way that is not read.
  init(_ source: DatasetInput, options: BatchOptions) throws(BatchError) {
    input = try UnpackedInput(source)
    table = try TableSource(input, path: source.name, manner: Self.manner(options))
    rewritten = options.mapping.map { [bytes = table.bytes] mapping in
      DecodedSource(RowRewriter(mapping), bytes, path: source.name)
    }
    top = rewritten ?? table.bytes
  }

  private static func manner(_ options: BatchOptions) -> TableSource.Manner {
    var manner = TableSource.Manner()
    manner.encoding = options.encoding ?? options.mapping?.encoding
    manner.sheet.sheet = options.sheet ?? options.mapping?.sheet
    if let mapping = options.mapping {
      manner.sheet.delimiter = mapping.delimiter
      manner.sheet.mark = mapping.numbers == .vietnamese ? Ascii.comma : Ascii.point
      manner.sheet.leadingRows = mapping.form == nil ? mapping.leadingLines : nil
      manner.names = mapping.columns.map(\.header)
    } else {
      manner.sheet.mark = options.decimalMark.byte
      // A decimal comma does not part cells.
      if options.decimalMark == .comma { manner.sheet.delimiter = Ascii.semicolon }
    }
    return manner
  }

  /// Reads until `target` bytes stand in `bytes`, of which `count` are there, or the end comes.
  ///
  /// - Returns: whether the end came.
  /// - Throws: ``BatchError``
  func fill(
    _ bytes: inout [UInt8], _ count: inout Int, upTo target: Int
  ) throws(BatchError) -> Bool {
    try top.fill(&bytes, &count, upTo: target)
  }

  /// Leaves the digest of what is read from now on to those who take ``nextPiece()``, where the
  /// text is the file as it is.
  func deferDigest() {
    input.raw.isDeferred =
      rewritten == nil && compression == nil && table.bytes === input.bytes
  }

  /// What was read since the piece before, to be digested by the caller; `nil` where nothing is.
  func nextPiece() -> DigestPiece? { input.raw.nextPiece() }

  /// Digests what was read since the piece before, because it does not stay where it stands.
  ///
  /// - Throws: ``BatchError/digest``
  func digestPending(_ bytes: [UInt8]) throws(BatchError) { try input.raw.digestPending(bytes) }

  /// What the file was, when it has been read to its end; only once.
  ///
  /// - Returns: `nil` when a thread failed that had a piece to digest.
  /// - Throws: ``BatchError/changed(path:)``, ``BatchError/digest``
  func finish() throws(BatchError) -> FileIdentity? {
    guard let sha256 = try input.raw.finishDigest() else { return nil }
    return FileIdentity(
      byteCount: byteCount, sha256: sha256, compression: compression,
      format: table.format, sheet: table.sheet, otherSheets: table.otherSheets,
      encoding: table.encoding, guess: table.guess, isEncodingStated: table.isEncodingStated,
      replacements: table.replacements)
  }
}
