public import Quantities

/// An object of a document that is being read: each accessor marks its field as known.
///
/// A *required* accessor notes a problem when the field is absent; its *optional* twin
/// (`optional…`) returns `nil` in silence. `null` counts as absent. Both note a problem when
/// the field is there and wrong.
public final class DocumentObject {
  /// Where the object stands in the document, such as `tests[0]`; empty for the document.
  public let path: String
  public let position: DocumentPosition
  public let reader: DocumentReader
  private let members: [String: DocumentNode.Member]
  let order: [DocumentNode.Member]
  private var known: [String] = []

  /// `nil`, with a problem noted, when `node` is no object.
  public init?(_ node: DocumentNode, path: String, reader: DocumentReader) {
    guard case .object(let members) = node.content else {
      reader.refuse(
        DocumentFault.wrongType(
          field: path, expected: Self.objectName, found: Self.name(of: node)), at: node, path: path)
      return nil
    }
    self.path = path
    position = node.position
    self.reader = reader
    order = members
    self.members = Dictionary(members.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The path of `field`.
  public func path(of field: String) -> String { path.isEmpty ? field : "\(path).\(field)" }

  /// Where the value of `field` stands; where the object stands when there is no such field.
  public func position(of field: String) -> DocumentPosition {
    members[field]?.value.position ?? position
  }

  /// Whether `field` is there and not `null`.
  public func has(_ field: String) -> Bool {
    guard let member = members[field] else { return false }
    if case .null = member.value.content { return false }
    return true
  }

  /// Notes that `reason` holds at `field`.
  public func refuse(_ reason: any DescribedError, at field: String) {
    reader.refuse(reason, at: position(of: field), path: path(of: field))
  }

  /// The value of `field`, whatever it is, `null` being `nil`.
  public func optionalNode(_ field: String) -> DocumentNode? {
    if !known.contains(field) { known.append(field) }
    return has(field) ? members[field]?.value : nil
  }

  /// The value of `field`, whatever it is.
  public func node(_ field: String) -> DocumentNode? {
    if let node = optionalNode(field) { return node }
    reader.refuse(
      DocumentFault.missing(field: field), at: members[field]?.value.position ?? position,
      path: path(of: field))
    return nil
  }

  /// Notes a problem for each field that no accessor has asked for.
  public func refuseUnknownFields() {
    for member in order where !known.contains(member.key) {
      reader.refuse(
        DocumentFault.unknownField(
          field: member.key, suggestions: Spelling.nearest(to: member.key, in: known),
          allowed: known),
        at: member.keyPosition, path: path(of: member.key))
    }
  }

  static let objectName = LocalizedText("an object of fields", vi: "một đối tượng gồm các trường")
  static let listName = LocalizedText("a list", vi: "một danh sách")
  static let textName = LocalizedText("a text", vi: "một chuỗi chữ")

  static func name(of node: DocumentNode) -> LocalizedText {
    switch node.content {
    case .null: LocalizedText("nothing", vi: "giá trị trống")
    case .scalar(let text, _):
      LocalizedText("'\(DocumentFault.shown(text))'", vi: "'\(DocumentFault.shown(text))'")
    case .list: listName
    case .object: objectName
    }
  }
}
