/// How the separator of a text is found out.
extension DelimitedScanner {
  /// The first lines that are no comment and not blank.
  static func lines(of text: String, atMost count: Int) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while lines.count < count, !rest.isEmpty {
      let end = rest.firstIndex { $0 == "\n" || $0 == "\r\n" || $0 == "\r" } ?? rest.endIndex
      let line = rest[..<end]
      if let first = line.first(where: { !$0.isWhitespace }), first != "#" { lines.append(line) }
      rest = rest[end...].dropFirst()
    }
    return lines
  }

  /// What a first line `sep=;` states.
  static func stated(in text: String) -> Separator? {
    guard let first = lines(of: text, atMost: 1).first, first.count == 5,
      first.hasPrefix("sep="), let mark = first.last
    else { return nil }
    return Separator(rawValue: mark)
  }

  /// The tab, else the semicolon, else the comma, whichever the header holds outside of quotes.
  static func separator(ofHeaderIn text: String) -> Separator {
    var isQuoted = false
    var seen: Set<Character> = []
    for character in lines(of: text, atMost: 1).first ?? "" {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted { seen.insert(character) }
    }
    return seen.contains("\t") ? .tab : seen.contains(";") ? .semicolon : .comma
  }

  /// The separator of data that may have no header.
  ///
  /// A tab or semicolon is nothing but a separator, and a comma may be a decimal mark. It is one
  /// where each line is a number with at most one of them; whether it then groups thousands is
  /// for ``NumberText/form(of:separator:declared:file:)``.
  static func separator(ofDataIn text: String) -> Separator {
    let sample = lines(of: text, atMost: 200)
    if sample.contains(where: { $0.contains("\t") }) { return .tab }
    if sample.contains(where: { $0.contains(";") }) { return .semicolon }
    if sample.contains(where: { $0.contains(",") }) {
      // A heading without a comma above rows with one each, or no heading at all.
      let rows = sample.first.map { $0.contains(",") } == true ? sample[...] : sample.dropFirst()
      return !rows.isEmpty && rows.allSatisfy(isOneNumber) ? .none : .comma
    }
    // Of several words only a heading can be one value.
    return sample.dropFirst().contains { $0.split(whereSeparator: \.isWhitespace).count > 1 }
      || sample.count == 1 ? .spaces : .none
  }

  /// Whether a line is a number, perhaps with a decimal comma.
  private static func isOneNumber(_ line: Substring) -> Bool {
    line.count { $0 == "," } <= 1
      && NumberText.mayBeNumber(line.trimmingPrefix { $0.isWhitespace }.description)
  }
}
