import Foundation

/// Files as bytes.
enum DocumentFile {
  /// The first `limit` bytes of a file; `-` is standard input.
  ///
  /// - Throws: ``DocumentError`` with a ``DocumentFileError``.
  static func bytes(path: String, atMost limit: Int, name: String) throws(DocumentError) -> [UInt8]
  {
    func refuse(_ reason: DocumentFileError) -> DocumentError {
      DocumentError(file: name, at: nil, reason)
    }
    let handle: FileHandle
    if path == "-" {
      handle = .standardInput
    } else {
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
        throw refuse(.notFound)
      }
      if attributes[.type] as? FileAttributeType == .typeDirectory { throw refuse(.isDirectory) }
      guard let file = FileHandle(forReadingAtPath: path) else { throw refuse(.notPermitted) }
      handle = file
    }
    do {
      var bytes: [UInt8] = []
      while bytes.count < limit,
        let chunk = try handle.read(upToCount: min(1 << 20, limit - bytes.count)), !chunk.isEmpty
      {
        bytes.append(contentsOf: chunk)
      }
      if path != "-" { try handle.close() }
      return bytes
    } catch {
      throw refuse(.unreadable)
    }
  }
}
