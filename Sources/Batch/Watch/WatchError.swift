public import Quantities

/// Why a folder cannot be watched.
public enum WatchError: DescribedError, Hashable {
  /// The watched folder, or a file that belongs to the watch, could not be read.
  case cannotRead(path: String, reason: String)
  /// The ledger or a folder of results could not be written.
  case cannotWrite(path: String, reason: String)
  /// What is to be watched is no folder.
  case notAFolder(path: String)
  /// Results would appear as new files of the watched folder.
  case sameFolder(path: String)
  /// Another run writes into the folder of results.
  case inUse(path: String)
  /// The ledger does not begin as one, or a row of it cannot be read.
  case notALedger(path: String, line: Int)

  /// The file or folder where the error stands.
  public var place: (path: String, line: Int?) {
    switch self {
    case .cannotRead(let path, _), .cannotWrite(let path, _), .notAFolder(let path),
      .sameFolder(let path), .inUse(let path):
      (path, nil)
    case .notALedger(let path, let line): (path, line)
    }
  }

  /// Whether the operating system refused, rather than the request being wrong.
  public var isInputOutput: Bool {
    switch self {
    case .cannotRead, .cannotWrite, .inUse: true
    case .notAFolder, .sameFolder, .notALedger: false
    }
  }

  public var code: String {
    switch self {
    case .cannotRead: "CANNOT-READ"
    case .cannotWrite: "CANNOT-WRITE"
    case .notAFolder: "NOT-A-FOLDER"
    case .sameFolder: "SAME-FOLDER"
    case .inUse: "FOLDER-IN-USE"
    case .notALedger: "NOT-A-LEDGER"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .cannotRead(_, let reason):
      LocalizedText("it cannot be read: \(reason)", vi: "không đọc được: \(reason)")
    case .cannotWrite(_, let reason):
      LocalizedText(
        "the output cannot be written: \(reason)", vi: "không ghi được kết quả: \(reason)")
    case .notAFolder:
      LocalizedText("this is not a folder", vi: "đây không phải thư mục")
    case .sameFolder:
      LocalizedText(
        "the results would go into the watched folder itself",
        vi: "kết quả sẽ được ghi vào chính thư mục đang theo dõi")
    case .inUse:
      LocalizedText(
        "another run is writing into the folder",
        vi: "một lần chạy khác đang ghi vào thư mục")
    case .notALedger:
      LocalizedText(
        "this line is not one that a watch has written",
        vi: "dòng này không phải do lượt theo dõi ghi")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .cannotRead(let path, let reason): BatchError.cannotRead(path: path, reason: reason).help
    case .cannotWrite(let path, let reason): BatchError.cannotWrite(path: path, reason: reason).help
    case .notAFolder:
      LocalizedText(
        "name the folder into which the files come; a single file needs no --watch",
        vi: "hãy nêu thư mục mà các tệp được đưa vào; một tệp riêng không cần --watch")
    case .sameFolder:
      LocalizedText("give --output a folder of its own", vi: "hãy cho --output một thư mục riêng")
    case .inUse:
      LocalizedText(
        "end that one first, or name another folder with --output",
        vi: "hãy kết thúc lần đó trước, hoặc nêu thư mục khác bằng --output")
    case .notALedger:
      LocalizedText(
        "another program may have saved the file in another form: restore it, or move it away, and every file is verified again",
        vi:
          "có thể một chương trình khác đã lưu tệp theo dạng khác: hãy khôi phục tệp, hoặc chuyển tệp đi, khi đó mọi tệp được kiểm tra lại"
      )
    }
  }
}
