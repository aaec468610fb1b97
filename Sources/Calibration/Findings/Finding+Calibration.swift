import Quantities
import Rules
import Verification

// What a calibration has to say of readings and weights.
extension Finding {
  static let repeatabilityMissing = Finding(
    .repeatabilityMissing, .doubt, GuideClause.repeatability,
    "no load was weighed at least twice in a repeatability test: without s there is no uncertainty",
    vi:
      "không có phép thử độ lặp lại với ít nhất hai lần đọc: thiếu s nên không có độ không đảm bảo đo",
    test: .repeatability)

  static let noScatter = Finding(
    .noScatter, .note, GuideClause.repeatability,
    "the repeated readings are all alike: s is 0, and the resolution of the display stands for it",
    vi: "các số đọc lặp lại đều như nhau: s bằng 0, độ phân giải của chỉ thị thay cho nó",
    test: .repeatability)

  static let eccentricityMissing = Finding(
    .eccentricityMissing, .warning, GuideClause.eccentricity,
    "there is no eccentricity test: the budgets hold for loads in the middle only",
    vi: "không có phép thử tải lệch tâm: bảng thành phần chỉ đúng với tải đặt ở giữa",
    test: .eccentricity)

  static let eccentricityWithoutCentre = Finding(
    .eccentricityWithoutCentre, .note, GuideClause.eccentricity,
    "no position is called 'centre': the whole range of the positions was taken for |ΔI_ecc|max, which is never less",
    vi:
      "không có vị trí 'centre' (giữa): |ΔI_ecc|max lấy bằng độ tản mạn của mọi vị trí, không bao giờ nhỏ hơn giá trị đúng",
    test: .eccentricity)

  static let zeroMissing = Finding(
    .zeroMissing, .note, GuideClause.error,
    "no zero was recorded: the indication without load is taken to be zero",
    vi: "không ghi số chỉ khi không tải: coi như bằng không", test: .weighing)

  static func notMultiple(_ reading: Reading, step: Mass) -> Finding {
    let shown = reading.indication ?? .zero
    return Finding(
      .notMultiple, .doubt, GuideClause.resolution,
      "the indication \(shown.text(in: reading.loadUnit, .english)) is not a multiple of d = \(step.text(in: reading.loadUnit, .english))",
      vi:
        "số chỉ \(shown.text(in: reading.loadUnit, .vietnamese)) không phải bội của d = \(step.text(in: reading.loadUnit, .vietnamese))",
      test: .weighing)
  }

  static func addedOutOfRange(_ reading: Reading, step: Mass) -> Finding {
    let added = reading.added ?? .zero
    return Finding(
      .addedOutOfRange, .doubt, GuideClause.turningPoint,
      "the added weights \(added.text(in: reading.loadUnit, .english)) are not between 0 and d = \(step.text(in: reading.loadUnit, .english))",
      vi:
        "quả cân thêm \(added.text(in: reading.loadUnit, .vietnamese)) không nằm giữa 0 và d = \(step.text(in: reading.loadUnit, .vietnamese))",
      test: .weighing)
  }

  /// Why the weights of a load are not known.
  static func reference(_ fault: ReferenceFault, _ reading: Reading) -> Finding {
    let load = reading.load.text(in: reading.loadUnit, .english)
    let tai = reading.load.text(in: reading.loadUnit, .vietnamese)
    switch fault {
    case .noWeights:
      return Finding(
        .noWeights, .doubt, GuideClause.certificate,
        "no weights are stated: there is no reference mass and no error",
        vi: "chưa khai quả cân: không có khối lượng chuẩn nên không có sai số", test: .weighing)
    case .cannotCompose:
      return Finding(
        .cannotCompose, .doubt, GuideClause.certificate,
        "the stated weights do not make up \(load)",
        vi: "các quả cân đã khai không tạo thành \(tai)",
        test: .weighing)
    case .unknownPiece(let id):
      return Finding(
        .unknownPiece, .doubt, GuideClause.certificate,
        "the weight '\(id)' at \(load) is in none of the sets",
        vi: "quả cân '\(id)' ở tải \(tai) không có trong bộ nào", test: .weighing)
    case .repeatedPiece(let id):
      return Finding(
        .repeatedPiece, .doubt, GuideClause.certificate,
        "the weight '\(id)' is named twice at \(load)",
        vi: "quả cân '\(id)' được nêu hai lần ở tải \(tai)",
        test: .weighing)
    case .ambiguousPiece(let id):
      return Finding(
        .ambiguousPiece, .doubt, GuideClause.certificate,
        "several sets have a weight '\(id)': write 'set/\(id)'",
        vi: "nhiều bộ có quả cân '\(id)': hãy ghi 'bộ/\(id)'", test: .weighing)
    case .sumDiffers(let nominal):
      return Finding(
        .piecesNotLoad, .doubt, GuideClause.certificate,
        "the weights named at \(load) add up to \(nominal.text(in: reading.loadUnit, .english))",
        vi:
          "các quả cân nêu ở tải \(tai) cộng lại bằng \(nominal.text(in: reading.loadUnit, .vietnamese))",
        test: .weighing)
    }
  }

  static let piecesAssumed = Finding(
    .piecesAssumed, .note, GuideClause.certificate,
    "the record does not say which weights made up each load: those that are known best were taken",
    vi: "hồ sơ không nêu quả cân nào tạo thành mỗi tải: đã chọn các quả được biết rõ nhất",
    test: .weighing)

  static func weightUnknown(_ piece: WeightPiece) -> Finding {
    let nominal = piece.nominal
    let weightClass = piece.weightClass ?? "–"
    return Finding(
      .weightUnknown, .doubt, GuideClause.tolerance,
      "nothing is known of the uncertainty of weight '\(piece.id)' (\(nominal.text(in: .gram, .english)), class \(weightClass)): state a certificate, or a class that the table has",
      vi:
        "không biết độ không đảm bảo của quả cân '\(piece.id)' (\(nominal.text(in: .gram, .vietnamese)), cấp \(weightClass)): hãy khai giấy chứng nhận, hoặc cấp có trong bảng"
    )
  }

  static func weightOverdue(_ piece: WeightPiece, due: CalendarDate, on date: CalendarDate)
    -> Finding
  {
    Finding(
      .weightOverdue, .doubt, GuideClause.drift,
      "weight '\(piece.id)' was due for calibration on \(due.iso), before this calibration of \(date.iso)",
      vi:
        "quả cân '\(piece.id)' phải hiệu chuẩn lại ngày \(due.text(.vietnamese)), trước lần hiệu chuẩn này \(date.text(.vietnamese))"
    )
  }

  static func weightNotYetCalibrated(
    _ piece: WeightPiece, calibrated: CalendarDate, on date: CalendarDate
  ) -> Finding {
    Finding(
      .weightNotYetCalibrated, .doubt, GuideClause.certificate,
      "weight '\(piece.id)' was calibrated on \(calibrated.iso), after this calibration of \(date.iso)",
      vi:
        "quả cân '\(piece.id)' được hiệu chuẩn ngày \(calibrated.text(.vietnamese)), sau lần hiệu chuẩn này \(date.text(.vietnamese))"
    )
  }

  static func weightUnfit(_ piece: WeightPiece, _ fitness: WeightFitness) -> Finding {
    Finding(
      .weightUnfit, .warning, WeightFitness.citation,
      "weight '\(piece.id)' is not of class \(piece.weightClass ?? ""): \(fitness.reason.english)",
      vi:
        "quả cân '\(piece.id)' không đạt cấp \(piece.weightClass ?? ""): \(fitness.reason.vietnamese)"
    )
  }
}
