public import Uncertainty

/// Measurement models as documents: `steelyard.model/v1`, in JSON or YAML.
///
/// `docs/formats/model.md` describes every field.
public struct ModelDocument: Sendable {
  /// The schema that each model declares.
  public static let schema = "steelyard.model/v1"

  /// The name of the document as the user gave it.
  public let file: String
  /// The model.
  public let model: MeasurementModel
  /// What it is for, in the words of the document; may be empty.
  public let description: String
  /// Where it comes from, such as `JCGM 101:2008, 9.3`; may be empty.
  public let source: String
  /// How the law of propagation is to be applied.
  public let propagation: PropagationOptions
  /// How the model is to be simulated; `nil` where the document asks for no Monte Carlo.
  public let simulation: SimulationSettings?
  /// Whether coverage regions of several outputs are to be found; `nil` where the document
  /// leaves it to the number of outputs.
  public let coverageRegions: Bool?
  /// The figures that the source prints.
  public let published: [PublishedFigure]
  let places: ModelPlaces

  /// Reads the model in the file at `path`; `-` is standard input.
  ///
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(path: String) throws(DocumentError) -> ModelDocument {
    let name = path == "-" ? "<stdin>" : path
    let limits = DocumentLimits.standard
    let most = max(limits.jsonBytes, limits.yamlBytes)
    let bytes = try DocumentFile.bytes(path: path, atMost: most + 1, name: name)
    return try read(bytes, file: name)
  }

  /// Reads a model.
  ///
  /// - Parameters:
  ///   - bytes: the document in UTF-8.
  ///   - file: its name, for errors; its ending tells the notation.
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(_ bytes: [UInt8], file: String) throws(DocumentError) -> ModelDocument {
    let node = try DocumentNode.read(bytes, file: file)
    let reader = DocumentReader(file: file)
    let model = ModelReader(reader, text: String(decoding: bytes, as: UTF8.self)).read(node)
    return try reader.finish(model)
  }

  /// What kept the model from being evaluated, at its place in the document.
  public func problem(_ error: EvaluationError) -> DocumentProblem {
    switch error {
    case .undefined(let origin, _), .noSlope(let origin, _):
      DocumentProblem(
        file: file, position: places.position(of: origin.range, in: origin.owner),
        path: origin.owner, reason: error,
        excerpt: places.formula(of: origin.owner).map { origin.range.caret(in: $0) })
    case .coverage: DocumentProblem(file: file, position: nil, reason: error)
    }
  }

  /// What kept the model from being simulated.
  public func problem(_ error: MonteCarloError) -> DocumentProblem {
    DocumentProblem(file: file, position: nil, reason: error)
  }
}
