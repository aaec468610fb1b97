import Quantities
import Rules
import Uncertainty
import Verification

// What a calibration has to say of its environment and its results.
extension Finding {
  static let buoyancyUnknown = Finding(
    .buoyancyUnknown, .doubt, GuideClause.buoyancy(.notAdjusted),
    "neither the class nor the density of a weight is stated: buoyancy cannot be evaluated",
    vi:
      "có quả cân không nêu cấp cũng không nêu khối lượng riêng: không đánh giá được lực đẩy không khí"
  )

  static let buoyancyCoarse = Finding(
    .buoyancyCoarse, .note, GuideClause.buoyancy(.notAdjusted),
    "buoyancy was evaluated for an instrument that was not adjusted, at any temperature; state 'history' to make it smaller",
    vi:
      "lực đẩy không khí được đánh giá cho cân không hiệu chỉnh trước, ở mọi nhiệt độ; khai 'history' để thành phần này nhỏ đi"
  )

  static let convectionNotEvaluated = Finding(
    .convectionNotEvaluated, .warning, GuideClause.convection,
    "weights and room differed in temperature, and convection is not in the budgets: its table is not part of the program; state 'convection' yourself",
    vi:
      "quả cân và phòng khác nhiệt độ, và đối lưu chưa có trong bảng thành phần: chương trình không có bảng tra; hãy tự khai 'convection'"
  )

  static let adjustmentNotStated = Finding(
    .adjustmentNotStated, .note, GuideClause.buoyancy(.notAdjusted),
    "it is not said whether the instrument was adjusted immediately before: it counts as not adjusted",
    vi: "không nêu cân có được hiệu chỉnh ngay trước đó không: coi như không hiệu chỉnh")

  static let airOutsideRange = Finding(
    .airOutsideRange, .warning, Citation(document: "Metrologia 45 (2008) 149", clause: ""),
    "the air lies outside 600 hPa to 1100 hPa and 15 °C to 27 °C, for which the formula was made",
    vi: "không khí nằm ngoài 600 hPa đến 1100 hPa và 15 °C đến 27 °C, khoảng mà công thức được lập")

  static let rulesWithoutLimits = Finding(
    .rulesWithoutLimits, .note, GuideClause.error,
    "no rule set with limits is named: errors are shown without maximum permissible errors",
    vi: "không nêu bộ quy tắc có giới hạn: sai số được hiện không kèm sai số cho phép lớn nhất")

  static func chiSquare(_ function: ErrorFunction) -> Finding {
    let found = CalibrationFigures.short(function.chiSquare)
    let critical = CalibrationFigures.short(function.criticalChiSquare ?? 0)
    return Finding(
      .chiSquare, .doubt, GuideClause.errorFunction,
      "the errors do not lie on the error function: χ² = \(found) is above \(critical) at \(function.degreesOfFreedom) degrees of freedom",
      vi:
        "các sai số không nằm trên hàm sai số: χ² = \(found) lớn hơn \(critical) với \(function.degreesOfFreedom) bậc tự do"
    )
  }

  static let functionNotFitted = Finding(
    .functionNotFitted, .warning, GuideClause.errorFunction,
    "there are too few loads with an uncertainty for an error function: nothing is said about weighings in use",
    vi:
      "quá ít tải có độ không đảm bảo để lập hàm sai số: không nói được gì về phép cân khi sử dụng")

  static let useNotStated = Finding(
    .useNotStated, .note, GuideClause.weighing,
    "the temperature in use is not stated: the statement for use holds at the temperature of the calibration",
    vi: "không nêu nhiệt độ khi sử dụng: công bố cho sử dụng chỉ đúng ở nhiệt độ hiệu chuẩn")

  static func fromMemory(_ citation: Citation, _ formula: String) -> Finding {
    Finding(
      .fromMemory, .note, citation,
      "\(formula): \(GuideClause.fromMemory.english)",
      vi: "\(formula): \(GuideClause.fromMemory.vietnamese)")
  }
}

/// Numbers within messages, which have no language of their own.
enum CalibrationFigures {
  /// Three significant digits.
  static func short(_ value: Double) -> String { DecimalRounding.significant(value, 3) }
}
