import ArgumentParser
import Batch
import Quantities

/// How a batch keeps what it has worked through, and whether it goes on from there.
struct ResumeOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Go on from where the same command was stopped, by Ctrl-C or by a fault. The results are "
          + "those of a run that was not.",
        vi: "Chạy tiếp từ chỗ chính lệnh này bị dừng, do Ctrl-C hoặc do lỗi. Kết quả giống hệt "
          + "lần chạy không bị dừng.")))
  var resume = false

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Keep finished work for --resume every so many seconds; 0: after each part. (default: 10)",
        vi: "Lưu phần việc đã xong cho --resume sau mỗi số giây này; 0: sau mỗi phần. (mặc định: "
          + "10)"),
      valueName: "seconds"))
  var checkpoint: Double?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "About how many bytes are worked through at once; the results do not depend on it.",
        vi: "Khoảng bao nhiêu byte được xử lý cùng lúc; kết quả không phụ thuộc vào số này."),
      valueName: "bytes", visibility: .hidden))
  var partBytes: Int?

  /// Whether any of them is on the command line.
  var isGiven: Bool { resume || checkpoint != nil }

  func validate() throws {
    if let checkpoint, !(0...86_400).contains(checkpoint) {
      throw ValidationError(
        Speech.say(
          "--checkpoint is a number of seconds from 0 to 86400",
          vi: "--checkpoint là số giây từ 0 đến 86400"))
    }
    if let partBytes, !(1...1 << 30).contains(partBytes) {
      throw ValidationError(
        Speech.say(
          "--part-bytes is from 1 to 1073741824", vi: "--part-bytes từ 1 đến 1073741824"))
    }
  }

  /// Puts what is wished into the options of a run.
  func apply(to options: inout BatchOptions) {
    if let checkpoint { options.checkpointInterval = .seconds(checkpoint) }
    if let partBytes { options.chunkByteCount = partBytes }
  }

  /// Says from where the run goes on, where that was asked for.
  func announce(_ directory: String, _ language: Language) {
    guard resume else { return }
    let text =
      if let rows = DatasetVerifier.keptRows(in: directory) {
        LocalizedText(
          "going on behind row \(ExactDecimal(rows).text(language))",
          vi: "chạy tiếp sau dòng số \(ExactDecimal(rows).text(language))")
      } else {
        LocalizedText(
          "nothing is kept in '\(directory)': beginning with the first row",
          vi: "không có phần việc nào được lưu trong '\(directory)': bắt đầu từ dòng đầu")
      }
    Console.say(text[language])
  }

  /// What is to be said behind an error: that work is kept, and how to go on.
  static func hint(_ directory: String, _ language: Language) -> String? {
    guard let rows = DatasetVerifier.keptRows(in: directory) else { return nil }
    let text = LocalizedText(
      "\(ExactDecimal(rows).text(.english)) rows are kept; go on with the same command and --resume",
      vi:
        "đã lưu \(ExactDecimal(rows).text(.vietnamese)) dòng; chạy tiếp bằng chính lệnh này kèm --resume"
    )
    return BatchMessages.help(text, language)
  }
}
