import Glibc

/// Outputs that killed processes did not finish.
///
/// A process locks what it writes, and its locks end with it, so that a file that can be locked
/// belongs to nobody, whatever process has its number now.
enum AbandonedFiles {
  /// Removes those in the folder `path`; what cannot be removed stays.
  static func remove(from path: String) {
    guard let names = try? FileSystem.names(in: path) else { return }
    for name in names where isPartial(name) { removeUnlessClaimed("\(path)/\(name)") }
  }

  /// Whether a name is one that ``OutputFile`` gives: `.verdicts.csv.1234.partial`.
  static func isPartial(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].isEmpty, parts[4] == "partial" else { return false }
    return !parts[1].isEmpty && Int(parts[3]) != nil
  }

  private static func removeUnlessClaimed(_ path: String) {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if number < 0 { return }
    if flock(number, LOCK_EX | LOCK_NB) == 0 { FileSystem.remove(path) }
    _ = close(number)
  }
}
