public import Quantities

/// Why a measurement model is not one that can be evaluated.
public enum ModelError: DescribedError, Hashable {
  /// What is wrong with a name.
  public enum NameFault: Sendable, Hashable {
    /// It is no identifier of the expression language.
    case malformed
    /// It is a function's or a constant's of the language.
    case reserved
    /// It is given twice.
    case duplicate
  }

  /// A quantity's name cannot be used.
  case name(String, NameFault)
  /// An input's statement is not coherent.
  case input(name: String, InputFault)
  /// A constant is not a finite number.
  case constantNotFinite(name: String)
  /// The expression of `owner` is not correct.
  case expression(owner: String, ExpressionError)
  /// The unit of `owner` cannot be read.
  case unit(owner: String, UnitError)
  /// Quantities that are defined by each other, in a ring.
  case cycle([String])
  /// The model has no output.
  case noOutputs
  /// A correlation is not possible.
  case correlation(CorrelationFault)
  /// A probability of coverage that is not between 0 and 1.
  case coverageProbability(Double)

  public var code: String {
    switch self {
    case .name: "NAME"
    case .input: "INPUT"
    case .constantNotFinite: "CONSTANT"
    case .expression(_, let error): error.code
    case .unit(_, let error): error.code
    case .cycle: "CYCLE"
    case .noOutputs: "NO-OUTPUT"
    case .correlation: "CORRELATION"
    case .coverageProbability: "COVERAGE-PROBABILITY"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .name(let name, .malformed):
      LocalizedText(
        "'\(name)' cannot be the name of a quantity", vi: "'\(name)' không thể là tên đại lượng")
    case .name(let name, .reserved):
      LocalizedText(
        "'\(name)' is a name of the expression language, so no quantity can bear it",
        vi: "'\(name)' là tên của ngôn ngữ biểu thức nên không thể đặt cho đại lượng")
    case .name(let name, .duplicate):
      LocalizedText("'\(name)' is defined twice", vi: "'\(name)' được định nghĩa hai lần")
    case .input(let name, let fault):
      LocalizedText(
        "input '\(name)': \(fault.message.english)",
        vi: "đại lượng vào '\(name)': \(fault.message.vietnamese)")
    case .constantNotFinite(let name):
      LocalizedText(
        "the constant '\(name)' is not a finite number", vi: "hằng '\(name)' không phải số hữu hạn")
    case .expression(let owner, let error):
      LocalizedText(
        "in '\(owner)': \(error.message.english)",
        vi: "trong '\(owner)': \(error.message.vietnamese)")
    case .unit(let owner, let error):
      LocalizedText(
        "unit of '\(owner)': \(error.message.english)",
        vi: "đơn vị của '\(owner)': \(error.message.vietnamese)")
    case .cycle(let names):
      LocalizedText(
        "quantities are defined by each other: \(names.joined(separator: " → "))",
        vi: "các đại lượng định nghĩa vòng quanh nhau: \(names.joined(separator: " → "))")
    case .noOutputs: LocalizedText("the model has no output", vi: "mô hình không có đại lượng ra")
    case .correlation(let fault): fault.message
    case .coverageProbability(let p):
      LocalizedText(
        "a coverage probability of \(p) is not between 0 and 1",
        vi: "xác suất phủ \(p) không nằm giữa 0 và 1")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .name(_, .malformed):
      LocalizedText(
        "a name begins with a letter and holds letters, digits and '_'",
        vi: "tên bắt đầu bằng chữ cái và chỉ gồm chữ cái, chữ số và '_'")
    case .name(let name, .reserved):
      LocalizedText(
        "choose another name, such as \(name)_1", vi: "hãy chọn tên khác, ví dụ \(name)_1")
    case .input(_, let fault): fault.help
    case .expression(_, let error): error.help
    case .unit(_, let error): error.help
    case .correlation(let fault): fault.help
    case .coverageProbability(let p) where p > 1 && p <= 100:
      LocalizedText("write \(p / 100) for \(p) %", vi: "hãy viết \(p / 100) cho \(p) %")
    default: nil
    }
  }
}
