import Quantities
import Tables

/// What is said of each doubt about a table, with what settles it.
enum SniffWording {
  static func text(of doubt: DatasetProposal.Doubt) -> LocalizedText {
    switch doubt {
    case .missing(let field):
      LocalizedText(
        "No column holds '\(field.rawValue)'. Name one: --column \(field.rawValue)=\"…\", or state "
          + "what holds of all rows: --set \(field.rawValue)=\(example(field)).",
        vi:
          "Không có cột nào chứa '\(field.rawValue)'. Hãy nêu cột: --column \(field.rawValue)=\"…\", "
          + "hoặc giá trị chung cho mọi dòng: --set \(field.rawValue)=\(example(field)).")
    case .ambiguousNumbers(let header, let cell):
      LocalizedText(
        "Numbers can be read two ways, such as '\(cell)' in '\(header)': --numbers en (1,500.5) or "
          + "--numbers vi (1.500,5).",
        vi: "Số đọc được theo hai cách, ví dụ '\(cell)' ở '\(header)': --numbers en (1,500.5) hoặc "
          + "--numbers vi (1.500,5).")
    case .ambiguousDates(let cell):
      LocalizedText(
        "Days and months could be exchanged, as in '\(cell)': --dates dmy or --dates mdy.",
        vi: "Ngày và tháng có thể bị đổi chỗ, ví dụ '\(cell)': --dates dmy hoặc --dates mdy.")
    case .supposedUnit(let header, let unit):
      LocalizedText(
        "Nothing tells the unit of '\(header)'; it may be \(unit): --unit \"\(header)=\(unit)\".",
        vi: "Không có gì cho biết đơn vị của '\(header)'; có thể là \(unit): "
          + "--unit \"\(header)=\(unit)\".")
    case .second(let field, let header):
      LocalizedText(
        "'\(header)' could hold '\(field.rawValue)' as well; the first such column was taken. Name "
          + "the right one: --column \(field.rawValue)=\"…\".",
        vi: "'\(header)' cũng có thể chứa '\(field.rawValue)'; đã lấy cột đầu tiên. Hãy nêu cột "
          + "đúng: --column \(field.rawValue)=\"…\".")
    case .noSuchColumn(let header):
      LocalizedText(
        "There is no column '\(header)'.", vi: "Không có cột '\(header)'.")
    case .otherTable(let tables, let example):
      LocalizedText(
        "\(tables) \(tables == 1 ? "table has" : "tables have") other titles than the first one and "
          + "are not read: '\(example)'. Give all of them the same titles.",
        vi:
          "\(tables) bảng có tên cột khác với bảng đầu tiên nên không được đọc: '\(example)'. Hãy "
          + "đặt tên cột giống nhau cho mọi bảng.")
    case .unknownWord(let field, let word):
      LocalizedText(
        "'\(word)' is no known word of '\(field.rawValue)': rows with it are rejected unless the "
          + "mapping says under 'words' what it means.",
        vi:
          "'\(word)' không phải từ đã biết của '\(field.rawValue)': dòng chứa từ này bị loại trừ khi "
          + "tệp cách đọc cho biết nghĩa ở mục 'words'.")
    case .unreadable(let header, let cells, let all, let cell):
      LocalizedText(
        "\(cells) of \(all) cells of '\(header)' cannot be read, such as '\(cell)': their rows are "
          + "rejected.",
        vi:
          "\(cells) trên \(all) ô của '\(header)' không đọc được, ví dụ '\(cell)': các dòng đó bị "
          + "loại.")
    case .weakEncoding:
      LocalizedText(
        "The encoding is a guess from few words: look at the names, or state it with --encoding.",
        vi: "Bảng mã được đoán từ ít từ: hãy xem lại các tên, hoặc nêu bằng --encoding.")
    }
  }

  private static func example(_ field: DatasetField) -> String {
    switch field {
    case .accuracyClass: "III"
    case .service: "in-service"
    case .test: "weighing"
    case .kind: "counter"
    case .e: "\"5 g\""
    default: "\"…\""
    }
  }
}
