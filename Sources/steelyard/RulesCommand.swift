import ArgumentParser

/// `steelyard rules`: lists the rule sets, and shows what they say.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: Speech.say(
        "List the rule sets, and show what they say for an instrument.",
        vi: "Liệt kê các bộ quy tắc và xem quy định đối với một phương tiện đo."),
      usage: Speech.say(
        "steelyard rules [list|show] [<options>]", vi: "steelyard rules [list|show] [<tùy chọn>]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard rules
          steelyard rules show oiml-r76-2006
          steelyard rules show oiml-r76-2006 --class III --e 5g --max 15kg --in-service
          steelyard rules show vn-tt09-2017 --max 15kg --d 50g
          steelyard rules show oiml-r111-2004 --class M1
          steelyard rules show vn-group2-2026 --kind spring-dial --date 2026-11-23
          steelyard rules show vn-fees-2016 --kind platform --max 500kg
          steelyard rules show vn-sanctions-2017

        Every row carries its clause and a status. 'unconfirmed' marks what was read only \
        once, or recalled; the note below the table says which.
        """,
        vi: """
          Ví dụ:
            steelyard rules
            steelyard rules show vn-tt09-2017
            steelyard rules show vn-tt09-2017 --max 15kg --d 50g
            steelyard rules show oiml-r76-2006 --class III --e 5g --max 15kg --in-service
            steelyard rules show oiml-r111-2004 --class M1
            steelyard rules show vn-group2-2026 --kind spring-dial --date 2026-11-23
            steelyard rules show vn-fees-2016 --kind platform --max 500kg
            steelyard rules show vn-sanctions-2017

          Mỗi hàng có điều khoản và tình trạng. 'chưa xác nhận' là điều mới đọc ở một \
          nguồn hoặc ghi theo trí nhớ; ghi chú dưới bảng nói rõ.
          """),
      subcommands: [RulesListCommand.self, RulesShowCommand.self],
      defaultSubcommand: RulesListCommand.self)
  }
}
