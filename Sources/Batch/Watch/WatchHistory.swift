/// What a ledger says of each file: the last version of it that is known.
struct WatchHistory {
  /// The last version of a file.
  struct Version {
    var stamp: FileStamp
    let sha256: String
    let isVerified: Bool
  }

  /// How many rows the ledger has.
  private(set) var count = 0
  // Names are told apart by their bytes: two strings of the same letters may be two files.
  private var versions: [[UInt8]: Version] = [:]
  private var folders: Set<[UInt8]> = []
  private var firstFolders: [String: String] = [:]

  /// The last version of the file `name`, as far as any is known.
  func version(of name: String) -> Version? { versions[Array(name.utf8)] }

  /// The folder of the first verification of these bytes.
  func folder(ofBytes sha256: String) -> String? { firstFolders[sha256] }

  /// Whether a row names this folder.
  func names(folder: String) -> Bool { folders.contains(Array(folder.utf8)) }

  /// Takes the next row of the ledger in.
  mutating func add(_ record: WatchRecord) {
    count += 1
    var isVerified = false
    if case .verified(let counts) = record.outcome {
      isVerified = true
      folders.insert(Array(counts.folder.utf8))
      if firstFolders[record.sha256] == nil { firstFolders[record.sha256] = counts.folder }
    }
    versions[Array(record.file.utf8)] = Version(
      stamp: record.stamp, sha256: record.sha256, isVerified: isVerified)
  }

  /// Notes that the last version of the file `name` has another stamp now.
  mutating func touch(_ name: String, _ stamp: FileStamp) {
    versions[Array(name.utf8)]?.stamp = stamp
  }
}
