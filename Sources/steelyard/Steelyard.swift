import ArgumentParser
import Quantities

/// The program: parses the command line, runs the verb, maps what happened to a status.
struct Steelyard: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "steelyard",
      abstract: Speech.say(
        "Verify scales exactly: from test weights and readings to error, limit, verdict and clause.",
        vi:
          "Kiểm tra cân chính xác: từ quả cân và số chỉ đến sai số, giới hạn, kết luận và điều khoản."
      ),
      usage: Speech.say(
        "steelyard <verb> [<options>] [<file> ...]",
        vi: "steelyard <lệnh> [<tùy chọn>] [<tệp> ...]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard verify inspection.json
          steelyard verify visits/*.yaml --format csv > visits.csv
          steelyard plan --class III --max 15kg --e 5g --weights "M1 1mg-20kg"
          steelyard batch market.csv --output results
          steelyard uncertainty model.yaml
          steelyard savings stall.yaml
          steelyard statistics readings.csv
          steelyard rules show oiml-r76-2006 --class III --e 5g --max 15kg
          steelyard selftest

        Exit status:
          0 everything conforms, 1 something fails, 2 nothing fails but something is
          inconclusive, 64 usage, 65 some input could not be used, 70 internal,
          74 input/output
        """,
        vi: """
          Ví dụ:
            steelyard verify bien-ban.yaml --lang vi
            steelyard verify dot-kiem-tra/*.yaml --format csv > ket-qua.csv
            steelyard plan --class III --max 15kg --e 5g --weights "M1 1mg-20kg"
            steelyard batch cho.csv --output ket-qua
            steelyard uncertainty mo-hinh.yaml
            steelyard savings sap.yaml
            steelyard statistics so-doc.csv
            steelyard rules show vn-tt09-2017
            steelyard selftest

          Mã kết thúc:
            0 tất cả đều đạt; 1 có cân không đạt; 2 không có cân không đạt nhưng có cân
            chưa kết luận được; 64 sai cách dùng; 65 có đầu vào không dùng được; 70 lỗi
            của chương trình; 74 lỗi đọc hoặc ghi
          """),
      version: "steelyard \(ProductVersion.current)",
      subcommands: verbs)
  }

  static let verbs: [any ParsableCommand.Type] = [
    VerifyCommand.self, PlanCommand.self, RecordCommand.self, ExplainCommand.self,
    BatchCommand.self, SniffCommand.self, CalibrateCommand.self,
    WeightsCommand.self,
    UncertaintyCommand.self, ConformityCommand.self, StatisticsCommand.self, IntervalCommand.self,
    SavingsCommand.self,
    RulesCommand.self, SelfTestCommand.self, SchemaCommand.self,
  ]
}

/// The entry point.
@main enum Program {
  static func main() {
    Console.secureStreams()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      // `help` itself takes any word.
      let verb = arguments.first == "help" ? arguments.dropFirst().first : arguments.first
      if let verb, let hint = MisspeltVerb(verb) {
        Console.say(hint.text)
        throw Stop(status: .usage)
      }
      if arguments.first == "--version" {
        try Console.write(ProductVersion.full(Speech.language))
        return
      }
      var command = try Steelyard.parseAsRoot(helpOfFamily(arguments) ?? arguments)
      try command.run()
    } catch {
      finish(error)
    }
  }

  /// `rules --help` as `help rules`.
  ///
  /// The parser would show the help of the default subcommand instead, and the others would not
  /// be found.
  private static func helpOfFamily(_ arguments: [String]) -> [String]? {
    guard let name = arguments.first, arguments.count >= 2,
      ["--help", "-h"].contains(arguments[1]),
      let verb = Steelyard.verbs.first(where: { $0._commandName == name }),
      !verb.configuration.subcommands.isEmpty
    else { return nil }
    return ["help", name]
  }

  /// Says what went wrong, and ends with its status.
  private static func finish(_ error: any Error) -> Never {
    if let stop = error as? Stop { end(stop.status) }
    if let exit = error as? ExitCode { Steelyard.exit(withError: exit) }
    let code = Steelyard.exitCode(for: error)
    var message = Steelyard.fullMessage(for: error)
    // Completion scripts and the like begin otherwise, and are for programs.
    let isForPeople = message.hasPrefix("OVERVIEW: ") || code == .validationFailure
    if Speech.language == .vietnamese, isForPeople {
      message = UsageTranslation.vietnamese(message)
    }
    if code == .success {
      try? Console.write(message + (message.isEmpty ? "" : "\n"))
      end(.success)
    }
    if code == .validationFailure {
      Console.say(message)
      end(.usage)
    }
    Console.say(
      Speech.say(
        "steelyard: internal error: \(error)", vi: "steelyard: lỗi của chương trình: \(error)"))
    end(.internal)
  }

  private static func end(_ status: ExitStatus) -> Never {
    Steelyard.exit(withError: ExitCode(status.rawValue))
  }
}
