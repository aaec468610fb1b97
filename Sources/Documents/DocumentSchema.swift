/// The JSON Schemas (2020-12) of the documents that the program reads and writes.
public struct DocumentSchema: Sendable, Hashable {
  /// The short name, such as `inspection`.
  public let name: String
  /// The schema, as it stands in `reference-data/schemas`.
  public let text: String

  /// All schemas in the order of their names.
  public static let all: [DocumentSchema] = EmbeddedFile.all.compactMap { file in
    guard file.path.hasPrefix(folder), file.path.hasSuffix(ending) else { return nil }
    return DocumentSchema(
      name: String(file.path.dropFirst(folder.count).dropLast(ending.count)),
      text: String(decoding: file.bytes, as: UTF8.self))
  }.sorted { $0.name < $1.name }

  private static let folder = "schemas/"
  private static let ending = ".schema.json"
}
