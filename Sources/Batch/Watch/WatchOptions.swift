/// What is watched, and where the results go.
public struct WatchOptions: Sendable, Hashable {
  /// The folder into which files come.
  public var folder: String
  /// The folder that receives a folder for each file, and the ledger; not the watched one.
  public var output: String
  /// Whether folders within the watched one count.
  public var recursive = false
  /// How long to wait from one look to the next.
  public var interval: Duration = .seconds(2)
  /// Whether only what is there is verified, instead of waiting for more.
  public var once = false
  /// Whether SIGINT, SIGTERM and SIGHUP end the watch.
  public var endsOnSignals = false
  /// Whether the watch waits until what it writes is on the disk; tests need not.
  var isDurable = true

  /// - Parameters:
  ///   - folder: the folder into which files come.
  ///   - output: the folder of the results; created if need be.
  public init(folder: String, output: String) {
    self.folder = folder
    self.output = output.isEmpty ? "." : output
  }
}
