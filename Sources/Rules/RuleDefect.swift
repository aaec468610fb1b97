public import Quantities

/// The ways in which rules can contradict themselves or say too little.
public enum RuleDefect: DescribedError, Hashable {
  /// Bands ascend: `bound` follows `previous`, which is as large or has no end.
  case notAscending(bound: String, previous: String?)
  /// `low` and `high` stand the wrong way round.
  case reversed(low: String, high: String)
  /// Two rows cover the same case.
  case overlapping(with: String)
  /// A figure that must be greater than zero is not.
  case notPositive(value: String)
  /// A part of a whole is greater than the whole.
  case aboveOne(value: String)
  /// A ratio that a limit is made of has no finite decimal form.
  case notDecimal(value: String)
  /// `accuracyClass` is in one table and missing in another.
  case missingClass(AccuracyClass, table: String)
  /// A table has no rows.
  case emptyTable
  /// The same name or number stands twice.
  case repeated(String)
  /// A stage asks for a test for which there is no rule.
  case testWithoutRule(TestKind, table: String)
  /// Exactly one of two fields must be given.
  case oneOfTwo(String, String)
  case badIdentifier(String)
  /// A weight class of higher rank has the larger limit.
  case ranks(better: String, poorer: String)
  /// A verification interval without periodic verification.
  case intervalWithoutPeriodic

  public var code: String {
    switch self {
    case .notAscending: "RULE-NOT-ASCENDING"
    case .reversed: "RULE-REVERSED"
    case .overlapping: "RULE-OVERLAP"
    case .notPositive: "RULE-NOT-POSITIVE"
    case .aboveOne: "RULE-ABOVE-ONE"
    case .notDecimal: "RULE-NOT-DECIMAL"
    case .missingClass: "RULE-MISSING-CLASS"
    case .emptyTable: "RULE-EMPTY-TABLE"
    case .repeated: "RULE-REPEATED"
    case .testWithoutRule: "RULE-TEST"
    case .oneOfTwo: "RULE-ONE-OF-TWO"
    case .badIdentifier: "RULE-ID"
    case .ranks: "RULE-RANKS"
    case .intervalWithoutPeriodic: "RULE-INTERVAL"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .notAscending(let bound, let previous?):
      LocalizedText(
        "the bounds must ascend, but \(bound) follows \(previous)",
        vi: "các cận phải tăng dần, nhưng \(bound) đứng sau \(previous)")
    case .notAscending(let bound, nil):
      LocalizedText(
        "\(bound) follows a row that has no upper bound",
        vi: "\(bound) đứng sau một hàng không có cận trên")
    case .reversed(let low, let high):
      LocalizedText("\(low) is above \(high)", vi: "\(low) lớn hơn \(high)")
    case .overlapping(let other):
      LocalizedText("this row covers the same case as \(other)", vi: "hàng này trùng với \(other)")
    case .notPositive(let value):
      LocalizedText("\(value) must be greater than zero", vi: "\(value) phải lớn hơn không")
    case .aboveOne(let value):
      LocalizedText("\(value) must be at most 1", vi: "\(value) phải không lớn hơn 1")
    case .notDecimal(let value):
      LocalizedText(
        "\(value) has no finite decimal form, so that limits could not be exact",
        vi: "\(value) không viết được bằng số thập phân hữu hạn, nên giới hạn không thể chính xác")
    case .missingClass(let accuracyClass, let table):
      LocalizedText(
        "class \(accuracyClass.rawValue) is missing in '\(table)'",
        vi: "thiếu cấp \(accuracyClass.rawValue) trong '\(table)'")
    case .emptyTable: LocalizedText("this table has no rows", vi: "bảng này không có hàng nào")
    case .repeated(let name):
      LocalizedText("'\(name)' stands twice", vi: "'\(name)' có hai lần")
    case .testWithoutRule(let test, let table):
      LocalizedText(
        "the test '\(test.rawValue)' is asked for, but '\(table)' has no rule for it",
        vi: "có yêu cầu phép thử '\(test.rawValue)', nhưng '\(table)' không có quy định cho nó")
    case .oneOfTwo(let first, let second):
      LocalizedText(
        "exactly one of '\(first)' and '\(second)' must be given",
        vi: "phải có đúng một trong hai trường '\(first)' và '\(second)'")
    case .badIdentifier(let id):
      LocalizedText("'\(id)' is no identifier", vi: "'\(id)' không phải là mã định danh hợp lệ")
    case .ranks(let better, let poorer):
      LocalizedText(
        "class \(better) has a larger limit than class \(poorer)",
        vi: "cấp \(better) có giới hạn lớn hơn cấp \(poorer)")
    case .intervalWithoutPeriodic:
      LocalizedText(
        "an interval is given, but no periodic verification",
        vi: "có chu kỳ nhưng không có kiểm định định kỳ")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .badIdentifier:
      LocalizedText(
        "small letters, digits and hyphens, as in oiml-r76-2006",
        vi: "chữ thường, chữ số và gạch nối, ví dụ oiml-r76-2006")
    case .notDecimal:
      LocalizedText("write it as 0.5 or 3/2", vi: "hãy viết như 0.5 hoặc 3/2")
    case .notAscending, .reversed, .overlapping, .notPositive, .aboveOne, .missingClass,
      .emptyTable, .repeated, .testWithoutRule, .oneOfTwo, .ranks, .intervalWithoutPeriodic:
      nil
    }
  }
}
