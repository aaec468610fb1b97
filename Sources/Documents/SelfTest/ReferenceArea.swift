public import Quantities

/// A family of published or worked cases that the program carries with it, and how they are run.
public struct ReferenceArea: Sendable {
  /// A short name, such as `weighing`.
  public let id: String
  /// What the cases exercise.
  public let title: LocalizedText
  /// The documents the cases come from.
  public let documents: String
  /// Where the cases stand below `reference-data`.
  public let folder: String
  private let run: @Sendable () throws(DocumentError) -> [ReferenceCheck]

  init(
    _ id: String, _ title: LocalizedText, documents: String, folder: String,
    run: @escaping @Sendable () throws(DocumentError) -> [ReferenceCheck]
  ) {
    self.id = id
    self.title = title
    self.documents = documents
    self.folder = folder
    self.run = run
  }

  /// Runs every case and compares every figure.
  ///
  /// - Throws: ``DocumentError`` when a case that is compiled in cannot be read, which a program
  ///   that has passed its tests never does.
  public func checks() throws(DocumentError) -> [ReferenceCheck] { try run() }

  /// All areas, in the order of the way from a rule to a reading, its uncertainty and its cost.
  public static let all: [ReferenceArea] = [
    ReferenceArea(
      "rules",
      LocalizedText("Rule tables, to the last digit", vi: "Các bảng quy tắc, đến từng chữ số"),
      documents: "OIML R 76-1, R 111-1; ĐLVN 30; TT 09/2017; group 2",
      folder: "cases/rule-tables",
      run: { () throws(DocumentError) in try RuleTableCases.checks() }),
    ReferenceArea(
      "weighing",
      LocalizedText(
        "Weighing: errors, limits, verdicts", vi: "Cân: sai số, giới hạn, kết luận"),
      documents: "OIML R 76-1:2006", folder: "cases/oiml-r76.json", run: WeighingCases.checks),
    ReferenceArea(
      "statements",
      LocalizedText("Type A and Type B evaluation", vi: "Đánh giá loại A và loại B"),
      documents: "JCGM 100:2008", folder: "cases/uncertainty", run: StatementCases.checks),
    ReferenceArea(
      "distributions",
      LocalizedText("Moments of distributions", vi: "Mômen của các phân bố"),
      documents: "JCGM 101:2008", folder: "cases/uncertainty/distributions.json",
      run: DistributionCases.checks),
    ReferenceArea(
      "coverage",
      LocalizedText("Coverage factors, rounding, validation", vi: "Hệ số phủ, làm tròn, xác nhận"),
      documents: "JCGM 100:2008, 101:2008, 102:2011", folder: "cases/uncertainty",
      run: CoverageCases.checks),
    ReferenceArea(
      "models",
      LocalizedText(
        "Models: propagation, Monte Carlo", vi: "Mô hình đo: lan truyền, Monte Carlo"),
      documents: "JCGM 100, 101, 102; EA-4/02", folder: "models", run: ModelCases.checks),
    ReferenceArea(
      "calibration",
      LocalizedText(
        "Calibration: budgets, buoyancy, air density",
        vi: "Hiệu chuẩn: thành phần, lực đẩy, không khí"),
      documents: "EURAMET cg-18; CIPM-2007; OIML D 28", folder: "cases/calibration",
      run: CalibrationCases.checks),
    ReferenceArea(
      "conformity",
      LocalizedText(
        "Conformity: probabilities, risks, limits", vi: "Sự phù hợp: xác suất, rủi ro, giới hạn"),
      documents: "JCGM 106:2012; NCSL RP-19", folder: "cases/conformity",
      run: ConformityCases.checks),
    ReferenceArea(
      "statistics",
      LocalizedText("Statistics: certified digits", vi: "Thống kê: các chữ số chứng nhận"),
      documents: "NIST StRD", folder: "strd", run: StatisticsCases.checks),
    ReferenceArea(
      "intervals",
      LocalizedText("Intervals: drift, reliability", vi: "Chu kỳ: độ trôi, độ tin cậy"),
      documents: "OIML D 10", folder: "intervals", run: IntervalCases.checks),
    ReferenceArea(
      "savings",
      LocalizedText(
        "Savings: losses, optima, finance", vi: "Lợi ích: thiệt hại, tối ưu, tài chính"),
      documents: "reference-data/economics", folder: "economics", run: SavingsCases.checks),
  ]
}
