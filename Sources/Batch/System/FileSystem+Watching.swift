import Glibc

extension FileSystem {
  /// What tells this version of a regular file from another; `nil` where there is none.
  static func stamp(_ path: String) -> FileStamp? {
    guard let status = status(path), status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileStamp(
      byteCount: Int(status.st_size), modified: UTCTime(status.st_mtim),
      changed: UTCTime(status.st_ctim))
  }

  /// Removes the folder `path` and all that is in it; that it is not there is no failure.
  static func removeTree(_ path: String) throws(SystemFailure) {
    let names: [String]
    do {
      names = try self.names(in: path)
    } catch {
      if error.number == ENOENT { return }
      throw error
    }
    for name in names where name != "." && name != ".." {
      let inner = "\(path)/\(name)"
      var status = stat()
      if unsafe lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        try removeTree(inner)
      } else if unsafe unlink(inner) != 0, errno != ENOENT {
        throw .last()
      }
    }
    if unsafe rmdir(path) != 0, errno != ENOENT { throw .last() }
  }

  /// All bytes of the file at `path`; `nil` where there is none.
  static func contents(_ path: String) throws(SystemFailure) -> [UInt8]? {
    let file: FileDescriptor
    do {
      file = try FileDescriptor.reading(path)
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
    var bytes: [UInt8] = []
    var count = 0
    while true {
      if bytes.count - count < 4096 {
        bytes.append(contentsOf: repeatElement(0, count: max(65_536, bytes.count)))
      }
      let got = try file.read(into: &bytes, at: count, count: bytes.count - count)
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
