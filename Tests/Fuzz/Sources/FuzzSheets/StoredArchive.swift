/// A ZIP archive whose parts are stored as they are (APPNOTE.TXT 6.3.3, 4.3).
enum StoredArchive {
  /// A workbook of the given texts: the sheet, its texts, its formats, and what names the sheet.
  ///
  /// A part that is not given is that of the smallest workbook.
  static func workbook(_ parts: [[UInt8]]) -> [UInt8] {
    var files = [("[Content_Types].xml", Array("<Types/>".utf8))]
    for (index, (name, usual)) in usual.enumerated() {
      let given = index < parts.count ? parts[index] : []
      files.append((name, given.isEmpty ? Array(usual.utf8) : given))
    }
    return archive(files)
  }

  private static let parts = [
    ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
    ("styles", "styles.xml"),
  ]

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static let relations: String = parts.enumerated().map { index, part in
    "<Relationship Id=\"rId\(index + 1)\" Target=\"\(part.1)\" Type=\"\(office)/\(part.0)\"/>"
  }.joined()

  private static let usual: [(String, String)] = [
    ("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"),
    ("xl/sharedStrings.xml", "<sst><si><t>instrument_id</t></si></sst>"),
    (
      "xl/styles.xml",
      "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    ),
    (
      "xl/workbook.xml",
      "<workbook xmlns:r=\"\(office)\">"
        + "<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations + "</Relationships>"
    ),
  ]

  private static func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let name = Array(file.name.utf8)
      let size = number(file.bytes.count, 4)
      // Version, flags, method, time and date, checksum, sizes, lengths of name and extra field.
      let head =
        number(20, 2) + number(0, 8) + number(Int(checksum(file.bytes)), 4) + size + size
        + number(name.count, 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + head + number(0, 10)
      directory += number(result.count, 4) + name
      result += number(0x0403_4B50, 4) + head + name + file.bytes
    }
    let place = result.count
    result += directory + number(0x0605_4B50, 4) + number(0, 4)
    result += number(files.count, 2) + number(files.count, 2)
    return result + number(directory.count, 4) + number(place, 4) + number(0, 2)
  }

  /// A number in so many bytes, the lowest first.
  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : 0) }
  }

  /// The CRC-32 of the archive format.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = .max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }
}
