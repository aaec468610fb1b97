public import Economics
public import Quantities
public import Rules

/// Questions of what measurement costs, as documents: `steelyard.savings/v1`, in JSON or YAML.
///
/// `docs/formats/savings.md` describes every field.
public struct SavingsDocument: Sendable {
  /// The schema that each document declares.
  public static let schema = "steelyard.savings/v1"

  /// More calibration points that may be made before deciding.
  public struct Calibration: Sendable, Hashable {
    /// The input that they tell about.
    public let about: String
    /// The standard uncertainty of one point, in the unit of trade.
    public let uncertainty: Double
    /// How many points are looked at.
    public let points: [Int]
    /// What one point costs, if stated.
    public let cost: Double?
  }

  /// The name of the document as the user gave it.
  public let file: String
  /// What is asked; measured errors may be put into it.
  public var question: SavingsCase
  /// What it is about, in the words of the document; may be empty.
  public let description: String
  /// How many trials, if stated.
  public let trials: Int?
  /// The seed of the trials, if stated.
  public let seed: UInt64?
  /// Calibration that may be done before deciding, if stated.
  public let calibration: Calibration?
  /// Further horizons to look at, in years.
  public let horizons: [Int]
  /// Further rates of interest to look at.
  public let rates: [Double]
  /// The joint optimum of a filling line, if asked.
  public let filling: FillingQuestion?
  /// The amounts that it takes from tables of rules.
  public let citations: [CitedAmount]

  /// Reads the document in the file at `path`; `-` is standard input.
  ///
  /// - Parameters:
  ///   - numbers: how numbers with units are written, where the document does not say.
  ///   - rules: gives the rules whose tables the document may name; asked only if it does.
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(
    path: String, numbers: NumberForm = .undeclared,
    rules: @escaping () throws(DocumentError) -> RuleBook = builtInRules
  ) throws(DocumentError) -> SavingsDocument {
    let node = try DocumentNode.read(path: path)
    return try read(
      node, file: path == "-" ? "<stdin>" : path, numbers: numbers, rules: rules)
  }

  /// The rules that are compiled in.
  ///
  /// - Throws: ``DocumentError`` never in a program that has passed its tests.
  public static func builtInRules() throws(DocumentError) -> RuleBook {
    try RuleLibrary.builtIn().book
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the document in UTF-8.
  ///   - file: its name, for errors; its ending tells the notation.
  ///   - rules: gives the rules whose tables the document may name; asked only if it does.
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(
    _ bytes: [UInt8], file: String,
    rules: @escaping () throws(DocumentError) -> RuleBook = builtInRules
  ) throws(DocumentError) -> SavingsDocument {
    try read(DocumentNode.read(bytes, file: file), file: file, rules: rules)
  }

  private static func read(
    _ node: DocumentNode, file: String, numbers: NumberForm = .undeclared,
    rules: @escaping () throws(DocumentError) -> RuleBook = builtInRules
  ) throws(DocumentError) -> SavingsDocument {
    // How numbers are written must be known before any is read.
    let form = node["numbers"]?.text.flatMap(StatedNumbers.init)?.form ?? numbers
    let reader = DocumentReader(file: file, numbers: form)
    return try reader.finish(SavingsReader(reader, rules: rules).read(node))
  }

  /// What kept the question from being evaluated.
  public func problem(_ error: some DescribedError) -> DocumentError {
    DocumentError([DocumentProblem(file: file, position: nil, reason: error)])
  }
}
