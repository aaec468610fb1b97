import CReferenceData

/// A file of `reference-data` that is compiled into the program.
///
/// The bytes are constants of the C target and live as long as the process, so that the
/// pointers to them are always good: nothing safe can take in an array that C declares.
struct EmbeddedFile: Sendable {
  /// The path below `reference-data`, such as `rules/oiml-r76-2006.yaml`.
  let path: String
  let bytes: [UInt8]

  /// All embedded files.
  static let all: [EmbeddedFile] = (0..<steelyard_embedded_file_count()).map { index in
    let file = unsafe steelyard_embedded_file_at(index)
    let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
    return unsafe EmbeddedFile(path: String(cString: file.path), bytes: Array(bytes))
  }

  /// The bytes of the file at `path`; none where no such file is compiled in.
  static func bytes(_ path: String) -> [UInt8] {
    all.first { $0.path == path }?.bytes ?? []
  }
}
