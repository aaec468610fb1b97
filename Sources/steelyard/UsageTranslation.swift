/// The fixed words of the argument parser's help and errors, in Vietnamese.
///
/// The parser itself speaks English only. What it does not know here stays English.
enum UsageTranslation {
  static func vietnamese(_ text: String) -> String {
    var text = text
    for (english, vietnamese) in phrases { text = text.replacing(english, with: vietnamese) }
    text = text.replacing(/Unknown option '(.+?)'\. Did you mean '(.+?)'\?/) {
      "Không có tùy chọn '\($0.output.1)'. Có phải ý bạn là '\($0.output.2)'?"
    }
    text = text.replacing(/Unknown option '(.+?)'/) { "Không có tùy chọn '\($0.output.1)'" }
    text = text.replacing(/Missing value for '(.+?)'/) { "Thiếu giá trị của '\($0.output.1)'" }
    text = text.replacing(/Missing expected argument '(.+?)'/) {
      "Thiếu tham số '\($0.output.1)'"
    }
    text = text.replacing(/Unexpected argument '(.+?)'/) { "Thừa tham số '\($0.output.1)'" }
    text = text.replacing(/([0-9]+) unexpected arguments:/) { "Thừa \($0.output.1) tham số:" }
    text = text.replacing(
      /The value '(.*?)' is invalid for '(.+?)'\. Please provide one of (.+?) or (.+?)\./
    ) {
      "Giá trị '\($0.output.1)' không hợp lệ cho '\($0.output.2)'. Hãy chọn \($0.output.3) hoặc \($0.output.4)."
    }
    text = text.replacing(/The value '(.*?)' is invalid for '(.+?)'/) {
      "Giá trị '\($0.output.1)' không hợp lệ cho '\($0.output.2)'"
    }
    text = text.replacing(/See '(.+?)' for (?:more information|detailed help)\./) {
      "Xem '\($0.output.1)' để biết thêm."
    }
    return text
  }

  private static let phrases = [
    ("OVERVIEW: ", "MÔ TẢ: "),
    ("USAGE: ", "CÁCH DÙNG: "),
    ("ARGUMENTS:\n", "THAM SỐ:\n"),
    ("OPTIONS:\n", "TÙY CHỌN:\n"),
    ("SUBCOMMANDS:\n", "CÁC LỆNH:\n"),
    ("Show the version.", "Hiện phiên bản."),
    ("Show help information.", "Hiện trợ giúp."),
    ("Show subcommand help information.", "Hiện trợ giúp của một lệnh."),
    ("(values: ", "(giá trị: "),
    ("(values:\n", "(giá trị:\n"),
    (" default: ", " mặc định: "),
    ("(default: ", "(mặc định: "),
    ("Error: ", "Lỗi: "),
    ("Help:  ", "Gợi ý:  "),
    ("Usage: ", "Cách dùng: "),
  ]
}
