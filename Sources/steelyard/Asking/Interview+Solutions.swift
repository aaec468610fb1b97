import Quantities
import Rules

extension Interview {
  /// The fine that an unverified scale may bring.
  func askFine() throws -> InterviewedSavings.Fine? {
    // The table is of đồng.
    guard currency == .vietnameseDong, let sanctions else { return nil }
    let isVerified = try dialogue.ask(
      .choosing(
        "verified",
        Speech.say(
          "Does it bear a verification mark that is still valid?",
          vi: "Cân có tem kiểm định còn hiệu lực không?"),
        among: [
          Choice(
            word: Speech.say("yes", vi: "có"), label: Speech.say("yes", vi: "có"), answer: true),
          Choice(
            word: Speech.say("no", vi: "không"), label: Speech.say("no", vi: "không"),
            answer: false),
          Choice(
            word: Speech.say("don't know", vi: "không biết"),
            label: Speech.say("I don't know", vi: "không biết"), answer: true),
        ],
        help: Speech.say(
          "A sticker with month and year, or a certificate.",
          vi: "Tem có ghi tháng, năm, hoặc giấy chứng nhận kiểm định.")))
    if isVerified { return nil }
    let probability = try number(
      "found",
      Speech.say(
        "How likely is it that this is found out within a year?",
        vi: "Khả năng bị kiểm tra phát hiện trong một năm là bao nhiêu?"),
      .share, unknown: Estimate(ExactDecimal(5), ExactDecimal(20), "%"), mayBeZero: true,
      help: Speech.say("Per cent: 10 %, or 5 to 20 %.", vi: "Phần trăm: 10 %, hoặc 5 đến 20 %."))
    let worth = try number(
      "worth",
      Speech.say(
        "What would a new scale like it cost?", vi: "Một cái cân mới như vậy giá bao nhiêu?"),
      .money(currency),
      help: Speech.say(
        "The fine depends on it (NĐ 119/2017/NĐ-CP, Điều 10).",
        vi: "Mức phạt tùy theo giá này (NĐ 119/2017/NĐ-CP, Điều 10)."))
    let value = Money(worth.estimate.upper, currency)
    let item = "group2-use"
    if let row = sanctions.row(item: item, value: value), row.fine != .notRead {
      return InterviewedSavings.Fine(
        probability: probability.estimate,
        amount: "{table: \(Self.fineTable), item: \(item), value: \(value.text), party: individual}"
      )
    }
    dialogue.tell(
      Speech.say(
        "The fine for scales of this value is not known to this program.",
        vi: "Chương trình chưa có mức phạt cho cân có giá trị này."))
    let own = try number(
      "fine",
      Speech.say("How large may the fine be?", vi: "Mức phạt có thể là bao nhiêu?"),
      .money(currency), unknown: Estimate(.zero, ""), mayBeZero: true,
      help: Speech.say(
        "Ask the inspectors, or the text of the decree. Don't know leaves it out.",
        vi: "Hãy hỏi cơ quan kiểm tra hoặc xem nghị định. Không biết thì bỏ qua."))
    return own.isKnown
      ? InterviewedSavings.Fine(probability: probability.estimate, amount: own.estimate.yaml) : nil
  }

  /// What could be done, one after the other.
  func askSolutions(
    _ scale: InterviewedScale, at load: Mass, hasFine: Bool
  ) throws -> [InterviewedSavings.Solution] {
    let solutions = [
      try askCheckWeight(scale), try askVerification(scale, at: load),
      try askOtherScale(at: load), try askOwn(),
    ]
    return solutions.compactMap { $0 }
  }

  private func asks(_ name: String, _ english: String, vi vietnamese: String, help: String) throws
    -> Bool
  {
    try dialogue.ask(
      .yesOrNo(name, Speech.say(english, vi: vietnamese), help: help, suggestion: true))
  }

  /// Amounts that nobody could tell, in đồng: ours, and from no source.
  private func guess(_ lower: Int, _ upper: Int) -> Estimate? {
    guard currency == .vietnameseDong else { return nil }
    return Estimate(ExactDecimal(lower), ExactDecimal(upper), currency.code)
  }

  private func askCheckWeight(_ scale: InterviewedScale) throws -> InterviewedSavings.Solution? {
    let title = Speech.say(
      "check weight, used every week", vi: "mua quả cân đối chứng, kiểm tra hằng tuần")
    let wants = try asks(
      "weight", "Shall we look at: a check weight of one's own?",
      vi: "Có xét việc: mua một quả cân đối chứng không?",
      help: Speech.say(
        "Put it on once a week. When the scale no longer shows its weight, have it adjusted or allow for the difference.",
        vi:
          "Mỗi tuần đặt lên cân một lần. Khi cân chỉ không đúng thì đem chỉnh hoặc cộng trừ phần lệch."
      ))
    if !wants { return nil }
    let cost = try number(
      "weight.cost", Speech.say("What does such a weight cost?", vi: "Quả cân đó giá bao nhiêu?"),
      .money(currency), unknown: guess(200_000, 600_000),
      help: Speech.say("With its verification.", vi: "Kể cả kiểm định quả cân."))
    return InterviewedSavings.Solution(
      name: "checkWeight", title: title, investment: cost.estimate.yaml,
      error: Self.symmetric(scale.interval),
      remark: Speech.say(
        "a weight shows an error of one step; smaller ones stay",
        vi: "quả cân cho thấy sai số từ một vạch; sai số nhỏ hơn vẫn còn"))
  }

  private func askVerification(
    _ scale: InterviewedScale, at load: Mass
  ) throws -> InterviewedSavings.Solution? {
    let wants = try asks(
      "verify", "Shall we look at: having it adjusted and verified every year?",
      vi: "Có xét việc: hiệu chỉnh và kiểm định hằng năm không?",
      help: Speech.say(
        "A verification body adjusts the scale and gives it a new mark.",
        vi: "Tổ chức kiểm định chỉnh cân và dán tem mới."))
    if !wants { return nil }
    var fee: String?
    if currency == .vietnameseDong, let max = scale.max, let fees,
      let row = fees.row(kind: scale.kind.rawValue, max: max)
    {
      fee = "{table: \(Self.feeTable), item: \(row.item)}"
      dialogue.tell(
        Speech.say(
          "One list of about 2016 says \(row.fee.text(.english)); what is asked today is unconfirmed.",
          vi:
            "Một bảng giá khoảng năm 2016 ghi \(row.fee.text(.vietnamese)); giá hiện nay chưa được xác nhận."
        ))
    }
    let reader = EstimateReader(kind: .money(currency), language: language)
    let listed = Speech.say("the list", vi: "bảng giá")
    let listFee = fee
    let cost = try dialogue.ask(
      Question<String>(
        name: "verify.cost",
        text: Speech.say(
          "What does it cost a year, adjusting and the way there included?",
          vi: "Mỗi năm tốn bao nhiêu, kể cả hiệu chỉnh và đi lại?"),
        help: Speech.say(
          "Ask the verification body. An empty line takes what is in brackets.",
          vi: "Hãy hỏi tổ chức kiểm định. Để trống là lấy giá trị trong ngoặc."),
        suggestion: fee == nil ? nil : listed
      ) { line throws(Complaint) in
        if let listFee, Spelling.folded(line) == Spelling.folded(listed) || Self.isUnknown(line) {
          return listFee
        }
        return try reader.read(line).yaml
      })
    let limit = limit(scale.kind.accuracyClass, scale.interval, at: load)
    return InterviewedSavings.Solution(
      name: "verification",
      title: Speech.say("adjusted and verified every year", vi: "hiệu chỉnh, kiểm định hằng năm"),
      annualCost: cost, error: Self.symmetric(limit),
      remark: Speech.say(
        "within the limit of verification, OIML R 76-1, Table 6",
        vi: "trong giới hạn khi kiểm định, OIML R 76-1, Bảng 6"), isVerified: true)
  }

  private func askOtherScale(at load: Mass) throws -> InterviewedSavings.Solution? {
    let wants = try asks(
      "other", "Shall we look at: another, finer scale?",
      vi: "Có xét việc: mua cân khác chính xác hơn không?",
      help: Speech.say(
        "An electronic scale with a smaller step.", vi: "Cân điện tử có bước nhảy nhỏ hơn."))
    if !wants { return nil }
    let price = try number(
      "other.price", Speech.say("What does it cost?", vi: "Cân đó giá bao nhiêu?"),
      .money(currency), unknown: guess(1_000_000, 3_000_000))
    let interval = try number(
      "other.interval",
      Speech.say("What is its smallest step?", vi: "Bước nhảy nhỏ nhất là bao nhiêu?"),
      .mass(.gram), unknown: Estimate(ExactDecimal(5), "g"))
    let yearly = try number(
      "other.cost",
      Speech.say(
        "What does it cost a year (verification, batteries)?",
        vi: "Mỗi năm tốn thêm bao nhiêu (kiểm định, pin)?"),
      .money(currency), unknown: guess(40_000, 100_000), mayBeZero: true)
    let step = Self.mass(interval.estimate)
    let shown = Speech.say(
      step.text(in: .gram, .english), vi: step.text(in: .gram, .vietnamese))
    return InterviewedSavings.Solution(
      name: "otherScale", title: Speech.say("scale with d = \(shown)", vi: "cân có d = \(shown)"),
      investment: price.estimate.yaml, annualCost: yearly.estimate.yaml, life: 8,
      error: Self.symmetric(limit(.iii, step, at: load)),
      remark: Speech.say(
        "within the limit of verification of class III; bought anew after 8 years (our guess)",
        vi: "trong giới hạn khi kiểm định cấp III; mua mới sau 8 năm (ước đoán của chương trình)"),
      isVerified: true)
  }

  private func askOwn() throws -> InterviewedSavings.Solution? {
    let wants = try dialogue.ask(
      .yesOrNo(
        "own",
        Speech.say(
          "Have you something else in mind?", vi: "Bạn còn nghĩ đến cách nào khác không?"),
        suggestion: false))
    if !wants { return nil }
    let title = try dialogue.ask(
      Question(
        name: "own.title", text: Speech.say("What is it?", vi: "Đó là cách gì?")
      ) { line in line })
    let price = try number(
      "own.price", Speech.say("What does it cost once?", vi: "Tốn một lần bao nhiêu?"),
      .money(currency), mayBeZero: true)
    let yearly = try number(
      "own.cost", Speech.say("What does it cost a year?", vi: "Mỗi năm tốn bao nhiêu?"),
      .money(currency), mayBeZero: true)
    let error = try number(
      "own.error",
      Speech.say(
        "How large may the error still be, to either side?",
        vi: "Sau đó sai số còn tối đa bao nhiêu, về mỗi phía?"),
      .mass(.gram), mayBeZero: true)
    return InterviewedSavings.Solution(
      name: "own", title: title, investment: price.estimate.yaml,
      annualCost: yearly.estimate.yaml,
      error: Self.symmetric(
        Self.mass(Estimate(error.estimate.upper, error.estimate.unit))),
      remark: Speech.say("as stated", vi: "theo lời khai"))
  }
}
