public import Quantities
public import Statistics

/// A fitted curve as a report.
public struct CurvePage {
  let analysis: CurveAnalysis
  let names: CurveNames
  let language: Language
  private let predictions: [CurveAnalysis.Reading]
  private let inverses: [CurveAnalysis.Reading]
  private let coverageFactor: Double
  private let skippedRows: Int

  /// - Parameters:
  ///   - analysis: the fit.
  ///   - names: what its quantities are called.
  ///   - predictions: values of the curve that were asked for.
  ///   - inverses: places that were asked for.
  ///   - coverageFactor: k for 95 %.
  ///   - skippedRows: how many rows of the table lack a value.
  public init(
    _ analysis: CurveAnalysis, names: CurveNames, predictions: [CurveAnalysis.Reading],
    inverses: [CurveAnalysis.Reading], coverageFactor: Double, skippedRows: Int,
    language: Language
  ) {
    self.analysis = analysis
    self.names = names
    self.predictions = predictions
    self.inverses = inverses
    self.coverageFactor = coverageFactor
    self.skippedRows = skippedRows
    self.language = language
  }

  var figures: UncertaintyFigures { UncertaintyFigures(language: language) }

  func say(_ english: String, vi vietnamese: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// The report.
  public var page: ReportPage {
    let plot = CurvePlot(analysis, names: names, figures: figures)
    return ReportPage(
      title: say(
        "\(names.y) as a function of \(names.x)", vi: "\(names.y) theo \(names.x)"),
      about: [formula, names.source, knowledge],
      blocks: coefficients + quality + [
        plot.figure(
          caption: say(
            "The points and the curve (with a band: ± 2 u of the curve)",
            vi: "Các điểm và đường khớp (nếu có dải: ± 2 u của đường)")),
        plot.residualFigure(
          caption: say("Residuals, point less curve", vi: "Phần dư: điểm trừ đường khớp")),
      ] + readings)
  }

  /// `b = b₀ + b₁ (t − 20)`.
  var formula: String {
    let shift =
      analysis.curve.origin.isZero
      ? names.x
      : "(\(names.x) − \(figures.number(analysis.curve.origin.value)))"
    let terms = (0..<analysis.curve.coefficients.count).map { index -> String in
      let power = index + analysis.curve.lowestPower
      let name = "b\(Self.lowered(power))"
      return power == 0
        ? name : power == 1 ? "\(name) \(shift)" : "\(name) \(shift)\(Self.raised(power))"
    }
    return "\(names.y) = " + terms.joined(separator: " + ")
  }

  private static func raised(_ power: Int) -> String { digits(power, "⁰¹²³⁴⁵⁶⁷⁸⁹") }
  private static func lowered(_ power: Int) -> String { digits(power, "₀₁₂₃₄₅₆₇₈₉") }

  private static func digits(_ number: Int, _ letters: String) -> String {
    let letters = Array(letters)
    return String(String(number).compactMap(\.wholeNumberValue).map { letters[$0] })
  }

  private var knowledge: String {
    let n = analysis.data.x.count
    let points = say("\(n) points; ", vi: "\(n) điểm; ")
    return points
      + {
        switch analysis.data.knowledge {
        case .ordinates(.equal):
          say(
            "equal uncertainties of \(names.y), found from the residuals",
            vi: "độ không đảm bảo của \(names.y) như nhau, tìm từ phần dư")
        case .ordinates(.weights):
          say(
            "weights of \(names.y), the scale found from the residuals",
            vi: "\(names.y) có trọng số, thang tìm từ phần dư")
        case .ordinates(.standard):
          say("stated uncertainties of \(names.y)", vi: "độ không đảm bảo của \(names.y) đã nêu")
        case .ordinates(.covariance):
          say(
            "a stated covariance matrix of \(names.y)",
            vi: "ma trận hiệp phương sai của \(names.y) đã nêu")
        case .pairs(.independent):
          say(
            "stated uncertainties of \(names.x) and \(names.y) (ISO/TS 28037, clause 7)",
            vi: "độ không đảm bảo của \(names.x) và \(names.y) đã nêu (ISO/TS 28037, điều 7)")
        case .pairs(.paired):
          say(
            "uncertainties and covariances of \(names.x) and \(names.y) (ISO/TS 28037, clause 8)",
            vi:
              "độ không đảm bảo và hiệp phương sai của \(names.x) và \(names.y) (ISO/TS 28037, điều 8)"
          )
        case .pairs(.full):
          say(
            "a covariance matrix of \(names.x) and \(names.y) (ISO/TS 28037, clause 10)",
            vi: "ma trận hiệp phương sai của \(names.x) và \(names.y) (ISO/TS 28037, điều 10)")
        }
      }()
  }

  private var coefficients: [ReportPage.Block] {
    let found = analysis.curve.coefficients
    let others = (0..<found.count).dropLast()
    let titles =
      ["", say("estimate", vi: "ước lượng"), "u", "U\u{A0}(95\u{A0}%)"]
      + (found.count > 1 && found.count <= 4
        ? others.map { "r(·, b\(Self.lowered($0 + analysis.curve.lowestPower)))" } : [])
    let rows = (0..<found.count).map { index -> [String] in
      let u = found.standardUncertainty(index).value
      let (value, text) = figures.pair(found.values[index].value, u)
      var cells = [
        "b\(Self.lowered(index + analysis.curve.lowestPower))", value, u == 0 ? "0" : text,
        u == 0 ? "0" : figures.significant(u * coverageFactor, 2),
      ]
      if titles.count > 4 {
        cells += others.map { other in
          other >= index
            ? "" : found.correlation(index, other).map { figures.significant($0, 3) } ?? "–"
        }
      }
      return cells
    }
    return [
      .heading(say("Coefficients", vi: "Các hệ số")),
      .table(.init(titles: titles, rows: rows, numbers: Set(1..<titles.count))),
    ]
  }

  private var quality: [ReportPage.Block] {
    var parts: [String] = []
    if let s = analysis.residualStandardDeviation {
      parts.append("s\u{A0}=\u{A0}\(s.isZero ? "0" : figures.significant(s.value, 4))")
    }
    parts.append("ν\u{A0}=\u{A0}\(analysis.degreesOfFreedom)")
    if let r = analysis.rSquared { parts.append("R²\u{A0}=\u{A0}\(share(r.value))") }
    if let f = analysis.fStatistic {
      parts.append("F\u{A0}=\u{A0}\(f.high == .infinity ? "∞" : figures.significant(f.value, 4))")
    }
    parts.append("k\u{A0}=\u{A0}\(figures.significant(coverageFactor, 3))")
    var blocks: [ReportPage.Block] = [.text(parts.joined(separator: ", "))]
    if skippedRows > 0 {
      blocks.append(
        .remarks([
          .init(
            say(
              "\(skippedRows) rows lack a value and are left out",
              vi: "\(skippedRows) hàng thiếu giá trị, được bỏ qua"), isGrave: false)
        ]))
    }
    if let iterations = analysis.iterations {
      blocks.append(
        .text(
          say(
            "settled in \(iterations) steps; the last changed the coefficients by \(figures.significant(analysis.lastChange ?? 0, 1)) u",
            vi:
              "hội tụ sau \(iterations) bước; bước cuối đổi các hệ số \(figures.significant(analysis.lastChange ?? 0, 1)) u"
          )))
    }
    if analysis.isExact, analysis.degreesOfFreedom > 0 {
      blocks.append(
        .text(
          say("The curve meets every point exactly.", vi: "Đường khớp đi đúng qua mọi điểm.")))
    }
    if let test = analysis.chiSquareTest {
      let sign = test.isConsistent ? "≤" : ">"
      blocks.append(
        .verdict(
          "χ²\u{A0}=\u{A0}\(figures.significant(test.observed, 4)) \(sign) \(figures.significant(test.limit, 4)) (95\u{A0}%, ν\u{A0}=\u{A0}\(test.degreesOfFreedom), p\u{A0}=\u{A0}\(figures.significant(test.tailProbability, 2))): "
            + (test.isConsistent
              ? say(
                "the residuals agree with the stated uncertainties",
                vi: "phần dư phù hợp với độ không đảm bảo đã nêu")
              : say(
                "the residuals are larger than the stated uncertainties explain; the curve or the uncertainties are not right, by a factor of \(figures.significant(test.ratio, 2))",
                vi:
                  "phần dư lớn hơn mức mà độ không đảm bảo đã nêu giải thích được; đường khớp hoặc độ không đảm bảo chưa đúng, hệ số \(figures.significant(test.ratio, 2))"
              )),
          isGood: test.isConsistent))
    }
    if let (column, part) = analysis.leastIndependence, part < 1e-11 {
      blocks.append(
        .remarks([
          .init(
            say(
              "The powers of \(names.x) hardly differ over the data (\(column): only \(figures.significant(part, 1)) of it is its own). Take an origin within the data, such as --origin \(figures.number(middle)).",
              vi:
                "Các lũy thừa của \(names.x) gần như trùng nhau trên dữ liệu (\(column): chỉ \(figures.significant(part, 1)) là riêng). Hãy lấy gốc trong vùng dữ liệu, ví dụ --origin \(figures.number(middle))."
            ), isGrave: true)
        ]))
    }
    return blocks
  }

  /// Points for programs: a row each.
  public var csv: String {
    let fitted = zip(analysis.data.y, analysis.residuals).map { $0 - $1 }
    return CSVLine.text([names.x, names.y, "fitted", "residual", "scaled_residual"])
      + analysis.data.x.indices.map { index in
        CSVLine.text(
          [
            analysis.data.x[index].value, analysis.data.y[index].value, fitted[index].value,
            analysis.residuals[index].value, analysis.scaledResiduals[index],
          ].map(CSVLine.number))
      }.joined()
  }

  private var middle: Double {
    ((analysis.range.lowerBound + analysis.range.upperBound) * 0.5).value.rounded()
  }

  /// R² with the nines that tell: 0.9999937.
  private func share(_ r: Double) -> String {
    if r == 1 || r == 0 { return r == 1 ? "1" : "0" }
    return figures.pair(r, min(r, 1 - r), digits: 2).value
  }

  private var readings: [ReportPage.Block] {
    func table(_ readings: [CurveAnalysis.Reading], _ titles: [String]) -> ReportPage.Block {
      .table(
        .init(
          titles: titles,
          rows: readings.map { reading in
            let u = reading.standardUncertainty.value
            let (value, text) = figures.pair(reading.value.value, u)
            let given =
              reading.givenUncertainty.isZero
              ? figures.number(reading.given.value)
              : "\(figures.number(reading.given.value)) ± \(figures.number(reading.givenUncertainty.value))"
            return [
              given, value, u == 0 ? "0" : text,
              u == 0 ? "0" : figures.significant(u * coverageFactor, 2),
              reading.isExtrapolated ? say("beyond the data", vi: "ngoài dữ liệu") : "",
            ]
          }, numbers: [0, 1, 2, 3]))
    }
    var blocks: [ReportPage.Block] = []
    if !predictions.isEmpty {
      blocks += [
        .heading(say("Values of the curve", vi: "Giá trị của đường khớp")),
        table(predictions, [names.x, names.y, "u", "U\u{A0}(95\u{A0}%)", ""]),
      ]
    }
    if !inverses.isEmpty {
      blocks += [
        .heading(
          say("\(names.x) from \(names.y)", vi: "\(names.x) từ \(names.y)")),
        table(inverses, [names.y, names.x, "u", "U\u{A0}(95\u{A0}%)", ""]),
      ]
    }
    return blocks
  }
}
