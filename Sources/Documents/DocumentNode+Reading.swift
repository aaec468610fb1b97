import Foundation

extension DocumentNode {
  /// Reads a JSON or YAML document.
  ///
  /// - Parameters:
  ///   - bytes: the document in UTF-8, with or without a byte order mark.
  ///   - file: its name, for errors; its ending tells the notation.
  ///   - format: the notation; `nil` goes by the name, or else by how the text begins.
  /// - Throws: ``DocumentError``
  public static func read(
    _ bytes: [UInt8], file: String, format: DocumentFormat? = nil,
    limits: DocumentLimits = .standard
  ) throws(DocumentError) -> DocumentNode {
    let text = try DocumentText(bytes, file: file, format: format, limits: limits)
    switch text.format {
    case .json:
      var reader = JSONReader(text, limits: limits)
      return try reader.read()
    case .yaml: return try YAMLReader.read(text, limits: limits)
    }
  }

  /// Reads the JSON or YAML document in the file at `path`; `-` is standard input.
  ///
  /// - Throws: ``DocumentError``; ``DocumentError/isInputOutput`` tells a file that cannot be
  ///   read from a document that cannot be used.
  public static func read(
    path: String, format: DocumentFormat? = nil, limits: DocumentLimits = .standard
  ) throws(DocumentError) -> DocumentNode {
    let name = path == "-" ? "<stdin>" : path
    let most = max(limits.jsonBytes, limits.yamlBytes)
    let bytes = try DocumentFile.bytes(path: path, atMost: most + 1, name: name)
    return try read(bytes, file: name, format: format, limits: limits)
  }
}
