import Quantities
import Rules

// Findings of the retail check.
extension Finding {
  static func retailShortage(
    _ reading: Reading, _ error: Mass, _ allowed: ErrorLimit, _ trade: Inspection.Trade,
    _ instrument: Instrument
  ) -> Finding {
    let unit = instrument.errorUnit
    let (load, off, most) = (
      reading.load.worded(reading.loadUnit), error.magnitude.worded(unit), allowed.mpe.worded(unit)
    )
    let message: LocalizedText =
      switch trade {
      case .selling:
        LocalizedText(
          "with \(load.english) of check weights the seller's scale shows \(off.english) too much: a shortage for the buyer beyond the permitted \(most.english)",
          vi:
            "với \(load.vietnamese) quả cân đối chứng, cân của người bán chỉ thừa \(off.vietnamese): lượng thiếu vượt mức cho phép \(most.vietnamese)"
        )
      case .buying:
        LocalizedText(
          "with \(load.english) of check weights the buyer's scale shows \(off.english) too little: a shortage for the seller beyond the permitted \(most.english)",
          vi:
            "với \(load.vietnamese) quả cân đối chứng, cân thu mua chỉ thiếu \(off.vietnamese): vượt mức cho phép \(most.vietnamese)"
        )
      }
    return Finding(.retailShortage, .failure, allowed.citation, message, test: .weighing)
  }

  static func retailOutsideTables(
    _ mass: Mass, _ instrument: Instrument, _ citation: Citation
  ) -> Finding {
    let shown = mass.worded(instrument.errorUnit)
    return Finding(
      .retailOutsideTables, .doubt, citation,
      LocalizedText(
        "\(shown.english) lies outside the tables for this scale: no permitted shortage is set, so nothing can be concluded",
        vi:
          "\(shown.vietnamese) nằm ngoài Bảng 1 và Bảng 2 đối với cân này: không có lượng thiếu cho phép nên không kết luận được"
      ))
  }

  static func retailScaleUnsuited(
    _ goods: Mass, d: Mass, _ instrument: Instrument, _ row: RetailCheckRules.ScaleChoiceRow
  ) -> Finding {
    let unit = instrument.errorUnit
    let (mass, interval, largest, max) = (
      goods.worded(unit), d.worded(unit), row.largestD.worded(unit), instrument.max.worded(unit)
    )
    if goods > instrument.max {
      return Finding(
        .retailScaleUnsuited, .failure, row.citation,
        LocalizedText(
          "the scale does not suit the goods: \(mass.english) is more than Max = \(max.english)",
          vi:
            "cân không phù hợp với lượng hàng: \(mass.vietnamese) lớn hơn Max = \(max.vietnamese)"))
    }
    return Finding(
      .retailScaleUnsuited, .failure, row.citation,
      LocalizedText(
        "the scale does not suit the goods: for \(mass.english) d may be at most \(largest.english), it is \(interval.english)",
        vi:
          "cân không phù hợp với lượng hàng: với \(mass.vietnamese) thì d không quá \(largest.vietnamese), cân này có d = \(interval.vietnamese)"
      ))
  }

  static func retailGoodsNotStated(_ citation: Citation) -> Finding {
    Finding(
      .retailGoodsNotStated, .note, citation,
      LocalizedText(
        "the usual mass of goods is not stated: whether the scale suits it was not checked",
        vi: "chưa khai lượng hàng thường cân nên không kiểm tra cân có phù hợp với lượng hàng không"
      ))
  }

  static func retailCheckWeights(
    _ group: Inspection.WeightGroup, _ rules: RetailCheckRules
  ) -> Finding {
    let nominal = group.nominal.worded(.kilogram)
    let part = rules.checkWeightLargestError.text
    return Finding(
      .retailCheckWeights, .doubt, rules.checkWeightCitation,
      LocalizedText(
        "a check weight of \(nominal.english), class \(group.weightClass), is not known to be good to \(part) of its nominal value or of class \(rules.checkWeightClass)",
        vi:
          "quả cân đối chứng \(nominal.vietnamese) cấp \(group.weightClass) không rõ có sai số trong \(part) giá trị danh nghĩa hoặc đạt cấp \(rules.checkWeightClass)"
      ))
  }

  static func retailCheckWeightNominal(
    _ group: Inspection.WeightGroup, _ rules: RetailCheckRules
  ) -> Finding {
    let nominal = group.nominal.worded(.kilogram)
    let list = LocalizedText.list(rules.checkWeightNominals.map { $0.worded(.kilogram) })
    return Finding(
      .retailCheckWeightNominal, .warning, rules.checkWeightCitation,
      LocalizedText(
        "a check weight of \(nominal.english) is not among those listed (\(list.english))",
        vi:
          "quả cân đối chứng \(nominal.vietnamese) không có trong danh mục (\(list.vietnamese))"))
  }

  static func retailZero(
    _ zero: ZeroReading, _ instrument: Instrument, _ citation: Citation
  ) -> Finding {
    let shown = (zero.indication - zero.load).worded(instrument.errorUnit)
    return Finding(
      .retailZero, .warning, citation,
      LocalizedText(
        "before the check the scale was off zero by \(shown.english): set it to zero and repeat",
        vi:
          "trước khi kiểm tra, cân lệch không \(shown.vietnamese): hãy chỉnh về không và đo lại"),
      test: .weighing)
  }

  static func retailInitialLimits(_ rules: RetailCheckRules) -> Finding {
    Finding(
      .retailInitialLimits, .doubt, rules.otherScalesCitation,
      LocalizedText(
        "the rule set '\(rules.initialLimitRules)' is missing, whose limits this check doubles",
        vi:
          "thiếu bộ quy tắc '\(rules.initialLimitRules)' có giới hạn mà phép kiểm tra này nhân đôi"
      ))
  }
}
