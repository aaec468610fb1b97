import Foundation

/// Workbooks made by hand, entry by entry: not by the library that writes them in the product.
enum BookMaker {
  /// An archive in which the entries stand as they are (APPNOTE 6.3, 4.3).
  static func archive(_ entries: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let (name, text) = (Array(entry.name.utf8), Array(entry.text.utf8))
      let common =
        [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + Packing.little(Int(Packing.checksum(text)), 4)
        + Packing.little(text.count, 4) + Packing.little(text.count, 4)
        + Packing.little(name.count, 2) + [0, 0]
      directory +=
        [0x50, 0x4b, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        + Packing.little(bytes.count, 4) + name
      bytes += [0x50, 0x4b, 3, 4] + common + name + text
    }
    return bytes + directory + [0x50, 0x4b, 5, 6, 0, 0, 0, 0]
      + Packing.little(entries.count, 2) + Packing.little(entries.count, 2)
      + Packing.little(directory.count, 4) + Packing.little(bytes.count, 4) + [0, 0]
  }

  /// A cell as it stands in the file.
  static func cell(_ text: String, row: Int, column: Int) -> String {
    if text.isEmpty { return "" }
    var name = ""
    var rest = column + 1
    while rest > 0 {
      name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
      rest = (rest - 1) / 26
    }
    let place = "r=\"\(name)\(row)\""
    if Double(text) != nil, !text.hasPrefix("+") { return "<c \(place)><v>\(text)</v></c>" }
    if text.count == 10, text.hasPrefix("20"), text.utf8.count(where: { $0 == 45 }) == 2 {
      return "<c \(place) s=\"1\"><v>\(serial(text))</v></c>"
    }
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    return "<c \(place) t=\"inlineStr\"><is><t>\(escaped)</t></is></c>"
  }

  /// Days since 1899-12-30, by the calendar of Foundation.
  private static func serial(_ iso: String) -> Int {
    let format = ISO8601DateFormatter()
    let day = format.date(from: iso + "T00:00:00Z")?.timeIntervalSince1970 ?? 0
    return Int(day / 86_400) + 25_569
  }

  /// A sheet of rows, from the first row of the sheet.
  static func sheet(_ rows: [[String]]) -> String {
    let lines = rows.enumerated().map { index, row in
      "<row r=\"\(index + 1)\">"
        + row.enumerated().map { cell($1, row: index + 1, column: $0) }.joined() + "</row>"
    }
    return "<?xml version=\"1.0\"?><worksheet><sheetData>" + lines.joined()
      + "</sheetData></worksheet>"
  }

  /// A workbook of sheets by name; a name that begins with `-` is hidden.
  static func book(_ sheets: [(name: String, xml: String)]) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let tabs = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"r\(index + 1)\""
        + (sheet.name.hasPrefix("-") ? " state=\"hidden\"" : "") + "/>"
    }
    let relations = sheets.indices.map {
      "<Relationship Id=\"r\($0 + 1)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    return archive(
      [
        (
          "_rels/.rels",
          "<Relationships><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
        (
          "xl/workbook.xml",
          "<workbook xmlns:r=\"\(office)\"><sheets>\(tabs.joined())</sheets></workbook>"
        ),
        (
          "xl/_rels/workbook.xml.rels",
          "<Relationships>\(relations.joined())<Relationship Id=\"s\" Type=\"\(office)/styles\" Target=\"/xl/styles.xml\"/></Relationships>"
        ),
        (
          "xl/styles.xml",
          "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
        ),
      ] + sheets.enumerated().map { ("xl/worksheets/sheet\($0 + 1).xml", $1.xml) })
  }
}
