import Quantities

/// A YAML text in which no alias is left.
///
/// An alias repeats what an anchor names, so a few lines can stand for more values than memory
/// holds, and the parser compares them before this program sees them. So every `*` that could
/// begin an alias is replaced by a private-use character of the same width; afterwards a plain
/// scalar that begins with it was an alias, and anywhere else it was a `*`.
struct AliasDisguise {
  let text: String
  /// The character that stands for `*`.
  let mask: Unicode.Scalar

  init(_ document: DocumentText) throws(DocumentError) {
    var used: Set<Unicode.Scalar> = []
    for scalar in document.string.unicodeScalars where (0xE000...0xF8FF).contains(scalar.value) {
      used.insert(scalar)
    }
    guard
      let mask = (0xE000...0xF8FF).lazy.compactMap({ Unicode.Scalar($0 as UInt32) })
        .first(where: { !used.contains($0) })
    else {
      throw DocumentError(
        file: document.file, at: .start, DocumentFault.controlCharacter(code: 0xE000))
    }
    self.mask = mask
    guard document.string.utf8.contains(UInt8(ascii: "*")) else {
      text = document.string
      return
    }
    var masked = String.UnicodeScalarView()
    var previous: Unicode.Scalar = "\n"
    for scalar in document.string.unicodeScalars {
      let canBegin =
        switch previous {
        case " ", "\t", "\n", "\r", "[", "{", ",", ":", "-", "?", "!", "&": true
        // Line breaks of YAML 1.1 besides those of everyone.
        case "\u{2028}", "\u{2029}", "\u{FEFF}": true
        // Behind quotes a flow value may follow its key without a space.
        case "\"", "'", "]", "}": true
        default: false
        }
      masked.append(scalar == "*" && canBegin ? mask : scalar)
      previous = scalar
    }
    text = String(masked)
  }

  /// Whether a plain scalar was an alias.
  func isAlias(_ plain: String) -> Bool { plain.unicodeScalars.first == mask }

  /// The text as it was written.
  func original(_ text: String) -> String {
    guard text.unicodeScalars.contains(mask) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == mask ? "*" : $0 }))
  }
}
