import ArgumentParser
import Assessment
import Documents
import Quantities
import Reporting
import Verification

/// `steelyard record`: the record of an inspection, to be printed and signed.
struct RecordCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record",
      abstract: Speech.say(
        "Write the record of an inspection, to be printed and signed.",
        vi: "Lập biên bản của một lần kiểm tra, để in và ký."),
      usage: Speech.say(
        "steelyard record [<options>] <file> ...", vi: "steelyard record [<tùy chọn>] <tệp> ..."),
      discussion: Speech.say(
        """
        Examples:
          steelyard record inspection.json --format html > record.html
          steelyard record stall-7.yaml --format html --lang vi > bien-ban.html
          steelyard record inspection.json > record.md

        The HTML page stands by itself and prints on A4; Markdown is to be edited. A \
        spring dial scale by ĐLVN 30 and a retail check have their own forms; any other \
        instrument is reported in the manner of R 76-2. What the inspection does not \
        state is left blank, to be filled in by hand: 'steelyard schema inspection' \
        shows the fields, under 'record'.
        """,
        vi: """
          Ví dụ:
            steelyard record bien-ban.yaml --format html --lang vi > bien-ban.html
            steelyard record sap-7.yaml --format html > sap-7.html
            steelyard record bien-ban.yaml > bien-ban.md

          Trang HTML dùng độc lập và in trên khổ A4; Markdown để sửa tiếp. Cân đồng hồ lò xo \
          theo ĐLVN 30 và kiểm tra bán lẻ có mẫu riêng; cân khác theo kiểu báo cáo của \
          R 76-2. Những gì lần kiểm tra không nêu được để trống để điền tay: 'steelyard \
          schema inspection' cho biết các mục, dưới 'record'.
          """))
  }

  /// The forms of a record.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case markdown, html
  }

  @Argument(help: .inspections, completion: .file(extensions: ["json", "yaml", "yml"]))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      Speech.say("The form of the record.", vi: "Dạng của biên bản."), valueName: "format"))
  var format: Form = .markdown

  @OptionGroup var judging: JudgingOptions
  @OptionGroup var ruleOptions: RuleOptions
  @OptionGroup var numberOptions: NumberOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let language = output.language
    var round = try judging.round(
      ruleOptions, numberOptions, language, risk: RiskView.usualThreshold)
    for file in files { round.judge(file) }
    for error in round.errors { Console.say(error.text(language)) }
    switch format {
    case .markdown: try Console.write(RecordMarkdown(language: language).text(round.verified))
    case .html: try Console.write(RecordHTML(language: language).text(round.verified))
    }
    // A record is made of whatever the verdict is; only what could not be used is a failure.
    try round.errors.reduce(ExitStatus.success) { $0.combined(with: $1.status) }.end()
  }
}
