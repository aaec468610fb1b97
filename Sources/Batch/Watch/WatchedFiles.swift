import Quantities

/// The datasets of a watched folder at one look.
struct WatchedFiles {
  /// A dataset, by the end of its name (``DatasetPaths``).
  struct File: Hashable {
    /// Its path below the watched folder.
    let name: String
    let stamp: FileStamp
  }

  /// In the order of the bytes of their names, folder by folder.
  private(set) var files: [File] = []
  /// What could not be looked at, and why.
  private(set) var faults: [(path: String, reason: LocalizedText)] = []
  /// Folders that were looked into: a link that leads back would have no end.
  private var seen: Set<FileNumber> = []
  private let recursive: Bool

  /// - Parameters:
  ///   - folder: the watched folder.
  ///   - recursive: whether folders within it count.
  ///   - output: a folder within it that does not.
  /// - Throws: ``SystemFailure`` when the folder itself cannot be read.
  init(in folder: String, recursive: Bool, leavingOut output: String) throws(SystemFailure) {
    self.recursive = recursive
    if let identity = FolderListing.identity(output) { seen.insert(identity) }
    if let identity = FolderListing.identity(folder) { seen.insert(identity) }
    try look(into: folder, prefix: "", depth: 0)
  }

  private mutating func look(
    into folder: String, prefix: String, depth: Int
  ) throws(SystemFailure) {
    let listing = try FolderListing(folder)
    for name in DatasetPaths.datasets(in: listing) {
      let path = FileSystem.join(folder, name)
      if let stamp = FileSystem.stamp(path) {
        files.append(File(name: prefix + name, stamp: stamp))
      } else if name.unicodeScalars.contains("\u{FFFD}"), !FileSystem.exists(path) {
        faults.append(
          (path, LocalizedText("its name is not in UTF-8", vi: "tên tệp không theo UTF-8")))
      }
    }
    guard recursive, depth < DatasetPaths.mostDepth else { return }
    for name in listing.folders {
      let path = FileSystem.join(folder, name)
      guard let identity = FolderListing.identity(path), seen.insert(identity).inserted else {
        continue
      }
      do {
        try look(into: path, prefix: prefix + name + "/", depth: depth + 1)
      } catch {
        faults.append((path, LocalizedText(error.reason, vi: error.reason)))
      }
    }
  }
}
