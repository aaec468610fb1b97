/// Where the bytes of a dataset come from.
enum DatasetInput: Sendable {
  /// A file; `-` is standard input.
  case file(String)
  /// Bytes that are at hand, under a name.
  case memory(String, [UInt8])

  /// The name that results and errors carry.
  var name: String {
    switch self {
    case .file(let path): path
    case .memory(let name, _): name
    }
  }
}
