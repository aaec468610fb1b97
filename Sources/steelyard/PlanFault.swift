import Documents
import Quantities

/// Why a load plan cannot be asked for like that.
enum PlanFault: DescribedError {
  /// A file and options both describe the instrument.
  case instrumentTwice(file: String)
  /// A file with a list of inspections.
  case severalInspections
  case notARange(text: String)

  var code: String {
    switch self {
    case .instrumentTwice: "INSTRUMENT-TWICE"
    case .severalInspections: "SEVERAL-INSPECTIONS"
    case .notARange: "NOT-A-RANGE"
    }
  }

  var message: LocalizedText {
    switch self {
    case .instrumentTwice(let file):
      LocalizedText(
        "the instrument is that of \(DocumentFault.shown(file)), and the options describe another",
        vi: "cân đã lấy từ \(DocumentFault.shown(file)), nhưng các tùy chọn lại mô tả cân khác")
    case .severalInspections:
      LocalizedText(
        "the file holds a list of inspections", vi: "tệp chứa một danh sách lần kiểm tra")
    case .notARange(let text):
      LocalizedText(
        "'\(DocumentFault.shown(text))' is no range",
        vi: "'\(DocumentFault.shown(text))' không phải là một phạm vi")
    }
  }

  var help: LocalizedText? {
    switch self {
    case .instrumentTwice:
      LocalizedText("name the one or the other", vi: "chỉ nêu một trong hai")
    case .severalInspections:
      LocalizedText(
        "plan for one instrument at a time", vi: "mỗi lần chỉ lập phương án cho một cân")
    case .notARange:
      LocalizedText("write Max and e, as in 6kg/2g", vi: "viết Max và e, ví dụ 6kg/2g")
    }
  }
}
