import ArgumentParser
import Quantities

/// How numbers are written in the files of a verb.
struct NumberOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How numbers are written in files that do not say: en (1,500.5) or vi (1.500,5).",
        vi: "Cách viết số trong các tệp không khai báo: en (1,500.5) hoặc vi (1.500,5)."),
      valueName: "en|vi"))
  var numbers: Language?

  var form: NumberForm { numbers.map(NumberForm.init) ?? .undeclared }
}
