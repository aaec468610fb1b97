public import Calibration
public import Quantities

/// Sets of test weights as documents: `steelyard.weights/v1`, in JSON or YAML.
///
/// `docs/formats/weights.md` describes every field.
public enum WeightSetDocument {
  /// The schema that each set declares.
  public static let schema = "steelyard.weights/v1"

  /// Reads the set in the file at `path`; `-` is standard input.
  ///
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(
    path: String, numbers: NumberForm = .undeclared
  ) throws(DocumentError) -> WeightSet {
    try read(
      try DocumentNode.read(path: path), file: path == "-" ? "<stdin>" : path, numbers: numbers)
  }

  /// Reads a set; `file` names the document in errors.
  ///
  /// - Throws: ``DocumentError`` with everything that is wrong with it.
  public static func read(
    _ node: DocumentNode, file: String, numbers: NumberForm = .undeclared
  ) throws(DocumentError) -> WeightSet {
    let declared = node["numbers"]?.text.flatMap(InspectionDocument.DeclaredNumbers.init)?.form
    let reader = DocumentReader(file: file, numbers: declared ?? numbers)
    let set = reader.root(node, schemas: [schema]).flatMap(set)
    return try reader.finish(set)
  }

  private static func set(_ object: DocumentObject) -> WeightSet? {
    _ = object.optionalChoice("numbers", of: InspectionDocument.DeclaredNumbers.self)
    let id = object.string("id")
    let title = object.optionalString("title") ?? ""
    let owner = object.optionalString("owner") ?? ""
    let correlation = object.optionalReal("correlation")
    let entries = object.objects("pieces") ?? []
    if entries.count > WeightReader.mostPieces {
      object.refuse(WeightsFault.tooManyPieces(limit: WeightReader.mostPieces), at: "pieces")
      return nil
    }
    var seen: Set<String> = []
    var pieces: [WeightPiece] = []
    for entry in entries {
      let id = entry.string("id")
      let statement = WeightReader.statement(entry)
      entry.refuseUnknownFields()
      guard let id, var piece = statement?.piece else { continue }
      if !seen.insert(id).inserted {
        entry.refuse(WeightsFault.duplicatePiece(id: id), at: "id")
      }
      piece.id = id
      pieces.append(piece)
    }
    object.refuseUnknownFields()
    if let correlation, !(0...1).contains(correlation) {
      object.refuse(
        InfluenceFault.outOfRange(field: "correlation", value: "\(correlation)"), at: "correlation")
      return nil
    }
    guard let id else { return nil }
    return WeightSet(
      id: id, title: title, owner: owner, correlation: correlation ?? 1, pieces: pieces)
  }
}
