public import Quantities

/// How many certified digits are reached, set by set.
public struct DigitsPage {
  /// A certified value of a set, and the digits that were reached.
  public struct Line: Sendable {
    /// The set, such as `Longley`.
    public let set: String
    /// The value, such as `B0`.
    public let name: String
    /// As the file writes it.
    public let certified: String
    /// Digits reached from the text of the data.
    public let fromText: Double
    /// Digits reached from the data as binary64 holds them.
    public let fromBinary: Double

    public init(
      set: String, name: String, certified: String, fromText: Double, fromBinary: Double
    ) {
      self.set = set
      self.name = name
      self.certified = certified
      self.fromText = fromText
      self.fromBinary = fromBinary
    }
  }

  private let lines: [Line]
  private let language: Language
  private let showsValues: Bool

  /// - Parameters:
  ///   - lines: the values, those of one set together.
  ///   - showsValues: whether every value is listed beside the summary.
  public init(_ lines: [Line], language: Language, showsValues: Bool) {
    self.lines = lines
    self.language = language
    self.showsValues = showsValues
  }

  private func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// The report.
  public var page: ReportPage {
    var order: [String] = []
    for line in lines where !order.contains(line.set) { order.append(line.set) }
    let summary = order.map { set -> [String] in
      let own = lines.filter { $0.set == set }
      let binary = own.min { $0.fromBinary < $1.fromBinary }
      return [
        set, "\(own.count)", digits(own.map(\.fromText).min() ?? 0),
        digits(binary?.fromBinary ?? 0),
        binary.map { $0.fromBinary < 15 ? $0.name : "" } ?? "",
      ]
    }
    var page = ReportPage(
      title: say("Certified digits reached", vi: "Số chữ số chứng nhận đạt được"),
      about: [
        say(
          "The least number of digits that agree with the certified values (log relative error, at most 15): from the text of the data, and from the data rounded to binary64.",
          vi:
            "Số chữ số ít nhất trùng với giá trị chứng nhận (log sai lệch tương đối, nhiều nhất 15): từ dữ liệu dạng chữ, và từ dữ liệu đã làm tròn về binary64."
        )
      ],
      blocks: [
        .table(
          .init(
            titles: [
              say("data set", vi: "bộ dữ liệu"), say("values", vi: "số giá trị"),
              say("from text", vi: "từ chữ"), say("from binary64", vi: "từ binary64"),
              say("least there", vi: "ít nhất ở"),
            ], rows: summary, numbers: [1, 2, 3]))
      ])
    if showsValues {
      page.blocks += [
        .heading(say("Each value", vi: "Từng giá trị")),
        .table(
          .init(
            titles: [
              say("data set", vi: "bộ dữ liệu"), say("value", vi: "giá trị"),
              say("certified", vi: "chứng nhận"), say("from text", vi: "từ chữ"),
              say("from binary64", vi: "từ binary64"),
            ],
            rows: lines.map {
              [$0.set, $0.name, $0.certified, digits($0.fromText), digits($0.fromBinary)]
            }, numbers: [3, 4])),
      ]
    }
    return page
  }

  /// For programs: a row a value.
  public var csv: String {
    CSVLine.text(["set", "value", "certified", "digits_from_text", "digits_from_binary64"])
      + lines.map {
        CSVLine.text([
          $0.set, $0.name, $0.certified, CSVLine.number($0.fromText),
          CSVLine.number($0.fromBinary),
        ])
      }.joined()
  }

  /// To a tenth, downwards: no digit is claimed that is not there.
  private func digits(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded(.down))
    return "\(tenths / 10)\(language == .vietnamese ? "," : ".")\(tenths % 10)"
  }
}
