/// One figure of a published or worked case, held against what the program makes of it.
public struct ReferenceCheck: Sendable, Hashable {
  /// The case it belongs to, such as `C02, six loads up` or `gum-h1-end-gauge`.
  public let caseName: String
  /// The document and clause of the case.
  public let source: String
  /// Which figure, such as `weighing 3 correctedError`.
  public let figure: String
  /// What the case states.
  public let expected: String
  /// What the program gives.
  public let found: String
  /// Their difference as a part of what is allowed, at most 1 where the check is passed;
  /// `nil` where both must be the same.
  public let deviation: Double?
  /// By how much they may differ; `nil` where both must be the same.
  public let allowed: Double?
  public let isPassed: Bool

  /// A figure that must come out as it is stated.
  init(_ caseName: String, source: String, figure: String, expected: String, found: String) {
    self.init(
      caseName, source: source, figure: figure, expected: expected, found: found,
      isPassed: expected == found)
  }

  /// A figure that was compared elsewhere.
  init(
    _ caseName: String, source: String, figure: String, expected: String, found: String,
    isPassed: Bool
  ) {
    self.caseName = caseName
    self.source = source
    self.figure = figure
    self.expected = expected
    self.found = found
    deviation = nil
    allowed = nil
    self.isPassed = isPassed
  }

  /// A number that may differ by `allowed`; one that is not there (`nil`) fails.
  init(
    _ caseName: String, source: String, figure: String, expected: Double, printed: String? = nil,
    found: Double?, allowed: Double
  ) {
    self.caseName = caseName
    self.source = source
    self.figure = figure
    self.expected = printed ?? "\(expected)"
    self.found = found.map { "\($0)" } ?? "–"
    self.allowed = allowed
    // The limit itself is a binary number: its last digits are no reason to fail.
    let difference = found.map { ($0 - expected).magnitude / (allowed * (1 + 1e-9)) }
    deviation = difference.map { $0.isNaN ? 0 : $0 }
    // 0/0, where nothing is allowed and nothing differs, is NaN.
    isPassed = difference.map { $0.isNaN ? found == expected : $0 <= 1 } ?? false
  }

  /// A number that must round to what a document prints: within half of its last digit.
  init(
    _ caseName: String, source: String, figure: String, printed: String, found: Double?
  ) {
    let decimals = printed.split(separator: ".").dropFirst().first?.count ?? 0
    let half = Double("5e\(-decimals - 1)") ?? 0
    self.init(
      caseName, source: source, figure: figure, expected: Double(printed) ?? .nan,
      printed: printed, found: found, allowed: half)
  }
}
