public import Quantities

/// What can be wrong with a mapping, beside its form.
public enum MappingFault: DescribedError, Hashable {
  /// A question that `steelyard sniff` left open.
  case open(field: String)
  /// A field stands in two places.
  case twice(field: String)
  /// A field that every reading needs stands nowhere.
  case missing(field: String)
  /// A unit where no masses are.
  case needlessUnit(field: String)
  /// A word that is none of the contract.
  case unknownWord(field: String, word: String, allowed: [String])
  /// Words are explained for a field that holds none.
  case noWords(field: String)

  public var code: String {
    switch self {
    case .open: "MAPPING-OPEN"
    case .twice: "MAPPING-TWICE"
    case .missing: "MAPPING-INCOMPLETE"
    case .needlessUnit: "MAPPING-UNIT"
    case .unknownWord, .noWords: "MAPPING-WORD"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .open(let field):
      LocalizedText("'\(field)' is still open", vi: "'\(field)' còn để ngỏ")
    case .twice(let field):
      LocalizedText(
        "the field '\(field)' stands in two places", vi: "trường '\(field)' nêu hai lần")
    case .missing(let field):
      LocalizedText(
        "nothing gives the field '\(field)', which every reading needs",
        vi: "không có gì cho biết trường '\(field)' mà mọi số đọc đều cần")
    case .needlessUnit(let field):
      LocalizedText(
        "the field '\(field)' has no unit, for it is no mass",
        vi: "trường '\(field)' không có đơn vị vì không phải khối lượng")
    case .unknownWord(let field, let word, let allowed):
      LocalizedText(
        "'\(word)' is no word of '\(field)': \(allowed.joined(separator: ", "))",
        vi: "'\(word)' không phải từ của '\(field)': \(allowed.joined(separator: ", "))")
    case .noWords(let field):
      LocalizedText(
        "the field '\(field)' holds no words", vi: "trường '\(field)' không chứa từ nào")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .open:
      LocalizedText(
        "put what holds in place of the question mark", vi: "hãy thay dấu hỏi bằng giá trị đúng")
    case .missing(let field):
      LocalizedText(
        "name its column, or state under 'constants' what holds of all rows, as in '\(field): …'",
        vi:
          "hãy nêu cột của nó, hoặc ghi dưới 'constants' giá trị chung cho mọi dòng: '\(field): …'")
    case .twice:
      LocalizedText("leave one of them out", vi: "hãy bỏ bớt một chỗ")
    case .needlessUnit, .unknownWord, .noWords: nil
    }
  }
}
