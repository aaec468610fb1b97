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
    let reader = DocumentReader(file: file)
    var column = 0
    var separator: Character?
    var unit = ""
    var isFirst = true
    var found: [String] = []
    let body = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    for (index, line) in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let trimmed = trim(line)
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      if isFirst {
        isFirst = false
        separator = [";", "\t", ","].first { trimmed.contains($0) && !isNumber(trimmed) }
        let titles = cells(trimmed, separator)
        if !titles.contains(where: isNumber) {
          guard let place = titles.firstIndex(where: isTitle) ?? (titles.count == 1 ? 0 : nil)
          else {
            throw DocumentError(
              file: file, at: DocumentPosition(line: index + 1, column: 1),
              ConformityFault.whichColumn(columns: titles))
          }
          column = place
          unit = titles[place].split(separator: "_").dropFirst().last.map { " \($0)" } ?? ""
          continue
        }
        if titles.count > 1 {
          throw DocumentError(
            file: file, at: DocumentPosition(line: index + 1, column: 1),
            ConformityFault.whichColumn(columns: titles))
        }
      }
      let row = cells(trimmed, separator)
      let cell = column < row.count ? row[column] : ""
      if isNumber(cell) {
        found.append(isBare(cell) ? cell + unit : cell)
      } else {
        reader.refuse(
          ConformityFault.notAQuantity(field: "value", value: cell),
          at: DocumentPosition(line: index + 1, column: 1))
      }
    }
    if found.isEmpty, reader.problems.isEmpty {
      throw DocumentError(file: file, at: nil, ConformityFault.noResults)
    }
    return try reader.finish(reader.problems.isEmpty ? found : nil)
  }

  private static func cells(_ line: String, _ separator: Character?) -> [String] {
    guard let separator else { return [line] }
    return line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
      let text = trim(cell)
      return text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
        ? String(text.dropFirst().dropLast()) : text
    }
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

  private static func trim(_ text: some StringProtocol) -> String {
    var rest = Substring(String(text))
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
