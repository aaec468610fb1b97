import Batch
import Documents
import Foundation
import Quantities
import Reporting

/// What a watch says.
enum WatchMessages {
  static let goesOn = LocalizedText(
    "The watch goes on and tries again.", vi: "Việc theo dõi vẫn tiếp tục và sẽ thử lại.")

  /// Talk about what happens; `nil` where nothing need be said.
  static func note(_ event: WatchEvent, _ options: WatchOptions) -> LocalizedText? {
    switch event {
    case .began(let known):
      if options.once { return nil }
      let before =
        known == 0
        ? LocalizedText("", vi: "")
        : LocalizedText(
          " \(known) \(known == 1 ? "file is" : "files are") in the ledger already.",
          vi: " Sổ đã có \(known) tệp.")
      return LocalizedText(
        "Watching \(options.folder); Ctrl-C ends." + before.english,
        vi: "Đang theo dõi \(options.folder); nhấn Ctrl-C để kết thúc." + before.vietnamese)
    case .growing(let file, let byteCount, _):
      return LocalizedText(
        "\(file): still being written to (\(bytes(byteCount, .english))); it waits until it stands still",
        vi:
          "\(file): vẫn đang được ghi (\(bytes(byteCount, .vietnamese))); chờ đến khi tệp không đổi"
      )
    case .vanished(let file):
      return LocalizedText(
        "\(file): gone before it was verified", vi: "\(file): đã mất trước khi được kiểm tra")
    case .changed(let file):
      return LocalizedText(
        "\(file): written to meanwhile; it waits again",
        vi: "\(file): bị ghi trong khi đó; chờ lại")
    case .touched(let file):
      return LocalizedText(
        "\(file): other times, the same content; not verified again",
        vi: "\(file): thời điểm khác nhưng nội dung như cũ; không kiểm tra lại")
    case .recovered:
      return LocalizedText("All is well again.", vi: "Mọi việc đã bình thường trở lại.")
    case .recorded, .unreachable, .stuck, .passedOver: return nil
    }
  }

  /// What was done, when the watch is over.
  static func end(verified: Int, refused: Int, _ end: FolderWatch.End) -> LocalizedText {
    var english =
      verified == 1 ? "1 file verified" : "\(verified) files verified"
    var vietnamese = "Đã kiểm tra \(verified) tệp"
    if refused > 0 {
      english += ", \(refused) not usable"
      vietnamese += ", \(refused) tệp không dùng được"
    }
    if end.signal != nil {
      english = "Ended on request: " + english
      vietnamese =
        "Kết thúc theo yêu cầu: " + vietnamese.prefix(1).lowercased() + vietnamese.dropFirst()
    }
    english += "."
    vietnamese += "."
    if !end.waiting.isEmpty {
      let names = end.waiting.prefix(5).joined(separator: ", ")
      let more = end.waiting.count > 5 ? ", …" : ""
      english += " Not yet arrived: \(names)\(more); the next watch takes them up."
      vietnamese += " Chưa vào đủ: \(names)\(more); lần theo dõi sau sẽ xử lý."
    }
    return LocalizedText(english, vi: vietnamese)
  }

  /// The line of a file for people.
  static func line(_ record: WatchRecord, output: String) -> WatchLine {
    let outcome: WatchLine.Outcome =
      switch record.outcome {
      case .refused(let code, _): .refused(code: code)
      case .verified(let counts):
        .verified(
          passed: counts.passed, failed: counts.failed, inconclusive: counts.inconclusive,
          rowsRejected: counts.rowsRejected, folder: place(counts.folder, output),
          sameAs: counts.sameAs.isEmpty ? nil : place(counts.sameAs, output))
      }
    return WatchLine(time: local(record.time), file: record.file, outcome)
  }

  /// The line of a file for programs (`steelyard.watch/v1`).
  static func json(_ record: WatchRecord, output: String) -> String {
    var members: [JSONValue.Member] = [
      .init("schema", .string("steelyard.watch/v1")),
      .init("time", .string(record.time.text)),
      .init("file", .string(record.file)),
      .init("bytes", .integer(record.stamp.byteCount)),
      .init("sha256", record.sha256.isEmpty ? .null : .string(record.sha256)),
      .init("rules", .string(record.rules)),
      .init("status", .integer(Int(record.status))),
    ]
    switch record.outcome {
    case .verified(let counts):
      members += [
        .init("rows_read", .integer(counts.rowsRead)),
        .init("rows_used", .integer(counts.rowsUsed)),
        .init("rows_rejected", .integer(counts.rowsRejected)),
        .init("instruments", .integer(counts.instruments)),
        .init("passed", .integer(counts.passed)),
        .init("failed", .integer(counts.failed)),
        .init("inconclusive", .integer(counts.inconclusive)),
        .init("folder", .string(place(counts.folder, output))),
        .init("same_as", counts.sameAs.isEmpty ? .null : .string(place(counts.sameAs, output))),
        .init("error", .null),
      ]
    case .refused(let code, let reason):
      members.append(
        .init(
          "error",
          .object([.init("code", .string(code)), .init("reason", .string(reason))])))
    }
    return JSONValue.object(members).line + "\n"
  }

  private static func place(_ folder: String, _ output: String) -> String {
    (output.hasSuffix("/") ? output : output + "/") + folder
  }

  /// The time where the program runs, as `2026-11-27 15:04:05`.
  private static func local(_ time: UTCTime) -> String {
    let date = Date(timeIntervalSince1970: Double(time.seconds))
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: date)
    func padded(_ value: Int?, _ width: Int) -> String {
      let digits = String(value ?? 0)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2)) "
      + "\(padded(parts.hour, 2)):\(padded(parts.minute, 2)):\(padded(parts.second, 2))"
  }

  /// A size as people say it.
  private static func bytes(_ count: Int, _ language: Language) -> String {
    for (unit, size) in [("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1000)] where count >= size
    {
      let tenths = (count * 10 + size / 2) / size
      let mark = language == .vietnamese ? "," : "."
      return tenths >= 100
        ? "\(tenths / 10) \(unit)" : "\(tenths / 10)\(mark)\(tenths % 10) \(unit)"
    }
    return "\(count) B"
  }
}
