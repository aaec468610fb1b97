/// What the small parts of a workbook say: sheets, relations, formats.
final class WorkbookParts: MarkupHandler {
  /// A sheet as the workbook lists it.
  struct Entry {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  private(set) var sheets: [Entry] = []
  private(set) var since1904 = false
  /// For each relation its kind (the last part of its type) and its target.
  private(set) var relations: [String: (kind: String, target: String)] = [:]
  private var dateFormats: Set<Int> = []
  /// For each style of cells whether it shows days.
  private(set) var dateStyles: [Bool] = []
  private var isInStyles = false

  func begin(_ name: String, _ attributes: MarkupAttributes) {
    switch name {
    case "sheet":
      let relation = attributes["id"] ?? ""
      sheets.append(
        Entry(
          name: attributes["name"] ?? "", relation: relation,
          isHidden: ["hidden", "veryHidden"].contains(attributes["state"])))
    case "workbookPr": since1904 = ["1", "true", "on"].contains(attributes["date1904"])
    case "Relationship":
      guard let id = attributes["Id"], let type = attributes["Type"],
        let target = attributes["Target"]
      else { return }
      relations[id] = (String(type.split(separator: "/").last ?? ""), target)
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap(Int.init), let code = attributes["formatCode"],
        StoredDate.isDate(code: code)
      {
        dateFormats.insert(id)
      }
    case "cellXfs": isInStyles = true
    case "xf" where isInStyles:
      let format = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      dateStyles.append(dateFormats.contains(format) || StoredDate.isDate(builtIn: format))
    default: break
    }
  }

  func end(_ name: String) {
    if name == "cellXfs" { isInStyles = false }
  }

  func text(_ bytes: Span<UInt8>) {}
}
