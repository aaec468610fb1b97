import ArgumentParser
import Documents
import Quantities
import Reporting
import Statistics

/// `steelyard statistics line`: fits a straight line or a polynomial.
struct StatisticsLineCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "line",
      abstract: Speech.say(
        "Fit a line or a polynomial, with uncertainties of y, or of x and y.",
        vi: "Khớp đường thẳng hoặc đa thức, với độ không đảm bảo của y, hoặc của x và y."),
      usage: Speech.say(
        "steelyard statistics line [<options>] <file>",
        vi: "steelyard statistics line [<tùy chọn>] <tệp>"),
      discussion: Speech.say(
        """
        Examples:
          steelyard statistics line thermometer.csv --x t --y b --origin 20 --predict 30
          steelyard statistics line errors.csv --x load --y error --uy u --through-zero
          steelyard statistics line both.csv --x x --y y --ux 0.2 --uy uy --inverse 7.5±0.1
          steelyard statistics line curve.csv --x p --y V --degree 2 --format html > fit.html

        The file is a table with a header. --ux and --uy name a column or state a number; \
        without --uy all y are equally uncertain and the residuals tell how much. \
        --covariance takes a file with the covariance matrix of y, or of all x and then all y.

        Exit status: 0 the curve was fitted, 1 the residuals contradict the stated \
        uncertainties, 64 usage, 65 the points could not be used, 74 a file could not be read.
        """,
        vi: """
          Ví dụ:
            steelyard statistics line nhiet-ke.csv --x t --y b --origin 20 --predict 30
            steelyard statistics line sai-so.csv --x tai --y saiso --uy u --through-zero
            steelyard statistics line hai.csv --x x --y y --ux 0.2 --uy uy --inverse 7.5±0.1
            steelyard statistics line cong.csv --x p --y V --degree 2 --format html > khop.html

          Tệp là một bảng có tiêu đề. --ux và --uy nêu tên cột hoặc một số; không có --uy thì \
          mọi y không đảm bảo như nhau và phần dư cho biết bao nhiêu. --covariance nhận tệp \
          chứa ma trận hiệp phương sai của y, hoặc của mọi x rồi mọi y.

          Mã kết thúc: 0 đã khớp; 1 phần dư mâu thuẫn với độ không đảm bảo đã nêu; 64 sai \
          cách dùng; 65 các điểm không dùng được; 74 không đọc được tệp.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.say(
        "A table of points; '-' is standard input.", vi: "Bảng các điểm; '-' là đầu vào chuẩn."),
      valueName: "file"), completion: .file(extensions: ["csv", "tsv", "txt"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.say("The column of x.", vi: "Cột của x."), valueName: "column"))
  var x: String

  @Option(
    help: ArgumentHelp(
      Speech.say("The column of y.", vi: "Cột của y."), valueName: "column"))
  var y: String

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The standard uncertainty of x: a column, or a number.",
        vi: "Độ không đảm bảo chuẩn của x: một cột, hoặc một số."), valueName: "column or u"))
  var ux: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The standard uncertainty of y: a column, or a number.",
        vi: "Độ không đảm bảo chuẩn của y: một cột, hoặc một số."), valueName: "column or u"))
  var uy: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The correlation of x and y within each point: a column, or a number.",
        vi: "Tương quan của x và y trong mỗi điểm: một cột, hoặc một số."),
      valueName: "column or r"))
  var correlation: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "A file with a covariance matrix.", vi: "Tệp chứa ma trận hiệp phương sai."),
      valueName: "file"), completion: .file(extensions: ["csv", "tsv", "txt"]))
  var covariance: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("The highest power of x.", vi: "Lũy thừa cao nhất của x."), valueName: "0-15"))
  var degree = 1

  @Flag(
    help: ArgumentHelp(
      Speech.say("Leave the constant out.", vi: "Bỏ hằng số.")))
  var throughZero = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      Speech.say(
        "What is taken from x before its powers are.",
        vi: "Số được trừ khỏi x trước khi lấy lũy thừa."), valueName: "x0"))
  var origin: PreciseNumber = PreciseNumber(.zero)

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      Speech.say(
        "Give the curve at this x; may be repeated.",
        vi: "Cho giá trị của đường khớp tại x này; có thể lặp lại."),
      valueName: "x"))
  var predict: [PreciseNumber] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      Speech.say(
        "Give the x of this y; 7.5±0.1 or 7.5+-0.1 states u(y); may be repeated.",
        vi: "Cho x của y này; 7.5±0.1 hoặc 7.5+-0.1 nêu u(y); có thể lặp lại."), valueName: "y"))
  var inverse: [UncertainNumber] = []

  @OptionGroup var options: StatisticsOptions

  func validate() throws {
    if !(0...15).contains(degree) || (degree == 0 && (throughZero || ux != nil)) {
      throw ValidationError(
        Speech.say(
          "--degree is from 0 to 15, and at least 1 through zero and with --ux",
          vi: "--degree từ 0 đến 15, và ít nhất 1 khi qua gốc hoặc có --ux"))
    }
    if covariance != nil, ux != nil || uy != nil || correlation != nil {
      throw ValidationError(
        Speech.say(
          "--covariance excludes --ux, --uy and --correlation",
          vi: "--covariance loại trừ --ux, --uy và --correlation"))
    }
    if ux != nil && uy == nil || correlation != nil && ux == nil {
      throw ValidationError(
        Speech.say(
          "--ux needs --uy, and --correlation needs both; write --uy 0 if y is certain",
          vi: "--ux cần --uy, và --correlation cần cả hai; viết --uy 0 nếu y chắc chắn"))
    }
  }

  func run() throws {
    let report = options.report
    let language = report.language
    try StatisticsOptions.checkSubcommand(file, language)
    let (found, status) = report.each([file]) { _ throws(DocumentError) in try fit() }
    guard let fit = found.first else { throw Stop(status: status) }
    let page = CurvePage(
      fit.analysis, names: fit.names, predictions: fit.predictions, inverses: fit.inverses,
      coverageFactor: fit.coverageFactor, skippedRows: fit.skippedRows, language: language)
    try report.write(
      title: "", pages: [page.page],
      json: [
        StatisticsDocument.line(
          fit.analysis, names: (fit.names.x, fit.names.y), predictions: fit.predictions,
          inverses: fit.inverses, coverageFactor: fit.coverageFactor, source: fit.names.source,
          language: language, version: ProductVersion.current)
      ], severalFiles: false, csv: page.csv)
    if fit.analysis.chiSquareTest?.isConsistent == false { throw Stop(status: .failure) }
  }

  /// A fit with the readings that were asked for.
  private struct Fit {
    var analysis: CurveAnalysis
    var names: CurveNames
    var predictions: [CurveAnalysis.Reading]
    var inverses: [CurveAnalysis.Reading]
    var coverageFactor: Double
    var skippedRows: Int
  }

  private func fit() throws(DocumentError) -> Fit {
    let points = try CurveTable(
      try options.table(file), x: x, y: y, ux: ux, uy: uy, correlation: correlation,
      covariance: covariance)
    do throws(LeastSquaresError) {
      let analysis = try CurveAnalysis(
        points.data, degree: degree, throughZero: throughZero, origin: origin.value)
      var predictions: [CurveAnalysis.Reading] = []
      for place in predict { predictions.append(try analysis.prediction(at: place.value)) }
      var inverses: [CurveAnalysis.Reading] = []
      for number in inverse {
        inverses.append(
          try analysis.inverse(of: number.value, standardUncertainty: number.uncertainty))
      }
      return Fit(
        analysis: analysis,
        names: CurveNames(
          x: points.xName, y: points.yName, source: file == "-" ? "stdin" : file),
        predictions: predictions, inverses: inverses,
        coverageFactor: try analysis.coverageFactor(), skippedRows: points.skippedRows)
    } catch {
      throw DocumentError([
        DocumentProblem(
          file: file == "-" ? "stdin" : file, position: nil,
          reason: CurveFault(error, x: points.xName))
      ])
    }
  }
}

/// A number with all the digits that were typed; a decimal comma is read too.
struct PreciseNumber: ExpressibleByArgument {
  let value: DoubleDouble

  init(_ value: DoubleDouble) { self.value = value }

  init?(argument: String) {
    guard let value = DoubleDouble(argument.replacing(",", with: ".")) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { value.isZero ? "0" : value.description }
}

/// A number with its standard uncertainty: `7.5±0.1`, or `7.5+-0.1`.
struct UncertainNumber: ExpressibleByArgument {
  let value: DoubleDouble
  let uncertainty: DoubleDouble

  init?(argument: String) {
    let parts = argument.replacing("+-", with: "±").split(
      separator: "±", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { PreciseNumber(argument: String($0))?.value }
    guard numbers.count == parts.count, (1...2).contains(parts.count) else { return nil }
    value = numbers[0]
    uncertainty = numbers.count == 2 ? numbers[1] : .zero
    if uncertainty.isNegative { return nil }
  }
}
