public import Calibration
public import Quantities
public import Rules

/// A weight set piece by piece, with limits and due dates, as a document:
/// `steelyard.weight-fitness/v1` in JSON.
public enum WeightFitnessDocument {
  /// The schema that the document declares.
  public static let schema = "steelyard.weight-fitness/v1"

  /// The fitness of each piece of a set.
  ///
  /// - Parameters:
  ///   - table: the limits of the classes.
  ///   - date: the day for which due dates are looked at; `nil` for not at all.
  ///   - language: the language of `message`; `messages` always holds both.
  ///   - version: the version of the program.
  public static func json(
    _ set: WeightSet, table: TestWeightTable?, on date: CalendarDate?, language: Language,
    source: String, version: String
  ) -> JSONValue {
    .object([
      .init("schema", .string(schema)),
      .init("set", .string(set.id)),
      .init("title", .string(set.title)),
      .init("owner", .string(set.owner)),
      .init("on", date.map { .string($0.iso) } ?? .null),
      .init(
        "pieces",
        .array(set.pieces.map { piece($0, WeightFitness($0, table: table), on: date, language) })),
      .init("language", .string(language.rawValue)),
      .init("source", .string(source)),
      .init("version", .string(version)),
    ])
  }

  private static func piece(
    _ piece: WeightPiece, _ fitness: WeightFitness, on date: CalendarDate?, _ language: Language
  ) -> JSONValue {
    func mass(_ mass: Mass?) -> JSONValue { mass.map { .string($0.text(in: .gram)) } ?? .null }
    let certificate = piece.certificate
    let overdue = date.flatMap { day in piece.due.map { $0 < day } }
    return .object([
      .init("piece", .string(piece.id)),
      .init("nominal", mass(piece.nominal)),
      .init("class", piece.weightClass.map(JSONValue.string) ?? .null),
      .init("conventionalValue", mass(certificate?.conventionalValue)),
      .init("expandedUncertainty", mass(certificate?.expandedUncertainty)),
      .init("coverageFactor", certificate.map { .real($0.coverageFactor) } ?? .null),
      .init("deviation", mass(fitness.deviation)),
      .init("mpe", mass(fitness.mpe)),
      .init("fitness", .string(fitness.outcome.rawValue)),
      .init("message", .string(fitness.reason[language])),
      .init(
        "messages",
        .object([
          .init("en", .string(fitness.reason.english)),
          .init("vi", .string(fitness.reason.vietnamese)),
        ])),
      .init("calibrated", piece.calibrated.map { .string($0.iso) } ?? .null),
      .init("due", piece.due.map { .string($0.iso) } ?? .null),
      .init("overdue", overdue.map(JSONValue.bool) ?? .null),
      .init("certificate", .string(piece.certificateNumber)),
    ])
  }
}
