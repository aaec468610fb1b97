extension RejectCode {
  /// What a reader of tables means with a marked cell (`CellReader.mark`), by the letter of the mark.
  static func marked(_ letter: UInt8) -> RejectCode? {
    switch letter {
    case UInt8(ascii: "U"): .missingUnit
    case UInt8(ascii: "J"): .notAnObject
    case UInt8(ascii: "L"): .lateName
    default: nil
    }
  }
}
