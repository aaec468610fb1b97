import Foundation
import Quantities
import Yams

/// Reads a YAML text to a tree with places.
///
/// Block and flow notation, comments and all kinds of scalars are read. Anchors, aliases, tags
/// and second documents are refused: a record must say what it says where it says it.
enum YAMLReader {
  /// The document's value.
  ///
  /// - Throws: ``DocumentError`` with the first error of syntax, or all that is refused.
  static func read(
    _ text: DocumentText, limits: DocumentLimits
  ) throws(DocumentError) -> DocumentNode {
    // The parser goes one call deeper for each level, up to a thousand levels, before the
    // depth can be checked: more than the stack of a worker thread holds.
    let outcome = OnLargeStack.run { result(text, limits) }
    return try outcome.get()
  }

  private static func result(
    _ text: DocumentText, _ limits: DocumentLimits
  ) -> Result<DocumentNode, DocumentError> {
    do {
      let disguise = try AliasDisguise(text)
      let parser: Parser
      let root: Node?
      do {
        parser = try Parser(yaml: disguise.text, resolver: .basic, encoding: .utf8)
        root = try parser.singleRoot()
      } catch let error as YamlError {
        throw problem(of: error, in: disguise, text)
      }
      guard let root else {
        throw DocumentError(file: text.file, at: .start, DocumentFault.empty)
      }
      var converter = YAMLConverter(file: text.file, limits: limits, disguise: disguise)
      let node = converter.node(root, depth: 0)
      // Anchors are held weakly by their nodes: the parser keeps them until here.
      withExtendedLifetime(parser) {}
      if !converter.problems.isEmpty { throw DocumentError(converter.problems) }
      return .success(node)
    } catch let error as DocumentError {
      return .failure(error)
    } catch {
      return .failure(
        DocumentError(
          file: text.file, at: nil,
          DocumentFault.syntax(
            LocalizedText("the document could not be read", vi: "không đọc được tài liệu"),
            help: nil)))
    }
  }
}
