import Quantities
import Rules

// What a load plan has to say.
extension Finding {
  private init(
    _ code: PlanCode, _ severity: Severity, _ citation: Citation, _ message: LocalizedText,
    test: TestKind? = nil
  ) {
    self.init(
      code: code.rawValue, severity: severity, citation: citation, message: message, test: test)
  }

  static func planNoWeights(_ citation: Citation) -> Finding {
    Finding(
      .noWeights, .failure, citation,
      LocalizedText(
        "there are no test weights that can be counted", vi: "không có quả cân nào tính được"))
  }

  static func planNotEnough(
    _ loads: [Mass], total: Mass, missing: Mass, _ test: TestKind, _ citation: Citation
  ) -> Finding {
    let list = LocalizedText.list(loads.map(\.worded))
    let (all, more) = (total.worded, missing.worded)
    return Finding(
      .notEnough, .failure, citation,
      LocalizedText(
        "\(list.english) cannot be reached: all weights together are \(all.english), \(more.english) too little",
        vi:
          "không đạt được \(list.vietnamese): tất cả quả cân cộng lại là \(all.vietnamese), thiếu \(more.vietnamese)"
      ), test: test)
  }

  static func planTooCoarse(
    _ load: Mass, below: Mass?, above: Mass?, _ test: TestKind, _ citation: Citation
  ) -> Finding {
    let point = load.worded
    let neighbours = [below, above].compactMap(\.self).filter(\.isPositive)
    let list = LocalizedText.list(neighbours.map(\.worded))
    let nearest =
      neighbours.isEmpty
      ? LocalizedText("", vi: "")
      : LocalizedText("; the nearest are \(list.english)", vi: "; gần nhất là \(list.vietnamese)")
    return Finding(
      .tooCoarse, .failure, citation,
      LocalizedText(
        "the weights make up no load at or near \(point.english)\(nearest.english)",
        vi: "quả cân không tạo được tải nào ở gần \(point.vietnamese)\(nearest.vietnamese)"),
      test: test)
  }

  static func planWeightsTooPoor(
    _ load: Mass, _ composition: WeightComposition,
    _ decisive: (kind: WeightStock.Kind, count: Int), needed: String?, mpe: Mass,
    _ instrument: Instrument, _ test: TestKind, _ rule: WeighingRules.TestWeightRule
  ) -> Finding {
    let unit = instrument.errorUnit
    let (mass, nominal) = (load.worded, decisive.kind.nominal.worded)
    let (error, limit) = (composition.error.worded(unit), mpe.worded(unit))
    let share = (decisive.kind.mpe * decisive.count).worded(unit)
    let part = rule.largestErrorInMPE.text
    let piece = decisive.kind.weightClass
    let advice =
      needed.map {
        LocalizedText("; class \($0) would do", vi: "; cấp \($0) thì được")
      }
      ?? LocalizedText("; no class of R 111-1 would do", vi: "; không cấp nào của R 111-1 đủ")
    return Finding(
      code: FindingCode.weightsTooPoor.rawValue, severity: .failure, citation: rule.citation,
      message: LocalizedText(
        "at \(mass.english) the weights may be off by \(error.english), more than \(part) of \(limit.english); \(decisive.count) × \(nominal.english) \(piece) takes \(share.english) of it\(advice.english)",
        vi:
          "ở \(mass.vietnamese) quả cân có thể sai đến \(error.vietnamese), lớn hơn \(part) của \(limit.vietnamese); riêng \(decisive.count) × \(nominal.vietnamese) \(piece) chiếm \(share.vietnamese)\(advice.vietnamese)"
      ), test: test)
  }

  static func planExtraLoad(
    _ extra: Mass, _ load: LoadPlan.Load, _ test: TestKind, _ citation: Citation
  ) -> Finding {
    let (small, mass) = (extra.worded, (load.load ?? load.target).worded)
    return Finding(
      PlanCode.extraLoad, .doubt, citation,
      LocalizedText(
        "the extra load of \(small.english) at \(mass.english) cannot be made up with the weights that are left",
        vi:
          "không tạo được tải thêm \(small.vietnamese) ở \(mass.vietnamese) từ các quả cân còn lại"),
      test: test)
  }

  static func planSmallWeights(
    _ step: Mass, _ interval: Mass, _ instrument: Instrument, _ citation: Citation
  ) -> Finding {
    let (small, whole) = (step.worded, interval.worded)
    return Finding(
      .smallWeights, .warning, citation,
      LocalizedText(
        "there are no small weights in steps of \(small.english) up to \(whole.english) to find the changeover point: errors are known only to within ±e/2",
        vi:
          "không có quả cân nhỏ theo bước \(small.vietnamese) đến \(whole.vietnamese) để tìm điểm số chỉ nhảy: chỉ biết sai số trong khoảng ±e/2"
      ))
  }

  static func planSmallWeightsInUse(_ loads: [Mass], _ citation: Citation) -> Finding {
    let list = LocalizedText.list(loads.map(\.worded))
    return Finding(
      .smallWeightsInUse, .warning, citation,
      LocalizedText(
        "at \(list.english) the load itself takes small weights that the changeover point needs",
        vi: "ở \(list.vietnamese) tải dùng mất quả cân nhỏ cần để tìm điểm số chỉ nhảy"))
  }

  static func planSubstitution(
    _ plan: LoadPlan.SubstitutionPlan, _ instrument: Instrument
  ) -> Finding {
    let (block, max) = (plan.standards.worded, instrument.max.worded)
    let part = plan.row.leastStandardsOfMax.text
    let times =
      plan.times == 1
      ? LocalizedText("once", vi: "một lần")
      : LocalizedText("\(plan.times) times", vi: "\(plan.times) lần")
    if let spread = plan.spreadUpTo {
      let limit = spread.worded
      return Finding(
        .substitution, .doubt, plan.row.citation,
        LocalizedText(
          "weights of \(block.english) reach Max = \(max.english) only by substitution; they are enough (\(part) Max) if three placings differ by at most \(limit.english): measure that first",
          vi:
            "quả cân \(block.vietnamese) chỉ đến được Max = \(max.vietnamese) bằng tải thế; đủ (\(part) Max) nếu ba lần đặt chênh nhau không quá \(limit.vietnamese): hãy thử điều này trước"
        ))
    }
    return Finding(
      .substitution, .note, plan.row.citation,
      LocalizedText(
        "weights of \(block.english) reach Max = \(max.english) by substitution, \(times.english); at least \(part) Max is needed",
        vi:
          "quả cân \(block.vietnamese) đến được Max = \(max.vietnamese) bằng tải thế, \(times.vietnamese); cần ít nhất \(part) Max"
      ))
  }

  static func planStandards(
    _ standards: Mass, _ spread: Mass?, _ row: WeighingRules.SubstitutionRow,
    _ instrument: Instrument
  ) -> Finding {
    let (block, max) = (standards.worded, instrument.max.worded)
    let part = row.leastStandardsOfMax.text
    let needed = instrument.max.part(row.leastStandardsOfMax).worded
    let condition =
      spread.map {
        LocalizedText(
          "with a spread of \($0.worded.english)", vi: "với độ tản mạn \($0.worded.vietnamese)")
      }
      ?? LocalizedText(
        "even with the best repeatability", vi: "ngay cả khi độ lặp lại tốt nhất")
    return Finding(
      code: FindingCode.substitutionStandards.rawValue, severity: .failure,
      citation: row.citation,
      message: LocalizedText(
        "substitution is not allowed: \(condition.english) it needs standards of \(part) Max (\(needed.english) of \(max.english)); there are \(block.english)",
        vi:
          "không được dùng tải thế: \(condition.vietnamese) cần chuẩn bằng \(part) Max (\(needed.vietnamese) trên \(max.vietnamese)); hiện có \(block.vietnamese)"
      ))
  }

  static func planRollingLoad(_ largest: Mass, _ citation: Citation) -> Finding {
    let mass = largest.worded
    return Finding(
      .rollingLoad, .note, citation,
      LocalizedText(
        "eccentricity is tested with the usual heaviest rolling load, at most \(mass.english): a vehicle, in each direction",
        vi:
          "tải trọng lệch tâm được thử bằng tải lăn nặng nhất thường dùng, không quá \(mass.vietnamese): một xe, theo từng chiều"
      ), test: .eccentricity)
  }

  static func planTooFewLoads(
    _ count: Int, of needed: Int, range: Int?, _ citation: Citation
  ) -> Finding {
    let place =
      range.map { LocalizedText(" in range \($0)", vi: " trong phạm vi \($0)") }
      ?? LocalizedText("", vi: "")
    return Finding(
      PlanCode.tooFewLoads, .failure, citation,
      LocalizedText(
        "different loads that the weights make up well enough\(place.english): \(count), needed: \(needed)",
        vi: "số mức tải quả cân tạo được đủ tốt\(place.vietnamese): \(count), cần \(needed)"),
      test: .weighing)
  }

  static func planNotProven(_ citation: Citation) -> Finding {
    Finding(
      .notProven, .note, citation,
      LocalizedText(
        "the list of weights is long: the builds are right, but may not have the fewest pieces",
        vi: "danh sách quả cân dài: các cách đặt đúng nhưng có thể chưa phải ít quả nhất"))
  }
}
