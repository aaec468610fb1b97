public import ArgumentParser
import Quantities
import Reporting

extension Language: ExpressibleByArgument {}

/// The options that every verb has for what it shows.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The language: en or vi. (default: that of LC_ALL, LC_MESSAGES or LANG)",
        vi: "Ngôn ngữ: en hoặc vi. (mặc định: theo LC_ALL, LC_MESSAGES hoặc LANG)"),
      valueName: "en|vi"))
  var lang: Language?

  @Flag(
    help: ArgumentHelp(
      Speech.say("Say only what is needed.", vi: "Chỉ hiện điều cần thiết.")))
  var quiet = false

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "No colour. The variable NO_COLOR does the same.",
        vi: "Không dùng màu. Biến NO_COLOR có tác dụng như vậy.")))
  var noColor = false

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Nothing but ASCII in text meant for people.",
        vi: "Chỉ dùng ký tự ASCII trong phần chữ cho người đọc.")))
  var ascii = false

  var language: Language { lang ?? Surroundings.language }

  /// How text for standard output is written.
  var style: TextStyle {
    TextStyle(
      language: language,
      characters: ascii ? .ascii : Surroundings.hasUnicode ? .unicode : .plain,
      colour: !noColor && Surroundings.allowsColour && Surroundings.isOutputATerminal)
  }
}
