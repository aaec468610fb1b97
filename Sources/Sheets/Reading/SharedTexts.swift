/// The texts that the cells of a workbook share (ECMA-376, Part 1, 18.4).
final class SharedTexts: MarkupHandler {
  private(set) var texts: [String] = []
  private var isInItem = false
  private var isInText = false
  /// Within a phonetic run, which is no part of the text.
  private var isPhonetic = false
  private var bytes: [UInt8] = []
  private var byteCount = 0
  private(set) var isTooLarge = false

  /// Texts of all cells together.
  static let mostBytes = 1 << 28

  func begin(_ name: String, _ attributes: MarkupAttributes) {
    switch name {
    case "si": isInItem = true
    case "rPh": isPhonetic = true
    case "t": isInText = isInItem && !isPhonetic
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "si":
      texts.append(String(decoding: bytes, as: UTF8.self))
      bytes.removeAll(keepingCapacity: true)
      isInItem = false
    case "rPh": isPhonetic = false
    case "t": isInText = false
    default: break
    }
  }

  func text(_ text: Span<UInt8>) {
    guard isInText, !isTooLarge else { return }
    byteCount += text.count
    if byteCount > Self.mostBytes {
      isTooLarge = true
      return
    }
    for index in text.indices { bytes.append(text[index]) }
  }
}
