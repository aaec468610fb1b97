import Assessment
import Calibration
import Quantities
import Verification

/// What a risk view says, in one language: rows and sentences, whatever form they are shown in.
struct RiskWording {
  let view: RiskView
  let result: VerificationResult
  let language: Language

  /// How many errors are shown: the least sure ones.
  static let mostRows = 3

  private var numbers: UncertaintyFigures { UncertaintyFigures(language: language) }
  private var figures: Figures { Figures(language: language) }
  private var unit: MassUnit { result.inspection.instrument.errorUnit }

  var title: String {
    LocalizedText(
      "How sure the verdict is (it does not change the verdict)",
      vi: "Độ chắc chắn của kết luận (không làm thay đổi kết luận)")[language]
  }

  /// Test, load, error, U, limit, probability.
  var columns: [String] {
    [
      LocalizedText("least sure", vi: "kém chắc chắn nhất"), LocalizedText("load", vi: "tải"),
      LocalizedText("error", vi: "sai số"), LocalizedText("U", vi: "U"),
      LocalizedText("limit", vi: "giới hạn"), LocalizedText("conforms", vi: "đạt"),
    ].map { $0[language] }
  }

  var rows: [[String]] {
    view.evaluated.prefix(Self.mostRows).map { error in
      let reading = error.reading.reading
      let limit = error.reading.mpe.map { $0.text(in: unit, language) } ?? ""
      let sign =
        switch error.reading.limitedSide {
        case .both: "±"
        case .above: "+"
        case .below: "−"
        }
      return [
        name(error), reading.load.text(in: reading.loadUnit, language), value(error),
        uncertainty(error), sign + limit, probability(error.conformance ?? 0),
      ]
    }
  }

  /// The test, with the direction or the position.
  private func name(_ error: AssessedError) -> String {
    let reading = error.reading.reading
    let place =
      reading.position.map { " " + $0 } ?? reading.direction.map { $0 == .up ? " ↑" : " ↓" } ?? ""
    return error.test.name[language] + place
  }

  private func value(_ error: AssessedError) -> String {
    if let interval = error.reading.errorInterval {
      return "\(figures.signed(interval.lowerBound, unit)) … "
        + figures.error(interval.upperBound, unit)
    }
    return (error.reading.correctedError ?? error.reading.error).map { figures.error($0, unit) }
      ?? ""
  }

  private func uncertainty(_ error: AssessedError) -> String {
    let grams = error.budget?.expandedUncertainty ?? 0
    let size = Mass(1, unit).value.approximation
    return numbers.significant(grams / size, 2) + "\u{A0}" + unit.symbol
  }

  /// To a tenth of a percent, and beyond only that it is beyond.
  func probability(_ p: Double) -> String {
    if p > 0.9995, p < 1 { return ">\u{A0}" + numbers.percent(0.999) }
    if p > 0, p < 0.0005 { return "<\u{A0}" + numbers.percent(0.001) }
    return numbers.share(p)
  }

  /// The sentences below the table.
  var sentences: [String] {
    guard let conformance = view.conformance else {
      return obstacle.map { [$0] } ?? []
    }
    var sentences = [together(conformance)]
    if let risk = view.riskOfWrongVerdict {
      let limit = risk.upperBound < 0.0005 ? numbers.percent(0.001) : probability(risk.upperBound)
      let threshold = numbers.percent(view.threshold)
      sentences.append(
        (view.isBorderline
          ? LocalizedText(
            "? BORDERLINE: the probability that this verdict is wrong is up to \(limit), above "
              + "\(threshold).",
            vi: "? SÁT RANH GIỚI: xác suất để kết luận này sai đến \(limit), trên \(threshold).")
          : LocalizedText(
            "✓ The probability that this verdict is wrong is at most \(limit).",
            vi: "✓ Xác suất để kết luận này sai không quá \(limit)."))[language])
    }
    sentences.append(
      LocalizedText(
        "U: expanded uncertainty of the error by EURAMET cg-18, 95.45 %"
          + (view.isRecalled ? ", partly by formulas from memory" : "") + ".",
        vi: "U: độ không đảm bảo đo mở rộng của sai số theo EURAMET cg-18, 95,45 %"
          + (view.isRecalled ? ", một phần theo công thức ghi từ trí nhớ" : "") + ".")[language])
    return sentences
  }

  /// How probable it is that all errors lie within their limits.
  private func together(_ range: ClosedRange<Double>) -> String {
    let count = view.evaluated.count
    let all = view.errors.count
    let isWhole = count == all
    let p = words(range.lowerBound, range.upperBound)
    return LocalizedText(
      "Probability that "
        + (isWhole ? "all \(all) errors" : "the \(count) of \(all) errors with a known U")
        + " lie within their limits: \(p).",
      vi: "Xác suất để "
        + (isWhole ? "cả \(all) sai số" : "\(count) trong \(all) sai số có U đã biết")
        + " nằm trong giới hạn: \(p).")[language]
  }

  /// `97.3 % to 99.1 %`, or one figure where both round to the same.
  private func words(_ low: Double, _ high: Double) -> String {
    let lower = probability(low)
    let upper = probability(high)
    if high < 0.0005 {
      return LocalizedText(
        "below \(numbers.percent(0.001))", vi: "dưới \(numbers.percent(0.001))")[language]
    }
    if lower == upper { return lower }
    return lower + LocalizedText(" to ", vi: " đến ")[language] + upper
  }

  /// Why nothing was evaluated; `nil` where that goes without saying.
  private var obstacle: String? {
    let reason: LocalizedText? =
      switch view.obstacle {
      case .noWeights:
        LocalizedText(
          "the inspection does not say which weights were used",
          vi: "biên bản không nêu các quả cân đã dùng")
      case .noRepeatability:
        LocalizedText(
          "without a repeatability test the scatter of the indications is not known",
          vi: "không có phép thử độ lặp lại nên chưa biết độ tản mạn của số chỉ")
      case .weightsUnknown:
        LocalizedText(
          "the weights do not make up the loads, or their errors are not known",
          vi: "các quả cân không ghép thành tải, hoặc chưa biết sai số của chúng")
      case .noErrors, nil: nil
      }
    return reason.map {
      LocalizedText("Not evaluated: ", vi: "Không đánh giá được: ")[language] + $0[language] + "."
    }
  }
}
