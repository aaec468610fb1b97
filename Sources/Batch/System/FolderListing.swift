import Glibc

/// What stands in a folder.
struct FolderListing {
  /// The names of files and of folders, in the order of their bytes; hidden ones are left out.
  private(set) var files: [String] = []
  private(set) var folders: [String] = []

  /// Whether `path` is a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What tells a file from every other, whatever its name; `nil` where it is not there.
  static func identity(_ path: String) -> FileNumber? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return FileNumber(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  /// - Throws: ``SystemFailure`` when the folder cannot be read.
  init(_ path: String) throws(SystemFailure) {
    for name in try FileSystem.names(in: path) where !name.hasPrefix(".") {
      let whole = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      if Self.isFolder(whole) { folders.append(name) } else { files.append(name) }
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    folders.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// The device and number of a file.
struct FileNumber: Hashable, Sendable {
  let device: UInt64
  let number: UInt64
}
