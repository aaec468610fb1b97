public import Quantities

extension ExpressionError {
  public var message: LocalizedText {
    switch fault {
    case .empty: LocalizedText("the expression is empty", vi: "biểu thức rỗng")
    case .tooLong(let bytes):
      LocalizedText(
        "the expression is \(bytes) bytes long", vi: "biểu thức dài \(bytes) byte")
    case .unexpectedCharacter(let text):
      LocalizedText("'\(text)' has no meaning here", vi: "'\(text)' không có nghĩa ở đây")
    case .doubleStar: LocalizedText("'**' is not an operator", vi: "'**' không phải là phép toán")
    case .badNumber(let text):
      LocalizedText("'\(text)' is not a number", vi: "'\(text)' không phải là số")
    case .numberOutOfRange(let text):
      LocalizedText(
        "'\(text)' is beyond the numbers that can be computed with",
        vi: "'\(text)' nằm ngoài khoảng số tính được")
    case .missingOperand(let found):
      found.isEmpty
        ? LocalizedText(
          "the expression ends where a value belongs",
          vi: "biểu thức kết thúc khi còn thiếu giá trị")
        : LocalizedText(
          "'\(found)' stands where a value belongs", vi: "'\(found)' đứng ở chỗ của một giá trị")
    case .missingOperator(let found):
      LocalizedText(
        "an operator is missing before '\(found)'", vi: "thiếu phép toán trước '\(found)'")
    case .unclosedParenthesis:
      LocalizedText("this bracket is not closed", vi: "dấu ngoặc này chưa được đóng")
    case .unopenedParenthesis:
      LocalizedText("this bracket was never opened", vi: "dấu ngoặc này chưa được mở")
    case .tooDeep(let limit):
      LocalizedText(
        "the expression is nested deeper than \(limit) levels",
        vi: "biểu thức lồng sâu quá \(limit) mức")
    case .unknownName(let name, _):
      LocalizedText("'\(name)' is not defined", vi: "'\(name)' chưa được định nghĩa")
    case .unknownFunction(let name, _):
      LocalizedText("there is no function '\(name)'", vi: "không có hàm '\(name)'")
    case .ambiguousLog:
      LocalizedText(
        "'log' can mean the natural or the decimal logarithm",
        vi: "'log' có thể là lôgarit tự nhiên hoặc lôgarit thập phân")
    case .functionWithoutArguments(let name):
      LocalizedText(
        "the function '\(name)' has no arguments", vi: "hàm '\(name)' không có đối số")
    case .notAFunction(let name):
      LocalizedText(
        "'\(name)' is a quantity, not a function", vi: "'\(name)' là đại lượng, không phải hàm")
    case .wrongArgumentCount(let name, let expected, let found):
      LocalizedText(
        "'\(name)' takes \(expected) arguments, not \(found)",
        vi: "'\(name)' cần \(expected) đối số, không phải \(found)")
    case .unit(let error): error.message
    case .unlikeDimensions, .dimensionlessNeeded, .exponentNotConstant, .exponentNotSimple,
      .celsiusArithmetic:
      dimensionMessage
    }
  }

  private var dimensionMessage: LocalizedText {
    switch fault {
    case .unlikeDimensions(let operation, let left, let right):
      LocalizedText(
        "cannot \(Self.verbs[operation]?.english ?? operation) \(left.english) and \(right.english)",
        vi:
          "không thể \(Self.verbs[operation]?.vietnamese ?? operation) \(left.vietnamese) và \(right.vietnamese)"
      )
    case .dimensionlessNeeded(let what, let found):
      LocalizedText(
        "\(what) needs a plain number, not \(found.english)",
        vi: "\(what) cần một số không thứ nguyên, không phải \(found.vietnamese)")
    case .exponentNotConstant(let base):
      LocalizedText(
        "the exponent of \(base) must be a constant", vi: "số mũ của \(base) phải là hằng số")
    case .exponentNotSimple(let base):
      LocalizedText(
        "the exponent of \(base) is not a simple fraction",
        vi: "số mũ của \(base) không phải là phân số đơn giản")
    default:
      LocalizedText(
        "temperatures given in °C are added up or multiplied here as if they were differences",
        vi: "các nhiệt độ cho theo °C bị cộng dồn hoặc nhân ở đây như thể là hiệu nhiệt độ")
    }
  }

  private static let verbs: [String: LocalizedText] = [
    "+": LocalizedText("add", vi: "cộng"),
    "-": LocalizedText("subtract", vi: "trừ"),
    "min": LocalizedText("compare", vi: "so sánh"),
    "max": LocalizedText("compare", vi: "so sánh"),
    "atan2": LocalizedText("take atan2 of", vi: "lấy atan2 của"),
    "=": LocalizedText("give", vi: "quy đổi"),
  ]

  public var help: LocalizedText? {
    switch fault {
    case .doubleStar:
      LocalizedText("write x^2 for a power", vi: "hãy viết x^2 cho lũy thừa")
    case .unexpectedCharacter(let text) where text == ",":
      LocalizedText(
        "decimals take a point in an expression: 1.5",
        vi: "trong biểu thức, số thập phân dùng dấu chấm: 1.5")
    case .unexpectedCharacter(let text) where "²³⁴⁵⁶⁷⁸⁹¹⁰⁻".contains(text):
      LocalizedText("write x^2 for a power", vi: "hãy viết x^2 cho lũy thừa")
    case .missingOperator:
      LocalizedText("write a product with '*': 2*x", vi: "hãy viết phép nhân bằng '*': 2*x")
    case .unknownName(_, let suggestions), .unknownFunction(_, let suggestions):
      Self.didYouMean(suggestions)
    case .ambiguousLog: LocalizedText("write ln or log10", vi: "hãy viết ln hoặc log10")
    case .functionWithoutArguments(let name):
      LocalizedText(
        "write \(name)(x); a quantity needs another name",
        vi: "hãy viết \(name)(x); đại lượng cần tên khác")
    case .notAFunction(let name):
      LocalizedText(
        "write a product as \(name)*(…)", vi: "hãy viết phép nhân là \(name)*(…)")
    case .unit(let error): error.help
    case .unlikeDimensions:
      LocalizedText(
        "check the units of both; give a number its unit in brackets, as in 1.2 [kg/m3]",
        vi: "kiểm tra đơn vị của cả hai; ghi đơn vị của số trong ngoặc vuông, ví dụ 1.2 [kg/m3]")
    case .dimensionlessNeeded:
      LocalizedText(
        "divide by a reference value, as in ln(p / (1 [Pa]))",
        vi: "hãy chia cho một giá trị chuẩn, ví dụ ln(p / (1 [Pa]))")
    case .celsiusArithmetic:
      LocalizedText(
        "give a correction or a difference of temperatures in K, and subtract 0 [°C] where a formula takes degrees Celsius as a number",
        vi:
          "hãy cho số hiệu chính hoặc hiệu nhiệt độ theo K, và trừ 0 [°C] ở công thức lấy độ Celsius như một số"
      )
    default: nil
    }
  }

  static func didYouMean(_ suggestions: [String]) -> LocalizedText? {
    if suggestions.isEmpty { return nil }
    let list = suggestions.joined(separator: ", ")
    return LocalizedText("did you mean \(list)?", vi: "có phải ý bạn là \(list)?")
  }
}
