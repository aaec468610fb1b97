import Quantities
import Rules

extension Interview {
  private enum Knowledge {
    case checkWeight
    case figure
    case verified
    case nothing
  }

  /// What is known of the error of the scale.
  ///
  /// - Parameter load: what is usually weighed.
  func askError(_ scale: InterviewedScale, at load: Mass) throws -> InterviewedSavings.ScaleError {
    let limit = self.limit(scale.kind.accuracyClass, scale.interval, at: load)
    let knowledge = try dialogue.ask(
      .choosing(
        "error",
        Speech.say("What do you know about its error?", vi: "Bạn biết gì về sai số của cân?"),
        among: [
          Choice(
            word: Speech.say("weight", vi: "quả cân"),
            label: Speech.say(
              "a weight was put on it, and I know what it showed",
              vi: "đã đặt quả cân lên và biết cân chỉ bao nhiêu"), answer: Knowledge.checkWeight),
          Choice(
            word: Speech.say("figure", vi: "con số"),
            label: Speech.say(
              "I know how much it shows too much or too little",
              vi: "biết cân chỉ thừa hay thiếu bao nhiêu"), answer: .figure),
          Choice(
            word: Speech.say("verified", vi: "kiểm định"),
            label: Speech.say(
              "it was verified lately, nothing else", vi: "mới kiểm định, ngoài ra không biết gì"),
            answer: .verified),
          Choice(
            word: Speech.say("nothing", vi: "không biết"),
            label: Speech.say("nothing", vi: "không biết gì"), answer: .nothing),
        ],
        help: Speech.say(
          "A bottle or a bag whose weight is certain will do as a weight. Everything else of the answer hangs on this.",
          vi:
            "Chai, túi đã biết chắc khối lượng cũng dùng làm quả cân được. Kết quả tùy nhiều vào câu này."
        )))
    switch knowledge {
    case .checkWeight: return try askReading(scale, limit: limit)
    case .figure:
      let error = try number(
        "error.value",
        Speech.say(
          "By how much does it show too much? (too little: a minus)",
          vi: "Cân chỉ thừa bao nhiêu? (chỉ thiếu thì ghi dấu trừ)"),
        .mass(.gram, mayBeNegative: true), mayBeZero: true,
        help: Speech.say("-30 g, or -50 to -10 g.", vi: "-30 g, hoặc -50 đến -10 g."))
      return InterviewedSavings.ScaleError(
        yaml: error.estimate.yaml, remark: Speech.say("as stated", vi: "theo lời khai"),
        limit: limit * 2)
    case .verified:
      return InterviewedSavings.ScaleError(
        yaml: Self.symmetric(limit),
        remark: Speech.say(
          "within the limit of verification, OIML R 76-1, Table 6",
          vi: "trong giới hạn khi kiểm định, OIML R 76-1, Bảng 6"), limit: limit * 2)
    case .nothing:
      return InterviewedSavings.ScaleError(
        yaml: Self.symmetric(limit * 2),
        remark: Speech.say(
          "not known: within the limit in use, twice that of verification",
          vi: "không biết: trong giới hạn khi sử dụng, gấp đôi giới hạn kiểm định"),
        limit: limit * 2)
    }
  }

  /// What the scale showed with a weight on it.
  private func askReading(
    _ scale: InterviewedScale, limit: Mass
  ) throws -> InterviewedSavings.ScaleError {
    let weight = try number(
      "error.weight",
      Speech.say("How heavy was the weight?", vi: "Quả cân nặng bao nhiêu?"), .mass(.kilogram),
      help: Speech.say(
        "All weights together. Best is about as much as you usually weigh.",
        vi: "Tổng các quả cân. Tốt nhất là gần bằng lượng bạn thường cân."))
    let nominal = Self.mass(weight.estimate)
    let reader = EstimateReader(kind: .mass(.kilogram), language: language)
    let shown = try dialogue.ask(
      Question<Estimate>(
        name: "error.reading",
        text: Speech.say("What did the scale show?", vi: "Cân chỉ bao nhiêu?"),
        help: Speech.say(
          "As it stood there: 1.98 kg. If the hand stood between two marks, a range.",
          vi: "Ghi đúng như cân chỉ: 1,98 kg. Nếu kim ở giữa hai vạch, hãy ghi một khoảng.")
      ) { line throws(Complaint) in
        let shown = try reader.read(line)
        let difference = (Self.mass(shown) - nominal).magnitude
        // A slip of the unit or of a zero is larger than any scale's error.
        if !difference.isAtMost(Ratio(1, 2), of: nominal) {
          throw Complaint(
            text: Speech.say(
              "That is far from \(nominal.text(in: .kilogram, .english)). Check the unit and the zeros.",
              vi:
                "Số này quá xa \(nominal.text(in: .kilogram, .vietnamese)). Hãy kiểm tra đơn vị và số 0."
            ))
        }
        return shown
      })
    let bias = Self.mass(shown) - nominal
    dialogue.tell(
      "  = "
        + Speech.say(
          "it shows \(bias.magnitude.text(in: .gram, .english)) too \(bias.isNegative ? "little" : "much")",
          vi:
            "cân chỉ \(bias.isNegative ? "thiếu" : "thừa") \(bias.magnitude.text(in: .gram, .vietnamese))"
        ))
    // Half a step for the reading, a thousandth for the weight (TT 09/2017/TT-BKHCN, Điều 6).
    var width = scale.interval.half
    if shown.isRange { width = Self.width(shown) }
    let thousandth = Mass(ExactDecimal(trillionths: nominal.value.trillionths / 1000))
    return InterviewedSavings.ScaleError(
      yaml: Self.around(bias, width + thousandth),
      remark: Speech.say(
        "the reading with a weight on it, give or take half a step and a thousandth of the weight (TT 09/2017/TT-BKHCN, Điều 6)",
        vi:
          "số chỉ khi đặt quả cân, cộng trừ nửa vạch chia và một phần nghìn quả cân (TT 09/2017/TT-BKHCN, Điều 6)"
      ), limit: limit * 2)
  }

  /// The limit of error of verification (R 76-1, 3.5.1, Table 6); 1.5 e beyond the table.
  func limit(_ accuracyClass: AccuracyClass, _ interval: Mass, at load: Mass) -> Mass {
    limits?.mpe(load: load, e: interval, accuracyClass: accuracyClass)?.limit
      ?? interval + interval.half
  }

  /// Half the width of a range.
  private static func width(_ estimate: Estimate) -> Mass {
    mass(Estimate(estimate.halfWidth, estimate.unit))
  }

  /// Anything within ± `limit`.
  static func symmetric(_ limit: Mass) -> String { around(.zero, limit) }

  private static func around(_ value: Mass, _ halfWidth: Mass) -> String {
    let (value, width) = (
      value.count(of: .gram) ?? value.value, halfWidth.count(of: .gram) ?? halfWidth.value
    )
    return "{value: \(value.text), halfWidth: \(width.text), unit: g}"
  }
}
