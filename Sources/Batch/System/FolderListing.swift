import Glibc

/// What stands in a folder.
struct FolderListing {
  /// The names of regular files and of folders, in the order of their bytes; hidden ones are left
  /// out.
  private(set) var files: [String] = []
  private(set) var folders: [String] = []
  /// How many other things there are, such as devices, and pipes that somebody would have to write to.
  private(set) var others = 0

  /// Whether `path` is a folder.
  static func isFolder(_ path: String) -> Bool { type(path) == S_IFDIR }

  /// What stands at `path`, as the bits of its mode tell; `nil`: nothing.
  private static func type(_ path: String) -> mode_t? {
    FileSystem.status(path).map { $0.st_mode & S_IFMT }
  }

  /// What tells a file from every other, whatever its name; `nil` where it is not there.
  static func identity(_ path: String) -> FileNumber? {
    FileSystem.status(path).map {
      FileNumber(device: UInt64($0.st_dev), number: UInt64($0.st_ino))
    }
  }

  /// - Throws: ``SystemFailure`` when the folder cannot be read.
  init(_ path: String) throws(SystemFailure) {
    for name in try FileSystem.names(in: path) where !name.hasPrefix(".") {
      switch Self.type(FileSystem.join(path, name)) {
      case S_IFDIR: folders.append(name)
      // A link that leads nowhere is an error of whoever reads it.
      case S_IFREG, nil: files.append(name)
      default: others += 1
      }
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
