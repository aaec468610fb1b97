public import Quantities

/// A way in which bytes can fail to be what they claim.
public enum StreamError: Error, Hashable, Sendable {
  /// The compressed bytes are damaged.
  case damaged(Compression)
  /// The compressed bytes end before their own end mark.
  case truncated(Compression)
  /// The decoder could not be made: no memory, or the system lacks the encoding.
  case unavailable(String)

  /// A short name that stays the same from version to version.
  public var code: String {
    switch self {
    case .damaged: "COMPRESSED-DAMAGED"
    case .truncated: "COMPRESSED-CUT-SHORT"
    case .unavailable: "DECODER-UNAVAILABLE"
    }
  }
}

extension StreamError: DescribedError {
  public var message: LocalizedText {
    switch self {
    case .damaged(let compression):
      LocalizedText(
        "the \(compression.rawValue) data are damaged",
        vi: "dữ liệu nén \(compression.rawValue) bị hỏng")
    case .truncated(let compression):
      LocalizedText(
        "the \(compression.rawValue) data end too early",
        vi: "dữ liệu nén \(compression.rawValue) bị cụt")
    case .unavailable(let name):
      LocalizedText(
        "this system cannot decode \(name)", vi: "hệ thống này không giải mã được \(name)")
    }
  }

  public var help: LocalizedText? {
    switch self {
    case .damaged, .truncated:
      LocalizedText(
        "copy the file again from where it came, or unpack it by its own program",
        vi: "hãy sao chép lại tệp từ nguồn, hoặc giải nén bằng chương trình của nó")
    case .unavailable:
      LocalizedText("save the file as UTF-8", vi: "hãy lưu tệp theo UTF-8")
    }
  }
}
