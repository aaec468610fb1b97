import Quantities

extension DocumentObject {
  /// An object.
  public func object(_ field: String) -> DocumentObject? {
    guard let node = node(field) else { return nil }
    return DocumentObject(node, path: path(of: field), reader: reader)
  }

  /// An object.
  public func optionalObject(_ field: String) -> DocumentObject? {
    guard let node = optionalNode(field) else { return nil }
    return DocumentObject(node, path: path(of: field), reader: reader)
  }

  /// A list with at least one entry.
  public func list(_ field: String) -> [DocumentNode]? {
    guard node(field) != nil, let entries = optionalList(field) else { return nil }
    if !entries.isEmpty { return entries }
    refuse(DocumentFault.emptyList(field: field), at: field)
    return nil
  }

  /// A list, which may be empty; `nil` when it is absent or no list.
  public func optionalList(_ field: String) -> [DocumentNode]? {
    guard let node = optionalNode(field) else { return nil }
    if case .list(let entries) = node.content { return entries }
    refuse(
      DocumentFault.wrongType(
        field: field, expected: Self.listName, found: Self.name(of: node)), at: field)
    return nil
  }

  /// A list of objects with at least one entry.
  ///
  /// Entries that are no objects are noted and left out.
  public func objects(_ field: String) -> [DocumentObject]? {
    list(field).map { objects($0, field) }
  }

  /// A list of objects, empty when it is absent.
  public func optionalObjects(_ field: String) -> [DocumentObject] {
    objects(optionalList(field) ?? [], field)
  }

  private func objects(_ nodes: [DocumentNode], _ field: String) -> [DocumentObject] {
    nodes.enumerated().compactMap { index, node in
      DocumentObject(node, path: "\(path(of: field))[\(index)]", reader: reader)
    }
  }

  /// A list of texts, empty when it is absent.
  ///
  /// Entries that are no texts are noted and left out.
  public func optionalStrings(_ field: String) -> [String] {
    texts(field).map(\.text)
  }

  /// A list of cases of an enumeration, empty when it is absent.
  public func optionalChoices<Value: RawRepresentable & CaseIterable>(
    _ field: String, of type: Value.Type = Value.self
  ) -> [Value] where Value.RawValue == String {
    texts(field).compactMap { choice($0.text, field: field, at: $0.place) }
  }

  private func texts(_ field: String) -> [(text: String, place: DocumentPosition)] {
    (optionalList(field) ?? []).enumerated().compactMap { index, node in
      if let text = node.text { return (text, node.position) }
      let entry = "\(path(of: field))[\(index)]"
      reader.refuse(
        DocumentFault.wrongType(
          field: entry, expected: Self.textName, found: Self.name(of: node)), at: node, path: entry)
      return nil
    }
  }
}
