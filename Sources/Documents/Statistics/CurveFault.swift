public import Quantities
public import Statistics

/// What keeps a curve from being fitted, or a question to it from being answered, in words.
public struct CurveFault: DescribedError {
  private let error: LeastSquaresError
  /// The name that the user gave x.
  private let x: String

  public init(_ error: LeastSquaresError, x: String) {
    self.error = error
    self.x = x
  }

  public var code: String { "FIT-" + error.code.uppercased() }

  public var message: LocalizedText {
    switch error {
    case .noObservations: LocalizedText("there are no points", vi: "không có điểm nào")
    case .noCoefficients:
      LocalizedText("the model has no coefficients", vi: "mô hình không có hệ số nào")
    case .wrongCount(let name, let expected, let found):
      LocalizedText(
        "'\(name)' has \(found) numbers, but must have \(expected)",
        vi: "'\(name)' có \(found) số, nhưng phải có \(expected)")
    case .notFinite(let name, let index):
      LocalizedText(
        "number \(index + 1) of '\(name)' is not finite",
        vi: "số thứ \(index + 1) của '\(name)' không hữu hạn")
    case .tooFewObservations(let count, let coefficients, let needed):
      LocalizedText(
        "\(count) points are too few for \(coefficients) coefficients: \(needed) are needed",
        vi: "\(count) điểm là quá ít cho \(coefficients) hệ số: cần \(needed)")
    case .dependentColumn(let name, let others):
      others.isEmpty
        ? LocalizedText(
          "\(column(name)) is 0 at every point", vi: "\(column(name)) bằng 0 ở mọi điểm")
        : LocalizedText(
          "\(column(name)) says nothing new: over these points it is a combination of \(others.map(column).joined(separator: ", "))",
          vi:
            "\(column(name)) không cho biết gì mới: trên các điểm này nó là tổ hợp của \(others.map(column).joined(separator: ", "))"
        )
    case .notPositive(let name, let index):
      LocalizedText(
        "number \(index + 1) of \(name) is not positive",
        vi: "số thứ \(index + 1) của \(name) không dương")
    case .noUncertainty(let index):
      LocalizedText(
        "point \(index + 1) has no uncertainty at all",
        vi: "điểm \(index + 1) không có độ không đảm bảo nào")
    case .covarianceTooLarge(let index):
      LocalizedText(
        "the covariance of point \(index + 1) is larger than its uncertainties allow",
        vi: "hiệp phương sai của điểm \(index + 1) lớn hơn mức mà độ không đảm bảo cho phép")
    case .notSymmetric(let row, let column):
      LocalizedText(
        "the covariance matrix is not symmetric at row \(row + 1), column \(column + 1)",
        vi: "ma trận hiệp phương sai không đối xứng ở hàng \(row + 1), cột \(column + 1)")
    case .notPositiveDefinite(let row):
      LocalizedText(
        "the covariance matrix is not positive definite: row \(row + 1) contradicts those before it",
        vi:
          "ma trận hiệp phương sai không xác định dương: hàng \(row + 1) mâu thuẫn với các hàng trước"
      )
    case .notConverged(let iterations, _):
      LocalizedText(
        "the fit did not settle in \(iterations) steps",
        vi: "phép khớp không hội tụ sau \(iterations) bước")
    case .noInverse(let y):
      LocalizedText(
        "no \(x) in the range of the points gives \(y)",
        vi: "không có \(x) nào trong vùng các điểm cho \(y)")
    case .severalInverses(let y, let candidates):
      LocalizedText(
        "\(y) is reached at \(candidates.count) places: \(candidates.map { "\($0)" }.joined(separator: ", "))",
        vi:
          "\(y) đạt được ở \(candidates.count) chỗ: \(candidates.map { "\($0)" }.joined(separator: ", "))"
      )
    case .levelCurve(let y):
      LocalizedText(
        "the curve is level where it is \(y): nothing follows for \(x)",
        vi: "đường khớp nằm ngang ở \(y): không suy ra được \(x)")
    case .overflow:
      LocalizedText(
        "the numbers become too large to be computed with",
        vi: "các số trở nên quá lớn, không tính được")
    case .computationFailed:
      LocalizedText("a quantile could not be computed", vi: "không tính được một phân vị")
    }
  }

  public var help: LocalizedText? {
    switch error {
    case .tooFewObservations(let count, let coefficients, _) where count == coefficients:
      LocalizedText(
        "state the uncertainties (--uy): nothing is left to find them from",
        vi: "hãy nêu độ không đảm bảo (--uy): không còn gì để tìm chúng")
    case .tooFewObservations, .dependentColumn:
      LocalizedText(
        "take a lower --degree, or more points", vi: "hãy giảm --degree, hoặc thêm điểm")
    case .notConverged:
      LocalizedText(
        "is the uncertainty of \(x) of the size of its whole range?",
        vi: "độ không đảm bảo của \(x) có lớn bằng cả khoảng của nó không?")
    default: nil
    }
  }

  /// `1`, `x`, `x^2` with the name of x.
  private func column(_ name: String) -> String {
    name == "1" ? "1" : name.hasPrefix("x") ? x + name.dropFirst() : name
  }
}
