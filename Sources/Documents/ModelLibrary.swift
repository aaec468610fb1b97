/// The measurement models that are compiled in (`reference-data/models`).
public enum ModelLibrary {
  private static let folder = "models/"
  private static let ending = ".yaml"

  /// Their names, such as `gum-h1-end-gauge`, in order.
  public static let names: [String] = EmbeddedFile.all.compactMap { file in
    guard file.path.hasPrefix(folder), file.path.hasSuffix(ending) else { return nil }
    return String(file.path.dropFirst(folder.count).dropLast(ending.count))
  }.sorted()

  /// The document as it was written, or `nil` where no model has this name.
  public static func text(_ name: String) -> String? {
    guard names.contains(name) else { return nil }
    return String(decoding: EmbeddedFile.bytes(folder + name + ending), as: UTF8.self)
  }

  /// The model of this name.
  ///
  /// - Throws: ``DocumentError`` where there is none; a model that is compiled in can be read.
  public static func model(_ name: String) throws(DocumentError) -> ModelDocument {
    try ModelDocument.read(EmbeddedFile.bytes(folder + name + ending), file: name + ending)
  }
}
