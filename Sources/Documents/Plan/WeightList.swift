public import Quantities
public import Verification

/// Test weights as a line of text: a set `M1 1mg-20kg`, or weights `M1 20kg x3, 5kg x2, 500g`.
///
/// - Entries stand between commas, semicolons or plus signs; a comma between two digits is a
///   decimal comma.
/// - A class holds for the entries after it until another is named; it may stand before or after
///   the mass.
/// - A set has the series of R 111-1 with one weight of 1, two of 2 and one of 5 in each decade,
///   from its lower to its upper end: `1mg-20kg` ends with 10 kg and two of 20 kg.
/// - A count stands before or after: `3x5kg`, `5kg x3`, `5kg × 3`.
public enum WeightList {
  /// How many weights an entry may name.
  private static let mostOfAKind = 100_000

  /// Reads the weights that `text` names.
  ///
  /// - Parameters:
  ///   - classes: the classes there are, as the table of weights names them.
  ///   - numbers: how numbers are written.
  /// - Throws: ``WeightListFault``
  public static func read(
    _ text: String, classes: [String], numbers: NumberForm = .undeclared
  ) throws(WeightListFault) -> [Inspection.WeightGroup] {
    var groups: [Inspection.WeightGroup] = []
    var current: String?
    for entry in entries(of: text) {
      var words = entry.split(whereSeparator: \.isWhitespace).map(String.init)
      if let name = try takeClass(&words, entry, classes) { current = name }
      if words.isEmpty, current != nil { continue }
      guard let name = current else { throw .noClass(entry: entry, known: classes) }
      let count = try takeCount(&words, entry)
      let rest = words.joined(separator: " ")
      if let (low, high) = ends(of: rest) {
        let set = try series(
          from: mass(low, entry, numbers), to: mass(high, entry, numbers), entry)
        groups += set.map {
          .init(weightClass: name, nominal: $0.nominal, count: $0.count * count)
        }
      } else {
        groups.append(
          .init(weightClass: name, nominal: try mass(rest, entry, numbers), count: count))
      }
    }
    if groups.isEmpty { throw .empty }
    return groups
  }

  // MARK: Pieces of the text

  private static func entries(of text: String) -> [String] {
    var entries = [""]
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let isBetweenDigits =
        index > 0 && index + 1 < characters.count && characters[index - 1].isNumber
        && characters[index + 1].isNumber
      if ";+\n".contains(character) || (character == "," && !isBetweenDigits) {
        entries.append("")
      } else {
        entries[entries.count - 1].append(character)
      }
    }
    return entries.filter { $0.contains { !$0.isWhitespace } }
  }

  /// Takes the class from the first or the last word.
  private static func takeClass(
    _ words: inout [String], _ entry: String, _ classes: [String]
  ) throws(WeightListFault) -> String? {
    for index in [0, words.count - 1] where words.indices.contains(index) {
      let word = words[index]
      if let name = classes.first(where: { $0.lowercased() == word.lowercased() }) {
        words.remove(at: index)
        return name
      }
    }
    // A word of a letter and a digit that is no mass, no unit and no count was meant as a class.
    guard let word = words.first, let first = word.first, first.isLetter, words.count > 1,
      !"xX".contains(first)
    else { return nil }
    throw .unknownClass(
      name: word, suggestions: Spelling.nearest(to: word.uppercased(), in: classes),
      known: classes)
  }

  /// Takes `3x`, `x3`, `3 ×` or `× 3`; 1 where there is none.
  private static func takeCount(
    _ words: inout [String], _ entry: String
  ) throws(WeightListFault) -> Int {
    let text = words.joined(separator: " ")
    let before = text.prefixMatch(of: /([0-9]+)\s*[xX×*]\s*(?=[0-9])/)
    let after = text.firstMatch(of: /\s*[xX×*]\s*([0-9]+)\s*$/)
    guard before != nil || after != nil else { return 1 }
    if before != nil, after != nil { throw .badCount(entry: entry) }
    let digits = before?.1 ?? after?.1 ?? ""
    guard let count = Int(digits), (1...mostOfAKind).contains(count) else {
      throw .badCount(entry: entry)
    }
    let rest =
      before.map { String(text[$0.range.upperBound...]) }
      ?? after.map { String(text[..<$0.range.lowerBound]) } ?? text
    words = rest.split(whereSeparator: \.isWhitespace).map(String.init)
    return count
  }

  /// The ends of `1mg-20kg`, `1 mg – 20 kg`, `1mg..20kg`.
  private static func ends(of text: String) -> (String, String)? {
    guard let match = text.wholeMatch(of: /(.*?\p{L})\s*(?:-|–|—|\.\.+|…)\s*([0-9].*)/) else {
      return nil
    }
    return (String(match.1), String(match.2))
  }

  private static func mass(
    _ text: String, _ entry: String, _ numbers: NumberForm
  ) throws(WeightListFault) -> Mass {
    guard text.contains(where: \.isNumber) else { throw .notAWeight(entry: entry) }
    do {
      let mass = try Mass(parsing: text, form: numbers)
      if mass.isPositive { return mass }
    } catch {
      throw .badMass(entry: entry, reason: error)
    }
    throw .notAWeight(entry: entry)
  }

  /// The weights of a set: 1-2-2-5 in each decade.
  private static func series(
    from low: Mass, to high: Mass, _ entry: String
  ) throws(WeightListFault) -> [(nominal: Mass, count: Int)] {
    if low >= high { throw .emptySet(entry: entry) }
    var set: [(nominal: Mass, count: Int)] = []
    // From 1 µg: no weight is lighter.
    var decade = Mass(1, .microgram)
    while decade <= high {
      for (factor, count) in [(1, 1), (2, 2), (5, 1)] {
        let nominal = decade * factor
        if nominal >= low, nominal <= high { set.append((nominal, count)) }
      }
      decade = decade * 10
    }
    for end in [low, high] where !set.contains(where: { $0.nominal == end }) {
      throw .notOfSeries(mass: end.text(in: end < Mass(1, .gram) ? .milligram : .gram))
    }
    return set
  }
}
