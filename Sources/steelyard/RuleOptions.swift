import ArgumentParser
import Documents
import Quantities
import Rules

/// Where the rule sets come from.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Read the rule sets of this folder too; they replace those of the same name.",
        vi: "Đọc thêm các bộ quy tắc trong thư mục này; chúng thay các bộ trùng tên."),
      valueName: "dir"),
    completion: .directory)
  var rulesDir: String?

  /// The rule sets compiled in, and those of `--rules-dir`.
  ///
  /// - Throws: ``DocumentError``
  func library() throws(DocumentError) -> RuleBook {
    try RuleLibrary.load(directory: rulesDir).book
  }

  /// A book of the rule set `id` alone where it is compiled in and no other is asked for: to read
  /// all of them takes as long as to verify a hundred thousand readings.
  ///
  /// - Throws: ``Stop`` after saying what is wrong.
  func ruleBook(_ language: Language, holding id: String) throws -> RuleBook {
    if rulesDir == nil, let set = try? RuleLibrary.builtIn(id) { return RuleBook([set]) }
    return try ruleBook(language)
  }

  /// The rule sets compiled in, and those of `--rules-dir`.
  ///
  /// - Throws: ``Stop`` after saying what is wrong.
  func ruleBook(_ language: Language) throws -> RuleBook {
    do throws(DocumentError) {
      return try library()
    } catch {
      Console.say(error.text(language))
      throw Stop(status: error.status)
    }
  }
}
