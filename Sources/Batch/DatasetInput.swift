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

/// An input that is being read from its beginning to its end.
struct OpenInput: ~Copyable {
  private let descriptor: FileDescriptor?
  private let memory: [UInt8]
  private var position = 0

  /// - Throws: ``SystemFailure`` when a file cannot be opened.
  init(_ input: DatasetInput) throws(SystemFailure) {
    switch input {
    case .file(let path):
      let file = path == "-" ? FileDescriptor.standardInput : try FileDescriptor.reading(path)
      file.adviseSequential()
      descriptor = consume file
      memory = []
    case .memory(_, let bytes):
      descriptor = nil
      memory = bytes
    }
  }

  /// Reads at most `count` bytes into `bytes` at `offset`; 0 at the end.
  mutating func read(
    into bytes: inout [UInt8], at offset: Int, count: Int
  ) throws(SystemFailure) -> Int {
    if descriptor != nil {
      return try descriptor?.read(into: &bytes, at: offset, count: count) ?? 0
    }
    let end = min(memory.count, position + count)
    let got = end - position
    for index in 0..<got { bytes[offset + index] = memory[position + index] }
    position = end
    return got
  }
}
