import ArgumentParser

@main struct Steelyard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "steelyard", version: "0.1.0", subcommands: [BatchCommand.self])
}
