public import Quantities

/// What can be wrong with the statement of a test weight beyond the form of its fields.
public enum WeightsFault: DescribedError, Hashable {
  /// A conventional value without its uncertainty.
  case noUncertainty
  /// U without the k it was multiplied with.
  case noCoverageFactor
  /// An uncertainty of nothing: there is no conventional value.
  case noValue
  /// The conventional value and its difference from the nominal value are both given.
  case valueTwice
  /// Neither a class nor a certificate says how good the weight is.
  case neitherClassNorCertificate
  /// A conventional value that no weight of this nominal value has.
  case absurdValue(field: String, value: String, nominal: String)
  /// Two weights of one set with the same identifier.
  case duplicatePiece(id: String)
  /// A density of no weight.
  case density(value: String)
  /// More weights than anybody has.
  case tooManyPieces(limit: Int)

  public var code: String {
    switch self {
    case .noUncertainty: "NO-UNCERTAINTY"
    case .noCoverageFactor: "NO-COVERAGE-FACTOR"
    case .noValue: "NO-CONVENTIONAL-VALUE"
    case .valueTwice: "CONFLICT"
    case .neitherClassNorCertificate: "NO-CLASS"
    case .absurdValue: "ABSURD-VALUE"
    case .duplicatePiece: "DUPLICATE-PIECE"
    case .density: "DENSITY"
    case .tooManyPieces: "TOO-MANY-PIECES"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .noUncertainty:
      LocalizedText(
        "the conventional value has no expanded uncertainty",
        vi: "giá trị quy ước không có độ không đảm bảo đo mở rộng")
    case .noCoverageFactor:
      LocalizedText(
        "'expandedUncertainty' stands without its coverage factor k",
        vi: "'expandedUncertainty' không kèm hệ số phủ k")
    case .noValue:
      LocalizedText(
        "there is an uncertainty, but no conventional value",
        vi: "có độ không đảm bảo đo nhưng không có giá trị quy ước")
    case .valueTwice:
      LocalizedText(
        "'conventionalValue' and 'correction' are both given",
        vi: "cả 'conventionalValue' và 'correction' đều được khai")
    case .neitherClassNorCertificate:
      LocalizedText(
        "neither a class nor a conventional value says how good the weight is",
        vi: "không có cấp chính xác hay giá trị quy ước nào cho biết quả cân tốt đến đâu")
    case .absurdValue(let field, let value, let nominal):
      LocalizedText(
        "'\(field)' is \(value), more than a tenth of the nominal value away from \(nominal)",
        vi: "'\(field)' là \(value), lệch khỏi giá trị danh nghĩa \(nominal) hơn một phần mười")
    case .duplicatePiece(let id):
      LocalizedText(
        "two weights have the identifier '\(DocumentFault.shown(id))'",
        vi: "hai quả cân trùng mã '\(DocumentFault.shown(id))'")
    case .density(let value):
      LocalizedText(
        "a density of \(value) kg/m3 lies outside 500 to 25 000 kg/m3",
        vi: "khối lượng riêng \(value) kg/m3 nằm ngoài khoảng 500 đến 25 000 kg/m3")
    case .tooManyPieces(let limit):
      LocalizedText(
        "there are more than \(limit) weights", vi: "có nhiều hơn \(limit) quả cân")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .noUncertainty:
      LocalizedText(
        "copy U and k from the certificate: expandedUncertainty: \"0.05 mg\", coverageFactor: 2",
        vi:
          "hãy chép U và k từ giấy chứng nhận: expandedUncertainty: \"0.05 mg\", coverageFactor: 2")
    case .noCoverageFactor:
      LocalizedText(
        "write coverageFactor: 2 if that is k", vi: "hãy ghi coverageFactor: 2 nếu k là 2")
    case .noValue:
      LocalizedText(
        "add 'conventionalValue', or 'correction' against the nominal value",
        vi: "hãy thêm 'conventionalValue', hoặc 'correction' so với giá trị danh nghĩa")
    case .valueTwice: LocalizedText("leave one of them out", vi: "hãy bỏ một trong hai")
    case .neitherClassNorCertificate:
      LocalizedText(
        "add 'class', such as F1, or 'conventionalValue' with its uncertainty",
        vi: "hãy thêm 'class', ví dụ F1, hoặc 'conventionalValue' kèm độ không đảm bảo")
    case .absurdValue: LocalizedText("check the unit", vi: "hãy kiểm tra đơn vị")
    case .duplicatePiece:
      LocalizedText(
        "mark one of them, as in '200g*'", vi: "hãy đánh dấu một quả, ví dụ '200g*'")
    case .density: LocalizedText("check the unit", vi: "hãy kiểm tra đơn vị")
    case .tooManyPieces: nil
    }
  }
}
