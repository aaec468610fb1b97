import ArgumentParser
import Documents
import Quantities

/// `steelyard schema`: prints the JSON Schema of a document.
struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: Speech.say(
        "Print the JSON Schema of a document.", vi: "In lược đồ JSON của một loại tài liệu."),
      usage: Speech.say("steelyard schema [<name>]", vi: "steelyard schema [<tên>]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard schema
          steelyard schema inspection > inspection.schema.json
        """,
        vi: """
          Ví dụ:
            steelyard schema
            steelyard schema inspection > inspection.schema.json
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "Of which document; without a name the names are listed.",
        vi: "Của tài liệu nào; không nêu tên thì liệt kê các tên."),
      valueName: "name"),
    completion: .list(DocumentSchema.all.map(\.name)))
  var name: String?

  func run() throws {
    let names = DocumentSchema.all.map(\.name)
    guard let name else {
      try Console.write(names.joined(separator: "\n") + "\n")
      return
    }
    // `steelyard.inspection/v1` is what documents carry.
    let short =
      name.hasPrefix("steelyard.") && name.hasSuffix("/v1")
      ? String(name.dropFirst("steelyard.".count).dropLast("/v1".count)) : name
    guard let schema = DocumentSchema.all.first(where: { $0.name == short }) else {
      let near = Spelling.nearest(to: short, in: names)
      throw ValidationError(
        Speech.say(
          "there is no schema '\(name)'; "
            + (near.isEmpty ? "there are " : "did you mean ")
            + (near.isEmpty ? names : near).joined(separator: ", ") + (near.isEmpty ? "." : "?"),
          vi: "không có lược đồ '\(name)'; "
            + (near.isEmpty ? "có các lược đồ " : "có phải ý bạn là ")
            + (near.isEmpty ? names : near).joined(separator: ", ") + (near.isEmpty ? "." : "?")))
    }
    try Console.write(schema.text)
  }
}
