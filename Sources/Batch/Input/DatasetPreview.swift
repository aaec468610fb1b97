public import Streams

/// The beginning of a file as `steelyard sniff` looks at it.
public struct DatasetPreview: Sendable {
  /// The first bytes, unpacked; text in the encoding of the file.
  public let bytes: [UInt8]
  /// The same with a decimal comma in cells that hold numbers, of a workbook or of JSON.
  public let withComma: [UInt8]?
  /// Whether the file ends with them.
  public let isWhole: Bool
  /// How the file is packed.
  public let compression: Compression?
  /// How the rows are written.
  public let format: DatasetFormat
  /// The sheet of a workbook, and others that have cells.
  public let sheet: String?
  public let otherSheets: [String]
  /// The encoding that follows from the format; `nil` where the bytes have to tell.
  public let encoding: TextEncoding?

  /// Looks at a file; `-` is standard input.
  ///
  /// - Throws: ``BatchError``
  public init(
    path: String, encoding stated: TextEncoding? = nil, sheet: String? = nil
  ) throws(BatchError) {
    try self.init(.file(path), encoding: stated, sheet: sheet)
  }

  init(
    _ source: DatasetInput, encoding stated: TextEncoding? = nil, sheet: String? = nil
  ) throws(BatchError) {
    let path = source.name
    let input = try UnpackedInput(source)
    if input.bytes.head.isEmpty { throw .emptyFile(path: path) }
    compression = input.compression
    var manner = TableSource.Manner()
    manner.encoding = stated
    manner.sheet.sheet = sheet
    manner.sheet.leadingRows = nil
    let head = input.bytes.head
    let isWhole = input.bytes.isWhole
    let table = try TableSource(input, path: path, manner: manner)
    format = table.format
    self.sheet = table.sheet
    otherSheets = table.otherSheets
    if table.format == .delimited {
      bytes = head
      withComma = nil
      self.isWhole = isWhole
      encoding = stated
      return
    }
    let text = try PeekedSource(table.bytes)
    bytes = text.head
    self.isWhole = text.isWhole
    encoding = .utf8
    // A pipe cannot be read twice.
    if case .file("-") = source {
      withComma = nil
    } else {
      manner.sheet.mark = Ascii.comma
      manner.sheet.delimiter = Ascii.semicolon
      withComma = try PeekedSource(
        TableSource(UnpackedInput(source), path: path, manner: manner).bytes
      ).head
    }
  }
}
