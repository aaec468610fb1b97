import Glibc

/// Why the operating system refused: its error number and its words.
struct SystemFailure: Error {
  let number: Int32
  let reason: String

  /// A folder stands where a file is to stand.
  static var isDirectory: SystemFailure {
    SystemFailure(number: EISDIR, reason: SystemReason.text(EISDIR))
  }

  /// The digest of a file could not be computed.
  static var noDigest: SystemFailure { SystemFailure(number: EIO, reason: "SHA-256") }

  /// The failure that the last call of this thread left behind.
  static func last() -> SystemFailure {
    let number = errno
    return SystemFailure(number: number, reason: SystemReason.text(number))
  }
}

/// An open file, closed when its value ends.
///
/// Each call of the system is wrapped once, is repeated when a signal cuts it
/// short, and captures its error number at once.
struct FileDescriptor: ~Copyable {
  private let number: Int32
  private let owned: Bool
  /// Whether a read may have to wait for somebody: a pipe, a terminal.
  private let isPatient: Bool

  private init(number: Int32, owned: Bool = true) {
    self.number = number
    self.owned = owned
    isPatient = !Self.isRegular(number)
  }

  deinit {
    if owned { _ = close(number) }
  }

  /// Standard input, which is not closed.
  static var standardInput: FileDescriptor { FileDescriptor(number: 0, owned: false) }

  /// Opens `path` for reading.
  static func reading(_ path: String) throws(SystemFailure) -> FileDescriptor {
    var number: Int32 = -1
    repeat {
      // A pipe with a name waits here for its writer, and a signal ends the wait.
      number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    } while number < 0 && errno == EINTR && InterruptionWatch.signalNumber == nil
    if number < 0 { throw .last() }
    var status = stat()
    if unsafe fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      _ = close(number)
      throw .isDirectory
    }
    return FileDescriptor(number: number)
  }

  /// Creates `path` for writing; it must not exist.
  static func creating(_ path: String) throws(SystemFailure) -> FileDescriptor {
    let number = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if number < 0 { throw .last() }
    return FileDescriptor(number: number)
  }

  /// Opens the folder `path`, to claim it.
  static func folder(_ path: String) throws(SystemFailure) -> FileDescriptor {
    let number = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number < 0 { throw .last() }
    return FileDescriptor(number: number)
  }

  /// Opens `path`, keeps its first `byteCount` bytes, and appends to them.
  static func appending(
    to path: String, keeping byteCount: Int
  ) throws(SystemFailure) -> FileDescriptor {
    let number = unsafe open(path, O_WRONLY | O_CLOEXEC)
    if number < 0 { throw .last() }
    let file = FileDescriptor(number: number)
    try file.cut(after: byteCount)
    return file
  }

  /// Opens `path`, which is made if need be, for reading and writing.
  static func updating(_ path: String) throws(SystemFailure) -> FileDescriptor {
    let number = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    if number < 0 { throw .last() }
    return FileDescriptor(number: number)
  }

  /// Cuts the file off behind its first `count` bytes, where the next write goes.
  func cut(after count: Int) throws(SystemFailure) {
    if ftruncate(number, off_t(count)) != 0 || lseek(number, off_t(count), SEEK_SET) < 0 {
      throw .last()
    }
  }

  private static func isRegular(_ number: Int32) -> Bool {
    var status = stat()
    return unsafe fstat(number, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// What changes when a regular file is written to; `nil` for a pipe or a terminal.
  func state() -> FileState? {
    var status = stat()
    return unsafe fstat(number, &status) == 0 ? FileState(status) : nil
  }

  /// What came of a claim.
  enum Claim {
    case granted
    /// Somebody else has it.
    case refused
    /// The file system knows no claims, as some network folders.
    case unknown
  }

  /// Claims the file or folder until all its descriptors are closed, however the process ends.
  func claim() -> Claim {
    if flock(number, LOCK_EX | LOCK_NB) == 0 { return .granted }
    return errno == EWOULDBLOCK ? .refused : .unknown
  }

  /// Tells the system that the file is read from its beginning to its end.
  func adviseSequential() {
    _ = posix_fadvise(number, 0, 0, POSIX_FADV_SEQUENTIAL)
  }

  /// Reads at most `count` bytes into `bytes` at `offset`.
  ///
  /// - Returns: how many bytes came; 0 at the end of the file, and when a signal asks to stop
  ///   while nothing comes (``InterruptionWatch``).
  func read(into bytes: inout [UInt8], at offset: Int, count: Int) throws(SystemFailure) -> Int {
    precondition(offset >= 0 && count >= 0 && offset + count <= bytes.count, "a read fits")
    // A pipe may stay silent: the wait is cut in pieces, because a signal may reach another
    // thread than the one that waits.
    while isPatient && !hasInput(within: 100) {
      if InterruptionWatch.signalNumber != nil { return 0 }
    }
    while true {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(number, buffer.baseAddress.unsafelyUnwrapped + offset, count)
      }
      if got >= 0 { return got }
      if errno != EINTR { throw .last() }
    }
  }

  /// Whether a read would not wait, after at most so many milliseconds.
  private func hasInput(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&request, 1, milliseconds) > 0
  }

  /// Writes the first `count` of `bytes`, all of them.
  func write(_ bytes: [UInt8], count: Int) throws(SystemFailure) {
    precondition(count <= bytes.count, "a write does not pass the end of its bytes")
    var done = 0
    while done < count {
      let put = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(number, buffer.baseAddress.unsafelyUnwrapped + done, count - done)
      }
      if put >= 0 {
        done += put
      } else if errno != EINTR {
        throw .last()
      }
    }
  }

  /// Another descriptor of the same open file.
  func duplicate() throws(SystemFailure) -> FileDescriptor {
    let other = fcntl(number, F_DUPFD_CLOEXEC, 0)
    if other < 0 { throw .last() }
    return FileDescriptor(number: other)
  }

  /// Waits until everything written has reached the disk.
  func synchronize() throws(SystemFailure) {
    // A pipe or a special file cannot be synchronised, and need not be.
    if fsync(number) != 0, errno != EINVAL, errno != ENOTSUP { throw .last() }
  }
}

/// The size of a file and when it was last written to.
struct FileState: Hashable, Sendable {
  let byteCount: Int
  let seconds: Int
  let nanoseconds: Int

  /// - Returns: `nil` of anything but a regular file.
  fileprivate init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    byteCount = Int(status.st_size)
    seconds = Int(status.st_mtim.tv_sec)
    nanoseconds = Int(status.st_mtim.tv_nsec)
  }
}

/// Calls on paths.
enum FileSystem {
  /// Creates `path` and the folders above it, unless they are there.
  static func createDirectory(_ path: String) throws(SystemFailure) {
    var upTo = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      upTo += upTo.isEmpty && part.isEmpty ? "/" : "\(part)/"
      if unsafe mkdir(upTo, 0o777) != 0, errno != EEXIST {
        let failure = SystemFailure.last()
        // A folder that may not be written to can still be passed through.
        if !FolderListing.isFolder(upTo) { throw failure }
      }
    }
    if !exists(path) { throw .last() }
    if !FolderListing.isFolder(path) {
      throw SystemFailure(number: ENOTDIR, reason: SystemReason.text(ENOTDIR))
    }
  }

  /// The names of all that stands in the folder `path`, in no order, hidden ones among them.
  ///
  /// - Throws: ``SystemFailure`` when it cannot be read.
  static func names(in path: String) throws(SystemFailure) -> [String] {
    guard let stream = unsafe opendir(path) else { throw .last() }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      names.append(name)
    }
    return names
  }

  /// What changes when a regular file is written to; `nil` for a pipe, or when it is not there.
  static func state(_ path: String) -> FileState? { status(path).flatMap(FileState.init) }

  /// The size of a regular file in bytes; `nil` for a pipe, or when it is not there.
  static func regularSize(_ path: String) -> Int? { state(path)?.byteCount }

  /// Puts the file `old` in the place of `new`, in one step.
  static func rename(_ old: String, to new: String) throws(SystemFailure) {
    let status = unsafe Glibc.rename(old, new)
    if status != 0 { throw .last() }
  }

  /// Gives the file `old` a second name, where it is there and the file system has such names.
  static func link(_ old: String, to new: String) {
    _ = unsafe Glibc.link(old, new)
  }

  /// What the system says of what stands at `path`, links followed; `nil`: nothing does.
  static func status(_ path: String) -> stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }

  /// Whether anything stands at `path`.
  static func exists(_ path: String) -> Bool { status(path) != nil }

  /// The path of what is called `name` in `folder`.
  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Removes a file; that it is not there is no failure.
  static func remove(_ path: String) {
    _ = unsafe unlink(path)
  }

  /// Makes renames in the folder `path` last.
  static func synchronizeDirectory(_ path: String) {
    let number = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number >= 0 {
      _ = fsync(number)
      _ = close(number)
    }
  }
}
