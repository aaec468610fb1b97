/// The files that paths on a command line stand for.
///
/// A folder stands for the datasets in it, in the order of the bytes of their names: files whose names
/// end in ``endings``, perhaps packed (`.gz`, `.zst`). Hidden files, locks of spreadsheet programs
/// (`~$…`) and the outputs of a batch beside their `summary.json` are left out. Folders within it are
/// left out, or with `recursive` follow its files. A file that was named before is read once.
public struct DatasetPaths: Sendable {
  /// The ends of names, in small letters, by which a folder's datasets are told.
  public static let endings = ["csv", "tsv", "txt", "jsonl", "ndjson", "xlsx", "xlsm"]

  /// A folder that was looked into.
  public struct Folder: Sendable, Hashable {
    public let path: String
    /// How many of its files are read, and how many are not.
    public internal(set) var read = 0
    public internal(set) var leftOut = 0
  }

  /// The files in the order in which they are read; `-` is standard input.
  public private(set) var files: [String] = []
  /// The folders that were looked into.
  public private(set) var folders: [Folder] = []
  /// Paths of files that were there before under another one.
  public private(set) var repeated: [String] = []
  private var seen: Set<FileNumber> = []

  private static let outputs: Set<String> = [
    "verdicts", "flagged", "rejects", "errors", "duplicates", "results", "summary",
    "fleet", "groups", "leads",
  ]

  /// Deeper folders are not looked into: a link that leads back would have no end.
  static let mostDepth = 32

  /// - Parameters:
  ///   - paths: files and folders.
  ///   - recursive: whether folders within folders count.
  /// - Throws: ``BatchError/cannotRead(path:reason:)``, ``BatchError/noDatasets(path:)`` for a
  ///   folder in which there is none.
  public init(_ paths: [String], recursive: Bool = false) throws(BatchError) {
    for path in paths {
      if path != "-", FolderListing.isFolder(path) {
        let before = files.count + repeated.count
        try look(into: path, recursive: recursive, depth: 0)
        if files.count + repeated.count == before { throw .noDatasets(path: path) }
      } else {
        _ = add(path)
      }
    }
  }

  private mutating func add(_ path: String) -> Bool {
    if path != "-", let identity = FolderListing.identity(path), !seen.insert(identity).inserted {
      repeated.append(path)
      return false
    }
    files.append(path)
    return true
  }

  private mutating func look(
    into path: String, recursive: Bool, depth: Int
  ) throws(BatchError) {
    let listing: FolderListing
    do {
      listing = try FolderListing(path)
    } catch {
      throw .cannotRead(path: path, reason: error.reason)
    }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    var folder = Folder(path: path)
    for name in Self.datasets(in: listing) where add(prefix + name) { folder.read += 1 }
    folder.leftOut = listing.files.count + listing.others - folder.read
    folders.append(folder)
    guard recursive, depth < Self.mostDepth else { return }
    for name in listing.folders {
      try look(into: prefix + name, recursive: true, depth: depth + 1)
    }
  }

  /// The names of a folder's files that are datasets by their ends, and no outputs of a batch.
  static func datasets(in listing: FolderListing) -> [String] {
    let hasOutputs = listing.files.contains("summary.json")
    return listing.files.filter { isDataset($0) && !(hasOutputs && isOutput($0)) }
  }

  private static func isDataset(_ name: String) -> Bool {
    if name.hasPrefix("~$") { return false }
    var parts: [Substring] = name.lowercased().split(separator: ".")
    if let last = parts.last, last == "gz" || last == "zst" { parts.removeLast() }
    guard parts.count > 1, let ending = parts.last else { return false }
    return endings.contains(String(ending))
  }

  private static func isOutput(_ name: String) -> Bool {
    outputs.contains(String(name.prefix { $0 != "." }))
  }
}
