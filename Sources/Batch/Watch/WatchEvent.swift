public import Quantities

/// What happens while a folder is watched.
public enum WatchEvent: Sendable, Hashable {
  /// The watch begins; so many versions of files are in the ledger.
  case began(known: Int)
  /// A file has its row in the ledger, and its folder where it was verified.
  case recorded(WatchRecord, BatchError?)
  /// A file has been written to at each of so many looks.
  case growing(file: String, byteCount: Int, looks: Int)
  /// A file that was being waited for, or verified, is not there any more.
  case vanished(file: String)
  /// A file was written to while it was verified; it is waited for again.
  case changed(file: String)
  /// A file has other times than before, and the same bytes: it is not verified again.
  case touched(file: String)
  /// A file whose name is no UTF-8, or a folder within the watched one, cannot be looked at.
  case passedOver(path: String, reason: LocalizedText)
  /// The watched folder cannot be read for now.
  case unreachable(WatchError)
  /// Results cannot be written for now; nothing is lost, and it is tried again at each look.
  case stuck(WatchError)
  /// What was unreachable or stuck is no longer.
  case recovered
}
