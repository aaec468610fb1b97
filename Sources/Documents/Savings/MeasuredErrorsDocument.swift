public import Quantities

/// The errors that a calibration found, read from its result (`steelyard.calibration/v1`).
///
/// Only what a question of money needs is read: the unit, and for each point its load, its
/// error and its standard uncertainty.
public struct MeasuredErrorsDocument: Sendable {
  /// An error at a load, in grams.
  public struct Point: Sendable, Hashable {
    /// The load.
    public let load: Mass
    /// E in grams.
    public let error: Double
    /// u(E) in grams.
    public let uncertainty: Double
  }

  /// The schema that each result declares.
  public static let schema = "steelyard.calibration/v1"

  /// The points whose error and uncertainty are known.
  public let points: [Point]

  /// Reads the result in the file at `path`; `-` is standard input.
  ///
  /// - Throws: ``DocumentError``
  public static func read(path: String) throws(DocumentError) -> MeasuredErrorsDocument {
    let file = path == "-" ? "<stdin>" : path
    let reader = DocumentReader(file: file)
    return try reader.finish(read(DocumentNode.read(path: path), reader))
  }

  /// Reads a result.
  ///
  /// - Throws: ``DocumentError``
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(DocumentError) -> MeasuredErrorsDocument {
    let reader = DocumentReader(file: file)
    return try reader.finish(read(DocumentNode.read(bytes, file: file), reader))
  }

  private static func read(
    _ node: DocumentNode, _ reader: DocumentReader
  ) -> MeasuredErrorsDocument? {
    guard let object = reader.root(node, schemas: [schema]) else { return nil }
    let unit = object.string("unit")
    guard let objects = object.objects("points"), let unit else { return nil }
    guard let unit = MassUnit(unit) else {
      object.refuse(
        QuantityError.unknownUnit(unit: unit, dimension: MassDimension.name, suggestions: []),
        at: "unit")
      return nil
    }
    let grams = Mass(1, unit).value.approximation
    let points = objects.compactMap { entry -> Point? in
      guard let load = entry.mass("load", sign: .notNegative) else { return nil }
      // A point without uncertainty says nothing of how sure it is, and is left out.
      guard let error = entry.optionalReal("error"),
        let u = entry.optionalReal("standardUncertainty")
      else { return nil }
      if u < 0 {
        entry.refuse(
          DocumentFault.negative(field: "standardUncertainty", value: "\(u)"),
          at: "standardUncertainty")
        return nil
      }
      return Point(load: load, error: error * grams, uncertainty: u * grams)
    }
    if points.isEmpty, reader.problems.isEmpty {
      object.refuse(DocumentFault.emptyList(field: "points"), at: "points")
      return nil
    }
    return MeasuredErrorsDocument(points: points)
  }
}
