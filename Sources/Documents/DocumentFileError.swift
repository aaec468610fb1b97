public import Quantities

/// Why a file could not be read at all.
public enum DocumentFileError: DescribedError, Hashable {
  case notFound
  case isDirectory
  case notADirectory
  case notPermitted
  case unreadable

  public var code: String {
    switch self {
    case .notFound: "NO-SUCH-FILE"
    case .isDirectory: "IS-A-DIRECTORY"
    case .notADirectory: "NOT-A-DIRECTORY"
    case .notPermitted: "NOT-PERMITTED"
    case .unreadable: "UNREADABLE"
    }
  }

  public var message: LocalizedText {
    switch self {
    case .notFound: LocalizedText("there is no such file", vi: "không có tệp này")
    case .isDirectory:
      LocalizedText("this is a directory, not a file", vi: "đây là thư mục, không phải tệp")
    case .notADirectory:
      LocalizedText("this is no directory", vi: "đây không phải là thư mục")
    case .notPermitted:
      LocalizedText("reading is not permitted", vi: "không có quyền đọc tệp")
    case .unreadable:
      LocalizedText("the file could not be read to its end", vi: "không đọc được hết tệp")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .notFound:
      LocalizedText(
        "check the name and the directory; '-' reads standard input",
        vi: "hãy kiểm tra tên và thư mục; '-' đọc từ đầu vào chuẩn")
    case .isDirectory:
      LocalizedText("name the files in it", vi: "hãy nêu tên các tệp trong đó")
    case .notADirectory, .notPermitted, .unreadable: nil
    }
  }
}
