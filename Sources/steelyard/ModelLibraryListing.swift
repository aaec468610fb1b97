import ArgumentParser
import Documents
import Quantities
import Uncertainty

/// The models that come with the program, for `steelyard uncertainty`.
enum ModelLibraryListing {
  /// A line a model: its name and its title.
  static func text(_ language: Language) throws(DocumentError) -> String {
    let width = ModelLibrary.names.map(\.count).max() ?? 0
    var lines: [String] = []
    for name in ModelLibrary.names {
      let title = try ModelLibrary.model(name).model.title
      let space = String(repeating: " ", count: width - name.count)
      lines.append("\(name)\(space)  \(title)\n")
    }
    return lines.joined()
  }

  /// The document of a model, to be saved and changed.
  ///
  /// - Throws: `ValidationError` where no model has this name.
  static func document(_ name: String) throws -> String {
    if let text = ModelLibrary.text(name) { return text }
    let near = Spelling.nearest(to: name, in: ModelLibrary.names)
    let hint = near.isEmpty ? ["--list-models"] : near
    throw ValidationError(
      Speech.say(
        "no model of the program is named '\(name)'; "
          + (near.isEmpty ? "see " : "did you mean ") + hint.joined(separator: ", ")
          + (near.isEmpty ? "" : "?"),
        vi: "không có mô hình đi kèm nào tên '\(name)'; "
          + (near.isEmpty ? "xem " : "có phải ý bạn là ") + hint.joined(separator: ", ")
          + (near.isEmpty ? "" : "?")))
  }
}
