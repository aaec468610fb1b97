import ArgumentParser

/// `steelyard weights`: shows weight sets, and traces a wrong weight.
struct WeightsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "weights",
      abstract: Speech.say(
        "Show weight sets, and trace a wrong weight to every reading it touched.",
        vi: "Xem các bộ quả cân và truy một quả cân sai đến mọi số đọc liên quan."),
      usage: Speech.say(
        "steelyard weights show|impact [<options>]",
        vi: "steelyard weights show|impact [<tùy chọn>]"),
      discussion: Speech.say(
        """
        Examples:
          steelyard weights show set.yaml --on 2026-11-23
          steelyard weights impact --set set.yaml --piece 100g --value "99.9991 g" visits/*.yaml

        A set is a file of steelyard.weights/v1; 'steelyard schema weights' prints the schema.
        """,
        vi: """
          Ví dụ:
            steelyard weights show bo-qua-can.yaml --on 2026-11-23
            steelyard weights impact --set bo-qua-can.yaml --piece 100g --value "99.9991 g" ho-so/*.yaml

          Một bộ quả cân là tệp steelyard.weights/v1; 'steelyard schema weights' in lược đồ.
          """),
      subcommands: [WeightsShowCommand.self, WeightsImpactCommand.self])
  }
}
