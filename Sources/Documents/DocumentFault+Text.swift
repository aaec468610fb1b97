public import Quantities

extension DocumentFault {
  public var message: LocalizedText {
    switch self {
    case .tooLarge(let limit):
      LocalizedText(
        "the document is larger than \(limit) MiB", vi: "tài liệu lớn hơn \(limit) MiB")
    case .wrongEncoding(let name):
      LocalizedText("the text is \(name), not UTF-8", vi: "văn bản là \(name), không phải UTF-8")
    case .notUTF8:
      LocalizedText("this byte is not UTF-8", vi: "byte này không phải UTF-8")
    case .controlCharacter(let code):
      LocalizedText(
        "the control character U+\(Self.hexadecimal(code)) cannot stand in a text",
        vi: "ký tự điều khiển U+\(Self.hexadecimal(code)) không được có trong văn bản")
    case .empty: LocalizedText("the document is empty", vi: "tài liệu trống")
    case .syntax(let text, _): text
    case .tooDeep(let limit):
      LocalizedText(
        "lists and objects stand more than \(limit) deep inside one another",
        vi: "danh sách và đối tượng lồng nhau quá \(limit) cấp")
    case .tooManyValues(let limit):
      LocalizedText(
        "the document holds more than \(limit) values", vi: "tài liệu có hơn \(limit) giá trị")
    case .multipleDocuments:
      LocalizedText("a second document begins here", vi: "tài liệu thứ hai bắt đầu ở đây")
    case .reference:
      LocalizedText(
        "anchors (&) and aliases (*) are not read", vi: "không đọc neo (&) và bí danh (*)")
    case .tag: LocalizedText("YAML tags (!) are not read", vi: "không đọc thẻ YAML (!)")
    case .keyNotText: LocalizedText("a key must be a text", vi: "khóa phải là một chuỗi chữ")
    case .duplicateKey(let key, let first):
      if let first {
        LocalizedText(
          "'\(Self.shown(key))' stands twice; the first is at line \(first.line), column \(first.column)",
          vi:
            "'\(Self.shown(key))' có hai lần; lần đầu ở dòng \(first.line), cột \(first.column)")
      } else {
        LocalizedText(
          "'\(Self.shown(key))' stands twice", vi: "'\(Self.shown(key))' có hai lần")
      }
    case .wrongType(let field, let expected, let found):
      LocalizedText(
        "\(Self.subject(field).english) must be \(expected.english), not \(found.english)",
        vi:
          "\(Self.subject(field).vietnamese) phải là \(expected.vietnamese), không phải \(found.vietnamese)"
      )
    case .missing(let field):
      LocalizedText("'\(field)' is missing", vi: "thiếu '\(field)'")
    case .unknownField(let field, _, _):
      LocalizedText(
        "there is no field '\(Self.shown(field))' here",
        vi: "ở đây không có trường '\(Self.shown(field))'")
    case .notAllowed(let field, let value, _, _):
      LocalizedText(
        "'\(Self.shown(value))' is not a value of '\(field)'",
        vi: "'\(Self.shown(value))' không phải là giá trị của '\(field)'")
    case .notADate(let field, let value):
      LocalizedText(
        "'\(Self.shown(value))' in '\(field)' is not a day that exists",
        vi: "'\(Self.shown(value))' ở '\(field)' không phải là một ngày có thật")
    case .notAWholeNumber(let field, let value):
      LocalizedText(
        "'\(Self.shown(value))' in '\(field)' is not a whole number",
        vi: "'\(Self.shown(value))' ở '\(field)' không phải là số nguyên")
    case .outsideRange(let field, let value, let low, let high):
      LocalizedText(
        "\(Self.shown(value)) in '\(field)' is not between \(low) and \(high)",
        vi: "\(Self.shown(value)) ở '\(field)' không nằm trong khoảng từ \(low) đến \(high)")
    case .emptyText(let field):
      LocalizedText("'\(field)' must not be empty", vi: "'\(field)' không được để trống")
    case .emptyList(let field):
      LocalizedText(
        "'\(field)' must hold at least one entry", vi: "'\(field)' phải có ít nhất một mục")
    case .wrongCount(let field, let expected, let found):
      LocalizedText(
        "'\(field)' must hold \(expected) entries, not \(found)",
        vi: "'\(field)' phải có \(expected) mục, không phải \(found)")
    case .negative(let field, let value):
      LocalizedText(
        "'\(Self.shown(value))' in '\(field)' must not be negative",
        vi: "'\(Self.shown(value))' ở '\(field)' không được âm")
    case .notPositive(let field, let value):
      LocalizedText(
        "'\(Self.shown(value))' in '\(field)' must be greater than zero",
        vi: "'\(Self.shown(value))' ở '\(field)' phải lớn hơn không")
    case .wrongSchema(let found, _):
      LocalizedText(
        "the schema '\(Self.shown(found))' is not read here",
        vi: "lược đồ '\(Self.shown(found))' không được đọc ở đây")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .syntax(_, let help): help
    case .tooLarge:
      LocalizedText(
        "for many readings use a dataset in CSV", vi: "với nhiều số đọc, hãy dùng tập dữ liệu CSV")
    case .wrongEncoding, .notUTF8:
      LocalizedText("save the file as UTF-8", vi: "hãy lưu tệp ở dạng UTF-8")
    case .multipleDocuments:
      LocalizedText("write one document a file", vi: "mỗi tệp chỉ ghi một tài liệu")
    case .reference:
      LocalizedText(
        "write the value out, or put it in quotes if & or * belongs to it",
        vi: "hãy viết đầy đủ giá trị, hoặc đặt trong dấu nháy nếu & hoặc * thuộc giá trị đó")
    case .tag:
      LocalizedText(
        "leave the tag out, or put the text in quotes if ! belongs to it",
        vi: "hãy bỏ thẻ, hoặc đặt trong dấu nháy nếu ! thuộc giá trị đó")
    case .duplicateKey:
      LocalizedText("remove one of the two", vi: "hãy bỏ một trong hai")
    case .unknownField(_, let suggestions, let allowed),
      .notAllowed(_, _, let suggestions, let allowed):
      Self.choice(suggestions, allowed)
    case .notADate:
      LocalizedText(
        "write year, month and day, as in 2026-11-23",
        vi: "hãy ghi năm, tháng, ngày, ví dụ 2026-11-23")
    case .wrongSchema(_, let expected): Self.choice([], expected)
    case .controlCharacter, .empty, .tooDeep, .tooManyValues, .keyNotText, .wrongType, .missing,
      .notAWholeNumber, .outsideRange, .emptyText, .emptyList, .wrongCount, .negative, .notPositive:
      nil
    }
  }

  private static func choice(_ suggestions: [String], _ allowed: [String]) -> LocalizedText? {
    if !suggestions.isEmpty {
      let near = suggestions.map { "'\($0)'" }
      return LocalizedText(
        "did you mean \(near.joined(separator: " or "))?",
        vi: "có phải ý bạn là \(near.joined(separator: " hoặc "))?")
    }
    if allowed.isEmpty { return nil }
    let list = allowed.joined(separator: ", ")
    return LocalizedText("allowed: \(list)", vi: "được phép: \(list)")
  }

  private static func subject(_ field: String) -> LocalizedText {
    field.isEmpty
      ? LocalizedText("the document", vi: "tài liệu")
      : LocalizedText("'\(field)'", vi: "'\(field)'")
  }

  private static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
