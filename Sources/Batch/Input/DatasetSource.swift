import Streams
import Tables

/// The text of a dataset in UTF-8, whatever the file is: unpacked, decoded, and rewritten where it
/// is no table of the contract.
struct DatasetSource {
  /// How the bytes are compressed, told by themselves.
  var compression: Compression? { input.compression }
  /// The encoding of the text.
  let encoding: TextEncoding
  /// What speaks for the encoding; `nil` where it was stated or nothing does.
  let guess: EncodingGuess?
  /// Whether the encoding was stated.
  let isEncodingStated: Bool
  /// Whether the rows are made from something else than the lines of a table.
  var isRewritten: Bool { rewritten != nil }
  private let input: UnpackedInput
  private let text: DecodedSource<TextDecoder>?
  private let rewritten: DecodedSource<RowRewriter>?
  private let top: any ByteSource

  /// How many bytes of the file were read.
  var byteCount: Int { input.raw.byteCount }
  /// How many times something that cannot be decoded was met; a byte that is no UTF-8 stands for it, so
  /// that its row is rejected.
  var replacements: Int { text?.decoder.replacements ?? 0 }
  /// Headers that the mapping names and the table does not have.
  var missingHeaders: [String] { rewritten?.decoder.missingHeaders ?? [] }

  /// Opens an input and looks at its beginning.
  ///
  /// - Throws: ``BatchError`` when it cannot be opened, or is packed in a way that is not read.
  init(_ source: DatasetInput, options: BatchOptions) throws(BatchError) {
    let path = source.name
    input = try UnpackedInput(source)
    let plain = input.bytes
    if plain.head.starts(with: [0x50, 0x4b, 3, 4]) {
      throw .encoding(path: path, guess: "ZIP (XLSX?)")
    }
    var guess: EncodingGuess?
    var encoding = options.encoding ?? options.mapping?.encoding
    isEncodingStated = encoding != nil
    do {
      if encoding == nil {
        guess = try EncodingGuess(plain.head.span, isWhole: plain.isWhole)
        encoding = guess?.encoding
      }
      self.guess = guess
      // Where nothing speaks for an encoding the bytes go on as they are: rows that are no UTF-8 are
      // rejected one by one.
      self.encoding = encoding ?? .utf8
      if let encoding, encoding != .utf8 {
        text = DecodedSource(try TextDecoder(encoding, replacement: [0xff]), plain, path: path)
      } else {
        text = nil
      }
    } catch {
      throw .stream(path: path, error)
    }
    let decoded: any ByteSource = text ?? plain
    rewritten = options.mapping.map { DecodedSource(RowRewriter($0), decoded, path: path) }
    top = rewritten ?? decoded
  }

  /// Reads at most `count` bytes into `bytes` at `offset`; 0 at the end.
  ///
  /// - Throws: ``BatchError``
  func read(into bytes: inout [UInt8], at offset: Int, count: Int) throws(BatchError) -> Int {
    try top.read(into: &bytes, at: offset, count: count)
  }

  /// The SHA-256 of the file; only once.
  ///
  /// - Throws: ``BatchError/digest``
  func finishDigest() throws(BatchError) -> String { try input.raw.finishDigest() }
}
