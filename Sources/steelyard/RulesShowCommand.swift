public import ArgumentParser
import Documents
import Quantities
import Reporting
public import Rules

extension IndicationType: ExpressibleByArgument {}

/// `steelyard rules show`: what one rule set says, for an instrument where one is described.
struct RulesShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Speech.say(
        "Show what a rule set says.", vi: "Xem nội dung một bộ quy tắc."),
      usage: Speech.say(
        "steelyard rules show <id> [<options>]", vi: "steelyard rules show <mã> [<tùy chọn>]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard rules show oiml-r76-2006
          steelyard rules show oiml-r76-2006 --class III --e 5g --max 15kg --in-service
          steelyard rules show vn-tt09-2017 --max 15kg --d 50g
          steelyard rules show oiml-r111-2004 --class M1 --nominal 5kg
          steelyard rules show vn-group2-2026 --kind truck

        Weighing rules take --class --e --d --max --min --stage --supports --indication; \
        retail rules --max --d --class; weights --class --nominal; control lists --kind \
        --date. In CSV the chief table is written, in JSON all of them.
        """,
        vi: """
          Ví dụ:
            steelyard rules show vn-tt09-2017
            steelyard rules show vn-tt09-2017 --max 15kg --d 50g
            steelyard rules show oiml-r76-2006 --class III --e 5g --max 15kg --in-service
            steelyard rules show oiml-r111-2004 --class M1 --nominal 5kg
            steelyard rules show vn-group2-2026 --kind truck

          Quy tắc kiểm định cân dùng --class --e --d --max --min --stage --supports \
          --indication; quy tắc bán lẻ dùng --max --d --class; quả cân dùng --class \
          --nominal; danh mục kiểm soát dùng --kind --date. Dạng CSV chỉ có bảng chính, \
          dạng JSON có mọi bảng.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "The rule set, as 'steelyard rules' lists it.",
        vi: "Bộ quy tắc, theo tên mà 'steelyard rules' liệt kê."),
      valueName: "id"))
  var id: String

  @OptionGroup(
    title: Speech.say("Which instrument", vi: "Phương tiện đo nào")) var instrument: RulesInstrument
  @OptionGroup var show: RulesOutput

  func run() throws {
    let language = show.output.language
    let library = try show.library()
    guard let set = library.book[id] else {
      throw RulesOutput.refuse(
        "steelyard",
        RulesFault.noSuchRuleSet(
          id: id, suggestions: library.book.suggestions(for: id),
          all: library.book.sets.map(\.id)), language)
    }
    let query = RulesQuery(set: set, book: library.book, options: instrument, language: language)
    try show.write(query.report())
  }
}
