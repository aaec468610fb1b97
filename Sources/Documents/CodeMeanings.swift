public import Quantities

/// What the codes of errors mean, beside those of findings (`reference-data/explanations`).
public enum CodeMeanings {
  /// One code.
  public struct Entry: Sendable, Hashable {
    /// Where it comes up, such as `document`.
    public let area: String
    public let code: String
    /// What it means and what to do about it.
    public let meaning: LocalizedText
  }

  static let path = "explanations/codes.yaml"

  /// All codes in the order of the file.
  ///
  /// - Throws: ``DocumentError`` where the file is damaged; one that is compiled in can be read.
  public static func entries() throws(DocumentError) -> [Entry] {
    let node = try DocumentNode.read(EmbeddedFile.bytes(path), file: path)
    let reader = DocumentReader(file: path)
    var entries: [Entry] = []
    if let root = reader.root(node, schemas: ["steelyard.codes/v1"]) {
      for area in root.optionalObjects("areas") {
        let name = area.string("area") ?? ""
        for object in area.optionalObjects("codes") {
          let (code, en, vi) = (object.string("code"), object.string("en"), object.string("vi"))
          object.refuseUnknownFields()
          guard let code, let en, let vi else { continue }
          entries.append(Entry(area: name, code: code, meaning: LocalizedText(en, vi: vi)))
        }
        area.refuseUnknownFields()
      }
      root.refuseUnknownFields()
    }
    return try reader.finish(entries)
  }
}
