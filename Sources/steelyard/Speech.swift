import Foundation
import Quantities

/// The language in which the program itself speaks: help, and what it says before
/// the options are read.
enum Speech {
  /// `--lang` where it is on the command line, else the language of the environment.
  static let language: Language = {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      let value: String? =
        if argument == "--lang", index + 1 < arguments.count {
          arguments[index + 1]
        } else if argument.hasPrefix("--lang=") {
          String(argument.dropFirst("--lang=".count))
        } else {
          nil
        }
      if let language = value.flatMap(Language.init) { return language }
    }
    return Surroundings.language
  }()

  static func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}
