import Quantities
import Rules

/// The questions of `steelyard savings --ask`, in the order in which a person would tell it.
final class Interview {
  let dialogue: Dialogue
  let language: Language
  /// The limits of error of scales, for what is not known.
  let limits: WeighingRules?
  /// The fees of verification.
  let fees: FeeTable?
  /// The fines.
  let sanctions: SanctionTable?

  private(set) var currency = Currency.vietnameseDong
  /// What was not known, and what was taken for it.
  private var guesses: [String] = []

  init(_ dialogue: Dialogue, book: RuleBook, language: Language) {
    self.dialogue = dialogue
    self.language = language
    func body(_ id: String) -> RuleSet.Body? { book[id]?.body }
    if case .weighing(let rules)? = body("oiml-r76-2006") { limits = rules } else { limits = nil }
    if case .fees(let table)? = body(Self.feeTable) { fees = table } else { fees = nil }
    if case .sanctions(let table)? = body(Self.fineTable) {
      sanctions = table
    } else {
      sanctions = nil
    }
  }

  static let feeTable = "vn-fees-2016"
  static let fineTable = "vn-sanctions-2017"

  /// All questions, and what they say together.
  func hold() throws -> InterviewedSavings {
    dialogue.tell(
      Speech.say(
        """
        What does your scale cost you, and what would help? About twenty short questions. \
        Answer with a number, with a range (5 to 7), or with "don't know".
        """,
        vi: """
          Cân đang làm bạn thiệt bao nhiêu, và nên làm gì? Khoảng hai mươi câu hỏi ngắn. Hãy trả \
          lời bằng một số, một khoảng (5 đến 7), hoặc "không biết".
          """))
    dialogue.tell(DialogueCommand.hint)
    if language == .english { currency = try askCurrency() }
    let title = try askTitle()
    let trade = try askTrade()
    let scale = try askScale()
    let streams = try trade.directions.map { try askStream($0, isOnlyOne: trade != .both) }
    let load = streams.map { Interview.mass($0.load) }.max() ?? .zero
    let error = try askError(scale, at: load)
    let fine = try askFine()
    let solutions = try askSolutions(scale, at: load, hasFine: fine != nil)
    let horizon = try askHorizon()
    let rate = try askRate()
    return InterviewedSavings(
      title: title, currency: currency, scale: scale, streams: streams, error: error, fine: fine,
      solutions: solutions, horizon: horizon, rate: rate, guesses: guesses)
  }

  // MARK: The beginning and the end

  private func askCurrency() throws -> Currency {
    try dialogue.ask(
      Question(
        name: "currency", text: "In which currency do you count?",
        help: "A code of three letters, such as VND, USD or EUR.", suggestion: "VND"
      ) { line throws(Complaint) in
        if let found = Currency(line) { return found }
        let known = Currency.all.map(\.code)
        let near = Spelling.nearest(to: line, in: known)
        throw Complaint(
          text: "'\(line)' is not known. There are: "
            + (near.isEmpty ? known : near).joined(separator: ", ") + ".")
      })
  }

  private func askTitle() throws -> String {
    try dialogue.ask(
      Question(
        name: "title", text: Speech.say("What shall we call it?", vi: "Gọi trang này là gì?"),
        help: Speech.say(
          "The heading of the page, such as: Lan's fruit stall.",
          vi: "Tên ghi ở đầu trang, ví dụ: Sạp trái cây chị Lan."),
        suggestion: Speech.say("My scale", vi: "Cân của tôi")
      ) { line in line })
  }

  private func askTrade() throws -> Trade {
    try dialogue.ask(
      .choosing(
        "trade",
        Speech.say("What do you do with the scale?", vi: "Bạn dùng cân để làm gì?"),
        among: [
          Choice(
            word: Speech.say("sell", vi: "bán"),
            label: Speech.say("sell by weight", vi: "bán hàng theo cân"), answer: .selling),
          Choice(
            word: Speech.say("buy", vi: "mua"),
            label: Speech.say("buy by weight", vi: "mua hàng theo cân"), answer: .buying),
          Choice(
            word: Speech.say("both", vi: "cả hai"),
            label: Speech.say("buy and sell over the same scale", vi: "cả mua và bán bằng cân này"),
            answer: .both),
        ],
        help: Speech.say(
          "A scale that shows too little costs the seller money, one that shows too much the buyer.",
          vi: "Cân chỉ thiếu thì người bán thiệt, cân chỉ thừa thì người mua thiệt.")))
  }

  private func askHorizon() throws -> Int {
    try dialogue.ask(
      Question(
        name: "years",
        text: Speech.say("Over how many years shall we look?", vi: "Tính trong mấy năm?"),
        help: Speech.say(
          "How long you will surely go on as now; what is bought must pay within that time.",
          vi:
            "Thời gian bạn chắc chắn còn làm như hiện nay; khoản mua phải có lợi trong thời gian đó."
        ),
        suggestion: "3"
      ) { line throws(Complaint) in
        let number = line.prefix { $0.isNumber }
        if let years = Int(number), (1...30).contains(years) { return years }
        throw Complaint(
          text: Speech.say(
            "Write a whole number from 1 to 30.", vi: "Hãy viết một số nguyên từ 1 đến 30."))
      })
  }

  private func askRate() throws -> Estimate {
    try number(
      "rate",
      Speech.say(
        "At what rate of interest do you borrow or save?",
        vi: "Bạn vay hoặc gửi tiền với lãi suất bao nhiêu một năm?"),
      .share, unknown: Estimate(ExactDecimal(8), ExactDecimal(12), "%"),
      help: Speech.say(
        "Per cent a year. Money that comes later counts less.",
        vi: "Phần trăm một năm. Tiền có sau tính ít giá trị hơn.")
    ).estimate
  }

  // MARK: Numbers

  /// A number that was answered, and whether it was known.
  struct Answered {
    let estimate: Estimate
    let isKnown: Bool
  }

  /// Asks for a number, and shows how it was understood.
  ///
  /// - Parameters:
  ///   - unknown: what is taken where the person does not know; `nil`: they must.
  ///   - mayBeZero: whether nothing is an answer.
  func number(
    _ name: String, _ text: String, _ kind: EstimateReader.Kind, unknown: Estimate? = nil,
    suggestion: String? = nil, mayBeZero: Bool = false, help: String? = nil
  ) throws -> Answered {
    let reader = EstimateReader(kind: kind, language: language)
    let language = language
    var whole = text
    if let unknown, !unknown.unit.isEmpty {
      whole += Speech.say(
        "\n(don't know: \(unknown.text(language)))", vi: "\n(không biết: \(unknown.text(language)))"
      )
    }
    let answered = try dialogue.ask(
      Question<Answered>(name: name, text: whole, help: help, suggestion: suggestion) {
        line throws(Complaint) in
        if Self.isUnknown(line) {
          if let unknown { return Answered(estimate: unknown, isKnown: false) }
          throw Complaint(
            text: Speech.say(
              "This must be known at least roughly. A wide range will do.",
              vi: "Điều này cần biết ít nhất là áng chừng. Một khoảng rộng cũng được."))
        }
        let estimate = try reader.read(line)
        if !mayBeZero, estimate.lower.isZero, !estimate.isRange {
          throw Complaint(
            text: Speech.say("It must be more than nothing.", vi: "Phải lớn hơn 0."))
        }
        return Answered(estimate: estimate, isKnown: true)
      })
    if !answered.isKnown, !answered.estimate.unit.isEmpty {
      guesses.append("\(text) \(answered.estimate.text(language))")
    }
    if !answered.estimate.unit.isEmpty {
      dialogue.tell("  = \(answered.estimate.text(language))")
    }
    return answered
  }

  static func isUnknown(_ line: String) -> Bool {
    [
      "khong biet", "ko biet", "k biet", "kb", "chua biet", "chua ro", "khong ro", "don't know",
      "don’t know", "dont know", "do not know", "dk", "idk", "unknown", "not sure", "no idea",
    ].contains(Spelling.folded(line))
  }

  /// The middle of a mass.
  static func mass(_ estimate: Estimate) -> Mass {
    let unit = MassUnit(estimate.unit) ?? .kilogram
    return (try? Mass(parsing: estimate.middle.text, unit: unit, form: .english)) ?? .zero
  }
}
