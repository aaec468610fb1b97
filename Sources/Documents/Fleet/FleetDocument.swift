public import Economics
public import Quantities

/// What is traded over the scales of a market, as a document: `steelyard.fleet/v1`, in JSON or
/// YAML.
///
/// `docs/formats/fleet.md` describes every field.
public struct FleetDocument: Sendable {
  /// The schema that each document declares.
  public static let schema = "steelyard.fleet/v1"

  /// The name of the document as the user gave it.
  public let file: String
  /// Its title; may be empty.
  public let title: String
  /// What it is about, in its own words; may be empty.
  public let description: String
  /// The currency of all amounts.
  public let currency: Currency
  /// The symbol of the unit of trade.
  public let unit: String
  /// How many grams it has.
  public let gramsPerUnit: Double
  let inputs: [EconomicInput]
  let trades: [FleetTrade]
  /// The largest error of the test weights as a share of the MPE.
  public let weights: Double
  /// How many trials, if stated.
  public let trials: Int?
  /// The seed of the trials, if stated.
  public let seed: UInt64?

  /// Whether the file at `path` declares to be such a document.
  ///
  /// - Throws: ``DocumentError`` where it cannot be read.
  public static func isOne(path: String) throws(DocumentError) -> Bool {
    try DocumentNode.read(path: path)["schema"]?.text == schema
  }

  /// Reads the document in the file at `path`.
  ///
  /// - Parameter numbers: how numbers with units are written, where the document does not say.
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(
    path: String, numbers: NumberForm = .undeclared
  ) throws(DocumentError) -> FleetDocument {
    try read(DocumentNode.read(path: path), file: path, numbers: numbers)
  }

  /// Reads a document.
  ///
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(_ bytes: [UInt8], file: String) throws(DocumentError) -> FleetDocument {
    try read(DocumentNode.read(bytes, file: file), file: file)
  }

  private static func read(
    _ node: DocumentNode, file: String, numbers: NumberForm = .undeclared
  ) throws(DocumentError) -> FleetDocument {
    let form = node["numbers"]?.text.flatMap(StatedNumbers.init)?.form ?? numbers
    let reader = DocumentReader(file: file, numbers: form)
    return try reader.finish(SavingsReader(reader).fleet(node))
  }

  /// The question about the scales that were inspected.
  ///
  /// - Parameter instruments: in grams.
  /// - Throws: ``DocumentError``
  public func question(
    _ instruments: [FleetInstrument]
  ) throws(DocumentError) -> FleetQuestion {
    do throws(EconomicsError) {
      var scaled: [FleetInstrument] = []
      scaled.reserveCapacity(instruments.count)
      for instrument in instruments { scaled.append(try instrument.inUnits(of: gramsPerUnit)) }
      return try FleetQuestion(
        title: title, currency: currency, unit: unit, inputs: inputs, trades: trades,
        instruments: scaled, weights: weights)
    } catch {
      throw problem(error)
    }
  }

  /// What kept it from being evaluated.
  public func problem(_ error: EconomicsError) -> DocumentError {
    DocumentError([DocumentProblem(file: file, position: nil, reason: error)])
  }
}
