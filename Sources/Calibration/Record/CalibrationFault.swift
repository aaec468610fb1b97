public import Quantities

/// Why a record cannot be calibrated at all.
public enum CalibrationFault: DescribedError, Hashable {
  /// There is no weighing test with readings.
  case noReadings
  /// The environment is none in which balances stand.
  case environment(AirDensityFault)
  /// A figure left the range of what can be computed with.
  case overflow(quantity: String)
  /// There is no such piece in the sets of the record.
  case unknownPiece(id: String, suggestions: [String])

  public var code: String {
    switch self {
    case .noReadings: "NO-READINGS"
    case .environment(let fault): fault.code
    case .overflow: "TOO-LARGE-FIGURE"
    case .unknownPiece: "UNKNOWN-PIECE"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .noReadings:
      LocalizedText(
        "there is no weighing test with readings to calibrate from",
        vi: "không có phép thử sai số (weighing) nào có số đọc để hiệu chuẩn")
    case .environment(let fault): fault.message
    case .overflow(let quantity):
      LocalizedText(
        "\(quantity) is too large to be computed with", vi: "\(quantity) quá lớn, không tính được")
    case .unknownPiece(let id, _):
      LocalizedText("there is no weight '\(id)'", vi: "không có quả cân '\(id)'")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .noReadings:
      LocalizedText(
        "add {\"test\": \"weighing\", \"readings\": […]}",
        vi: "hãy thêm {\"test\": \"weighing\", \"readings\": […]}")
    case .environment(let fault): fault.help
    case .overflow: nil
    case .unknownPiece(_, let suggestions):
      suggestions.isEmpty
        ? nil
        : LocalizedText(
          "did you mean \(suggestions.joined(separator: ", "))?",
          vi: "có phải ý bạn là \(suggestions.joined(separator: ", "))?")
    }
  }
}
