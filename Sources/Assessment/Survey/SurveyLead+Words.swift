public import Quantities

extension SurveyQuestion {
  /// What is asked, in a few words.
  public var title: LocalizedText {
    switch self {
    case .favoursTrader: LocalizedText("errors favour the trader", vi: "sai số có lợi cho chủ cân")
    case .meanError:
      LocalizedText("mean error unlike others", vi: "sai số trung bình khác nơi khác")
    case .zeroErrors: LocalizedText("many errors of zero", vi: "nhiều sai số bằng không")
    case .roundAdditions:
      LocalizedText("added weights in halves of e", vi: "quả cân thêm tròn nửa e")
    case .digits: LocalizedText("digits unlike others", vi: "chữ số cuối khác nơi khác")
    case .atLimit: LocalizedText("readings at the limit", vi: "số đọc đúng bằng giới hạn")
    case .identicalSeries: LocalizedText("identical series", vi: "dãy số đọc trùng nhau")
    }
  }

  /// What the answer does not say.
  public var limits: LocalizedText {
    switch self {
    case .favoursTrader:
      LocalizedText(
        "Sign test: it counts sides, not sizes. A zero that was never reset, wear or a slope of the stall does this too; only a look at the scale tells.",
        vi:
          "Phép kiểm dấu: chỉ đếm phía, không tính độ lớn. Điểm không chưa chỉnh lại, mài mòn hay mặt sạp nghiêng cũng gây ra như vậy; phải xem cân mới biết."
      )
    case .meanError:
      LocalizedText(
        "Compared with the same kinds of instruments only. Whoever works with older scales, or in one place, differs for that reason; heavy or light weights look the same as biased scales.",
        vi:
          "Chỉ so với cùng loại cân. Ai làm với cân cũ hơn hoặc ở riêng một nơi thì khác vì lý do đó; quả cân nặng hay nhẹ trông giống hệt cân lệch."
      )
    case .zeroErrors:
      LocalizedText(
        "Scales that were adjusted before the visit have errors of zero as well, and so have coarse displays.",
        vi:
          "Cân vừa được hiệu chỉnh trước khi kiểm tra cũng có sai số bằng không, màn hình thô cũng vậy."
      )
    case .roundAdditions:
      LocalizedText(
        "An inspector whose smallest weights are e/2 has no others to add.",
        vi: "Kiểm định viên chỉ có quả cân nhỏ nhất là e/2 thì không thể thêm cách khác.")
    case .digits:
      LocalizedText(
        "The first addition of each scale only; another set of small weights gives other digits, and one inspector far off makes the others differ.",
        vi:
          "Chỉ lần thêm đầu tiên của mỗi cân; bộ quả cân nhỏ khác cho chữ số khác, và một kiểm định viên lệch xa làm người khác cũng thành khác."
      )
    case .atLimit:
      LocalizedText(
        "A reading in whole scale intervals often falls on a limit by itself; compared with other inspectors of the same kinds.",
        vi:
          "Số đọc tròn độ chia thường tự rơi đúng giới hạn; so với kiểm định viên khác cùng loại cân."
      )
    case .identicalSeries:
      LocalizedText(
        "Coarse scales of one kind can agree in all readings; how often they do is taken from the other inspectors. Rows of one file that were read twice agree too.",
        vi:
          "Cân thô cùng loại có thể trùng mọi số đọc; mức trùng được lấy từ các kiểm định viên khác. Tệp đọc hai lần cũng gây trùng."
      )
    }
  }
}

extension SurveyLead {
  /// What is asked of whom: `owner Ánh`, `instrument TS-01`.
  public var subject: LocalizedText {
    guard let dimension else { return LocalizedText("instrument \(name)", vi: "cân \(name)") }
    return LocalizedText(
      "\(dimension.title.english) \(name)", vi: "\(dimension.title.vietnamese) \(name)")
  }

  /// What was seen, in a sentence that accuses nobody.
  public var sentence: LocalizedText {
    let (p, q) = (Self.chance(probability), Self.chance(adjusted))
    let mean = Self.decimal(meanRatio, 2, signed: true)
    let chance = LocalizedText(
      "By chance that happens with probability \(p.english) (\(q.english) over all questions).",
      vi:
        "Do ngẫu nhiên, điều đó xảy ra với xác suất \(p.vietnamese) (\(q.vietnamese) tính trên mọi câu hỏi)."
    )
    let seen: LocalizedText
    switch question {
    case .favoursTrader where dimension == nil:
      seen = LocalizedText(
        "\(Int(observed)) of \(count) errors of this instrument that are not zero favour the trader; their mean is \(mean.english) of the MPE.",
        vi:
          "\(Int(observed)) trên \(count) sai số khác không của cân này có lợi cho chủ cân; trung bình \(mean.vietnamese) MPE."
      )
    case .favoursTrader:
      seen = LocalizedText(
        "\(Int(observed)) of \(count) instruments err on the whole in the trader's favour; the mean is \(mean.english) of the MPE.",
        vi:
          "\(Int(observed)) trên \(count) cân nhìn chung sai có lợi cho chủ cân; trung bình \(mean.vietnamese) MPE."
      )
    case .meanError:
      let other = Self.decimal(expected, 2, signed: true)
      seen = LocalizedText(
        "The errors of \(count) instruments are \(mean.english) of the MPE on average; of the same kinds in all they are \(other.english).",
        vi:
          "Sai số của \(count) cân trung bình là \(mean.vietnamese) MPE; tính chung các cân cùng loại là \(other.vietnamese)."
      )
    case .zeroErrors, .roundAdditions:
      let (own, all) = (Self.decimal(100 * observed, 1), Self.decimal(100 * expected, 1))
      seen =
        question == .zeroErrors
        ? LocalizedText(
          "On average \(own.english) % of the errors of \(count) instruments are exactly zero; of the same kinds in all it is \(all.english) %.",
          vi:
            "Trung bình \(own.vietnamese) % sai số của \(count) cân đúng bằng không; tính chung cùng loại là \(all.vietnamese) %."
        )
        : LocalizedText(
          "On average \(own.english) % of the added weights of \(count) instruments are whole halves of e; of the same kinds in all it is \(all.english) %.",
          vi:
            "Trung bình \(own.vietnamese) % quả cân thêm của \(count) cân tròn nửa e; tính chung cùng loại là \(all.vietnamese) %."
        )
    case .digits:
      let (chi, freedom) = (Self.decimal(observed, 1), Int(expected))
      seen = LocalizedText(
        "The tenths of e in the first added weights of \(count) instruments come unlike those of other inspectors (χ² = \(chi.english), \(freedom) degrees of freedom).",
        vi:
          "Phần mười của e trong lần thêm quả cân đầu tiên của \(count) cân khác các kiểm định viên khác (χ² = \(chi.vietnamese), \(freedom) bậc tự do)."
      )
    case .atLimit:
      let all = Self.decimal(expected, 1)
      seen = LocalizedText(
        "\(Int(observed)) of \(count) instruments have a reading exactly at its limit; \(all.english) were to be expected.",
        vi:
          "\(Int(observed)) trên \(count) cân có số đọc đúng bằng giới hạn; kỳ vọng là \(all.vietnamese)."
      )
    case .identicalSeries:
      let all = Self.decimal(expected, 1)
      seen = LocalizedText(
        "\(Int(observed)) of \(count) instruments have all their readings in common with another one; \(all.english) were to be expected.",
        vi:
          "\(Int(observed)) trên \(count) cân có mọi số đọc trùng với một cân khác; kỳ vọng là \(all.vietnamese)."
      )
    }
    return LocalizedText(
      "\(seen.english) \(chance.english)", vi: "\(seen.vietnamese) \(chance.vietnamese)")
  }

  /// A probability to two digits, or a bound below a millionth.
  public static func chance(_ p: Double) -> LocalizedText {
    if p < 1e-6 { return LocalizedText("less than 0.000001", vi: "dưới 0,000001") }
    var places = 2
    var limit = 0.1
    while p < limit && places < 7 {
      places += 1
      limit /= 10
    }
    return decimal(p, places)
  }

  /// A number with so many decimals, halves away from zero.
  public static func decimal(_ value: Double, _ places: Int, signed: Bool = false) -> LocalizedText
  {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    guard value.isFinite, (value.magnitude * scale) < 1e15 else {
      return LocalizedText("\(value)", vi: "\(value)")
    }
    let whole = Int((value.magnitude * scale).rounded())
    var digits = String(whole % Int(scale))
    digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
    let sign = whole == 0 ? "" : value < 0 ? "−" : signed ? "+" : ""
    let integer = "\(sign)\(whole / Int(scale))"
    if places == 0 { return LocalizedText(integer, vi: integer) }
    return LocalizedText("\(integer).\(digits)", vi: "\(integer),\(digits)")
  }
}
