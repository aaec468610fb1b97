import ArgumentParser
import Documents
import Quantities
import Reporting
import Statistics

/// `steelyard statistics sample`: how many to inspect, and what a sample says of the fleet.
struct StatisticsSampleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sample",
      abstract: Speech.say(
        "How many of a fleet to inspect, and what a sample says of it.",
        vi: "Cần kiểm tra bao nhiêu phương tiện, và mẫu cho biết gì về toàn bộ."),
      usage: Speech.say(
        "steelyard statistics sample --population <n> --rate <share> [<options>]\n"
          + "steelyard statistics sample --population <n> --inspected <n> --found <n>",
        vi: "steelyard statistics sample --population <n> --rate <tỉ lệ> [<tùy chọn>]\n"
          + "steelyard statistics sample --population <n> --inspected <n> --found <n>"),
      discussion: Speech.say(
        """
        Examples:
          steelyard statistics sample --population 340 --rate 5%
          steelyard statistics sample --population 340 --rate 10% --miss 1% --allowed 1
          steelyard statistics sample --population 340 --rate 5% --draw --seed 7
          steelyard statistics sample --population 340 --inspected 56 --found 2

        The first three say how many of 340 scales to draw by lot, so that a fleet of which 5 % \
        (10 %) do not conform is seldom taken for a good one; with --draw also which ones. The \
        last says how many of all 340 may not conform, when 2 of 56 do not. Exact, without \
        replacement (hypergeometric).

        Exit status: 0 answered, 64 usage.
        """,
        vi: """
          Ví dụ:
            steelyard statistics sample --population 340 --rate 5%
            steelyard statistics sample --population 340 --rate 10% --miss 1% --allowed 1
            steelyard statistics sample --population 340 --rate 5% --draw --seed 7
            steelyard statistics sample --population 340 --inspected 56 --found 2

          Ba lệnh đầu cho biết phải bốc thăm bao nhiêu trong 340 cân để một nơi có 5 % (10 %) \
          cân không đạt ít khi bị coi là tốt; với --draw còn nêu là những cân nào. Lệnh cuối \
          cho biết trong cả 340 cân có thể có bao nhiêu không đạt khi 2 trong 56 cân không \
          đạt. Tính chính xác, không hoàn lại (phân bố siêu bội).

          Mã kết thúc: 0 đã trả lời; 64 sai cách dùng.
          """))
  }

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How many instruments there are.", vi: "Có tất cả bao nhiêu phương tiện đo."),
      valueName: "n"))
  var population: Int

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The share of nonconforming instruments that shall not be missed, such as 5%.",
        vi: "Tỉ lệ không đạt mà không được bỏ sót, ví dụ 5%."), valueName: "share"))
  var rate: ShareArgument?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The greatest probability of missing it.", vi: "Xác suất bỏ sót lớn nhất."),
      valueName: "share"))
  var miss = ShareArgument(percent: 5)

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How many nonconforming ones the sample may have.",
        vi: "Mẫu được phép có bao nhiêu phương tiện không đạt."), valueName: "n"))
  var allowed = 0

  @Flag(
    help: ArgumentHelp(
      Speech.say("Draw them by lot and list them.", vi: "Bốc thăm và liệt kê.")))
  var draw = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The seed of the draw, so that it can be repeated. (default: by chance, and shown)",
        vi: "Mầm của lần bốc thăm, để lặp lại được. (mặc định: ngẫu nhiên, và được hiện)"),
      valueName: "n"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      Speech.say("How many were inspected.", vi: "Đã kiểm tra bao nhiêu."), valueName: "n"))
  var inspected: Int?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "How many of these do not conform.", vi: "Trong đó bao nhiêu không đạt."), valueName: "n"))
  var found: Int?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The confidence of the limits.", vi: "Độ tin cậy của giới hạn."), valueName: "share"))
  var confidence = ShareArgument(percent: 95)

  @OptionGroup var report: ReportOptions

  /// Larger fleets would only take memory.
  private static let mostInstruments = 10_000_000

  func validate() throws {
    func require(_ condition: Bool, _ english: String, vi vietnamese: String) throws {
      if !condition { throw ValidationError(Speech.say(english, vi: vietnamese)) }
    }
    try require(
      (1...Self.mostInstruments).contains(population),
      "--population is from 1 to 10 000 000", vi: "--population từ 1 đến 10 000 000")
    try require(
      (inspected == nil) == (found == nil),
      "--inspected and --found go together", vi: "--inspected và --found phải đi cùng nhau")
    try require(
      (rate == nil) != (inspected == nil),
      "give --rate for a plan, or --inspected and --found for a result",
      vi: "hãy nêu --rate để lập kế hoạch, hoặc --inspected và --found để xét kết quả")
    if let inspected, let found {
      try require(
        (1...population).contains(inspected),
        "--inspected is from 1 to the population", vi: "--inspected từ 1 đến tổng số")
      try require(
        (0...inspected).contains(found),
        "--found is from 0 to the number inspected", vi: "--found từ 0 đến số đã kiểm tra")
      try require(
        !draw && seed == nil, "--draw and --seed go with --rate",
        vi: "--draw và --seed phải đi cùng --rate")
    }
    if let rate {
      try require(
        !rate.value.isZero, "--rate is a share above 0, such as 5%",
        vi: "--rate là tỉ lệ lớn hơn 0, ví dụ 5%")
      let bad = rate.least(of: population)
      try require(
        allowed >= 0 && allowed < bad,
        "--allowed is less than the \(bad) that shall not be missed",
        vi: "--allowed phải nhỏ hơn \(bad), là số không được bỏ sót")
      try require(
        draw || seed == nil, "--seed goes with --draw", vi: "--seed phải đi cùng --draw")
    }
    for (name, share) in [("--miss", miss), ("--confidence", confidence)] {
      try require(
        !share.value.isZero && share.value < .one,
        "\(name) is a share between 0 and 1, such as 5% or 0.05",
        vi: "\(name) là tỉ lệ giữa 0 và 1, ví dụ 5% hoặc 0.05")
    }
  }

  func run() throws {
    let page = SamplePage(language: report.language)
    if let inspected, let found {
      let result = try FiniteProportion(
        population: population, drawn: inspected, found: found,
        confidence: confidence.value.approximation)
      return try report.write(
        title: "", pages: [page.result(result)],
        json: [
          StatisticsDocument.result(
            result, language: report.language, version: ProductVersion.current)
        ], severalFiles: false, csv: page.csv(result))
    }
    guard let rate else { return }
    let sample = try DiscoverySample(
      population: population, nonconforming: rate.least(of: population), allowed: allowed,
      risk: miss.value.approximation)
    // A seed that is easy to read out and to type.
    let seed = draw ? seed ?? UInt64.random(in: 1...999_999) : nil
    let drawn = try seed.map { try RandomDraw(population: population, size: sample.size, seed: $0) }
    let table = try page.csv(sample)
    try report.write(
      title: "", pages: [try page.plan(sample, draw: drawn, seed: seed)],
      json: [
        StatisticsDocument.plan(
          sample, draw: drawn, seed: seed, language: report.language,
          version: ProductVersion.current)
      ], severalFiles: false, csv: table)
  }
}
