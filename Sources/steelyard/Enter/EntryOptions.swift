import ArgumentParser
import Quantities

/// The options of guided entry.
struct EntryOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Ask for the scale and its readings, line by line, and save the inspection. Typed lines "
          + "are kept as they come; the next --enter goes on where the last one stopped.",
        vi: "Hỏi về cân và các số đọc, từng dòng một, rồi lưu lần kiểm tra. Mỗi dòng gõ vào được "
          + "giữ lại ngay; lần --enter sau làm tiếp chỗ đã dừng.")))
  var enter = false

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Speech.say(
        "With --enter: the weights at hand, as in 'steelyard plan'. Can be repeated.",
        vi: "Cùng --enter: các quả cân hiện có, như trong 'steelyard plan'. Dùng được nhiều lần."),
      valueName: "list"))
  var weights: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "With --enter: the folder of the day's inspections. (default: visits-<date>)",
        vi: "Cùng --enter: thư mục các lần kiểm tra trong ngày. (mặc định: visits-<ngày>)"),
      valueName: "folder"), completion: .directory)
  var folder: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "With --enter: the day of the visit. (default: today)",
        vi: "Cùng --enter: ngày kiểm tra. (mặc định: hôm nay)"), valueName: "yyyy-mm-dd"))
  var on: Day?

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "With --enter: begin a new visit; the answers of an unfinished one are put aside.",
        vi: "Cùng --enter: bắt đầu lần kiểm tra mới; câu trả lời của lần dở dang được cất riêng.")))
  var new = false

  /// Files are judged, or a visit is entered.
  func check(files: [String]) throws {
    if enter, !files.isEmpty {
      throw ValidationError(
        Speech.say(
          "--enter makes a file, it takes none", vi: "--enter tạo ra tệp chứ không nhận tệp"))
    }
    if !enter, files.isEmpty {
      throw ValidationError(
        Speech.say(
          "Name the inspections, or --enter to be asked for one",
          vi: "Hãy nêu các tệp kiểm tra, hoặc --enter để được hỏi từng câu"))
    }
    if !enter, !weights.isEmpty || folder != nil || on != nil || new {
      throw ValidationError(
        Speech.say(
          "--weights, --folder, --on and --new go with --enter",
          vi: "--weights, --folder, --on và --new đi cùng --enter"))
    }
  }
}
