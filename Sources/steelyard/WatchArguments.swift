import ArgumentParser
import Quantities

/// The options of `steelyard batch` for a folder that is watched.
struct WatchArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Verify the datasets of this folder as they arrive, each once and into a folder of its own, "
          + "until Ctrl-C; OUT/ledger.csv has a row for each.",
        vi: "Kiểm tra các bộ dữ liệu trong thư mục này khi chúng được đưa vào, mỗi tệp một lần và "
          + "có thư mục kết quả riêng, cho đến khi nhấn Ctrl-C; ledger.csv có một dòng cho mỗi tệp."
      ),
      valueName: "dir"), completion: .directory)
  var watch: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Seconds from one look at the folder to the next, for --watch; a file has arrived when it "
          + "is the same at two looks. (default: 2)",
        vi: "Số giây giữa hai lần xem thư mục, dùng cho --watch; tệp được coi là đã vào đủ khi "
          + "giống nhau ở hai lần xem. (mặc định: 2)"),
      valueName: "s"))
  var interval: Double?

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Verify what has arrived since the last time, and end, for --watch.",
        vi: "Kiểm tra những tệp mới vào kể từ lần trước rồi kết thúc, dùng cho --watch.")))
  var once = false

  /// What is wrong with these options beside the files of the command line.
  func fault(files: [String], format: BatchFormat, resumes: Bool) -> LocalizedText? {
    guard watch != nil else {
      for (name, isGiven) in [("--interval", interval != nil), ("--once", once)] where isGiven {
        return LocalizedText("\(name) goes with --watch", vi: "\(name) phải đi cùng --watch")
      }
      if files.isEmpty {
        return LocalizedText(
          "name the datasets, or a folder with --watch",
          vi: "hãy nêu các bộ dữ liệu, hoặc một thư mục bằng --watch")
      }
      return nil
    }
    if let first = files.first {
      return LocalizedText(
        "--watch verifies the files of its folder alone; leave '\(first)' out",
        vi: "--watch chỉ kiểm tra các tệp trong thư mục của nó; hãy bỏ '\(first)'")
    }
    if resumes {
      return LocalizedText(
        "--watch goes on by itself; leave --resume and --checkpoint out",
        vi: "--watch tự chạy tiếp; hãy bỏ --resume và --checkpoint")
    }
    if let interval, !(0.1...3600).contains(interval) {
      return LocalizedText(
        "--interval is from 0.1 to 3600 seconds", vi: "--interval nhận giá trị từ 0.1 đến 3600 giây"
      )
    }
    if format != .text && format != .json {
      return LocalizedText(
        "--watch prints text or json; the pages of --report are in the folders",
        vi: "--watch chỉ in text hoặc json; các trang của --report nằm trong các thư mục kết quả")
    }
    return nil
  }
}
