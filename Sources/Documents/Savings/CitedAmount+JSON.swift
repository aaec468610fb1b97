import Quantities
import Rules

extension CitedAmount {
  /// The amount for programs: what it is, where it stands and how well that is established.
  func json(_ language: Language) -> JSONValue {
    .object([
      .init("input", .string(input)),
      .init("rules", .string(rules)),
      .init("item", .string(item)),
      .init("least", .string(least.text)),
      .init("most", .string(most.text)),
      .init("status", .string(status.rawValue)),
      .init(
        "clauses",
        .array(
          citations.map {
            .object([
              .init("clause", .string($0.text)),
              .init("status", .string($0.status.rawValue)),
              .init("note", $0.note.map { .string($0[language]) } ?? .null),
            ])
          })),
    ])
  }
}
