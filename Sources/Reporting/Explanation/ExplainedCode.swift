public import Quantities
public import Rules

/// A code of a finding or an error with what it means.
public struct ExplainedCode: Sendable, Hashable {
  /// Where codes come up.
  public enum Area: String, Sendable, CaseIterable {
    case finding
    case plan
    case calibration
    case document
    case quantity
    case dataset
    case model
    case statistics
    case conformity
    case savings
    case rules
    case program

    /// Their heading.
    public var title: LocalizedText {
      switch self {
      case .finding:
        LocalizedText("Findings of a verification", vi: "Phát hiện của việc kiểm tra")
      case .plan: LocalizedText("Load plans", vi: "Kế hoạch tải")
      case .calibration:
        LocalizedText(
          "Calibration, weights and intervals", vi: "Hiệu chuẩn, quả cân và chu kỳ")
      case .document: LocalizedText("Documents and files", vi: "Tài liệu và tệp")
      case .quantity: LocalizedText("Numbers, units and dates", vi: "Số, đơn vị và ngày")
      case .dataset: LocalizedText("Rows of a dataset", vi: "Các dòng của tập dữ liệu")
      case .model:
        LocalizedText("Measurement models and uncertainty", vi: "Mô hình đo và độ không đảm bảo đo")
      case .statistics: LocalizedText("Data and statistics", vi: "Dữ liệu và thống kê")
      case .conformity:
        LocalizedText("Conformity and risks", vi: "Sự phù hợp và rủi ro")
      case .savings: LocalizedText("Costs and savings", vi: "Chi phí và tiết kiệm")
      case .rules: LocalizedText("Rule sets", vi: "Bộ quy tắc")
      case .program: LocalizedText("The command line", vi: "Dòng lệnh")
      }
    }
  }

  public let code: String
  public let area: Area
  /// What it means and what to do about it.
  public let meaning: LocalizedText
  /// The clauses it rests on, where it rests on any.
  public let clauses: [Citation]

  public init(code: String, area: Area, meaning: LocalizedText, clauses: [Citation] = []) {
    self.code = code
    self.area = area
    self.meaning = meaning
    self.clauses = clauses
  }
}
