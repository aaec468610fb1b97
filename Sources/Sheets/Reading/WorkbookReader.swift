/// Reads the cells of a workbook (Office Open XML, ECMA-376), sheet by sheet and row by row.
///
/// - Formulas give the value that was stored with them.
/// - Numbers come as decimals as they were typed, days as days where their format shows them so.
/// - A sheet is unpacked as it is read; of the whole workbook only the texts that cells share are
///   held, up to 256 MiB.
public final class WorkbookReader {
  /// A sheet.
  public struct Entry: Sendable, Hashable {
    /// The name on its tab.
    public let name: String
    /// Whether its tab is hidden.
    public let isHidden: Bool
  }

  /// The sheets in the order of their tabs.
  public let sheets: [Entry]
  private let archive: ArchiveFile
  private let paths: [String]
  private let texts: [String]
  private let dateStyles: [Bool]
  private let since1904: Bool

  /// Opens a workbook that is at hand.
  ///
  /// - Throws: ``SheetError``
  public init(_ bytes: [UInt8]) throws(SheetError) {
    archive = try ArchiveFile(bytes)
    let root = WorkbookParts()
    try Self.read("_rels/.rels", in: archive, root)
    let main = root.relations.values.first { $0.kind == "officeDocument" }
    let book = Self.path(main?.target ?? "xl/workbook.xml", beside: "")
    guard archive.has(book) else { throw .notAWorkbook }
    let parts = WorkbookParts()
    try Self.read(book, in: archive, parts)
    let folder = String(book[..<(book.lastIndex(of: "/") ?? book.startIndex)])
    let file = book.split(separator: "/").last ?? ""
    try Self.read("\(folder)/_rels/\(file).rels", in: archive, parts)
    var entries: [Entry] = []
    var paths: [String] = []
    for sheet in parts.sheets {
      // Charts and macros have tabs as well.
      guard let relation = parts.relations[sheet.relation], relation.kind == "worksheet" else {
        continue
      }
      entries.append(Entry(name: sheet.name, isHidden: sheet.isHidden))
      paths.append(Self.path(relation.target, beside: folder))
    }
    sheets = entries
    self.paths = paths
    since1904 = parts.since1904
    let styles = WorkbookParts()
    if let relation = parts.relations.values.first(where: { $0.kind == "styles" }) {
      try Self.read(Self.path(relation.target, beside: folder), in: archive, styles)
    }
    dateStyles = styles.dateStyles
    let shared = SharedTexts()
    if let relation = parts.relations.values.first(where: { $0.kind == "sharedStrings" }) {
      try Self.read(Self.path(relation.target, beside: folder), in: archive, shared)
    }
    if shared.isTooLarge { throw .tooLarge(sheet: "sharedStrings") }
    texts = shared.texts
  }

  /// The rows of a sheet, from its first.
  ///
  /// - Parameter index: its place in ``sheets``.
  /// - Throws: ``SheetError``
  public func rows(of index: Int) throws(SheetError) -> SheetRows {
    try SheetRows(
      archive.entry(paths[index]), name: sheets[index].name, texts: texts, dateStyles: dateStyles,
      since1904: since1904)
  }

  /// A target of a relation as the name of an entry.
  private static func path(_ target: String, beside folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts: [Substring] = folder.split(separator: "/")
    for part in target.split(separator: "/") {
      if part == ".." {
        if !parts.isEmpty { parts.removeLast() }
      } else if part != "." {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// Reads a whole part; one that is not there says nothing.
  private static func read(
    _ name: String, in archive: ArchiveFile, _ handler: any MarkupHandler
  ) throws(SheetError) {
    guard archive.has(name) else { return }
    let entry = try archive.entry(name)
    let reader = try MarkupReader(handler)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try entry.read(into: &buffer)
      guard reader.take(buffer, count: count, isLast: count == 0) else { throw .damaged(name) }
      if count == 0 { return }
    }
  }
}
