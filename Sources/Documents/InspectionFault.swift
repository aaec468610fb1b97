public import Quantities

/// What an inspection can get wrong beyond the form of its fields.
public enum InspectionFault: DescribedError, Hashable {
  /// Neither the document nor the caller names a rule set.
  case noRules(known: [String])
  /// Neither the document nor the caller names the stage.
  case noStage
  /// A kind that nobody knows but that is close to one.
  case misspeltKind(kind: String, suggestions: [String])
  /// A value of the instrument contradicts its ranges.
  case contradictsRanges(field: String, stated: String, ranges: String)
  /// A day written in a way that has two readings.
  case ambiguousDate(text: String, iso: String?)
  /// A day that is not written as year, month, day.
  case dateNotYearFirst(text: String, iso: String?)
  /// The number of a range that the instrument does not have.
  case noSuchRange(number: Int, count: Int)

  public var code: String {
    switch self {
    case .noRules: "NO-RULES"
    case .noStage: "NO-STAGE"
    case .misspeltKind: "UNKNOWN-KIND"
    case .contradictsRanges: "INSTRUMENT"
    case .ambiguousDate: "AMBIGUOUS-DATE"
    case .dateNotYearFirst: "DATE-FORM"
    case .noSuchRange: "NO-SUCH-RANGE"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .noRules:
      LocalizedText(
        "the inspection does not say which rules it goes by",
        vi: "tài liệu kiểm tra không nêu bộ quy tắc áp dụng")
    case .noStage:
      LocalizedText(
        "the inspection does not say at which stage it was made",
        vi: "tài liệu kiểm tra không nêu chế độ kiểm tra")
    case .misspeltKind(let kind, _):
      LocalizedText(
        "'\(DocumentFault.shown(kind))' is not a kind of instrument",
        vi: "'\(DocumentFault.shown(kind))' không phải là một loại cân")
    case .contradictsRanges(let field, let stated, let ranges):
      LocalizedText(
        "'\(field)' is \(stated), but the ranges say \(ranges)",
        vi: "'\(field)' là \(stated), nhưng các phạm vi lại cho \(ranges)")
    case .ambiguousDate(let text, _):
      LocalizedText(
        "'\(DocumentFault.shown(text))' can be read as day/month or as month/day",
        vi: "'\(DocumentFault.shown(text))' có thể đọc là ngày/tháng hoặc tháng/ngày")
    case .dateNotYearFirst(let text, _):
      LocalizedText(
        "the date '\(DocumentFault.shown(text))' does not begin with the year",
        vi: "ngày '\(DocumentFault.shown(text))' không viết năm trước")
    case .noSuchRange(let number, let count):
      LocalizedText(
        "there is no range \(number): the instrument has \(count)",
        vi: "không có phạm vi \(number): cân có \(count) phạm vi")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .noRules(let known):
      LocalizedText(
        "write \"rules\": \"\(known.first ?? "oiml-r76-2006")\", or give --rules; known: \(known.joined(separator: ", "))",
        vi:
          "hãy ghi \"rules\": \"\(known.first ?? "oiml-r76-2006")\", hoặc dùng --rules; hiện có: \(known.joined(separator: ", "))"
      )
    case .noStage:
      LocalizedText(
        "write \"stage\": initial, periodic, after-repair or in-service, or give --stage",
        vi: "hãy ghi \"stage\": initial, periodic, after-repair hoặc in-service, hoặc dùng --stage")
    case .misspeltKind(_, let suggestions):
      LocalizedText(
        "did you mean \(suggestions.joined(separator: ", "))?",
        vi: "có phải ý bạn là \(suggestions.joined(separator: ", "))?")
    case .contradictsRanges(let field, _, _):
      LocalizedText(
        "leave '\(field)' out, or make it agree with 'ranges'",
        vi: "hãy bỏ '\(field)', hoặc sửa cho khớp với 'ranges'")
    case .ambiguousDate(_, let iso), .dateNotYearFirst(_, let iso):
      LocalizedText(
        "write the year first\(iso.map { ", as in \($0)" } ?? ""), or declare \"numbers\": \"vi\" for dd/mm/yyyy",
        vi:
          "hãy ghi năm trước\(iso.map { ", ví dụ \($0)" } ?? ""), hoặc khai báo \"numbers\": \"vi\" để dùng dd/mm/yyyy"
      )
    case .noSuchRange: nil
    }
  }
}
