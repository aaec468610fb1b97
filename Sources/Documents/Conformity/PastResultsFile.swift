import Quantities

/// Past results in a file: one number a line, or a column of a table.
///
/// - Lines that are empty or begin with `#` are passed over.
/// - A table (separated by commas, semicolons or tabs) has a header; its column is named
///   `value`, or with a unit `value_g`. A table of one column may have any name.
public enum PastResultsFile {
  /// The numbers as they are written, each with its unit if one is known.
  ///
  /// - Throws: ``DocumentError`` with every line that holds no number.
  public static func read(path: String) throws(DocumentError) -> [String] {
    let name = path == "-" ? "<stdin>" : path
    let limit = 64 << 20
    let bytes = try DocumentFile.bytes(path: path, atMost: limit + 1, name: name)
    if bytes.count > limit {
      throw DocumentError(file: name, at: nil, DocumentFault.tooLarge(limitInMebibytes: 64))
    }
    return try read(bytes, file: name)
  }

  /// The numbers of a text.
  ///
  /// - Throws: ``DocumentError`` with every line that holds no number.
  public static func read(_ bytes: [UInt8], file: String) throws(DocumentError) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DocumentError(file: file, at: nil, DocumentFault.notUTF8)
    }
    let body = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    var scanner = DelimitedScanner(body, file: file, found: separator)
    let reader = DocumentReader(file: file)
    var column = 0
    var unit = ""
    var isFirst = true
    var found: [String] = []
    while let row = try scanner.row() {
      if isFirst {
        isFirst = false
        let titles = row.map(\.text)
        let isHeader = !titles.contains(where: isNumber)
        let place = isHeader ? titles.firstIndex(where: isTitle) : nil
        guard let place = place ?? (titles.count == 1 ? 0 : nil) else {
          throw DocumentError(
            file: file, at: row[0].position, ConformityFault.whichColumn(columns: titles))
        }
        column = place
        if isHeader {
          unit = titles[place].split(separator: "_").dropFirst().last.map { " \($0)" } ?? ""
          continue
        }
      }
      let cell = column < row.count ? row[column] : nil
      if let cell, isNumber(cell.text) {
        found.append(isBare(cell.text) ? cell.text + unit : cell.text)
      } else {
        reader.refuse(
          ConformityFault.notAQuantity(field: "value", value: cell?.text ?? ""),
          at: cell?.position ?? row[0].position)
      }
    }
    if found.isEmpty, reader.problems.isEmpty {
      throw DocumentError(file: file, at: nil, ConformityFault.noResults)
    }
    return try reader.finish(reader.problems.isEmpty ? found : nil)
  }

  /// A line that is a number has no cells to part; else the semicolon, tab or comma does.
  private static func separator(of text: String) -> DelimitedScanner.Separator {
    guard let first = DelimitedScanner.lines(of: text, atMost: 1).first,
      !isNumber(first.trimmingPrefix { $0.isWhitespace }.description)
    else { return .none }
    return [.semicolon, .tab, .comma].first { first.contains($0.rawValue) } ?? .none
  }

  private static func isTitle(_ title: String) -> Bool {
    let name = title.lowercased()
    return name == "value" || name.hasPrefix("value_")
  }

  private static func isNumber(_ text: String) -> Bool {
    (try? WrittenQuantity(text, field: "")) != nil
  }

  private static func isBare(_ text: String) -> Bool {
    (try? WrittenQuantity(text, field: ""))?.unit == nil
  }
}
