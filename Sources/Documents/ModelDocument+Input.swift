import Uncertainty

extension ModelDocument {
  /// The input quantity that `node` states in the fields of a model's input.
  ///
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  static func input(_ node: DocumentNode) throws(DocumentError) -> InputQuantity {
    func object(_ key: String, _ value: DocumentNode) -> DocumentNode {
      DocumentNode(.object([member(key, value)]), at: node.position)
    }
    func member(_ key: String, _ value: DocumentNode) -> DocumentNode.Member {
      .init(key: key, keyPosition: node.position, value: value)
    }
    func text(_ text: String) -> DocumentNode {
      DocumentNode(.scalar(text, isQuoted: true), at: node.position)
    }
    let document = DocumentNode(
      .object([
        member("schema", text(schema)), member("outputs", object("y", text("x"))),
        member("inputs", object("x", node)),
      ]), at: node.position)
    let reader = DocumentReader(file: "<input>")
    let read = try reader.finish(ModelReader(reader, text: "").read(document))
    return read.model.inputs[0]
  }
}
