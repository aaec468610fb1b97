import Batch
import Foundation
import Quantities
import Synchronization

/// A line on the terminal that says how far a batch has come.
///
/// There is none where the standard error is no terminal.
final class ProgressMeter: Sendable {
  private struct State {
    var lastShown: ContinuousClock.Instant
    var isShown = false
  }

  private let language: Language
  private let start = ContinuousClock.now
  private let state: Mutex<State>

  init?(_ language: Language) {
    guard Surroundings.isErrorATerminal else { return nil }
    self.language = language
    state = Mutex(State(lastShown: ContinuousClock.now))
  }

  /// Shows the progress, at most ten times a second.
  func show(_ progress: BatchProgress) {
    let now = ContinuousClock.now
    let isDue = state.withLock { state in
      if state.lastShown.duration(to: now) < .milliseconds(100) { return false }
      state.lastShown = now
      state.isShown = true
      return true
    }
    guard isDue else { return }
    let seconds = max(start.duration(to: now) / .seconds(1), 0.001)
    let speed = Int(Double(progress.bytes) / 1e6 / seconds)
    let rows = ExactDecimal(progress.rows).text(language)
    let word = language == .vietnamese ? "dòng" : "rows"
    var text = "\r\(rows) \(word)  \(speed) MB/s"
    if let total = progress.totalBytes, total > 0 {
      text += "  \(min(100, progress.bytes * 100 / total)) %"
    }
    put(text + "\u{1B}[K")
  }

  /// Takes the line away.
  func clear() {
    if state.withLock({ $0.isShown }) { put("\r\u{1B}[K") }
  }

  private func put(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
