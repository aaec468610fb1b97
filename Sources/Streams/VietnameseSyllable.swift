/// Whether a word could be a syllable of Vietnamese.
///
/// A syllable is an initial consonant, if any, a nucleus of vowels and a final consonant, if any, with
/// one tone at most. Read in a wrong encoding, words break these rules: two tones in a word, a letter
/// that no syllable has, a nucleus that does not exist.
///
/// Source: the structure of the syllable as dictionaries list it; the letters are those of the
/// Vietnamese alphabet (quốc ngữ).
struct VietnameseSyllable {
  private static let initials: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let nuclei: Set<String> = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây",
    "eo", "êu", "ia", "iê", "iêu", "iu", "oa", "oai", "oao", "oay", "oă", "oe", "oeo", "oi", "oo",
    "ôi", "ôô", "ơi", "ua", "uâ", "uây", "uê", "ui", "uô", "uôi", "uơ", "uy", "uya", "uyê", "uyu",
    "ưa", "ưi", "ươ", "ươi", "ươu", "ưu", "yê", "yêu",
  ]

  private static let finals: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

  /// Each vowel without a tone, followed by it with the five tones.
  private static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]

  /// The vowel without its tone, and whether it bears one.
  private static let plain: [Character: (letter: Character, hasTone: Bool)] = {
    var table: [Character: (Character, Bool)] = [:]
    for row in vowels {
      guard let base = row.first else { continue }
      for (index, letter) in row.enumerated() { table[letter] = (base, index > 0) }
    }
    return table
  }()

  /// Whether the letters of `word` could be a syllable; the case of letters does not count.
  static func isPlausible(_ word: String) -> Bool {
    var (initial, nucleus, final) = ("", "", "")
    var tones = 0
    for letter in word.lowercased() {
      if let (base, hasTone) = plain[letter] {
        // A vowel behind a final consonant would be a second syllable.
        guard final.isEmpty else { return false }
        nucleus.append(base)
        tones += hasTone ? 1 : 0
      } else if nucleus.isEmpty {
        initial.append(letter)
      } else {
        final.append(letter)
      }
    }
    guard tones <= 1, finals.contains(final) else { return false }
    if initials.contains(initial), nuclei.contains(nucleus) { return true }
    // The u of "qu" and the i of "gi" belong to the initial.
    guard let first = nucleus.first, initials.contains(initial + String(first)) else {
      return false
    }
    return nuclei.contains(String(nucleus.dropFirst()))
  }
}
