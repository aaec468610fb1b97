import Quantities
import Streams
public import Tables

/// How a table is read as a dataset, as a document: `steelyard.mapping/v1`, in JSON or YAML.
///
/// `docs/formats/mapping.md` describes every field.
public enum MappingDocument {
  /// The schema that each document declares.
  public static let schema = "steelyard.mapping/v1"

  /// What stands in place of an answer that a person has to give.
  static let openMark = "?"

  /// Reads the document in the file at `path`.
  ///
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(path: String) throws(DocumentError) -> DatasetMapping {
    try read(DocumentNode.read(path: path), file: path)
  }

  /// Reads a document.
  ///
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(_ bytes: [UInt8], file: String) throws(DocumentError) -> DatasetMapping {
    try read(DocumentNode.read(bytes, file: file), file: file)
  }

  private static func read(
    _ node: DocumentNode, file: String
  ) throws(DocumentError) -> DatasetMapping {
    let reader = DocumentReader(file: file)
    guard let object = reader.root(node, schemas: [schema]) else { return try reader.finish(nil) }
    let mapping = MappingReader(object).mapping()
    object.refuseUnknownFields()
    return try reader.finish(mapping)
  }
}

/// The byte between two cells, as documents name it.
enum StatedDelimiter: String, CaseIterable {
  case comma
  case semicolon
  case tab

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    }
  }
}
