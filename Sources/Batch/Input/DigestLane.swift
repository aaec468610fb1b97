import Digests
import Synchronization

/// The SHA-256 of a file whose pieces are at hand in several threads.
///
/// The digest takes one piece after the other. A thread whose piece is not the next one does its
/// other work first, so that nobody waits as long as there is something else to do.
final class DigestLane: Sendable {
  private let digest: Mutex<SHA256Digest?>
  private let turns = Turnstile()

  /// - Throws: ``BatchError/digest``
  init() throws(BatchError) {
    do {
      digest = Mutex(try SHA256Digest())
    } catch {
      throw .digest
    }
  }

  /// Whether all pieces before `piece` were taken.
  func isNext(_ piece: Int) -> Bool { turns.isNext(piece) }

  /// Takes a piece, when those before it were taken.
  ///
  /// - Returns: `false` when the order was given up.
  /// - Throws: ``BatchError/digest``; then the order is given up.
  func take(_ piece: Int, _ bytes: Span<UInt8>) throws(BatchError) -> Bool {
    guard try takePart(of: piece, bytes) else { return false }
    turns.pass()
    return true
  }

  /// Takes bytes at the beginning of a piece, the rest of which is still to come.
  ///
  /// - Returns: `false` when the order was given up.
  /// - Throws: ``BatchError/digest``; then the order is given up.
  func takePart(of piece: Int, _ bytes: Span<UInt8>) throws(BatchError) -> Bool {
    guard turns.wait(for: piece) else { return false }
    let isDone = digest.withLock { digest in
      do {
        try digest?.update(bytes)
        return digest != nil
      } catch {
        return false
      }
    }
    if isDone { return true }
    giveUp()
    throw .digest
  }

  /// The digest of all, when as many pieces were taken; only once.
  ///
  /// - Returns: `nil` when the order was given up.
  /// - Throws: ``BatchError/digest``
  func finish(after pieces: Int) throws(BatchError) -> String? {
    guard turns.wait(for: pieces) else { return nil }
    let whole = digest.withLock { digest -> String? in
      guard let whole = digest.take() else { return nil }
      return try? whole.finalize()
    }
    guard let whole else { throw .digest }
    return whole
  }

  /// Gives the order up, because a piece will not come.
  func giveUp() { turns.breakOff() }
}

/// Bytes of a file that a chunk holds and that are still to be digested.
struct DigestPiece: Sendable {
  let lane: DigestLane
  /// The place of the piece in the order of the file.
  let number: Int
  /// Where the bytes stand in the chunk.
  let range: Range<Int>

  /// Whether it can be digested without waiting.
  var isNext: Bool { lane.isNext(number) }

  /// Digests the piece in its turn.
  ///
  /// - Parameter bytes: those of the chunk.
  /// - Returns: `false` when the order was given up.
  /// - Throws: ``BatchError/digest``
  func take(_ bytes: [UInt8]) throws(BatchError) -> Bool {
    try lane.take(number, bytes.span.extracting(range))
  }
}
