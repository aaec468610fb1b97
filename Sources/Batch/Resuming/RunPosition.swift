/// How far a run has come.
struct RunPosition: Sendable, Hashable {
  /// How many chunks were taken in.
  private(set) var chunks = 0
  /// The file of the last one, and how many of its chunks were taken in.
  private(set) var file = 0
  private(set) var chunksInFile = 0
  /// How many bytes of the inputs they come from.
  private(set) var bytes = 0

  /// Takes a chunk in.
  mutating func pass(_ chunk: DatasetChunk) {
    if chunk.file != file {
      file = chunk.file
      chunksInFile = 0
    }
    chunks += 1
    chunksInFile += 1
    bytes += chunk.inputByteCount
  }
}
