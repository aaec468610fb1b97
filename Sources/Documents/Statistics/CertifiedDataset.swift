public import Statistics

/// A data set with certified results in the form of the NIST Statistical Reference Datasets.
///
/// The data are the rows of numbers behind the last line that begins with `Data:`; they are
/// read from their decimals in about 32 digits, for some sets lose most of theirs on the way
/// into binary64.
public struct CertifiedDataset: Sendable {
  /// What the certified results are of.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case univariate
    case analysisOfVariance = "anova"
    case linearRegression = "linear"
  }

  /// The name of the set, such as `SmLs01`.
  public let name: String
  public let kind: Kind
  /// The rows of the data, all equally long.
  public let rows: [[DoubleDouble]]
  /// The lines before the data.
  public let heading: [Substring]

  /// Reads the text of a file.
  ///
  /// - Returns: nil where it is no such data set.
  public init?(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let start = lines.lastIndex(where: { $0.hasPrefix("Data:") }) else { return nil }
    heading = Array(lines[..<start])
    guard let kind = Self.kind(of: heading), let name = Self.name(in: heading) else { return nil }
    self.name = name
    self.kind = kind
    var rows: [[DoubleDouble]] = []
    for line in lines[(start + 1)...] {
      let cells = line.split(whereSeparator: \.isWhitespace)
      if cells.isEmpty || cells.allSatisfy({ $0.allSatisfy { $0 == "-" } }) { continue }
      let row = cells.compactMap { DoubleDouble($0) }
      guard row.count == cells.count, row.count == rows.first?.count ?? row.count else {
        return nil
      }
      rows.append(row)
    }
    if rows.isEmpty { return nil }
    self.rows = rows
  }

  /// A set with other rows.
  init(_ other: CertifiedDataset, rows: [[DoubleDouble]]) {
    name = other.name
    kind = other.kind
    heading = other.heading
    self.rows = rows
  }

  private static func name(in heading: [Substring]) -> String? {
    // `Dataset Name:  SmLs01   (SmLs01.dat)`
    guard let line = heading.first(where: { $0.contains("Dataset Name:") }),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    return line[line.index(after: colon)...].split(whereSeparator: \.isWhitespace).first
      .map(String.init)
  }

  private static func kind(of heading: [Substring]) -> Kind? {
    func has(_ words: String) -> Bool { heading.contains { $0.contains(words) } }
    if has("Certified R-Squared") && has("F Statistic") && has("Analysis of Variance")
      && has("Between")
    {
      return .analysisOfVariance
    }
    if has("Sample Autocorrelation Coefficient") { return .univariate }
    return has("Linear Least Squares Regression") ? .linearRegression : nil
  }

  /// The last word of the line of the heading that holds `words`.
  func certified(_ words: String) -> String? {
    heading.first { $0.contains(words) }?.split(whereSeparator: \.isWhitespace).last
      .map(String.init)
  }

  /// The numbers behind the degrees of freedom in a line of the table of variance.
  func varianceLine(_ word: String) -> [String]? {
    guard let line = heading.first(where: { $0.hasPrefix(word) }) else { return nil }
    let numbers = line.split(whereSeparator: \.isWhitespace).filter { DoubleDouble($0) != nil }
    return numbers.count >= 3 ? numbers.dropFirst().map(String.init) : nil
  }
}
