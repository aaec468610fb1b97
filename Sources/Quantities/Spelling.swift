/// Near spellings, for *did you mean*.
public enum Spelling {
  /// The entries of `words` that are at most two edits (a third of the word, at
  /// least one) away from `word`, nearest first and at most three.
  ///
  /// Case and Vietnamese marks are no difference. Words that differ in nothing else
  /// are the only answer.
  public static func nearest(to word: String, in words: [String]) -> [String] {
    let wanted = Array(folded(String(word.prefix(longest))).unicodeScalars)
    let reach = max(1, min(2, wanted.count / 3))
    var found: [(distance: Int, index: Int)] = []
    for (index, candidate) in words.enumerated() {
      let candidate = Array(folded(candidate).unicodeScalars)
      if abs(candidate.count - wanted.count) > reach { continue }
      let distance = editDistance(wanted, candidate)
      if distance <= reach { found.append((distance, index)) }
    }
    if found.contains(where: { $0.distance == 0 }) { found.removeAll { $0.distance > 0 } }
    found.sort { ($0.distance, $0.index) < ($1.distance, $1.index) }
    return found.prefix(3).map { words[$0.index] }
  }

  /// No word that is looked for is longer.
  private static let longest = 64

  /// Lower case without Vietnamese marks: `Tạ` becomes `ta`, `Đo` becomes `do`.
  public static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for character in text.lowercased() {
      // The first scalar of the canonical decomposition is the bare letter.
      guard let first = character.unicodeScalars.first else { continue }
      result.append(bareLetter[first] ?? first)
    }
    return String(result)
  }

  private static let bareLetter: [Unicode.Scalar: Unicode.Scalar] = {
    let families: [(Unicode.Scalar, String)] = [
      ("a", "àáạảãăằắặẳẵâầấậẩẫ"), ("e", "èéẹẻẽêềếệểễ"), ("i", "ìíịỉĩ"),
      ("o", "òóọỏõôồốộổỗơờớợởỡ"), ("u", "ùúụủũưừứựửữ"), ("y", "ỳýỵỷỹ"), ("d", "đ"),
      ("µ", "μ"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (bare, marked) in families {
      for scalar in marked.unicodeScalars { table[scalar] = bare }
    }
    return table
  }()

  /// Optimal string alignment distance: insertions, deletions, substitutions and
  /// swaps of neighbours count one each.
  static func editDistance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var older = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i]
      for j in 1...b.count {
        var best = min(previous[j] + 1, current[j - 1] + 1)
        best = min(best, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, older[j - 2] + 1)
        }
        current.append(best)
      }
      (older, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
