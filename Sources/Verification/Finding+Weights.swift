import Quantities
import Rules

// Findings on test weights and substitution.
extension Finding {
  static func weightsNotStated(_ citation: Citation) -> Finding {
    Finding(
      .weightsNotStated, .note, citation,
      LocalizedText(
        "the test weights are not stated: whether they are good enough was not checked",
        vi: "chưa khai quả cân chuẩn nên không kiểm tra được quả cân có đủ chính xác không"))
  }

  static func weightTableMissing(_ citation: Citation) -> Finding {
    Finding(
      .weightTableMissing, .note, citation,
      LocalizedText(
        "there is no table of weights among the rules: the test weights were not checked",
        vi: "bộ quy tắc không có bảng quả cân nên không kiểm tra quả cân chuẩn"))
  }

  static func weightClassUnknown(
    _ group: Inspection.WeightGroup, _ citation: Citation
  ) -> Finding {
    let nominal = group.nominal.worded(.kilogram)
    return Finding(
      .weightClassUnknown, .warning, citation,
      LocalizedText(
        "class \(group.weightClass) has no limit for a weight of \(nominal.english): it was not counted",
        vi:
          "cấp \(group.weightClass) không quy định quả cân \(nominal.vietnamese): quả cân này không được tính"
      ))
  }

  /// One finding for all loads of a test, of which the first few are named.
  static func weightsCannotCompose(
    _ readings: [Reading], _ test: TestKind, _ citation: Citation
  ) -> Finding {
    let named = 6
    let list = LocalizedText.list(readings.prefix(named).map { $0.load.worded($0.loadUnit) })
    let more = readings.count - named
    let rest =
      more > 0
      ? LocalizedText(" and \(more) more", vi: " và \(more) mức khác") : LocalizedText("", vi: "")
    return Finding(
      .weightsCannotCompose, .warning, citation,
      LocalizedText(
        "the stated weights do not add up to \(list.english)\(rest.english): whether they are good enough was not checked there",
        vi:
          "các quả cân đã khai không tạo thành \(list.vietnamese)\(rest.vietnamese): không kiểm tra được quả cân ở mức tải đó"
      ), test: test)
  }

  static func weightsTooPoor(
    _ reading: Reading, _ composition: WeightComposition, _ initial: ErrorLimit,
    _ instrument: Instrument, _ test: TestKind, _ rule: WeighingRules.TestWeightRule
  ) -> Finding {
    let unit = instrument.errorUnit
    let load = reading.load.worded(reading.loadUnit)
    let (error, mpe) = (composition.error.worded(unit), initial.mpe.worded(unit))
    let part = rule.largestErrorInMPE.text
    let pieces = composition.pieces.map {
      "\($0.count) × \($0.nominal.worded(.kilogram).english) \($0.weightClass)"
    }.joined(separator: " + ")
    let list = composition.pieces.map {
      "\($0.count) × \($0.nominal.worded(.kilogram).vietnamese) \($0.weightClass)"
    }.joined(separator: " + ")
    return Finding(
      .weightsTooPoor, .doubt, rule.citation,
      LocalizedText(
        "the weights for \(load.english) (\(pieces)) may be off by \(error.english), more than \(part) of \(mpe.english)",
        vi:
          "các quả cân tạo \(load.vietnamese) (\(list)) có thể sai đến \(error.vietnamese), lớn hơn \(part) của \(mpe.vietnamese)"
      ), test: test)
  }

  static func substitutionStandards(
    _ substitution: Inspection.Substitution, _ spread: Mass?,
    _ row: WeighingRules.SubstitutionRow, _ instrument: Instrument
  ) -> Finding {
    let standards = substitution.standards.worded(.kilogram)
    let max = instrument.max.worded(.kilogram)
    let part = row.leastStandardsOfMax.text
    let seen =
      spread.map { $0.worded(instrument.errorUnit) }
      ?? LocalizedText("unknown", vi: "chưa biết")
    return Finding(
      .substitutionStandards, .doubt, row.citation,
      LocalizedText(
        "with a repeatability of \(seen.english) substitution needs standards of \(part) Max (Max = \(max.english)); there are \(standards.english)",
        vi:
          "với độ lặp lại \(seen.vietnamese), phương pháp thế cần chuẩn bằng \(part) Max (Max = \(max.vietnamese)); hiện có \(standards.vietnamese)"
      ))
  }

  static func substitutionSpreadUnknown(_ row: WeighingRules.SubstitutionRow) -> Finding {
    Finding(
      .substitutionSpreadUnknown, .note, row.citation,
      LocalizedText(
        "the repeatability at the substitution load is not known: the largest share of standards applies",
        vi: "chưa biết độ lặp lại ở tải thế: áp dụng tỷ lệ chuẩn lớn nhất"))
  }
}
