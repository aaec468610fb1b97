import ArgumentParser
@main struct Steelyard: ParsableCommand {
  mutating func run() throws {}
}
