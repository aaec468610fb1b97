import Quantities
import Uncertainty

extension ModelReader {
  /// The inputs, without those that have a problem.
  func inputs(of object: DocumentObject) -> [InputQuantity] {
    members("inputs", of: object, required: false).compactMap { member in
      let path = object.path(of: "inputs.\(member.key)")
      let isNew = take(member, path: path)
      guard let declaration = declaration(member, path: path) else { return nil }
      do throws(ModelError) {
        let input = try InputQuantity(declaration)
        return isNew ? input : nil
      } catch {
        refuse(error, of: object)
        return nil
      }
    }
  }

  /// What the document says about an input; a list alone is that of its observations.
  func declaration(
    _ member: DocumentNode.Member, path: String
  ) -> InputDeclaration? {
    var declaration = InputDeclaration(name: member.key)
    let problems = reader.problems.count
    if case .list(let entries) = member.value.content {
      declaration.observations = reals(entries, path: path)
      return reader.problems.count == problems ? declaration : nil
    }
    if case .number(let value) = RealNumber(member.value) {
      // Only the value: the model says what is missing.
      declaration.value = value
      return declaration
    }
    guard let object = DocumentObject(member.value, path: path, reader: reader) else { return nil }
    inputObjects[member.key] = object
    fill(&declaration, from: object)
    object.refuseUnknownFields()
    return reader.problems.count == problems ? declaration : nil
  }

  private func reals(_ entries: [DocumentNode], path: String) -> [Double] {
    entries.enumerated().compactMap { index, node in
      let entry = "\(path)[\(index)]"
      switch RealNumber(node) {
      case .number(let value): return value
      case .fault(let fault): reader.refuse(fault(entry), at: node, path: entry)
      case .other:
        reader.refuse(
          DocumentFault.wrongType(
            field: entry, expected: LocalizedText("a number", vi: "một số"),
            found: DocumentObject.name(of: node)), at: node, path: entry)
      }
      return nil
    }
  }

  private func fill(_ declaration: inout InputDeclaration, from object: DocumentObject) {
    object.fill(&declaration)
    declaration.unit = unit(of: object, owner: declaration.name)
  }
}
