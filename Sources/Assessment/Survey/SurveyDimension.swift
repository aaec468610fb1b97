public import Quantities

/// By what instruments are grouped.
public enum SurveyDimension: String, Sendable, Hashable, CaseIterable {
  case place
  case maker
  case model
  case owner
  case inspector
  case weightSet = "weight_set"
  case kind
  case month

  /// Those that a dataset names in a column of text, in the order of ``SurveyTally/names``.
  public static let named: [SurveyDimension] = [
    .place, .maker, .model, .owner, .inspector, .weightSet,
  ]

  /// The place of the dimension in `allCases`.
  public var index: Int {
    switch self {
    case .place: 0
    case .maker: 1
    case .model: 2
    case .owner: 3
    case .inspector: 4
    case .weightSet: 5
    case .kind: 6
    case .month: 7
    }
  }

  /// What it is called.
  public var title: LocalizedText {
    switch self {
    case .kind: LocalizedText("kind", vi: "loại cân")
    case .place: LocalizedText("place", vi: "nơi sử dụng")
    case .maker: LocalizedText("maker", vi: "nhà sản xuất")
    case .model: LocalizedText("model", vi: "kiểu")
    case .owner: LocalizedText("owner", vi: "chủ cân")
    case .inspector: LocalizedText("inspector", vi: "kiểm định viên")
    case .weightSet: LocalizedText("weight set", vi: "bộ quả cân")
    case .month: LocalizedText("month", vi: "tháng")
    }
  }
}
