/// How far beyond its limit a reading is, in three words.
///
/// The bounds are a convention of this program, not of a Recommendation: up to twice the
/// limit is *slight* (the limit in service is twice the one on initial verification),
/// up to five times *serious*, beyond *gross*.
public struct SeverityScale: Sendable, Hashable {
  /// |E| up to this many times the MPE is slight.
  public let slightUpTo: Int
  /// |E| up to this many times the MPE is serious.
  public let seriousUpTo: Int

  /// The bounds as they are unless a user says otherwise.
  public static let standard = SeverityScale(slightUpTo: 2, seriousUpTo: 5)

  private init(slightUpTo: Int, seriousUpTo: Int) {
    self.slightUpTo = slightUpTo
    self.seriousUpTo = seriousUpTo
  }

  private static let slight = Array("slight".utf8)
  private static let serious = Array("serious".utf8)
  private static let gross = Array("gross".utf8)

  /// The word for a reading; error and limit have one scale, and the limit is positive.
  func cell(_ magnitude: Int64, mpe: Int64) -> [UInt8] {
    // Multiples of a limit could pass 64 bits, whole quotients cannot.
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: mpe)
    if whole < slightUpTo || (whole == slightUpTo && rest == 0) { return Self.slight }
    if whole < seriousUpTo || (whole == seriousUpTo && rest == 0) { return Self.serious }
    return Self.gross
  }
}
