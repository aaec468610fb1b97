import Sheets
import Streams
import Tables

/// The text of a table in UTF-8, whatever the file is: decoded, or taken out of a workbook or of JSON.
struct TableSource {
  /// What is known before the file is looked at.
  struct Manner {
    var encoding: TextEncoding?
    var sheet = SheetSource.Manner()
    /// Names that the objects of JSON may have beside those of the first ones.
    var names: [String] = []
  }

  let format: DatasetFormat
  /// The encoding of the text.
  let encoding: TextEncoding
  /// What speaks for the encoding; `nil` where it was stated or nothing does.
  let guess: EncodingGuess?
  /// Whether the encoding was stated, by a person or by the format.
  let isEncodingStated: Bool
  /// The sheet of a workbook, and others that have cells.
  let sheet: String?
  let otherSheets: [String]
  let bytes: any ByteSource
  private let text: DecodedSource<TextDecoder>?

  /// How many times something that cannot be decoded was met; a byte that is no UTF-8 stands for
  /// it, so that its row is rejected.
  var replacements: Int { text?.decoder.replacements ?? 0 }

  /// What is added to the number of a line to have its number in the file.
  var lineOffset: Int { format == .jsonLines ? -1 : 0 }

  /// - Throws: ``BatchError`` where the file is of a kind that is not read.
  init(_ input: UnpackedInput, path: String, manner: Manner) throws(BatchError) {
    let plain = input.bytes
    if let workbook = try Workbook.bytes(plain, path: path) {
      let source = try SheetSource(workbook, path: path, manner: manner.sheet)
      format = .workbook
      encoding = .utf8
      guess = nil
      isEncodingStated = true
      sheet = source.sheet
      otherSheets = source.otherSheets
      text = nil
      bytes = source
      return
    }
    sheet = nil
    otherSheets = []
    isEncodingStated = manner.encoding != nil
    do {
      guess =
        manner.encoding == nil ? try EncodingGuess(plain.head.span, isWhole: plain.isWhole) : nil
      let known = manner.encoding ?? guess?.encoding
      // Where nothing speaks for an encoding the bytes go on as they are: rows that are no UTF-8
      // are rejected one by one.
      encoding = known ?? .utf8
      text =
        encoding == .utf8
        ? nil : DecodedSource(try TextDecoder(encoding, replacement: [0xff]), plain, path: path)
    } catch {
      throw .stream(path: path, error)
    }
    let decoded = try text.map { (text) throws(BatchError) in try PeekedSource(text) } ?? plain
    if ObjectLines.begins(decoded.head.span) {
      format = .jsonLines
      bytes = DecodedSource(
        ObjectLines(
          namesIn: decoded.head.span, isWhole: decoded.isWhole, further: manner.names,
          delimiter: manner.sheet.delimiter, mark: manner.sheet.mark), decoded, path: path)
    } else {
      format = .delimited
      bytes = decoded
    }
  }

  /// What a workbook is told by.
  private enum Workbook {
    /// No workbook is larger: it is held while it is read.
    static let mostBytes = 1 << 30

    /// The whole of a workbook; `nil` where the file is none.
    static func bytes(_ source: PeekedSource, path: String) throws(BatchError) -> [UInt8]? {
      // The old binary format, and workbooks with a password (MS-CFB, 2.2).
      if source.head.starts(with: [0xd0, 0xcf, 0x11, 0xe0]) {
        throw .sheet(path: path, .notAWorkbook)
      }
      guard source.head.starts(with: [0x50, 0x4b, 3, 4]) else { return nil }
      var bytes: [UInt8] = []
      var count = 0
      while true {
        if bytes.count - count < 65_536 {
          bytes.append(contentsOf: repeatElement(0, count: max(1 << 20, bytes.count)))
        }
        let got = try source.read(into: &bytes, at: count, count: bytes.count - count)
        if got == 0 { break }
        count += got
        if count > mostBytes { throw .sheet(path: path, .tooLarge(sheet: path)) }
      }
      bytes.removeLast(bytes.count - count)
      return bytes
    }
  }
}
