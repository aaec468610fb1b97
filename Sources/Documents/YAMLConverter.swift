import Quantities
import Yams

/// Turns the parser's nodes to ``DocumentNode``s and refuses what is not read.
struct YAMLConverter {
  let file: String
  let limits: DocumentLimits
  let disguise: AliasDisguise
  private(set) var problems: [DocumentProblem] = []
  private var values = 0

  init(file: String, limits: DocumentLimits, disguise: AliasDisguise) {
    self.file = file
    self.limits = limits
    self.disguise = disguise
  }

  mutating func node(_ node: Node, depth: Int) -> DocumentNode {
    let place = Self.position(node.mark)
    values += 1
    // Nodes below a bound that is passed are left out: the document is refused anyway.
    if values == limits.values + 1 { refuse(.tooManyValues(limit: limits.values), at: place) }
    if values > limits.values { return DocumentNode(.null, at: place) }
    checkDecoration(node, at: place)

    switch node {
    case .scalar(let scalar):
      return DocumentNode(content(scalar, at: place), at: place)
    case .sequence(let sequence):
      if depth >= limits.depth {
        refuse(.tooDeep(limit: limits.depth), at: place)
        return DocumentNode(.null, at: place)
      }
      var entries: [DocumentNode] = []
      for entry in sequence { entries.append(self.node(entry, depth: depth + 1)) }
      return DocumentNode(.list(entries), at: place)
    case .mapping(let mapping):
      if depth >= limits.depth {
        refuse(.tooDeep(limit: limits.depth), at: place)
        return DocumentNode(.null, at: place)
      }
      var members: [DocumentNode.Member] = []
      for (key, value) in mapping {
        let keyPlace = Self.position(key.mark)
        guard case .scalar(let scalar) = key,
          case .scalar(let text, _) = content(scalar, at: keyPlace)
        else {
          refuse(.keyNotText, at: keyPlace)
          continue
        }
        checkDecoration(key, at: keyPlace)
        members.append(
          DocumentNode.Member(
            key: text, keyPosition: keyPlace, value: self.node(value, depth: depth + 1)))
      }
      return DocumentNode(.object(members), at: place)
    case .alias:
      refuse(.reference, at: place)
      return DocumentNode(.null, at: place)
    }
  }

  private mutating func content(
    _ scalar: Node.Scalar, at place: DocumentPosition
  ) -> DocumentNode.Content {
    let isPlain = scalar.style == .plain
    if isPlain, disguise.isAlias(scalar.string) {
      refuse(.reference, at: place)
      return .null
    }
    let text = disguise.original(scalar.string)
    if let bad = text.unicodeScalars.first(where: DocumentText.isForbidden) {
      refuse(.controlCharacter(code: bad.value), at: place)
    }
    switch text {
    case "" where isPlain, "~" where isPlain, "null" where isPlain, "Null" where isPlain,
      "NULL" where isPlain:
      return .null
    default: return .scalar(text, isQuoted: !isPlain)
    }
  }

  private mutating func checkDecoration(_ node: Node, at place: DocumentPosition) {
    let anchor: Anchor?
    let tag: Tag
    switch node {
    case .scalar(let scalar): (anchor, tag) = (scalar.anchor, scalar.tag)
    case .sequence(let sequence): (anchor, tag) = (sequence.anchor, sequence.tag)
    case .mapping(let mapping): (anchor, tag) = (mapping.anchor, mapping.tag)
    case .alias: return
    }
    if anchor != nil { refuse(.reference, at: place) }
    if ![Tag.Name.implicit, .str, .seq, .map].map(\.rawValue).contains(tag.description) {
      refuse(.tag, at: place)
    }
  }

  private mutating func refuse(_ fault: DocumentFault, at place: DocumentPosition) {
    problems.append(DocumentProblem(file: file, position: place, reason: fault))
  }

  static func position(_ mark: Mark?) -> DocumentPosition {
    mark.map { DocumentPosition(line: $0.line, column: $0.column) } ?? .start
  }
}
